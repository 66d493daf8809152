import { makeStyles, Select, Subtitle2, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { ConfirmedSheet } from '../../core/scheme/scheme';
import type { ConfirmScreenProps } from '../screen-props';
import { useTexts } from '../texts-context';
import { IssueList } from './issue-list';
import { SheetColumns } from './sheet-columns';
import { SheetSummary } from './sheet-summary';
import { StatedOptions } from './stated-options';
import { UnreadRules } from './unread-rules';

const useStyles = makeStyles({
  screen: { display: 'grid', gap: tokens.spacingVerticalL, gridTemplateColumns: 'minmax(0, 1fr)' },
  sheet: { display: 'grid', gap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
  plain: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** 核对: each indicator sheet as it was understood, and what a person may put right. */
export const ConfirmScreen = (props: ConfirmScreenProps): ReactNode => {
  const { plan, snapshot, issues, sheet: asked, entries, onEnter, onCorrect, onSelect } = props;
  const styles = useStyles();
  const { pane } = useTexts();
  const id = useId();
  const [added, setAdded] = useState<string | null>(null);
  const tables = plan?.reading.tables ?? [];
  const known: readonly ConfirmedSheet[] = [
    // what a person says of a column holds as it stands, whatever its heading
    ...tables.map(({ table: { sheet, headerRow, columns } }) => ({
      sheet,
      headerRow,
      columns,
      headings: {},
    })),
    ...props.entries.sheets.filter(({ sheet }) => !tables.some(({ table }) => table.sheet === sheet)),
  ];
  const first = known.toSorted((a, b) => Number(b.sheet === asked) - Number(a.sheet === asked));
  const ours = Object.values(plan?.scheme.sheetNames ?? {});
  const others = snapshot.sheets.filter(
    ({ name }) => !ours.includes(name) && !known.some(({ sheet }) => sheet === name),
  );
  const shownSheets =
    added === null || known.some(({ sheet }) => sheet === added)
      ? first
      : [...first, { sheet: added, headerRow: 1, columns: {}, headings: {} }];
  return (
    <div className={styles.screen}>
      <header>
        <Subtitle2 as="h2" block>
          {pane.confirm.title}
        </Subtitle2>
        <p className={styles.quiet}>{known.length === 0 ? pane.confirm.noSheets : pane.confirm.lead}</p>
      </header>
      {shownSheets.map((confirmed) => {
        const sheet = snapshot.sheets.find(({ name }) => name === confirmed.sheet);
        const table = tables.find(({ table: { sheet: name } }) => name === confirmed.sheet)?.table;
        return (
          sheet && (
            <section key={sheet.name} className={styles.sheet} aria-label={sheet.name}>
              <Subtitle2 as="h3" className={styles.plain}>
                {sheet.name}
              </Subtitle2>
              {table ? (
                <SheetSummary table={table} />
              ) : (
                <p className={styles.quiet}>{pane.confirm.unusable}</p>
              )}
              <SheetColumns sheet={sheet} confirmed={confirmed} onCorrect={onCorrect} onSelect={onSelect} />
            </section>
          )
        );
      })}
      {others.length > 0 && (
        <div>
          <label htmlFor={id}>{pane.confirm.otherSheet}</label>
          <Select
            id={id}
            value={added ?? ''}
            onChange={(_, { value }) => setAdded(value === '' ? null : value)}
          >
            <option value="">{pane.confirm.chooseSheet}</option>
            {others.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
            {added !== null && !others.some(({ name }) => name === added) && (
              <option value={added}>{added}</option>
            )}
          </Select>
        </div>
      )}
      {plan && <StatedOptions {...props} plan={plan} options={entries.options} />}
      {plan && <UnreadRules plan={plan} entries={entries.ledger} onEnter={onEnter} onSelect={onSelect} />}
      <IssueList issues={issues.filter(({ code }) => code !== 'ruleUncertain')} onSelect={onSelect} />
    </div>
  );
};
