import type { CellRef, Range } from '../cells/address';
import type { Content, Edit, FormulaContent } from '../cells/edit';
import { holdsContent } from '../cells/same-content';
import { cellAt, sheetNamed, type SheetSnapshot } from '../cells/snapshot';
import { foundLayout, hasVetoEffects } from '../scheme/found-layout';
import { foundIndicatorSheetRows } from '../scheme/indicator-sheet-rows';
import type { Scheme } from '../scheme/scheme';
import { schemeSheet, type SchemeSheetLayout } from '../scheme/scheme-sheet';
import { settingRows } from '../scheme/setting-rows';
import { BLANK } from './content';
import type { WorkbookReading } from './read-workbook';
import { sheetDifference, wholeTable } from './sheet-difference';

const LABELS = [1];

/**
 * 考核方案: drawn on the first run; later only single cells are brought up to date. A sheet into which an official has
 * inserted rows stays as it is but for these, and formulas refer to where its cells stand now.
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
    const part = wholeTable(existing, drawn.content, LABELS, 1);
    const outdated = existing && !hasVetoEffects(existing) ? { outdatedFrom: 1 } : {};
    return {
      layout: drawn.layout,
      edits: sheetDifference(existing, drawn.content, { ...part, ...outdated }),
    };
  }
  const ours = [
    { ...layout.fullMarks, content: fullMarks },
    ...optionCells(scheme, existing, layout, drawn),
    ...foundIndicatorSheetRows(existing, scheme.indicatorSheets),
  ];
  const edits = ours
    .filter(({ row, column, content }) => !holdsContent(cellAt(existing, row, column), content))
    .map((cell): Edit => ({ kind: 'setCell', sheet: existing.name, ...cell }));
  return { layout, edits };
};

type PlacedContent = CellRef & { readonly content: Content };

/** The options that a note may settle, each where it stands now, and the formulas that follow the one about steps. */
const optionCells = (
  scheme: Scheme,
  existing: SheetSnapshot,
  layout: SchemeSheetLayout,
  drawn: ReturnType<typeof schemeSheet>,
): readonly PlacedContent[] => {
  const { decimals, rebase, partialSteps } = settingRows(scheme, BLANK);
  const following = (place: 'stepCarry' | 'stepDigits'): readonly PlacedContent[] => {
    const { formula } = cellAt(existing, layout[place].row, layout[place].column);
    const { row, column } = drawn.layout[place];
    const wanted = drawn.content.cells.find((cell) => cell.row === row && cell.column === column)?.content;
    return formula !== undefined && wanted?.kind === 'formula'
      ? [{ ...layout[place], content: { ...wanted, formula } }]
      : [];
  };
  return [
    { ...layout.decimals, content: decimals.content },
    { ...layout.rebase, content: rebase.content },
    { ...layout.stepChoice, content: partialSteps.content },
    ...following('stepCarry'),
    ...following('stepDigits'),
  ];
};

const sameLayout = (left: SchemeSheetLayout, right: SchemeSheetLayout): boolean =>
  JSON.stringify(places(left)) === JSON.stringify(places(right));

const places = (layout: SchemeSheetLayout): unknown =>
  Object.entries<string | CellRef | Range>({ ...layout })
    .map(([name, place]) => [name, typeof place === 'string' ? place : Object.entries(place).toSorted()])
    .toSorted();
