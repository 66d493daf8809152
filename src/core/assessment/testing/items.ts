import type { Base, Clause, PartClause, Rule, SharedLimit } from '../../rule/clause';
import type { Entry } from '../../rule/kinds/kind';
import { PARTIAL_STEP_WORDS } from '../../scheme/scheme-words';
import type { Answer } from '../evaluate-item';
import { buildItems, leavesOf, type Item, type LeafLine } from '../item';
import type { ItemFacts } from '../item-facts';
import { asksForFact } from '../line-status';
import { scoreItem, type ScoredItem, type ScoringOptions } from '../score-item';

export interface RuleParts {
  readonly base?: Base;
  readonly limits?: readonly SharedLimit[];
  readonly certain?: boolean;
}

export interface ItemParts extends RuleParts {
  readonly fullMarks?: number | null;
  readonly name?: string;
  readonly section?: string;
  readonly sheet?: string;
  readonly row?: number;
}

/** Each clause gets its place in a text, so that it has words and a place of its own. */
export const ruleOf = (
  clauses: readonly Clause[],
  { base = 'full', limits = [], certain = true }: RuleParts = {},
): Rule => {
  let text = '';
  const placed = (clause: Clause): Clause => {
    const start = text.length;
    text += `〔${clause.kind}${clause.condition}${start}〕`;
    const own = { ...clause, span: [start, text.length] as const };
    return own.kind === 'part' ? { ...own, clauses: own.clauses.map(placed) } : own;
  };
  return { clauses: clauses.map(placed), text, base, limits, certain, unread: [], questions: [] };
};

export const part = (points: number, clauses: readonly Clause[], base: Base = 'full'): PartClause => ({
  kind: 'part',
  condition: '小项',
  points,
  base,
  clauses,
  span: [0, 0],
});

/** One indicator; several rules make rows that share its full marks. */
export const itemOfRules = (rules: readonly Rule[], parts: ItemParts = {}): Item => {
  const { fullMarks = 10, name = '制度建设', section = '', sheet = '评分表', row = 5 } = parts;
  const [item] = buildItems(
    [
      {
        sheet,
        headerRow: 2,
        columns: {},
        indicators: rules.map((_, index) => ({
          row: row + index,
          path: section === '' ? [] : [section],
          content: name,
          fullMarks: index === 0 ? fullMarks : null,
          ...(index === 0 ? {} : { sharesMarksWith: row }),
          rule: `规则${index}`,
        })),
        subtotals: [],
        totals: [],
        unit: '',
      },
    ],
    (text) => rules[Number(text.slice(2))] ?? ruleOf([]),
  );
  if (!item) throw new Error('no item');
  return item;
};

export const itemOf = (clauses: readonly Clause[], parts: ItemParts = {}): Item =>
  itemOfRules([ruleOf(clauses, parts)], parts);

/** What somebody typed, in the order in which clauses ask; an array is a value and its base. */
export type Typed = Entry | readonly [value: Entry, threshold: number | null];

export const answersOf = (item: Item, typed: readonly Typed[]): ReadonlyMap<LeafLine, Answer> => {
  const answers = new Map<LeafLine, Answer>();
  const asking = leavesOf(item.lines).filter(asksForFact);
  for (const [index, leaf] of asking.entries()) {
    const one = typed[index] ?? null;
    const [entry, threshold] = Array.isArray(one) ? (one as [Entry, number | null]) : [one as Entry, null];
    answers.set(leaf, { entry, threshold });
  }
  return answers;
};

export interface Situation extends Partial<ScoringOptions> {
  readonly facts?: Partial<ItemFacts>;
  readonly self?: readonly Typed[];
}

const HERE = { sheet: '评分表', cell: { row: 5, column: 6 } };

export const byHand = (score: number | null): ItemFacts['handScores']['self'] => ({ score, where: HERE });

/** The item scored at the stage 核查 with these checked facts. */
export const scoredOf = (item: Item, typed: readonly Typed[], situation: Situation = {}): ScoredItem => {
  const { facts = {}, self = [], ...options } = situation;
  return scoreItem(
    item,
    {
      answers: { self: answersOf(item, self), checked: answersOf(item, typed) },
      reasons: new Map(),
      notApplicableRows: new Set(),
      notApplicableByHand: false,
      handScores: { self: null, checked: null },
      handReason: '',
      department: '',
      ...facts,
    },
    {
      stage: 'checked',
      partialSteps: 'whole',
      decimals: 2,
      stepChoice: PARTIAL_STEP_WORDS.whole,
      sectionForfeited: { self: false, checked: false },
      ...options,
    },
  );
};
