import type { CellValueType, ICellData, Nullable } from '@univerjs/core';
import type { CellValue } from '../../core/cells/cell';
import type { EngineCell } from './univer';

/** Errors that a formula may well have in Excel too; others say what the engine cannot do. */
const ERRORS = new Set(['#DIV/0!', '#N/A', '#NULL!', '#NUM!', '#REF!', '#VALUE!']);

/** Cells as the engine keeps them, by 0-based row and column. Its types of values come with the package, which is loaded late. */
export class UniverCells {
  constructor(private readonly types: typeof CellValueType) {}

  data(cells: readonly EngineCell[]): Record<number, Record<number, ICellData>> {
    const rows: Record<number, Record<number, ICellData>> = {};
    for (const { row, column, content } of cells) {
      const there = (rows[row - 1] ??= {});
      there[column - 1] = 'formula' in content ? { f: `=${content.formula}` } : this.valueData(content.value);
    }
    return rows;
  }

  /** What a calculated cell shows; undefined when the engine could not tell. */
  shown(cell: Nullable<ICellData>): Exclude<CellValue, null> | undefined {
    const value = cell?.v;
    if (cell?.t === this.types.BOOLEAN) return value === true || value === 1;
    if (cell?.t === this.types.NUMBER) return Number.isFinite(Number(value)) ? Number(value) : undefined;
    if (typeof value !== 'string' || cell?.p) return undefined;
    if (ERRORS.has(value)) return { error: value };
    return /^#[A-Z/0]+[!?]$/.test(value) ? undefined : value;
  }

  private valueData(value: CellValue): ICellData {
    if (typeof value === 'number') return { v: value, t: this.types.NUMBER };
    if (typeof value === 'boolean') return { v: value ? 1 : 0, t: this.types.BOOLEAN };
    if (typeof value === 'string') return { v: value, t: this.types.STRING };
    return value ? { v: value.error, t: this.types.STRING } : {};
  }
}
