import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { a1 } from '../../src/core/cells/address';
import { isCellError, type CellValue } from '../../src/core/cells/cell';
import { cellAt, keyToRef, sheetNamed, type Snapshot } from '../../src/core/cells/snapshot';
import type { Language } from '../../src/core/language';
import { planGrading } from '../../src/core/writeback/plan';
import { openPackage } from '../../src/workbook/ooxml/openPackage';
import { isAvailable } from '../oracle/availability';
import { recalculateWithLibreOffice } from '../oracle/libreoffice';
import { withScratchFolder } from '../oracle/program';
import { shownValues } from '../oracle/values';
import { DOUBTFUL, doubtfulWorkbook, SHARED_LIMIT } from '../support/doubtful';
import { everyKindWorkbook } from '../support/every-kind';
import { button, openTab, press, saying, told, words, write } from './pane-words';
import { describeInBrowser, type OpenWorkbench } from './workbench';

const UNGRADED = 'every-kind.xlsx';
const SHEET = '评分表 2017';

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

/** Opens a workbook that was never graded and begins to score it. */
const beginScoring = async (workbench: OpenWorkbench, language: Language): Promise<Frame> => {
  await workbench.openFile(UNGRADED, await everyKindWorkbook());
  const pane = await workbench.pane();
  await press(pane, words(language).start.begin);
  return pane;
};

/** Fills in what the button fills in, and writes. */
const gradeUngraded = async (workbench: OpenWorkbench, language: Language): Promise<Frame> => {
  const { score } = words(language);
  const pane = await beginScoring(workbench, language);
  await press(pane, score.nothingFound);
  await press(pane, score.fill);
  await write(pane, language);
  return pane;
};

const undo = async (pane: Frame, language: Language): Promise<void> => {
  const texts = words(language);
  await press(pane, texts.shell.undo);
  await told(pane, texts.write.undone);
};

/** Every cell, name and comment of the workbook is as in the file that was opened. */
const expectUntouched = async (workbench: OpenWorkbench): Promise<void> => {
  const now = await read(await workbench.bytes());
  const before = await read(await everyKindWorkbook());
  expect(now.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  const firstSheet = (snapshot: Snapshot) => valuesOf({ ...snapshot, sheets: snapshot.sheets.slice(0, 1) });
  expect(firstSheet(now)).toEqual(firstSheet(before));
  expect(now.names).toEqual(before.names);
  expect(sheetNamed(now, SHEET)?.comments).toEqual([]);
};

/** The workbook is graded as planning says, and LibreOffice calculates the same. */
const expectGraded = async (saved: Uint8Array): Promise<Snapshot> => {
  const after = await read(saved);
  expect(planGrading(after, { today: today(), comments: 'thread' }).value?.edits).toEqual([]);
  if (isAvailable('soffice')) expect(await differencesInLibreOffice(saved, after)).toEqual([]);
  return after;
};

describeInBrowser('the pane in the workbench', (open) => {
  test('grades a workbook that was never graded, and takes everything back', async () => {
    const workbench = await open();
    const pane = await gradeUngraded(workbench, 'zh-CN');
    const after = await expectGraded(await workbench.save());
    expect(after.sheets.map(({ name }) => name)).toEqual([
      SHEET,
      '汇总',
      '考核结果',
      '评分明细',
      '一票否决',
      '考核方案',
    ]);
    await undo(pane, 'zh-CN');
    await expectUntouched(workbench);
  });

  test('a reading that was chosen is written, counts, and stands in the mailed workbook', async () => {
    const workbench = await open();
    await workbench.openFile('doubtful.xlsx', await doubtfulWorkbook());
    const pane = await workbench.pane();
    await press(pane, words('zh-CN').start.begin);
    await pane
      .getByRole('button', { name: /台账管理/ })
      .first()
      .click();
    const choice = (frame: Frame) => frame.getByRole('combobox', { name: `“${SHARED_LIMIT}”` });
    await choice(pane).selectOption('limitAll');
    await pane.getByRole('textbox', { name: /台账缺/ }).fill('3');
    await pane.getByRole('textbox', { name: /错/ }).fill('2');
    await pane.getByText('6 分').first().waitFor();
    await write(pane, 'zh-CN');
    const saved = await workbench.save();
    const after = await expectGraded(saved);
    const graded = sheetNamed(after, DOUBTFUL.sheet);
    expect(graded && cellAt(graded, 3, 6).value).toBe(6);
    await workbench.openFile('mailed.xlsx', saved);
    const again = await workbench.pane();
    await again
      .getByRole('button', { name: /台账管理/ })
      .first()
      .click();
    expect(await choice(again).inputValue()).toBe('limitAll');
  });

  test.each([
    ['en-US', '1.14', 'dark'],
    ['zh-CN', '1.14', 'light'],
  ] as const)('grades in %s with ExcelApi %s, %s', async (language, api, colorScheme) => {
    const workbench = await open({ language, api, colorScheme });
    await gradeUngraded(workbench, language);
    await expectGraded(await workbench.save());
  });

  test('facts that are entered one by one cost marks at once, and stand in the workbook with their reason', async () => {
    const workbench = await open();
    const { indicator } = words('zh-CN');
    const pane = await beginScoring(workbench, 'zh-CN');
    await pane.getByRole('button', { name: /制度建设/ }).click();
    const answer = (name: string, word: string) =>
      pane
        .getByRole('group', { name })
        .getByRole('button', { name: new RegExp(`^${word}`) })
        .click();
    await answer('未建立制度', indicator.absent);
    await answer('制度不全', indicator.present);
    await pane.getByRole('textbox', { name: '缺（项）' }).fill('2');
    await pane.getByText('1.6 分', { exact: true }).waitFor();
    await write(pane, 'zh-CN');

    const after = await expectGraded(await workbench.save());
    const sheet = sheetNamed(after, SHEET);
    expect(sheet && cellAt(sheet, 7, 7)).toMatchObject({
      value: 1.6,
      formula: expect.stringMatching(/^评分明细!/),
    });
    const reason = '制度不全，扣2分；缺2项，每项扣0.7分，扣1.4分；得1.6分。';
    expect(sheet && cellAt(sheet, 7, 9).value).toContain(reason);
    expect(sheet?.comments.map(({ row, column, text }) => [row, column, text.includes(reason)])).toEqual([
      [7, 7, true],
    ]);

    await undo(pane, 'zh-CN');
    await expectUntouched(workbench);
    await openTab(pane, words('zh-CN').shell.score);
    // the indicator is still open, and what was entered is still in it
    expect(await pane.getByRole('textbox', { name: '缺（项）' }).inputValue()).toBe('2');
  });

  test('is used from first to last without a mouse', async () => {
    const workbench = await open();
    await workbench.openFile(UNGRADED, await everyKindWorkbook());
    const { start, score, indicator, shell, write: writing } = words('zh-CN');
    const pane = await workbench.pane();
    const { keyboard } = workbench.page;
    await button(pane, start.begin).waitFor();
    await workbench.page.locator('textarea').first().focus();
    const isInPane = () => workbench.page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
    for (let regions = 0; regions < 6 && !(await isInPane()); regions += 1) await keyboard.press('F6');
    const focused = (): Promise<string> =>
      pane.evaluate(() => {
        const { activeElement: element } = document;
        if (!(element instanceof HTMLElement) || element === document.body) return '';
        return element.getAttribute('aria-label') ?? element.innerText;
      });
    const tabTo = async (wanted: RegExp, key = 'Tab'): Promise<void> => {
      if (wanted.test(await focused())) return;
      const passed: string[] = [];
      for (let stops = 0; stops < 60; stops += 1) {
        await keyboard.press(key);
        const here = await focused();
        if (wanted.test(here)) return;
        passed.push(
          here === ''
            ? await workbench.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80) ?? '')
            : here,
        );
      }
      throw new Error(`no stop is ${String(wanted)}; there were ${passed.join(' | ')}`);
    };
    await tabTo(saying(start.begin));
    await keyboard.press('Enter');
    await tabTo(saying(score.nothingFound));
    await keyboard.press('Enter');
    await tabTo(saying(score.fill));
    await keyboard.press('Enter');
    await keyboard.press('/');
    await keyboard.type('会议次数');
    await tabTo(/^会议次数/);
    await keyboard.press('Enter');
    await pane.getByRole('heading', { name: '会议次数' }).waitFor();
    await pane.getByRole('textbox').first().focus();
    await keyboard.type('3');
    await pane.getByText('3.5 分').first().waitFor();
    await keyboard.press('Alt+ArrowDown');
    await tabTo(saying(indicator.back));
    await tabTo(saying(shell.toWrite));
    await keyboard.press('Enter');
    await tabTo(saying(shell.writeNow));
    await keyboard.press('Enter');
    await told(pane, writing.written);
    await expectGraded(await workbench.bytes());
    await tabTo(saying(shell.undo), 'Shift+Tab');
    await keyboard.press('Enter');
    await told(pane, writing.undone);
    await expectUntouched(workbench);
  });
});
