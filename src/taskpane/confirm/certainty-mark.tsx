import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { certainties } from '../../i18n/pane/understood';
import { useTexts } from '../texts-context';
import type { Certainty } from './certainty';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  shape: {
    boxSizing: 'border-box',
    width: '8px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThick} solid currentColor`,
  },
  full: { backgroundColor: 'currentColor' },
  half: { backgroundImage: 'linear-gradient(to top, currentColor 50%, transparent 50%)' },
  high: { color: tokens.colorStatusSuccessForeground1 },
  medium: { color: tokens.colorStatusWarningForeground1 },
  low: { color: tokens.colorStatusDangerForeground3 },
  confirmed: { color: tokens.colorNeutralForeground2 },
  corrected: { color: tokens.colorBrandForeground1 },
});

/** How sure a column is of its role: in words, a colour and a shape. */
export const CertaintyMark = ({ certainty }: { readonly certainty: Certainty }): ReactNode => {
  const styles = useStyles();
  const { language } = useTexts();
  const shape = certainty === 'low' ? undefined : certainty === 'medium' ? styles.half : styles.full;
  return (
    <span className={mergeClasses(styles.mark, styles[certainty])}>
      <span aria-hidden className={mergeClasses(styles.shape, shape)} />
      {certainties[language][certainty]}
    </span>
  );
};
