import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { Activity, Suspense, useEffect, useState, type ReactNode } from 'react';
import { sheetNamed } from '../../core/cells/snapshot';
import { hasEntries } from '../../core/writeback/entries';
import { ScoreScreen } from '../score/score-screen';
import type { Open, Session } from '../session/session';
import { FirstRun } from '../start/first-run';
import { useTexts } from '../texts-context';
import { Announcer } from './announcer';
import { BottomBar } from './bottom-bar';
import { Header } from './header';
import { loadTheRest } from './later';
import { followUpSheetName } from '../../core/follow-up/read-follow-up';
import { ConfirmScreen, NoticeBar, Overdue, VetoScreen, WriteScreen } from './screens';
import type { PaneMenuProps } from './pane-menu';
import { TabStrip } from './tab-strip';
import { TABS, type Tab } from './tabs';
import { useFrameStyles } from './frame';

const useStyles = makeStyles({
  screen: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  notKept: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0` },
});

interface Props extends Omit<PaneMenuProps, 'onReread'> {
  readonly session: Session;
  readonly state: Open;
  /** The screen that was asked for when the pane was opened. */
  readonly wanted: Tab | null;
  /** The sheet that 核对 begins with, if one was asked about. */
  readonly asked?: string | undefined;
  /** Loads the pane anew. */
  readonly reload: () => void;
}

/** A workbook that can be scored: its screens behind tabs, and below them what waits to be written. */
export const OpenWorkbook = ({ session, state, wanted, asked, reload, ...menu }: Props): ReactNode => {
  const frame = useFrameStyles();
  const styles = useStyles();
  const { shell } = useTexts().pane;
  const [tab, setTab] = useState<Tab>(wanted ?? 'score');
  const [sheet, setSheet] = useState(asked);
  const [hasBegun, setHasBegun] = useState(wanted !== null);
  const { plan, entries, activity, notice } = state;
  const isBusy = activity !== 'idle' && activity !== 'reading';
  const isFirstRun = !hasBegun && isNew(state);
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [tab, isFirstRun]);

  useEffect(loadTheRest, []);

  const show = (next: Tab): void => {
    setHasBegun(true);
    setTab(next);
  };
  const common = {
    plan,
    issues: state.issues,
    entries,
    drafts: state.drafts,
    onDraft: session.keepDraft,
    onSelect: session.select,
  };
  const screens: Readonly<Record<Tab, ReactNode>> = {
    score: (
      <ScoreScreen
        {...common}
        selection={state.selection}
        onEnter={session.enter}
        onForget={session.forget}
        onConfirm={(name) => {
          setSheet(name);
          show('confirm');
        }}
      />
    ),
    confirm: (
      <ConfirmScreen
        {...common}
        snapshot={state.snapshot}
        sheet={sheet}
        preset={state.preset}
        onPreset={session.setPreset}
        onCorrect={session.correctSheet}
        onOptions={session.setOptions}
        onEnter={session.enter}
      />
    ),
    veto: <VetoScreen {...common} onEvent={session.setEvent} />,
    write: (
      <WriteScreen
        preview={state.preview}
        followUp={followUpSheetName(state.snapshot) === undefined ? state.entries.followUp === true : null}
        onFollowUp={session.setFollowUp}
        onSelect={session.select}
      />
    ),
  };
  return (
    <div className={frame.frame}>
      <header className={frame.header}>
        <Header
          {...menu}
          scheme={plan.scheme}
          isBusy={isBusy}
          onStage={session.setStage}
          onReread={activity === 'idle' ? () => void session.reread() : null}
        />
        {!isFirstRun && <TabStrip tab={tab} onTab={show} />}
      </header>
      <Announcer state={state} />
      <main className={frame.main}>
        <Suspense>{notice && <NoticeBar notice={notice} onDismiss={session.dismiss} />}</Suspense>
        <Suspense>
          <Overdue state={state} onReload={reload} />
        </Suspense>
        {!state.isKept && <p className={styles.notKept}>{shell.notKept}</p>}
        <div inert={isBusy}>
          {isFirstRun ? (
            <FirstRun
              plan={plan}
              preset={state.preset}
              onPreset={session.setPreset}
              onBegin={() => show('score')}
              onCheck={() => show('confirm')}
            />
          ) : (
            TABS.map((one) => (
              <Activity key={one} mode={one === tab ? 'visible' : 'hidden'}>
                <div
                  id={`panel-${one}`}
                  className={styles.screen}
                  role="tabpanel"
                  aria-labelledby={`tab-${one}`}
                >
                  <Suspense fallback={<Spinner size="small" />}>{screens[one]}</Suspense>
                </div>
              </Activity>
            ))
          )}
        </div>
      </main>
      {!isFirstRun && (
        <BottomBar
          state={state}
          isPreviewed={tab === 'write'}
          onPreview={() => show('write')}
          onWrite={() => void session.write()}
          onUndo={() => void session.undo()}
        />
      )}
    </div>
  );
};

/** Never graded, and nothing entered yet. */
const isNew = ({ plan, snapshot, entries, notice }: Open): boolean =>
  notice === null && !sheetNamed(snapshot, plan.scheme.sheetNames.scheme) && !hasEntries(entries);
