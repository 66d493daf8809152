import type { Frame, Locator } from 'playwright-core';
import type { Language } from '../../src/core/language';
import { certainties, rowCorrections, rowUses, understood } from '../../src/i18n/pane/understood';
import { textsIn } from '../../src/i18n/texts';
import {
  DOUBTFUL_COLUMNS,
  doubtfulColumnsWorkbook,
  SEVERAL,
  severalTablesWorkbook,
} from '../support/doubtful-columns';
import { looker } from './looker';
import { openTab, press, saying, words, write } from './pane-words';
import { describeInBrowser, type OpenWorkbench } from './workbench';

/** 核对: a person sees why, looks at the cell, puts a column and a row right, and finds it kept. */

const { unnamed: UNNAMED, noteRow: NOTE } = DOUBTFUL_COLUMNS;
const TALL = { width: 1366, height: 1900 };

const roleField = (pane: Frame, language: Language, letter: string): Locator =>
  pane.getByRole('combobox', { name: saying(words(language).confirm.roleOf.replace('{letter}', letter)) });

/** Waits until a cell is selected in the sheet. */
const selected = async (workbench: OpenWorkbench, row: number, column: number): Promise<void> => {
  await workbench.page.waitForFunction(
    ([wantedRow, wantedColumn]) => {
      const active = window.workbench?.book.activeSheet.selection.active;
      return active?.row === wantedRow && active.column === wantedColumn;
    },
    [row, column] as const,
  );
};

const openRows = async (pane: Frame, language: Language): Promise<void> =>
  pane.getByRole('button', { name: saying(understood[language].rows) }).click();

const rowOf = (pane: Frame, language: Language, row: number): Locator =>
  pane.getByRole('listitem').filter({
    has: pane.getByRole('button', {
      name: understood[language].row.replace('{row}', String(row)),
      exact: true,
    }),
  });

describeInBrowser('核对', (open) => {
  test.each([
    ['zh-CN', 'light'],
    ['en-US', 'dark'],
  ] as const)(
    'shows why, leads to the sheet, and keeps what is put right: %s, %s',
    async (language, colorScheme) => {
      const workbench = await open({ language, colorScheme, viewport: TALL });
      const { look, faults } = looker(workbench, `${language}-${colorScheme}`);
      const { start, shell } = words(language);
      const said = understood[language];
      const { roles } = textsIn(language);
      await workbench.openFile('doubtful-columns.xlsx', await doubtfulColumnsWorkbook());
      const pane = await workbench.pane();
      await press(pane, start.check);
      await roleField(pane, language, UNNAMED).waitFor();
      await look('understood');

      await pane.getByRole('button', { name: said.whyOf.replace('{letter}', 'D') }).click();
      await pane.getByText(/“满分”/).waitFor();
      await pane.getByRole('button').filter({ hasText: /^I$/ }).click();
      await selected(workbench, 3, 9);

      const role = roleField(pane, language, UNNAMED);
      await role.focus();
      await role.selectOption({ label: roles.score });
      await pane.getByText(certainties[language].corrected, { exact: true }).first().waitFor();
      expect(await role.evaluate((field) => field === document.activeElement)).toBe(true);

      await openRows(pane, language);
      const note = rowOf(pane, language, NOTE);
      const chip = note.getByRole('button', { name: saying(said.rowIs) });
      await chip.focus();
      await chip.press('Enter');
      await workbench.shot(`row-menu-${language}-${colorScheme}`, 'pane');
      await pane
        .getByRole('menuitemradio', { name: rowCorrections[language].aside, exact: true })
        .press('Enter');
      await note.getByText(rowUses[language].aside, { exact: true }).waitFor();
      await pane
        .getByRole('status')
        .getByText(/\b6\b.*\b100\b/)
        .waitFor();
      expect(await chip.evaluate((button) => button === document.activeElement)).toBe(true);
      await look('corrected');

      await write(pane, language);
      const written = await workbench.bytes();
      await workbench.openFile('reopened.xlsx', written);
      const again = await workbench.pane();
      await openTab(again, shell.confirm);
      const field = roleField(again, language, UNNAMED);
      expect(await field.locator('option:checked').textContent()).toBe(roles.score);
      await openRows(again, language);
      await rowOf(again, language, NOTE)
        .getByText(certainties[language].corrected, { exact: true })
        .waitFor();
      await look('reopened');
      expect(faults).toEqual([]);
    },
  );

  test.each([
    ['zh-CN', 'light'],
    ['en-US', 'dark'],
  ] as const)(
    'several tables, marks by group, and what may be a table: %s, %s',
    async (language, colorScheme) => {
      const workbench = await open({ language, colorScheme, viewport: TALL });
      const { look, faults } = looker(workbench, `${language}-${colorScheme}`);
      const { start, confirm } = words(language);
      const said = understood[language];
      await workbench.openFile('several-tables.xlsx', await severalTablesWorkbook());
      const pane = await workbench.pane();
      await press(pane, start.check);
      await pane.getByRole('combobox', { name: said.marksGroup }).selectOption('2');
      await pane
        .getByRole('status')
        .getByText(/\b4\b.*\b110\b/)
        .waitFor();
      await pane.getByRole('combobox', { name: confirm.otherSheet }).selectOption(SEVERAL.unsure);
      await pane.getByText(said.proposed).waitFor();
      await look('several-tables');
      const table = pane.getByRole('region', { name: SEVERAL.unsure, exact: true });
      await table.getByRole('combobox', { name: /“怎么打”/ }).selectOption('rule');
      await table
        .getByRole('status')
        .getByText(/\b2\b.*\b100\b/)
        .waitFor();
      expect(faults).toEqual([]);
    },
  );
});
