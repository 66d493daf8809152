import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { SessionState } from '../session/session';
import { useTexts } from '../texts-context';
import { useBarStyles } from './bar-styles';

/** Milliseconds without an answer after which a person wants to know what they may do. */
const PATIENCE = 20_000;

interface Props {
  readonly state: SessionState;
  /** Loads the pane anew. */
  readonly onReload: () => void;
}

/** Excel on the web leaves a call unanswered for ever once the connection is gone: Office.js itself never gives up. */
export const Overdue = ({ state, onReload }: Props): ReactNode => {
  const awaited = awaitedIn(state);
  return awaited === null ? null : <After key={awaited} onReload={onReload} />;
};

/** What Excel is to answer to; null: nothing. */
const awaitedIn = (state: SessionState): string | null => {
  switch (state.phase) {
    case 'reading':
      return 'reading';
    case 'halfWritten':
      return state.isBusy ? 'halfWritten' : null;
    case 'failed':
      return null;
    default:
      return state.activity === 'idle' ? null : state.activity;
  }
};

const After = ({ onReload }: Pick<Props, 'onReload'>): ReactNode => {
  const styles = useBarStyles();
  const { shell } = useTexts().pane;
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!isOver) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar} politeness="assertive">
      <MessageBarBody className={styles.body}>{shell.overdue}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onReload}>{shell.reload}</Button>
      </MessageBarActions>
    </MessageBar>
  );
};
