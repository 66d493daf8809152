import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { sayFault } from '../../i18n/say';
import type { Fault } from '../session/session';
import { useTexts } from '../texts-context';

const useStyles = makeStyles({
  fault: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** What went wrong, on a page that is about nothing else. */
export const FaultText = ({ fault }: { readonly fault: Fault }): ReactNode => {
  const styles = useStyles();
  const { language } = useTexts();
  return (
    <p role="alert" className={styles.fault}>
      {sayFault(fault, language)}
    </p>
  );
};
