import { format } from 'numfmt';
import { numberKind } from '../../workbook/numberFormat';
import { isCellError, type CellValue } from '../../core/cells/cell';

/** What a cell shows, given its number format: 0.5 as `0.0%` is 50.0%. A format that cannot be read counts as General. */
export const displayText = (value: CellValue, numberFormat: string): string => {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  try {
    return format(numberFormat, value, { locale: 'zh-CN', throws: true });
  } catch {
    return format('General', value);
  }
};

/** What stands in the formula bar: the formula, or the value as it would be typed. */
export const editText = (
  { value, formula }: { readonly value: CellValue; readonly formula?: string },
  numberFormat: string,
): string => {
  if (formula !== undefined) return `=${formula}`;
  if (typeof value === 'number') {
    const kind = numberKind(numberFormat);
    if (kind === 'percent') return `${trimmed(value * 100)}%`;
    if (kind === 'date') return format(value % 1 === 0 ? 'yyyy/m/d' : 'yyyy/m/d h:mm:ss', value);
    return trimmed(value);
  }
  return displayText(value, 'General');
};

const trimmed = (number: number): string => String(Number(number.toPrecision(15)));
