import { Caption1, makeStyles, Title3, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from './texts-context';

const useStyles = makeStyles({
  pane: { padding: tokens.spacingHorizontalL },
});

/** The pane: what it is about, and the screen for it. */
export const Pane = ({ version }: { readonly version: string }): ReactNode => {
  const styles = useStyles();
  const { shell } = useTexts().pane;
  return (
    <main className={styles.pane}>
      <Title3 as="h1">{shell.name}</Title3>
      <Caption1>
        {shell.version} {version}
      </Caption1>
    </main>
  );
};
