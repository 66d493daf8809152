import { makeStyles, Select, Subtitle2, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { sheetNamed } from '../../core/cells/snapshot';
import type { ConfirmScreenProps } from '../screen-props';
import { PresetChoice } from '../start/preset-choice';
import { useTexts } from '../texts-context';
import { IssueList } from './issue-list';
import { SheetSection } from './sheet-section';
import { sheetsAskedAbout } from './sheets-asked-about';
import { StatedOptions } from './stated-options';
import { UnreadRules } from './unread-rules';

const useStyles = makeStyles({
  screen: { display: 'grid', gap: tokens.spacingVerticalL, gridTemplateColumns: 'minmax(0, 1fr)' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** 核对: each indicator sheet as it was understood, and what a person may put right. */
export const ConfirmScreen = (props: ConfirmScreenProps): ReactNode => {
  const { plan, snapshot, issues, sheet: asked, entries, onEnter, onCorrect, onSelect } = props;
  const { preset, onPreset } = props;
  const styles = useStyles();
  const { pane } = useTexts();
  const id = useId();
  const [added, setAdded] = useState<string | null>(null);
  const known = new Set([
    ...(plan?.reading.tables ?? []).map(({ table }) => table.sheet),
    ...entries.sheets.map(({ sheet }) => sheet),
  ]);
  // unread rules have a part of their own
  const told = issues.filter(({ code }) => code !== 'ruleUncertain');
  const doubtful = new Set(sheetsAskedAbout(issues));
  const shown = [...new Set([...known, ...doubtful, ...(added === null ? [] : [added])])]
    .toSorted((a, b) => Number(b === asked) - Number(a === asked))
    .flatMap((name) => sheetNamed(snapshot, name) ?? []);
  const ours = Object.values(plan?.scheme.sheetNames ?? {});
  const others = snapshot.sheets.filter(
    ({ name }) => !ours.includes(name) && (name === added || !shown.some((one) => one.name === name)),
  );
  return (
    <div className={styles.screen}>
      <header>
        <Subtitle2 as="h2" block>
          {pane.confirm.title}
        </Subtitle2>
        <p className={styles.quiet}>{known.size === 0 ? pane.confirm.noSheets : pane.confirm.lead}</p>
      </header>
      {preset !== null && <PresetChoice preset={preset} onPreset={onPreset} />}
      {shown.map((sheet) => (
        <SheetSection
          key={sheet.name}
          sheet={sheet}
          snapshot={snapshot}
          plan={plan}
          issues={told}
          entered={entries.sheets}
          isAskedAbout={doubtful.has(sheet.name)}
          isLedTo={sheet.name === asked}
          onCorrect={onCorrect}
          onSelect={onSelect}
        />
      ))}
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
          </Select>
        </div>
      )}
      {plan && <StatedOptions {...props} plan={plan} options={entries.options} />}
      {plan && <UnreadRules plan={plan} entries={entries.ledger} onEnter={onEnter} onSelect={onSelect} />}
      <IssueList issues={told} onSelect={onSelect} />
    </div>
  );
};
