import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { shown } from '../../core/rule/decimal';
import type { Content } from '../../core/cells/edit';
import type { EntryColumn, LedgerEntry } from '../../core/writeback/entries';
import { linkedCell } from '../../core/writeback/ledger/linked-cell';
import { typedFact } from '../../core/writeback/typed-fact';
import { PlaceLink } from '../place-link';
import { useTexts } from '../texts-context';
import { entryFor } from './entry-for';
import type { FactFieldProps } from './fact-field';
import { textIn } from './words';
import { plainText, TypedInput } from './typed-input';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
  hand: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  number: { width: '108px' },
  digits: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', minWidth: 0 },
  wrong: { color: tokens.colorStatusDangerForeground3, fontSize: tokens.fontSizeBase200 },
  differs: { color: tokens.colorStatusWarningForeground1, fontSize: tokens.fontSizeBase200 },
});

type RemarksProps = Pick<FactFieldProps, 'item' | 'onEnter' | 'onSelect'>;

/** Evidence, department and 缺项 of an indicator. */
export const Remarks = ({ item, onEnter, onSelect }: RemarksProps): ReactNode => {
  const styles = useStyles();
  const { pane, fill } = useTexts();
  const { scored, inputs } = item;
  const department = inputs.department.kind === 'formula' ? linkedCell(inputs.department.formula) : null;
  const marked = scored.item.rows.filter((row) => scored.facts.notApplicableRows.has(row));
  const enter = (column: 'evidence' | 'department', value: number | string | null): void =>
    onEnter([entryFor(scored.item, null, column, value)]);
  return (
    <div className={styles.fields}>
      <Field label={pane.indicator.evidence}>
        <Textarea
          value={textIn(inputs.evidence)}
          resize="vertical"
          onChange={(_, { value }) => enter('evidence', plainText(value))}
        />
      </Field>
      <Field
        label={pane.indicator.department}
        hint={
          department && scored.facts.department !== ''
            ? {
                children: (
                  <>
                    {pane.indicator.fromCell} <PlaceLink place={department} onSelect={onSelect} />
                  </>
                ),
              }
            : null
        }
      >
        <TypedInput
          value={scored.facts.department === '' ? null : scored.facts.department}
          read={plainText}
          onValue={(value) => enter('department', value)}
        />
      </Field>
      {marked.length > 0 ? (
        <div className={styles.quiet}>
          {marked.map((row) => fill(pane.indicator.notApplicableInSheet, { row })).join('')}
        </div>
      ) : (
        <Checkbox
          label={pane.indicator.notApplicable}
          checked={scored.facts.notApplicableByHand}
          onChange={(_, { checked }) =>
            onEnter([entryFor(scored.item, null, 'status', checked === true ? '缺项' : null)])
          }
        />
      )}
    </div>
  );
};

/** What was typed, as the field shows it; a formula is not for typing over here. */
const typedValue = (content: Content | null): number | string | null => {
  if (content?.kind === 'number') return content.number;
  return content?.kind === 'text' ? content.text : null;
};

/** A score that a person gives in place of what the clauses come to: in the sheet's own cell, or in the ledger. */
export const HandScore = ({ item, onEnter, onSelect }: RemarksProps): ReactNode => {
  const styles = useStyles();
  const { pane, fill } = useTexts();
  const { scored, inputs, options } = item;
  const { stage } = options;
  const hand = scored.facts.handScores[stage];
  const byClauses = scored.item.byHand ? null : scored.computed[stage].score;
  const differs = hand?.score != null && byClauses !== null && !byClauses.equals(hand.score);
  const column = stage === 'self' ? 'selfPoints' : 'checkedPoints';
  const inSheet = hand !== null && hand.where.sheet === scored.item.sheet;
  const enteredAt = (at: EntryColumn, value: LedgerEntry['value']): LedgerEntry =>
    entryFor(scored.item, null, at, value);
  return (
    <section className={styles.hand} aria-label={pane.indicator.handScore}>
      {inSheet ? (
        <div>
          <PlaceLink place={{ sheet: hand.where.sheet, ...hand.where.cell }} onSelect={onSelect} />{' '}
          {fill(pane.indicator.handInSheet, { marks: hand.score === null ? '–' : shown(hand.score) })}
        </div>
      ) : (
        <>
          <Field
            label={pane.indicator.handScore}
            hint={pane.indicator.handScoreHelp}
            validationMessage={
              hand?.score === null
                ? fill(pane.indicator.wrongPoints, { marks: shown(scored.item.fullMarks ?? 0) })
                : null
            }
          >
            <TypedInput
              className={styles.number}
              input={{ className: styles.digits }}
              inputMode="decimal"
              contentAfter={pane.indicator.pointsWord}
              value={typedValue(inputs.typedScore[stage])}
              read={(text) => typedFact(text, 'points')}
              onValue={(value) => onEnter([enteredAt(column, value)])}
            />
          </Field>
          {hand !== null && (
            <div>
              <Button
                size="small"
                onClick={() => onEnter([enteredAt(column, null), enteredAt('reason', null)])}
              >
                {pane.indicator.takeHandBack}
              </Button>
            </div>
          )}
        </>
      )}
      {hand !== null && (
        <Field
          label={pane.indicator.handReason}
          hint={pane.indicator.handReasonHelp}
          validationState="warning"
          validationMessage={scored.facts.handReason === '' ? pane.indicator.reasonMissing : null}
        >
          <Textarea
            value={scored.facts.handReason}
            resize="vertical"
            onChange={(_, { value }) => onEnter([enteredAt('reason', plainText(value))])}
          />
        </Field>
      )}
      {differs && (
        <div className={styles.differs}>{fill(pane.indicator.handDiffers, { marks: shown(byClauses) })}</div>
      )}
    </section>
  );
};
