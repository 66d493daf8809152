import { halfWidth } from './typed-number';

export type TotalKind = 'subtotal' | 'total';

/** 合计（100分）, 总 分：100 → the word without spaces, brackets and figures. */
const bareWord = (text: string): string =>
  halfWidth(text)
    .replace(/\s/g, '')
    .replace(/[([【].*?[)\]】]/g, '')
    .replace(/[:=]?\d+(\.\d+)?分?$/, '')
    .replace(/[:=。.]$/, '');

const LONGEST = 14;

/** Whether a label heads a row of sums: 小计 → subtotal, 合计 or 总分 → total; undefined for any other text. */
export const totalKind = (text: string): TotalKind | undefined => {
  if (text === '' || text.length > LONGEST + 10) return undefined;
  const word = bareWord(text) || halfWidth(text).replace(/\s/g, '');
  if (word.length > LONGEST) return undefined;
  if (/(小计|本页合计|分项合计)$/.test(word)) return 'subtotal';
  return /(合计|总计|共计|总得?分|总分值|总计得分|合计得分|最终得分|最后得分)$/.test(word)
    ? 'total'
    : undefined;
};

/** Marks in the label of a row of sums: 合计100分, 总分（100 分）; null when it has none. */
export const marksInTotalLabel = (text: string): number | null => {
  const match = /(\d+(?:\.\d+)?)分?[)\]】]?[。.]?$/.exec(halfWidth(text).replace(/\s/g, ''));
  return match?.[1] === undefined ? null : Number(match[1]);
};

/** A row of sums while it is not yet settled what it sums. */
export interface SumRow {
  readonly row: number;
  readonly kind: TotalKind;
  readonly fullMarks: number | null;
  /** What may be added: 2 of 100(+2). */
  readonly bonus?: number;
}

/**
 * Settles which sum rows are totals: with several 合计, those that more indicators follow are subtotals, and so is a
 * last one that is not the sum of everything but only of its own part.
 */
export const settleTotals = (
  sums: readonly SumRow[],
  lastIndicatorRow: number,
  wholeSum: number,
): readonly SumRow[] => {
  const several = sums.filter(({ kind }) => kind === 'total').length > 1;
  if (!several) return sums;
  const last =
    sums.findLast(({ kind, fullMarks }) => kind === 'total' && fullMarks !== null) ??
    sums.findLast(({ kind }) => kind === 'total');
  return sums.map((sum) => {
    const isPart =
      sum.row < (last?.row ?? 0) ||
      sum.row < lastIndicatorRow ||
      (sum.fullMarks !== null && sum.fullMarks < wholeSum);
    return sum.kind === 'total' && isPart ? { ...sum, kind: 'subtotal' } : sum;
  });
};
