import type { Edit } from '../../core/cells/edit';
import type { Snapshot } from '../../core/cells/snapshot';
import type { Issue, Where } from '../../core/issue';
import type { Mend } from '../../core/scheme/mend';
import type { ConfirmedSheet, Stage, VetoEvent } from '../../core/scheme/scheme';
import type { SchemeOptions } from '../../core/scheme/stated/standing';
import type { Entries, LedgerEntry } from '../../core/writeback/entries';
import type { GradingPlan } from '../../core/writeback/plan';
import type { Preview } from '../../core/writeback/preview';
import type { Place } from '../../workbook/host';
import type { WorkbookFault } from '../../workbook/port';

/**
 * The work on one workbook, as the screens see it: what was read, what follows from it and from the entries, and what can
 * be done. A store: `state()` gives the same object until something changes, then `subscribe`d listeners are called.
 */
export interface Session extends Actions {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Stops watching the workbook. */
  readonly close: () => void;
}

/** What a screen may ask for. None of them throws or rejects: what goes wrong is told in the state. */
export interface Actions {
  /** Lays entries over the workbook; a later one for the same cell stands in for an earlier one. On every key stroke. */
  readonly enter: (entries: readonly LedgerEntry[]) => void;
  /** Takes entries out again, by `entryKey`: their cells are as the workbook has them. */
  readonly forget: (keys: readonly string[]) => void;
  /** Row 0 adds an event; the row that the plan gives an event changes it; without any content it goes. */
  readonly setEvent: (event: VetoEvent) => void;
  /** Lays corrected tables over what was read of a sheet: all that it has, from the top; none takes corrections back. */
  readonly correctSheet: (sheet: string, tables: readonly ConfirmedSheet[]) => void;
  /** The options of the scheme that are taken from notes, all of them: one that is left out is as the workbook has it. */
  readonly setOptions: (options: SchemeOptions) => void;
  /** Whether 结果运用 is to be drawn with the next write. */
  readonly setFollowUp: (isWanted: boolean) => void;
  readonly setStage: (stage: Stage) => void;
  /** The measure, by its id, that a workbook without a scheme begins with. */
  readonly setPreset: (id: string) => void;
  /** Keeps a text that is no entry yet (a form half filled in) over a reload of the pane; '' forgets it. */
  readonly keepDraft: (name: string, text: string) => void;
  /** Brings a cell of the workbook to the front. */
  readonly select: (place: Place) => void;
  /** Reads the workbook again; entries stay. */
  readonly reread: () => Promise<void>;
  /** Writes what the plan lists, if the workbook is still as the list says. */
  readonly write: () => Promise<void>;
  /** Writes what mends the scheme and nothing else, if the workbook is still as it was read. */
  readonly mend: (mend: Mend) => Promise<void>;
  /** Takes the last write back. */
  readonly undo: () => Promise<void>;
  /** A write that stopped half-way: writes the rest, or takes back what was written. */
  readonly finish: () => Promise<void>;
  readonly takeBack: () => Promise<void>;
  /** Puts a notice away. */
  readonly dismiss: () => void;
}

export type SessionState = Reading | Failed | Nothing | HalfWritten | Open;

/** The workbook is being read for the first time. */
export interface Reading {
  readonly phase: 'reading';
}

/** It could not be read; `reread` tries again. */
export interface Failed {
  readonly phase: 'failed';
  readonly fault: Fault;
}

/** Something that a person can mend; i18n has a sentence for each code. */
export type Fault = Pick<WorkbookFault, 'code' | 'params'>;

/** It was read, and there is nothing to grade: the issues say why (nothing in it, no indicator sheet, a scheme in error). */
export interface Nothing {
  readonly phase: 'nothing';
  readonly snapshot: Snapshot;
  readonly issues: readonly Issue[];
  readonly entries: Entries;
  readonly drafts: Readonly<Record<string, string>>;
  readonly activity: Activity;
  readonly lastWrite: LastWrite | null;
  readonly notice: Notice | null;
}

/** A write stopped half-way, in this session or an earlier one; until it is finished or taken back nothing else is done. */
export interface HalfWritten {
  readonly phase: 'halfWritten';
  /** `undo`: what stopped was taking a write back; it can only be finished. */
  readonly kind: 'write' | 'undo';
  /** Places that were to be written, and those that stand as written. */
  readonly total: number;
  readonly done: number;
  /** Why it stopped, when that is known. */
  readonly fault: Fault | null;
  /** ISO date and time of the write. */
  readonly startedAt: string;
  readonly isBusy: boolean;
}

export interface Open {
  readonly phase: 'open';
  readonly snapshot: Snapshot;
  /** What follows from snapshot and entries; it lags behind the entries for a moment while somebody types. */
  readonly plan: GradingPlan;
  readonly issues: readonly Issue[];
  readonly entries: Entries;
  readonly drafts: Readonly<Record<string, string>>;
  readonly isPlanning: boolean;
  /** The measure that a first write begins the scheme with; null: the workbook has a scheme of its own. */
  readonly preset: string | null;
  /** What the plan would write, place by place. */
  readonly preview: Preview;
  /** Where the selection in the workbook is, once it has moved. */
  readonly selection: Place | null;
  readonly activity: Activity;
  readonly lastWrite: LastWrite | null;
  readonly notice: Notice | null;
  /** false: the browser keeps nothing, so entries do not outlive the pane. */
  readonly isKept: boolean;
}

/** What is being done with the workbook; nothing else can be begun meanwhile. */
export type Activity = 'idle' | 'reading' | 'checking' | 'writing' | 'verifying' | 'undoing';

/** The write that `undo` takes back. */
export interface LastWrite {
  /** It mended the scheme, and wrote nothing that was entered. */
  readonly isMend?: true;
  readonly edits: readonly Edit[];
  /** The workbook before it. */
  readonly before: Snapshot;
  readonly entries: Entries;
  /** The stage that was chosen for it; null: as the workbook had it. */
  readonly stage: Stage | null;
  /** ISO date and time. */
  readonly at: string;
  readonly places: number;
}

/** How the last thing that was done came out; told in place until it is put away or something else is done. */
export type Notice =
  | { readonly kind: 'failed'; readonly fault: Fault }
  /** Nothing was written, for these places (or what follows from the workbook) had changed. */
  | { readonly kind: 'changedMeanwhile'; readonly issues: readonly Issue[] }
  /** `differences`: places that planning again would still write; none when everything agrees. */
  | {
      readonly kind: 'written';
      readonly places: number;
      readonly differences: readonly Where[];
      /** Places that somebody had changed before a broken-off write was finished; they were left alone. */
      readonly left: readonly Issue[];
      /** Comments were refused; everything else is written. */
      readonly fault: Fault | null;
    }
  /** `left`: places that had been changed since and were left alone. `fault`: comments could not be put back. */
  | {
      readonly kind: 'undone';
      readonly isMend?: true;
      readonly places: number;
      readonly left: readonly Issue[];
      readonly fault: Fault | null;
    };
