import { placeInOrder } from '../xml/edits';
import { applySplices, insertion, type Splice } from '../xml/splice';
import type { ColumnFormat, SheetIndex } from './sheetIndex';
import { WORKSHEET_ORDER } from './worksheetOrder';

/** Characters → the width in the file, which counts 5 pixels of padding, for a digit 7 pixels wide (18.3.1.13). */
export const fileWidth = (characters: number): number => Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;

/**
 * Sets the widths of columns, in characters (ECMA-376 part 1, 18.3.1.17). An element that stands for several columns is
 * divided, so that the others keep theirs.
 */
export const columnWidthSplices = (
  index: SheetIndex,
  widths: ReadonlyMap<number, number>,
): readonly Splice[] => {
  if (widths.size === 0) return [];
  const { text, prefix, columns, children, root } = index;
  const covered = columns.flatMap((column) => {
    const parts = divide(column, widths);
    if (!parts.some((part) => part.width !== undefined)) return [];
    const { start, end } = column.place;
    return [{ start, end, text: parts.map((part) => columnXml(text, column, part)).join('') }];
  });
  const added = [...widths]
    .filter(([column]) => !columns.some(({ from, to }) => column >= from && column <= to))
    .toSorted((a, b) => a[0] - b[0])
    .map(([column, width]) => ({
      column,
      xml: `<${prefix}col min="${column}" max="${column}" width="${fileWidth(width)}" customWidth="1"/>`,
    }));
  const last = columns.at(-1);
  if (last) {
    const places = added.map(({ column, xml }) =>
      insertion(columns.find(({ from }) => from > column)?.place.start ?? last.place.end, xml),
    );
    return [...covered, ...places];
  }
  const inside = added.map(({ xml }) => xml).join('');
  const there = children.find((child) => child.local === 'cols');
  const element = `<${prefix}cols>${inside}</${prefix}cols>`;
  if (there) return [{ start: there.start, end: there.end, text: element }];
  return [insertion(placeInOrder(children, root.openEnd, WORKSHEET_ORDER, 'cols'), element)];
};

interface ColumnPart {
  readonly from: number;
  readonly to: number;
  readonly width?: number;
}

const divide = ({ from, to }: ColumnFormat, widths: ReadonlyMap<number, number>): readonly ColumnPart[] => {
  const parts: ColumnPart[] = [];
  let next = from;
  for (const [column, width] of [...widths].toSorted((a, b) => a[0] - b[0])) {
    if (column < from || column > to) continue;
    if (column > next) parts.push({ from: next, to: column - 1 });
    parts.push({ from: column, to: column, width });
    next = column + 1;
  }
  if (next <= to) parts.push({ from: next, to });
  return parts;
};

const columnXml = (text: string, { place }: ColumnFormat, { from, to, width }: ColumnPart): string => {
  const wanted: [string, string][] = [
    ['min', String(from)],
    ['max', String(to)],
    ...(width === undefined ? [] : [['width', String(fileWidth(width))] as [string, string]]),
    ...(width === undefined ? [] : [['customWidth', '1'] as [string, string]]),
  ];
  const splices = wanted.map(([name, value]) => {
    const attribute = place.attributes.get(name);
    if (attribute)
      return { start: attribute.start - place.start, end: attribute.end - place.start, text: value };
    return insertion(1 + place.name.length, ` ${name}="${value}"`);
  });
  return applySplices(text.slice(place.start, place.end), splices);
};
