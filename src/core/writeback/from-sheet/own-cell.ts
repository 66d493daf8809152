import { Decimal } from 'decimal.js';
import type { CellRef } from '../../cells/address';
import type { Cell } from '../../cells/cell';
import type { Content } from '../../cells/edit';
import { cellAt, mergeAt, type SheetSnapshot } from '../../cells/snapshot';
import { formulaOf, literal } from '../content';
import { plain } from '../ledger/entered-content';
import { elsewhere } from '../ledger/ledger-context';
import type { CellReading } from './cell-reading';
import { NOTHING, shownIn, type Found, type FromSheet } from './found';

/** A cell of the indicator sheet; of a merge the first one, which holds the value. */
export interface OwnCell {
  readonly sheet: SheetSnapshot;
  readonly ref: CellRef;
  readonly cell: Cell;
  /** The last row of its merge; its own row where there is none. */
  readonly bottom: number;
}

export const ownCell = (sheet: SheetSnapshot, row: number, column: number): OwnCell => {
  const merge = mergeAt(sheet, { row, column });
  const ref = merge ? { row: merge.top, column: merge.left } : { row, column };
  return { sheet, ref, cell: cellAt(sheet, ref.row, ref.column), bottom: merge?.bottom ?? row };
};

/** Does the cell, merged over several rows, belong to no indicator but those of `rows`? */
export const belongsTo = (
  { ref, bottom }: OwnCell,
  rows: readonly number[],
  indicators: readonly { readonly row: number }[],
): boolean => indicators.every(({ row }) => row < ref.row || row > bottom || rows.includes(row));

export const isBlank = ({ cell: { value } }: OwnCell): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

const nameOf = ({ sheet, ref }: OwnCell): string => elsewhere(sheet.name, ref);

/** The cell's number as a formula and as a value; rates are written as they are spoken. */
const spoken = (name: string, { value, percent }: Cell): readonly [string, number | string | boolean] =>
  percent && typeof value === 'number'
    ? [`ROUND(${name}*100,8)`, new Decimal(value).times(100).toNumber()]
    : [name, plain(value) ?? ''];

/** A link to the cell; "" while that is blank. */
export const link = (own: OwnCell): Content => {
  const name = nameOf(own);
  const [formula, value] = spoken(name, own.cell);
  return formulaOf(`IF(${name}="","",${formula})`, value);
};

/** A link to the cell as long as it holds a number: words are read anew each time, never taken over as they are. */
export const numberLink = (own: OwnCell): Content => {
  const name = nameOf(own);
  const [formula, value] = spoken(name, own.cell);
  return formulaOf(`IF(ISNUMBER(${name}),${formula},"")`, typeof value === 'number' ? value : '');
};

/** Fits into one literal though every character be a quote (Excel: 255); a line break in a formula is best avoided. */
const FITS = /^[^\r\n\t]{1,120}$/;

/**
 * What the text of a cell says, for as long as the text stands: once it is changed the ledger is blank until it is read
 * again, and what a person types over it is a constant. A text too long for a formula is only tested for being there.
 */
export const saidBy = (own: OwnCell, entry: number | string): Content => {
  const name = nameOf(own);
  const text = String(plain(own.cell.value) ?? '');
  const value = typeof entry === 'number' ? new Decimal(entry).toFixed() : literal(entry);
  return formulaOf(
    FITS.test(text) ? `IF(${name}&""=${literal(text)},${value},"")` : `IF(${name}&""="","",${value})`,
    entry,
  );
};

/** A reading as content of the ledger, with the cell that it comes from. `live` is the link that follows a number. */
export const fromSheet = (own: OwnCell, reading: CellReading, live: (own: OwnCell) => Content): FromSheet => {
  const found = (use: Found['use']): Found => ({
    place: { sheet: own.sheet.name, ...own.ref },
    text: shownIn(own.cell),
    use,
  });
  switch (reading.as) {
    case 'live':
      return { content: live(own), found: found('followed') };
    case 'said':
      return { content: saidBy(own, reading.entry), found: found('read') };
    case 'notUsed':
      return { ...NOTHING, found: found(reading.why) };
  }
};
