import { cellKey, keyToRef, type SheetSnapshot } from '../cells/snapshot';
import type { WorkbookReading } from '../writeback/read-workbook';
import { fingerprint, saidBy } from './fingerprint';
import type { SheetRecord } from './hand-out-record';

/** Columns of an indicator sheet whose cells the ledger shows: they are looked at one by one, as inputs. */
const SHOWN_IN_LEDGER = ['selfScore', 'score', 'actual', 'checkedActual'] as const;

/**
 * A fingerprint of what persons put into each sheet beside the ledger, rows in their order: a blank row that was inserted is no
 * change. `beside`: sheets that are not looked at.
 */
export const sheetMarks = (
  { snapshot, tables, scheme }: Pick<WorkbookReading, 'snapshot' | 'tables' | 'scheme'>,
  beside: readonly (string | undefined)[],
): readonly SheetRecord[] =>
  snapshot.sheets
    .filter(({ name }) => name !== scheme.sheetNames.ledger && !beside.includes(name))
    .map((sheet) => {
      const inputs = new Set(
        tables
          .filter(({ table }) => table.sheet === sheet.name)
          .flatMap(({ table: { indicators, columns } }) =>
            indicators.flatMap(({ row }) =>
              SHOWN_IN_LEDGER.flatMap((role) => {
                const column = columns[role];
                return column === undefined ? [] : [cellKey(row, column)];
              }),
            ),
          ),
      );
      return { name: sheet.name, fingerprint: fingerprint(contentsOf(sheet, inputs)) };
    });

const contentsOf = ({ cells }: SheetSnapshot, inputs: ReadonlySet<number>): readonly string[] =>
  [...cells]
    .toSorted(([left], [right]) => left - right)
    .flatMap(([key, cell]) => {
      const said = inputs.has(key) ? '' : saidBy(cell);
      return said === '' ? [] : [String(keyToRef(key).column), said];
    });
