import { Decimal } from 'decimal.js';
import { extrasOf } from '../assessment/evaluate-item';
import { extraOf, hasExtra, type ScoredItem } from '../assessment/score-item';
import { columnName, type CellRef } from '../cells/address';
import type { Content, SetCell, SetColumnWidth } from '../cells/edit';
import { splitForSum } from '../cells/formula-limits';
import { sameSpelling } from '../cells/formula-text';
import { holdsContent } from '../cells/same-content';
import { cellAt, mergeAt, type SheetSnapshot } from '../cells/snapshot';
import { guarded } from '../rule/decimal';
import type { Stage } from '../scheme/scheme';
import type { IndicatorSheet } from '../sheet/indicator';
import { formulaOf, textOf } from './content';
import { elsewhere } from './ledger/ledger-context';
import { isLinkTo } from './ledger/hand-scores';
import { shownScore } from './ledger/item-row';
import { isUncounted, type LedgerItem } from './ledger/ledger-item';
import { bottomOf } from './ledger/ledger-rows';
import { LEDGER } from './layout';
import { reasonColumn, scoreColumn, type ResultColumns } from './result-columns';

interface Target {
  readonly sheet: SheetSnapshot;
  readonly table: IndicatorSheet;
  readonly added: ResultColumns['added'];
  readonly items: readonly LedgerItem[];
  readonly ledger: string;
  readonly stage: Stage;
}

/**
 * Everything that is written into an indicator sheet of the user's: score, deduction and reason cells that are blank or
 * ours, blank score cells of subtotal and total rows, and the columns added at the right. Nothing else is touched.
 */
export const indicatorCells = (target: Target): readonly (SetCell | SetColumnWidth)[] => [
  ...addedColumns(target),
  ...(['self', 'checked'] as const).flatMap((stage) => [
    ...target.items.flatMap((item) => scoreCell(target, item, stage)),
    ...sumCells(target, stage),
  ]),
  ...target.items.flatMap((item) => [...deductionCell(target, item), ...reasonCells(target, item)]),
];

/** A cell that may be written: blank or ours, and not hidden behind a merge. */
const write = (
  { sheet, ledger, added }: Target,
  ref: CellRef,
  content: Content,
  isOurs: (formula: string | undefined, text: unknown) => boolean,
): readonly SetCell[] => {
  const merge = mergeAt(sheet, ref);
  if (merge && (merge.top !== ref.row || merge.left !== ref.column)) return [];
  const cell = cellAt(sheet, ref.row, ref.column);
  const blank = cell.formula === undefined && (cell.value === null || cell.value === '');
  const ours = isLinkTo(ledger, cell.formula) || isOurs(cell.formula, cell.value);
  if ((!blank && !ours) || holdsContent(cell, content)) return [];
  const look = added?.columns.includes(ref.column)
    ? { look: { kind: 'likeCell' as const, cell: { row: ref.row, column: added.like } } }
    : {};
  return [{ kind: 'setCell', sheet: sheet.name, ...ref, content, ...look }];
};

const never = (): boolean => false;

const ledgerCell = ({ ledger }: Target, row: number, column: keyof typeof LEDGER): string =>
  elsewhere(ledger, { row, column: LEDGER[column] }).replaceAll('$', '');

const pointsColumn = (stage: Stage): 'selfPoints' | 'checkedPoints' =>
  stage === 'self' ? 'selfPoints' : 'checkedPoints';

const scoreCell = (target: Target, item: LedgerItem, stage: Stage): readonly SetCell[] => {
  const column = scoreColumn(target.table, stage);
  const hand = item.inputs.facts.handScores[stage];
  if (column === undefined || hand?.where.sheet === target.table.sheet) return [];
  const link = formulaOf(ledgerCell(target, item.block.top, pointsColumn(stage)), shownScore(item, stage));
  return write(target, { row: item.block.item.rows[0] ?? 0, column }, link, never);
};

const deductionCell = (target: Target, item: LedgerItem): readonly SetCell[] => {
  const column = target.table.columns.deduction;
  if (column === undefined) return [];
  const { block, scored } = item;
  const score = ledgerCell(target, block.top, pointsColumn(target.stage));
  const full = ledgerCell(target, block.top, 'fullMarks');
  const value = scored.score[target.stage];
  const lost = value && new Decimal(block.item.fullMarks ?? 0).minus(value);
  const content = formulaOf(`IF(ISNUMBER(${score}),ROUND(${full}-${score},6),"")`, lost?.toNumber() ?? '');
  const row = block.item.rows[0] ?? 0;
  return write(target, { row, column }, content, (formula) => isDeduction(target.ledger, formula));
};

const DEDUCTION = /^IF\(ISNUMBER\((.+)\),ROUND\((.+)-(.+),\d\),""\)$/;

/** Is it the formula of a deduction cell of ours, wherever in the ledger it points? */
const isDeduction = (ledger: string, formula: string | undefined): boolean => {
  const [, score, full, again] = DEDUCTION.exec(sameSpelling(formula ?? '')) ?? [];
  return score !== undefined && score === again && isLinkTo(ledger, score) && isLinkTo(ledger, full);
};

const MERGED_ROW = /^与第\d+行合并计分$/;

const reasonCells = (target: Target, item: LedgerItem): readonly SetCell[] => {
  const column = reasonColumn(target.table, target.stage);
  if (column === undefined) return [];
  const [first = 0, ...others] = item.block.item.rows;
  const link = formulaOf(ledgerCell(target, item.block.top, 'reason'), item.scored.reason);
  return [
    ...write(target, { row: first, column }, link, never),
    ...others.flatMap((row) =>
      write(target, { row, column }, textOf(`与第${first}行合并计分`), (_, text) =>
        MERGED_ROW.test(String(text)),
      ),
    ),
  ];
};

/** Rows from `from` to `to`. */
interface Rows {
  readonly from: number;
  readonly to: number;
}

/**
 * Blank score cells of subtotal and total rows: direct sums, less what is deducted beyond the items. A subtotal that
 * states other marks than the rows above it have, say because it stands above its own rows, is left to the official.
 */
const sumCells = (target: Target, stage: Stage): readonly SetCell[] => {
  const { subtotals, totals, headerRow } = target.table;
  const cells: SetCell[] = [];
  const summed: Rows[] = [];
  let from = headerRow + 1;
  for (const { row, fullMarks } of subtotals) {
    const rows = { from, to: row - 1 };
    from = row + 1;
    if (fullMarks !== null && !marksWithin(target, rows).equals(fullMarks)) continue;
    cells.push(...sumCell(target, stage, row, [rows], itemsWithin(target, rows)));
    summed.push({ from: row, to: row });
  }
  for (const { row } of totals) {
    const all = { from: headerRow + 1, to: row - 1 };
    const bySubtotals =
      summed.length > 0 &&
      summed.length === subtotals.length &&
      itemsWithin(target, { from, to: row }).length === 0;
    cells.push(
      ...(bySubtotals
        ? sumCell(target, stage, row, summed, itemsWithin(target, all), false)
        : sumCell(
            target,
            stage,
            row,
            between(
              all,
              subtotals.map((subtotal) => subtotal.row),
            ),
            itemsWithin(target, all),
          )),
    );
  }
  return cells;
};

const itemsWithin = ({ items }: Target, { from, to }: Rows): readonly LedgerItem[] =>
  items.filter(({ block }) => {
    const row = block.item.rows[0] ?? 0;
    return row >= from && row <= to;
  });

const marksWithin = (target: Target, rows: Rows): Decimal =>
  itemsWithin(target, rows).reduce((sum, { block }) => sum.plus(block.item.fullMarks ?? 0), new Decimal(0));

/** The rows without some of them (ascending): subtotals, which would count twice, or scores that do not count. */
const between = ({ from, to }: Rows, without: readonly number[]): readonly Rows[] => {
  const parts: Rows[] = [];
  let next = from;
  for (const row of without) {
    if (row < from) continue;
    if (row > to) break;
    if (row > next) parts.push({ from: next, to: row - 1 });
    next = row + 1;
  }
  return next <= to ? [...parts, { from: next, to }] : parts;
};

const sumCell = (
  target: Target,
  stage: Stage,
  row: number,
  parts: readonly Rows[],
  items: readonly LedgerItem[],
  withExtras = true,
): readonly SetCell[] => {
  const column = scoreColumn(target.table, stage);
  if (column === undefined) return [];
  const letter = columnName(column);
  const rangesOf = (runs: readonly Rows[]): readonly string[] =>
    runs.map(({ from, to }) => (from === to ? `${letter}${from}` : `${letter}${from}:${letter}${to}`));
  const uncounted = items.filter((item) => isUncounted(item, stage));
  const counted = parts.flatMap((part) =>
    between(
      part,
      uncounted.map(({ block }) => block.item.rows[0] ?? 0),
    ),
  );
  const instead = uncounted.map(({ block }) => ledgerCell(target, block.top, pointsColumn(stage)));
  const extras = items
    .filter(() => withExtras)
    .flatMap(({ block }) =>
      extrasOf(block.item.lines).map((line) =>
        ledgerCell(target, block.rowOf.get(line) ?? block.top, pointsColumn(stage)),
      ),
    );
  const sum = sumOf(
    items.map(({ scored }) => scored),
    stage,
  );
  const cells = [...rangesOf(counted), ...instead, ...extras];
  const direct = splitForSum(cells, (area) => area).length <= 1;
  const content = formulaOf(direct ? `SUM(${cells.join(',')})` : ledgerSum(target, stage, items), sum);
  const usual = `SUM(${[...rangesOf(parts), ...extras].join(',')})`;
  return write(
    target,
    { row, column },
    content,
    (formula) => formula === content.formula || formula === usual || isSumOfOurs(target.ledger, formula),
  );
};

/** Only ours adds single cells of the ledger to ranges of the column. */
const isSumOfOurs = (ledger: string, formula: string | undefined): boolean => {
  const [, list = ''] = /^SUM\((.+)\)$/.exec(formula ?? '') ?? [];
  const terms = list.split(',');
  return (
    terms.some((term) => isLinkTo(ledger, term)) &&
    terms.every((term) => isLinkTo(ledger, term) || /^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/.test(term))
  );
};

/** Where one SUM does not take all areas: the same from the items' rows of the ledger, which follow each other. */
const ledgerSum = (target: Target, stage: Stage, items: readonly LedgerItem[]): string => {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return '0';
  const range = (column: keyof typeof LEDGER): string =>
    `${ledgerCell(target, first.block.top, column)}:${columnName(LEDGER[column])}${bottomOf(last.block)}`;
  const points = range(pointsColumn(stage));
  return `SUMIF(${range('number')},">0",${points})+SUMIF(${range('method')},"追加扣分",${points})`;
};

const sumOf = (items: readonly ScoredItem[], stage: Stage): number =>
  guarded(
    items.reduce(
      (sum, item) => sum.plus(item.score[stage] ?? 0).minus(hasExtra(item.item) ? extraOf(item, stage) : 0),
      new Decimal(0),
    ),
  ).toNumber();

/** Headings and looks of the columns that are added at the right of a sheet which has none for results. */
const addedColumns = ({ table, sheet, added }: Target): readonly (SetCell | SetColumnWidth)[] => {
  if (!added) return [];
  const like = (row: number) => ({ kind: 'likeCell' as const, cell: { row, column: added.like } });
  const titles = added.columns.map((column, index) => ({
    kind: 'setCell' as const,
    sheet: sheet.name,
    row: table.headerRow,
    column,
    content: textOf(added.headings[index] ?? ''),
    look: like(table.headerRow),
  }));
  const body = [...table.indicators, ...table.subtotals, ...table.totals].flatMap(({ row }) =>
    added.columns.map((column) => ({
      kind: 'setCell' as const,
      sheet: sheet.name,
      row,
      column,
      content: { kind: 'blank' as const },
      look: like(row),
    })),
  );
  const widths = added.columns.map((column, index) => ({
    kind: 'setColumnWidth' as const,
    sheet: sheet.name,
    column,
    width: added.widths[index] ?? 10,
  }));
  return [...titles, ...body, ...widths];
};
