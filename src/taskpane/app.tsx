import { FluentProvider, Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { languageOf } from '../i18n/language';
import { paneTextsIn } from '../i18n/pane';
import type { Host } from '../workbook/host';
import { Pane } from './pane';
import type { Session } from './session/session';
import { ErrorBoundary } from './shell/error-boundary';
import type { PaneMenuProps } from './shell/pane-menu';
import { keepPreferences, readPreferences } from './shell/preferences';
import type { Tab } from './shell/tabs';
import { THEMES } from './shell/themes';
import { useDark } from './shell/use-dark';
import { CannotStart } from './start/cannot-start';
import { useHost, type HostFinder } from './start/use-host';
import { TextsProvider, useTexts } from './texts-context';

interface Props {
  readonly findHost: HostFinder;
  readonly begin: (host: Host) => Session;
  /** The screen that was asked for when the pane was opened. */
  readonly wanted: Tab | null;
  /** Loads the pane anew. */
  readonly reload: () => void;
}

/** The whole pane: waits for Excel, and speaks and looks as Excel does or as the person chose. */
export const App = ({ findHost, begin, wanted, reload }: Props): ReactNode => {
  const [preferences, setPreferences] = useState(readPreferences);
  const found = useHost(findHost);
  const host = found && 'host' in found ? found.host : null;
  const tag = host?.language ?? navigator.language;
  const language = preferences.language === 'auto' ? languageOf(tag) : preferences.language;
  const isDark = useDark(preferences.theme, host);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = paneTextsIn(language).shell.name;
  }, [language]);
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  const menu = {
    preferences,
    onPreferences: (next: typeof preferences): void => {
      keepPreferences(next);
      setPreferences(next);
    },
  };
  return (
    <FluentProvider theme={isDark ? THEMES.dark : THEMES.light}>
      <TextsProvider language={language}>
        <ErrorBoundary>
          {host ? (
            <Beside {...menu} host={host} begin={begin} wanted={wanted} reload={reload} />
          ) : found && 'fault' in found ? (
            <CannotStart {...found} onRetry={reload} />
          ) : (
            <Opening />
          )}
        </ErrorBoundary>
      </TextsProvider>
    </FluentProvider>
  );
};

const Opening = (): ReactNode => {
  const { start } = useTexts().pane;
  return (
    <main>
      <Spinner label={start.opening} style={{ padding: '48px 16px' }} />
    </main>
  );
};

interface BesideProps extends Omit<PaneMenuProps, 'onReread'>, Pick<Props, 'begin' | 'wanted' | 'reload'> {
  readonly host: Host;
}

/** One workbook, one session: it lasts as long as the pane stands beside the workbook. */
const Beside = ({ host, begin, wanted, reload, ...menu }: BesideProps): ReactNode => {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    const begun = begin(host);
    setSession(begun);
    return begun.close;
  }, [begin, host]);
  return session && <Pane {...menu} session={session} wanted={wanted} reload={reload} />;
};
