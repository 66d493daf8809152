import { combineExperts, type CombinedExperts } from '../../src/core/departments/combine-experts';
import type { Combine } from '../../src/core/departments/combined-score';
import type { CellValue } from '../../src/core/cells/cell';
import { cellAt, sheetNamed, type Snapshot } from '../../src/core/cells/snapshot';
import { cellOf, lost, valueOf } from '../writeback/book';
import { applied, copyFor, planOf, readSample, regraded, takenInto, typed } from './sent';

const EXPERTS = ['张三', '李四', '王五'];
/** 回应不及时的，酌情扣分: the clause of the sample that a person judges. */
const FACT = '评分明细!G51';
const REASON = '评分明细!I51';

let sample: Snapshot;
/** The sample before anybody judged it. */
let open: Snapshot;
beforeAll(async () => {
  sample = await readSample();
  open = await regraded(await typed(sample, { [FACT]: null, [REASON]: null }));
});

type Given = readonly (readonly [expert: string, score: CellValue, reason?: string])[];

/** Takes the experts' copies in, as the command line does: scores into their sheet, then what follows from them. */
const combined = async (
  main: Snapshot,
  given: Given,
  options: { combine?: Combine; prefer?: 'main' | 'returned'; sent?: Snapshot } = {},
): Promise<CombinedExperts & { readonly after: Snapshot }> => {
  const { sent = main, prefer = 'main', combine = null } = options;
  const copies: Record<string, Snapshot> = {};
  for (const [expert, score, reason = ''] of given) {
    const copy = await copyFor(sent, expert, { experts: EXPERTS });
    copies[expert] = await typed(copy, { [FACT]: score, [REASON]: reason });
  }
  const { taken, after } = await takenInto(main, copies, prefer);
  const experts = combineExperts(planOf(after), taken.scores, { combine, prefer });
  return { ...experts, after: await regraded(await applied(after, experts.edits)) };
};

const rows = (snapshot: Snapshot): readonly (readonly CellValue[])[] => {
  const sheet = sheetNamed(snapshot, '专家评分');
  if (!sheet) return [];
  return Array.from({ length: sheet.lastRow - 5 }, (_, index) =>
    [5, 6, 7].map((column) => cellAt(sheet, index + 6, column).value ?? ''),
  );
};

const THREE: Given = [
  ['张三', 1.5, '晚两天'],
  ['李四', 0.5, '影响小'],
  ['王五', 2],
];

test.each<[Combine, number]>([
  ['mean', 4 / 3],
  ['median', 1.5],
  ['trimmed', 1.5],
])('%s: the ledger shows the combined score, each single one stays visible', async (combine, score) => {
  const { after, findings } = await combined(open, THREE, { combine });
  expect(findings).toEqual([]);
  expect(rows(after)).toEqual([
    ['合成', expect.closeTo(score, 9), '张三：晚两天；李四：影响小；'],
    ['张三', 1.5, '晚两天'],
    ['李四', 0.5, '影响小'],
    ['王五', 2, ''],
  ]);
  expect(cellOf(after, FACT)).toMatchObject({ formula: '专家评分!F6', value: expect.closeTo(score, 9) });
  expect(valueOf(after, REASON)).toBe('张三：晚两天；李四：影响小；');
  expect(valueOf(after, '评分明细!H49')).toBeCloseTo(4 - Number(score.toFixed(10)), 2);
  expect(lost(after)).toEqual([]);
  expect(planOf(after).edits).toEqual([]);
});

test('while one of three has not scored, the combined score stays blank and the indicator pending', async () => {
  const { after, findings } = await combined(open, THREE.slice(0, 2));
  expect(findings).toMatchObject([{ kind: 'waiting', number: 16, asked: 3, given: 2 }]);
  expect([valueOf(after, FACT), valueOf(after, '评分明细!L51')]).toEqual(['', '待评定']);
  const later = await combined(after, THREE.slice(2), { sent: open });
  expect(later.findings).toEqual([]);
  expect(valueOf(later.after, FACT)).toBeCloseTo(4 / 3, 9);
});

test('two of three are enough once a person says that one abstains, but not to leave two out', async () => {
  const { after } = await combined(open, THREE.slice(0, 2));
  const fewer = await typed(after, { '专家评分!I6': 2 });
  const mean = await combined(fewer, THREE.slice(0, 2), { sent: open });
  expect([mean.findings, valueOf(mean.after, FACT)]).toEqual([[], 1]);
  const trimmed = await combined(fewer, THREE.slice(0, 2), { sent: open, combine: 'trimmed' });
  expect(trimmed.findings).toMatchObject([{ kind: 'tooFew', given: 2 }]);
  expect(valueOf(trimmed.after, FACT)).toBe('');
});

test('the same again changes nothing, and the way stays as the sheet has it', async () => {
  const { after } = await combined(open, THREE, { combine: 'median' });
  const again = await combined(after, THREE, { sent: open });
  expect(again.edits).toEqual([]);
  expect(valueOf(again.after, '专家评分!B3')).toBe('中位数');
});

test('a second, other score of an expert is a conflict; preferred, it goes in', async () => {
  const { after } = await combined(open, THREE);
  const second: Given = [['李四', 1]];
  const kept = await combined(after, second, { sent: open });
  expect(kept.findings).toMatchObject([{ kind: 'conflict', expert: '李四', main: 0.5, returned: 1 }]);
  expect(valueOf(kept.after, '专家评分!F8')).toBe(0.5);
  const taken = await combined(after, second, { sent: open, prefer: 'returned' });
  expect(valueOf(taken.after, '专家评分!F8')).toBe(1);
});

test('a score that was typed into the ledger meanwhile stays, and the experts’ are listed beside it', async () => {
  const judged = await regraded(await typed(open, { [FACT]: 2, [REASON]: '考核组认定' }));
  const { after, findings } = await combined(judged, THREE, { sent: open });
  expect(findings).toMatchObject([
    { kind: 'conflict', expert: '', main: 2, returned: expect.closeTo(4 / 3, 9) },
  ]);
  expect([valueOf(after, FACT), valueOf(after, REASON), valueOf(after, '专家评分!F7')]).toEqual([
    2,
    '考核组认定',
    1.5,
  ]);
});

test('what was typed before the copies went out gives way to the experts', async () => {
  const { after, findings } = await combined(sample, THREE);
  expect(findings).toEqual([]);
  expect(cellOf(after, FACT).formula).toBe('专家评分!F6');
});

test('a score that is no number counts as none', async () => {
  const { after, findings } = await combined(open, [...THREE.slice(0, 2), ['王五', '约2分']]);
  expect(findings).toMatchObject([{ kind: 'waiting', given: 2 }]);
  expect([valueOf(after, FACT), valueOf(after, '专家评分!F9')]).toEqual(['', '约2分']);
});
