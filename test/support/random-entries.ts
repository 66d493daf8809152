import { leavesOf } from '../../src/core/assessment/item';
import type { Content } from '../../src/core/cells/edit';
import type { Snapshot } from '../../src/core/cells/snapshot';
import { clauseOf, NO_ENTRIES, type Entries, type LedgerEntry } from '../../src/core/writeback/entries';
import { LEDGER } from '../../src/core/writeback/layout';
import { readWorkbook } from '../../src/core/writeback/read-workbook';
import type { Random } from './random';
import { randomFacts } from './random-facts';

const COLUMNS = ['selfFact', 'checkedFact', 'threshold', 'reason'] as const;

/** A sensible answer to everything that a workbook asks, as a person enters it in the pane before the first write. */
export const randomEntries = (snapshot: Snapshot, draw: Random, today: string): Entries => {
  const reading = readWorkbook(snapshot, { today }).value;
  if (!reading) throw new Error('nothing to answer');
  const answers = new Map(
    randomFacts(snapshot, draw, 'complete', today).map(({ row, column, content }) => [
      `${row}/${column}`,
      valueOf(content),
    ]),
  );
  const ledger = reading.blocks.flatMap(({ item, rowOf }) =>
    leavesOf(item.lines).flatMap((line) =>
      COLUMNS.flatMap((column): readonly LedgerEntry[] => {
        const value = answers.get(`${rowOf.get(line)}/${LEDGER[column]}`);
        const place = { sheet: item.sheet, row: item.rows[0] ?? 0, clause: clauseOf(item, line), column };
        return value === undefined ? [] : [{ ...place, value }];
      }),
    ),
  );
  return { ...NO_ENTRIES, ledger };
};

const valueOf = (content: Content): LedgerEntry['value'] =>
  content.kind === 'number' ? content.number : content.kind === 'text' ? content.text : null;
