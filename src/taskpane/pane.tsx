import { Button, Spinner, tokens } from '@fluentui/react-components';
import { Suspense, useState, type ReactNode } from 'react';
import type { Failed, Nothing, Session } from './session/session';
import { useFrameStyles } from './shell/frame';
import { Header } from './shell/header';
import { OpenWorkbook } from './shell/open-workbook';
import { Overdue } from './shell/overdue';
import type { PaneMenuProps } from './shell/pane-menu';
import type { Tab } from './shell/tabs';
import { ConfirmScreen, NoticeBar } from './shell/screens';
import { useSessionState } from './shell/use-session-state';
import { FaultText } from './start/fault-text';
import { FullPage } from './start/full-page';
import { NothingToGrade } from './start/nothing-to-grade';
import { useTexts } from './texts-context';
import { HalfWrittenPage } from './write/half-written-page';

interface Props extends Omit<PaneMenuProps, 'onReread'> {
  readonly session: Session;
  readonly wanted: Tab | null;
  /** Loads the pane anew. */
  readonly reload: () => void;
}

/** The pane beside one workbook, whatever has become of it. */
export const Pane = ({ session, wanted, reload, ...menu }: Props): ReactNode => {
  const frame = useFrameStyles();
  const { shell } = useTexts().pane;
  const state = useSessionState(session);
  const reread = (): void => void session.reread();
  if (state.phase === 'open') {
    return <OpenWorkbook {...menu} session={session} state={state} wanted={wanted} reload={reload} />;
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
      <Overdue state={state} onReload={reload} />
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
  const { start } = useTexts().pane;
  return (
    <FullPage title={start.failed} isAlone={false}>
      <FaultText fault={state.fault} />
      <Button appearance="primary" onClick={onRetry}>
        {start.retry}
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
      <Suspense>{notice && <NoticeBar notice={notice} onDismiss={session.dismiss} />}</Suspense>
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
