import { halfWidth, typedNumber } from './typed-number';

/** Marks that stood in a text, and the text without them. */
export interface TextWithMarks {
  readonly text: string;
  readonly marks: number;
}

const NUMBER = '[0-9.。·零〇一二两三四五六七八九十百半点 ]+';
const LEAD = '(?:本项|此项|该项)?(?:满分|标准分|基准分|分值|总分|共计|共|计)?(?:为|:)?';

/** （20分）, (满分 10 分), 【8分】, (共5分), (分值：4) */
const BRACKETED = new RegExp(
  `[(\\[【〔]\\s*(?:${LEAD}(${NUMBER})分|(?:满分|分值|标准分)(?:为|:)?(${NUMBER}))\\s*[)\\]】〕]`,
  'g',
);
/** …：8分 and …  8分 at the end of a text, without brackets. */
const AFTER_A_GAP = new RegExp(`(?:[:—-]|\\s)\\s*(?:满分|分值|共|计)?(?:为|:)?(${NUMBER})分\\s*[。.;]?$`);
/** A number after these words is a threshold (满意度不低于 80分), not the marks. */
const THRESHOLD_BEFORE = /(不低于|不少于|低于|高于|达到|超过|以上|以下|大于|小于|[≥≤><=])\s*$/;

interface Found {
  readonly marks: number;
  readonly from: number;
  readonly to: number;
}

const bracketed = (plain: string): readonly Found[] =>
  [...plain.matchAll(BRACKETED)].flatMap((match) => {
    const marks = typedNumber(match[1] ?? match[2] ?? '');
    return marks === null ? [] : [{ marks, from: match.index, to: match.index + match[0].length }];
  });

const without = (text: string, { from, to }: Found): string => (text.slice(0, from) + text.slice(to)).trim();

/**
 * Marks at the tail of a text — 指标名称（10分）, 指标名称：10分 — or in its only bracket of marks.
 * null when there are none, or several so that none can be told to be the item's.
 */
export const marksInText = (text: string): TextWithMarks | null => {
  const plain = halfWidth(text);
  const all = bracketed(plain);
  const [only] = all;
  if (only) return all.length === 1 ? { text: without(text, only), marks: only.marks } : null;
  const gap = AFTER_A_GAP.exec(plain);
  const marks = gap?.[1] === undefined ? null : typedNumber(gap[1]);
  const before = plain.slice(0, gap?.index ?? 0);
  if (!gap || marks === null || THRESHOLD_BEFORE.test(before) || /\d\s*$/.test(before)) return null;
  return { text: text.slice(0, gap.index).trim(), marks };
};

/** Marks in a level label, 质量目标（40分）; null when it has none or several. */
export const marksInLabel = (label: string): number | null => {
  const all = bracketed(halfWidth(label));
  return all.length === 1 ? (all[0]?.marks ?? null) : null;
};

const STATED_IN_RULE = new RegExp(
  `(?:本项|此项|该项|本条)(?:满分|标准分|基准分|分值|共计|共|计)(?:为|:)?(${NUMBER})分|(?:^|[^得给计记为])满分(?:为|:)?(${NUMBER})分`,
  'g',
);

/** （5分）每缺一项扣1分: a bracket before everything else is of the whole rule. */
const LEADING = new RegExp(`^[(\\[【〔]\\s*${LEAD}(${NUMBER})分\\s*[)\\]】〕]`);

/** Full marks that a rule states of itself (本项满分2.5分, a leading （5分）); null when it states none, or two different ones. */
export const marksInRule = (rule: string): number | null => {
  const plain = halfWidth(rule);
  const leading = bracketed(plain).length === 1 ? LEADING.exec(plain)?.[1] : undefined;
  const stated = new Set(
    [
      ...[...plain.matchAll(STATED_IN_RULE)].map((match) => match[1] ?? match[2] ?? ''),
      ...(leading === undefined ? [] : [leading]),
    ].map(typedNumber),
  );
  const [marks = null] = stated;
  return stated.size === 1 ? marks : null;
};
