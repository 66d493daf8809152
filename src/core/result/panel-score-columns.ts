import { Decimal } from 'decimal.js';
import { absoluteA1, columnName, sheetPrefix } from '../cells/address';
import type { FormulaContent } from '../cells/edit';
import { splitForSum } from '../cells/formula-limits';
import { GUARD } from '../rule/decimal';
import { formulaOf } from '../writeback/content';
import { eventColumn, VALUE } from './panel-cells';
import type { ResultInput, ScoreColumn } from './result-input';

/** A line of the panel's last table: what the score column of one indicator sheet, or a part of it, adds up to. */
export interface ScoreColumnSum {
  readonly label: string;
  readonly sum: FormulaContent & { readonly cached: number };
}

/** The word above the names of the sheets. */
export const SCORE_COLUMNS_HEADING = '指标表';

/** Header row of the table of score columns, under that of the veto events. */
export const scoreColumnsHeader = (input: ResultInput): number => eventColumn(input, VALUE).bottom + 2;

/** A line for each sheet; a column of more areas than one formula takes has further ones. */
export const scoreColumnSums = (input: ResultInput): readonly ScoreColumnSum[] => {
  return input.scoreColumns.flatMap(({ sheet, column, rows, scores }): readonly ScoreColumnSum[] => {
    const letter = `$${columnName(column)}$`;
    const area = ({ from, to }: ScoreColumn['rows'][number]): string =>
      `${sheetPrefix(sheet)}${letter}${from}:${letter}${to}`;
    return splitForSum(rows, area).map((part, index) => {
      const known = part.flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, offset) => scores.get(from + offset) ?? 0),
      );
      return {
        label: index === 0 ? sheet : `${sheet}（续${index}）`,
        sum: {
          ...formulaOf(`SUM(${part.map(area).join(',')})`, null),
          cached: Decimal.sum(0, ...known).toNumber(),
        },
      };
    });
  });
};

/** 得分列合计: the sum of that table. */
export const scoreColumnTotal = (input: ResultInput): FormulaContent => {
  const sums = scoreColumnSums(input);
  const top = scoreColumnsHeader(input) + 1;
  const [first, last] = [top, top + sums.length - 1].map((row) => absoluteA1({ row, column: VALUE }));
  return formulaOf(
    `ROUND(SUM(${first}:${last}),${GUARD})`,
    Decimal.sum(0, ...sums.map(({ sum }) => sum.cached)).toNumber(),
  );
};
