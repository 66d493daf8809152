import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { Suspense, type ReactNode } from 'react';
import type { GradingPlan } from '../../core/writeback/plan';
import { later } from '../shell/later';
import { useTexts } from '../texts-context';
import type { ListView } from './list-view';
import { FILTERS, LASTING_FILTERS, type Filter } from './standing';

const Finders = later(async () => (await import('./finders')).Finders);

const useStyles = makeStyles({
  tools: { display: 'grid', gap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
  // as high as what comes, so that nothing jumps
  finders: { display: 'flex', gap: tokens.spacingHorizontalS, minHeight: '24px' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 'auto', fontVariantNumeric: 'tabular-nums' },
});

export interface ListToolsProps {
  readonly plan: GradingPlan;
  readonly view: ListView;
  /** How many indicators each filter lets through. */
  readonly counts: ReadonlyMap<Filter, number>;
  readonly onView: (view: ListView) => void;
}

/** What the list is narrowed with: words, a department, how indicators stand. */
export const ListTools = ({ plan, view, counts, onView }: ListToolsProps): ReactNode => {
  const styles = useStyles();
  const { pane } = useTexts();
  return (
    <div className={styles.tools}>
      <div className={styles.finders}>
        <Suspense>
          <Finders plan={plan} view={view} onView={onView} />
        </Suspense>
      </div>
      <div className={styles.chips} role="group" aria-label={pane.score.filters}>
        {FILTERS.filter(
          (filter) =>
            LASTING_FILTERS.includes(filter) || filter === view.filter || (counts.get(filter) ?? 0) > 0,
        ).map((filter) => (
          <ToggleButton
            key={filter}
            className={styles.chip}
            size="small"
            shape="circular"
            checked={filter === view.filter}
            onClick={() => onView({ ...view, filter })}
          >
            {pane.score[filter]} {counts.get(filter) ?? 0}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
};
