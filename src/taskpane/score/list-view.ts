import { sectionKey } from '../../core/assessment/section-names';
import { remembered } from '../../core/cells/remembered';
import type { Stage } from '../../core/scheme/scheme';
import { halfWidth } from '../../core/sheet/typed-number';
import { departmentsOf, isOfDepartment } from '../../core/writeback/departments';
import type { ClauseOfItem } from '../../core/writeback/fill-blanks';
import type { LedgerItem } from '../../core/writeback/ledger/ledger-item';
import { passes, type Filter } from './standing';

/** What the list is narrowed to; it stays while an indicator is open. */
export interface ListView {
  readonly filter: Filter;
  /** A section's key. */
  readonly section: string | null;
  readonly department: string | null;
  /** As typed. */
  readonly search: string;
}

export const EVERYTHING: ListView = { filter: 'all', section: null, department: null, search: '' };

export const isNarrowed = (view: ListView): boolean =>
  view.filter !== 'all' || view.section !== null || view.department !== null || view.search.trim() !== '';

/** What section, department and search let through, before the filter. */
export const inScope = (items: readonly LedgerItem[], view: ListView): readonly LedgerItem[] => {
  const { section, department } = view;
  const words = plain(view.search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return items.filter(
    (item) =>
      (section === null || sectionKey(item.block.item) === section) &&
      (department === null || departmentsOf(item).includes(department)) &&
      words.every((word) => word === String(item.block.number) || searchText(item).includes(word)),
  );
};

/** The indicators that stand in the list. */
export const listed = (items: readonly LedgerItem[], view: ListView, stage: Stage): readonly LedgerItem[] =>
  inScope(items, view).filter(({ scored }) => passes(view.filter, scored, stage));

/** Of clauses of several departments, those of the one that is chosen. */
export const ofDepartment = <Clause extends ClauseOfItem>(
  clauses: readonly Clause[],
  { department }: ListView,
): readonly Clause[] =>
  department === null ? clauses : clauses.filter(({ item, line }) => isOfDepartment(item, line, department));

const plain = (text: string): string => halfWidth(text).toLowerCase();

/** Name, section, rule text and departments of an indicator, as they are searched. */
const searchText = remembered((item: LedgerItem): string => {
  const { name, section, rules } = item.block.item;
  return plain([name, section, ...rules.map(({ text }) => text), ...departmentsOf(item)].join('\n'));
});
