import type { CSSProperties } from 'react';
import type { BorderLook, CellLook, FontLook, LineStyle } from '../../book/look';

/** Points to CSS pixels. */
export const pixels = (points: number): number => (points * 4) / 3;

/** Faces that stand in where a workbook's font is not installed. */
const FALLBACK = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const SONG = '"SimSun", "Songti SC", "Noto Serif CJK SC", "Noto Sans CJK SC", serif';

const family = (name: string): string =>
  `"${name.replaceAll(/["\\]/g, '')}", ${/宋|song|simsun/i.test(name) ? SONG : FALLBACK}`;

/** The font as CSS shorthand. */
export const fontOf = ({ name, size, bold, italic }: FontLook): string =>
  `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${pixels(size)}px ${family(name)}`;

const LINES: Readonly<Record<LineStyle, string>> = {
  hair: '1px dotted',
  thin: '1px solid',
  medium: '2px solid',
  thick: '3px solid',
  double: '3px double',
  dotted: '1px dotted',
  dashed: '1px dashed',
  dashDot: '1px dashed',
  dashDotDot: '1px dashed',
  mediumDashed: '2px dashed',
  mediumDashDot: '2px dashed',
  mediumDashDotDot: '2px dashed',
  slantDashDot: '2px dashed',
};

export const borderOf = ({ line, color }: BorderLook): string => `${LINES[line]} #${color}`;

const VERTICAL: Readonly<Record<CellLook['align']['vertical'], CSSProperties['alignItems']>> = {
  top: 'flex-start',
  center: 'center',
  justify: 'center',
  distributed: 'center',
  bottom: 'flex-end',
};

/** An indentation step is about three characters of the default font. */
const INDENT = 9;

/** What of a look does not depend on the cell's value. */
export const textStyle = ({ font, align }: CellLook): CSSProperties => ({
  font: fontOf(font),
  lineHeight: LINE_HEIGHT,
  color: `#${font.color}`,
  textDecoration: [font.underline && 'underline', font.strike && 'line-through'].filter(Boolean).join(' '),
  alignItems: VERTICAL[align.vertical],
  whiteSpace: align.wrap ? 'pre-wrap' : 'pre',
  ...(align.indent > 0 && {
    [align.horizontal === 'right' ? 'paddingRight' : 'paddingLeft']: CELL_PADDING + align.indent * INDENT,
  }),
  ...(align.rotation === 255 && { writingMode: 'vertical-rl', textOrientation: 'upright' }),
});

/** As high as Excel makes a line of 宋体: two of 11 points fit into a row of 27. */
export const LINE_HEIGHT = 1.22;
/** Between a cell's edge and its text, pixels; with the line of the grid they are the 5 that a column adds to its digits. */
export const CELL_PADDING = 2;
