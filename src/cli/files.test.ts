import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aboutFile, FileFault, openFile, writeWhole } from './files';
import { Refusal, refusalText } from './refusal';

let folder: string;
const inside = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kaohe-files-'));
  await writeFile(inside('words.xlsx'), '姓名,得分');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['nothing there', 'none.xlsx'],
  ['a folder', '.'],
])('%s is refused with its path', async (_, name) => {
  await expect(openFile(inside(name))).rejects.toEqual(
    expect.objectContaining({ code: 'fileUnreadable', params: { file: inside(name) } }),
  );
});

test('a file that is no workbook is a fault of that file', async () => {
  const file = inside('words.xlsx');
  await expect(aboutFile(file, () => openFile(file))).rejects.toEqual(
    expect.objectContaining({ file, fault: expect.objectContaining({ code: 'notAWorkbook' }) }),
  );
});

test('what is no fault of the file goes on as it is', async () => {
  const other = new Error('another');
  await expect(aboutFile('x', () => Promise.reject(other))).rejects.toBe(other);
  await expect(aboutFile('x', () => Promise.resolve(3))).resolves.toBe(3);
  expect(FileFault.prototype).toBeInstanceOf(Error);
});

test('a file is written whole, over what stood there, and leaves nothing beside it', async () => {
  await writeFile(inside('out.xlsx'), 'old');
  await writeWhole(inside('out.xlsx'), new Uint8Array([1, 2, 3]));
  expect([...(await readFile(inside('out.xlsx')))]).toEqual([1, 2, 3]);
  expect((await readdir(folder)).toSorted()).toEqual(['out.xlsx', 'words.xlsx']);
});

test.each([
  ['a folder that is not there', 'none/out.xlsx'],
  ['a folder of that name', '.'],
])('%s: refused, and nothing left behind', async (_, name) => {
  await expect(writeWhole(inside(name), new Uint8Array([1]))).rejects.toEqual(
    expect.objectContaining({ code: 'fileUnwritable' }),
  );
  expect((await readdir(folder)).filter((other) => other.startsWith('.'))).toEqual([]);
});

test.each([
  ['zh-CN', '第3行不是可读的 JSON：{a b}'],
  ['en-US', 'Line 3 is no readable JSON: {a b}'],
] as const)('one line in %s, whatever was handed in', (language, line) => {
  expect(refusalText(new Refusal('lineUnreadable', { line: 3, text: '{a\n\tb}' }), language)).toBe(line);
});
