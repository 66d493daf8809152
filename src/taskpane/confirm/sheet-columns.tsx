import { Field, Link, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { columnName } from '../../core/cells/address';
import type { SheetSnapshot } from '../../core/cells/snapshot';
import type { ConfirmedSheet } from '../../core/scheme/scheme';
import { columnHeadings } from '../../core/sheet/column-headings';
import { COLUMN_ROLES, type ColumnRole, type ColumnRoles } from '../../core/sheet/indicator';
import { typedFact } from '../../core/writeback/typed-fact';
import { textsIn } from '../../i18n/texts';
import type { Place } from '../../workbook/host';
import { TypedInput } from '../score/typed-input';
import { useTexts } from '../texts-context';

const useStyles = makeStyles({
  header: { width: '6em' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  letter: { width: '2.5em', textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  heading: { overflowWrap: 'anywhere', paddingInlineEnd: tokens.spacingHorizontalS },
  role: { width: '55%' },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  choice: { width: '100%' },
  none: { color: tokens.colorNeutralForeground3 },
  note: { color: tokens.colorStatusWarningForeground1, fontSize: tokens.fontSizeBase200 },
});

interface SheetColumnsProps {
  readonly sheet: SheetSnapshot;
  readonly confirmed: ConfirmedSheet;
  readonly onCorrect: (sheet: ConfirmedSheet) => void;
  readonly onSelect: (place: Place) => void;
}

/** Header row and columns of a sheet, each with the role that it has; both can be put right. */
export const SheetColumns = ({ sheet, confirmed, onCorrect, onSelect }: SheetColumnsProps): ReactNode => {
  const styles = useStyles();
  const { pane, fill, language } = useTexts();
  const [typedRow, setTypedRow] = useState<number | string | null>(confirmed.headerRow);
  const [bereft, setBereft] = useState<number | null>(null);
  const { headerRow, columns } = confirmed;
  const headings = useMemo(() => columnHeadings(sheet, headerRow), [sheet, headerRow]);
  const { roles } = textsIn(language);
  const roleAt = (column: number): ColumnRole | '' =>
    COLUMN_ROLES.find((role) => columns[role] === column) ?? '';
  const isRow = (value: number | string | null): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= sheet.lastRow;
  const chooseRow = (value: number | string | null): void => {
    setTypedRow(value);
    if (isRow(value)) onCorrect({ ...confirmed, headerRow: value });
  };
  const chooseRole = (column: number, role: ColumnRole | ''): void => {
    const before = role === '' ? undefined : columns[role];
    setBereft(before !== undefined && before !== column ? before : null);
    onCorrect({ ...confirmed, columns: withRole(columns, column, role) });
  };
  return (
    <>
      <Field
        label={pane.confirm.headerRow}
        validationMessage={
          isRow(typedRow) ? null : fill(pane.confirm.wrongHeaderRow, { last: sheet.lastRow })
        }
      >
        <TypedInput
          className={styles.header}
          inputMode="numeric"
          value={isRow(typedRow) ? headerRow : typedRow}
          read={(text) => typedFact(text, 'points')}
          onValue={chooseRow}
        />
      </Field>
      <table className={styles.table} aria-label={pane.confirm.columns}>
        <tbody>
          {columnsOf(sheet, headings, columns).map((column) => {
            const letter = columnName(column);
            const heading = headings.get(column);
            return (
              <tr key={column}>
                <th scope="row" className={mergeClasses(styles.cell, styles.letter)}>
                  <Link
                    as="button"
                    aria-label={fill(pane.confirm.showPlace, {
                      place: fill(pane.confirm.column, { letter }),
                    })}
                    onClick={() => onSelect({ sheet: sheet.name, row: headerRow, column })}
                  >
                    {letter}
                  </Link>
                </th>
                <td className={mergeClasses(styles.cell, styles.heading)}>
                  {heading ?? <span className={styles.none}>{pane.confirm.noHeading}</span>}
                </td>
                <td className={mergeClasses(styles.cell, styles.role)}>
                  <Select
                    className={styles.choice}
                    size="small"
                    aria-label={fill(pane.confirm.roleOf, {
                      letter,
                      heading: heading ?? pane.confirm.noHeading,
                    })}
                    value={roleAt(column)}
                    onChange={(_, { value }) =>
                      chooseRole(column, COLUMN_ROLES.find((role) => role === value) ?? '')
                    }
                  >
                    <option value="">{pane.confirm.noRole}</option>
                    {COLUMN_ROLES.map((role) => (
                      <option key={role} value={role}>
                        {roles[role]}
                      </option>
                    ))}
                  </Select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div role="status" className={styles.note}>
        {bereft !== null && fill(pane.confirm.taken, { letter: columnName(bereft) })}
      </div>
    </>
  );
};

/** Columns with a heading or a role. */
const columnsOf = (
  sheet: SheetSnapshot,
  headings: ReadonlyMap<number, string>,
  roles: ColumnRoles,
): readonly number[] =>
  [...new Set([...headings.keys(), ...Object.values(roles)])]
    .filter((column) => column <= Math.max(sheet.lastColumn, ...Object.values(roles)))
    .sort((a, b) => a - b);

/** A column has one role and a role one column. */
const withRole = (columns: ColumnRoles, column: number, role: ColumnRole | ''): ColumnRoles => {
  const others = Object.entries(columns).filter(([name, at]) => at !== column && name !== role);
  return { ...Object.fromEntries(others), ...(role === '' ? {} : { [role]: column }) };
};
