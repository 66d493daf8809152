import type { CellStyle, Content, SetCell, SheetContent } from '../../../core/cells/edit';
import { a1, rangeA1 } from '../../../core/cells/address';
import type { Batch } from './batch';
import { writeLook, writeLooks } from './looks';
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
  const rows = contents.map((content) => [typed(content)]);
  await batch.reserve(sizeOf(rows));
  const bottom = row + contents.length - 1;
  sheet.getRange(rangeA1({ top: row, left: column, bottom, right: column })).formulas = rows;
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
  const width = Math.max(0, ...content.cells.map(({ column }) => column));
  const rows = matrixOf(content, width);
  for (let from = 0; from < rows.length;) {
    const to = blockEnd(rows, from);
    const block = rows.slice(from, to);
    await batch.reserve(sizeOf(block));
    sheet.getRange(rangeA1({ top: from + 1, left: 1, bottom: to, right: width })).formulas = block;
    from = to;
  }
  await batch.reserve(content.cells.length * LOOK_CHARACTERS);
  writeLooks(sheet, content.cells);
  writeSetup(sheet, content);
};

/** What looks take of a request, for each cell: they are written by the look. */
const LOOK_CHARACTERS = 8;

const matrixOf = ({ cells }: SheetContent, width: number): readonly Typed[][] => {
  const rows: Typed[][] = [];
  for (const { row, column, content } of cells) {
    while (rows.length < row) rows.push(new Array<Typed>(width).fill(''));
    const line = rows[row - 1];
    if (line) line[column - 1] = typed(content);
  }
  return rows;
};

const BLOCK_CHARACTERS = 500_000;

/** The end of a block of rows of a size that fits beside others into one request; one row at least. */
const blockEnd = (rows: readonly (readonly Typed[])[], from: number): number => {
  let size = 0;
  let end = from;
  while (end < rows.length && (end === from || size < BLOCK_CHARACTERS)) {
    size += sizeOf(rows.slice(end, end + 1));
    end += 1;
  }
  return end;
};

const sizeOf = (rows: readonly (readonly Typed[])[]): number =>
  rows.reduce((sum, row) => sum + row.reduce<number>((part, value) => part + String(value).length + 3, 0), 0);
