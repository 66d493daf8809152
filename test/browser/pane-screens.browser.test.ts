import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/core/language';
import { readings } from '../../src/i18n/pane/readings';
import { doubtfulWorkbook, SHARED_LIMIT } from '../support/doubtful';
import { everyKindWorkbook } from '../support/every-kind';
import { workbookWithRows } from '../workbook/blankPackage';
import { looker, type Look } from './looker';
import { button, openTab, press, told, words } from './pane-words';
import { describeInBrowser, type OpenWorkbench } from './workbench';

/** Every screen, as people see it: nothing cut off, nothing that axe-core objects to. KAOHE_SHOTS keeps pictures. */

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/quality-assessment.xlsx')));
/** Nothing scrolls out of a picture. */
const TALL = { width: 1366, height: 1500 };

const walkThrough = async (workbench: OpenWorkbench, language: Language, look: Look): Promise<void> => {
  const { shell, score, indicator, start, veto, write } = words(language);
  await workbench.openFile('every-kind.xlsx', await everyKindWorkbook());
  const pane = await workbench.pane();
  await button(pane, start.begin).waitFor();
  await look('first-run');
  await press(pane, start.begin);
  await look('score');
  await press(pane, score.nothingFound);
  await look('fill');
  await press(pane, score.fill);
  await look('filled');
  await pane
    .getByRole('button', { name: /制度建设/ })
    .first()
    .click();
  await look('indicator');
  await press(pane, indicator.back);
  await openTab(pane, shell.confirm);
  await look('confirm');
  await openTab(pane, shell.veto);
  await look('veto');
  await press(pane, veto.add);
  await look('veto-form');
  await press(pane, shell.toWrite);
  await look('preview');
  await press(pane, shell.writeNow);
  await told(pane, write.written);
  await look('written');
};

/** Rules that leave something open: how they are settled, and how clauses are read back. */
const lookAtDoubts = async (workbench: OpenWorkbench, language: Language, look: Look): Promise<void> => {
  const { shell, indicator, start } = words(language);
  await workbench.openFile('doubtful.xlsx', await doubtfulWorkbook());
  const pane = await workbench.pane();
  await press(pane, start.begin);
  const open = (name: RegExp): Promise<void> => pane.getByRole('button', { name }).first().click();
  await open(/台账管理/);
  await look('doubt');
  await pane.getByRole('combobox', { name: `“${SHARED_LIMIT}”` }).selectOption('limitAll');
  await press(pane, readings[language].show);
  await look('doubt-settled');
  await press(pane, indicator.back);
  await open(/抽检合格率/);
  await press(pane, readings[language].show);
  await look('read-back');
  await press(pane, indicator.back);
  await openTab(pane, shell.confirm);
  await look('doubts-to-confirm');
};

describeInBrowser('every screen of the pane', (open) => {
  test.each([
    ['zh-CN', 'light'],
    ['en-US', 'light'],
    ['zh-CN', 'dark'],
    ['en-US', 'dark'],
  ] as const)('can be read and used by everybody: %s, %s', async (language, colorScheme) => {
    const workbench = await open({ language, colorScheme, viewport: TALL });
    const { look, faults } = looker(workbench, `${language}-${colorScheme}`);
    await walkThrough(workbench, language, look);

    await lookAtDoubts(workbench, language, look);

    await workbench.openFile('sample.xlsx', SAMPLE);
    await (await workbench.pane()).getByText(words(language).score.byScore).first().waitFor();
    await look('sample');

    const { start } = words(language);
    await workbench.openFile('empty.xlsx', workbookWithRows('').save());
    await (await workbench.pane()).getByText(start.empty).waitFor();
    await look('empty');

    const roster = '<row r="1"><c r="A1" t="inlineStr"><is><t>花名册</t></is></c></row>';
    await workbench.openFile('roster.xlsx', workbookWithRows(roster).save());
    await (await workbench.pane()).getByText(start.noSheet).waitFor();
    await look('no-sheet');
    expect(faults).toEqual([]);
  });
});
