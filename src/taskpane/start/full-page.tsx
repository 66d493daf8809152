import { makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    overflowWrap: 'anywhere',
    '& > *': { margin: 0 },
    '& > ul': { paddingInlineStart: tokens.spacingHorizontalL },
  },
  // Office draws its own menu over the upper right corner
  alone: { paddingRight: '40px' },
});

interface Props {
  readonly title: string;
  /** Is there no header of the pane above it? */
  readonly isAlone?: boolean;
  readonly children?: ReactNode;
}

/** A screen that says one thing and what to do about it. */
export const FullPage = ({ title, isAlone = true, children }: Props): ReactNode => {
  const styles = useStyles();
  const Heading = isAlone ? 'h1' : 'h2';
  const page = (
    <>
      <Subtitle1 as={Heading} block>
        {title}
      </Subtitle1>
      {children}
    </>
  );
  return isAlone ? (
    <main className={`${styles.page} ${styles.alone}`}>{page}</main>
  ) : (
    <div className={styles.page}>{page}</div>
  );
};
