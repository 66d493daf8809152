import { deduct, deductPerCount, extraDeduct, forfeit } from '../rule/kinds/testing/clauses';
import { defaultScheme } from '../scheme/presets';
import type { Scheme, VetoEvent } from '../scheme/scheme';
import { judgeEvents } from '../veto/judge-event';
import { assess, gradeOf } from './assess';
import type { Assessment } from './assessment';
import type { ScoredItem } from './score-item';
import { byHand, itemOf, scoredOf, type ItemParts, type Situation, type Typed } from './testing/items';
import { Decimal } from 'decimal.js';

const NAMES = { scheme: '考核方案', ledger: '评分明细', veto: '一票否决', result: '考核结果' };
const SCHEME = defaultScheme('2017-09-12', '示例县', 'checked', NAMES, '2016—2017年度');

let row = 4;
const one = (
  fullMarks: number,
  typed: readonly Typed[],
  parts: ItemParts = {},
  situation: Situation = {},
): ScoredItem => {
  row += 1;
  return scoredOf(itemOf([deductPerCount({ points: 1 })], { fullMarks, row, ...parts }), typed, situation);
};
const absent = (fullMarks: number, parts: ItemParts = {}): ScoredItem =>
  one(fullMarks, [], parts, { facts: { notApplicableByHand: true } });
const typedScore = (fullMarks: number, score: number | null, parts: ItemParts = {}): ScoredItem =>
  one(fullMarks, [], parts, { facts: { handScores: { self: null, checked: byHand(score) } } });

const EVENT: VetoEvent = {
  row: 4,
  event: '某地批量不合格',
  date: '2017-03-12',
  area: '产品质量',
  scope: '区域性',
  state: 'verified',
  determinedBy: '质监局',
  document: '',
  rule: '',
};
const toVerify: VetoEvent = { ...EVENT, state: 'toVerify' };
const dismissed: VetoEvent = { ...EVENT, state: 'dismissed' };

const assessed = (
  items: readonly ScoredItem[],
  events: readonly VetoEvent[] = [],
  rest: Partial<Scheme> = {},
): Assessment => {
  const scheme = { ...SCHEME, ...rest };
  return assess(items, judgeEvents(events, scheme), scheme);
};

const numbers = ({ total, range, gradeBeforeVeto, grade }: Assessment): unknown => [
  total.toNumber(),
  [range.lowest.toNumber(), range.highest.toNumber()],
  gradeBeforeVeto,
  grade,
];

describe('total, range, grade before the veto, grade', () => {
  test.each<readonly [string, readonly ScoredItem[], readonly VetoEvent[], Partial<Scheme>, unknown]>([
    ['complete', [one(60, [2]), one(40, [3])], [], {}, [95, [95, 95], 'A', 'A']],
    [
      'pending: no grade, and what is still possible',
      [one(60, [2]), one(40, [])],
      [],
      {},
      [58, [58, 98], null, null],
    ],
    ['a verified event decides', [one(60, [2]), one(40, [3])], [EVENT], {}, [95, [95, 95], 'A', 'D']],
    [
      'a verified event decides while facts are missing',
      [one(60, [2]), one(40, [])],
      [EVENT],
      {},
      [58, [58, 98], null, 'D'],
    ],
    ['an event to verify leaves the grade open', [one(100, [3])], [toVerify], {}, [97, [97, 97], 'A', null]],
    ['an event that was dismissed', [one(100, [3])], [dismissed], {}, [97, [97, 97], 'A', 'A']],
    [
      'an event of another year',
      [one(100, [3])],
      [{ ...EVENT, date: '2016-06-30' }],
      {},
      [97, [97, 97], 'A', 'A'],
    ],
    ['a verified one and one to verify', [one(100, [3])], [toVerify, EVENT], {}, [97, [97, 97], 'A', 'D']],

    ['缺项, rebased', [one(80, [8]), absent(20)], [], {}, [90, [90, 90], 'A', 'A']],
    ['缺项, rebased to two decimals', [one(70, [3]), absent(30)], [], {}, [95.71, [95.71, 95.71], 'A', 'A']],
    ['缺项, not rebased', [one(80, [8]), absent(20)], [], { rebase: false }, [72, [72, 72], 'C', 'C']],
    [
      '缺项 and pending: the range is rebased too',
      [one(40, [8]), one(40, []), absent(20)],
      [],
      {},
      [40, [40, 90], null, null],
    ],
    ['nothing but 缺项: no marks to grade by', [absent(80), absent(20)], [], {}, [0, [0, 0], null, null]],
    ['nor without rebasing', [absent(100)], [], { rebase: false }, [0, [0, 0], null, null]],
    ['nothing but 缺项, and a veto', [absent(100)], [EVENT], {}, [0, [0, 0], null, 'D']],
    ['a forfeit beside 缺项', [one(80, [99]), absent(20)], [], {}, [0, [0, 0], 'D', 'D']],

    ['a typed score counts', [typedScore(100, 83)], [], {}, [83, [83, 83], 'B', 'B']],
    [
      'a typed score of more decimals: the total that is shown is graded',
      [typedScore(100, 79.995)],
      [],
      {},
      [80, [80, 80], 'B', 'B'],
    ],
    [
      'under the edge it stays under it',
      [typedScore(100, 79.994)],
      [],
      {},
      [79.99, [79.99, 79.99], 'C', 'C'],
    ],
    ['to the scheme’s decimals', [typedScore(100, 89.96)], [], { decimals: 1 }, [90, [90, 90], 'A', 'A']],
    [
      'the sum is rounded, not its parts',
      [typedScore(50, 44.994), typedScore(50, 44.996)],
      [],
      {},
      [89.99, [89.99, 89.99], 'B', 'B'],
    ],
    [
      'a typed score that is none is pending',
      [typedScore(60, null), one(40, [0])],
      [],
      {},
      [40, [40, 100], null, null],
    ],
    [
      'full marks not known are pending',
      [one(100, [0]), one(0, [1], { fullMarks: null })],
      [],
      {},
      [100, [100, 100], null, null],
    ],
    ['no items', [], [], {}, [0, [0, 0], null, null]],
  ])('%s', (_, items, events, scheme, expected) => {
    expect(numbers(assessed(items, events, scheme))).toEqual(expected);
  });

  test('extra deductions come off the total, known or possible', () => {
    const extra = (typed: readonly Typed[], situation: Situation = {}): ScoredItem =>
      scoredOf(itemOf([deduct(2), extraDeduct(5)]), typed, situation);
    expect(numbers(assessed([extra(['是', '是']), one(90, [0])]))).toEqual([93, [93, 93], 'A', 'A']);
    expect(numbers(assessed([extra(['是']), one(90, [0])]))).toEqual([90, [93, 98], null, null]);
    const hand = extra(['是', '是'], { facts: { handScores: { self: null, checked: byHand(9) } } });
    expect(numbers(assessed([hand, one(90, [])]))).toEqual([4, [4, 94], null, null]);
  });
});

describe('等级 at the edges', () => {
  test.each<readonly [number, number, string | null]>([
    [100, 100, 'A'],
    [90, 100, 'A'],
    [89.99, 100, 'B'],
    [80, 100, 'B'],
    [79.99, 100, 'C'],
    [60, 100, 'C'],
    [59.99, 100, 'D'],
    [0, 100, 'D'],
    [-7, 100, 'D'],
    [900, 1000, 'A'],
    [899.99, 1000, 'B'],
    [63, 70, 'A'],
    [0, 0, null],
  ])('%d of %d', (total, fullMarks, grade) => {
    expect(gradeOf(new Decimal(total), new Decimal(fullMarks), SCHEME)).toBe(grade);
  });

  test('a third of the marks is no victim of its binary digits', () => {
    const bands = [
      { min: 0, grade: '差' },
      { min: 33.333333, grade: '好' },
    ];
    expect(gradeOf(new Decimal(1), new Decimal(3), { ...SCHEME, bands })).toBe('好');
  });
});

describe('sections', () => {
  const SECTION = { section: '一、管理（30分）' };
  test('the indicators of one sheet with the same outermost label', () => {
    const items = [
      one(10, [1], SECTION),
      one(20, [], SECTION),
      absent(5, SECTION),
      one(40, [0], { section: '二' }),
      one(25, [0], { ...SECTION, sheet: '附表' }),
    ];
    expect(
      assessed(items).sections.map(({ sheet, name, fullMarks, score, pending }) => [
        sheet,
        name,
        fullMarks.toNumber(),
        score.checked.toNumber(),
        pending,
      ]),
    ).toEqual([
      ['评分表', '一、管理（30分）', 30, 9, 1],
      ['评分表', '二', 40, 40, 0],
      ['附表', '一、管理（30分）', 25, 25, 0],
    ]);
  });

  test.each([
    ['its own name', '管理', [0, 100]],
    ['another section', '二', [90, 100]],
    ['no section', '三', [90, 100]],
  ] as const)('a forfeit that names %s leaves the rest of it in doubt', (_, section, range) => {
    const owner = scoredOf(itemOf([forfeit('事故', { section })], { row: 5, section: '二' }), []);
    const { lowest, highest } = assessed([owner, one(90, [0], SECTION)]).range;
    expect([lowest.toNumber(), highest.toNumber()]).toEqual(range);
  });
});

test('缺项 is no score, and what is taken out is told', () => {
  const { indicators, fullMarks, notApplicableMarks, pending } = assessed([
    one(80, [8]),
    absent(20),
    one(5, []),
    typedScore(5, 4),
  ]);
  expect(indicators.map(({ status, score }) => [status, score.checked?.toNumber() ?? null])).toEqual([
    ['computed', 72],
    ['notApplicable', null],
    ['pending', null],
    ['manual', 4],
  ]);
  expect([fullMarks.toNumber(), notApplicableMarks.toNumber(), pending]).toEqual([110, 20, 1]);
});
