import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { drawn, type Drawn } from '../../src/core/rule/kinds/testing/arbitrary';
import { clauseBlock, pointsOf, ROWS_EACH } from '../../src/core/rule/kinds/testing/one-clause';
import { runSeed } from '../support/random';
import { describeWith } from './availability';
import { recalculateWithGnumeric } from './gnumeric';
import { recalculateWithLibreOffice } from './libreoffice';
import { withScratchFolder } from './program';
import { shownValues, type ShownValues } from './values';

const CLAUSES = 2500;
const SHEET = '条款';
/** Where the seventh decimal is a 5, binary digits may fall on its other side. */
const ONE_GUARD = 1.5e-6;

/** All clauses one below the other; every formula claims to show −999. */
const workbookOf = async (all: readonly Drawn[], path: string): Promise<void> => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(SHEET);
  for (const [index, { clause, entry, around }] of all.entries()) {
    for (const [address, cell] of clauseBlock(clause, entry, around, index * ROWS_EACH)) {
      if ('formula' in cell) sheet.getCell(address).value = { formula: cell.formula, result: -999 };
      else if (cell.value !== null) sheet.getCell(address).value = cell.value;
    }
  }
  await workbook.xlsx.writeFile(path);
};

/** Clauses for which a program shows something else than the evaluator says. */
const differences = (program: string, all: readonly Drawn[], shown: ShownValues): readonly string[] =>
  all.flatMap(({ clause, entry, around }, index) => {
    const points = pointsOf(clause, entry, around);
    const theirs = shown.get(SHEET)?.get(`H${5 + index * ROWS_EACH}`) ?? '';
    const agrees =
      typeof points === 'number'
        ? typeof theirs === 'number' && Math.abs(theirs - points) < ONE_GUARD
        : theirs === '';
    return agrees
      ? []
      : [`${program} shows ${theirs}, not ${points}: ${JSON.stringify({ clause, entry, around })}`];
  });

describeWith(['soffice', 'ssconvert'], 'clauses of every kind, calculated by other programs', () => {
  test('whatever the amounts, thresholds, steps, limits, options and facts, they show the evaluator’s points', async () => {
    const seed = runSeed('clauses of every kind');
    // LibreOffice keeps TRUE and FALSE as numbers, and no drop-down offers them.
    const anything = drawn.filter(({ entry }) => typeof entry !== 'boolean');
    const all = fc.sample(anything, { seed, numRuns: CLAUSES });
    await withScratchFolder(async (folder) => {
      const path = join(folder, 'clauses.xlsx');
      await workbookOf(all, path);
      const [libreOffice = ''] = await recalculateWithLibreOffice([path], join(folder, 'libreoffice'));
      const gnumeric = await recalculateWithGnumeric(path, join(folder, 'gnumeric', 'clauses.xlsx'));
      const wrong = [
        ...differences('LibreOffice', all, await shownValues(libreOffice)),
        ...differences('Gnumeric', all, await shownValues(gnumeric)),
      ];
      expect(new Set(all.map(({ clause }) => clause.kind)).size).toBe(12);
      expect(wrong.slice(0, 20)).toEqual([]);
    });
  });
});
