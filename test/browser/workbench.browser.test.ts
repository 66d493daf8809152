import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { cellAt, sheetNamed } from '../../src/core/cells/snapshot';
import { openBook } from '../../src/workbench/book/open-book';
import { openPackage } from '../../src/workbook/ooxml/openPackage';
import { describeInBrowser, type OpenWorkbench } from './workbench';

const TRIGGERED = '#cell-4-10';
const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/quality-assessment.xlsx')));

const goTo = async ({ page }: OpenWorkbench, address: string): Promise<void> => {
  await page.getByRole('textbox', { name: '名称框' }).fill(address);
  await page.keyboard.press('Enter');
};

/** Parts of which the bytes differ, or which only one of two files has. */
const differingParts = (one: Uint8Array, other: Uint8Array): readonly string[] => {
  const [before, after] = [unzipSync(one), unzipSync(other)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? [])))
    .sort();
};

describeInBrowser('the workbench', (open) => {
  test('shows the sample: its tabs, its cells, what stands in them', async () => {
    const workbench = await open();
    const { page } = workbench;
    expect(await page.getByRole('tab').allInnerTexts()).toEqual([
      '考核评分表',
      '考核结果',
      '评分明细',
      '一票否决',
      '考核方案',
    ]);
    await goTo(workbench, 'H4');
    expect(await page.locator('#cell-4-8').innerText()).toBe('市场监管局');
    expect(await page.getByRole('textbox', { name: '编辑栏' }).inputValue()).toBe('市场监管局');
    await workbench.shot('sample');

    await page.getByRole('tab', { name: '考核结果' }).click();
    await goTo(workbench, 'B9');
    expect(await page.locator('#cell-9-2').innerText()).toBe('D级');
    expect(await page.getByRole('textbox', { name: '编辑栏' }).inputValue()).toMatch(/^=/);
    await workbench.shot('sample-result');
  });

  test('calculates what is typed, and saves it with every other part as it was', async () => {
    const workbench = await open();
    const { page } = workbench;
    await goTo(workbench, 'N30');
    await page.keyboard.type('=1+1');
    await page.keyboard.press('Enter');
    await goTo(workbench, 'N31');
    await page.keyboard.type('=N30*10');
    await page.keyboard.press('Enter');
    await expectText(workbench, '#cell-30-14', '2');
    await expectText(workbench, '#cell-31-14', '20');

    const saved = await workbench.save();
    const sheet = sheetNamed(await openPackage(saved).read(), '考核评分表');
    expect(sheet && cellAt(sheet, 30, 14)).toEqual({ value: 2, formula: '1+1' });
    expect(sheet && cellAt(sheet, 31, 14)).toEqual({ value: 20, formula: 'N30*10' });
    expect(differingParts(SAMPLE, saved)).toEqual(['xl/worksheets/sheet1.xml']);
  });

  test('a fact that changes reaches the score and the result', async () => {
    const workbench = await open();
    const { page } = workbench;
    await page.getByRole('tab', { name: '考核结果' }).click();
    const before = await page.locator('#cell-6-8').innerText();
    await page.getByRole('tab', { name: '评分明细' }).click();
    await goTo(workbench, 'G5');
    await page.keyboard.type('94');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: '考核结果' }).click();
    await expectText(workbench, '#cell-6-8', '91.36');
    expect(before).toBe('87.36');
  });

  test('the keyboard moves, selects, edits, takes back', async () => {
    const workbench = await open();
    const { page } = workbench;
    const nameBox = page.getByRole('textbox', { name: '名称框' });
    const press = async (...keys: readonly string[]): Promise<string> => {
      for (const key of keys) await page.keyboard.press(key);
      return nameBox.inputValue();
    };
    await goTo(workbench, 'A4');
    expect(await press('ArrowRight')).toBe('B4');
    expect(await press('ArrowDown')).toBe('B9'); // past the rest of the merge B4:B8
    expect(await press('Tab', 'Enter')).toBe('C15');
    expect(await press('Control+Home')).toBe('A4'); // rows 1 to 3 are frozen
    expect(await press('Control+End')).toBe('A26'); // the last cell is in the merge A26:K26

    await goTo(workbench, 'N30');
    await page.keyboard.type('不要');
    await press('Escape');
    await expectText(workbench, '#cell-30-14', '');
    await page.keyboard.type('要');
    await press('Enter', 'ArrowUp', 'F2');
    await page.keyboard.type('了');
    await press('Enter');
    await expectText(workbench, '#cell-30-14', '要了');
    await press('Control+z');
    await expectText(workbench, '#cell-30-14', '要');
  });

  test('shows what conditional formats make of the cells, and follows their values', async () => {
    const workbench = await open();
    const { page } = workbench;
    const fill = (cell: string): Promise<string> =>
      page.locator(cell).evaluate((element) => getComputedStyle(element).backgroundColor);
    const waitForFill = async (cell: string, color: string): Promise<void> => {
      for (let attempts = 0; attempts < 50 && (await fill(cell)) !== color; attempts += 1)
        await page.waitForTimeout(100);
      expect(await fill(cell)).toBe(color);
    };
    await page.getByRole('tab', { name: '一票否决' }).click();
    await goTo(workbench, 'J4');
    await expectText(workbench, TRIGGERED, '是');
    await waitForFill(TRIGGERED, 'rgb(251, 229, 229)');
    await workbench.shot('sample-veto');
    await goTo(workbench, 'F4');
    await page.keyboard.type('不成立');
    await page.keyboard.press('Enter');
    await goTo(workbench, 'J4');
    await expectText(workbench, TRIGGERED, '否');
    await waitForFill(TRIGGERED, 'rgba(0, 0, 0, 0)');
  });

  test('the keyboard copies, cuts and pastes, here and from elsewhere, and takes it back', async () => {
    const workbench = await open();
    const { page } = workbench;
    const bar = page.getByRole('textbox', { name: '编辑栏' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await goTo(workbench, 'A40');
    await page.evaluate(() => navigator.clipboard.writeText('3\t=A40*2\r\n'));
    await page.keyboard.press('Control+v');
    await expectText(workbench, '#cell-40-2', '6');
    await goTo(workbench, 'A40:B40');
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('3\t6');
    await goTo(workbench, 'A42');
    await page.keyboard.press('Control+v');
    await goTo(workbench, 'B42');
    expect(await bar.inputValue()).toBe('=A42*2');
    await goTo(workbench, 'A42');
    await page.keyboard.press('Control+x');
    await workbench.shot('cut');
    await goTo(workbench, 'A44');
    await page.keyboard.press('Control+v');
    await goTo(workbench, 'B42');
    expect(await bar.inputValue()).toBe('=A44*2');
    await page.keyboard.press('Control+z');
    await expectText(workbench, '#cell-44-1', '');
    await expectText(workbench, '#cell-42-1', '3');
    await page.keyboard.press('Control+y');
    await expectText(workbench, '#cell-44-1', '3');
  });

  test('a locked cell of a protected sheet refuses the first key, in one sentence', async () => {
    const workbench = await open();
    const { page } = workbench;
    await page.getByRole('button', { name: '保护工作表' }).click();
    await goTo(workbench, 'N30');
    await page.keyboard.type('1');
    await page.getByText('考核评分表!N30已锁定，工作表受保护。请先撤销工作表保护。').waitFor();
    await expectText(workbench, '#cell-30-14', '');
    const saved = openBook(await workbench.save());
    expect(saved.sheet('考核评分表')?.protection).toBeDefined();
  });

  test('a file that is no workbook is refused in one sentence, and what is open stays', async () => {
    const workbench = await open();
    const { page } = workbench;
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.xlsx', mimeType: '', buffer: Buffer.from('not a zip') });
    await page.getByText('不是').waitFor();
    expect(await page.getByText('quality-assessment.xlsx', { exact: true }).isVisible()).toBe(true);
  });
});

/** Waits until a cell shows a text. */
const expectText = async ({ page }: OpenWorkbench, cell: string, text: string): Promise<void> => {
  const shows = async (): Promise<string> => page.locator(cell).innerText();
  for (let attempts = 0; attempts < 50 && (await shows()) !== text; attempts += 1) {
    await page.waitForTimeout(100);
  }
  expect(await shows()).toBe(text);
};
