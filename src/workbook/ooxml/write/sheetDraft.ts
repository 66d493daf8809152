import { a1, contains, type CellRef } from '../../../core/cells/address';
import type { Content } from '../../../core/cells/edit';
import { cellKey, keyToRef } from '../../../core/cells/snapshot';
import { WorkbookFault } from '../../port';
import type { Parts } from '../package/parts';
import { moveFormula } from '../read/sharedFormula';
import { xmlText } from '../xml/escape';
import { applySplices, type Splice } from '../xml/splice';
import { columnWidthSplices } from './columnWidths';
import { dimensionSplice } from './dimension';
import { cellsOfRow, type CellPlace } from './rowCells';
import { rowSplices, type CellToWrite } from './rowSplices';
import { indexSheet, type ElementPlace, type RowPlace, type SheetIndex } from './sheetIndex';

export interface SheetOutcome {
  /** A cell became something else than it was. */
  readonly changed: boolean;
  /** A formula came or went. */
  readonly formulas: boolean;
}

/** What is to be written into one worksheet part, gathered and then written in one go. */
export class SheetDraft {
  private readonly pending = new Map<number, { readonly content: Content; readonly style: number }>();
  private readonly rowsByNumber = new Map<number, RowPlace>();
  private readonly cellsByRow = new Map<number, readonly CellPlace[]>();
  private readonly widths = new Map<number, number>();
  private readonly extra: Splice[] = [];
  readonly index: SheetIndex;

  constructor(
    private readonly parts: Parts,
    readonly part: string,
    private readonly name: string,
  ) {
    this.index = indexSheet(part, parts.get(part).text());
    for (const row of this.index.rows)
      if (!this.rowsByNumber.has(row.row)) this.rowsByNumber.set(row.row, row);
  }

  /** Without `style` the cell keeps its look. */
  setCell(ref: CellRef, content: Content, style = this.styleOf(ref)): void {
    if (this.index.arrays.some((range) => contains(range, ref))) {
      throw new WorkbookFault('arrayFormulaInTheWay', { sheet: this.name, cell: a1(ref) });
    }
    this.pending.set(cellKey(ref.row, ref.column), { content, style });
  }

  /** The style index of a cell; a cell that is not there looks like its row or else its column. */
  styleOf(ref: CellRef): number {
    const pending = this.pending.get(cellKey(ref.row, ref.column));
    if (pending) return pending.style;
    return this.placeOf(ref)?.style ?? this.inheritedStyle(ref);
  }

  setColumnWidth(column: number, width: number): void {
    this.widths.set(column, width);
  }

  /** A change beside the cells, such as a new element directly inside the root. */
  splice(splice: Splice): void {
    this.extra.push(splice);
  }

  child(local: string): ElementPlace | undefined {
    return this.index.children.find((child) => child.local === local);
  }

  flush(): SheetOutcome {
    const beside = [...this.extra, ...columnWidthSplices(this.index, this.widths)];
    if (this.pending.size === 0 && beside.length === 0) return { changed: false, formulas: false };
    const { text } = this.index;
    const cells = this.cellSplices();
    const changed = cells.splices.some((splice) => text.slice(splice.start, splice.end) !== splice.text);
    if (changed || beside.length > 0) {
      this.parts.set(this.part, applySplices(text, [...cells.splices, ...beside]));
    }
    return { changed, formulas: changed && cells.formulas };
  }

  private cellSplices(): { splices: readonly Splice[]; formulas: boolean } {
    const byRow = new Map<number, CellToWrite[]>();
    let formulas = false;
    for (const [key, { content, style }] of [...this.pending].toSorted((a, b) => a[0] - b[0])) {
      const { row, column } = keyToRef(key);
      const place = this.placeOf({ row, column });
      const isBlank = content.kind === 'blank' || (content.kind === 'text' && content.text === '');
      if (!place && isBlank && style === this.inheritedStyle({ row, column })) continue;
      formulas ||= content.kind === 'formula' || place?.hasFormula === true;
      byRow.set(row, [...(byRow.get(row) ?? []), { column, content, style, ...(place && { place }) }]);
    }
    const rows = rowSplices(this.index, byRow, this.rowsByNumber, (row) => this.cellsOf(row));
    const written = [...byRow].flatMap(([row, cells]) => cells.map(({ column }) => ({ row, column })));
    return {
      splices: [...this.unsharedFormulas(), ...rows, ...dimensionSplice(this.index, written)],
      formulas,
    };
  }

  private placeOf({ row, column }: CellRef): CellPlace | undefined {
    return this.cellsOf(this.rowsByNumber.get(row)).find((cell) => cell.column === column);
  }

  private inheritedStyle({ row, column }: CellRef): number {
    const place = this.rowsByNumber.get(row);
    if (place?.attributes.get('customFormat')?.value === '1')
      return Number(place.attributes.get('s')?.value ?? 0);
    return this.index.columns.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;
  }

  /**
   * Before one cell of a shared formula is overwritten, each of the others gets the formula as its own: without the
   * first cell they would have none.
   */
  private unsharedFormulas(): readonly Splice[] {
    const { prefix } = this.index;
    return this.index.sharedFormulas
      .filter((group) => [...group.members.keys()].some((key) => this.pending.has(key)))
      .flatMap((group) =>
        [...group.members].flatMap(([key, { row, column, start, end }]) => {
          if (this.pending.has(key)) return [];
          const formula = moveFormula(group.pieces, row - group.row, column - group.column);
          return [{ start, end, text: `<${prefix}f>${xmlText(formula)}</${prefix}f>` }];
        }),
      );
  }

  private cellsOf(row: RowPlace | undefined): readonly CellPlace[] {
    if (!row) return [];
    const known = this.cellsByRow.get(row.row);
    if (known) return known;
    const cells = cellsOfRow(this.part, this.index.text, row, this.index.prefix);
    this.cellsByRow.set(row.row, cells);
    return cells;
  }
}
