const WIDE = /[\uff01-\uff5e\u3000]/;

/** Full-width letters, digits and signs as their ASCII twins, wide spaces as plain ones. Keeps the length. */
export const halfWidth = (text: string): string =>
  WIDE.test(text)
    ? text
        .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
        .replaceAll('\u3000', ' ')
    : text;

const HAN_DIGITS = new Map(
  [...'零一二三四五六七八九']
    .map((sign, digit) => [sign, digit] as const)
    .concat([
      ['〇', 0],
      ['两', 2],
      ['壹', 1],
      ['贰', 2],
      ['叁', 3],
      ['肆', 4],
      ['伍', 5],
      ['陆', 6],
      ['柒', 7],
      ['捌', 8],
      ['玖', 9],
    ]),
);

const HAN_UNITS = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** Digits without a unit that are no number: 两三 is two or three, not 23; but 二〇 and 一九九八 spell one. */
const ESTIMATE = /^[1-9]{2,3}$/;

/** 十五 → 15, 一百零五 → 105, 二〇 → 20; null for anything that is no whole number up to 9,999. */
const hanInteger = (text: string): number | null => {
  let total = 0;
  let digits = '';
  let lastUnit = Infinity;
  for (const sign of text) {
    const digit = HAN_DIGITS.get(sign);
    const unit = HAN_UNITS.get(sign);
    if (digit !== undefined) {
      digits += String(digit);
    } else if (unit !== undefined && unit < lastUnit && digits.replace(/^0/, '').length < 2) {
      total += (digits === '' ? 1 : Number(digits)) * unit;
      digits = '';
      lastUnit = unit;
    } else {
      return null;
    }
  }
  const isDoubtful = lastUnit < Infinity ? digits.replace(/^0/, '').length > 1 : ESTIMATE.test(digits);
  if (text === '' || isDoubtful) return null;
  return total + Number(digits);
};

/** 两点五 → 2.5, 半 → 0.5 */
const hanNumber = (text: string): number | null => {
  if (text === '半') return 0.5;
  const [whole = '', fraction, ...more] = text.split('点');
  const integer = hanInteger(whole);
  if (integer === null || more.length > 0) return null;
  if (fraction === undefined) return integer;
  const decimals = [...fraction].map((sign) => HAN_DIGITS.get(sign) ?? NaN);
  return decimals.length === 0 || decimals.some(Number.isNaN)
    ? null
    : Number(`${integer}.${decimals.join('')}`);
};

/** Spaces gone, signs half-width, the full stop inside 0。5 a decimal point, thousands without commas. */
const tidy = (text: string): string =>
  halfWidth(text)
    .replace(/\s/g, '')
    .replace(/(\d)[。·．](?=\d)/g, '$1.')
    .replace(/(\d),(?=\d{3}(\D|$))/g, '$1');

/**
 * A number as officials type it: ３, 0。5, 1,000, 十五, 两点五; null when the text is anything else.
 * No unit is allowed; `typedMarks` reads 3 分.
 */
export const typedNumber = (text: string): number | null => {
  const plain = tidy(text);
  return /^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : hanNumber(plain);
};

const MARKS = /^[([【]?(?:满分|共计|共|计|分值)?:?(?<number>[^()[\]【】分]+)[)\]】]?分?[)\]】]?[。.;]?$/;

/** Anything else in a text and it says no marks; asked first, since most cells of a sheet hold prose. */
const MARKS_SIGNS =
  /^[\d０-９.．。·,，零〇一二两三四五六七八九十百千点半壹贰叁肆伍陆柒捌玖拾佰仟分满共计值()（）[\]【】［］:：;；+＋\s]{1,20}$/;

/** Marks as officials type them: 3 分, ３分, 0。5分, 十分, (10分), 满分10分, or a bare number; null otherwise. */
export const typedMarks = (text: string): number | null => {
  if (!MARKS_SIGNS.test(text)) return null;
  const number = MARKS.exec(tidy(text))?.groups?.['number'];
  const marks = number === undefined ? null : typedNumber(number);
  return marks !== null && marks >= 0 ? marks : null;
};

const DATES = [
  /^\d{1,2}月\d{1,2}日?$/,
  /^\d{4}[年/.-]\d{1,2}([月/.-](\d{1,2}日?)?)?$/,
  /^\d{1,2}\/\d{1,2}(\/\d{2,4})?$/,
  /^\d{1,2}-[a-z]{3}$/i,
];

/** Whether a text is a day or a month, such as 3月5日, which a spreadsheet makes of 3-5. */
export const looksLikeDate = (text: string): boolean => {
  const plain = tidy(text);
  return DATES.some((date) => date.test(plain));
};
