import { makeStyles } from '@fluentui/react-components';
import type { HTMLAttributes, ReactNode } from 'react';

const useStyles = makeStyles({
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Text for a screen reader alone. */
export const Spoken = (props: HTMLAttributes<HTMLSpanElement>): ReactNode => (
  <span {...props} className={useStyles().spoken} />
);
