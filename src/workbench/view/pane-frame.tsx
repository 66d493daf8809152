import { makeStyles } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import type { LiveBook } from '../book/live-book';
import { hostForFrame } from '../host/frame-transport';
import { paneFrame } from '../host/pane-frame';
import type { PaneSettings } from './settings';

const useStyles = makeStyles({
  frame: { flex: 1, minHeight: 0, border: 0, backgroundColor: '#fff' },
});

interface PaneFrameProps {
  readonly book: LiveBook;
  readonly settings: PaneSettings;
  readonly title: string;
  /** A cell is being typed into: Excel then refuses whatever an add-in asks. */
  readonly typing: boolean;
  readonly onMissing: (members: readonly string[]) => void;
}

const MISSING_INTERVAL = 1000;

/**
 * The pane as it is built, in a frame, with this page for its Excel. Another book or setting needs another frame: Office.js
 * reads them while it loads.
 */
export const PaneFrame = ({ book, settings, title, typing, onMissing }: PaneFrameProps): ReactNode => {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const connection = useRef<ReturnType<typeof hostForFrame>>(undefined);
  const { name, url } = useMemo(
    () => paneFrame(new URL('taskpane.html', location.href).href, location.origin, settings.language),
    [settings.language],
  );

  // before the frame's first script can run
  useLayoutEffect(() => {
    if (!frame.current) return undefined;
    const connected = hostForFrame(frame.current, location.origin, book, {
      api: settings.excelApi,
      locale: settings.language,
    });
    connection.current = connected;
    window.workbench = { book, host: connected.host };
    let known = 0;
    const timer = window.setInterval(() => {
      if (connected.host.missing.size === known) return;
      known = connected.host.missing.size;
      onMissing([...connected.host.missing].sort());
    }, MISSING_INTERVAL);
    return () => {
      window.clearInterval(timer);
      connected.stop();
    };
  }, []);

  useEffect(() => {
    if (connection.current) connection.current.host.cellEditMode = typing;
  }, [typing]);

  return <iframe ref={frame} className={styles.frame} title={title} name={name} src={url} />;
};
