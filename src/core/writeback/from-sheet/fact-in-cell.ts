import type { Cell } from '../../cells/cell';
import { kindOf } from '../../rule/kinds';
import { isRate, YES } from '../../rule/kinds/answers';
import type { LeafClause } from '../../rule/kinds/kind';
import { NO } from '../../scheme/scheme-words';
import { halfWidth, typedNumber } from '../../sheet/typed-number';
import { typedValue } from '../../sheet/typed-value';
import { LIVE, notUsed, said, type CellReading } from './cell-reading';
import { conditionSort } from './condition-sort';

/**
 * What the column is about: `findings` (自查情况, 检查情况) what somebody found on looking, `results` (完成情况, 实际值) what was
 * reached. Of 未及时整改 the number 3 is a finding in the one and says nothing certain in the other.
 */
export type ColumnSort = 'findings' | 'results';

export const columnSort = (heading: string): ColumnSort =>
  /自查|自检|自评|检查|核查|督查|抽查|现场|发现|问题|存在/.test(heading) ? 'findings' : 'results';

const UNCLEAR = notUsed('unclear');

/**
 * What a cell of the sheet answers to the only clause that it can be about; a cell that is not blank. Only what is certain
 * is used: a number where one is asked for, a word where it can be meant in one way only.
 */
export const factInCell = (cell: Cell, clause: LeafClause, sort: ColumnSort): CellReading => {
  if (cell.date) return UNCLEAR;
  switch (kindOf(clause).question(clause)) {
    case 'value':
      return valueInCell(cell, valueUnit(clause));
    case 'count':
      return countInCell(cell, clause, sort);
    case 'yesNo':
      return answerInCell(cell, clause, sort);
    case 'label':
      return labelInCell(cell, clause);
    default:
      return UNCLEAR;
  }
};

/** What a value is measured in; '%' for a rate, '' where the clause does not say. */
export const valueUnit = (clause: LeafClause): string => {
  const { unit = '' } = kindOf(clause).parameters(clause);
  return clause.kind === 'proportion' || isRate(unit) ? '%' : unit;
};

/** A number, or a text that is one with the unit asked for; a percentage only where a rate may be asked for. */
export const valueInCell = ({ value, percent, date }: Cell, unit: string): CellReading => {
  if (date || (percent && unit !== '' && unit !== '%')) return UNCLEAR;
  if (typeof value === 'number') return LIVE;
  const number = typeof value === 'string' ? typedValue(value, [unit || '%']) : null;
  return number === null ? notUsed('notNumber') : said(number);
};

/** The words of a cell: half-width, without blanks and closing signs. */
const wordIn = ({ value }: Cell): string =>
  typeof value === 'string'
    ? halfWidth(value)
        .replace(/\s/g, '')
        .replace(/[。.;,]$/, '')
    : '';

const NONE = ['无', '没有'];
const NONE_FOUND = ['未发现', '未发生', '未出现'];

const countInCell = (cell: Cell, clause: LeafClause, sort: ColumnSort): CellReading => {
  const condition = conditionSort(clause.condition);
  const gives = clause.kind === 'awardPerCount';
  const isFound = sort === 'findings' && (condition === 'fails' || condition === 'plain');
  const isCounted = condition === 'occurs' || (gives ? condition === 'plain' : isFound);
  if (!isCounted) return UNCLEAR;
  const word = wordIn(cell);
  if (gives) {
    if (NONE.includes(word)) return said(0);
  } else if (
    NONE_FOUND.slice(0, condition === 'occurs' ? 3 : 1).includes(word) ||
    (condition === 'occurs' && NONE.includes(word))
  ) {
    return said(0);
  }
  if (typeof cell.value === 'number') return cell.percent || cell.value < 0 ? UNCLEAR : LIVE;
  const { unit = '' } = kindOf(clause).parameters(clause);
  const number = typeof cell.value === 'string' ? typedValue(cell.value, [unit]) : null;
  return number === null || number < 0 ? notUsed('notNumber') : said(number);
};

const MET = ['符合', '符合要求', '达标'];
const NOT_MET = ['不符合', '不符合要求', '未达标', '不达标'];
const DONE = [YES, '有'];
const NOT_DONE = [NO, ...NONE];
/** Ticks say that something was done only in a column of what was done: on checking they may only mean “looked at”. */
const TICKED = ['√', '✓', '✔', '完成', '已完成'];
const CROSSED = ['×', '✗', '✘', '未完成'];

const answerInCell = (cell: Cell, clause: LeafClause, sort: ColumnSort): CellReading => {
  const condition = conditionSort(clause.condition);
  const word = wordIn(cell);
  const among = (yes: readonly string[], no: readonly string[]): CellReading =>
    yes.includes(word) ? said(YES) : no.includes(word) ? said(NO) : UNCLEAR;
  switch (clause.kind) {
    case 'award':
      if (clause.condition === '' || (condition !== 'plain' && condition !== 'occurs')) return UNCLEAR;
      return among(
        [...MET, ...DONE, ...(sort === 'results' ? TICKED : [])],
        [...NOT_MET, ...NOT_DONE, ...(sort === 'results' ? CROSSED : [])],
      );
    case 'forfeit':
      return clause.scope === 'item' ? lossInCell(cell, condition, among) : UNCLEAR;
    case 'deduct':
      return lossInCell(cell, condition, among);
    default:
      return UNCLEAR;
  }
};

/** 未建立制度的，扣2分: 有 or √ may mean the rules or the fault, 符合 means that there is no fault. */
const lossInCell = (
  cell: Cell,
  condition: ReturnType<typeof conditionSort>,
  among: (yes: readonly string[], no: readonly string[]) => CellReading,
): CellReading => {
  switch (condition) {
    case 'occurs': {
      const isZero = cell.value === 0 || (typeof cell.value === 'string' && typedNumber(cell.value) === 0);
      return isZero && !cell.percent ? said(NO) : among(['有'], [...NONE, ...NONE_FOUND]);
    }
    case 'lacks':
    case 'fails':
      return among(NOT_MET, MET);
    default:
      return UNCLEAR;
  }
};

const labelInCell = (cell: Cell, clause: LeafClause): CellReading => {
  const label = clause.kind === 'tiers' && clause.tiers.find((tier) => tier.label === wordIn(cell))?.label;
  return label ? said(label) : UNCLEAR;
};
