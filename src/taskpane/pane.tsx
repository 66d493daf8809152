import { Button, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { Suspense, useState, type ReactNode } from 'react';
import type { Failed, Nothing, Session } from './session/session';
import { useFrameStyles } from './shell/frame';
import { Header } from './shell/header';
import { NoticeBar } from './shell/notice-bar';
import { OpenWorkbook } from './shell/open-workbook';
import type { PaneMenuProps } from './shell/pane-menu';
import type { Tab } from './shell/tabs';
import { ConfirmScreen } from './shell/screens';
import { useSessionState } from './shell/use-session-state';
import { FullPage } from './start/full-page';
import { NothingToGrade } from './start/nothing-to-grade';
import { useTexts } from './texts-context';
import { HalfWrittenPage } from './write/half-written-page';

interface Props extends Omit<PaneMenuProps, 'onReread'> {
  readonly session: Session;
  readonly wanted: Tab | null;
}

/** The pane beside one workbook, whatever has become of it. */
export const Pane = ({ session, wanted, ...menu }: Props): ReactNode => {
  const frame = useFrameStyles();
  const { shell } = useTexts().pane;
  const state = useSessionState(session);
  const reread = (): void => void session.reread();
  if (state.phase === 'open') {
    return <OpenWorkbook {...menu} session={session} state={state} wanted={wanted} />;
  }
  return (
    <div className={frame.frame}>
      <header className={frame.header}>
        <Header
          {...menu}
          scheme={null}
          isBusy={false}
          onStage={session.setStage}
          onReread={state.phase === 'failed' || state.phase === 'nothing' ? reread : null}
        />
      </header>
      <main className={frame.main}>
        {state.phase === 'reading' && <Spinner label={shell.reading} style={{ padding: '48px 16px' }} />}
        {state.phase === 'failed' && <CannotRead state={state} onRetry={reread} />}
        {state.phase === 'nothing' && <NothingYet session={session} state={state} onReread={reread} />}
        {state.phase === 'halfWritten' && (
          <HalfWrittenPage
            state={state}
            onFinish={() => void session.finish()}
            onTakeBack={() => void session.takeBack()}
          />
        )}
      </main>
    </div>
  );
};

const CannotRead = ({
  state,
  onRetry,
}: {
  readonly state: Failed;
  readonly onRetry: () => void;
}): ReactNode => {
  const { pane, fault: sayFault } = useTexts();
  return (
    <FullPage title={pane.start.failed} isAlone={false}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{sayFault(state.fault)}</MessageBarBody>
      </MessageBar>
      <Button appearance="primary" onClick={onRetry}>
        {pane.start.retry}
      </Button>
    </FullPage>
  );
};

/** Nothing can be scored until the columns of a sheet are chosen, or the workbook changes. */
const NothingYet = ({
  session,
  state,
  onReread,
}: {
  readonly session: Session;
  readonly state: Nothing;
  readonly onReread: () => void;
}): ReactNode => {
  const [isChoosing, setIsChoosing] = useState(false);
  const { snapshot, issues, entries, drafts, notice } = state;
  return (
    <>
      {notice && <NoticeBar notice={notice} onDismiss={session.dismiss} />}
      {isChoosing ? (
        <div style={{ padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` }}>
          <Suspense fallback={<Spinner size="small" />}>
            <ConfirmScreen
              plan={null}
              snapshot={snapshot}
              issues={issues}
              entries={entries}
              drafts={drafts}
              onDraft={session.keepDraft}
              onSelect={session.select}
              onCorrect={session.correctSheet}
              onEnter={session.enter}
            />
          </Suspense>
        </div>
      ) : (
        <NothingToGrade
          state={state}
          onSelect={session.select}
          onReread={onReread}
          onChooseColumns={() => setIsChoosing(true)}
        />
      )}
    </>
  );
};
