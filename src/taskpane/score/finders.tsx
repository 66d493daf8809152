import { makeStyles, SearchBox, Select } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { departmentsOf } from '../../core/writeback/departments';
import { useTexts } from '../texts-context';
import type { ListToolsProps } from './list-tools';

const useStyles = makeStyles({
  search: { flex: '1 1 0', minWidth: 0, maxWidth: 'none' },
  department: { flex: '0 1 132px', minWidth: 0 },
});

/** Finds indicators by words (“/” leads there) and by department. */
export const Finders = ({ plan, view, onView }: Omit<ListToolsProps, 'counts'>): ReactNode => {
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
    <>
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
    </>
  );
};

/** Does the key go into a text, or choose in a list? */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
