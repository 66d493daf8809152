import { contains, type Range } from '../../core/cells/address';
import type { Area } from './formulaReading';

/** A cell of a workbook. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Entry<T> {
  readonly range: Range;
  readonly readers: T[];
  taken: boolean;
}

const BLOCK_ROWS = 64;
const BLOCK_COLUMNS = 8;
const BLOCKS_ACROSS = 2_048;

const blockOf = (row: number, column: number): number =>
  Math.floor((row - 1) / BLOCK_ROWS) * BLOCKS_ACROSS + Math.floor((column - 1) / BLOCK_COLUMNS);

/**
 * Who reads a cell. Areas are kept by the blocks of cells that they touch, so that asking for a cell looks at few of
 * them; readers of the same area share one entry.
 */
export class AreaIndex<T> {
  private readonly entries = new Map<string, Entry<T>>();
  private readonly blocks = new Map<string, Map<number, Entry<T>[]>>();

  add(reader: T, areas: readonly Area[]): void {
    for (const { sheet, range } of areas) {
      const key = `${range.top} ${range.left} ${range.bottom} ${range.right} ${sheet}`;
      const known = this.entries.get(key);
      if (known) {
        known.readers.push(reader);
        continue;
      }
      const entry: Entry<T> = { range, readers: [reader], taken: false };
      this.entries.set(key, entry);
      this.place(sheet, entry);
    }
  }

  /** All readers of a cell. */
  readersOf(place: Place): readonly T[] {
    return this.block(place)
      .filter(({ range }) => contains(range, place))
      .flatMap(({ readers }) => readers);
  }

  /**
   * Readers of a cell which no earlier call took. An entry that was taken is dropped, so that following a change
   * through a whole workbook looks at each entry of a block a bounded number of times.
   */
  take(place: Place): readonly T[] {
    const taken: T[] = [];
    const block = this.block(place);
    let kept = 0;
    for (const entry of block) {
      if (entry.taken) continue;
      if (contains(entry.range, place)) {
        entry.taken = true;
        taken.push(...entry.readers);
      } else {
        block[kept] = entry;
        kept += 1;
      }
    }
    block.length = kept;
    return taken;
  }

  private block({ sheet, row, column }: Place): Entry<T>[] {
    return this.blocks.get(sheet)?.get(blockOf(row, column)) ?? [];
  }

  private place(sheet: string, entry: Entry<T>): void {
    const blocks = this.blocks.get(sheet) ?? new Map<number, Entry<T>[]>();
    this.blocks.set(sheet, blocks);
    const { top, left, bottom, right } = entry.range;
    const firstColumn = left - ((left - 1) % BLOCK_COLUMNS);
    for (let row = top - ((top - 1) % BLOCK_ROWS); row <= bottom; row += BLOCK_ROWS) {
      for (let column = firstColumn; column <= right; column += BLOCK_COLUMNS) {
        const block = blockOf(row, column);
        const there = blocks.get(block);
        if (there) there.push(entry);
        else blocks.set(block, [entry]);
      }
    }
  }
}
