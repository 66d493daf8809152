import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { columnName } from '../../core/cells/address';
import type { SheetSnapshot } from '../../core/cells/snapshot';
import { columnHeadings } from '../../core/sheet/column-headings';
import { COLUMN_ROLES, type ColumnRole } from '../../core/sheet/indicator';
import type { RecognisedTable } from '../../core/sheet/understanding';
import { understood } from '../../i18n/pane/understood';
import { textsIn } from '../../i18n/texts';
import type { Place } from '../../workbook/host';
import { useTexts } from '../texts-context';
import { certaintyOf } from './certainty';
import { ColumnRow } from './column-row';
import type { ShownTable } from './shown-tables';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  letters: { width: '2.2em' },
  roles: { width: '50%' },
  unused: {
    textAlign: 'start',
    paddingTop: tokens.spacingVerticalM,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  added: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

interface TableColumnsProps {
  readonly sheet: SheetSnapshot;
  readonly shown: ShownTable;
  /** The tables of the sheet without corrections that are not written; null when there are none. */
  readonly before: readonly RecognisedTable[] | null;
  readonly onRole: (column: number, role: ColumnRole | '') => void;
  readonly onSelect: (place: Place) => void;
}

/** The columns of a table, each with the role that it has; those without one come last. */
export const TableColumns = ({ sheet, shown, before, onRole, onSelect }: TableColumnsProps): ReactNode => {
  const styles = useStyles();
  const { pane, language } = useTexts();
  const words = understood[language];
  const { roles } = textsIn(language);
  const id = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const { confirmed, table, added } = shown;
  const { headerRow, columns } = confirmed;
  const headings = useMemo(() => columnHeadings(sheet, headerRow), [sheet, headerRow]);
  const roleOf = new Map(
    COLUMN_ROLES.flatMap((role) => (columns[role] === undefined ? [] : [[columns[role], role] as const])),
  );
  const used = [...roleOf.keys()].toSorted((a, b) => a - b);
  const unused = [...headings.keys()].filter((column) => !roleOf.has(column) && column <= sheet.lastColumn);
  const fieldOf = (column: number): string => `${id}-${column}`;
  useLayoutEffect(() => {
    // a column that moves between used and unused would take the focus away with it
    if (chosen !== null) document.getElementById(`${id}-${chosen}`)?.focus();
    setChosen(null);
  }, [chosen, columns, id]);
  const rowOf = (column: number): ReactNode => {
    const decision = table?.decisions.find((one) => one.column === column);
    return (
      <ColumnRow
        key={column}
        id={fieldOf(column)}
        column={column}
        heading={headings.get(column)}
        role={roleOf.get(column) ?? ''}
        decision={decision}
        certainty={decision ? certaintyOf(decision, before) : null}
        onShow={() => onSelect({ sheet: sheet.name, row: headerRow, column })}
        onRole={(role) => {
          setChosen(column);
          onRole(column, role);
        }}
      />
    );
  };
  return (
    <table className={styles.table} aria-label={pane.confirm.columns}>
      <colgroup>
        <col className={styles.letters} />
        <col />
        <col className={styles.roles} />
      </colgroup>
      <tbody>
        {used.map(rowOf)}
        {[...added].map(([column, heading]) => (
          <tr key={column}>
            <th scope="row" className={styles.added}>
              {columnName(column)}
            </th>
            <td className={styles.added}>{heading}</td>
            <td className={styles.added}>
              {words.added} · {addedRole(table, column, roles)}
            </td>
          </tr>
        ))}
        {unused.length > 0 && (
          <tr key="unused">
            <th scope="rowgroup" colSpan={3} className={styles.unused}>
              {words.unused}
            </th>
          </tr>
        )}
        {unused.map(rowOf)}
      </tbody>
    </table>
  );
};

const addedRole = (
  table: RecognisedTable | null,
  column: number,
  roles: Readonly<Record<ColumnRole, string>>,
): string => COLUMN_ROLES.flatMap((role) => (table?.columns[role] === column ? [roles[role]] : [])).join('');
