import type { BorderLine, CellStyle, SheetCell } from '../../../core/cells/edit';
import type { Range } from '../../../core/cells/address';
import { rangeLists, rectanglesByMark } from './areas';

/** Gives the cells of a sheet of ours their looks but for number formats: one step for each look, not for each cell. */
export const writeLooks = (sheet: Excel.Worksheet, cells: readonly SheetCell[]): void => {
  const styles = new Map<string, CellStyle>();
  const marked = cells.map(({ row, column, style: { numberFormat: _, ...style } }) => {
    const mark = JSON.stringify(style);
    styles.set(mark, style);
    return { row, column, mark };
  });
  for (const [mark, ranges] of rectanglesByMark(marked)) {
    const style = styles.get(mark) ?? {};
    for (const list of rangeLists(ranges)) writeFormat(sheet.getRanges(list).format, style);
    for (const [inner, inside] of innerBorders(ranges, style)) {
      for (const list of rangeLists(inside)) {
        for (const [side, line] of inner) writeBorder(sheet.getRanges(list).format, side, line);
      }
    }
  }
};

export const GENERAL = 'General';

/** Gives one cell a look. */
export const writeLook = (range: Excel.Range, style: CellStyle): void => {
  writeFormat(range.format, style);
  range.numberFormat = [[style.numberFormat ?? GENERAL]];
};

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** Everything but number formats and the borders between the cells of one range. */
const writeFormat = (format: Excel.RangeFormat, { font, fill, border, align }: CellStyle): void => {
  if (font?.name !== undefined) format.font.name = font.name;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.color !== undefined) format.font.color = `#${font.color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (align?.horizontal) format.horizontalAlignment = HORIZONTAL[align.horizontal];
  if (align?.vertical) format.verticalAlignment = VERTICAL[align.vertical];
  if (align?.wrap !== undefined) format.wrapText = align.wrap;
  if (align?.indent !== undefined) format.indentLevel = align.indent;
  if (border?.left) writeBorder(format, 'EdgeLeft', border.left);
  if (border?.right) writeBorder(format, 'EdgeRight', border.right);
  if (border?.top) writeBorder(format, 'EdgeTop', border.top);
  if (border?.bottom) writeBorder(format, 'EdgeBottom', border.bottom);
};

type Side = 'EdgeLeft' | 'EdgeRight' | 'EdgeTop' | 'EdgeBottom' | 'InsideHorizontal' | 'InsideVertical';

const WEIGHT = { hair: 'Hairline', thin: 'Thin', medium: 'Medium' } as const;

const writeBorder = (format: Excel.RangeFormat, side: Side, { line, color }: BorderLine): void => {
  const border = format.borders.getItem(side);
  border.style = 'Continuous';
  border.weight = WEIGHT[line];
  border.color = `#${color}`;
};

/** The borders between cells of one range, for the ranges that have such: Excel knows no inside of a single cell. */
const innerBorders = (
  ranges: readonly Range[],
  { border }: CellStyle,
): readonly (readonly [readonly (readonly [Side, BorderLine])[], readonly Range[]])[] => {
  const between = border?.top ?? border?.bottom;
  const beside = border?.left ?? border?.right;
  return [
    [between ? [['InsideHorizontal', between]] : [], ranges.filter(({ top, bottom }) => bottom > top)],
    [beside ? [['InsideVertical', beside]] : [], ranges.filter(({ left, right }) => right > left)],
  ];
};
