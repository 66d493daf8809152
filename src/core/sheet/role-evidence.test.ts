import type { ConfirmedSheet } from '../scheme/scheme';
import { drawWorkbook, type DrawnCell } from './drawn-sheet';
import type { ColumnRole } from './indicator';
import { recogniseSheets } from './recognise';
import type { RoleDecision } from './understanding';

type Rows = readonly (readonly DrawnCell[])[];

const ROWS: Rows = [
  ['考核项目', '考核内容', '权重', '标准分', '评分标准', '自评得分', '扣分说明'],
  ['管理（10分）', '建立台账', 1, 4, '每缺1份扣1分', null, null],
  [null, '定期检查', 1, 6, '台账清楚', null, null],
  ['合计', null, null, 10],
];

const decisions = (rows: Rows, confirmed: readonly ConfirmedSheet[] = []): readonly RoleDecision[] =>
  recogniseSheets(drawWorkbook({ rows }), confirmed).value[0]?.decisions ?? [];

const of = (role: ColumnRole, rows = ROWS): RoleDecision | undefined =>
  decisions(rows).find((decision) => decision.role === role);

test.each([
  [
    'fullMarks',
    [
      { kind: 'named', heading: '标准分', weight: 1 },
      { kind: 'holdsMarks', share: 1 },
      { kind: 'sums', fit: 2, miss: 0 },
    ],
  ],
  [
    'rule',
    [
      { kind: 'named', heading: '评分标准', weight: 1 },
      { kind: 'speaksOfScoring', share: 0.5 },
    ],
  ],
  [
    'level1',
    [
      { kind: 'named', heading: '考核项目', weight: 0.8 },
      { kind: 'filled', rows: 1 },
      { kind: 'leftOf', role: 'content' },
    ],
  ],
  ['selfScore', [{ kind: 'named', heading: '自评得分', weight: 1 }, { kind: 'blank' }]],
] as const)('why a column is %s', (role, evidence) => expect(of(role)?.evidence).toEqual(evidence));

const confidence = (role: ColumnRole, rows: Rows): number => of(role, rows)?.confidence ?? NaN;

test('what fits is worth more than what does not', () => {
  const misfit = ROWS.map((row, at) => (at === 3 ? row.with(3, 12) : row));
  const nameless = ROWS.map((row, at) =>
    at === 0 ? row.with(4, '具体口径') : at === 2 ? row.with(4, '未检查扣1分') : row,
  );
  expect(confidence('fullMarks', ROWS)).toBeGreaterThan(confidence('fullMarks', misfit));
  expect(confidence('rule', ROWS)).toBeGreaterThan(confidence('rule', nameless));
});

test('another column that is named as strongly is a rival', () => {
  const rows = ROWS.map((row, at) =>
    at === 0 ? [...row, '佐证材料', '提交材料'] : [...row, '文件', '文件'],
  );
  expect(of('evidence', rows)).toMatchObject({
    evidence: expect.arrayContaining([{ kind: 'rival', column: 9 }]),
  });
  const alone = rows.map((row) => row.slice(0, 8));
  expect(confidence('evidence', rows)).toBeLessThan(confidence('evidence', alone));
});

test('what a person confirmed is certain, and says so', () => {
  const [first] = decisions(ROWS, [
    { sheet: '评分表', headerRow: 1, columns: { content: 2, rule: 5, fullMarks: 4 }, headings: {} },
  ]);
  expect(first).toMatchObject({ role: 'content', confidence: 1, confirmed: true });
});
