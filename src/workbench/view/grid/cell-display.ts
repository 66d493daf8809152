import { format, formatColor } from 'numfmt';
import { isCellError, type CellValue } from '../../../core/cells/cell';
import type { Language } from '../../../core/language';
import type { AlignLook, CellLook } from '../../book/look';

export interface CellDisplay {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** A colour that the number format gives, such as `[Red]`. */
  readonly color?: string;
  /** A number that does not fit is never cut off: it shows as ####. */
  readonly isNumber: boolean;
}

const LOCALE: Readonly<Record<Language, string>> = { 'zh-CN': 'zh_CN', 'en-US': 'en_US' };

/** What a cell shows: its value in its number format. */
export const cellDisplay = (
  value: CellValue,
  { numberFormat, align }: CellLook,
  language: Language,
): CellDisplay => {
  const isNumber = typeof value === 'number';
  const shown = { align: alignOf(align.horizontal, value), isNumber };
  if (value === null) return { ...shown, text: '' };
  if (isCellError(value)) return { ...shown, text: value.error };
  if (typeof value === 'boolean') return { ...shown, text: value ? 'TRUE' : 'FALSE' };
  const color = formatColor(numberFormat, value, { throws: false });
  return {
    ...shown,
    text: format(numberFormat, value, { locale: LOCALE[language], throws: false, nbsp: false }),
    ...(typeof color === 'string' && { color }),
  };
};

const alignOf = (horizontal: AlignLook['horizontal'], value: CellValue): CellDisplay['align'] => {
  switch (horizontal) {
    case 'left':
    case 'right':
    case 'center':
    case 'justify':
      return horizontal;
    case 'centerContinuous':
    case 'distributed':
      return 'center';
    case 'fill':
      return 'left';
    case 'general':
      if (typeof value === 'number') return 'right';
      return typeof value === 'string' || value === null ? 'left' : 'center';
  }
};
