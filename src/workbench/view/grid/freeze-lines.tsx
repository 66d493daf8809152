import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Geometry } from './geometry';
import { HEADER_HEIGHT, HEADER_WIDTH } from './panes';

const useStyles = makeStyles({
  line: { position: 'absolute', backgroundColor: '#9a9a9a', pointerEvents: 'none', zIndex: 2 },
});

/** Where the rows and columns end that stay in sight. */
export const FreezeLines = ({ geometry }: { readonly geometry: Geometry }): ReactNode => {
  const styles = useStyles();
  const { rows, columns, frozenRows, frozenColumns } = geometry;
  const top = HEADER_HEIGHT + rows.startOf(frozenRows + 1) - 1;
  const left = HEADER_WIDTH + columns.startOf(frozenColumns + 1) - 1;
  return (
    <>
      {frozenRows > 0 && <div className={styles.line} style={{ top, left: 0, right: 0, height: 1 }} />}
      {frozenColumns > 0 && <div className={styles.line} style={{ left, top: 0, bottom: 0, width: 1 }} />}
    </>
  );
};
