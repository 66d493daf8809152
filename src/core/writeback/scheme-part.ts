import type { CellRef, Range } from '../cells/address';
import type { Edit, FormulaContent } from '../cells/edit';
import { holdsContent } from '../cells/same-content';
import { cellAt, sheetNamed } from '../cells/snapshot';
import { foundLayout } from '../scheme/found-layout';
import { foundIndicatorSheetRows } from '../scheme/indicator-sheet-rows';
import { schemeSheet, type SchemeSheetLayout } from '../scheme/scheme-sheet';
import type { WorkbookReading } from './read-workbook';
import { sheetDifference, wholeTable } from './sheet-difference';

const LABELS = [1];

/**
 * 考核方案: drawn on the first run; later only single cells are brought up to date. A sheet into which an official has
 * inserted rows stays as it is, and formulas refer to where its cells stand now.
 */
export const schemePart = (
  reading: WorkbookReading,
  fullMarks: FormulaContent & { readonly cached: number },
): { readonly layout: SchemeSheetLayout; readonly edits: readonly Edit[] } => {
  const { snapshot, scheme, notApplicableWords } = reading;
  const drawn = schemeSheet(scheme, { fullMarks, notApplicableWords });
  const existing = sheetNamed(snapshot, scheme.sheetNames.scheme);
  const layout = existing && foundLayout(existing, drawn.layout);
  if (!existing || !layout || sameLayout(layout, drawn.layout)) {
    return {
      layout: drawn.layout,
      edits: sheetDifference(existing, drawn.content, wholeTable(existing, drawn.content, LABELS, 1)),
    };
  }
  const ours = [
    { ...layout.fullMarks, content: fullMarks },
    ...foundIndicatorSheetRows(existing, scheme.indicatorSheets),
  ];
  const edits = ours
    .filter(({ row, column, content }) => !holdsContent(cellAt(existing, row, column), content))
    .map((cell): Edit => ({ kind: 'setCell', sheet: existing.name, ...cell }));
  return { layout, edits };
};

const sameLayout = (left: SchemeSheetLayout, right: SchemeSheetLayout): boolean =>
  JSON.stringify(places(left)) === JSON.stringify(places(right));

const places = (layout: SchemeSheetLayout): unknown =>
  Object.entries<string | CellRef | Range>({ ...layout })
    .map(([name, place]) => [name, typeof place === 'string' ? place : Object.entries(place).toSorted()])
    .toSorted();
