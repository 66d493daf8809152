import type { CellStyle, Content } from '../../cells/edit';
import { BLANK, formulaOf } from '../content';
import { LEDGER } from '../layout';
import { LOOK, variant } from '../look';
import type { SheetDraft } from '../sheet-draft';
import { elsewhere } from './ledger-context';
import type { LedgerItem } from './ledger-item';

/** Characters. */
export const WIDTHS: Readonly<Record<keyof typeof LEDGER, number>> = {
  number: 5.5,
  row: 7,
  indicator: 24,
  clause: 42,
  selfFact: 10,
  selfPoints: 9.5,
  checkedFact: 10,
  checkedPoints: 9.5,
  reason: 46,
  evidence: 20,
  department: 13,
  status: 11.5,
  method: 11,
  comparison: 6,
  threshold: 9,
  step: 9,
  unit: 9,
  points: 9,
  max: 8,
  fullMarks: 8,
  sheet: 14,
};

/** Cells of the columns that are not printed: what a clause's formulas refer to. */
export const PARAMETER = variant(LOOK.number, { font: { color: '7F7F7F' } });

const clauseStyles = new Map<number, CellStyle>();

/** 评分条款, set in by some steps. One object for each depth: that cells look the same is then seen at once. */
export const clauseStyle = (indent: number): CellStyle => {
  const known = clauseStyles.get(indent);
  if (known) return known;
  const style = variant(LOOK.text, { align: { indent } });
  clauseStyles.set(indent, style);
  return style;
};

export type Put = (column: keyof typeof LEDGER, content: Content, style: CellStyle) => void;

/** Writes into one row of the ledger, by the column's name. */
export const putter =
  (draft: SheetDraft, row: number): Put =>
  (column, content, style) => {
    draft.put(row, LEDGER[column], content, style);
  };

const PLACE = variant(LOOK.number, { font: { color: 'A6A6A6' } });

/** Every row says which row of which sheet it belongs to, so that a filter and the order check can use it. */
export const putPlace = (draft: SheetDraft, { block, home }: LedgerItem, row: number): void => {
  draft.put(row, LEDGER.number, BLANK, LOOK.centred);
  draft.put(row, LEDGER.row, formulaOf(`ROW(${elsewhere(block.item.sheet, home)})`, home.row), PLACE);
  draft.put(row, LEDGER.indicator, BLANK, LOOK.text);
};
