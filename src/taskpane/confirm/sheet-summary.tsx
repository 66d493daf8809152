import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { shown } from '../../core/rule/decimal';
import type { IndicatorSheet } from '../../core/sheet/indicator';
import { sumOfKnown } from '../../core/sheet/sum-of-marks';
import { useTexts } from '../texts-context';

const useStyles = makeStyles({
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** What a sheet was counted to hold. */
export const SheetSummary = ({ table }: { readonly table: IndicatorSheet }): ReactNode => {
  const styles = useStyles();
  const { pane, fill } = useTexts();
  const { indicators, subtotals, totals } = table;
  const sum = sumOfKnown(indicators.map(({ fullMarks }) => fullMarks));
  const parts: readonly (readonly [string, Readonly<Record<string, string | number>>])[] = [
    [pane.confirm.indicators, { count: indicators.length }],
    [pane.confirm.sum, { marks: shown(sum) }],
    [pane.confirm.subtotals, { count: subtotals.length }],
    [pane.confirm.totals, { count: totals.length }],
  ];
  return (
    <div className={styles.summary}>
      {parts.map(([words, params]) => (
        <span key={words}>{fill(words, params)}</span>
      ))}
    </div>
  );
};
