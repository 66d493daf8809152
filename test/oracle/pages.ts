import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { a1 } from '../../src/core/cells/address';
import type { SheetCell, SheetContent } from '../../src/core/cells/edit';
import { resultSheet } from '../../src/core/result/result-sheet';
import { sampleInput, type Sample } from '../../src/core/result/testing/sample-input';
import { LOOK } from '../../src/core/writeback/look';
import { workbookOf } from '../workbook/blankPackage';
import { recalculateWithGnumeric } from './gnumeric';
import { recalculateWithLibreOffice } from './libreoffice';
import { withScratchFolder } from './program';
import { shownValues, type ShownValue, type ShownValues } from './values';
import { PLAIN_FRAME } from '../support/plain-frame';

export const plainSheet = (name: string, cells: readonly SheetCell[]): SheetContent => ({
  name,
  cells,
  ...PLAIN_FRAME,
});

/** Gnumeric joins a number to a text with all digits of its long double: 4.3699999999999999999分. */
const withoutNoise = (value: ShownValue): ShownValue =>
  typeof value === 'string'
    ? value.replace(/\d+\.\d{15,}/g, (digits) => String(Number(Number(digits).toFixed(10))))
    : value;

const same = (ours: unknown, theirs: ShownValue): boolean =>
  typeof ours === 'number' && typeof theirs === 'number'
    ? Math.abs(ours - theirs) < 1e-9
    : ours === withoutNoise(theirs);

/** Formulas whose value a program found to be another than the one written beside them. */
export const differences = (sheets: readonly SheetContent[], shown: ShownValues): readonly string[] =>
  sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, content }) => {
      if (content.kind !== 'formula') return [];
      const theirs = shown.get(name)?.get(a1({ row, column })) ?? '';
      return same(content.cached, theirs)
        ? []
        : [
            `${name}!${a1({ row, column })} ours ${JSON.stringify(content.cached)}, theirs ${JSON.stringify(theirs)}: =${content.formula}`,
          ];
    }),
  );

const save = async (path: string, sheets: readonly SheetContent[]): Promise<void> => {
  await writeFile(path, (await workbookOf(sheets)).save());
};

export interface Page {
  readonly result: SheetContent;
  readonly sheets: readonly SheetContent[];
}

/** The page with the sheets that it stands on; `typed` changes cells of the ledger after the page was made. */
export const pageOf = (
  sample: Sample,
  typed: (cells: readonly SheetCell[]) => readonly SheetCell[] = (cells) => cells,
): Page => {
  const { input, scheme, veto } = sampleInput(sample);
  const { content } = resultSheet(input);
  const scores = sample.items.flatMap((item, index): SheetCell[] => {
    const score = item.notApplicable ? null : item[sample.scheme.stage];
    return score === null
      ? []
      : [{ row: 4 + index, column: 9, content: { kind: 'number', number: score }, style: LOOK.score }];
  });
  return {
    result: content,
    sheets: [
      plainSheet('考核评分表', scores),
      plainSheet(sample.scheme.sheetNames.ledger, typed(input.ledgerCells)),
      scheme.content,
      veto.content,
      content,
    ],
  };
};

/** Calculates all files anew in both programs, and answers their values: LibreOffice's, then Gnumeric's. */
export const calculated = async (
  books: readonly (readonly SheetContent[])[],
): Promise<readonly (readonly [string, ShownValues])[][]> =>
  withScratchFolder(async (folder) => {
    const paths = books.map((_, index) => join(folder, `page${index}.xlsx`));
    await Promise.all(books.map((sheets, index) => save(paths[index] ?? '', sheets)));
    const libreOffice = await recalculateWithLibreOffice(paths, join(folder, 'libreoffice'));
    return Promise.all(
      paths.map(async (path, index) => [
        ['LibreOffice', await shownValues(libreOffice[index] ?? '')] as const,
        [
          'Gnumeric',
          await shownValues(
            await recalculateWithGnumeric(path, join(folder, 'gnumeric', `page${index}.xlsx`)),
          ),
        ] as const,
      ]),
    );
  });
