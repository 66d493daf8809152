import type { CellStyle, Content, SetCell, SheetContent } from '../../../core/cells/edit';
import { a1, rangeA1 } from '../../../core/cells/address';
import { bytesOf, type Batch } from './batch';
import { GENERAL, writeLook, writeLooks } from './looks';
import { writeSetup } from './sheetSetup';
import { typed, type Typed } from './typed';

/** Neighbours in one column, written as one range; their looks stay. */
export interface Run {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly contents: readonly Content[];
}

/** The next edit belongs to the run when it writes the cell below and nothing of its look. */
export const extended = (run: Run | undefined, { sheet, row, column, content, look }: SetCell): Run | null =>
  run?.sheet === sheet && run.column === column && run.row + run.contents.length === row && !look
    ? { ...run, contents: [...run.contents, content] }
    : null;

export const writeRun = async (
  sheet: Excel.Worksheet,
  { row, column, contents }: Run,
  batch: Batch,
): Promise<void> => {
  const values = contents.map(typed);
  await batch.reserve(bytesOf(values));
  const bottom = row + contents.length - 1;
  sheet.getRange(rangeA1({ top: row, left: column, bottom, right: column })).formulas = values.map(
    (value) => [value],
  );
};

/** Gives a cell the look that the edit asks for. */
export const writeEditLook = (sheet: Excel.Worksheet, { row, column, look }: SetCell): void => {
  if (!look) return;
  const range = sheet.getRange(a1({ row, column }));
  if (look.kind === 'style') writeLook(range, look.style satisfies CellStyle);
  else range.copyFrom(a1(look.cell), 'Formats');
};

/** Writes a sheet of ours that is empty so far. */
export const writeSheet = async (
  sheet: Excel.Worksheet,
  content: SheetContent,
  batch: Batch,
): Promise<void> => {
  const width = content.cells.reduce((most, { column }) => Math.max(most, column), 0);
  const rows = rowsOf(content, width);
  for (let from = 0; from < rows.length;) {
    const { to, bytes } = blockFrom(rows, from);
    const block = rows.slice(from, to);
    await batch.reserve(bytes);
    const range = sheet.getRange(rangeA1({ top: from + 1, left: 1, bottom: to, right: width }));
    range.formulas = block.map(({ contents }) => contents);
    // afterwards: Excel gives some formulas a format of its own choice
    range.numberFormat = block.map(({ formats }) => formats);
    from = to;
  }
  await batch.reserve(SETUP_BYTES + content.cells.length * LOOK_BYTES);
  writeLooks(sheet, content.cells);
  writeSetup(sheet, content);
};

/** What looks take of a request for each cell, written by the look as they are, and all else about a sheet: measured, rounded up. */
const LOOK_BYTES = 20;
const SETUP_BYTES = 100_000;

/** A row of cells, blank ones too. */
interface Row {
  readonly contents: Typed[];
  readonly formats: string[];
}

const rowsOf = ({ cells }: SheetContent, width: number): readonly Row[] => {
  const rows: Row[] = [];
  for (const { row, column, content, style } of cells) {
    while (rows.length < row) {
      rows.push({
        contents: new Array<Typed>(width).fill(''),
        formats: new Array<string>(width).fill(GENERAL),
      });
    }
    const line = rows[row - 1];
    if (!line) continue;
    line.contents[column - 1] = typed(content);
    line.formats[column - 1] = style.numberFormat ?? GENERAL;
  }
  return rows;
};

const BLOCK_BYTES = 500_000;

/** Where a block of rows ends that fits beside others into one request, and its size; one row at least. */
const blockFrom = (rows: readonly Row[], from: number): { readonly to: number; readonly bytes: number } => {
  let bytes = 0;
  let to = from;
  while (to < rows.length && (to === from || bytes < BLOCK_BYTES)) {
    const { contents = [], formats = [] } = rows[to] ?? {};
    bytes += bytesOf(contents) + bytesOf(formats);
    to += 1;
  }
  return { to, bytes };
};
