import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import { parseRange } from '../../core/cells/address';
import type { Issue } from '../../core/issue';
import { sayIssue } from '../../i18n/say';
import type { Place } from '../../workbook/host';
import { PlaceLink } from '../place-link';
import { useTexts } from '../texts-context';

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  issue: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  error: { color: tokens.colorStatusDangerForeground3, marginTop: '2px' },
  warning: { color: tokens.colorStatusWarningForeground1, marginTop: '2px' },
  info: { color: tokens.colorNeutralForeground2, marginTop: '2px' },
});

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Regular } as const;
const ORDER = ['error', 'warning', 'info'] as const;

interface IssueListProps {
  readonly issues: readonly Issue[];
  readonly onSelect: (place: Place) => void;
}

/** What a person should look at, the worst first, each with the way to its cell. */
export const IssueList = ({ issues, onSelect }: IssueListProps): ReactNode => {
  const styles = useStyles();
  const { language, pane } = useTexts();
  const sorted = issues.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return (
    <section>
      <Subtitle2 as="h3" className={styles.heading}>
        {pane.confirm.issues}
      </Subtitle2>
      {issues.length === 0 && <div>{pane.confirm.noIssues}</div>}
      <ul className={styles.list}>
        {sorted.map((issue, index) => {
          const Icon = ICONS[issue.severity];
          const place = placeOf(issue);
          return (
            <li key={index} className={styles.issue}>
              <Icon className={styles[issue.severity]} />
              <div>
                {sayIssue(issue, language)}{' '}
                {place && (
                  <PlaceLink place={place} onSelect={onSelect}>
                    {pane.confirm.show}
                  </PlaceLink>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const placeOf = ({ where: { sheet, cell } }: Issue): Place | null => {
  const range = parseRange(cell);
  return sheet !== '' && range ? { sheet, row: range.top, column: range.left } : null;
};
