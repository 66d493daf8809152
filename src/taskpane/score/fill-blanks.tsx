import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { entryKey, type LedgerEntry } from '../../core/writeback/entries';
import type { BlankFilled } from '../../core/writeback/fill-blanks';
import { indicatorLabel } from '../../core/writeback/ledger/labels';
import { useTexts } from '../texts-context';
import { factName, factText } from './words';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  status: { ':empty': { display: 'none' } },
  panel: {
    flexBasis: '100%',
    minWidth: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    maxHeight: '220px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  name: { color: tokens.colorNeutralForeground2 },
});

export interface FillBlanksProps {
  readonly label: string;
  readonly help: string;
  /** What would be filled. */
  readonly blanks: readonly BlankFilled[];
  /** Names the indicator of each line: not needed within one. */
  readonly namesIndicators: boolean;
  /** Blanks that it leaves, since a person must judge each. */
  readonly left?: number;
  /** What the blanks are taken from. */
  readonly scope?: ReactNode;
  readonly onEnter: (entries: readonly LedgerEntry[]) => void;
  readonly onForget: (keys: readonly string[]) => void;
}

/**
 * A button that fills many blanks: it lists them first, fills them in one step, and takes that step back. Stands in a row
 * that wraps; not there while there is nothing to fill.
 */
export const FillBlanks = (props: FillBlanksProps): ReactNode => {
  const { label, help, blanks, namesIndicators, left = 0, scope, onEnter, onForget } = props;
  const styles = useStyles();
  const wording = useTexts();
  const { pane, fill } = wording;
  const [isOpen, setOpen] = useState(false);
  const [filled, setFilled] = useState<readonly LedgerEntry[]>([]);
  const enter = (): void => {
    const entries = blanks.map(({ entry }) => entry);
    setOpen(false);
    setFilled(entries);
    onEnter(entries);
  };
  if (blanks.length === 0 && !isOpen && filled.length === 0) return null;
  const undo = (): void => {
    setFilled([]);
    onForget(filled.map(entryKey));
  };
  return (
    <>
      <Button
        size="small"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
          setFilled([]);
        }}
      >
        {label}
      </Button>
      <span role="status" className={styles.status}>
        {filled.length > 0 && fill(pane.score.filled, { count: filled.length })}
      </span>
      {filled.length > 0 && (
        <Button size="small" appearance="subtle" onClick={undo}>
          {pane.score.undo}
        </Button>
      )}
      {isOpen && (
        <div className={styles.panel} role="group" aria-label={label}>
          <div>{help}</div>
          {scope}
          {blanks.length === 0 ? (
            <div>{pane.score.nothingToFill}</div>
          ) : (
            <>
              <div>{fill(pane.score.fillList, { count: blanks.length })}</div>
              {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list is scrolled by keys too */}
              <ul className={styles.list} tabIndex={0} aria-label={label}>
                {blanks.map(({ item, line, value, entry }) => (
                  <li key={entryKey(entry)}>
                    {namesIndicators && (
                      <span className={styles.name}>{indicatorLabel(item.block.item)} › </span>
                    )}
                    {factName(item.block.item, line, wording)} → {factText(value, line.clause, wording)}
                  </li>
                ))}
              </ul>
            </>
          )}
          {left > 0 && <div>{fill(pane.score.leftToJudge, { count: left })}</div>}
          <div className={styles.row}>
            <Button size="small" appearance="primary" disabled={blanks.length === 0} onClick={enter}>
              {fill(pane.score.fill, { count: blanks.length })}
            </Button>
            <Button size="small" onClick={() => setOpen(false)}>
              {pane.score.cancel}
            </Button>
          </div>
        </div>
      )}
    </>
  );
};
