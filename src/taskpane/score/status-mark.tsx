import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Person16Regular } from '@fluentui/react-icons/svg/person';
import { Prohibited16Regular } from '@fluentui/react-icons/svg/prohibited';
import { SubtractCircle16Filled } from '@fluentui/react-icons/svg/subtract-circle';
import type { ReactNode } from 'react';
import { useTexts } from '../texts-context';
import type { Standing } from './standing';

const useStyles = makeStyles({
  full: { color: tokens.colorStatusSuccessForeground1 },
  lost: { color: tokens.colorPaletteMarigoldForeground3 },
  pending: { color: tokens.colorNeutralForeground3 },
  person: { color: tokens.colorBrandForeground1 },
  wrong: { color: tokens.colorStatusDangerForeground3 },
  notApplicable: { color: tokens.colorNeutralForeground3 },
});

/** Each standing has a shape of its own, so that colour is not needed to tell it. */
const SHAPES = {
  full: CheckmarkCircle16Filled,
  lost: SubtractCircle16Filled,
  pending: Circle16Regular,
  person: Person16Regular,
  wrong: ErrorCircle16Filled,
  notApplicable: Prohibited16Regular,
} as const;

export const StatusMark = ({ standing }: { readonly standing: Standing }): ReactNode => {
  const styles = useStyles();
  const { score } = useTexts().pane;
  const Shape = SHAPES[standing];
  const word = standing === 'full' ? score.fullScore : score[standing];
  return <Shape className={styles[standing]} role="img" aria-label={word} title={word} />;
};
