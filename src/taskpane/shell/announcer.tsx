import { Suspense, type ReactNode } from 'react';
import type { Open } from '../session/session';
import { Spoken } from '../spoken';
import { useTexts } from '../texts-context';
import { NoticeWords } from './screens';

/** Tells a screen reader what is being done and how it came out; what an answer comes to is told where it is given. */
export const Announcer = ({ state: { activity, notice } }: { readonly state: Open }): ReactNode => {
  const { shell } = useTexts().pane;
  return (
    <Spoken role="status" aria-live="polite">
      {activity !== 'idle' ? (
        shell[activity]
      ) : (
        <Suspense>{notice && <NoticeWords notice={notice} />}</Suspense>
      )}
    </Spoken>
  );
};
