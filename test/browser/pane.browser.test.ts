import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { a1 } from '../../src/core/cells/address';
import { isCellError, type CellValue } from '../../src/core/cells/cell';
import { keyToRef, sheetNamed, type Snapshot } from '../../src/core/cells/snapshot';
import { planGrading } from '../../src/core/writeback/plan';
import { openPackage } from '../../src/workbook/ooxml/openPackage';
import { isAvailable } from '../oracle/availability';
import { recalculateWithLibreOffice } from '../oracle/libreoffice';
import { withScratchFolder } from '../oracle/program';
import { shownValues } from '../oracle/values';
import { everyKindWorkbook } from '../support/every-kind';
import { describeInBrowser, type OpenWorkbench } from './workbench';

/** Words of the pane that the scenarios look for. */
const WORDS = {
  'zh-CN': {
    begin: '开始评分',
    write: '写入',
    toWrite: '核对并写入',
    writeNow: /^写入 \d+ 处$/,
    written: /已写入 \d+ 处，读回核对一致/,
    undo: '撤销',
    undone: /已撤销 \d+ 处/,
    nothingFound: '其余均未发现',
    fill: /^填入 \d+ 条$/,
    allWritten: '已全部写入',
  },
  'en-US': {
    begin: 'Begin scoring',
    write: 'Write',
    toWrite: 'Review and write',
    writeNow: /^Write \d+$/,
    written: /Places written: \d+\. Read back and verified/,
    undo: 'Undo',
    undone: /Places undone: \d+/,
    nothingFound: 'Nothing else found',
    fill: /^Fill in \d+/,
    allWritten: 'All is written',
  },
} as const;

const UNGRADED = 'every-kind.xlsx';

const valuesOf = ({ sheets }: Snapshot): Readonly<Record<string, CellValue>> =>
  Object.fromEntries(
    sheets.flatMap(({ name, cells }) =>
      [...cells].map(([key, { value, formula }]) => [
        `${name}!${a1(keyToRef(key))}${formula === undefined ? '' : ' ='}`,
        value,
      ]),
    ),
  );

const today = (): string => new Date().toLocaleDateString('sv');

const read = (bytes: Uint8Array): Promise<Snapshot> => openPackage(bytes).read();

const press = async (pane: Frame, name: string | RegExp): Promise<void> => {
  await pane.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).click();
};

/** Formulas whose value in LibreOffice is not the one that the workbench saved. */
const differencesInLibreOffice = async (bytes: Uint8Array, snapshot: Snapshot): Promise<readonly string[]> =>
  withScratchFolder(async (folder) => {
    const path = join(folder, 'saved.xlsx');
    await writeFile(path, bytes);
    const [calculated = ''] = await recalculateWithLibreOffice([path], join(folder, 'out'));
    const theirs = await shownValues(calculated);
    return snapshot.sheets.flatMap(({ name, cells }) =>
      [...cells].flatMap(([key, { value, formula }]) => {
        if (formula === undefined) return [];
        const place = a1(keyToRef(key));
        const ours = isCellError(value) ? value.error : (value ?? '');
        const shown = theirs.get(name)?.get(place) ?? '';
        const isSame =
          typeof ours === 'number' && typeof shown === 'number'
            ? Math.abs(ours - shown) < 1e-7
            : ours === shown;
        return isSame ? [] : [`${name}!${place} ours ${String(ours)}, theirs ${String(shown)}`];
      }),
    );
  });

/** Opens a workbook that was never graded, fills in what the button fills in, and writes. */
const gradeUngraded = async (
  workbench: OpenWorkbench,
  language: keyof typeof WORDS,
): Promise<{ readonly pane: Frame; readonly original: Uint8Array }> => {
  const words = WORDS[language];
  const original = await everyKindWorkbook();
  await workbench.openFile(UNGRADED, original);
  const pane = await workbench.pane();
  await press(pane, words.begin);
  await workbench.shot(`pane-begun-${language}`);
  await press(pane, words.nothingFound);
  await press(pane, words.fill);
  await press(pane, words.toWrite);
  await workbench.shot(`pane-preview-${language}`);
  await press(pane, words.writeNow);
  await pane.getByRole('group').getByText(words.written).waitFor({ timeout: 60_000 });
  await workbench.shot(`pane-written-${language}`);
  return { pane, original };
};

describeInBrowser('the pane in the workbench', (open) => {
  test('grades a workbook that was never graded, and takes everything back', async () => {
    const workbench = await open();
    const { pane, original } = await gradeUngraded(workbench, 'zh-CN');

    const saved = await workbench.save();
    const after = await read(saved);
    expect(after.sheets.map(({ name }) => name)).toEqual([
      '评分表 2017',
      '汇总',
      '考核结果',
      '评分明细',
      '一票否决',
      '考核方案',
    ]);
    expect(planGrading(after, { today: today(), comments: 'thread' }).value?.edits).toEqual([]);
    if (isAvailable('soffice')) expect(await differencesInLibreOffice(saved, after)).toEqual([]);

    await press(pane, WORDS['zh-CN'].undo);
    await pane.getByRole('group').getByText(WORDS['zh-CN'].undone).waitFor({ timeout: 60_000 });
    const undone = await read(await workbench.save());
    const before = await read(original);
    expect(undone.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    const shown = (snapshot: Snapshot) => valuesOf({ ...snapshot, sheets: snapshot.sheets.slice(0, 1) });
    expect(shown(undone)).toEqual(shown(before));
    expect(undone.names).toEqual(before.names);
    expect(sheetNamed(undone, '评分表 2017')?.comments).toEqual([]);
  });

  test.each([
    ['en-US', '1.14', 'dark'],
    ['zh-CN', '1.14', 'light'],
  ] as const)('grades in %s with ExcelApi %s, %s', async (language, api, colorScheme) => {
    const workbench = await open({ language, api, colorScheme });
    await gradeUngraded(workbench, language);
    const after = await read(await workbench.save());
    expect(planGrading(after, { today: today(), comments: 'thread' }).value?.edits).toEqual([]);
  });
});
