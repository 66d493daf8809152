import type { ItemReading, LeafLine } from '../../assessment/item';
import type { Range } from '../../cells/address';
import type { Validation } from '../../cells/edit';
import { kindOf } from '../../rule/kinds';
import { maybeByHand } from '../../rule/read/by-hand';
import { LEDGER } from '../layout';
import { choiceList } from './choice-words';
import { entryGuide } from './clause-entry';
import type { LedgerItem } from './ledger-item';
import { HAND_METHOD } from './read-ledger';

/** Drop-downs and number limits of all fact cells, and of how words are read; one for each kind of guidance. */
export const entryValidations = (items: readonly LedgerItem[]): readonly Validation[] => {
  const guides = new Map<string, Validation & { readonly ranges: Range[] }>();
  const guideCells = (guide: Guide | null, row: number, columns: readonly number[]): void => {
    if (!guide) return;
    const key = JSON.stringify(guide);
    const validation = guides.get(key) ?? { ...guide, ranges: [] };
    guides.set(key, validation);
    for (const column of columns)
      validation.ranges.push({ top: row, bottom: row, left: column, right: column });
  };
  for (const { block } of items) {
    for (const row of block.rows) {
      if (row.type === 'reading') guideCells(readingGuide(row.reading), row.row, [LEDGER.method]);
      if (row.type !== 'line' || row.line.type !== 'leaf') continue;
      guideCells(entryGuide(row.line), row.row, [LEDGER.selfFact, LEDGER.checkedFact]);
      guideCells(methodGuide(row.line), row.row, [LEDGER.method]);
    }
  }
  return [...guides.values()];
};

type Guide = Omit<Validation, 'ranges'>;

const THEN = '改后须重新核算才会按此计分';

/** How the words of a row 读法 may be read. */
const readingGuide = ({ options }: ItemReading): Guide => ({
  rule: { kind: 'list', options: choiceList(options) },
  prompt: `选定这段文字的读法；${THEN}`,
  error: '请从列表中选择',
});

/** A clause that was misread may be left to a person. */
const methodGuide = ({ clause }: LeafLine): Guide | null => {
  if (!maybeByHand(clause)) return null;
  const { method } = kindOf(clause).parameters(clause);
  return {
    rule: { kind: 'list', options: [method, HAND_METHOD] },
    prompt: `读得不对时改选“${HAND_METHOD}”；${THEN}`,
    error: '请从列表中选择',
  };
};
