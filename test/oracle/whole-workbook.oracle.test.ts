import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { a1 } from '../../src/core/cells/address';
import { isCellError } from '../../src/core/cells/cell';
import { keyToRef } from '../../src/core/cells/snapshot';
import { openPackage } from '../../src/workbook/ooxml/openPackage';
import { everyKindWorkbook } from '../support/every-kind';
import { dataSheets } from '../support/data-sheets';
import { formulasBeyondLimits } from '../support/formula-limits';
import { graded, TODAY, typedInto, type Graded } from '../support/graded';
import { random, runSeed } from '../support/random';
import { randomCircumstances, randomFacts, type Manner } from '../support/random-facts';
import { describeWith } from './availability';
import { recalculateWithGnumeric } from './gnumeric';
import { recalculateWithLibreOffice } from './libreoffice';
import { withScratchFolder } from './program';
import { shownValues, type ShownValues } from './values';

const SAMPLE = join(__dirname, '../../assets/samples/quality-assessment.xlsx');

/** Every formula whose value in the oracle is not the one that we wrote beside it. */
const differences = ({ snapshot }: Graded, oracle: ShownValues): readonly string[] =>
  snapshot.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, cell]) => {
      if (cell.formula === undefined) return [];
      const place = a1(keyToRef(key));
      const ours = isCellError(cell.value) ? cell.value.error : (cell.value ?? '');
      const theirs = oracle.get(sheet.name)?.get(place) ?? '';
      const same =
        typeof ours === 'number' && typeof theirs === 'number'
          ? Math.abs(ours - theirs) < 1e-7
          : ours === (typeof theirs === 'string' ? withoutNoise(theirs) : theirs);
      return same
        ? []
        : [`${sheet.name}!${place} ours ${String(ours)}, theirs ${String(theirs)}: =${cell.formula}`];
    }),
  );

/**
 * Gnumeric calculates in long doubles and now and then writes the last bits of a rounded number into a text:
 * 2.1300000000000000001 for ROUND(2.1333,2). No other program does.
 */
const withoutNoise = (text: string): string =>
  text.replace(/\d+\.\d{14,}/g, (number) => String(Number(Number(number).toFixed(10))));

interface Case {
  readonly name: string;
  /** With facts typed in and nothing calculated. */
  readonly typed: Uint8Array;
  /** The same, graded again. */
  readonly graded: Graded;
}

/** How often each workbook is filled in anew; the one with every clause kind oftener. */
const DRAWS = { 'every-kind': 5, sample: 1, others: 1 } as const;

const cases = async (): Promise<readonly Case[]> => {
  const seed = runSeed('whole workbooks');
  const workbooks = [
    ...dataSheets().map((sheet) => ({ ...sheet, draws: DRAWS.others })),
    { name: 'sample', bytes: new Uint8Array(await readFile(SAMPLE)), draws: DRAWS.sample },
    { name: 'every-kind', bytes: await everyKindWorkbook(), draws: DRAWS['every-kind'] },
  ];
  const all: Case[] = [];
  for (const { name, bytes, draws } of workbooks) {
    const first = await graded(bytes);
    for (let index = 0; index < draws; index += 1) {
      const draw = random(seed + all.length);
      const manner: Manner = draw.pick(['complete', 'wild']);
      const circumstances = randomCircumstances(first.snapshot, draw, TODAY);
      const facts = randomFacts(first.snapshot, draw, manner, TODAY);
      const typed = await typedInto(first.bytes, [...circumstances, ...facts]);
      all.push({ name: `${name}-${index + 1}-${manner}`, typed, graded: await graded(typed) });
    }
  }
  return all;
};

describeWith(['soffice', 'ssconvert'], 'graded workbooks, calculated anew by other programs', () => {
  if (dataSheets().length === 0) {
    test.skip('no workbooks of the workplace beside the project: only the sample is calculated', () =>
      undefined);
  }

  test('every formula gives the value that we wrote beside it, whatever the facts', async () => {
    await withScratchFolder(async (folder) => {
      const all = await cases();
      const paths: string[] = [];
      for (const { name, typed, graded: again } of all) {
        const stale = join(folder, `${name}-typed.xlsx`);
        const fresh = join(folder, `${name}-graded.xlsx`);
        await writeFile(stale, typed);
        await writeFile(fresh, again.bytes);
        paths.push(stale, fresh);
      }
      const calculated = await recalculateWithLibreOffice(paths, join(folder, 'libreoffice'));
      const wrong: string[] = [];
      for (const [index, one] of all.entries()) {
        expect([one.name, formulasBeyondLimits(one.graded.snapshot)]).toEqual([one.name, []]);
        const stale = calculated[index * 2] ?? '';
        const fresh = calculated[index * 2 + 1] ?? '';
        wrong.push(
          ...differences(one.graded, await shownValues(fresh)).map(
            (line) => `LibreOffice ${one.name} ${line}`,
          ),
        );
        const gnumeric = await recalculateWithGnumeric(
          paths[index * 2 + 1] ?? '',
          join(folder, 'gnumeric', `${one.name}.xlsx`),
        );
        wrong.push(
          ...differences(one.graded, await shownValues(gnumeric)).map(
            (line) => `Gnumeric ${one.name} ${line}`,
          ),
        );
        // What an official sees after typing, before the add-in runs again, is what the next run says.
        const next = await graded(new Uint8Array(await readFile(stale)));
        const results = ({ plan: { assessment } }: Graded): unknown => ({
          total: assessment.total.toNumber(),
          grade: assessment.grade,
          scores: assessment.indicators.map(({ sheet, row, score }) => [
            sheet,
            row,
            score.self?.toNumber() ?? null,
            score.checked?.toNumber() ?? null,
          ]),
        });
        expect(results(next)).toEqual(results(one.graded));
        const shown = await openPackage(new Uint8Array(await readFile(stale))).read();
        wrong.push(...scoreDifferences(one.graded, shown).map((line) => `typed ${one.name} ${line}`));
      }
      expect(wrong.slice(0, 40)).toEqual([]);
    });
  }, 600_000);
});

/** Score cells of the indicator sheets as LibreOffice shows them, against the assessment. */
const scoreDifferences = ({ plan, snapshot }: Graded, calculated: Graded['snapshot']): readonly string[] =>
  plan.scheme.indicatorSheets.flatMap(({ sheet, columns }) => {
    const column = plan.scheme.stage === 'self' ? columns.selfScore : columns.score;
    const theirs = calculated.sheets.find(({ name }) => name === sheet);
    const ours = snapshot.sheets.find(({ name }) => name === sheet);
    return plan.assessment.indicators.flatMap(({ row }) => {
      const key = row * 16_384 + (column ?? 1) - 1;
      const left = ours?.cells.get(key)?.value ?? '';
      const right = theirs?.cells.get(key)?.value ?? '';
      return left === right || (typeof left === 'number' && Math.abs(left - Number(right)) < 1e-7)
        ? []
        : [`${sheet} row ${row}: ours ${JSON.stringify(left)}, shown ${JSON.stringify(right)}`];
    });
  });
