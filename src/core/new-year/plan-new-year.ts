import { Decimal } from 'decimal.js';
import { buildItems } from '../assessment/item';
import type { Edit } from '../cells/edit';
import { sheetNamed, type Snapshot } from '../cells/snapshot';
import { issue, type Issue, type Outcome } from '../issue';
import type { IsoDay } from '../scheme/day';
import type { Scheme } from '../scheme/scheme';
import { schemeSheet } from '../scheme/scheme-sheet';
import { readWorkbook, textAbove } from '../writeback/read-workbook';
import { ruleReader } from '../writeback/rule-reader';
import { carriedTables } from './carried-tables';
import { differenceSheet } from './difference-sheet';
import { nextScheme } from './next-scheme';
import { yearDifference, type YearDifference } from './year-difference';
import { yearIndicators } from './year-indicator';

/** Last year's workbook with its scheme, and this year's, which has none yet. */
export interface NewYearInput {
  readonly last: Snapshot;
  readonly scheme: Scheme;
  /** The words that mark 缺项 in last year's. */
  readonly notApplicableWords: readonly string[];
  readonly current: Snapshot;
  readonly today: IsoDay;
  /** Is the difference to be written as a sheet too? */
  readonly withDifferenceSheet: boolean;
}

/** What will be added to this year's workbook, and how its indicators differ from last year's. */
export interface NewYearPlan {
  readonly scheme: Scheme;
  /** null: last year's workbook has a scheme and no indicators that can be read. */
  readonly difference: YearDifference | null;
  readonly edits: readonly Edit[];
}

const DIFFERENCE_SHEET = '与上年差异';
const MOST_NAMES = 99;

const freeName = (current: Snapshot): string => {
  const further = Array.from({ length: MOST_NAMES }, (_, index) => `${DIFFERENCE_SHEET}${index + 2}`);
  return [DIFFERENCE_SHEET, ...further].find((name) => !sheetNamed(current, name)) ?? DIFFERENCE_SHEET;
};

/**
 * Carries last year's scheme into this year's workbook: neither facts nor events, which are another year's. Only sheets are
 * added; last year's workbook is read and nothing else. null with issues when this year's has no indicators.
 */
export const planNewYear = (input: NewYearInput): Outcome<NewYearPlan | null> => {
  const { last, scheme, notApplicableWords, current, today, withDifferenceSheet } = input;
  const carried = carriedTables(current, scheme.indicatorSheets);
  const tables = carried.value;
  const [first] = tables;
  if (!first) return { value: null, issues: carried.issues };
  const title = textAbove(first.sheet, first.table);
  const next = nextScheme({ last: scheme, current, tables, today, title });
  const ruleOf = ruleReader();
  const understood = tables.map(({ table }) => table);
  const marks = buildItems(understood, ruleOf).map(({ fullMarks }) => fullMarks ?? 0);
  const fullMarks = Decimal.sum(0, ...marks).toNumber();
  const before = readWorkbook(last, { today }).value;
  const difference = before
    ? yearDifference(yearIndicators(before.tables, ruleReader()), yearIndicators(tables, ruleOf))
    : null;
  const notCompared: readonly Issue[] = before
    ? []
    : [issue('newYearNotCompared', 'warning', { sheet: '', cell: '' })];
  const { content } = schemeSheet(next.value, {
    fullMarks: { kind: 'number', number: fullMarks },
    notApplicableWords,
  });
  const written = difference && withDifferenceSheet ? [differenceSheet(freeName(current), difference)] : [];
  return {
    value: {
      scheme: next.value,
      difference,
      edits: [content, ...written].map((sheet) => ({ kind: 'addSheet', sheet })),
    },
    issues: [...carried.issues, ...next.issues, ...notCompared],
  };
};
