import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { packageOf, partsAround, workbookOf, worksheet } from '../../test/workbook/blankPackage';
import { defaultScheme } from '../core/scheme/presets';
import { readNotApplicableWords, readScheme } from '../core/scheme/read-scheme';
import type { Scheme } from '../core/scheme/scheme';
import { schemeSheet } from '../core/scheme/scheme-sheet';
import { nodeCompression } from './node-compression';
import { runKaohe, type Ran } from './testing/run-kaohe';
import { openPackage } from '../workbook/ooxml/openPackage';
import { writeZip, zipEntry } from '../workbook/ooxml/zip/writeZip';

let folder: string;

const kaohe = (args: readonly string[], input?: string): Promise<Ran> => runKaohe(folder, args, input);

const cell = (address: string, value: string | number): string =>
  typeof value === 'number'
    ? `<c r="${address}"><v>${value}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (at: number, ...values: readonly (string | number)[]): string =>
  `<row r="${at}">${values.map((value, index) => cell(`${'ABCDE'[index] ?? ''}${at}`, value)).join('')}</row>`;
const workbook = (...rows: readonly string[]): Uint8Array => packageOf(partsAround(worksheet(rows.join(''))));

const ole = (stream: string): Uint8Array => {
  const name = [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504), ...name]);
};

/** A worksheet of a few bytes that says it becomes more than a gigabyte. */
const bomb = (): Uint8Array =>
  writeZip(
    Object.entries(partsAround(worksheet(''))).map(([name, text]) => ({
      ...zipEntry(name, strToU8(text), nodeCompression),
      ...(name === 'xl/worksheets/sheet1.xml' && { size: 2 ** 30 + 1 }),
    })),
  );

const GOOD = workbook(
  row(1, '指标', '分值', '评分标准'),
  row(2, '台账', 60, '每缺1份台账扣1分。'),
  row(3, '制度', 40, '未建立制度的，扣5分。'),
);

const OWN_NAMES = { scheme: '办法', ledger: '甲', veto: '乙', result: '丙' };

/** A measure with grades of its own, and with settings that belong to the workbook in which it stands. */
const PLAN: Scheme = {
  ...defaultScheme('2015-03-01', '另一个单位', 'self', OWN_NAMES),
  name: '水资源管理考核',
  document: '水资源〔2015〕1号',
  year: { start: '2015-01-01', end: '2015-12-31' },
  decimals: 1,
  partialSteps: 'proRata',
  rebase: false,
  bands: [
    { min: 0, grade: '不合格' },
    { min: 70, grade: '合格' },
  ],
  vetoRules: [
    {
      name: '重大水污染',
      area: '',
      scope: '',
      effect: { kind: 'setGrade', grade: '不合格' },
      clause: '发生的不合格',
    },
  ],
  indicatorSheets: [{ sheet: 'Sheet1', headerRow: 2, columns: { rule: 1, fullMarks: 3 }, headings: {} }],
};

const planFile = async (scheme: Scheme): Promise<Uint8Array> => {
  const context = { fullMarks: { kind: 'number', number: 1000 }, notApplicableWords: ['免考'] } as const;
  return (await workbookOf([schemeSheet(scheme, context).content])).save();
};

const schemeIn = async (file: string): Promise<{ scheme: Scheme | null; words: readonly string[] }> => {
  const snapshot = await openPackage(new Uint8Array(await readFile(join(folder, file)))).read();
  return {
    scheme: readScheme(snapshot, '考核方案').value,
    words: readNotApplicableWords(snapshot, '考核方案'),
  };
};

const FILES: Readonly<Record<string, Uint8Array>> = {
  'good.xlsx': GOOD,
  'list.xlsx': workbook(row(1, '姓名', '电话'), row(2, '张三', 12345)),
  'unclear.xlsx': workbook(
    row(1, '指标', '分值', '评分标准', '是否缺项'),
    row(2, '台账', 60, '每缺1份扣1分。', '不清楚'),
    row(3, '制度', 40, '每缺1份扣1分。'),
  ),
  'locked.xlsx': ole('EncryptedPackage'),
  'bomb.xlsx': bomb(),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kaohe-cli-'));
  for (const [name, bytes] of Object.entries(FILES)) await writeFile(join(folder, name), bytes);
  for (const [name, scheme] of Object.entries(PLANS)) {
    await writeFile(join(folder, name), await planFile(scheme));
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Workbooks that only a workbook can write. */
const PLANS: Readonly<Record<string, Scheme>> = {
  'plan.xlsx': PLAN,
  'gap.xlsx': { ...PLAN, bands: [{ min: 5, grade: '不合格' }, ...PLAN.bands.slice(1)] },
  'wrong-plan.xlsx': { ...PLAN, bands: [{ min: 50, grade: '合格' }] },
};

const oneLine = (text: string): boolean => /^[^\n]+\n$/.test(text);

describe('wrong usage, or a file that cannot be read: one line that says which and why, status 2', () => {
  test.each<readonly [string, readonly string[], RegExp]>([
    ['a file that is not there', ['recognise', 'none.xlsx'], /none\.xlsx/],
    [
      'an encrypted one, in English',
      ['--lang', 'en', 'grade', 'locked.xlsx', '-o', 'out.xlsx'],
      /^locked\.xlsx.*password/i,
    ],
    ['a zip bomb', ['grade', 'bomb.xlsx', '-o', 'out.xlsx'], /^bomb\.xlsx/],
    ['an option that is unknown', ['grade', 'good.xlsx', '-o', 'out.xlsx', '--jsn'], /--jsn/],
    [
      'a scheme that is unknown',
      ['--lang', 'en', 'grade', 'good.xlsx', '-o', 'out.xlsx', '--scheme', 'x'],
      /“x”.*use quality-2013、.*safety-standard、.*river/,
    ],
    [
      'a scheme in error, with what would mend it',
      ['grade', 'good.xlsx', '-o', 'out.xlsx', '--scheme', 'gap.xlsx'],
      /^gap\.xlsx：.*下限是 5.*可以：把 A\d+ 改为 0。/,
    ],
    [
      'a new year from a workbook without a scheme',
      ['new-year', 'good.xlsx', 'good.xlsx', '-o', 'out.xlsx'],
      /good\.xlsx.*没有考核方案/,
    ],
    [
      'a scheme’s file that is encrypted',
      ['grade', 'good.xlsx', '-o', 'out.xlsx', '--scheme', 'locked.xlsx'],
      /^locked\.xlsx：.*密码/,
    ],
    [
      'a scheme’s file without a scheme',
      ['grade', 'good.xlsx', '-o', 'out.xlsx', '--scheme', 'list.xlsx'],
      /“list\.xlsx”中没有考核方案/,
    ],
    [
      'a scheme with an error, in English',
      ['--lang', 'en', 'grade', 'good.xlsx', '-o', 'out.xlsx', '--scheme', 'wrong-plan.xlsx'],
      /^wrong-plan\.xlsx：Sheet “办法” A\d+: the lowest band starts at 50/,
    ],
  ])('%s', async (_, args, line) => {
    const { status, out, err } = await kaohe(args);
    expect({ status, out, isOneLine: oneLine(err), err }).toEqual({
      status: 2,
      out: '',
      isOneLine: true,
      err: expect.stringMatching(line),
    });
  });

  test('nothing was written, and no input was touched', async () => {
    const names = [...Object.keys(FILES), ...Object.keys(PLANS)];
    expect((await readdir(folder)).toSorted()).toEqual(names.toSorted());
    for (const [name, bytes] of Object.entries(FILES)) {
      expect(new Uint8Array(await readFile(join(folder, name)))).toEqual(bytes);
    }
  });
});

describe('something is wrong that a person must look at: status 1', () => {
  test('no indicator table: nothing is written', async () => {
    const { status, out, err } = await kaohe(['grade', 'list.xlsx', '-o', 'list-out.xlsx', '--json']);
    expect({ status, err, ...(JSON.parse(out) as object) }).toMatchObject({
      status: 1,
      err: '',
      total: null,
      grade: null,
      indicators: [],
      issues: [{ code: 'noIndicatorSheet', severity: 'error' }],
    });
    expect(await readdir(folder)).not.toContain('list-out.xlsx');
  });

  test('an entry that is not understood: written, and told with its place', async () => {
    const { status, out } = await kaohe(['grade', 'unclear.xlsx', '-o', 'unclear-out.xlsx']);
    expect([status, out.includes('D2'), (await readdir(folder)).includes('unclear-out.xlsx')]).toEqual([
      1,
      true,
      true,
    ]);
  });
});

describe('done: status 0', () => {
  test('recognise', async () => {
    const { status, out, err } = await kaohe(['recognise', 'good.xlsx', '--json']);
    expect([status, err, oneLine(out)]).toEqual([0, '', true]);
    expect(JSON.parse(out)).toMatchObject({
      file: 'good.xlsx',
      sheets: [
        {
          sheet: 'Sheet1',
          headerRow: 1,
          columns: { content: 1, fullMarks: 2, rule: 3 },
          indicators: [
            { row: 2, path: [], content: '台账', fullMarks: 60, rule: '每缺1份台账扣1分。' },
            { row: 3, path: [], content: '制度', fullMarks: 40 },
          ],
          subtotals: [],
          totals: [],
          issues: [],
        },
      ],
    });
  });

  test('grade, and grade again over itself: pending facts are no fault', async () => {
    const { status, out, err } = await kaohe(['grade', 'good.xlsx', '-o', 'graded.xlsx', '--json']);
    expect([status, err, oneLine(out)]).toEqual([0, '', true]);
    expect(JSON.parse(out)).toEqual({
      unit: '',
      year: { start: expect.stringMatching(/^\d{4}-07-01$/), end: expect.stringMatching(/^\d{4}-06-30$/) },
      total: 0,
      fullMarks: 100,
      gradeBeforeVeto: null,
      grade: null,
      range: { lowest: 35, highest: 100 },
      vetoes: [],
      indicators: [
        { sheet: 'Sheet1', row: 2, score: null, fullMarks: 60, status: 'pending' },
        { sheet: 'Sheet1', row: 3, score: null, fullMarks: 40, status: 'pending' },
      ],
      issues: [],
    });
    expect(new Uint8Array(await readFile(join(folder, 'good.xlsx')))).toEqual(GOOD);
    const once = await readFile(join(folder, 'graded.xlsx'));
    const again = await kaohe(['grade', 'graded.xlsx', '-o', 'graded.xlsx']);
    expect([again.status, again.out.includes('graded.xlsx')]).toEqual([0, true]);
    expect(await readFile(join(folder, 'graded.xlsx'))).toEqual(once);
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('grade by the scheme of another workbook: its measure and year, nothing of its own sheets', async () => {
    const args = ['grade', 'good.xlsx', '-o', 'by-plan.xlsx', '--scheme', 'plan.xlsx', '--json'];
    const { status, out, err } = await kaohe(args);
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ unit: '', year: PLAN.year, fullMarks: 100, issues: [] });
    const { scheme, words } = await schemeIn('by-plan.xlsx');
    const { name, document, decimals, partialSteps, rebase, bands, vetoRules, year } = PLAN;
    expect(scheme).toEqual({
      ...{ name, document, decimals, partialSteps, rebase, bands, vetoRules, year },
      commentForm: PLAN.commentForm,
      unit: '',
      stage: 'self',
      dataDate: expect.not.stringMatching(PLAN.dataDate),
      sheetNames: { scheme: '考核方案', ledger: '评分明细', veto: '一票否决', result: '考核结果' },
      indicatorSheets: [
        {
          sheet: 'Sheet1',
          headerRow: 1,
          columns: expect.objectContaining({ fullMarks: 2, rule: 3 }),
          headings: expect.objectContaining({ fullMarks: '分值', rule: '评分标准' }),
        },
      ],
    });
    expect(words).toEqual(['免考']);
  });

  test('a new year: the scheme goes into this year’s file, and last year’s stays', async () => {
    await kaohe(['grade', 'good.xlsx', '-o', 'last.xlsx', '--scheme', 'plan.xlsx']);
    const before = await readFile(join(folder, 'last.xlsx'));
    const args = ['new-year', 'last.xlsx', 'good.xlsx', '-o', 'this.xlsx', '--difference-sheet'];
    const { status, out, err } = await kaohe([...args, '--json']);
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      year: { start: '2016-01-01', end: '2016-12-31' },
      counts: { same: 2, changed: 0, new: 0, gone: 0, doubtful: 0 },
      issues: [],
    });
    expect((await kaohe(args)).out).toMatch(/相同2项/);
    expect((await schemeIn('this.xlsx')).words).toEqual(['免考']);
    expect((await schemeIn('this.xlsx')).scheme?.bands).toEqual(PLAN.bands);
    expect(await readFile(join(folder, 'last.xlsx'))).toEqual(before);
  });

  test('a workbook whose own scheme is in error says what would mend it, and is not written', async () => {
    const { status, out } = await kaohe(['--lang', 'en', 'grade', 'gap.xlsx', '-o', 'no.xlsx']);
    expect([status, out]).toEqual([1, expect.stringMatching(/You could change A\d+ to 0\./)]);
    expect(await readdir(folder)).not.toContain('no.xlsx');
  });

  test('a workbook’s own scheme stays, and another that was asked for is told', async () => {
    await kaohe(['grade', 'good.xlsx', '-o', 'own.xlsx', '--scheme', 'plan.xlsx']);
    const once = await readFile(join(folder, 'own.xlsx'));
    const issuesWith = async (scheme: string): Promise<unknown> => {
      const { status, out } = await kaohe([
        ...['grade', 'own.xlsx', '-o', 'own.xlsx', '--json'],
        ...['--scheme', scheme],
      ]);
      return [status, (JSON.parse(out) as { issues: unknown }).issues];
    };
    expect(await issuesWith('plan.xlsx')).toEqual([0, []]);
    expect(await issuesWith('quality-2013')).toEqual([
      0,
      [
        {
          code: 'schemeKept',
          severity: 'warning',
          where: { sheet: '考核方案', cell: '' },
          params: { name: '质量工作考核（2013）' },
        },
      ],
    ]);
    expect(await readFile(join(folder, 'own.xlsx'))).toEqual(once);
  });

  test('rules: one answer a line, until a line that cannot be read', async () => {
    const lines = [
      JSON.stringify({ text: '未建立制度的，扣2分；每缺1份台账扣1分。', fullMarks: 10, facts: [true, 3] }),
      '',
      JSON.stringify({ text: '得分=8×实际值÷目标值，最高8分。', fullMarks: 8, target: 80, facts: [40] }),
      JSON.stringify({ text: '发生事故“现场”大项不得分；每少1次扣1分。' }),
      '{text: 1}',
    ];
    const { status, out, err } = await kaohe(['rules'], lines.join('\n'));
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect([status, oneLine(err), err.includes('5'), answers.length]).toEqual([2, true, true, 3]);
    expect(answers[0]).toMatchObject({
      certain: true,
      clauses: [
        { kind: 'deduct', points: 2, condition: '未建立制度', span: [0, expect.any(Number)] },
        { kind: 'deductPerCount', points: 1, per: 1, unit: '份' },
      ],
      unread: [],
      readBack: [expect.any(String), expect.any(String)],
      score: 5,
      explanation: expect.stringMatching(/得5分。$/),
    });
    expect(answers[1]).toMatchObject({
      clauses: [{ kind: 'formula', max: 8, expression: '((8*实际值)/目标值)' }],
      score: 4,
    });
    expect(answers[2]).toMatchObject({
      clauses: [{ kind: 'forfeit', scope: '现场' }, { kind: 'deductPerCount' }],
    });
    expect(answers[2]).not.toHaveProperty('score');
  });
});
