import { formatColor } from 'numfmt';
import type { CellValue } from '../../../core/cells/cell';
import { displayText } from '../../book/display-text';
import type { AlignLook, CellLook } from '../../book/look';

export interface CellDisplay {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** A colour that the number format gives, such as `[Red]`. */
  readonly color?: string;
  /** A number that does not fit is never cut off: it shows as ####. */
  readonly isNumber: boolean;
}

/** What a cell shows: its value in its number format, and where. */
export const cellDisplay = (value: CellValue, { numberFormat, align }: CellLook): CellDisplay => {
  const color = formatColor(numberFormat, value, { throws: false });
  return {
    text: displayText(value, numberFormat),
    align: alignOf(align.horizontal, value),
    isNumber: typeof value === 'number',
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
