import { createStore, getMany, setMany } from 'idb-keyval';
import type { Edit } from '../../core/cells/edit';
import type { Snapshot } from '../../core/cells/snapshot';
import type { Stage } from '../../core/scheme/scheme';
import type { Entries } from '../../core/writeback/entries';
import type { LastWrite } from './session';
import type { Work } from './work';

/** What must outlive the pane, which Office may close or restart at any moment. */
export interface Kept {
  readonly work: Work;
  /** A write that was begun; null when it came to an end. */
  readonly journal: Journal | null;
  readonly lastWrite: LastWrite | null;
}

/** Set down before the workbook is touched: enough to finish a write, or to take it back. */
export interface Journal {
  /** `undo`: the edits take the last write back. */
  readonly kind: 'write' | 'undo';
  /** The edits mend the scheme: what was entered stays to be written, and what follows from them too. */
  readonly isMend?: true;
  readonly edits: readonly Edit[];
  /** The workbook before them. */
  readonly before: Snapshot;
  readonly entries: Entries;
  readonly stage: Stage | null;
  readonly places: number;
  /** ISO date and time. */
  readonly startedAt: string;
}

/** Both reject when the browser keeps nothing. */
export interface Keeper {
  load(): Promise<Partial<Kept>>;
  /** All of the parts or, when it rejects, none. */
  save(parts: Partial<Kept>): Promise<void>;
}

/** The shape of what is kept; another version's is not read. */
const VERSION = 2;
const PARTS = ['work', 'journal', 'lastWrite'] as const;

/** Keeps in IndexedDB. `storageKey` tells workbooks apart. */
export const browserKeeper = (storageKey: string): Keeper => {
  const store = createStore('kaohe', 'pane');
  const keyOf = (part: string): string => `${VERSION} ${part} ${storageKey}`;
  return {
    load: async () => {
      const values: unknown[] = await getMany(PARTS.map(keyOf), store);
      return Object.fromEntries(
        PARTS.flatMap((part, index) => (values[index] === undefined ? [] : [[part, values[index]]])),
      );
    },
    save: (parts) =>
      setMany(
        Object.entries(parts).map(([part, value]) => [keyOf(part), value]),
        store,
      ),
  };
};
