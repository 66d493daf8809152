import type { CellValue } from '../../core/cells/cell';
import { cellKey, type Snapshot } from '../../core/cells/snapshot';
import { eachCellRead } from './cellsRead';
import { inCircles, withReaders } from './dependents';
import { engineSheet } from './formulaReading';
import { loadEngine, type Engine, type EngineCell } from './univer';
import type { UserFormula } from './userFormulas';

/**
 * The values of those of the `stale` formulas that can be worked out with certainty. `formulas` are all that stale ones
 * may read; the others keep the values that the workbook has.
 */
export const freshValues = async (
  snapshot: Snapshot,
  formulas: readonly UserFormula[],
  stale: ReadonlySet<UserFormula>,
): Promise<ReadonlyMap<UserFormula, CellValue>> => {
  const involved = formulas.filter((formula) => stale.has(formula) || isNeededAsFormula(formula));
  if (![...stale].some(isComputable)) return new Map();
  const engine = await loadEngine();
  const beyond = involved.filter(
    (formula) => !isComputable(formula) || [...formula.reading.functions].some((name) => !engine.knows(name)),
  );
  const lost = withReaders(involved, beyond);
  const asked = involved.filter((formula) => !lost.has(formula));
  if (!asked.some((formula) => stale.has(formula))) return new Map();
  if (cellsToRead(asked) > MOST_CELLS) return new Map();
  return answersOf(engine, snapshot, asked);
};

const isComputable = ({ reading, cell, meetsHiddenRows }: UserFormula): boolean =>
  reading.computable && !cell.array && !meetsHiddenRows;

/** More would take longer than a person waits and more memory than a small machine has (measured: 12 million, 21 s and 1.7 GB). */
const MOST_CELLS = 4_000_000;

/** How many cells the engine must look at, those that several formulas read as often. */
export const cellsToRead = (formulas: readonly UserFormula[]): number =>
  formulas.reduce(
    (sum, { reading }) =>
      sum +
      reading.areas.reduce(
        (cells, { range }) => cells + (range.bottom - range.top + 1) * (range.right - range.left + 1),
        0,
      ),
    0,
  );

/** Where no value is known, or where SUBTOTAL must see that this is one too, a value does not stand for the formula. */
const isNeededAsFormula = ({ cell, reading }: UserFormula): boolean =>
  cell.value === null || reading.nestedTotal;

const answersOf = async (
  engine: Engine,
  snapshot: Snapshot,
  asked: readonly UserFormula[],
): Promise<ReadonlyMap<UserFormula, CellValue>> => {
  const answer = await engine.calculate(engineSheets(snapshot, asked));
  // only where there is a circle is it worth the time to find it
  if (answer.hasCircle) {
    const circles = new Set(inCircles(asked));
    const rest = asked.filter((formula) => !circles.has(formula));
    return rest.length === 0 ? new Map() : answersOf(engine, snapshot, rest);
  }
  const position = new Map(snapshot.sheets.map(({ name }, index) => [name, index]));
  const values = new Map<UserFormula, CellValue>();
  for (const formula of asked) {
    const { sheet, row, column } = formula;
    const value = answer.valueAt(engineSheet(position.get(sheet) ?? 0), row, column);
    if (value !== undefined) values.set(formula, value);
  }
  const failed = asked.filter((formula) => !values.has(formula));
  for (const formula of withReaders(asked, failed)) values.delete(formula);
  return values;
};

/** The formulas and every cell that they read. */
const engineSheets = (
  snapshot: Snapshot,
  asked: readonly UserFormula[],
): ReadonlyMap<string, readonly EngineCell[]> => {
  const sheets = snapshot.sheets.map((): EngineCell[] => []);
  const positions = new Map(snapshot.sheets.map(({ name }, index) => [name, index]));
  const formulaKeys = snapshot.sheets.map(() => new Set<number>());
  for (const { sheet, row, column, key, reading } of asked) {
    const position = positions.get(sheet) ?? 0;
    formulaKeys[position]?.add(key);
    sheets[position]?.push({ row, column, content: { formula: reading.text } });
  }
  eachCellRead(
    snapshot,
    asked.flatMap(({ reading }) => reading.areas),
    (position, { row, column }, { value }) => {
      if (value === null || formulaKeys[position]?.has(cellKey(row, column))) return;
      sheets[position]?.push({ row, column, content: { value } });
    },
  );
  return new Map(sheets.map((cells, position) => [engineSheet(position), cells]));
};
