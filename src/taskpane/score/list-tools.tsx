import { makeStyles, SearchBox, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { departmentsOf } from '../../core/writeback/departments';
import type { GradingPlan } from '../../core/writeback/plan';
import { useTexts } from '../texts-context';
import type { ListView } from './list-view';
import { FILTERS, LASTING_FILTERS, type Filter } from './standing';

const useStyles = makeStyles({
  tools: { display: 'grid', gap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
  finders: { display: 'flex', gap: tokens.spacingHorizontalS },
  search: { flex: '1 1 0', minWidth: 0, maxWidth: 'none' },
  department: { flex: '0 1 132px', minWidth: 0 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 'auto', fontVariantNumeric: 'tabular-nums' },
});

interface ListToolsProps {
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
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target))
        return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  const departments = useMemo(() => [...new Set(plan.items.flatMap(departmentsOf))], [plan]);
  const offered =
    view.department === null || departments.includes(view.department)
      ? departments
      : [...departments, view.department];
  return (
    <div className={styles.tools}>
      <div className={styles.finders}>
        <SearchBox
          ref={search}
          className={styles.search}
          size="small"
          aria-label={pane.score.search}
          aria-keyshortcuts="/"
          placeholder={pane.score.search}
          title={pane.score.searchHint}
          value={view.search}
          dismiss={{ 'aria-label': pane.score.clearSearch }}
          onChange={(_, { value }) => onView({ ...view, search: value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && view.search !== '') onView({ ...view, search: '' });
          }}
        />
        {offered.length > 1 && (
          <Select
            className={styles.department}
            size="small"
            aria-label={pane.score.department}
            value={view.department ?? ''}
            onChange={(_, { value }) => onView({ ...view, department: value === '' ? null : value })}
          >
            <option value="">{pane.score.allDepartments}</option>
            {offered.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        )}
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

/** Does the key go into a text, or choose in a list? */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
