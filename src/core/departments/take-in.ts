import type { Snapshot } from '../cells/snapshot';
import type { IsoDay } from '../scheme/day';
import type { LedgerEntry } from '../writeback/entries';
import { planGrading, type GradingPlan } from '../writeback/plan';
import type { ExpertScore } from './expert-score';
import type { Finding } from './finding';
import { knownItems } from './known-item';
import { mergeFile, type MainState } from './merge-file';
import { handOutSheetIn, readHandOut } from './read-hand-out';
import type { Recipient } from './shares';

/** A returned workbook, by its file's name. */
export interface ReturnedBook {
  readonly file: string;
  readonly snapshot: Snapshot;
}

/** Why nothing of a file is taken in. */
export type FileFault = (typeof FILE_FAULTS)[number];

export const FILE_FAULTS = ['notHandedOut', 'notGradable', 'otherUnit', 'otherYear'] as const;

export interface FileReport {
  readonly file: string;
  readonly recipient: Recipient | null;
  readonly fault: FileFault | null;
  readonly findings: readonly Finding[];
}

/** 汇入: what the returned workbooks bring, and what is to be said of each. */
export interface TakenIn {
  readonly files: readonly FileReport[];
  /** What goes into 评分明细, to be planned and written like anything that was entered. */
  readonly entries: readonly LedgerEntry[];
  readonly scores: readonly ExpertScore[];
  /** Of those who got a copy together with a returned one: who returned none. */
  readonly notReturned: readonly string[];
}

export interface TakeInOptions {
  readonly today: IsoDay;
  /** Whose value stays where both changed. */
  readonly prefer: 'main' | 'returned';
}

/**
 * Takes returned workbooks in, in their order, by what indicators and clauses say, never by rows. Nothing that one of them has wrong
 * keeps another from being taken in. Taking the same again, after the entries were written, brings no entry.
 */
export const takeIn = (
  plan: GradingPlan,
  returned: readonly ReturnedBook[],
  { today, prefer }: TakeInOptions,
): TakenIn => {
  const state: MainState = { plan, items: knownItems(plan), values: new Map(), prefer };
  const entries: LedgerEntry[] = [];
  const scores: ExpertScore[] = [];
  const sentTo = new Set<string>();
  const files = returned.map(({ file, snapshot }): FileReport => {
    const sheet = handOutSheetIn(snapshot);
    const record = sheet ? readHandOut(sheet) : null;
    if (!sheet || !record) return { file, recipient: null, fault: 'notHandedOut', findings: [] };
    const { recipient } = record;
    const fault = otherWorkbook(plan, record);
    if (fault) return { file, recipient, fault, findings: [] };
    const filled = planGrading(without(snapshot, sheet.name), { today }).value;
    if (!filled) return { file, recipient, fault: 'notGradable', findings: [] };
    for (const name of record.batch) sentTo.add(name);
    const merged = mergeFile(state, filled, record);
    entries.push(...merged.entries);
    scores.push(...merged.scores);
    return { file, recipient, fault: null, findings: merged.findings };
  });
  const back = new Set(files.flatMap(({ recipient, fault }) => (recipient && !fault ? recipient.name : [])));
  return { files, entries, scores, notReturned: [...sentTo].filter((name) => !back.has(name)) };
};

/** Copies of several units' workbooks have the same indicators: what one unit did must not be taken for another's. */
const otherWorkbook = (
  { scheme }: GradingPlan,
  { unit, yearStart }: { readonly unit: string; readonly yearStart: IsoDay },
): FileFault | null => {
  if (unit !== scheme.unit) return 'otherUnit';
  return yearStart === scheme.year.start ? null : 'otherYear';
};

const without = (snapshot: Snapshot, name: string): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.filter((sheet) => sheet.name !== name),
});
