import type { Edit } from '../../core/cells/edit';
import type { Snapshot } from '../../core/cells/snapshot';
import type { Host, Place } from '../../workbook/host';
import { memoryWorkbook } from '../../workbook/memory/memoryWorkbook';
import { WorkbookFault } from '../../workbook/port';

/** Excel, as far as the pane knows it: a workbook in memory that a test types into, selects in, and breaks. */
export interface MemoryHost extends Host {
  /** Somebody else changes the workbook. */
  change(edits: readonly Edit[]): Promise<void>;
  /** Somebody selects a cell in the sheet. */
  selectInSheet(place: Place): void;
  /** What the pane brought to the front, in order. */
  readonly selected: readonly Place[];
  /** The next write stops after so many edits. */
  breakAfter(edits: number, fault?: WorkbookFault): void;
  /** The next `times` reads fail. */
  refuseReads(times: number): void;
  /** How many listeners there are. */
  watched(): number;
}

export const memoryHost = (snapshot: Partial<Snapshot>, language = 'zh-CN'): MemoryHost => {
  const workbook = memoryWorkbook(snapshot);
  const changeListeners = new Set<() => void>();
  const selectionListeners = new Set<(place: Place) => void>();
  const selected: Place[] = [];
  let stop: { readonly after: number; readonly fault: WorkbookFault } | undefined;
  let refusals = 0;
  const watch =
    <Listener>(listeners: Set<Listener>) =>
    async (listener: Listener) => {
      listeners.add(listener);
      return async () => void listeners.delete(listener);
    };
  const changed = (): void => changeListeners.forEach((listener) => listener());
  return {
    workbook: {
      read: async () => {
        if (refusals > 0) {
          refusals -= 1;
          throw new WorkbookFault('connectionLost');
        }
        return workbook.read();
      },
      apply: async (edits) => {
        const broken = stop;
        stop = undefined;
        await workbook.apply(broken ? edits.slice(0, broken.after) : edits);
        changed();
        if (broken) throw broken.fault;
      },
    },
    language,
    storageKey: 'test',
    canMakeNotes: true,
    isDark: () => undefined,
    select: async (place) => void selected.push(place),
    watchSelection: watch(selectionListeners),
    watchChanges: watch(changeListeners),
    change: async (edits) => {
      await workbook.apply(edits);
      changed();
    },
    selectInSheet: (place) => selectionListeners.forEach((listener) => listener(place)),
    selected,
    breakAfter: (after, fault = new WorkbookFault('connectionLost')) => {
      stop = { after, fault };
    },
    refuseReads: (times) => {
      refusals = times;
    },
    watched: () => changeListeners.size + selectionListeners.size,
  };
};
