const DIGIT = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value] as const));
DIGIT.set('两', 2);
const POWER = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** The value of a number in the normalised spelling (0.5, 一, 十五, 零点五, 半); null when it is none. */
export function numberOf(words: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(words)) return Number(words);
  if (words === '半') return 0.5;
  const [whole = '', fraction] = words.split('点');
  const value = wholeNumberOf(whole);
  if (value === null || fraction === undefined) return value;
  const decimals = digitsOf(fraction);
  return decimals === null ? null : Number(`${value}.${decimals}`);
}

function wholeNumberOf(words: string): number | null {
  if (words === '') return null;
  let total = 0;
  let digit: number | null = null;
  let lastPower = 1;
  for (const character of words) {
    const power = POWER.get(character);
    const value = DIGIT.get(character);
    if (power !== undefined) {
      total += (digit ?? 1) * power;
      digit = null;
      lastPower = power;
    } else if (value !== undefined && (digit === null || digit === 0)) {
      // 一百五 is said for 150 and written for 105: neither is taken.
      if (lastPower > 10 && value !== 0 && digit === null) return null;
      digit = value;
    } else {
      return null;
    }
  }
  return total + (digit ?? 0);
}

function digitsOf(words: string): string | null {
  let digits = '';
  for (const character of words) {
    const value = DIGIT.get(character);
    if (value === undefined) return null;
    digits += String(value);
  }
  return digits === '' ? null : digits;
}
