import type { Range } from '../../cells/address';
import type { Validation } from '../../cells/edit';
import { LEDGER } from '../layout';
import { entryGuide } from './clause-entry';
import type { LedgerItem } from './ledger-item';

/** Drop-downs and number limits of all fact cells, one for each kind of guidance. */
export const entryValidations = (items: readonly LedgerItem[]): readonly Validation[] => {
  const guides = new Map<string, Validation & { readonly ranges: Range[] }>();
  for (const { block } of items) {
    for (const row of block.rows) {
      if (row.type !== 'line' || row.line.type !== 'leaf') continue;
      const guide = entryGuide(row.line);
      if (!guide) continue;
      const key = JSON.stringify(guide);
      const validation = guides.get(key) ?? { ...guide, ranges: [] };
      guides.set(key, validation);
      for (const column of [LEDGER.selfFact, LEDGER.checkedFact]) {
        validation.ranges.push({ top: row.row, bottom: row.row, left: column, right: column });
      }
    }
  }
  return [...guides.values()];
};
