import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { VetoEvent } from '../../core/scheme/scheme';
import type { Place } from '../../workbook/host';
import { PlaceLink } from '../place-link';
import { useTexts } from '../texts-context';
import { effectText, type VetoSituation } from './effect-text';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, justifyContent: 'space-between' },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  badge: { flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  counts: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  undecided: { color: tokens.colorStatusWarningForeground1 },
  doesNotCount: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

const COLOURS = { toVerify: 'warning', verified: 'danger', dismissed: 'informative' } as const;

interface EventCardProps {
  readonly event: VetoEvent;
  readonly situation: VetoSituation;
  /** null while the register does not hold the event yet. */
  readonly place: Place | null;
  readonly onSelect: (place: Place) => void;
  readonly onEdit: () => void;
  readonly onDismiss: () => void;
}

/** One event of the register, and what it does to the grade. */
export const EventCard = ({
  event,
  situation,
  place,
  onSelect,
  onEdit,
  onDismiss,
}: EventCardProps): ReactNode => {
  const styles = useStyles();
  const wording = useTexts();
  const { pane, fill } = wording;
  const { verdict, text } = effectText(event, situation, wording);
  const name = event.event === '' ? pane.veto.untitled : event.event;
  const details = [
    event.date ?? event.unread?.date ?? '',
    event.area,
    event.scope,
    event.determinedBy,
    event.document,
  ];
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        <Badge
          className={styles.badge}
          appearance="tint"
          color={event.state === null ? 'informative' : COLOURS[event.state]}
        >
          {event.state === null ? pane.veto.unsaid : pane.veto[event.state]}
        </Badge>
      </div>
      <div className={styles.quiet}>{details.filter((detail) => detail !== '').join(' · ')}</div>
      <div className={mergeClasses(styles[verdict])}>{text}</div>
      {event.unread?.date !== undefined && (
        <div className={styles.undecided}>{fill(pane.veto.unreadDate, { text: event.unread.date })}</div>
      )}
      {event.unread?.state !== undefined && (
        <div className={styles.undecided}>{fill(pane.veto.unreadState, { text: event.unread.state })}</div>
      )}
      <div className={styles.buttons}>
        <Button size="small" aria-label={fill(pane.veto.editEvent, { event: name })} onClick={onEdit}>
          {pane.veto.edit}
        </Button>
        {event.state !== 'dismissed' && (
          <Button size="small" aria-label={fill(pane.veto.dismissEvent, { event: name })} onClick={onDismiss}>
            {pane.veto.dismiss}
          </Button>
        )}
        {place && (
          <PlaceLink place={place} onSelect={onSelect}>
            {pane.veto.show}
          </PlaceLink>
        )}
      </div>
    </li>
  );
};
