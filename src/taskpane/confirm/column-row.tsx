import { Link, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { columnName } from '../../core/cells/address';
import { COLUMN_ROLES, type ColumnRole } from '../../core/sheet/indicator';
import type { RoleDecision } from '../../core/sheet/understanding';
import { sayEvidence } from '../../i18n/pane/evidence';
import { understood } from '../../i18n/pane/understood';
import { textsIn } from '../../i18n/texts';
import { useTexts } from '../texts-context';
import type { Certainty } from './certainty';
import { CertaintyMark } from './certainty-mark';

const useStyles = makeStyles({
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
  },
  letter: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, lineHeight: '24px' },
  heading: {
    overflowWrap: 'anywhere',
    paddingInlineEnd: tokens.spacingHorizontalS,
    lineHeight: tokens.lineHeightBase300,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  marks: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  why: { fontSize: tokens.fontSizeBase200 },
  choice: { width: '100%' },
  reasons: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

interface ColumnRowProps {
  readonly column: number;
  readonly heading: string | undefined;
  /** '': not used. */
  readonly role: ColumnRole | '';
  /** Why it has its role; absent where nothing was read yet. */
  readonly decision: RoleDecision | undefined;
  readonly certainty: Certainty | null;
  /** Of the field in which its role is chosen. */
  readonly id: string;
  readonly onShow: () => void;
  readonly onRole: (role: ColumnRole | '') => void;
}

/** A column: its letter, which leads to the sheet, its heading, how sure its role is and why, and the role. */
export const ColumnRow = (props: ColumnRowProps): ReactNode => {
  const { column, heading, role, decision, certainty, id, onShow, onRole } = props;
  const styles = useStyles();
  const { pane, fill, language } = useTexts();
  const words = understood[language];
  const { roles } = textsIn(language);
  const reasons = useId();
  const [isOpen, setIsOpen] = useState(false);
  const letter = columnName(column);
  const place = fill(pane.confirm.column, { letter });
  return (
    <>
      <tr>
        <th scope="row" className={mergeClasses(styles.cell, styles.letter)}>
          <Link as="button" aria-label={fill(pane.confirm.showPlace, { place })} onClick={onShow}>
            {letter}
          </Link>
        </th>
        <td className={mergeClasses(styles.cell, styles.heading, role === '' && styles.quiet)}>
          {heading ?? pane.confirm.noHeading}
          {decision && certainty && (
            <div className={styles.marks}>
              <CertaintyMark certainty={certainty} />
              <Link
                as="button"
                className={styles.why}
                aria-label={fill(words.whyOf, { letter })}
                aria-expanded={isOpen}
                aria-controls={isOpen ? reasons : undefined}
                onClick={() => setIsOpen(!isOpen)}
              >
                {words.why}
              </Link>
            </div>
          )}
        </td>
        <td className={styles.cell}>
          <Select
            id={id}
            className={styles.choice}
            size="small"
            aria-label={fill(pane.confirm.roleOf, { letter, heading: heading ?? pane.confirm.noHeading })}
            value={role}
            onChange={(_, { value }) => onRole(COLUMN_ROLES.find((one) => one === value) ?? '')}
          >
            <option value="">{pane.confirm.noRole}</option>
            {COLUMN_ROLES.map((one) => (
              <option key={one} value={one}>
                {roles[one]}
              </option>
            ))}
          </Select>
        </td>
      </tr>
      {decision && isOpen && (
        <tr>
          <td colSpan={3}>
            <ul id={reasons} className={styles.reasons}>
              {decision.evidence.map((one, index) => (
                <li key={index}>{sayEvidence(one, language)}</li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </>
  );
};
