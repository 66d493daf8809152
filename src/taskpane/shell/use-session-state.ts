import { useSyncExternalStore } from 'react';
import type { Session, SessionState } from '../session/session';

/** The state of a session, kept up to date. */
export const useSessionState = (session: Session): SessionState =>
  useSyncExternalStore(session.subscribe, session.state);
