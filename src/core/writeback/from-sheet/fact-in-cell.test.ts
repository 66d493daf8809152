import type { Cell } from '../../cells/cell';
import { kindOf } from '../../rule/kinds';
import { readRule } from '../../rule/read/read-rule';
import type { LeafClause } from '../../rule/kinds/kind';
import { columnSort, factInCell, type ColumnSort } from './fact-in-cell';

const clauseOf = (rule: string): LeafClause => {
  const { clauses, certain } = readRule(rule, { fullMarks: 10 });
  const [clause, ...more] = clauses;
  if (!certain || !clause || more.length > 0) throw new Error(`not one certain clause: ${rule}`);
  if (clause.kind === 'veto' || clause.kind === 'note' || clause.kind === 'part')
    throw new Error(clause.kind);
  return clause;
};

const cellOf = (shown: string | number | Cell): Cell =>
  typeof shown === 'object' ? shown : { value: shown };

/** `live`: linked as a number; a fact; `?`: left to a person. */
const reads = (shown: string | number | Cell, rule: string, sort: ColumnSort): number | string => {
  const reading = factInCell(cellOf(shown), clauseOf(rule), sort);
  return reading.as === 'live' ? 'live' : reading.as === 'said' ? reading.entry : '?';
};

type Table = readonly (readonly [shown: string | number | Cell, fact: number | string])[];
const specify = (what: string, rules: readonly string[], sort: ColumnSort, table: Table): void =>
  describe.each(rules)(`${what}, ${sort}: %s`, (rule) => {
    test.each(table)('%j → %j', (shown, fact) => expect(reads(shown, rule, sort)).toBe(fact));
  });

const RATE = '低于93%的，每低0.5个百分点扣1分。';
const OCCURS = ['发生质量事故的，每起扣2分。', '被通报批评的，每起扣1分。'];
const DATE: Cell = { value: 42_799, date: true };

describe.each([
  ['自查情况', 'findings'],
  ['检查组检查情况', 'findings'],
  ['核查情况', 'findings'],
  ['存在问题', 'findings'],
  ['完成情况', 'results'],
  ['实际值', 'results'],
])('the column %s', (heading, sort) => {
  test(`holds ${sort}`, () => expect(columnSort(heading)).toBe(sort));
});

specify('a value', [RATE, '合格率达到95%以上得10分，90%以上不足95%得6分，不足90%不得分。'], 'results', [
  [91.2, 'live'],
  [{ value: 0.912, percent: true }, 'live'],
  ['91.2%', 91.2],
  ['９１．２％', 91.2],
  ['91.2', 91.2],
  ['约91', '?'],
  ['2项', '?'],
  ['未统计', '?'],
  [DATE, '?'],
  [{ value: { error: '#N/A' } }, '?'],
]);

specify('a value that is no rate', ['少于4次的，每少1次扣1分。'], 'results', [
  [3, 'live'],
  ['3次', 3],
  ['3项', '?'],
  ['75%', '?'],
  [{ value: 0.75, percent: true }, '?'],
]);

for (const sort of ['results', 'findings'] as const) {
  specify('a count of what happens', OCCURS, sort, [
    [2, 'live'],
    [0, 'live'],
    ['2起', 2],
    ['２', 2],
    ['0', 0],
    ['无', 0],
    ['没有', 0],
    ['未发现', 0],
    ['未发生。', 0],
    ['有', '?'],
    ['2处', '?'],
    ['2起，已处理1起', '?'],
    [-1, '?'],
    [{ value: 0.5, percent: true }, '?'],
    [DATE, '?'],
  ]);

  // 3 may be done and 3 may be missing; 无 may be “no fault” and “nothing there”
  specify(
    'a count of what is missing',
    ['每缺1份台账扣1分。', '未完成整治任务的，每项扣1分。', '发生事故未上报的，每起扣1分。'],
    sort,
    [
      [3, '?'],
      ['3份', '?'],
      [0, '?'],
      ['无', '?'],
      ['未发现', '?'],
    ],
  );
}

const FAULTS = ['不符合要求的，每处扣0.5分。', '每发现1处不符合要求扣0.5分。', '隐患每处扣1分。'];
specify('a count of faults', FAULTS, 'findings', [
  [2, 'live'],
  ['2处', 2],
  ['未发现', 0],
  ['无', '?'],
]);
specify('a count of faults', FAULTS, 'results', [
  [2, '?'],
  ['2处', '?'],
  ['未发现', '?'],
]);

specify('a count that is rewarded', ['获省级奖励的，每项得1分。'], 'results', [
  [2, 'live'],
  ['2项', 2],
  ['无', 0],
  ['未发现', '?'],
]);

for (const sort of ['results', 'findings'] as const) {
  specify('a reward', ['建立会商机制得2分。', '开展宣传得4分。'], sort, [
    ['是', '是'],
    ['有', '是'],
    ['符合', '是'],
    ['达标', '是'],
    ['否', '否'],
    ['无', '否'],
    ['没有', '否'],
    ['不符合', '否'],
    ['未达标', '否'],
    ['√', sort === 'results' ? '是' : '?'],
    ['×', sort === 'results' ? '否' : '?'],
    ['已完成', sort === 'results' ? '是' : '?'],
    ['基本建立', '?'],
    ['部分完成', '?'],
    [1, '?'],
  ]);

  specify('a reward for something that is not', ['未发生事故得5分。', '无投诉得3分。'], sort, [
    ['是', '?'],
    ['否', '?'],
    ['无', '?'],
    ['符合', '?'],
  ]);

  specify('a loss when something happens', ['发生重大事故的，不得分。', '被通报批评的，扣2分。'], sort, [
    ['无', '否'],
    ['没有', '否'],
    ['未发生', '否'],
    ['未发现', '否'],
    [0, '否'],
    ['0', '否'],
    ['有', '是'],
    ['是', '?'],
    ['否', '?'],
    ['√', '?'],
    ['符合', '?'],
    [2, '?'],
  ]);

  // 有, 已建立 and √ may mean the rules as well as the fault
  specify('a loss when something is missing', ['未建立制度的，扣2分。', '制度不健全的，不得分。'], sort, [
    ['符合', '否'],
    ['达标', '否'],
    ['不符合', '是'],
    ['未达标', '是'],
    ['是', '?'],
    ['否', '?'],
    ['有', '?'],
    ['无', '?'],
    ['已建立', '?'],
    ['√', '?'],
    ['×', '?'],
    [0, '?'],
  ]);

  specify('a level', ['优秀得10分，良好得8分，一般得5分。'], sort, [
    ['良好', '良好'],
    ['较好', '?'],
    [8, '?'],
  ]);
}

test('what is answered is what the clause asks for', () => {
  const asks = (rule: string): string => kindOf(clauseOf(rule)).question(clauseOf(rule));
  expect([asks(RATE), asks(OCCURS[0] ?? ''), asks('未建立制度的，扣2分。')]).toEqual([
    'value',
    'count',
    'yesNo',
  ]);
});
