import { basename } from 'node:path';
import { mustBeLookedAt } from '../core/departments/finding';
import { takeIn, type ReturnedBook, type TakenIn } from '../core/departments/take-in';
import type { Edit } from '../core/cells/edit';
import { combineExperts, type CombinedExperts } from '../core/departments/combine-experts';
import type { Combine } from '../core/departments/combined-score';
import type { Issue } from '../core/issue';
import type { Language } from '../core/language';
import { NO_ENTRIES, type LedgerEntry } from '../core/writeback/entries';
import { planGrading } from '../core/writeback/plan';
import { sayFault } from '../i18n/say';
import { applyAndRefresh } from '../workbook/engine/applyAndRefresh';
import { WorkbookFault } from '../workbook/port';
import { aboutFile, openFile, writeWhole } from './files';
import { gradedWorkbook } from './hand-out';
import { Refusal, refusalText } from './refusal';

export interface TakeInFileOptions {
  readonly output: string;
  readonly today: string;
  readonly prefer: 'main' | 'returned';
  /** null: as the workbook has it. */
  readonly combine: Combine | null;
  readonly language: Language;
}

export interface TakenInFiles extends TakenIn {
  /** Files that could not be opened, with a sentence that says why. */
  readonly unreadable: readonly { readonly file: string; readonly why: string }[];
  readonly experts: Omit<CombinedExperts, 'edits'>;
  readonly edits: number;
  readonly issues: readonly Issue[];
}

/** Takes returned files into the main one and writes the result; the main file itself stays unless it is the output. */
export const takeInFiles = async (
  main: string,
  returned: readonly string[],
  { output, today, prefer, combine, language }: TakeInFileOptions,
): Promise<TakenInFiles> => {
  const books: ReturnedBook[] = [];
  const unreadable: TakenInFiles['unreadable'][number][] = [];
  for (const path of returned) {
    const file = basename(path);
    try {
      books.push({ file, snapshot: await (await openFile(path)).read() });
    } catch (error) {
      const why = whyOf(error, language);
      if (why === null) throw error;
      unreadable.push({ file, why });
    }
  }
  return aboutFile(main, async () => {
    const workbook = await openFile(main);
    const { plan, issues } = await gradedWorkbook(workbook, today);
    if (!plan) return { ...NOTHING, unreadable, issues };
    const taken = takeIn(plan, books, { today, prefer });
    const apply = async (edits: readonly Edit[], beside: readonly string[] = []): Promise<number> => {
      if (edits.length === 0) return 0;
      const own = [...Object.values<string>({ ...plan.scheme.sheetNames }), ...beside];
      await applyAndRefresh(workbook, await workbook.read(), edits, own);
      return edits.length;
    };
    const planned = async (ledger: readonly LedgerEntry[]) =>
      planGrading(await workbook.read(), { today, entries: { ...NO_ENTRIES, ledger } });
    let edits = await apply((await planned(taken.entries)).value?.edits ?? []);
    let last = await planned([]);
    const experts = combineExperts(last.value ?? plan, taken.scores, { combine, prefer });
    if (experts.edits.length > 0) {
      edits += await apply(experts.edits, [experts.sheet]);
      last = await planned([]);
      edits += await apply(last.value?.edits ?? [], [experts.sheet]);
    }
    await writeWhole(output, workbook.save());
    return { ...taken, experts, unreadable, edits, issues: last.issues };
  });
};

const NOTHING = {
  files: [],
  entries: [],
  scores: [],
  notReturned: [],
  edits: 0,
  experts: { sheet: '', findings: [] },
} as const;

const whyOf = (error: unknown, language: Language): string | null => {
  if (error instanceof Refusal) return refusalText(error, language);
  return error instanceof WorkbookFault ? sayFault(error, language) : null;
};

/** Must a person look at something? Facts that are still blank, and copies that are not back yet, are no fault. */
export const needsPerson = ({ files, unreadable, experts, issues }: TakenInFiles): boolean =>
  unreadable.length > 0 ||
  experts.findings.some(({ kind }) => kind !== 'waiting') ||
  issues.some(({ severity }) => severity === 'error') ||
  files.some(({ fault, findings }) => fault !== null || findings.some(mustBeLookedAt));

/** The answer of `kaohe take-in --json`. */
export const takeInJson = ({
  files,
  unreadable,
  scores,
  experts,
  notReturned,
  edits,
  issues,
}: TakenInFiles): object => ({
  files: [
    ...files,
    ...unreadable.map(({ file, why }) => ({ file, recipient: null, fault: 'unreadable', why, findings: [] })),
  ],
  experts: {
    sheet: experts.sheet,
    scores: scores.map(({ expert, item, clause, score, reason }) => ({
      expert,
      number: item.block.number,
      clause: clause.text,
      score,
      reason,
    })),
    findings: experts.findings,
  },
  notReturned,
  edits,
  issues,
});
