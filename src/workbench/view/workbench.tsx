import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
  webLightTheme,
} from '@fluentui/react-components';
import { useEffect, useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import { fill } from '../../i18n/fill';
import { sayFault } from '../../i18n/say';
import { WorkbookFault } from '../../workbook/port';
import { BookRefusal } from '../book/live-book';
import { BookView } from './book-view';
import { download } from './download';
import { Notice } from './notice';
import { PaneFrame } from './pane-frame';
import { nextRegion } from './regions';
import type { PaneSettings } from './settings';
import { PANE_WIDTHS, Splitter } from './splitter';
import { viewTextsIn } from './texts';
import { ToolBar } from './toolbar';
import { useRevision } from './use-book';
import type { Attempt } from './use-editing';
import { useOpenedBook } from './use-opened-book';

const useStyles = makeStyles({
  page: {
    position: 'fixed',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  body: { display: 'flex', flex: 1, minHeight: 0 },
  pane: { display: 'flex', flexDirection: 'column', flexShrink: 0 },
  waiting: { margin: 'auto' },
  dropping: { outline: `3px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-3px' },
});

const SAMPLE = 'assets/samples/quality-assessment.xlsx';

interface WorkbenchProps {
  readonly initial: PaneSettings;
}

/** The page: a workbook at the left, the pane at the right. */
export const Workbench = ({ initial }: WorkbenchProps): ReactNode => {
  const styles = useStyles();
  const [settings, setSettings] = useState(initial);
  const [loads, setLoads] = useState(0);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [notice, setNotice] = useState<string>();
  const [typing, setTyping] = useState(false);
  const [dropping, setDropping] = useState(false);
  const [paneWidth, setPaneWidth] = useState<number>(PANE_WIDTHS.usual);
  const { book, number, open } = useOpenedBook();
  const [revision, onSaved] = useRevision(book);
  const texts = viewTextsIn(settings.language);

  const attempt: Attempt = (change) => {
    try {
      change();
      setNotice(undefined);
      return true;
    } catch (error) {
      if (!(error instanceof BookRefusal)) throw error;
      setNotice(fill(texts.refused[error.code], { place: error.place }));
      return false;
    }
  };

  const openFrom = async (fileName: string, bytes: () => Promise<ArrayBuffer>): Promise<void> => {
    try {
      await open(fileName, bytes);
      setMissing([]);
      setNotice(undefined);
    } catch (error) {
      setNotice(error instanceof WorkbookFault ? sayFault(error, settings.language) : texts.notRead);
    }
  };
  const openFile = (file: File): void => void openFrom(file.name, () => file.arrayBuffer());
  const openSample = (): void =>
    void openFrom(SAMPLE.replace(/.*\//, ''), async () => (await fetch(SAMPLE)).arrayBuffer());

  const save = async (): Promise<void> => {
    if (!book) return;
    await book.settled();
    attempt(() => {
      download(book.fileName, new Uint8Array(book.save()));
      onSaved();
    });
  };

  const toggleProtection = (): void => {
    const sheet = book?.activeSheet;
    if (!sheet) return;
    if (sheet.protection) book.unprotect(sheet);
    else book.protect(sheet);
  };

  useEffect(openSample, []);
  useEffect(() => {
    document.documentElement.lang = settings.language;
    document.title = [book?.fileName, texts.title].filter(Boolean).join(' · ');
  }, [settings.language, texts, book]);
  useWarningBeforeLeaving(revision.unsaved);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const saves = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
    if (saves) void save();
    else if (event.key === 'F6') nextRegion(event.currentTarget, event.shiftKey ? -1 : 1)?.focus();
    else return;
    event.preventDefault();
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    const [file] = event.dataTransfer.files;
    if (file) openFile(file);
  };

  return (
    <FluentProvider theme={webLightTheme}>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys and drops mean the same anywhere on the page */}
      <div
        className={mergeClasses(styles.page, dropping && styles.dropping)}
        onKeyDown={onKeyDown}
        onDragOver={(event) => {
          event.preventDefault();
          setDropping(true);
        }}
        onDragLeave={() => setDropping(false)}
        onDrop={onDrop}
      >
        <ToolBar
          {...{ book, settings, missing, texts }}
          unsaved={revision.unsaved}
          onOpen={openFile}
          onOpenSample={openSample}
          onSave={() => void save()}
          onUndo={() => attempt(() => book?.undo())}
          onRedo={() => attempt(() => book?.redo())}
          onProtect={() => attempt(toggleProtection)}
          onSettings={setSettings}
          onReloadPane={() => setLoads(loads + 1)}
        />
        {notice !== undefined && (
          <Notice text={notice} dismiss={texts.dismiss} onDismiss={() => setNotice(undefined)} />
        )}
        {book ? (
          <div className={styles.body}>
            <BookView key={number} {...{ book, revision, texts, attempt }} onTyping={setTyping} />
            <Splitter width={paneWidth} label={texts.resizePane} onResize={setPaneWidth} />
            <aside className={styles.pane} style={{ width: paneWidth }} data-region="pane">
              <PaneFrame
                key={[number, loads, settings.language, settings.excelApi].join(' ')}
                {...{ book, settings, typing }}
                title={texts.pane}
                onMissing={setMissing}
              />
            </aside>
          </div>
        ) : (
          notice === undefined && <Spinner className={styles.waiting} label={texts.reading} />
        )}
      </div>
    </FluentProvider>
  );
};

const useWarningBeforeLeaving = (unsaved: boolean): void =>
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
