import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Session, SessionState } from '../session/session';

/** The state of a session, kept up to date. */
export const useSessionState = (session: Session): SessionState =>
  useSyncExternalStore(session.subscribe, session.state);

/** A session that lasts as long as the component. */
export const useSession = (begin: () => Session): Session | null => {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    const begun = begin();
    setSession(begun);
    return () => begun.close();
  }, [begin]);
  return session;
};
