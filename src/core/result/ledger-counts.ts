import type { FormulaContent } from '../cells/edit';
import { formulaOf, literal } from '../writeback/content';
import { isIndicatorRow, LEDGER_WORDS, type LedgerView } from './ledger-view';

/** A live count over the ledger, and how a reviewer filters it to see the rows that are counted. */
export interface LedgerCount {
  readonly key: CountKey;
  readonly label: string;
  readonly content: FormulaContent & { readonly cached: number };
  readonly filter: string;
}

export type CountKey =
  | 'pendingItems'
  | 'itemsToFill'
  | 'itemsToJudge'
  | 'itemsInvalid'
  | 'notApplicable'
  | 'clausesToFill'
  | 'clausesToJudge'
  | 'clausesInvalid'
  | 'byHand'
  | 'withoutReason'
  | 'withoutEvidence'
  | 'outOfOrder';

const { toFill, toJudge, invalid, checkPercent, noThreshold, notApplicable, byHand } = LEDGER_WORDS;

/** More than any score; a text compares as more than any number, in every spreadsheet program. */
const BEYOND_ANY_SCORE = 1_000_000;

/**
 * How many indicators of some ledger rows have neither a number nor 缺项 for their score. It compares instead of asking
 * ISNUMBER, which Gnumeric does not answer for each cell of a range.
 */
export const pendingItemsFormula = (number: string, points: string): string =>
  `SUMPRODUCT((${number}<>"")*((${points}="")+(${points}>${BEYOND_ANY_SCORE})>0)*(${points}<>${literal(notApplicable)}))`;

type RowTest = (row: number) => boolean;

/** The counts of indicators and clauses that a reviewer asks for first; see the ledger's columns 状态 and 计分方式. */
export const ledgerCounts = (ledger: LedgerView): readonly LedgerCount[] => {
  const number = ledger.range('number');
  const status = ledger.range('status');
  const method = ledger.range('method');
  const points = ledger.range(ledger.points);
  const reason = ledger.range('reason');
  const evidence = ledger.range('evidence');
  const fullMarks = ledger.range('fullMarks');
  const pointsAt = (row: number): unknown => ledger.shown(ledger.points, row);
  const count = (
    key: CountKey,
    label: string,
    formula: string,
    test: RowTest,
    filter: string,
  ): LedgerCount => ({
    key,
    label,
    content: { ...formulaOf(formula, null), cached: ledger.rows.filter(test).length },
    filter,
  });
  const items = (words: string): string => `SUMPRODUCT((${number}<>"")*(${status}=${literal(words)}))`;
  const clauses = (...words: readonly string[]): string =>
    `SUMPRODUCT((${number}="")*(${words.map((word) => `(${status}=${literal(word)})`).join('+')}))`;
  const itemIs =
    (word: string): RowTest =>
    (row) =>
      isIndicatorRow(ledger, row) && ledger.text('status', row) === word;
  const clauseIs =
    (...words: readonly string[]): RowTest =>
    (row) =>
      !isIndicatorRow(ledger, row) && words.includes(ledger.text('status', row));
  const itemFilter = (word: string): string => `“状态”选“${word}”，“序号”不选空白`;
  const clauseFilter = (words: string): string => `“状态”选${words}，“序号”选空白`;
  return [
    count(
      'pendingItems',
      '未评指标',
      pendingItemsFormula(number, points),
      (row) =>
        isIndicatorRow(ledger, row) && typeof pointsAt(row) !== 'number' && pointsAt(row) !== notApplicable,
      '“序号”不选空白，计分列选空白',
    ),
    count('itemsToFill', '　其中待填', items(toFill), itemIs(toFill), itemFilter(toFill)),
    count('itemsToJudge', '　其中待评定', items(toJudge), itemIs(toJudge), itemFilter(toJudge)),
    count('itemsInvalid', '　其中填写有误', items(invalid), itemIs(invalid), itemFilter(invalid)),
    count(
      'notApplicable',
      '缺项指标',
      items(notApplicable),
      itemIs(notApplicable),
      itemFilter(notApplicable),
    ),
    count('clausesToFill', '待填条款', clauses(toFill), clauseIs(toFill), clauseFilter(`“${toFill}”`)),
    count('clausesToJudge', '待评定条款', clauses(toJudge), clauseIs(toJudge), clauseFilter(`“${toJudge}”`)),
    count(
      'clausesInvalid',
      '填写有误条款',
      clauses(invalid, checkPercent, noThreshold),
      clauseIs(invalid, checkPercent, noThreshold),
      clauseFilter(`“${invalid}”“${checkPercent}”“${noThreshold}”`),
    ),
    count(
      'byHand',
      '酌情（人工评定）条款',
      `COUNTIF(${method},${literal(byHand)})`,
      (row) => ledger.text('method', row) === byHand,
      `“计分方式”选“${byHand}”`,
    ),
    count(
      'withoutReason',
      '酌情扣分无原因',
      `SUMPRODUCT((${method}=${literal(byHand)})*(${points}<0)*(${reason}=""))`,
      (row) =>
        ledger.text('method', row) === byHand &&
        Number(pointsAt(row)) < 0 &&
        ledger.text('reason', row) === '',
      `“计分方式”选“${byHand}”，计分列选负数，“扣分原因”选空白`,
    ),
    count(
      'withoutEvidence',
      '扣分无佐证材料',
      `SUMPRODUCT((${number}<>"")*(${points}<>"")*(${fullMarks}>0)*(${points}<${fullMarks})*(${evidence}=""))`,
      (row) => {
        const [score, full] = [pointsAt(row), ledger.shown('fullMarks', row)];
        const lost = typeof score === 'number' && typeof full === 'number' && score < full;
        return isIndicatorRow(ledger, row) && lost && ledger.text('evidence', row) === '';
      },
      '“序号”不选空白，“佐证材料”选空白，看计分低于满分的',
    ),
    outOfOrder(ledger),
  ];
};

/** Rows whose place in the indicator sheet lies above that of the row before: somebody sorted the ledger. */
const outOfOrder = (ledger: LedgerView): LedgerCount => {
  const [first = 0, ...others] = ledger.rows;
  const last = others.at(-1) ?? first;
  const place = (row: number): number | null => {
    const shown = ledger.shown('row', row);
    return typeof shown === 'number' ? shown : null;
  };
  const [sheets, rows, sheetsAbove, rowsAbove] = [
    ledger.range('sheet', first + 1, last),
    ledger.range('row', first + 1, last),
    ledger.range('sheet', first, last - 1),
    ledger.range('row', first, last - 1),
  ];
  const disordered = others.filter((row) => {
    const [here, above] = [place(row), place(row - 1)];
    const sameSheet = ledger.text('sheet', row) === ledger.text('sheet', row - 1);
    return sameSheet && here !== null && above !== null && here < above;
  });
  const formula =
    last > first
      ? `SUMPRODUCT((${sheets}=${sheetsAbove})*(${rows}<>"")*(${rowsAbove}<>"")*(${rows}<${rowsAbove}))`
      : '0';
  return {
    key: 'outOfOrder',
    label: '次序颠倒的行',
    content: { ...formulaOf(formula, null), cached: disordered.length },
    filter: '应为0。不为0表示评分明细被重新排序，请撤销排序',
  };
};
