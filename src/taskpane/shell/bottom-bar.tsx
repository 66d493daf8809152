import { Button, Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import type { Open } from '../session/session';
import { useTexts } from '../texts-context';
import { timeText } from '../write/time-text';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '52px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  state: { flex: 1, minWidth: 0, color: tokens.colorNeutralForeground2 },
  button: { minWidth: 'auto', whiteSpace: 'nowrap' },
});

interface Props {
  readonly state: Open;
  /** Is the preview in sight, so that the next step is to write? */
  readonly isPreviewed: boolean;
  readonly onPreview: () => void;
  readonly onWrite: () => void;
  readonly onUndo: () => void;
}

/** How much waits to be written, and the next step. */
export const BottomBar = ({ state, isPreviewed, onPreview, onWrite, onUndo }: Props): ReactNode => {
  const styles = useStyles();
  const { language, pane, fill } = useTexts();
  const { shell } = pane;
  const { activity, preview, lastWrite } = state;
  const unwritten = preview.places;
  const isBusy = activity !== 'idle';
  // the second half of a double click on “review” must not write what nobody has looked at
  const write = ({ detail }: MouseEvent): void => {
    if (detail <= 1) onWrite();
  };
  return (
    <footer className={styles.bar}>
      {isBusy ? (
        <Spinner
          className={styles.state}
          size="tiny"
          label={shell[activity]}
          style={{ justifyContent: 'start' }}
        />
      ) : (
        <Caption1 className={styles.state}>
          {unwritten === 0 ? shell.nothingUnwritten : fill(shell.unwritten, { count: unwritten })}
        </Caption1>
      )}
      {lastWrite && (
        <Button
          className={styles.button}
          disabledFocusable={isBusy}
          title={fill(shell.undoLong, { time: timeText(lastWrite.at, language), count: lastWrite.places })}
          onClick={onUndo}
        >
          {shell.undo}
        </Button>
      )}
      {isPreviewed ? (
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={isBusy || unwritten === 0}
          onClick={write}
        >
          {unwritten === 0 ? shell.write : fill(shell.writeNow, { count: unwritten })}
        </Button>
      ) : (
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={isBusy || unwritten === 0}
          onClick={onPreview}
        >
          {shell.toWrite}
        </Button>
      )}
    </footer>
  );
};
