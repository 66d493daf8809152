import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { knownPoints } from '../../core/assessment/evaluate-item';
import { entryFor } from './entry-for';
import type { FactFieldProps } from './fact-field';
import { useNoteStyles } from './note-styles';
import { plainText, TypedInput } from './typed-input';
import { useTexts } from '../texts-context';

const useStyles = makeStyles({
  missing: { gridColumn: '2', color: tokens.colorStatusWarningForeground1 },
});

/** Why a person gives or takes these points; wanted as soon as some are taken. */
export const ReasonField = ({
  item: { scored, options },
  line,
  onEnter,
}: Pick<FactFieldProps, 'item' | 'line' | 'onEnter'>): ReactNode => {
  const note = useNoteStyles();
  const styles = useStyles();
  const { pane } = useTexts();
  const id = useId();
  const reason = scored.facts.reasons.get(line) ?? '';
  const points = knownPoints(scored.computed[options.stage].points.get(line));
  const isMissing = reason === '' && points !== null && (scored.item.byHand || points.lessThan(0));
  return (
    <div className={note.field}>
      <label htmlFor={id}>{pane.indicator.reason}</label>
      <TypedInput
        id={id}
        value={reason === '' ? null : reason}
        read={plainText}
        aria-describedby={`${id}-missing`}
        onValue={(value) => onEnter([entryFor(scored.item, line, 'reason', value)])}
      />
      {isMissing && (
        <div id={`${id}-missing`} className={styles.missing}>
          {pane.indicator.reasonMissing}
        </div>
      )}
    </div>
  );
};
