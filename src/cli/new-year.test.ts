import { link, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changed, LAST_YEAR, nextYearBook } from '../../test/support/next-year';
import { openPackage } from '../workbook/ooxml/openPackage';
import { gradeFile } from './grade';
import { newYear, newYearJson, type NewYearResult } from './new-year';
import { newYearSummary } from './new-year-summary';
import { Refusal } from './refusal';
import { SchemeFault } from './scheme-option';

const SAMPLE = join(__dirname, '../../assets/samples/quality-assessment.xlsx');
const TODAY = '2018-07-10';

let folder: string;
const at = (name: string): string => join(folder, name);
const bytesOf = (name: string): Promise<Buffer> => readFile(at(name));
const sheetsOf = async (name: string): Promise<readonly string[]> =>
  (await openPackage(new Uint8Array(await bytesOf(name))).read()).sheets.map((sheet) => sheet.name);

const carry = (
  differenceSheet: boolean,
  current = 'this.xlsx',
  output = 'out.xlsx',
): Promise<NewYearResult> =>
  newYear(at('last.xlsx'), at(current), { output: at(output), today: TODAY, differenceSheet });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kaohe-new-year-'));
  await writeFile(at('last.xlsx'), await readFile(SAMPLE));
  const indicators = changed(changed(LAST_YEAR, '质量状况分析', { marks: 5 }), '政府常务会议研究质量工作', {
    rule: '全年少于6次的，每少1次扣1分。',
  });
  const kept = indicators.filter(({ name }) => name !== '检验检测能力');
  await writeFile(at('this.xlsx'), await nextYearBook(kept));
});

afterAll(() => rm(folder, { recursive: true }));

test('last year’s workbook keeps its bytes and its grade, and this year’s gets its scheme', async () => {
  const before = await bytesOf('last.xlsx');
  const grade = async (): Promise<unknown> =>
    (await gradeFile(at('last.xlsx'), { output: at('regraded.xlsx'), today: TODAY })).assessment?.grade;
  const was = await grade();
  const current = await bytesOf('this.xlsx');
  await carry(false);
  expect(await bytesOf('last.xlsx')).toEqual(before);
  expect([was, await grade()]).toEqual(['D', 'D']);
  expect(await bytesOf('this.xlsx')).toEqual(current);
  expect(await sheetsOf('out.xlsx')).toEqual(['考核评分表', '考核方案']);
  const graded = await gradeFile(at('out.xlsx'), { output: at('graded.xlsx'), today: TODAY });
  expect(graded.scheme?.year).toEqual({ start: '2017-07-01', end: '2018-06-30' });
});

test('the difference is written as a sheet when that is asked for', async () => {
  await carry(true, 'this.xlsx', 'with-sheet.xlsx');
  expect(await sheetsOf('with-sheet.xlsx')).toEqual(['考核评分表', '考核方案', '与上年差异']);
});

test('what it says, line by line', async () => {
  const result = await carry(false);
  expect(newYearSummary(result, 'out.xlsx', 'zh-CN')).toEqual([
    '“质量工作考核（2013）”的考核方案已沿用，考核年度 2017-07-01 至 2018-06-30。',
    '与上年相比：相同17项，有变化2项，新增0项，取消1项；其中存疑0项。',
    '考核评分表第10行 政府常务会议研究质量工作：评分标准文字有改动，已重新读取，请核对读法',
    expect.stringMatching(/^ +上年读作：.*4次/),
    expect.stringMatching(/^ +本年读作：.*6次/),
    '考核评分表第12行 质量状况分析：分值由3改为5，须按新分值重新计算',
    '上年考核评分表第23行 检验检测能力：取消',
    '已写入 out.xlsx',
  ]);
  expect(newYearSummary(result, 'out.xlsx', 'en-US')).toEqual([
    'The scheme of 质量工作考核（2013） was carried over; the assessment year is 2017-07-01 to 2018-06-30.',
    'Against last year: same 17, changed 2, new 0, gone 1; of these doubtful 0.',
    expect.stringMatching(/^考核评分表 row 10 .*read anew/),
    expect.stringMatching(/^ +last year read as: /),
    expect.stringMatching(/^ +this year read as: /),
    '考核评分表 row 12 质量状况分析: marks 3 → 5, to be calculated anew',
    'Last year’s 考核评分表 row 23 检验检测能力: gone',
    'Written to out.xlsx',
  ]);
});

test('as JSON', async () => {
  const json = newYearJson(await carry(false), 'zh-CN');
  expect(json).toMatchObject({
    unit: '云栖市人民政府',
    year: { start: '2017-07-01', end: '2018-06-30' },
    counts: { same: 17, changed: 2, new: 0, gone: 1, doubtful: 0 },
    issues: [],
  });
  const { difference } = JSON.parse(JSON.stringify(json)) as { difference: readonly { kind: string }[] };
  expect(difference.filter(({ kind }) => kind !== 'same')).toMatchObject([
    {
      kind: 'changed',
      doubtful: false,
      changes: [{ kind: 'rule', from: '全年少于4次的，每少1次扣1分。', to: '全年少于6次的，每少1次扣1分。' }],
      last: { row: 10, fullMarks: 3, certain: true, readBack: [expect.any(String)] },
      now: { row: 10, fullMarks: 3, certain: true, readBack: [expect.any(String)] },
    },
    { kind: 'changed', changes: [{ kind: 'marks', from: 3, to: 5 }] },
    { kind: 'gone', now: null, last: { name: '检验检测能力', row: 23 } },
  ]);
});

describe('what it refuses, writing nothing', () => {
  const refusalOf = async (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'done',
      (error: unknown) =>
        error instanceof Refusal ? error.code : error instanceof SchemeFault ? error.issue.code : error,
    );

  test('to write over last year’s file, also by another name of it', async () => {
    expect(await refusalOf(carry(false, 'this.xlsx', 'last.xlsx'))).toBe('outputIsLast');
    await link(at('last.xlsx'), at('linked.xlsx'));
    expect(await refusalOf(carry(false, 'this.xlsx', 'linked.xlsx'))).toBe('outputIsLast');
  });

  test('a last year without a scheme', async () => {
    const options = { output: at('none.xlsx'), today: TODAY, differenceSheet: false };
    expect(await refusalOf(newYear(at('this.xlsx'), at('this.xlsx'), options))).toBe('schemeMissing');
  });

  test('a this year that is graded, or of which only the ledger is left', async () => {
    await gradeFile(at('this.xlsx'), { output: at('graded.xlsx'), today: TODAY });
    expect(await refusalOf(carry(false, 'graded.xlsx', 'none.xlsx'))).toBe('alreadyGraded');
    const workbook = openPackage(new Uint8Array(await bytesOf('graded.xlsx')));
    await workbook.apply([{ kind: 'removeSheet', sheet: '考核方案' }]);
    await writeFile(at('ledger.xlsx'), workbook.save());
    expect(await refusalOf(carry(false, 'ledger.xlsx', 'none.xlsx'))).toBe('alreadyGraded');
  });

  test('a last year whose scheme is in error', async () => {
    const good = await bytesOf('last.xlsx');
    const workbook = openPackage(new Uint8Array(good));
    const bands = (await workbook.read()).sheets.find(({ name }) => name === '考核方案');
    const [key = 0] =
      [...(bands?.cells ?? [])].find(([, { value }]) => value === '等级下限（占满分%）') ?? [];
    const place = { sheet: '考核方案', row: Math.floor(key / 16_384) + 1, column: 1 };
    await workbook.apply([{ kind: 'setCell', ...place, content: { kind: 'number', number: 10 } }]);
    await writeFile(at('faulty.xlsx'), workbook.save());
    const options = { output: at('none.xlsx'), today: TODAY, differenceSheet: false };
    expect(await refusalOf(newYear(at('faulty.xlsx'), at('this.xlsx'), options))).toBe('schemeBandGap');
  });
});
