import type { Rule } from '../../src/core/rule/clause';
import { readRule } from '../../src/core/rule/read/read-rule';
import { CORPUS, corpusRules } from '../support/corpus-rules';

/** Texts of our own, one or two of each kind of clause, with the marks that make them certain. */
const OWN: readonly (readonly [text: string, fullMarks: number])[] = [
  ['95%以上(含95%)得6分；90%以上不足95%得4分；85%以上不足90%得2分；85%以下不得分。', 6],
  ['低于92%的，每低0.5个百分点扣1分，最多扣5分；未公布结果的，扣2分。', 10],
  ['与上年持平得12分，每下降2个百分点扣3分；每上升1个百分点加1分，最多加4分', 12],
  ['超额5%(含)至15%加1分，15%(含)至25%加2分，依次类推，最多加4分', 4],
  ['不超过年度计划8分；超10%以下6分；超20%以下3分；超20%以上0分', 8],
  ['每发生1起投诉扣2分，已和解的减半扣分', 10],
  ['未编制预案的，不得分；预案不全的，扣2分；每漏1项扣0.7分。', 10],
  ['少于3次的，每少1次扣1.5分，扣完为止', 5],
  ['1.设立专班(2分)；2.全年抽查不少于6次(4分，每少一次扣0.5分)。', 6],
  ['被国家、省级约谈的，每次分别扣8分、4分', 20],
  ['得分=60×实际达标率-52；最高8分，低于88%为0分', 8],
  ['不低于目标值得5分，低于目标值不得分', 5],
  ['低于85%、75%、65%的，分别扣1分、2分、3分', 5],
  ['现场不符合要求1处扣1分；扣满5分的，追加扣除3分', 5],
  ['完成任务的90%得9分，80%得8分，依次类推，50%以下不得分', 9],
  ['按完成比例得分', 7],
];

interface Text {
  readonly text: string;
  readonly fullMarks: number | null;
}

const corpus = corpusRules();
if (corpus.length === 0) console.warn(`adversarial readings: only our own texts, ${CORPUS} is not there`);

const read = ({ text, fullMarks }: Text): Rule => readRule(text, { fullMarks });

const TEXTS: readonly Text[] = [
  ...OWN.map(([text, fullMarks]) => ({ text, fullMarks })),
  ...corpus.map(({ rule, fullMarks }) => ({ text: rule, fullMarks })),
].filter((one) => read(one).certain);

/** What a rule says, wherever it stands in the text. */
const said = ({ base, limits, clauses }: Rule): string =>
  JSON.stringify({ base, limits, clauses }, (key, value: unknown) => (key === 'span' ? undefined : value));

/** Places of a pattern in a text, but for notes, whose words decide nothing. */
const placesOf = (pattern: RegExp, { text, fullMarks }: Text): readonly number[] => {
  const { clauses } = readRule(text, { fullMarks });
  const notes = clauses.filter(({ kind }) => kind === 'note').map(({ span }) => span);
  return [...text.matchAll(pattern)]
    .map(({ index }) => index)
    .filter((at) => !notes.some(([from, to]) => from <= at && at < to));
};

const changed = ({ text, fullMarks }: Text, at: number, to: string): Text => ({
  text: text.slice(0, at) + to + text.slice(at + 1),
  fullMarks,
});

/** The changed text is in doubt, or it says something else. */
const expectNotice = (before: Text, after: Text): void => {
  const rule = read(after);
  if (rule.certain) expect([after.text, said(rule)]).not.toEqual([after.text, said(read(before))]);
};

/** Where anything is inserted or left out, at each place of a pattern: all of them, since they are few. */
const everywhere = (pattern: RegExp, change: (one: Text, at: number) => readonly Text[]): number => {
  let tried = 0;
  for (const one of TEXTS)
    for (const at of placesOf(pattern, one))
      for (const after of change(one, at)) {
        expectNotice(one, after);
        tried += 1;
      }
  return tried;
};

test.each(OWN)('%s is certain as it stands', (text, fullMarks) => {
  expect(read({ text, fullMarks }).certain).toBe(true);
});

test('a negation left out is noticed', () => {
  expect(everywhere(/[未不无没非]/g, (one, at) => [changed(one, at, '')])).toBeGreaterThan(10);
});

test('another digit is noticed, wherever it stands', () => {
  // the numbers of a list say nothing
  const digit = /(?<![\n。；;\d.]|^)\d(?!\d?[.、）)])/g;
  const tried = everywhere(digit, (one, at) => {
    const other = String((Number(one.text.charAt(at)) + 1) % 10);
    return [changed(one, at, other)];
  });
  expect(tried).toBeGreaterThan(40);
});

test('an amount without its number or its 分 is noticed', () => {
  const amount = /(?<=(?<!分别)[扣得加])[\d.]+分/g;
  const tried = everywhere(amount, (one, at) => {
    const [words = ''] = /^[\d.]+分/.exec(one.text.slice(at)) ?? [];
    const without = (rest: string): Text => ({
      ...one,
      text: one.text.slice(0, at) + rest + one.text.slice(at + words.length),
    });
    return [without('分'), without(words.slice(0, -1)), without('')];
  });
  expect(tried).toBeGreaterThan(40);
});

test('a comparison turned round is noticed', () => {
  const turned: Readonly<Record<string, string>> = { 低: '高', 高: '低', 上: '下', 下: '上', 少: '多' };
  const places = /低(?=于)|高(?=于)|(?<=以)[上下]|上(?=升)|下(?=降)|少(?=于)/g;
  const tried = everywhere(places, (one, at) => [changed(one, at, turned[one.text.charAt(at)] ?? '')]);
  expect(tried).toBeGreaterThan(10);
});
