import type { Parts } from '../package/parts';
import { readWorkbookPart } from '../read/workbookPart';
import { fillSelfClosing } from '../xml/edits';
import { applySplices, insertion, type Splice } from '../xml/splice';
import { indexSheet, type ElementPlace, type SheetIndex } from './sheetIndex';

/**
 * Hides rows and columns of a sheet (ECMA-376 part 1, 18.3.1.73 and 18.3.1.13). Each of the columns must have an element
 * of its own, as it has where its width was set.
 */
export const hideParts = (
  parts: Parts,
  sheet: string,
  rows: readonly number[],
  columns: readonly number[],
): void => {
  if (rows.length + columns.length === 0) return;
  const part = readWorkbookPart(parts).sheets.find(({ name }) => name === sheet)?.part ?? '';
  const index = indexSheet(part, parts.get(part).text());
  const hiddenColumns = index.columns.filter(({ from, to }) => from === to && columns.includes(from));
  const splices = [...rowSplices(index, rows), ...hiddenColumns.map(({ place }) => hide(place))];
  parts.set(part, applySplices(index.text, splices));
};

const hide = ({ start, name }: ElementPlace): Splice => insertion(start + 1 + name.length, ' hidden="1"');

const rowSplices = (
  { rows: there, sheetData, prefix }: SheetIndex,
  hidden: readonly number[],
): readonly Splice[] => {
  const byNumber = new Map(there.map((place) => [place.row, place]));
  const xml = (row: number): string => `<${prefix}row r="${row}" hidden="1"/>`;
  const added = hidden.filter((row) => !byNumber.has(row)).toSorted((a, b) => a - b);
  const kept = hidden.flatMap((row) => byNumber.get(row) ?? []).map(hide);
  if (sheetData.selfClosing)
    return added.length > 0 ? [fillSelfClosing(sheetData, added.map(xml).join(''))] : [];
  return [
    ...kept,
    ...added.map((row) => {
      const next = there.find((place) => place.row > row);
      return insertion(next?.start ?? there.at(-1)?.end ?? sheetData.openEnd, xml(row));
    }),
  ];
};
