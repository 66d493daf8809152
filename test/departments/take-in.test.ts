import type { CellValue } from '../../src/core/cells/cell';
import { cellAt, sheetNamed, type Snapshot } from '../../src/core/cells/snapshot';
import { valueOf, withRowsInserted } from '../writeback/book';
import {
  applied,
  changedBetween,
  copyFor,
  planOf,
  readSample,
  regraded,
  sentTo,
  takenInto,
  told,
  typed,
} from './sent';

type Typed = Readonly<Record<string, CellValue>>;

let sample: Snapshot;
beforeAll(async () => {
  sample = await readSample();
});

/** 市场监管局 leads 1, 3, 9, 11 …; 公安局 leads 13. Row 5 of the ledger is the clause of 1, rows 40 to 42 are those of 13. */
const MARKET = '市场监管局';
const POLICE = '公安局';
const RATE = '评分明细!G5';
const REPORTS = '评分明细!G29';
const TASKS = '评分明细!G41';

describe('one department’s copy comes back', () => {
  test.each<{
    readonly what: string;
    readonly before?: Typed;
    readonly main?: Typed;
    readonly copy: Typed;
    readonly expected: readonly string[];
    readonly after: Typed;
  }>([
    {
      what: 'nothing was done: nothing is told',
      copy: {},
      expected: [],
      after: { [RATE]: 91.9 },
    },
    {
      what: 'a fact, its evidence and a reason are taken',
      copy: { [RATE]: 92.3, '评分明细!J4': '新的通报' },
      expected: [
        'taken 1 evidence 国家监督抽查通报、统计台账→新的通报 (main: 国家监督抽查通报、统计台账)',
        'taken 1 checkedFact 91.9→92.3 (main: 91.9)',
      ],
      after: { [RATE]: 92.3, '评分明细!J4': '新的通报' },
    },
    {
      what: 'what the unit says of itself is taken like what was checked',
      copy: { '评分明细!E5': 95.5 },
      expected: ['taken 1 selfFact 94.6→95.5 (main: 94.6)'],
      after: { '评分明细!E5': 95.5 },
    },
    {
      what: 'a fact that was emptied is emptied',
      copy: { [REPORTS]: null },
      expected: ['taken 9 checkedFact 0→ (main: 0)'],
      after: { [REPORTS]: null },
    },
    {
      what: 'both changed it alike: nothing is told',
      main: { [RATE]: 92.3 },
      copy: { [RATE]: 92.3 },
      expected: [],
      after: { [RATE]: 92.3 },
    },
    {
      what: 'only the main workbook changed it: it stays',
      main: { [RATE]: 90 },
      copy: {},
      expected: [],
      after: { [RATE]: 90 },
    },
    {
      what: 'both changed it: both are told, the main one stays, the other cell is taken all the same',
      main: { [RATE]: 90 },
      copy: { [RATE]: 92.3, [REPORTS]: 2 },
      expected: ['conflict 1 checkedFact 91.9→92.3 (main: 90)', 'taken 9 checkedFact 0→2 (main: 0)'],
      after: { [RATE]: 90, [REPORTS]: 2 },
    },
    {
      what: 'a fact of another department is not taken',
      copy: { [TASKS]: 0 },
      expected: ['outside 13 checkedFact 1→0 (main: 1)'],
      after: { [TASKS]: 1 },
    },
    {
      what: 'the target is not theirs',
      copy: { '评分明细!O5': 90 },
      expected: ['outside 1 threshold 94→90 (main: 94)'],
      after: { '评分明细!O5': 94 },
    },
    {
      what: 'the department is not theirs',
      copy: { '评分明细!K4': '公安局' },
      expected: ['outside 1 department 市场监管局→公安局 (main: 市场监管局)'],
      after: { '评分明细!K4': '市场监管局' },
    },
    {
      what: 'the rule was changed in the main workbook: the indicator is out of date, others are taken',
      main: { '考核评分表!G4': '低于目标值的，每低0.5个百分点扣2分。' },
      copy: { [RATE]: 92.3, [REPORTS]: 2 },
      expected: ['outOfDate rule 1', 'taken 9 checkedFact 0→2 (main: 0)'],
      after: { [REPORTS]: 2 },
    },
    {
      what: 'the marks were changed in the main workbook',
      main: { '考核评分表!E4': 12 },
      copy: {},
      expected: ['outOfDate rule 1'],
      after: {},
    },
    {
      what: 'they changed a rule: that indicator is not taken, and the sheet is told too',
      copy: { '考核评分表!G4': '低于目标值的，每低1个百分点扣1分。', [RATE]: 92.3, [REPORTS]: 2 },
      expected: ['outside rule 1', 'taken 9 checkedFact 0→2 (main: 0)', 'outside 考核评分表'],
      after: { [RATE]: 91.9, [REPORTS]: 2 },
    },
    {
      what: 'a fact of theirs that nobody has is missing',
      before: { [REPORTS]: null, '评分明细!G30': null },
      copy: { '评分明细!G30': 0 },
      expected: ['taken 9 checkedFact →0 (main: )', 'missing 9 checkedFact'],
      after: { [REPORTS]: null, '评分明细!G30': 0 },
    },
    {
      what: '缺项 and a score by hand, of the indicator row',
      copy: { '评分明细!L34': '缺项', '评分明细!H36': 4 },
      expected: ['taken 11 status →缺项 (main: )', 'taken 12 checkedPoints →4 (main: )'],
      after: { '评分明细!L34': '缺项', '评分明细!H36': 4 },
    },
    {
      what: 'a score typed into the indicator sheet is theirs where the indicator is',
      copy: { '考核评分表!J15': 4, '考核评分表!J16': 6 },
      expected: ['taken 12 checkedPoints →4 (main: )', 'outside 13 checkedPoints →6 (main: )'],
      after: { '评分明细!H36': 4, '评分明细!H39': 4.5 },
    },
    {
      what: 'the main workbook’s sheet has a score typed in: it goes before the ledger and cannot give way',
      main: { '考核评分表!J15': 5 },
      copy: { '评分明细!H36': 4 },
      expected: ['conflict 12 checkedPoints →4 (main: 5)'],
      after: { '考核评分表!J15': 5 },
    },
    {
      what: 'an event that was registered in a copy is told',
      copy: { '一票否决!B9': '某事件' },
      expected: ['outside 一票否决'],
      after: {},
    },
  ])('$what', async ({ before = {}, main: since = {}, copy, expected, after }) => {
    const sent = await regraded(await typed(sample, before));
    const main = await regraded(await typed(sent, since));
    const returned = await typed(await copyFor(sent, MARKET), copy);
    const { taken, after: written } = await takenInto(main, { 'a.xlsx': returned });
    expect(told(taken)).toEqual(expected);
    expect(Object.keys(after).map((place) => [place, valueOf(written, place)])).toEqual(
      Object.entries(after),
    );
    const again = await takenInto(written, { 'a.xlsx': returned });
    expect(again.edits).toEqual([]);
  });

  test('with the returned ones preferred, a conflict is taken and told with both values', async () => {
    const main = await regraded(await typed(sample, { [RATE]: 90 }));
    const returned = await typed(await copyFor(sample, MARKET), { [RATE]: 92.3 });
    const { taken, after } = await takenInto(main, { 'a.xlsx': returned }, 'returned');
    expect(told(taken)).toEqual(['taken 1 checkedFact 91.9→92.3 (main: 90)']);
    expect(valueOf(after, RATE)).toBe(92.3);
  });

  test('rows inserted in the copy and in the main workbook do not lead a fact astray', async () => {
    const returned = withRowsInserted(
      await typed(await copyFor(sample, MARKET), { [RATE]: 92.3, [REPORTS]: 2 }),
      '考核评分表',
      7,
      2,
    );
    const main = await regraded(withRowsInserted(sample, '考核评分表', 5));
    const { taken, after } = await takenInto(main, { 'a.xlsx': returned });
    expect(told(taken)).toEqual([
      'taken 1 checkedFact 91.9→92.3 (main: 91.9)',
      'taken 9 checkedFact 0→2 (main: 0)',
    ]);
    expect([valueOf(after, RATE), valueOf(after, REPORTS)]).toEqual([92.3, 2]);
  });

  test('an indicator that a copy added is told and not taken', async () => {
    const opened = withRowsInserted(await copyFor(sample, MARKET), '考核评分表', 5);
    const returned = await typed(opened, {
      '考核评分表!D5': '新加的指标',
      '考核评分表!E5': 5,
      '考核评分表!G5': '未做到的，扣2分。',
      [RATE]: 92.3,
    });
    const { taken } = await takenInto(sample, { 'a.xlsx': returned });
    expect(told(taken)).toEqual([
      'taken 1 checkedFact 91.9→92.3 (main: 91.9)',
      'outside indicator 新加的指标',
      'outside 考核评分表',
    ]);
  });
});

test('two departments, one conflict, one missing, one out of date, a row inserted: each keeps to itself and nothing else changes', async () => {
  const sent = await regraded(await typed(sample, { '评分明细!G42': null }));
  const main = await regraded(
    await typed(sent, {
      [RATE]: 90,
      '考核评分表!G12': '每缺1份季度分析报告扣2分；分析报告没有对策的，每份扣0.5分。',
    }),
  );
  const market = withRowsInserted(
    await typed(await copyFor(sent, MARKET), { [RATE]: 92.3, [REPORTS]: 1, '评分明细!G35': 2 }),
    '考核评分表',
    9,
  );
  const police = await typed(await copyFor(sent, POLICE), { [TASKS]: 2 });
  const { taken, after } = await takenInto(main, { 'market.xlsx': market, 'police.xlsx': police });
  expect(taken.files.map(({ file, recipient, fault }) => [file, recipient?.name, fault])).toEqual([
    ['market.xlsx', MARKET, null],
    ['police.xlsx', POLICE, null],
  ]);
  expect(told(taken)).toEqual([
    'conflict 1 checkedFact 91.9→92.3 (main: 90)',
    'outOfDate rule 9',
    'taken 11 checkedFact 4→2 (main: 4)',
    'taken 13 checkedFact 1→2 (main: 1)',
    'missing 13 checkedFact',
  ]);
  expect(taken.notReturned).toHaveLength(8);
  expect(taken.notReturned).not.toContain(MARKET);
  const inputs = changedBetween(main, after).filter((place) =>
    /^评分明细!\d+\/(?:5|7|10|11|15)$/.test(place),
  );
  expect(inputs).toEqual(['评分明细!35/7', '评分明细!41/7']);
  const users = changedBetween(main, after).filter((place) => place.startsWith('考核评分表'));
  expect(
    users.map((place) => place.split('/')[1]).every((column) => ['9', '10', '11'].includes(column ?? '')),
  ).toBe(true);
  expect((await takenInto(after, { 'market.xlsx': market, 'police.xlsx': police })).edits).toEqual([]);
});

test('of two copies of one department that differ the first is taken, and the second is a conflict', async () => {
  const copy = await copyFor(sample, MARKET);
  const { taken } = await takenInto(sample, {
    'a.xlsx': await typed(copy, { [RATE]: 92 }),
    'b.xlsx': await typed(copy, { [RATE]: 93 }),
  });
  expect(told(taken)).toEqual([
    'taken 1 checkedFact 91.9→92 (main: 91.9)',
    'conflict 1 checkedFact 91.9→93 (main: 92)',
  ]);
});

describe('a file that is no copy of this workbook is told, and the others go on', () => {
  test.each<[string, (copy: Snapshot) => Promise<Snapshot> | Snapshot]>([
    ['notHandedOut', () => sample],
    ['otherUnit', (copy) => typed(copy, { '分送说明!B3': '别的市人民政府' })],
    ['otherYear', (copy) => typed(copy, { '分送说明!B4': '2015-07-01' })],
    ['notHandedOut', (copy) => typed(copy, { '分送说明!B2': null })],
    ['notGradable', (copy) => ({ ...copy, sheets: copy.sheets.filter(({ name }) => name !== '考核评分表') })],
  ])('%s', async (fault, changed) => {
    const copy = await copyFor(sample, MARKET);
    const good = await typed(copy, { [RATE]: 92 });
    const { taken } = await takenInto(sample, { 'bad.xlsx': await changed(good), 'good.xlsx': good });
    expect(taken.files.map((file) => file.fault)).toEqual([fault, null]);
    expect(told(taken)).toEqual(['taken 1 checkedFact 91.9→92 (main: 91.9)']);
  });
});

test('a copy differs from the workbook in the sheet 分送说明 alone: the fills aside, each cell is as it was', async () => {
  const copy = await copyFor(sample, MARKET);
  expect(changedBetween(sample, copy).filter((place) => !place.startsWith('分送说明'))).toEqual([]);
  expect(planOf(copy).edits).toEqual([]);
});

test('every indicator is somebody’s or is listed as nobody’s', async () => {
  const main = await regraded(
    await typed(sample, { '考核评分表!H4': null, '考核评分表!H5': '市场监管局、农业农村局' }),
  );
  const copies = [...sentTo(main).values()];
  const numbers = copies.flatMap(({ share }) => share.parts.map(({ item }) => item.block.number));
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 19 }, (_, index) => index + 2));
  const assigned = sentTo(main, { bySection: new Map([['质量目标', '质量强市办']]) });
  expect(assigned.get('质量强市办')?.share.parts.map(({ item }) => item.block.number)).toEqual([1, 6, 8]);
});

test('a copy that an older 分送说明 stands in gets a new one', async () => {
  const again = await applied(
    await copyFor(sample, POLICE),
    sentTo(await copyFor(sample, POLICE)).get(MARKET)?.edits ?? [],
  );
  const sheet = sheetNamed(again, '分送说明');
  expect(sheet && cellAt(sheet, 2, 2).value).toBe(MARKET);
  expect(again.sheets.filter(({ name }) => name.startsWith('分送说明'))).toHaveLength(1);
});
