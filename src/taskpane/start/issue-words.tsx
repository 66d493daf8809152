import type { ReactNode } from 'react';
import { parseA1 } from '../../core/cells/address';
import type { Issue } from '../../core/issue';
import { sayIssue } from '../../i18n/say';
import { PlaceLink } from '../place-link';
import type { Actions } from '../session/session';
import { useTexts } from '../texts-context';

interface Props {
  readonly issue: Issue;
  readonly onSelect: Actions['select'];
}

/** The sentence about an issue, and the way to its cell. */
export const IssueWords = ({ issue, onSelect }: Props): ReactNode => {
  const { language } = useTexts();
  const ref = parseA1(issue.where.cell);
  return (
    <>
      {sayIssue(issue, language)}{' '}
      {ref && <PlaceLink place={{ sheet: issue.where.sheet, ...ref }} onSelect={onSelect} />}
    </>
  );
};
