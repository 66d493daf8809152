import { leavesOf } from '../../core/assessment/item';
import { clauseOf, type LedgerEntry } from '../../core/writeback/entries';
import type { Host } from '../../workbook/host';
import { createSession } from '../session/create-session';
import type { Keeper } from '../session/keeper';
import type { Open, Session, SessionState } from '../session/session';
import { memoryKeeper } from './memory-keeper';

/** Where somebody sits before an open pane. */
export interface Desk<SomeHost extends Host = Host> {
  readonly host: SomeHost;
  readonly keeper: Keeper;
  readonly session: Session;
}

export const CLOCK = { today: () => '2017-09-12', now: () => '2017-09-12T08:30:00.000Z' };

/** Opens the pane on a workbook; resolves once it has been read. */
export const sit = async <SomeHost extends Host>(
  host: SomeHost,
  keeper = memoryKeeper(),
): Promise<Desk<SomeHost>> => {
  const session = createSession({ host, keeper, clock: CLOCK });
  await until(session, isAtRest);
  return { host, keeper, session };
};

/** The pane is closed and opened again. */
export const sitAgain = <SomeHost extends Host>({
  host,
  keeper,
  session,
}: Desk<SomeHost>): Promise<Desk<SomeHost>> => {
  session.close();
  return sit(host, keeper);
};

export const until = async (
  session: Session,
  isReached: (state: SessionState) => boolean,
): Promise<SessionState> => {
  while (!isReached(session.state())) {
    await new Promise<void>((resolve) => {
      const stop = session.subscribe(() => {
        stop();
        resolve();
      });
    });
  }
  return session.state();
};

export const isAtRest = (state: SessionState): boolean =>
  state.phase === 'open'
    ? state.activity === 'idle' && !state.isPlanning
    : state.phase === 'halfWritten'
      ? !state.isBusy
      : state.phase !== 'reading' && !(state.phase === 'nothing' && state.activity !== 'idle');

export const openState = (session: Session): Open => {
  const state = session.state();
  if (state.phase !== 'open') throw new Error(`the session is ${state.phase}`);
  return state;
};

/** An answer to a clause (0-based) of an indicator (0-based). */
export const answer = (
  session: Session,
  indicator: number,
  clause: number,
  value: number | string,
): LedgerEntry => {
  const item = openState(session).plan.items[indicator]?.scored.item;
  const line = item && leavesOf(item.lines)[clause];
  if (!item || !line) throw new Error('no such clause');
  return {
    sheet: item.sheet,
    row: item.rows[0] ?? 0,
    clause: clauseOf(item, line),
    column: 'checkedFact',
    value,
  };
};

/** Enters answers, and waits until what follows from them is worked out. */
export const enter = async (
  session: Session,
  ...answers: readonly (readonly [indicator: number, clause: number, value: number | string])[]
): Promise<void> => {
  session.enter(answers.map(([indicator, clause, value]) => answer(session, indicator, clause, value)));
  await until(session, isAtRest);
};
