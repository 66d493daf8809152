import type { Cell, CellValue } from '../../../core/cells/cell';
import { numberKind } from '../../numberFormat';

/** What Excel tells about one cell. */
export interface ExcelCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly type: string | undefined;
  readonly numberFormat: unknown;
}

/** The cell as a plain value; undefined when it is blank. */
export const cellOf = ({ value, formula, type, numberFormat }: ExcelCell): Cell | undefined => {
  const content = formulaIn(formula, value);
  const plain = valueOf(value, type, content !== undefined);
  if (content !== undefined) return { ...shown(plain, numberFormat), formula: content };
  return plain === null ? undefined : shown(plain, numberFormat);
};

/** `formulas` repeats a text that looks like a formula as it stands; a formula never shows itself. */
const formulaIn = (formula: unknown, value: unknown): string | undefined =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula.slice(1) : undefined;

const valueOf = (value: unknown, type: string | undefined, isFormula: boolean): CellValue => {
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  return value === '' && !isFormula ? null : value;
};

const shown = (value: CellValue, numberFormat: unknown): Cell => {
  if (typeof value !== 'number' || typeof numberFormat !== 'string') return { value };
  const kind = numberKind(numberFormat);
  if (kind === 'plain') return { value };
  return kind === 'percent' ? { value, percent: true } : { value, date: true };
};
