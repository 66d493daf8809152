import { Badge, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { indicatorLabel } from '../../core/writeback/ledger/labels';
import type { GradingPlan } from '../../core/writeback/plan';
import type { Place } from '../../workbook/host';
import { PlaceLink } from '../place-link';
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
  readonly onSelect: (place: Place) => void;
}

/** The rules with words that were not understood; none of them is scored but by a person. */
export const UnreadRules = ({ plan, onSelect }: UnreadRulesProps): ReactNode => {
  const styles = useStyles();
  const { pane, fill } = useTexts();
  const unread = plan.items.filter(({ block: { item } }) =>
    item.rules.some(({ text, certain }) => !certain && text.trim() !== ''),
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
              <Badge appearance="outline">{pane.confirm.byHand}</Badge>
            </div>
            <RuleText item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
};
