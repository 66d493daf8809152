import { a1 } from '../../cells/address';
import { cellText } from '../../cells/cell';
import type { Content, SheetContent } from '../../cells/edit';
import { holdsContent } from '../../cells/same-content';
import { cellAt, type SheetSnapshot } from '../../cells/snapshot';
import { issue, type Issue } from '../../issue';
import { LEDGER } from '../layout';
import { LEDGER_HEADINGS } from './labels';
import type { LedgerBlock } from './ledger-rows';
import { TIER_METHOD, type KeptItem } from './read-ledger';

/** The columns that hold what the rule texts say. */
const PARAMETERS = [
  'method',
  'comparison',
  'threshold',
  'step',
  'unit',
  'points',
  'max',
  'fullMarks',
] as const;

/** Rows of the ledger as it is, by the rows that it will have. */
const rowsBefore = (
  existing: SheetSnapshot,
  blocks: readonly LedgerBlock[],
  keptOf: (block: LedgerBlock) => KeptItem | undefined,
): ReadonlyMap<number, number> => {
  const rows = new Map<number, number>();
  const isTier = (row: number): boolean =>
    cellText(cellAt(existing, row, LEDGER.method).value) === TIER_METHOD;
  for (const block of blocks) {
    const kept = keptOf(block);
    if (!kept) continue;
    rows.set(block.top, kept.row);
    for (const [line, row] of block.rowOf) {
      const before = kept.rowOf.get(line);
      if (before === undefined) continue;
      rows.set(row, before);
      const tiers = line.type === 'leaf' ? line.tierRows.length : 0;
      for (let tier = 1; tier <= tiers && isTier(before + tier); tier += 1)
        rows.set(row + tier, before + tier);
    }
  }
  return rows;
};

const shown = (content: Content): string | number =>
  content.kind === 'number' ? content.number : content.kind === 'text' ? content.text : '';

/**
 * Each parameter of a clause (1-based rows of `existing`) that somebody changed in the ledger: the rule text decides, so
 * that `wanted` holds what the text says. Formulas that were typed over are told elsewhere.
 */
export const parametersSetBack = (
  existing: SheetSnapshot | undefined,
  wanted: SheetContent,
  blocks: readonly LedgerBlock[],
  keptOf: (block: LedgerBlock) => KeptItem | undefined,
): readonly Issue[] => {
  if (!existing) return [];
  const before = rowsBefore(existing, blocks, keptOf);
  const names = new Map<number, (typeof PARAMETERS)[number]>(PARAMETERS.map((name) => [LEDGER[name], name]));
  return wanted.cells.flatMap(({ row, column, content }) => {
    const name = names.get(column);
    const was = before.get(row);
    if (name === undefined || was === undefined || content.kind === 'formula') return [];
    const cell = cellAt(existing, was, column);
    if (cell.value === null || cell.value === '' || holdsContent(cell, content)) return [];
    return [
      issue(
        'parameterSetBack',
        'warning',
        { sheet: existing.name, cell: a1({ row: was, column }) },
        { label: LEDGER_HEADINGS[name], was: cellText(cell.value), now: shown(content) },
      ),
    ];
  });
};
