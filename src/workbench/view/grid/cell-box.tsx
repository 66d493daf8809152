import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { CSSProperties, ReactNode } from 'react';
import { contains, type CellRef, type Range } from '../../../core/cells/address';
import type { DataBar } from '../../../core/cells/edit';
import { cellKey } from '../../../core/cells/snapshot';
import type { LiveSheet } from '../../book/live-book';
import type { HighlightMap } from '../use-highlights';
import { linesOf, type Lines } from './borders';
import { cellDisplay, type CellDisplay } from './cell-display';
import type { Geometry } from './geometry';
import { borderOf, CELL_PADDING, fontOf, textStyle } from './look-style';
import { rangeAt } from './moves';
import { textWidth, type Measure } from './text-measure';

const useStyles = makeStyles({
  cell: { position: 'absolute', boxSizing: 'border-box', overflow: 'visible' },
  text: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    left: 0,
    display: 'flex',
    boxSizing: 'border-box',
    padding: `0 ${CELL_PADDING}px`,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  spilling: { zIndex: 1 },
  inner: { minWidth: 0, maxWidth: '100%' },
  // over the last pixel of the neighbour, where its own line would be
  topLine: { position: 'absolute', left: '-1px', right: '-1px' },
  leftLine: { position: 'absolute', top: '-1px', bottom: '-1px' },
  bar: { position: 'absolute', top: '2px', bottom: '2px', left: '2px' },
  mark: {
    position: 'absolute',
    top: 0,
    right: 0,
    width: 0,
    height: 0,
    borderTop: '7px solid #c00',
    borderLeft: '7px solid transparent',
  },
  thread: { borderTopColor: '#7719aa' },
});

export interface Drawing {
  readonly sheet: LiveSheet;
  readonly geometry: Geometry;
  readonly measure: Measure;
  /** What conditional formats make of cells. */
  readonly highlights: HighlightMap;
}

interface CellBoxProps extends Drawing {
  /** The first cell of its merge. */
  readonly at: CellRef;
  readonly id?: string;
}

/** One cell, or one merge, at its place in the sheet. */
export const CellBox = ({ at, id, ...drawing }: CellBoxProps): ReactNode => {
  const styles = useStyles();
  const { sheet, geometry } = drawing;
  const range = rangeAt(sheet, at);
  const place = placeOf(geometry, range);
  if (place.width === 0 || place.height === 0) return null;
  const { value } = sheet.cellAt(at.row, at.column);
  const look = sheet.lookAt(at.row, at.column);
  const lines = linesOf(sheet, range);
  const fill = fillAt(drawing, at.row, at.column);
  const color = drawing.highlights.get(cellKey(at.row, at.column))?.color;
  const display = cellDisplay(value, look);
  const spill = spillOf(drawing, at, range, place.width, display);
  const text = spill.fits ? display.text : HASHES;
  const bar = barOf(sheet.layout.dataBars, at, value);
  const comment = sheet.commentAt(at.row, at.column);
  return (
    <div
      role="gridcell"
      id={id}
      aria-colindex={at.column}
      className={styles.cell}
      style={{ ...place, ...edges(drawing, range, lines), ...(fill && { backgroundColor: `#${fill}` }) }}
    >
      {lines.top && (
        <div
          className={styles.topLine}
          style={{ top: at.row === 1 ? 0 : -1, borderTop: borderOf(lines.top) }}
        />
      )}
      {lines.left && (
        <div
          className={styles.leftLine}
          style={{ left: at.column === 1 ? 0 : -1, borderLeft: borderOf(lines.left) }}
        />
      )}
      {bar && <div className={styles.bar} style={bar} />}
      {text && (
        <div
          className={mergeClasses(styles.text, spill.right > 0 && styles.spilling)}
          style={{
            ...textStyle(look),
            justifyContent: display.align,
            textAlign: display.align,
            right: -spill.right,
            ...(display.color && { color: display.color }),
            ...(color && { color: `#${color}` }),
          }}
        >
          <span className={styles.inner}>{text}</span>
        </div>
      )}
      {comment && <div className={mergeClasses(styles.mark, comment.form === 'thread' && styles.thread)} />}
    </div>
  );
};

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const placeOf = ({ rows, columns }: Geometry, { top, left, bottom, right }: Range): Place => ({
  left: columns.startOf(left),
  top: rows.startOf(top),
  width: columns.startOf(right + 1) - columns.startOf(left),
  height: rows.startOf(bottom + 1) - rows.startOf(top),
});

const fillAt = ({ sheet, highlights }: Drawing, row: number, column: number): string | undefined =>
  highlights.get(cellKey(row, column))?.fill ?? sheet.lookAt(row, column).fill;

const GRID_LINE = '1px solid #e1e1e1';
const NO_LINE = '1px solid transparent';

/** The lines at a cell's right and bottom, or else those of the grid. */
const edges = (drawing: Drawing, range: Range, lines: Lines): CSSProperties => {
  const { top, left, bottom, right } = range;
  const isFilled = (row: number, column: number): boolean => fillAt(drawing, row, column) !== undefined;
  const plain = (filled: boolean): string =>
    drawing.sheet.layout.showGridLines && !filled ? GRID_LINE : NO_LINE;
  return {
    borderRight: lines.right ? borderOf(lines.right) : plain(isFilled(top, left) || isFilled(top, right + 1)),
    borderBottom: lines.bottom
      ? borderOf(lines.bottom)
      : plain(isFilled(top, left) || isFilled(bottom + 1, left)),
  };
};

const HASHES = '########';

/** Text that does not wrap runs over the empty cells at its right; a number never does. */
const spillOf = (
  { sheet, geometry: { columns }, measure }: Drawing,
  at: CellRef,
  range: Range,
  width: number,
  { text, align, isNumber }: CellDisplay,
): { readonly right: number; readonly fits: boolean } => {
  const look = sheet.lookAt(at.row, at.column);
  if (text === '' || look.align.rotation !== 0) return { right: 0, fits: true };
  if (look.align.wrap && !isNumber) return { right: 0, fits: true };
  const missing = textWidth(text, fontOf(look.font), measure) + 2 * CELL_PADDING - width;
  if (isNumber) return { right: 0, fits: missing <= 2 };
  if (missing <= 0 || align !== 'left' || range.left !== range.right) return { right: 0, fits: true };
  let room = 0;
  for (let column = range.right + 1; room < missing && column <= columns.count; column += 1) {
    if (sheet.cellAt(at.row, column).value !== null || sheet.mergeAt(at.row, column)) break;
    room += columns.sizeOf(column);
  }
  return { right: room, fits: true };
};

const barOf = (bars: readonly DataBar[], at: CellRef, value: unknown): CSSProperties | undefined => {
  if (typeof value !== 'number') return undefined;
  const bar = bars.find(({ range }) => contains(range, at));
  if (!bar) return undefined;
  const part = Math.min(Math.max((value - bar.min) / (bar.max - bar.min), 0), 1);
  return { width: `calc((100% - 5px) * ${part})`, backgroundColor: `#${bar.color}` };
};
