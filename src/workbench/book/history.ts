import { keyToRef } from '../../core/cells/snapshot';
import type { BookState } from './book-state';
import { rangeAround, rememberCells, restoreCells, type CellMemory } from './cell-edits';
import type { LiveName } from './live-book';
import { restoreNames } from './name-edits';
import { select } from './sheet-edits';
import type { SheetState } from './sheet-state';

/** A part of a sheet as it stood. */
interface Remembered {
  readonly sheet: SheetState;
  readonly memory: CellMemory;
}

interface Step {
  readonly cells: readonly Remembered[];
  readonly names: readonly LiveName[];
}

/** As many steps as Excel keeps. */
const MOST_STEPS = 100;

/** What a person did in the sheet, to be taken back and done again. */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];

  constructor(private readonly book: BookState) {}

  /** Makes a change and remembers how the cells that it concerns stood before; nothing when it is refused. */
  record(
    cells: readonly { readonly sheet: SheetState; readonly keys: Iterable<number> }[],
    change: () => void,
  ): void {
    const before = {
      cells: cells.map(({ sheet, keys }) => ({ sheet, memory: rememberCells(sheet, keys) })),
      names: this.book.names,
    };
    change();
    this.done = [...this.done, before].slice(-MOST_STEPS);
    this.undone = [];
  }

  /** Gives back whether there was anything. */
  undo(): boolean {
    const step = this.done.pop();
    if (step) this.undone.push(this.restore(step));
    return step !== undefined;
  }

  redo(): boolean {
    const step = this.undone.pop();
    if (step) this.done.push(this.restore(step));
    return step !== undefined;
  }

  /** Something else happened since that steps do not know of. */
  clear(): void {
    this.done = [];
    this.undone = [];
  }

  /** Gives back the step that leads here again. */
  private restore({ cells, names }: Step): Step {
    const { book } = this;
    const now = {
      cells: cells.map(({ sheet, memory }) => ({ sheet, memory: rememberCells(sheet, memory.keys()) })),
      names: book.names,
    };
    for (const { sheet, memory } of cells) restoreCells(book, sheet, memory);
    restoreNames(book, names);
    const [seen] = cells.filter(({ memory }) => memory.size > 0);
    if (seen) select(book, seen.sheet, [rangeAround([...seen.memory.keys()].map(keyToRef))]);
    return now;
  }
}
