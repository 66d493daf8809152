import type { CellRef } from '../core/cells/address';
import type { Workbook } from './port';

/** The program that has the workbook open (Excel), as far as the pane needs it beside the workbook. */
export interface Host {
  readonly workbook: Workbook;
  /** The tag of the language that the program speaks, as it spells it: zh-CN, en-US … */
  readonly language: string;
  /** Tells this workbook and this user's partition apart from others in what the pane stores. */
  readonly storageKey: string;
  /** Where it cannot, a justification is a threaded comment. */
  readonly canMakeNotes: boolean;
  /** undefined where the program does not tell. */
  isDark(): boolean | undefined;
  /** Selects a cell and brings its sheet to the front. */
  select(place: Place): Promise<void>;
  /** Tells where the selection goes: the first cell of it. */
  watchSelection(listener: (place: Place) => void): Promise<StopWatching>;
  /** Tells that cells changed, whoever changed them; our own writes too. */
  watchChanges(listener: () => void): Promise<StopWatching>;
}

/** A cell; row and column are 1-based. */
export interface Place extends CellRef {
  readonly sheet: string;
}

export type StopWatching = () => Promise<void>;
