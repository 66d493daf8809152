import { a1 } from '../../cells/address';
import { cellText, isCellError, type Cell } from '../../cells/cell';
import type { Content } from '../../cells/edit';
import { sameSpelling } from '../../cells/formula-text';
import { contentOf } from '../../cells/same-content';
import { cellAt } from '../../cells/snapshot';
import type { HandScore } from '../../assessment/item-facts';
import { issue, type Issue } from '../../issue';
import type { Stage } from '../../scheme/scheme';
import { formulaOf, literal, numberOf, textOf } from '../content';
import { LEDGER } from '../layout';
import type { Sources } from './input-sources';
import { COLUMN } from './ledger-context';
import type { LedgerBlock } from './ledger-rows';

/** A score that a person typed, and what is wrong with it. */
export interface FoundScore {
  readonly score: HandScore | null;
  /** What stands typed in the ledger's own score cell; it stays there. */
  readonly inLedger: Content | null;
  readonly issues: readonly Issue[];
}

/** Is the formula a plain link to the ledger, that is, ours? */
export const isLinkTo = (ledger: string, formula: string | undefined): boolean => {
  if (formula === undefined) return false;
  const bare = formula.replace(/^'((?:[^']|'')*)'!/, (_, name: string) => `${name.replaceAll("''", "'")}!`);
  return bare.startsWith(`${ledger}!`) && /^\$?[A-Z]{1,3}\$?\d+$/.test(bare.slice(ledger.length + 1));
};

/**
 * A score typed into the ledger's own cell that does not count now, since the indicator is 缺项 or it is not within the
 * full marks: the formula keeps it, so that it counts as soon as it may.
 */
export const setAside = (typed: Content, block: LedgerBlock, shows: string): Content => {
  const value =
    typed.kind === 'number'
      ? `IF(${withinMarks(block, cellText(typed.number))},${cellText(typed.number)},"")`
      : literal(String(readContent(typed) ?? ''));
  return formulaOf(`IF($${COLUMN.status}${block.top}="缺项","缺项",${value})`, shows);
};

/** Is the score that was typed (a number or a cell) one between 0 and the full marks? A blank would count as 0. */
export const withinMarks = ({ item, top }: LedgerBlock, typed: string): string => {
  const full = `$${COLUMN.fullMarks}${top}`;
  const known = item.fullMarks === null ? `ISNUMBER(${full}),` : '';
  return `AND(${known}${typed}>=0,${typed}<=${full})`;
};

const SET_ASIDE =
  /^IF\(\$[A-Z]+\d+="缺项","缺项",(?:IF\(AND\((?:ISNUMBER\(\$[A-Z]+\d+\),)?(-?[\d.]+)>=0,\1<=\$[A-Z]+\d+\),\1,""\)|"((?:[^"]|"")+)")\)$/;

/** What a formula of ours sets aside; null for any other. */
export const setAsideIn = (formula: string): Content | null => {
  const [, number, text] = SET_ASIDE.exec(sameSpelling(formula)) ?? [];
  if (number !== undefined) return numberOf(Number(number));
  return text === undefined ? null : textOf(text.replaceAll('""', '"'));
};

/** What a person typed into the ledger's score cell, also while it is set aside; null for a formula of ours. */
const typedInto = (cell: Cell | undefined): Content | null => {
  if (!cell) return null;
  if (cell.formula !== undefined) {
    return setAsideIn(cell.formula);
  }
  return cell.value === null || cell.value === '' ? null : contentOf(cell);
};

/** What makes a typed score no score of an indicator with these full marks. */
const faultOf = (typed: number | string, fullMarks: number | null): Pick<Issue, 'code' | 'params'> | null => {
  if (typeof typed === 'string') return { code: 'scoreNotNumber', params: { text: typed } };
  if (typed < 0) return { code: 'scoreNegative', params: { score: typed } };
  return fullMarks !== null && typed > fullMarks
    ? { code: 'scoreAboveFullMarks', params: { score: typed, fullMarks } }
    : null;
};

const readScore = ({ value }: Cell): number | string | null =>
  typeof value === 'number' ? value : isCellError(value) ? value.error : cellText(value).trim() || null;

const readContent = (content: Content | null): number | string | null => {
  switch (content?.kind) {
    case 'number':
      return content.number;
    case 'text':
      return content.text;
    case 'boolean':
      return cellText(content.boolean);
    default:
      return null;
  }
};

/**
 * The score that a person typed for a stage, in the sheet's own column or else in the ledger. One that is no number between
 * 0 and the full marks leaves the indicator pending, with an issue; text such as 8分 is none, since no sum of a
 * spreadsheet would count it.
 */
export const handScore = (
  { block, table, sheet, scheme, kept }: Sources,
  stage: Stage,
  notApplicable: boolean,
): FoundScore => {
  const { fullMarks, rows } = block.item;
  const column = stage === 'self' ? table.columns.selfScore : table.columns.score;
  const own = { row: rows[0] ?? 0, column: column ?? 0 };
  const cell = cellAt(sheet, own.row, own.column);
  const inSheet =
    column === undefined || isLinkTo(scheme.sheetNames.ledger, cell.formula) ? null : readScore(cell);
  const inLedger = typedInto(stage === 'self' ? kept?.selfPoints : kept?.checkedPoints);
  const ledgerCell = { row: block.top, column: stage === 'self' ? LEDGER.selfPoints : LEDGER.checkedPoints };
  const where =
    inSheet === null
      ? { sheet: scheme.sheetNames.ledger, cell: ledgerCell }
      : { sheet: sheet.name, cell: own };
  const typed = inSheet ?? readContent(inLedger);
  if (typed === null) return { score: null, inLedger, issues: [] };
  const fault = faultOf(typed, fullMarks);
  const score = typeof typed === 'number' && fullMarks !== null && fault === null ? typed : null;
  return {
    score: { score, where },
    inLedger,
    issues:
      fault === null || notApplicable
        ? []
        : [issue(fault.code, 'error', { sheet: where.sheet, cell: a1(where.cell) }, fault.params)],
  };
};
