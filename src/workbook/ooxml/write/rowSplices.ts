import { a1 } from '../../../core/cells/address';
import type { Content } from '../../../core/cells/edit';
import { fillSelfClosing } from '../xml/edits';
import { insertion, type Splice } from '../xml/splice';
import { cellXml } from './cellXml';
import type { CellPlace } from './rowCells';
import type { RowPlace, SheetIndex } from './sheetIndex';

export interface CellToWrite {
  readonly column: number;
  readonly content: Content;
  readonly style: number;
  /** The cell that is there. */
  readonly place?: CellPlace;
}

/**
 * The changes of a sheet's text that write these cells, given by row, each row sorted by column. Rows and cells stay
 * sorted, as ECMA-376 part 1, 18.3.1.80 and 18.3.1.73 want them.
 */
export const rowSplices = (
  index: SheetIndex,
  cellsByRow: ReadonlyMap<number, readonly CellToWrite[]>,
  rows: ReadonlyMap<number, RowPlace>,
  cellsOf: (row: RowPlace) => readonly CellPlace[],
): readonly Splice[] => {
  const splices: Splice[] = [];
  const added: { row: number; xml: string }[] = [];
  for (const [number, cells] of cellsByRow) {
    const row = rows.get(number);
    if (row) splices.push(...cellsIntoRow(index, row, cells, cellsOf(row)));
    else added.push({ row: number, xml: newRow(index.prefix, number, cells) });
  }
  return [...splices, ...newRows(index, added)];
};

const cellsIntoRow = (
  { prefix }: SheetIndex,
  row: RowPlace,
  cells: readonly CellToWrite[],
  there: readonly CellPlace[],
): readonly Splice[] => {
  const xml = (cell: CellToWrite): string =>
    cellXml(prefix, { row: row.row, column: cell.column }, cell.style, cell.content);
  const added = cells.filter((cell) => !cell.place);
  const splices: Splice[] = cells.flatMap((cell) =>
    cell.place ? [{ start: cell.place.start, end: cell.place.end, text: xml(cell) }] : [],
  );
  if (added.length === 0) return splices;
  splices.push(...spansSplice(row, added));
  if (row.selfClosing) return [...splices, fillSelfClosing(row, added.map(xml).join(''))];
  for (const cell of added) {
    const next = there.find((place) => place.column > cell.column);
    splices.push(insertion(next?.start ?? endOfCells(row, there), xml(cell)));
  }
  const replaced = new Set(cells.map((cell) => cell.place));
  for (const place of there) {
    if (place.placed || replaced.has(place)) continue;
    splices.push(insertion(place.nameEnd, ` r="${a1({ row: row.row, column: place.column })}"`));
  }
  return splices;
};

/** Behind the last cell, before an extension list of the row. */
const endOfCells = (row: RowPlace, there: readonly CellPlace[]): number => there.at(-1)?.end ?? row.openEnd;

/** `spans` tells the columns in use, as a hint; where it stands it must hold. */
const spansSplice = (row: RowPlace, added: readonly CellToWrite[]): readonly Splice[] => {
  const spans = row.attributes.get('spans');
  const [from, to] = (spans?.value ?? '').split(':').map(Number);
  if (!spans || !from || !to) return [];
  const columns = added.map((cell) => cell.column);
  const grown = `${Math.min(from, ...columns)}:${Math.max(to, ...columns)}`;
  return grown === spans.value ? [] : [{ start: spans.start, end: spans.end, text: grown }];
};

const newRow = (prefix: string, row: number, cells: readonly CellToWrite[]): string => {
  const inside = cells.map(({ column, style, content }) => cellXml(prefix, { row, column }, style, content));
  return `<${prefix}row r="${row}">${inside.join('')}</${prefix}row>`;
};

const newRows = (
  { rows, sheetData }: SheetIndex,
  added: readonly { row: number; xml: string }[],
): readonly Splice[] => {
  if (added.length === 0) return [];
  const sorted = added.toSorted((a, b) => a.row - b.row);
  if (sheetData.selfClosing) return [fillSelfClosing(sheetData, sorted.map(({ xml }) => xml).join(''))];
  const places = sorted.map(({ row, xml }) => {
    const next = rows.find((place) => place.row > row);
    return insertion(next?.start ?? rows.at(-1)?.end ?? sheetData.openEnd, xml);
  });
  const numbers = rows
    .filter((row) => !row.placed)
    .map((row) => insertion(row.start + 1 + row.name.length, ` r="${row.row}"`));
  return [...places, ...numbers];
};
