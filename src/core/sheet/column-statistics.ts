import type { Cell } from '../cells/cell';
import { textOf, type Grid } from './grid';
import type { Header } from './header-rows';
import { NO_MARKS } from './row-marks';
import { typedAlternatives } from './several-marks';
import { looksLikeDate, typedMarks } from './typed-number';

/** What stands in one column below the header. Shares are 0…1 of the filled cells. */
export interface ColumnStatistics {
  readonly column: number;
  /** Cells of its own that are filled. */
  readonly filled: number;
  /** Cells that read as marks: numbers that are no dates or percentages, 3 分, 十分. */
  readonly marksShare: number;
  /** Texts that speak of scoring: 扣2分, 不得分, 得满分. */
  readonly scoringShare: number;
  readonly meanLength: number;
  /** Cells merged down over several rows. */
  readonly mergedShare: number;
  /** Different texts among the filled cells. */
  readonly distinctShare: number;
}

const SCORING =
  /扣|不得分|不计分|得满分|酌情|[得计记加]\s*[\d.０-９一二两三四五六七八九十半]+\s*分|每.{1,30}[得加减]\s*[\d.０-９一二两三四五六七八九十半满]|按[^，。；;]{0,20}(计分|得分|赋分|比例)|得分\s*[=＝]/;

/** Whether a text speaks of scoring. */
export const speaksOfScoring = (text: string): boolean => SCORING.test(text);

const LONGEST_MARKS = 24;

/** 0.5－1分, which a person has to settle. */
const RANGE_OF_MARKS = /^[\d.]{1,6}\s*[-－—–~～至]\s*[\d.]{1,6}\s*分$/;

const readsAsMarks = (cell: Cell, text: string): boolean => {
  if (typeof cell.value === 'number') return !cell.date && !cell.percent && cell.value >= 0;
  return (
    text.length <= LONGEST_MARKS &&
    (typedMarks(text) !== null ||
      NO_MARKS.test(text) ||
      RANGE_OF_MARKS.test(text) ||
      (typedAlternatives(text) !== null && !looksLikeDate(text)))
  );
};

/** Statistics of every column of a table over the given rows; O(rows × columns). */
export const columnStatistics = (
  grid: Grid,
  header: Header,
  rows: readonly number[],
): ReadonlyMap<number, ColumnStatistics> => {
  const statistics = new Map<number, ColumnStatistics>();
  for (const column of header.headings.keys()) {
    let filled = 0;
    let marks = 0;
    let scoring = 0;
    let length = 0;
    let merged = 0;
    const texts = new Set<string>();
    for (const row of rows) {
      const cell = grid.own(row, column);
      const text = textOf(cell);
      if (text === '') continue;
      filled += 1;
      length += text.length;
      texts.add(text);
      const merge = grid.mergeAt(row, column);
      if (merge && merge.bottom > merge.top) merged += 1;
      if (readsAsMarks(cell, text)) marks += 1;
      else if (speaksOfScoring(text)) scoring += 1;
    }
    statistics.set(column, {
      column,
      filled,
      marksShare: filled === 0 ? 0 : marks / filled,
      scoringShare: filled === 0 ? 0 : scoring / filled,
      meanLength: filled === 0 ? 0 : length / filled,
      mergedShare: filled === 0 ? 0 : merged / filled,
      distinctShare: filled === 0 ? 0 : texts.size / filled,
    });
  }
  return statistics;
};
