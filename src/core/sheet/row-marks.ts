import { isCellError, type Cell } from '../cells/cell';
import { isBlank, textOf } from './grid';
import { typedAlternatives, typedWithBonus } from './several-marks';
import { looksLikeDate, typedMarks } from './typed-number';

/** What a marks cell says. `asNumber`: a formula can refer to the cell. */
export type MarksCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'marks'; readonly marks: number; readonly asNumber: boolean }
  /** 100(+2), as totals have it. */
  | { readonly kind: 'withBonus'; readonly marks: number; readonly bonus: number }
  /** (1分,3分): one for each group of regions. */
  | { readonly kind: 'alternatives'; readonly marks: readonly number[] }
  /** What is taken off at most, in a row of 扣分项: no marks to be had. */
  | { readonly kind: 'deduction' }
  /** A formula without a cached value. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'error' | 'date' | 'unreadable' };

/** What officials write where a row has no marks, a veto item for instance. */
export const NO_MARKS = /^([-—–－/／]+|无)$/;

/** Reads a cell where marks belong: a number, or 3 分, 十分 as text. Percentages are shares, not marks. */
export const readMarksCell = (cell: Cell): MarksCell => {
  const { value } = cell;
  if (isBlank(cell)) return { kind: 'blank' };
  if (isCellError(value)) return { kind: 'error' };
  if (typeof value === 'number') {
    if (cell.date) return { kind: 'date' };
    return cell.percent || value < 0
      ? { kind: 'unreadable' }
      : { kind: 'marks', marks: value, asNumber: true };
  }
  const text = textOf(cell);
  if (text === '') return { kind: typeof value === 'string' ? 'blank' : 'unknown' };
  if (NO_MARKS.test(text)) return { kind: 'blank' };
  const marks = typedMarks(text);
  if (marks !== null) return { kind: 'marks', marks, asNumber: false };
  const bonus = typedWithBonus(text);
  if (bonus) return { kind: 'withBonus', ...bonus };
  if (looksLikeDate(text)) return { kind: 'date' };
  const several = typedAlternatives(text);
  return several ? { kind: 'alternatives', marks: several } : { kind: 'unreadable' };
};
