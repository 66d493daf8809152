import { holdsContent } from '../../core/cells/same-content';
import { cellKey, keyToRef, type Snapshot } from '../../core/cells/snapshot';
import type { Place } from '../../workbook/engine/areaIndex';
import { recalculate } from '../../workbook/engine/recalculate';
import type { SheetState } from './sheet-state';

/** Keeps formulas showing what follows from the cells: gathers what changed and works the rest out, once at a time. */
export class Calculation {
  suspended = false;
  private changed = new Map<string, Place>();
  private running: Promise<void> | undefined;

  constructor(
    private readonly snapshot: () => Snapshot,
    private readonly sheetNamed: (name: string) => SheetState | undefined,
    private readonly told: (sheets: readonly SheetState[]) => void,
  ) {}

  note(sheet: SheetState, keys: Iterable<number>): void {
    for (const key of keys) {
      this.changed.set(`${sheet.name}!${key}`, { sheet: sheet.name, ...keyToRef(key) });
    }
  }

  /** Waits until nothing is left to be worked out. */
  async settled(): Promise<void> {
    while (this.running || (this.changed.size > 0 && !this.suspended)) {
      this.running ??= this.run().finally(() => {
        this.running = undefined;
      });
      await this.running;
    }
  }

  private async run(): Promise<void> {
    const changed = [...this.changed.values()];
    this.changed = new Map();
    const sheets = new Set<SheetState>();
    const answers = await recalculate(this.snapshot(), changed);
    for (const { sheet: name, row, column, value } of answers) {
      const sheet = this.sheetNamed(name);
      const key = cellKey(row, column);
      const cell = sheet?.cells.get(key);
      // it may have been written over while the engine was at work; then it is among the changed ones again
      if (!sheet || cell?.formula === undefined || this.changed.has(`${name}!${key}`)) continue;
      if (holdsContent(cell, { kind: 'formula', formula: cell.formula, cached: value })) continue;
      sheet.cells.set(key, { ...cell, value });
      sheet.written.add(key);
      sheets.add(sheet);
    }
    if (sheets.size > 0) this.told([...sheets]);
  }
}
