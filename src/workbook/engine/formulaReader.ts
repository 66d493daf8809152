import type { CellRef, Range } from '../../core/cells/address';
import type { DefinedName, SheetSnapshot, Snapshot } from '../../core/cells/snapshot';
import { readFormula, type FormulaReading, type Surroundings } from './formulaReading';
import { clipped } from './plainReference';

/** Reads the formulas of a workbook. Names are followed once each. */
export class FormulaReader implements Surroundings {
  private readonly positions: ReadonlyMap<string, number>;
  private readonly names: ReadonlyMap<string, DefinedName>;
  private readonly knownNames = new Map<DefinedName, FormulaReading>();
  /** Whole columns and rows end with the last cell of any sheet, so that those of two sheets are equally long. */
  private readonly lastRow: number;
  private readonly lastColumn: number;

  /** `beyond`: places past the last cell that count as in use, such as those that were emptied. */
  constructor(
    private readonly snapshot: Snapshot,
    beyond: readonly CellRef[] = [],
  ) {
    this.positions = new Map(snapshot.sheets.map(({ name }, index) => [name.toLowerCase(), index]));
    this.names = new Map(snapshot.names.map((name) => [nameKey(name.name, name.sheet), name]));
    this.lastRow = [...snapshot.sheets.map((sheet) => sheet.lastRow), ...beyond.map(({ row }) => row)].reduce(
      (last, row) => Math.max(last, row),
      1,
    );
    this.lastColumn = [
      ...snapshot.sheets.map((sheet) => sheet.lastColumn),
      ...beyond.map(({ column }) => column),
    ].reduce((last, column) => Math.max(last, column), 1);
  }

  /** `sheet` is where the formula stands; a name's own formula stands nowhere. */
  read(formula: string, sheet: string | undefined): FormulaReading {
    return readFormula(this, formula, sheet);
  }

  sheetAt(name: string): { readonly sheet: SheetSnapshot; readonly position: number } | undefined {
    const position = this.positions.get(name.toLowerCase()) ?? -1;
    const sheet = this.snapshot.sheets[position];
    return sheet && { sheet, position };
  }

  sheetsBetween(first: number, last: number): readonly SheetSnapshot[] {
    return this.snapshot.sheets.slice(Math.min(first, last), Math.max(first, last) + 1);
  }

  clip(range: Range): Range {
    return clipped(range, this.lastRow, this.lastColumn);
  }

  /** A name as the sheet sees it; undefined when there is none. */
  name(name: string, sheet: string | undefined): FormulaReading | undefined {
    const found =
      (sheet === undefined ? undefined : this.names.get(nameKey(name, sheet))) ??
      this.names.get(nameKey(name, undefined));
    if (!found) return undefined;
    const known = this.knownNames.get(found);
    if (known) return known;
    // a name that leads back to itself reads as what cannot be followed
    this.knownNames.set(found, UNKNOWN);
    const reading = this.read(found.refersTo.replace(/^=/, ''), undefined);
    this.knownNames.set(found, reading);
    return reading;
  }
}

const UNKNOWN: FormulaReading = {
  areas: [],
  readsMore: true,
  computable: false,
  functions: new Set(),
  nestedTotal: false,
  text: '#NAME?',
};

const nameKey = (name: string, sheet: string | undefined): string =>
  `${sheet?.toLowerCase() ?? ''}!${name.toLowerCase()}`;
