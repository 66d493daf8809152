import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { LeafLine } from '../../core/assessment/item';
import { needsThreshold } from '../../core/assessment/line-status';
import { thresholdSource } from '../../core/assessment/threshold-source';
import { shown } from '../../core/rule/decimal';
import { tierBase } from '../../core/rule/kinds/tiers';
import { typedFact } from '../../core/writeback/typed-fact';
import { useTexts, type Wording } from '../texts-context';
import { entryFor } from './entry-for';
import type { FactFieldProps } from './fact-field';
import { FromSheet } from './from-sheet';
import { TypedInput } from './typed-input';
import { unitOf } from './words';

const useStyles = makeStyles({
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 108px 58px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    marginTop: tokens.spacingVerticalXS,
  },
  number: { width: '100%', minWidth: 0 },
  digits: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', minWidth: 0 },
  source: { gridColumn: '1 / -1' },
  missing: { gridColumn: '1 / -1', color: tokens.colorStatusDangerForeground3 },
});

/** What a value is held against, where the text does not say it: linked to the sheet's own cell, or asked for. */
export const ThresholdField = ({
  item: { scored, inputs, options },
  line,
  onEnter,
  onSelect,
}: Pick<FactFieldProps, 'item' | 'line' | 'onEnter' | 'onSelect'>): ReactNode => {
  const styles = useStyles();
  const wording = useTexts();
  const { pane, fill } = wording;
  const id = useId();
  if (!needsThreshold(line)) return null;
  const inputsOfLine = inputs.lines.get(line);
  const content = inputsOfLine?.threshold;
  const found = inputsOfLine?.found.threshold ?? null;
  const threshold = scored.facts.answers[options.stage].get(line)?.threshold ?? null;
  const name = baseName(line, wording);
  const source = found && <FromSheet found={found} onSelect={onSelect} />;
  if (found?.use === 'followed' && threshold !== null)
    return (
      <div>
        {name} {shown(threshold)} · {source}
      </div>
    );
  const value = content?.kind === 'text' ? content.text : threshold;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{name}</label>
      <TypedInput
        id={id}
        className={styles.number}
        input={{ className: styles.digits }}
        inputMode="decimal"
        value={value}
        read={(text) => typedFact(text, 'value', unitOf(line.clause))}
        aria-describedby={`${id}-missing`}
        aria-invalid={threshold === null}
        onValue={(typed) => onEnter([entryFor(scored.item, line, 'threshold', typed)])}
      />
      {threshold === null && (
        <div id={`${id}-missing`} className={styles.missing}>
          {typeof value === 'string'
            ? pane.indicator.wrongNumber
            : fill(pane.indicator.baseMissing, { name })}
        </div>
      )}
      {source && <div className={styles.source}>{source}</div>}
    </div>
  );
};

const baseName = ({ clause }: LeafLine, { pane }: Wording): string => {
  const threshold =
    clause.kind === 'tiers' ? tierBase(clause) : 'threshold' in clause ? clause.threshold : undefined;
  if (thresholdSource(clause).from === 'target') return pane.indicator.target;
  return threshold === 'lastYear' ? pane.indicator.lastYear : pane.indicator.base;
};
