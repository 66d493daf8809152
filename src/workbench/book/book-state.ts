import { a1, sheetPrefix, type CellRef, type Range } from '../../core/cells/address';
import type { Snapshot } from '../../core/cells/snapshot';
import { Calculation } from './calculation';
import { BookRefusal, type BookEvent, type LiveName, type LiveSheet } from './live-book';
import type { CellLook } from './look';
import { LookStore } from './look-store';
import type { SheetState } from './sheet-state';

/** All that the modules of an open book share. */
export class BookState {
  sheets: readonly SheetState[] = [];
  names: readonly LiveName[] = [];
  readonly looks: LookStore;
  readonly calculation: Calculation;
  private active: SheetState | undefined;
  private readonly listeners = new Set<(event: BookEvent) => void>();
  private ids = 0;

  constructor(
    readonly fileName: string,
    readonly user: string,
    readonly now: () => Date,
    looks: readonly CellLook[],
  ) {
    this.looks = new LookStore(looks);
    this.calculation = new Calculation(
      () => this.snapshot(),
      (name) => this.sheets.find((sheet) => sheet.name === name),
      (sheets) => this.tell({ kind: 'calculated', sheets }),
    );
  }

  get activeSheet(): SheetState {
    const sheet = this.active ?? this.sheets[0];
    if (!sheet) throw new Error('a book has a sheet at least');
    return sheet;
  }

  set activeSheet(sheet: SheetState) {
    this.active = sheet;
  }

  tell(event: BookEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  listen(listener: (event: BookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A GUID in braces, the same for the same course of events. */
  freshId(): string {
    this.ids += 1;
    return `{00000000-0001-0000-${this.ids.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
  }

  /** The state of a sheet that was handed out as a `LiveSheet`; refuses one that is gone. */
  state(sheet: LiveSheet): SheetState {
    const found = this.sheets.find((one) => one === sheet);
    if (!found) throw new Error(`the sheet ${sheet.name} is not part of the book`);
    return found;
  }

  snapshot(): Snapshot {
    return {
      sheets: this.sheets.map((sheet) => sheet.snapshot()),
      names: this.names.map(({ name, refersTo, sheet }) => ({
        name,
        refersTo,
        ...(sheet && { sheet: sheet.name }),
      })),
    };
  }
}

/** `Sheet1!B2`. */
export const placeOf = (sheet: LiveSheet, at: CellRef): string => sheetPrefix(sheet.name) + a1(at);

/** Refuses when one of the cells is locked and its sheet protected. */
export const requireUnlocked = (sheet: SheetState, cells: Iterable<CellRef>): void => {
  if (!sheet.protection) return;
  for (const at of cells) {
    if (sheet.lookAt(at.row, at.column).locked) throw new BookRefusal('locked', placeOf(sheet, at));
  }
};

/** The cells of a range, row by row. */
export function* cellsOf({ top, left, bottom, right }: Range): Generator<CellRef> {
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) yield { row, column };
}
