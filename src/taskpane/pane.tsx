import { Spinner, tokens } from '@fluentui/react-components';
import { Suspense, useState, type ReactNode } from 'react';
import type { Nothing, Session } from './session/session';
import { useFrameStyles } from './shell/frame';
import { Header } from './shell/header';
import { OpenWorkbook } from './shell/open-workbook';
import type { PaneMenuProps } from './shell/pane-menu';
import type { Tab } from './shell/tabs';
import {
  CannotRead,
  ConfirmScreen,
  HalfWrittenPage,
  NoticeBar,
  NothingToGrade,
  Overdue,
} from './shell/screens';
import { useSessionState } from './shell/use-session-state';
import { useTexts } from './texts-context';

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
  // a sheet whose columns a person names is a table at the first of them: the rest is named where it was begun
  const [described, setDescribed] = useState<Described | null>(null);
  const reread = (): void => void session.reread();
  const waiting = { label: shell.reading, style: { padding: '48px 16px' } };
  if (state.phase === 'open') {
    return (
      <OpenWorkbook
        {...menu}
        session={session}
        state={state}
        wanted={described ? 'confirm' : wanted}
        asked={described?.sheet}
        reload={reload}
      />
    );
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
        <Suspense>
          <Overdue state={state} onReload={reload} />
        </Suspense>
        {state.phase === 'reading' ? (
          <Spinner {...waiting} />
        ) : (
          <Suspense fallback={<Spinner {...waiting} />}>
            {state.phase === 'failed' && <CannotRead fault={state.fault} onRetry={reread} />}
            {state.phase === 'nothing' && (
              <NothingYet
                session={session}
                state={state}
                described={described}
                onDescribe={setDescribed}
                onReread={reread}
              />
            )}
            {state.phase === 'halfWritten' && (
              <HalfWrittenPage
                state={state}
                onFinish={() => void session.finish()}
                onTakeBack={() => void session.takeBack()}
              />
            )}
          </Suspense>
        )}
      </main>
    </div>
  );
};

/** A person names the columns of a sheet: of the one that they are asked about, or of any. */
interface Described {
  readonly sheet?: string | undefined;
}

interface NothingYetProps {
  readonly session: Session;
  readonly state: Nothing;
  readonly described: Described | null;
  readonly onDescribe: (described: Described) => void;
  readonly onReread: () => void;
}

/** Nothing can be scored until the columns of a sheet are chosen, or the workbook changes. */
const NothingYet = (props: NothingYetProps): ReactNode => {
  const { session, state, described, onDescribe, onReread } = props;
  const { snapshot, issues, entries, drafts, notice } = state;
  return (
    <>
      <Suspense>{notice && <NoticeBar notice={notice} onDismiss={session.dismiss} />}</Suspense>
      {described ? (
        <div style={{ padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` }}>
          <Suspense fallback={<Spinner size="small" />}>
            <ConfirmScreen
              plan={null}
              snapshot={snapshot}
              sheet={described.sheet}
              preset={null}
              onPreset={session.setPreset}
              issues={issues}
              entries={entries}
              drafts={drafts}
              onDraft={session.keepDraft}
              onSelect={session.select}
              onCorrect={(sheet, tables) => {
                onDescribe({ sheet });
                session.correctSheet(sheet, tables);
              }}
              onOptions={session.setOptions}
              onEnter={session.enter}
            />
          </Suspense>
        </div>
      ) : (
        <NothingToGrade
          state={state}
          onSelect={session.select}
          onMend={session.mend}
          onUndo={() => void session.undo()}
          onReread={onReread}
          onChooseColumns={(sheet) => onDescribe({ sheet })}
        />
      )}
    </>
  );
};
