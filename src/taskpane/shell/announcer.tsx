import type { ReactNode } from 'react';
import { shown } from '../../core/rule/decimal';
import type { Open } from '../session/session';
import { Spoken } from '../spoken';
import { useTexts, type Wording } from '../texts-context';
import { noticeText } from './told';

/** Tells a screen reader what changed: what is being done, how it came out, and where the score stands now. */
export const Announcer = ({ state }: { readonly state: Open }): ReactNode => {
  const wording = useTexts();
  return (
    <Spoken role="status" aria-live="polite">
      {announcement(state, wording)}
    </Spoken>
  );
};

const announcement = ({ activity, notice, plan }: Open, wording: Wording): string => {
  const { shell } = wording.pane;
  if (activity !== 'idle') return shell[activity];
  if (notice) return noticeText(notice, wording);
  const { total, pending } = plan.assessment;
  return wording.fill(shell.total, { total: shown(total), pending });
};
