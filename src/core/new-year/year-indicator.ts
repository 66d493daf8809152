import type { RuleReader } from '../assessment/item';
import { cellText } from '../cells/cell';
import { cellAt, firstOfColumnMerge } from '../cells/snapshot';
import type { Rule } from '../rule/clause';
import type { Indicator } from '../sheet/indicator';
import type { PlacedTable } from '../writeback/table-at';

/** An indicator as two years are compared by it. */
export interface YearIndicator {
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  readonly path: readonly string[];
  readonly content: string;
  readonly fullMarks: number | null;
  /** The marks belong to a row above, which it shares them with. */
  readonly sharesMarks: boolean;
  /** The text of 目标值 in the sheet's own column; '' without one. */
  readonly target: string;
  readonly rule: string | null;
  /** What the rule is read as with these marks; null without a rule. */
  readonly reading: Rule | null;
}

const marksOf = (indicator: Indicator, all: readonly Indicator[]): number | null =>
  indicator.sharesMarksWith === undefined
    ? indicator.fullMarks
    : (all.find(({ row }) => row === indicator.sharesMarksWith)?.fullMarks ?? null);

/** The indicators of a year's tables, in their order, each with its rule as `ruleOf` reads it. */
export const yearIndicators = (
  tables: readonly PlacedTable[],
  ruleOf: RuleReader,
): readonly YearIndicator[] =>
  tables.flatMap(({ table, sheet }) =>
    table.indicators.map((indicator): YearIndicator => {
      const { row, path, content, rule, sharesMarksWith } = indicator;
      const fullMarks = marksOf(indicator, table.indicators);
      const { target } = table.columns;
      const place = target === undefined ? null : firstOfColumnMerge(sheet, { row, column: target });
      return {
        sheet: table.sheet,
        row,
        path,
        content,
        fullMarks,
        sharesMarks: sharesMarksWith !== undefined,
        target: place ? cellText(cellAt(sheet, place.row, place.column).value).trim() : '',
        rule,
        reading: rule === null ? null : ruleOf(rule, fullMarks, table, sharesMarksWith ?? row),
      };
    }),
  );

const NUMBERING = /^\(?[一二三四五六七八九十\d]{1,3}(?:\)|、|\.(?!\d))/;
const MARKS = /\(\d{1,4}(?:\.\d{1,2})?分\)/g;

/** Words as they are compared: without white space, width of signs, numbering in front and marks in brackets. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(MARKS, '')
    .replace(NUMBERING, '')
    .replace(/[。;,:]$/, '');

/** A rule text as it is compared: only white space and the width of signs do not count. */
export const plainRule = (rule: string | null): string => (rule ?? '').normalize('NFKC').replace(/\s+/g, '');

/** What an indicator is called: its content, or its innermost level. */
export const nameOf = ({ content, path }: Pick<YearIndicator, 'content' | 'path'>): string =>
  content || (path.at(-1) ?? '');

/** The levels above its name. */
export const levelsOf = ({ content, path }: Pick<YearIndicator, 'content' | 'path'>): readonly string[] =>
  content === '' ? path.slice(0, -1) : path;

export const levelsKey = (indicator: YearIndicator): string => levelsOf(indicator).map(plainWords).join('\n');

export const nameKey = (indicator: YearIndicator): string => plainWords(nameOf(indicator));
