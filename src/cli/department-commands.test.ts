import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Content } from '../core/cells/edit';
import { parseA1 } from '../core/cells/address';
import { openPackage } from '../workbook/ooxml/openPackage';
import { runKaohe, type Ran } from './testing/run-kaohe';

const SAMPLE = join(__dirname, '../../assets/samples/quality-assessment.xlsx');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kaohe-departments-'));
  await writeFile(join(folder, 'main.xlsx'), await readFile(SAMPLE));
});
afterAll(() => rm(folder, { recursive: true }));

const kaohe = (...args: readonly string[]): Promise<Ran> => runKaohe(folder, args);

const bytesOf = async (file: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(folder, file)));

/** Fills a copy in, as its recipient does in a spreadsheet program. */
const fillIn = async (file: string, values: Readonly<Record<string, number | string>>): Promise<void> => {
  const workbook = openPackage(await bytesOf(file));
  await workbook.apply(
    Object.entries(values).map(([address, value]) => {
      const ref = parseA1(address) ?? { row: 1, column: 1 };
      const content: Content =
        typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: value };
      return { kind: 'setCell', sheet: '评分明细', ...ref, content };
    }),
  );
  await writeFile(join(folder, file), workbook.save());
};

interface Report {
  readonly files: readonly {
    readonly file: string;
    readonly fault: string | null;
    readonly findings: readonly { readonly status: string }[];
  }[];
  readonly edits: number;
}

const statuses = ({ out }: Ran): readonly (readonly [string, string | null, string])[] =>
  (JSON.parse(out) as Report).files.map(({ file, fault, findings }) => [
    file,
    fault,
    findings
      .map(({ status }) => status)
      .filter((status) => status !== 'unchanged')
      .join(' '),
  ]);

test('copies go out, are filled in and come back: the main file stays, the result has what was filled in', async () => {
  const before = await bytesOf('main.xlsx');
  const out = await kaohe(
    'hand-out',
    'main.xlsx',
    '-o',
    'out',
    '--return-by',
    '2017年9月30日',
    '--experts',
    '张三,李四',
  );
  expect(out).toMatchObject({ status: 0, err: '' });
  expect(out.out).toContain('公安局：1项，写入 out/main-公安局.xlsx');
  expect(await readdir(join(folder, 'out'))).toHaveLength(12);
  await fillIn('out/main-公安局.xlsx', { G41: 2 });
  await fillIn('out/main-科技局.xlsx', { G41: 3 });
  await writeFile(join(folder, 'torn.xlsx'), 'no workbook');
  const args = ['out/main-公安局.xlsx', 'out/main-科技局.xlsx', 'torn.xlsx', '-o', 'merged.xlsx', '--json'];
  const taken = await kaohe('take-in', 'main.xlsx', ...args);
  expect(statuses(taken)).toEqual([
    ['main-公安局.xlsx', null, 'taken'],
    ['main-科技局.xlsx', null, 'outside'],
    ['torn.xlsx', 'unreadable', ''],
  ]);
  expect(taken.status).toBe(1);
  expect(await bytesOf('main.xlsx')).toEqual(before);
  const again = await kaohe('take-in', 'merged.xlsx', 'out/main-公安局.xlsx', '-o', 'again.xlsx');
  expect(again).toMatchObject({ status: 0, err: '' });
  expect(again.out).toContain('尚未返回：');
  expect(await bytesOf('again.xlsx')).toEqual(await bytesOf('merged.xlsx'));
}, 60_000);

test.each<[string, readonly string[]]>([
  ['a day that is none', ['hand-out', 'main.xlsx', '-o', 'no', '--return-by', '月底']],
  ['numbers that are none', ['hand-out', 'main.xlsx', '-o', 'no', '--items', '甲']],
  ['a section without department', ['hand-out', 'main.xlsx', '-o', 'no', '--assign', '质量目标']],
  ['a preference that is none', ['take-in', 'main.xlsx', 'main.xlsx', '-o', 'no.xlsx', '--prefer', 'mine']],
  [
    'a way to combine that is none',
    ['take-in', 'main.xlsx', 'main.xlsx', '-o', 'no.xlsx', '--combine', 'best'],
  ],
])('%s is refused in one line, and nothing is written', async (_what, args) => {
  const { status, out, err } = await kaohe(...args);
  expect([status, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
  expect((await readdir(folder)).filter((name) => name.startsWith('no'))).toEqual([]);
});
