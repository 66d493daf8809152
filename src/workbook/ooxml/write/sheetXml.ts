import { a1, rangeA1, type CellRef, type Range } from '../../../core/cells/address';
import type { SheetCell, SheetContent } from '../../../core/cells/edit';
import { cellXml } from './cellXml';
import { fileWidth } from './columnWidths';
import { conditionalXml, dataBarExtensionXml } from './conditionalXml';
import { printXml } from './printXml';
import type { StyleBook } from './styleBook';
import { validationsXml } from './validationXml';

export interface SheetNamespaces {
  readonly main: string;
  readonly relations: string;
}

/** What users have put onto a sheet that is written anew and that goes on: its drawing and its comments' shapes. */
export interface KeptElements {
  readonly drawing: string;
  readonly legacyDrawing: string;
}

/**
 * A worksheet part (ECMA-376 part 1, 18.3.1.99) for a sheet of ours; its elements stand in the schema's order. It comes
 * in pieces, since a large sheet should not stand in memory as text.
 */
export function* sheetXml(
  sheet: SheetContent,
  styles: StyleBook,
  { main, relations }: SheetNamespaces,
  kept: KeptElements = { drawing: '', legacyDrawing: '' },
): Generator<string> {
  yield* [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${relations}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${usedRange(sheet.cells)}"/>`,
    viewXml(sheet),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet.columnWidths),
  ];
  yield* rowsXml(sheet, styles);
  yield* [
    sheet.autoFilter ? `<autoFilter ref="${rangeA1(sheet.autoFilter)}"/>` : '',
    mergesXml(sheet.merges),
    conditionalXml(sheet, styles),
    validationsXml(sheet.validations),
    printXml(sheet.print),
    kept.drawing,
    kept.legacyDrawing,
    dataBarExtensionXml(sheet),
    '</worksheet>',
  ];
}

const usedRange = (cells: readonly CellRef[]): string => {
  let { top, left, bottom, right } = { top: Infinity, left: Infinity, bottom: 1, right: 1 };
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return cells.length === 0 ? 'A1' : rangeA1({ top, left, bottom, right });
};

const viewXml = ({ showGridLines, freezeAt }: SheetContent): string => {
  const view = `<sheetView${showGridLines ? '' : ' showGridLines="0"'} workbookViewId="0"`;
  const pane = freezeAt ? paneXml(freezeAt) : '';
  return `<sheetViews>${pane ? `${view}>${pane}</sheetView>` : `${view}/>`}</sheetViews>`;
};

/** Frozen rows and columns (18.3.1.66). */
const paneXml = (freezeAt: CellRef): string => {
  const columns = freezeAt.column - 1;
  const rows = freezeAt.row - 1;
  if (columns === 0 && rows === 0) return '';
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  const split = `${columns ? ` xSplit="${columns}"` : ''}${rows ? ` ySplit="${rows}"` : ''}`;
  return (
    `<pane${split} topLeftCell="${a1(freezeAt)}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${a1(freezeAt)}" sqref="${a1(freezeAt)}"/>`
  );
};

const columnsXml = (widths: ReadonlyMap<number, number>): string => {
  const columns = [...widths]
    .toSorted((a, b) => a[0] - b[0])
    .map(
      ([column, width]) =>
        `<col min="${column}" max="${column}" width="${fileWidth(width)}" customWidth="1"/>`,
    );
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
};

function* rowsXml({ cells, rowHeights, growingRows }: SheetContent, styles: StyleBook): Generator<string> {
  const rows = new Map<number, SheetCell[]>([...rowHeights.keys()].map((row) => [row, []]));
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  yield '<sheetData>';
  for (const [row, rowCells] of [...rows].toSorted((a, b) => a[0] - b[0])) {
    const height = rowHeights.get(row);
    const fixed = growingRows?.has(row) ? '' : ' customHeight="1"';
    const inside = rowCells
      .toSorted((a, b) => a.column - b.column)
      .map((cell) => cellXml('', cell, styles.cellFormat(cell.style), cell.content));
    yield `<row r="${row}"${height === undefined ? '' : ` ht="${height}"${fixed}`}>${inside.join('')}</row>`;
  }
  yield '</sheetData>';
}

const mergesXml = (merges: readonly Range[]): string => {
  if (merges.length === 0) return '';
  const inside = merges.map((merge) => `<mergeCell ref="${rangeA1(merge)}"/>`).join('');
  return `<mergeCells count="${merges.length}">${inside}</mergeCells>`;
};
