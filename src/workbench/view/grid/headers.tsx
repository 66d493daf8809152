import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { columnName, type Range } from '../../../core/cells/address';
import type { Axis } from './axis';
import type { PaneFrame } from './pane-of-cells';
import { HEADER_HEIGHT, HEADER_WIDTH } from './panes';

const useStyles = makeStyles({
  strip: { position: 'absolute', overflow: 'hidden', backgroundColor: '#f3f3f3', userSelect: 'none' },
  columns: {
    top: 0,
    height: `${HEADER_HEIGHT}px`,
    borderBottom: '1px solid #c6c6c6',
    boxSizing: 'border-box',
  },
  rows: { left: 0, width: `${HEADER_WIDTH}px`, borderRight: '1px solid #c6c6c6', boxSizing: 'border-box' },
  header: {
    position: 'absolute',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase200,
    color: '#4d4d4d',
  },
  column: { top: 0, height: '100%', borderRight: '1px solid #d4d4d4' },
  row: { left: 0, width: '100%', borderBottom: '1px solid #d4d4d4' },
  selected: { backgroundColor: '#d3e9dc', color: '#0e5a2f', fontWeight: tokens.fontWeightSemibold },
});

interface HeadersProps {
  readonly frame: PaneFrame;
  readonly axis: Axis;
  readonly selected: readonly Range[];
}

/** Column letters above a pane. */
export const ColumnHeaders = ({ frame, axis, selected }: HeadersProps): ReactNode => {
  const styles = useStyles();
  return (
    <div
      aria-hidden
      className={mergeClasses(styles.strip, styles.columns)}
      style={{ left: frame.left, width: frame.width }}
    >
      {shown(axis, frame.window.firstColumn, frame.window.lastColumn).map((column) => (
        <div
          key={column}
          className={mergeClasses(
            styles.header,
            styles.column,
            selected.some(({ left, right }) => column >= left && column <= right) && styles.selected,
          )}
          style={{ left: axis.startOf(column) - frame.sheetLeft, width: axis.sizeOf(column) }}
        >
          {columnName(column)}
        </div>
      ))}
    </div>
  );
};

/** Row numbers at the left of a pane. */
export const RowHeaders = ({ frame, axis, selected }: HeadersProps): ReactNode => {
  const styles = useStyles();
  return (
    <div
      aria-hidden
      className={mergeClasses(styles.strip, styles.rows)}
      style={{ top: frame.top, height: frame.height }}
    >
      {shown(axis, frame.window.firstRow, frame.window.lastRow).map((row) => (
        <div
          key={row}
          className={mergeClasses(
            styles.header,
            styles.row,
            selected.some(({ top, bottom }) => row >= top && row <= bottom) && styles.selected,
          )}
          style={{ top: axis.startOf(row) - frame.sheetTop, height: axis.sizeOf(row) }}
        >
          {row}
        </div>
      ))}
    </div>
  );
};

const shown = (axis: Axis, first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, offset) => first + offset).filter(
    (index) => axis.sizeOf(index) > 0,
  );
