import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { AREAS, SCOPES } from '../../core/scheme/scheme-words';
import type { Scheme, VetoEvent, VetoState } from '../../core/scheme/scheme';
import { useTexts } from '../texts-context';
import { effectText, type VetoSituation } from './effect-text';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  select: { minWidth: 0 },
  effect: { overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const STATES: readonly VetoState[] = ['toVerify', 'verified', 'dismissed'];

interface EventFormProps {
  readonly event: VetoEvent;
  readonly situation: VetoSituation;
  readonly onChange: (event: VetoEvent) => void;
  readonly onSave: (event: VetoEvent) => void;
  readonly onCancel: () => void;
  /** Only for an event that the workbook does not hold yet. */
  readonly onRemove: (() => void) | null;
}

/** The fields of an event; what it will do to the grade is told as they are filled in. */
export const EventForm = ({
  event,
  situation,
  onChange,
  onSave,
  onCancel,
  onRemove,
}: EventFormProps): ReactNode => {
  const styles = useStyles();
  const wording = useTexts();
  const { pane } = wording;
  const [isTold, setTold] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const isMissing = event.event.trim() === '';
  const save = (submitted: SyntheticEvent): void => {
    submitted.preventDefault();
    setTold(true);
    if (isMissing) first.current?.focus();
    else onSave(event);
  };
  const { rules, areas, scopes } = choicesOf(event, situation.scheme);
  const choice = (
    label: string,
    value: string,
    options: readonly (readonly [value: string, word: string])[],
    blank: string,
    change: (value: string) => void,
  ): ReactNode => (
    <Field label={label}>
      <Select
        value={value}
        select={{ className: styles.select }}
        onChange={(_, { value: chosen }) => change(chosen)}
      >
        <option value="">{blank}</option>
        {options.map(([option, word]) => (
          <option key={option} value={option}>
            {word}
          </option>
        ))}
      </Select>
    </Field>
  );
  const text = (label: string, key: 'determinedBy' | 'document'): ReactNode => (
    <Field label={label}>
      <Input value={event[key]} onChange={(_, { value }) => onChange({ ...event, [key]: value })} />
    </Field>
  );
  const words = (list: readonly string[]): readonly (readonly [string, string])[] =>
    list.map((word) => [word, word]);
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <h3 className={styles.title}>{event.row === 0 ? pane.veto.addTitle : pane.veto.editTitle}</h3>
      <Field
        label={pane.veto.event}
        required
        validationMessage={isTold && isMissing ? pane.veto.eventMissing : null}
      >
        <Input
          value={event.event}
          input={{ ref: first }}
          onChange={(_, { value }) => onChange({ ...event, event: value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={pane.veto.date}>
          <Input
            type="date"
            className={styles.select}
            value={event.date ?? ''}
            input={{ className: styles.select }}
            onChange={(_, { value }) =>
              onChange(known({ ...event, date: value === '' ? null : value }, 'date'))
            }
          />
        </Field>
        {choice(
          pane.veto.state,
          event.state ?? '',
          STATES.map((state) => [state, pane.veto[state]]),
          pane.veto.unsaid,
          (value) =>
            onChange(known({ ...event, state: STATES.find((state) => state === value) ?? null }, 'state')),
        )}
      </div>
      <div className={styles.pair}>
        {choice(pane.veto.area, event.area, words(areas), pane.veto.unsaid, (area) =>
          onChange({ ...event, area }),
        )}
        {choice(pane.veto.scope, event.scope, words(scopes), pane.veto.unsaid, (scope) =>
          onChange({ ...event, scope }),
        )}
      </div>
      {choice(pane.veto.rule, event.rule, words(rules), pane.veto.anyRule, (rule) =>
        onChange({ ...event, rule }),
      )}
      {text(pane.veto.determinedBy, 'determinedBy')}
      {text(pane.veto.document, 'document')}
      <output className={styles.effect} aria-label={pane.veto.effect}>
        {effectText(event, situation, wording).text}
      </output>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {pane.veto.save}
        </Button>
        <Button onClick={onCancel}>{pane.veto.cancel}</Button>
        {onRemove && (
          <Button appearance="subtle" onClick={onRemove}>
            {pane.veto.remove}
          </Button>
        )}
      </div>
    </form>
  );
};

/** Words to choose from: ours, the scheme's, and the one that stands there already. */
const choicesOf = (event: VetoEvent, { vetoRules }: Scheme) => {
  const distinct = (list: readonly string[]): readonly string[] => [
    ...new Set(list.filter((word) => word !== '')),
  ];
  return {
    rules: distinct([...vetoRules.map(({ name }) => name), event.rule]),
    areas: distinct([...AREAS, ...vetoRules.map(({ area }) => area), event.area]),
    scopes: distinct([...SCOPES, ...vetoRules.map(({ scope }) => scope), event.scope]),
  };
};

/** What was typed into the workbook and not understood gives way to what is entered in its place. */
const known = (event: VetoEvent, key: 'date' | 'state'): VetoEvent => {
  const { unread, ...rest } = event;
  const { [key]: _, ...left } = unread ?? {};
  return Object.keys(left).length > 0 ? { ...rest, unread: left } : rest;
};
