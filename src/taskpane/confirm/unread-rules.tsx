import { Badge, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LedgerEntry } from '../../core/writeback/entries';
import { indicatorLabel } from '../../core/writeback/ledger/labels';
import type { GradingPlan } from '../../core/writeback/plan';
import type { Place } from '../../workbook/host';
import { PlaceLink } from '../place-link';
import { Readings } from '../score/readings';
import { RuleText } from '../score/rule-text';
import { useTexts } from '../texts-context';

const useStyles = makeStyles({
  heading: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  rule: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    gridTemplateColumns: 'minmax(0, 1fr)',
    overflowWrap: 'anywhere',
  },
  name: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
});

interface UnreadRulesProps {
  readonly plan: GradingPlan;
  readonly entries: readonly LedgerEntry[];
  readonly onEnter: (entries: readonly LedgerEntry[]) => void;
  readonly onSelect: (place: Place) => void;
}

/** The rules with words that were not understood: scored by a person until somebody says how the words are read. */
export const UnreadRules = ({ plan, entries, onEnter, onSelect }: UnreadRulesProps): ReactNode => {
  const styles = useStyles();
  const { pane, fill } = useTexts();
  const unread = plan.items.filter(({ block: { item } }) =>
    item.rules.some(
      ({ text, certain, questions }) => (!certain && text.trim() !== '') || questions.length > 0,
    ),
  );
  if (unread.length === 0) return null;
  return (
    <section>
      <Subtitle2 as="h3" className={styles.heading}>
        {pane.confirm.unread}
      </Subtitle2>
      <p className={styles.quiet}>{pane.confirm.unreadLead}</p>
      <ul className={styles.list}>
        {unread.map(({ block: { item, number }, home }) => (
          <li key={number} className={styles.rule}>
            <div className={styles.name}>
              <PlaceLink place={{ sheet: item.sheet, ...home }} onSelect={onSelect}>
                {fill(pane.confirm.unreadRow, { row: home.row, name: indicatorLabel(item) })}
              </PlaceLink>
              {item.byHand && <Badge appearance="outline">{pane.confirm.byHand}</Badge>}
            </div>
            <RuleText item={item} />
            <Readings item={item} entries={entries} onEnter={onEnter} />
          </li>
        ))}
      </ul>
    </section>
  );
};
