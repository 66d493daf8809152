import { Decimal } from 'decimal.js';
import type { CellRef } from '../../cells/address';
import { cellText, isCellError, type Cell } from '../../cells/cell';
import type { Content } from '../../cells/edit';
import { BLANK } from '../content';

/**
 * Why what stands in a cell is not used: `several` clauses may be meant, or several numbers stand there; the cell is
 * `shared` with other indicators; it is `notNumber`; or what it says of the clause is `unclear`.
 */
export type NotUsed = 'several' | 'shared' | 'notNumber' | 'unclear';

/** A cell of the indicator sheet that says something about a fact or a base. */
export interface Found {
  readonly place: CellRef & { readonly sheet: string };
  /** As the cell shows it. */
  readonly text: string;
  /** A link follows its number, its words were `read`, or why it is not used. */
  readonly use: 'followed' | 'read' | NotUsed;
}

export const isUsed = ({ use }: Found): boolean => use === 'followed' || use === 'read';

/** What the indicator sheet gives for an input cell of the ledger; the content is blank where nothing can be used. */
export interface FromSheet {
  readonly content: Content;
  readonly found: Found | null;
}

export const NOTHING: FromSheet = { content: BLANK, found: null };

/** What a cell shows: rates with their sign. */
export const shownIn = ({ value, percent }: Cell): string => {
  if (isCellError(value)) return value.error;
  return percent && typeof value === 'number'
    ? `${new Decimal(value).times(100).toDecimalPlaces(8).toString()}%`
    : cellText(value).trim();
};
