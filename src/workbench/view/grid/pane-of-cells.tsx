import { makeStyles } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import type { CellRef } from '../../../core/cells/address';
import { CellBox, type Drawing } from './cell-box';

/** Rows and columns, both ends included. */
export interface Window {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A part of the grid that scrolls as one: where it is in the view, and what part of the sheet it shows there. */
export interface PaneFrame {
  readonly name: 'corner' | 'top' | 'left' | 'main';
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** What of the sheet lies at the pane's upper left corner. */
  readonly sheetLeft: number;
  readonly sheetTop: number;
  readonly window: Window;
}

const useStyles = makeStyles({
  pane: { position: 'absolute', overflow: 'hidden', backgroundColor: '#fff' },
  layer: { position: 'absolute', top: 0, left: 0 },
});

interface PaneOfCellsProps extends Drawing {
  readonly frame: PaneFrame;
  /** Counts the changes of the sheet. */
  readonly revision: number;
  readonly children?: ReactNode;
}

export const cellId = ({ row, column }: CellRef): string => `cell-${row}-${column}`;

export const PaneOfCells = ({ frame, revision, children, ...drawing }: PaneOfCellsProps): ReactNode => {
  const styles = useStyles();
  const { firstRow, lastRow, firstColumn, lastColumn } = frame.window;
  const rows: ReactNode[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    if (drawing.geometry.rows.sizeOf(row) === 0) continue;
    rows.push(<RowOfCells key={row} {...drawing} {...{ row, firstColumn, lastColumn, revision }} />);
  }
  return (
    <div
      className={styles.pane}
      style={{ left: frame.left, top: frame.top, width: frame.width, height: frame.height }}
    >
      <div
        className={styles.layer}
        style={{ transform: `translate(${-frame.sheetLeft}px, ${-frame.sheetTop}px)` }}
      >
        <div role="rowgroup">
          {rows}
          {mergesFromOutside(drawing, frame.window).map((at) => (
            <div key={cellId(at)} role="row" aria-rowindex={at.row}>
              <CellBox {...drawing} at={at} />
            </div>
          ))}
        </div>
        {children}
      </div>
    </div>
  );
};

interface RowOfCellsProps extends Drawing {
  readonly row: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly revision: number;
}

/** A sheet changes in place: its revision is what tells a row that it must be drawn anew. */
const RowOfCells = memo(function RowOfCells({
  row,
  firstColumn,
  lastColumn,
  revision: _,
  ...drawing
}: RowOfCellsProps): ReactNode {
  const cells: ReactNode[] = [];
  for (let column = firstColumn; column <= lastColumn; column += 1) {
    const merge = drawing.sheet.mergeAt(row, column);
    if (merge && (merge.top !== row || merge.left !== column)) continue;
    const at = { row, column };
    cells.push(<CellBox key={column} {...drawing} at={at} id={cellId(at)} />);
  }
  return (
    <div role="row" aria-rowindex={row}>
      {cells}
    </div>
  );
});

/** Merges that reach into a window and begin outside it. */
const mergesFromOutside = ({ sheet, geometry }: Drawing, window: Window): readonly CellRef[] =>
  sheet.merges
    .filter(
      ({ top, left, bottom, right }) =>
        (top < window.firstRow || left < window.firstColumn || geometry.rows.sizeOf(top) === 0) &&
        top <= window.lastRow &&
        left <= window.lastColumn &&
        bottom >= window.firstRow &&
        right >= window.firstColumn,
    )
    .map(({ top, left }) => ({ row: top, column: left }));
