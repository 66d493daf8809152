import type { CellRef, Range } from '../../core/cells/address';
import type { ConditionalFill } from '../../core/cells/edit';
import { cellKey } from '../../core/cells/snapshot';
import { cutFormula, moveFormula } from '../../workbook/ooxml/read/sharedFormula';

/** What conditional formats make of a cell; colours RRGGBB. */
export interface Highlight {
  readonly fill?: string;
  readonly color?: string;
}

/** A conditional format over one cell: its look comes about when `formula` holds. */
export interface Condition extends CellRef {
  readonly formula: string;
  readonly look: Highlight;
}

/** The conditions over the cells of some areas, each formula as it reads for its cell; earlier ones go before later ones. */
export const conditionsWithin = (
  fills: readonly ConditionalFill[],
  areas: readonly Range[],
): readonly Condition[] =>
  fills.flatMap(({ range, formula, ...look }) => {
    const pieces = cutFormula(formula);
    return areas
      .flatMap((area) => [...cellsOfBoth(range, area)])
      .map((at) => ({
        ...at,
        formula: placed(moveFormula(pieces, at.row - range.top, at.column - range.left), at),
        look,
      }));
  });

/** By `cellKey`: the first condition that holds and has a fill gives the fill, and likewise the colour. */
export const highlightsOf = (
  conditions: readonly Condition[],
  holds: (formula: string) => boolean,
): ReadonlyMap<number, Highlight> => {
  const highlights = new Map<number, Highlight>();
  for (const { row, column, formula, look } of conditions) {
    if (!holds(formula)) continue;
    const key = cellKey(row, column);
    highlights.set(key, { ...look, ...highlights.get(key) });
  }
  return highlights;
};

function* cellsOfBoth(one: Range, other: Range): Generator<CellRef> {
  const [bottom, right] = [Math.min(one.bottom, other.bottom), Math.min(one.right, other.right)];
  for (let row = Math.max(one.top, other.top); row <= bottom; row += 1)
    for (let column = Math.max(one.left, other.left); column <= right; column += 1) yield { row, column };
}

const OWN_PLACE = /"(?:[^"]|"")*"|\b(ROW|COLUMN)\(\s*\)/gi;

/** ROW() and COLUMN() are those of the cell: the formula itself stands in none. */
const placed = (formula: string, { row, column }: CellRef): string =>
  formula.replaceAll(OWN_PLACE, (text, name: string | undefined) => {
    if (name === undefined) return text;
    return String(name.toUpperCase() === 'ROW' ? row : column);
  });
