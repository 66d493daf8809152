import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Range } from '../../../core/cells/address';
import type { HeldCells, LiveSheet } from '../../book/live-book';
import { placeOf } from './cell-box';
import type { Geometry } from './geometry';
import { rangeAt } from './moves';

const useStyles = makeStyles({
  mark: { position: 'absolute', boxSizing: 'border-box', pointerEvents: 'none', zIndex: 2 },
  range: { backgroundColor: 'rgba(16, 124, 65, 0.10)', outline: '1px solid #107c41', outlineOffset: '-1px' },
  active: { outline: '2px solid #107c41', outlineOffset: '-1px' },
  held: { outline: '2px dashed #107c41', outlineOffset: '-2px' },
});

interface SelectionMarksProps {
  readonly sheet: LiveSheet;
  readonly geometry: Geometry;
  readonly held: HeldCells | undefined;
}

/** The frames around what is selected. */
export const SelectionMarks = ({ sheet, geometry, held }: SelectionMarksProps): ReactNode => {
  const styles = useStyles();
  const { ranges, active } = sheet.selection;
  const activeRange = rangeAt(sheet, active);
  return (
    <>
      {ranges
        .filter((range) => !isWithin(range, activeRange))
        .map((range, index) => (
          <div
            key={index}
            className={mergeClasses(styles.mark, styles.range)}
            style={placeOf(geometry, range)}
          />
        ))}
      {held?.sheet === sheet && (
        <div
          data-held
          className={mergeClasses(styles.mark, styles.held)}
          style={placeOf(geometry, held.range)}
        />
      )}
      <div
        data-active
        className={mergeClasses(styles.mark, styles.active)}
        style={grown(placeOf(geometry, activeRange))}
      />
    </>
  );
};

/** The line runs over the cell's own edges, half of it on the neighbour's side. */
const grown = ({ left, top, width, height }: ReturnType<typeof placeOf>): ReturnType<typeof placeOf> => ({
  left: left - 1,
  top: top - 1,
  width: width + 1,
  height: height + 1,
});

const isWithin = (inner: Range, outer: Range): boolean =>
  inner.top >= outer.top &&
  inner.left >= outer.left &&
  inner.bottom <= outer.bottom &&
  inner.right <= outer.right;
