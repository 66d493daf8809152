import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { extraOf, type ScoredItem } from '../../core/assessment/score-item';
import { writtenSum, type WrittenSum } from '../../core/assessment/written-sum';
import { shown } from '../../core/rule/decimal';
import type { Stage } from '../../core/scheme/scheme';
import { useTexts } from '../texts-context';

const useStyles = makeStyles({
  sum: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  terms: { overflowWrap: 'anywhere' },
  note: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  result: { whiteSpace: 'nowrap' },
});

/** 5 − 2 = 3 分, and what comes off beyond the item. */
export const SumLine = ({
  scored,
  stage,
}: {
  readonly scored: ScoredItem;
  readonly stage: Stage;
}): ReactNode => {
  const styles = useStyles();
  const { pane, fill } = useTexts();
  const sum = writtenSum(scored, stage);
  const score = scored.score[stage];
  const extra = extraOf(scored, stage);
  return (
    <div>
      <div className={styles.sum}>
        <span className={styles.terms}>
          {sum && termsOf(sum)}
          {sum && sum.open > 0 && (
            <span className={styles.note}> {fill(pane.indicator.open, { count: sum.open })}</span>
          )}
          {sum?.limit && <span className={styles.note}> {pane.indicator[sum.limit]}</span>}
        </span>
        <output className={styles.result}>
          {score === null ? '–' : fill(pane.indicator.points, { points: shown(score) })}
        </output>
      </div>
      {!extra.isZero() && (
        <div className={styles.note}>{fill(pane.indicator.extra, { marks: shown(extra) })}</div>
      )}
    </div>
  );
};

const termsOf = ({ base, terms, open, score }: WrittenSum): string => {
  const amounts = [...(base.isZero() && (terms.length > 0 || open > 0) ? [] : [base]), ...terms];
  const written = amounts
    .map((amount, index) =>
      index === 0 ? shown(amount) : `${amount.lessThan(0) ? '−' : '+'} ${shown(amount.abs())}`,
    )
    .join(' ');
  return `${written}${open > 0 ? ' …' : ''}${score === null ? '' : ' ='}`;
};
