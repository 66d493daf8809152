import { wordsKey } from '../../core/rule/choice';
import type { ConfirmedSheet, Stage, VetoEvent } from '../../core/scheme/scheme';
import type { SchemeOptions } from '../../core/scheme/stated/standing';
import {
  entryKey,
  eventEntryAt,
  NO_ENTRIES,
  type Entries,
  type LedgerEntry,
} from '../../core/writeback/entries';

/** What a person has entered and not written yet; it outlives the pane. */
export interface Work {
  readonly entries: Entries;
  readonly drafts: Readonly<Record<string, string>>;
  /** null: as the workbook says. */
  readonly stage: Stage | null;
  /** What the first scheme of the workbook is made from; absent: the usual measure. */
  readonly preset?: string;
}

export const NO_WORK: Work = { entries: NO_ENTRIES, drafts: {}, stage: null };

/** A clause that is read in another way asks for another fact: what was entered for it is forgotten. */
export const entered = (work: Work, entries: readonly LedgerEntry[]): Work => {
  const reread = new Set(entries.filter(({ column }) => column === 'reading').map(clauseKey));
  const isFact = ({ column }: LedgerEntry): boolean => column === 'selfFact' || column === 'checkedFact';
  const kept = work.entries.ledger.filter((entry) => !(isFact(entry) && reread.has(clauseKey(entry))));
  const byKey = new Map([...kept, ...entries].map((entry) => [entryKey(entry), entry]));
  return { ...work, entries: { ...work.entries, ledger: [...byKey.values()] } };
};

const clauseKey = ({ sheet, row, clause }: LedgerEntry): string =>
  JSON.stringify([sheet, row, wordsKey(clause?.text ?? '')]);

export const forgotten = (work: Work, keys: readonly string[]): Work => {
  const gone = new Set(keys);
  const ledger = work.entries.ledger.filter((entry) => !gone.has(entryKey(entry)));
  return { ...work, entries: { ...work.entries, ledger } };
};

/** `register` are the events that the workbook holds; `event.row` is a row as the plan lays the register out, or 0. */
export const withEvent = (work: Work, register: readonly VetoEvent[], event: VetoEvent): Work => {
  const { events } = work.entries;
  const index = event.row === 0 ? -1 : eventEntryAt(register, events, event.row);
  const was = events[index];
  const next = was
    ? events.with(index, { ...event, row: was.row })
    : [...events.filter(({ row }) => row === 0 || row !== event.row), event];
  return { ...work, entries: { ...work.entries, events: next } };
};

/** All tables of a sheet as they are corrected; none: as the workbook has them. */
export const withSheets = (work: Work, name: string, tables: readonly ConfirmedSheet[]): Work => {
  const others = work.entries.sheets.filter(({ sheet }) => sheet !== name);
  return { ...work, entries: { ...work.entries, sheets: [...others, ...tables] } };
};

/** `options` stand in for those that were taken before; an option that is not among them is as the workbook has it. */
export const withOptions = (work: Work, options: SchemeOptions): Work => ({
  ...work,
  entries: { ...work.entries, options },
});

export const withFollowUp = (work: Work, followUp: boolean): Work => ({
  ...work,
  entries: { ...work.entries, followUp },
});

export const withDraft = (work: Work, name: string, text: string): Work => {
  const { [name]: _, ...others } = work.drafts;
  return { ...work, drafts: text === '' ? others : { ...others, [name]: text } };
};

/** What was entered while `written` was being written; the stage that was chosen for that is written with it. */
export const withoutWritten = (
  { entries, drafts, stage, ...rest }: Work,
  { entries: written, stage: writtenStage }: Pick<Work, 'entries' | 'stage'>,
): Work => {
  const ledger = new Map(written.ledger.map((entry) => [entryKey(entry), entry.value]));
  const isAmong = <Thing>(things: readonly Thing[]): ((thing: Thing) => boolean) => {
    const known = new Set(things.map((thing) => JSON.stringify(thing)));
    return (thing) => known.has(JSON.stringify(thing));
  };
  const isWrittenEvent = isAmong(written.events);
  // tables of one sheet are read together: while one of them is still to be written, all are
  const isWrittenSheet = isAmong(written.sheets);
  const open = new Set(entries.sheets.flatMap((table) => (isWrittenSheet(table) ? [] : [table.sheet])));
  const writtenOptions: Readonly<Record<string, unknown>> = written.options;
  return {
    ...rest,
    drafts,
    stage: stage === writtenStage ? null : stage,
    entries: {
      ledger: entries.ledger.filter((entry) => ledger.get(entryKey(entry)) !== entry.value),
      events: entries.events.filter((event) => !isWrittenEvent(event)),
      sheets: entries.sheets.filter(({ sheet }) => open.has(sheet)),
      options: Object.fromEntries(
        Object.entries(entries.options).filter(([option, value]) => writtenOptions[option] !== value),
      ),
      ...(entries.followUp && !written.followUp && { followUp: true }),
    },
  };
};

/** Entries of a write that was taken back, under those made since. Events come back only where the register did. */
export const withEntriesAgain = (
  work: Work,
  { entries: written, stage }: Pick<Work, 'entries' | 'stage'>,
  isRegisterBack: boolean,
): Work => {
  const { ledger } = entered({ ...work, entries: written }, work.entries.ledger).entries;
  const corrected = new Set(work.entries.sheets.map(({ sheet }) => sheet));
  return {
    ...work,
    stage: work.stage ?? stage,
    entries: {
      ledger,
      events: isRegisterBack ? [...written.events, ...work.entries.events] : work.entries.events,
      sheets: [...written.sheets.filter(({ sheet }) => !corrected.has(sheet)), ...work.entries.sheets],
      options: { ...written.options, ...work.entries.options },
      ...([written, work.entries].some(({ followUp }) => followUp === true) && { followUp: true }),
    },
  };
};
