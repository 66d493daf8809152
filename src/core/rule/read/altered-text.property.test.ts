import fc from 'fast-check';
import { CORPUS, corpusRules } from '../../../../test/support/corpus-rules';
import type { Rule } from '../clause';
import { readRule } from './read-rule';
import { checkReading } from './testing/check-reading';

interface Text {
  readonly rule: string;
  readonly fullMarks: number | null;
}

const OWN: readonly Text[] = [
  { rule: '看台账。未立台账不得分，漏登1笔扣0.5分', fullMarks: 4 },
  { rule: '未按季召开例会的，每少一次扣1.5分；例会无纪要的，扣1分', fullMarks: 6 },
  { rule: '合格率低于96%的，每降低1个百分点扣2分，最多扣6分', fullMarks: 8 },
  { rule: '第1项1处不达标“仓储管理”大项不得分，其他1处不达标扣0.2分，单项扣至3分为止', fullMarks: 5 },
  { rule: '95%以上得5分，85%以上不足95%得3分，85%以下不得分', fullMarks: 5 },
  { rule: '无证上岗的，每人次扣3分；扣满12分的，追加扣除8分。', fullMarks: 12 },
  { rule: '1.成立专班(1分)；2.全年督查不少于4次(3分,少一次扣1分)', fullMarks: 4 },
  { rule: '处置不力的，酌情扣分，最多扣2分', fullMarks: 4 },
];

const published = corpusRules();
if (published.length === 0) console.warn(`${CORPUS} is not there: only the project's own texts are altered`);
const TEXTS: readonly Text[] = [...OWN, ...published];

/** The seed of a failing run is printed with its counterexample. */
const runs = { numRuns: 800 };
const text = fc.constantFrom(...TEXTS);
const place = fc.nat(400);

const without = (from: string, at: number, length: number): string =>
  from.slice(0, at) + from.slice(at + length);
const put = (into: string, at: number, words: string): string =>
  into.slice(0, at % (into.length + 1)) + words + into.slice(at % (into.length + 1));

/** One of the places of `words`, which `which` picks. */
const oneOf = (words: RegExp, within: string, which: number): RegExpExecArray | undefined => {
  const found = [...within.matchAll(words)];
  return found[which % Math.max(found.length, 1)];
};

const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/扣/g, '抇'],
  [/分/g, '份'],
  [/不/g, '丕'],
  [/每/g, '毎'],
  [/未/g, '末'],
  [/0/g, 'O'],
  [/1/g, 'l'],
  [/1/g, '١'],
  [/处/g, '外'],
];
const ALTERATIONS: readonly (readonly [
  what: string,
  alter: (rule: string, one: number, other: number) => string,
])[] = [
  [
    'a negation is lost',
    (rule, one) => {
      const lost = oneOf(/没有|[未不无]/g, rule, one);
      return lost ? without(rule, lost.index, lost[0].length) : rule;
    },
  ],
  [
    'a number stands elsewhere',
    (rule, one, other) => {
      const moved = oneOf(/\d+(?:\.\d+)?/g, rule, one);
      return moved ? put(without(rule, moved.index, moved[0].length), other, moved[0]) : rule;
    },
  ],
  ['only the first part is left', (rule, one) => rule.slice(0, one % rule.length)],
  ['only the last part is left', (rule, one) => rule.slice(one % rule.length)],
  [
    'a character looks like another',
    (rule, one, other) => {
      const [from, to] = LOOK_ALIKES[one % LOOK_ALIKES.length] ?? [/扣/g, '抇'];
      const replaced = oneOf(from, rule, other);
      return replaced ? put(without(rule, replaced.index, 1), replaced.index, to) : rule;
    },
  ],
];

/** What is scored, wherever it stands and whatever its condition says. */
const figures = ({ base, certain, clauses, limits }: Rule): string =>
  JSON.stringify({ base, certain, clauses, limits }, (key, value: unknown) =>
    key === 'span' || key === 'condition' ? undefined : value,
  );

test.each(ALTERATIONS)('%s: read or doubted', (_what, alter) => {
  fc.assert(
    fc.property(text, place, place, ({ rule, fullMarks }, one, other) => {
      checkReading(alter(rule, one, other), fullMarks);
    }),
    runs,
  );
});

/** Puts one of `characters` in or beside a number. */
const besideNumber = (rule: string, characters: readonly string[], one: number, other: number): string => {
  const number = oneOf(/\d+(?:\.\d+)?/g, rule, one);
  const at = number ? number.index + (other % (number[0].length + 1)) : other;
  return put(rule, at, characters[one % characters.length] ?? '');
};

test('a picture, an accent or a mark that turns the direction is doubted wherever it stands', () => {
  const strange = ['👍', '❌', '1️⃣', '\u0301', '\u20e3', '\u200e', '\u200f', '\u202e', '\u2066'];
  fc.assert(
    fc.property(text, place, place, fc.boolean(), ({ rule, fullMarks }, one, other, number) => {
      const altered = number
        ? besideNumber(rule, strange, one, other)
        : put(rule, other, strange[one % strange.length] ?? '');
      expect({ altered, certain: readRule(altered, { fullMarks }).certain }).toEqual({
        altered,
        certain: false,
      });
    }),
    runs,
  );
});

test('what cannot be seen and has no meaning changes no clause, even inside a number; at worst it is doubted', () => {
  const invisible = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'];
  fc.assert(
    fc.property(text, place, place, ({ rule, fullMarks }, one, other) => {
      const altered = besideNumber(rule, invisible, one, other);
      const [whole, reading] = [readRule(rule, { fullMarks }), readRule(altered, { fullMarks })];
      expect(figures({ ...reading, certain: whole.certain })).toBe(figures(whole));
      expect(reading.certain && !whole.certain).toBe(false);
    }),
    runs,
  );
});

test('two rules, one behind or inside the other: read or doubted', () => {
  const joint = fc.constantFrom('', '，', '。', '\n');
  fc.assert(
    fc.property(text, text, joint, place, fc.boolean(), (one, other, words, at, inside) => {
      const where = inside ? at % (one.rule.length + 1) : one.rule.length;
      checkReading(put(one.rule, where, words + other.rule), one.fullMarks);
    }),
    runs,
  );
});

test('100,000 characters of glued and damaged rules come to an end, and are not certain', () => {
  const pieces: string[] = [];
  for (let one = 0, length = 0; length < 100_000; one++) {
    const { rule } = TEXTS[one % TEXTS.length] ?? { rule: '' };
    const [, alter] = ALTERATIONS[one % ALTERATIONS.length] ?? [];
    const piece = alter ? alter(rule, one, one * 7) : rule;
    pieces.push(piece);
    length += piece.length;
  }
  for (const long of [pieces.join(''), pieces.join('').replace(/[。；;\n]/g, '')])
    expect(readRule(long, { fullMarks: 10 }).certain).toBe(false);
});
