import { readFileSync } from 'node:fs';
import type { CellValue } from '../../src/core/cells/cell';
import type { Edit } from '../../src/core/cells/edit';
import { cellAt, keyToRef, sheetNamed, type Snapshot } from '../../src/core/cells/snapshot';
import type { Finding } from '../../src/core/departments/finding';
import { handOuts, type HandOut, type HandOutOptions } from '../../src/core/departments/hand-out';
import { takeIn, type TakenIn, type TakeInOptions } from '../../src/core/departments/take-in';
import { NO_ENTRIES } from '../../src/core/writeback/entries';
import { planGrading, type GradingPlan } from '../../src/core/writeback/plan';
import { memoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import { openPackage } from '../../src/workbook/ooxml/openPackage';
import { TODAY, type } from '../writeback/book';

export const SAMPLE = new Uint8Array(readFileSync('assets/samples/quality-assessment.xlsx'));

export const readSample = (): Promise<Snapshot> => openPackage(SAMPLE).read();

export const planOf = (snapshot: Snapshot): GradingPlan => {
  const { value, issues } = planGrading(snapshot, { today: TODAY });
  if (!value) throw new Error(JSON.stringify(issues));
  return value;
};

const OPTIONS: HandOutOptions = {
  today: TODAY,
  returnBy: null,
  bySection: new Map(),
  experts: [],
  expertItems: 'byHand',
};

/** The copies of a graded workbook, by recipient. */
export const sentTo = (
  snapshot: Snapshot,
  options: Partial<HandOutOptions> = {},
): ReadonlyMap<string, HandOut> => {
  const outs = handOuts(planOf(snapshot), { ...OPTIONS, ...options });
  if (!outs) throw new Error('not graded');
  return new Map(outs.copies.map((copy) => [copy.recipient.name, copy]));
};

/** A copy as its recipient gets it. */
export const copyFor = async (
  snapshot: Snapshot,
  name: string,
  options: Partial<HandOutOptions> = {},
): Promise<Snapshot> => {
  const copy = sentTo(snapshot, options).get(name);
  if (!copy) throw new Error(`nothing for ${name}`);
  return applied(snapshot, copy.edits);
};

export const applied = async (snapshot: Snapshot, edits: readonly Edit[]): Promise<Snapshot> => {
  const workbook = memoryWorkbook(snapshot);
  await workbook.apply(edits);
  return workbook.read();
};

/** With values typed into cells such as 评分明细!G5, and everything graded anew where the workbook is the main one. */
export const typed = async (
  snapshot: Snapshot,
  values: Readonly<Record<string, CellValue>>,
): Promise<Snapshot> => {
  const workbook = memoryWorkbook(snapshot);
  await type(workbook, values);
  return workbook.read();
};

export const regraded = async (snapshot: Snapshot): Promise<Snapshot> =>
  applied(snapshot, planOf(snapshot).edits);

/** Takes copies in by the names of their files, and writes. */
export const takenInto = async (
  main: Snapshot,
  copies: Readonly<Record<string, Snapshot>>,
  prefer: TakeInOptions['prefer'] = 'main',
): Promise<{ readonly taken: TakenIn; readonly edits: readonly Edit[]; readonly after: Snapshot }> => {
  const books = Object.entries(copies).map(([file, snapshot]) => ({ file, snapshot }));
  const taken = takeIn(planOf(main), books, { today: TODAY, prefer });
  const entries = { ...NO_ENTRIES, ledger: taken.entries };
  const edits = planGrading(main, { today: TODAY, entries }).value?.edits ?? [];
  return { taken, edits, after: await applied(main, edits) };
};

/** A finding in one line: conflict 1 核查情况 91.9→92.3 (main: 91). */
export const inShort = (finding: Finding): string => {
  const { status, about, sheet, indicator, number, column, sent, main, returned } = finding;
  if (about === 'sheet') return `${status} ${sheet}`;
  const name = String(number ?? indicator);
  if (about !== 'cell') return `${status} ${about} ${name}`;
  const values = status === 'missing' ? '' : ` ${sent ?? ''}→${returned ?? ''} (main: ${main ?? ''})`;
  return `${status} ${name} ${column}${values}`;
};

/** All findings but those of indicators that nothing was done to. */
export const told = ({ files }: TakenIn): readonly string[] =>
  files.flatMap(({ findings }) => findings.filter(({ status }) => status !== 'unchanged').map(inShort));

/** Cells, as Sheet!row/column, whose content differs. */
export const changedBetween = (before: Snapshot, after: Snapshot): readonly string[] =>
  after.sheets.flatMap(({ name, cells }) => {
    const was = sheetNamed(before, name);
    const keys = new Set([...cells.keys(), ...(was?.cells.keys() ?? [])]);
    const now = sheetNamed(after, name);
    return [...keys].flatMap((key) => {
      const { row, column } = keyToRef(key);
      const same =
        was && now && JSON.stringify(cellAt(was, row, column)) === JSON.stringify(cellAt(now, row, column));
      return same ? [] : [`${name}!${row}/${column}`];
    });
  });
