import { a1, type CellRef } from '../cells/address';
import type { Cell } from '../cells/cell';
import type { Edit } from '../cells/edit';
import { sameSpelling } from '../cells/formula-text';
import {
  cellAt,
  commentAt,
  sheetNamed,
  type CellComment,
  type DefinedName,
  type Snapshot,
} from '../cells/snapshot';
import { issue, type Issue } from '../issue';

/** A cell of a workbook, 1-based. */
export interface CellPlace extends CellRef {
  readonly sheet: string;
}

/** What tells a cell from every other of its workbook. */
export const placeKey = ({ sheet, row, column }: CellPlace): string => `${row} ${column} ${sheet}`;

/** The cell of a place; blank where the sheet is not there. */
export const cellIn = (snapshot: Snapshot, { sheet, row, column }: CellPlace): Cell => {
  const found = sheetNamed(snapshot, sheet);
  return found ? cellAt(found, row, column) : { value: null };
};

export const commentIn = (snapshot: Snapshot, { sheet, row, column }: CellPlace): CellComment | undefined => {
  const commented = sheetNamed(snapshot, sheet);
  return commented && commentAt(commented, { row, column });
};

/** A workbook-wide name; names are the same whatever the case of Latin letters. */
export const nameIn = ({ names }: Snapshot, wanted: string): DefinedName | undefined =>
  names.find(({ name, sheet }) => sheet === undefined && name.toLowerCase() === wanted.toLowerCase());

/** Do two names refer to the same, or are both not there? */
export const sameRef = (left: string | undefined, right: string | undefined): boolean =>
  left === undefined || right === undefined ? left === right : sameSpelling(left) === sameSpelling(right);

/** `changedSince` for the place of an edit: somebody has changed it, and it is left alone. */
export const changedAt = (edit: Edit): Issue => issue('changedSince', 'warning', whereOf(edit));

const whereOf = (edit: Edit): Issue['where'] => {
  switch (edit.kind) {
    case 'addSheet':
    case 'replaceSheet':
      return { sheet: edit.sheet.name, cell: '' };
    case 'removeSheet':
    case 'setColumnWidth':
      return { sheet: edit.sheet, cell: '' };
    case 'defineName':
    case 'removeName':
      return { sheet: '', cell: edit.name };
    case 'setCell':
    case 'setComment':
    case 'removeComment':
      return { sheet: edit.sheet, cell: a1(edit) };
  }
};
