import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LiveBook } from '../book/live-book';
import type { PaneSettings } from './settings';

const useStyles = makeStyles({
  frame: { flex: 1, minHeight: 0, border: 0, backgroundColor: '#fff' },
});

interface PaneFrameProps {
  readonly book: LiveBook;
  readonly settings: PaneSettings;
  readonly title: string;
  readonly onMissing: (member: string) => void;
}

/** The pane as it is built, in a frame, with this page for its Excel. */
export const PaneFrame = ({ settings, title }: PaneFrameProps): ReactNode => {
  const styles = useStyles();
  return (
    <iframe
      className={styles.frame}
      style={{ colorScheme: settings.theme === 'auto' ? 'normal' : settings.theme }}
      title={title}
      src="taskpane.html"
    />
  );
};
