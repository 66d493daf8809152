import { Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { Suspense, type ReactNode } from 'react';
import { yearOf } from '../../core/scheme/day';
import type { Scheme, Stage } from '../../core/scheme/scheme';
import { useTexts } from '../texts-context';
import type { PaneMenuProps } from './pane-menu';
import { PaneMenu, StageMenu } from './screens';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '44px',
    paddingLeft: tokens.spacingHorizontalL,
    // Office draws its own menu over the upper right corner: 34 by 32 pixels
    paddingRight: '40px',
    whiteSpace: 'nowrap',
  },
  name: { margin: 0, overflow: 'hidden', textOverflow: 'ellipsis', marginInlineEnd: 'auto' },
  year: { color: tokens.colorNeutralForeground2 },
});

interface Props extends PaneMenuProps {
  /** null while no workbook is open that can be scored. */
  readonly scheme: Scheme | null;
  readonly isBusy: boolean;
  readonly onStage: (stage: Stage) => void;
}

/** What the pane is about: the product, the year that is assessed, whose facts are scored. */
export const Header = ({ scheme, isBusy, onStage, ...menu }: Props): ReactNode => {
  const styles = useStyles();
  const { pane, fill } = useTexts();
  const { shell } = pane;
  const [start, end] = scheme ? [yearOf(scheme.year.start), yearOf(scheme.year.end)] : [0, 0];
  return (
    <div className={styles.row}>
      <Subtitle2 as="h1" className={styles.name}>
        {scheme ? shell.shortName : shell.name}
      </Subtitle2>
      {scheme && (
        <>
          <Caption1 className={styles.year}>
            {start === end ? fill(shell.oneYear, { year: end }) : fill(shell.year, { start, end })}
          </Caption1>
          <Suspense>
            <StageMenu stage={scheme.stage} isDisabled={isBusy} onStage={onStage} />
          </Suspense>
        </>
      )}
      <Suspense>
        <PaneMenu {...menu} />
      </Suspense>
    </div>
  );
};
