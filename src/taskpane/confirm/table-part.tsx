import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SheetSnapshot } from '../../core/cells/snapshot';
import type { Issue } from '../../core/issue';
import type { RecognisedTable } from '../../core/sheet/understanding';
import { understood } from '../../i18n/pane/understood';
import type { Place } from '../../workbook/host';
import { useTexts } from '../texts-context';
import type { Correction } from './corrections';
import { Disclosure } from './disclosure';
import { HeaderRowField } from './header-row-field';
import { LastRow } from './last-row';
import { canBeRead, type ShownTable } from './shown-tables';
import { SheetSummary } from './sheet-summary';
import { TableColumns } from './table-columns';
import { notedRows } from './row-view';
import { TableRows } from './table-rows';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  bounds: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  adopt: { justifySelf: 'start' },
});

/** Groups of regions or of years that sheets are known to tell apart. */
const GROUPS = [1, 2, 3, 4, 5, 6] as const;

interface TablePartProps {
  readonly sheet: SheetSnapshot;
  readonly shown: ShownTable;
  readonly before: readonly RecognisedTable[] | null;
  readonly issues: readonly Issue[];
  readonly isTaken: (row: number) => boolean;
  readonly onCorrect: (correction: Correction) => void;
  readonly onSelect: (place: Place) => void;
}

/** One table of a sheet: what it was counted to hold, where it begins and ends, its columns and its rows. */
export const TablePart = (props: TablePartProps): ReactNode => {
  const { sheet, shown, before, issues, isTaken, onCorrect, onSelect } = props;
  const styles = useStyles();
  const { pane, fill, language } = useTexts();
  const words = understood[language];
  const { confirmed, table, isProposed } = shown;
  const isUsable = canBeRead(confirmed.columns);
  const asksForGroup = table !== null && (confirmed.marksGroup !== undefined || isByGroup(table, issues));
  return (
    <div className={styles.part}>
      {isProposed && Object.keys(confirmed.columns).length > 0 && (
        <p className={styles.quiet}>{words.proposed}</p>
      )}
      {table && <SheetSummary table={table} />}
      {!isUsable && <p className={styles.quiet}>{pane.confirm.unusable}</p>}
      <div className={styles.bounds}>
        <HeaderRowField
          sheet={sheet}
          headerRow={confirmed.headerRow}
          isTaken={isTaken}
          onRow={(row) => onCorrect({ kind: 'headerRow', row })}
        />
        {table && <LastRow table={table} onSelect={onSelect} />}
      </div>
      {asksForGroup && (
        <Field label={words.marksGroup}>
          <Select
            value={String(confirmed.marksGroup ?? '')}
            onChange={(_, { value }) =>
              onCorrect({ kind: 'marksGroup', group: value === '' ? null : Number(value) })
            }
          >
            <option value="">{words.undecided}</option>
            {GROUPS.map((number) => (
              <option key={number} value={number}>
                {fill(words.group, { number })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Disclosure label={fill(words.columns, { count: Object.keys(confirmed.columns).length })} startsOpen>
        <TableColumns
          sheet={sheet}
          shown={shown}
          before={before}
          onRole={(column, role) => onCorrect({ kind: 'role', column, role })}
          onSelect={onSelect}
        />
      </Disclosure>
      {table && (
        <Disclosure label={fill(words.rows, { count: table.rows.length })}>
          <TableRows
            sheet={sheet}
            table={table}
            issues={issues}
            onSay={(row, is) => onCorrect({ kind: 'row', row, is })}
            onSelect={onSelect}
          />
        </Disclosure>
      )}
      {isProposed && isUsable && (
        <Button className={styles.adopt} appearance="primary" onClick={() => onCorrect({ kind: 'adopt' })}>
          {words.adopt}
        </Button>
      )}
    </div>
  );
};

/** Whether somebody must say which group of marks holds. */
const isByGroup = (table: RecognisedTable, issues: readonly Issue[]): boolean =>
  notedRows(
    table,
    issues.filter(({ code }) => code === 'marksByGroup'),
  ).size > 0;
