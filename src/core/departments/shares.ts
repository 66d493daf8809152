import { leavesOf, type LeafLine } from '../assessment/item';
import { bareSectionName } from '../assessment/section-names';
import { grouped } from '../grouped';
import { departmentsIn, departmentText } from '../writeback/departments';
import type { LedgerItem } from '../writeback/ledger/ledger-item';

/** Who gets a copy of the workbook to fill in. */
export interface Recipient {
  readonly kind: 'department' | 'expert';
  readonly name: string;
}

/** What of one indicator is a recipient's to fill in. */
export interface OwnPart {
  readonly item: LedgerItem;
  /** Is the indicator row theirs: a score by hand with its reason, evidence, 缺项? */
  readonly whole: boolean;
  /** Their clauses, as places among the item's clauses (0-based). */
  readonly clauses: ReadonlySet<number>;
  /** Departments that help with it. */
  readonly helpers: readonly string[];
}

export interface Share {
  readonly recipient: Recipient;
  readonly parts: readonly OwnPart[];
}

/** Who leads each indicator and clause. */
export interface DepartmentShares {
  readonly shares: readonly Share[];
  /** Indicators of which the row or a clause is nobody's. */
  readonly unassigned: readonly LedgerItem[];
  /** Indicators that name several departments and do not say which leads: the first one got them. */
  readonly leadUnsaid: readonly { readonly item: LedgerItem; readonly lead: string }[];
}

/** A department for all indicators of a section that name none; a section by its label, numbers and marks left aside. */
export type SectionDepartments = ReadonlyMap<string, string>;

interface Lead {
  readonly name: string;
  readonly helpers: readonly string[];
  readonly isSaid: boolean;
}

/** The department that answers for what a cell names: the one said to lead, or else the first that is not said to help. */
export const leadIn = (text: string): Lead | null => {
  const named = departmentsIn(text);
  const leads = named.filter(({ role }) => role === 'lead');
  const candidates = leads.length > 0 ? leads : named.filter(({ role }) => role === 'unsaid');
  const [lead] = candidates;
  if (!lead) return null;
  const helpers = named.flatMap(({ name }) => (name === lead.name ? [] : [name]));
  return { name: lead.name, helpers, isSaid: candidates.length === 1 };
};

interface Owned {
  readonly item: LedgerItem;
  /** null: the indicator row. */
  readonly clause: number | null;
  readonly lead: Lead;
}

/**
 * The shares of the lead departments, in the order in which the sheet names them. A clause with a department of its own in
 * 评分明细 is that one's; words typed there go before the sheet's column, and both before `bySection`.
 */
export const departmentShares = (
  items: readonly LedgerItem[],
  bySection: SectionDepartments = new Map(),
): DepartmentShares => {
  const owned = items.flatMap((item) => ownersOf(item, bySection));
  const parts = [...grouped(owned, ({ lead }) => lead.name)].map(([name, own]): Share => ({
    recipient: { kind: 'department', name },
    parts: [...grouped(own, ({ item }) => item)].map(([item, places]) => ({
      item,
      whole: places.some(({ clause }) => clause === null),
      clauses: new Set(places.flatMap(({ clause }) => clause ?? [])),
      helpers: [...new Set(places.flatMap(({ lead }) => lead.helpers))],
    })),
  }));
  const owners = grouped(owned, ({ item }) => item);
  return {
    shares: parts,
    unassigned: items.filter(
      (item) => (owners.get(item)?.length ?? 0) < leavesOf(item.block.item.lines).length + 1,
    ),
    leadUnsaid: items.flatMap((item) => {
      const unsaid = owners.get(item)?.find(({ lead }) => !lead.isSaid);
      return unsaid ? [{ item, lead: unsaid.lead.name }] : [];
    }),
  };
};

const ownersOf = (item: LedgerItem, bySection: SectionDepartments): readonly Owned[] => {
  const { item: known } = item.block;
  const ofSection = [...bySection].find(
    ([label]) => bareSectionName(label) === bareSectionName(known.section),
  );
  const fallback = ofSection && leadIn(ofSection[1]);
  const lines = leavesOf(known.lines);
  const leads = lines.map((line) => leadIn(departmentText(item, line)) ?? fallback ?? null);
  const [first] = leads;
  const same = first && leads.every((lead) => lead?.name === first.name) ? first : null;
  const ofItem = leadIn(item.scored.facts.department) ?? fallback ?? same;
  return [
    ...(ofItem ? [{ item, clause: null, lead: ofItem }] : []),
    ...leads.flatMap((lead, clause) => (lead ? [{ item, clause, lead }] : [])),
  ];
};

/** What experts score: the indicators with these 序号 in 评分明细, or every clause that asks for points by hand. */
export type ExpertItems = 'byHand' | ReadonlySet<number>;

/** The share of an expert; every expert of a group has the same. */
export const expertParts = (items: readonly LedgerItem[], chosen: ExpertItems): readonly OwnPart[] =>
  items.flatMap((item) => {
    const { item: known, number } = item.block;
    if (chosen !== 'byHand' && !chosen.has(number)) return [];
    const asked = leavesOf(known.lines).flatMap((line, index) =>
      chosen !== 'byHand' || isByHand(line) ? [index] : [],
    );
    return asked.length === 0 ? [] : [{ item, whole: false, clauses: new Set(asked), helpers: [] }];
  });

/** Points that a person gives. */
export const isByHand = ({ clause }: LeafLine): boolean => clause.kind === 'manual';
