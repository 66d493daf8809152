import { Body1, Caption1, makeStyles, Title3, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Language } from '../core/language';
import { textsIn } from '../i18n/texts';

const useStyles = makeStyles({
  pane: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    // the gap alone sets the distances
    '& > *': { margin: 0 },
    // Office draws its own menu over the upper right corner
    padding: `${tokens.spacingVerticalXXL} 36px ${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  command: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  version: { color: tokens.colorNeutralForeground3 },
});

interface PaneProps {
  readonly language: Language;
  readonly version: string;
}

/** What the pane can honestly say in this version: which product this is, and that grading is done outside it. */
export const Pane = ({ language, version }: PaneProps): ReactNode => {
  const styles = useStyles();
  const { pane } = textsIn(language);
  return (
    <main className={styles.pane}>
      <Title3 as="h1">{pane.name}</Title3>
      <Body1 as="p">{pane.notYet}</Body1>
      <code className={styles.command}>
        npm run --silent kaohe -- grade {pane.inputFile} -o {pane.outputFile}
      </code>
      <Body1 as="p">{pane.meanwhile}</Body1>
      <Caption1 className={styles.version}>
        {pane.version} {version}
      </Caption1>
    </main>
  );
};
