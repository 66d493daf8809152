import { contains, type CellRef, type Range } from '../../core/cells/address';
import type { Cell } from '../../core/cells/cell';
import { mergeFinder, type MergeFinder } from '../../core/cells/merges';
import { cellKey, keyToRef, type SheetSnapshot } from '../../core/cells/snapshot';
import type {
  ColumnLayout,
  LiveComment,
  LiveSheet,
  RowLayout,
  Selection,
  SheetLayout,
  SheetProtection,
} from './live-book';
import type { CellLook } from './look';

const BLANK: Cell = { value: null };

/** Where a sheet stands in the file that was opened, and what has been done to it since. */
export interface SheetOrigin {
  /** Its name there. */
  readonly name: string;
  /** Contents, or looks, were emptied from end to end: nothing that came with them is left. */
  contentsCleared: boolean;
  looksCleared: boolean;
  /** Merges, heights, or anything of `layout` changed. */
  laidOut: boolean;
}

/** A sheet while the book is open. Only the book's own modules change it. */
export class SheetState implements LiveSheet {
  visibility: LiveSheet['visibility'] = 'visible';
  protection: SheetProtection | undefined;
  /** As it was when the file was opened. */
  protectionOfFile: SheetProtection | undefined;
  readonly cells = new Map<number, Cell>();
  /** Looks of single cells, by `cellKey`. */
  readonly looks = new Map<number, CellLook>();
  readonly rowLooks = new Map<number, CellLook>();
  readonly columnLooks = new Map<number, CellLook>();
  readonly columns = new Map<number, ColumnLayout>();
  readonly rows = new Map<number, RowLayout>();
  comments: readonly LiveComment[] = [];
  /** As they were when the file was opened. */
  commentsOfFile: readonly LiveComment[] = [];
  defaultColumnWidth = 8.43;
  defaultRowHeight = 15;
  selection: Selection = {
    ranges: [{ top: 1, left: 1, bottom: 1, right: 1 }],
    active: { row: 1, column: 1 },
  };
  /** Cells whose contents, or looks, are not those of the file. */
  readonly written = new Set<number>();
  readonly restyled = new Set<number>();
  /** Columns that got another width. */
  readonly widened = new Set<number>();
  origin: SheetOrigin | undefined;
  private mergeList: readonly Range[] = [];
  private findMerge: MergeFinder | undefined;
  private used: { readonly all: Range | undefined; readonly values: Range | undefined } | undefined;

  constructor(
    readonly id: string,
    public name: string,
    private readonly plain: CellLook,
    public layout: SheetLayout,
  ) {}

  get merges(): readonly Range[] {
    return this.mergeList;
  }

  set merges(merges: readonly Range[]) {
    this.mergeList = merges;
    this.findMerge = undefined;
  }

  cellAt(row: number, column: number): Cell {
    return this.cells.get(cellKey(row, column)) ?? BLANK;
  }

  lookAt(row: number, column: number): CellLook {
    return (
      this.looks.get(cellKey(row, column)) ??
      this.rowLooks.get(row) ??
      this.columnLooks.get(column) ??
      this.plain
    );
  }

  commentAt(row: number, column: number): LiveComment | undefined {
    return this.comments.find((comment) => comment.row === row && comment.column === column);
  }

  mergeAt(row: number, column: number): Range | undefined {
    this.findMerge ??= mergeFinder(this.merges, this.usedRange()?.right ?? 1);
    return this.findMerge(row, column);
  }

  usedRange(valuesOnly = false): Range | undefined {
    this.used ??= {
      all: rangeOver(this.cells.keys(), this.looks.keys()),
      values: rangeOver(this.cells.keys()),
    };
    return valuesOnly ? this.used.values : this.used.all;
  }

  /** Must be called after cells or looks came or went. */
  forgetUsedRange(): void {
    this.used = undefined;
  }

  /** The range of the array formula over a cell. */
  arrayAt(at: CellRef): Range | undefined {
    for (const { array } of this.cells.values()) if (array && contains(array, at)) return array;
    return undefined;
  }

  snapshot(): SheetSnapshot {
    const used = this.usedRange(true);
    return {
      name: this.name,
      visibility: this.visibility,
      cells: this.cells,
      merges: this.merges,
      comments: [],
      hiddenRows: hidden(this.rows),
      hiddenColumns: hidden(this.columns),
      lastRow: used?.bottom ?? 0,
      lastColumn: used?.right ?? 0,
      protected: this.protection !== undefined,
    };
  }
}

const hidden = (layouts: ReadonlyMap<number, { readonly hidden?: boolean }>): ReadonlySet<number> =>
  new Set([...layouts].filter(([, layout]) => layout.hidden).map(([number]) => number));

const rangeOver = (...keys: readonly Iterable<number>[]): Range | undefined => {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const list of keys) {
    for (const key of list) {
      const { row, column } = keyToRef(key);
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return bottom === 0 ? undefined : { top, left, bottom, right };
};
