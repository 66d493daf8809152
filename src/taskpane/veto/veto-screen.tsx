import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useMemo, type ReactNode } from 'react';
import type { VetoEvent } from '../../core/scheme/scheme';
import { readVetoEvents } from '../../core/veto/read-register';
import type { VetoScreenProps } from '../screen-props';
import { useTexts } from '../texts-context';
import { situationOf } from './effect-text';
import { EventCard } from './event-card';
import { DRAFT, NEW_EVENT, readDraft, writtenDraft } from './event-draft';
import { EventForm } from './event-form';

const useStyles = makeStyles({
  screen: { display: 'grid', gap: tokens.spacingVerticalM, gridTemplateColumns: 'minmax(0, 1fr)' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
});

/** 否决: the register of events, and what each does to the grade. */
export const VetoScreen = ({ plan, drafts, onDraft, onEvent, onSelect }: VetoScreenProps): ReactNode => {
  const styles = useStyles();
  const { pane } = useTexts();
  const { scheme } = plan;
  const { events, snapshot } = plan.reading;
  const register = scheme.sheetNames.veto;
  const situation = situationOf(plan);
  const stored = useMemo(
    () => new Set(readVetoEvents(snapshot, register).value.map(({ row }) => row)),
    [snapshot, register],
  );
  const edited = readDraft(drafts[DRAFT]);
  const edit = (event: VetoEvent): void => onDraft(DRAFT, writtenDraft(event));
  const close = (): void => onDraft(DRAFT, '');
  const form = edited && (
    <EventForm
      key={edited.row}
      event={edited}
      situation={situation}
      onChange={edit}
      onCancel={close}
      onSave={(event) => {
        onEvent(event);
        close();
      }}
      onRemove={
        edited.row === 0 || stored.has(edited.row)
          ? null
          : () => {
              onEvent({ ...NEW_EVENT, state: null, row: edited.row });
              close();
            }
      }
    />
  );
  return (
    <div className={styles.screen}>
      <header>
        <Subtitle2 as="h2" block>
          {pane.veto.title}
        </Subtitle2>
        <p className={styles.quiet}>{pane.veto.lead}</p>
      </header>
      {edited?.row === 0 ? (
        form
      ) : (
        <div>
          <Button icon={<Add20Regular />} onClick={() => edit(NEW_EVENT)}>
            {pane.veto.add}
          </Button>
        </div>
      )}
      {events.length === 0 ? (
        <p className={styles.quiet}>{pane.veto.none}</p>
      ) : (
        <ul className={styles.list} aria-label={pane.veto.title}>
          {events.map((event) =>
            event.row === edited?.row ? (
              <li key={event.row}>{form}</li>
            ) : (
              <EventCard
                key={event.row}
                event={event}
                situation={situation}
                place={stored.has(event.row) ? { sheet: register, row: event.row, column: 2 } : null}
                onSelect={onSelect}
                onEdit={() => edit(event)}
                onDismiss={() => onEvent({ ...event, state: 'dismissed' })}
              />
            ),
          )}
        </ul>
      )}
    </div>
  );
};
