import { columnName } from '../../src/core/cells/address';
import type { Line } from './line';
import { columnHolding, type Plan } from './plan';

/** Sums are formulas over the rows above them. */
export const withFormulas = (plan: Plan, lines: readonly Line[]): readonly Line[] => {
  if (plan.sumFormulas === 'none' || plan.total === 'above') return lines;
  const marks = columnHolding(plan, 'marks');
  const letter = columnName(plan.left + marks + 1);
  const rowOf = (at: number): number => plan.top + at + 1;
  let from: number | undefined;
  let whole: number | undefined;
  const subtotals: number[] = [];
  lines.forEach((line, at) => {
    const { key } = line;
    if (key?.is === 'indicator') {
      from ??= rowOf(at);
      whole ??= rowOf(at);
    }
    if (key?.is !== 'subtotal' && key?.is !== 'total') return;
    if (from === undefined || whole === undefined) return;
    const formula =
      key.is === 'subtotal'
        ? `SUM(${letter}${from}:${letter}${rowOf(at) - 1})`
        : subtotals.length > 0
          ? subtotals.map((row) => `${letter}${row}`).join('+')
          : `SUM(${letter}${whole}:${letter}${rowOf(at) - 1})`;
    const hasValue = plan.sumFormulas === 'with values';
    line.cells.set(marks, { value: hasValue ? key.fullMarks : null, formula });
    if (!hasValue) line.key = { ...key, orNull: true };
    if (key.is === 'subtotal') subtotals.push(rowOf(at));
    from = undefined;
  });
  return lines;
};
