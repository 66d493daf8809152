import type { Decimal } from 'decimal.js';
import { cellText } from '../cells/cell';
import type { Language } from '../language';
import type { Clause, Rule } from '../rule/clause';
import type { Fact } from '../rule/fact';
import { kindOf } from '../rule/kinds';
import type { Entry } from '../rule/kinds/kind';
import type { Answer } from './evaluate-item';
import { buildItems, leavesOf, type Item, type LeafLine } from './item';
import { asksForFact } from './line-status';
import { scoreItem } from './score-item';
import { thresholdSource } from './threshold-source';

/** A rule with facts: what `kaohe rules` answers beside the clauses. */
export interface RuleAnswer {
  /** null while a fact is missing or the rule is not certain. */
  readonly score: Decimal | null;
  /** The reason sentence (Chinese). */
  readonly explanation: string;
}

/** Scores one rule text by itself: whole steps, two decimals. Facts stand in the order in which clauses ask for one. */
export const answerRule = (
  rule: Rule,
  fullMarks: number,
  target: number | null,
  facts: readonly Fact[],
): RuleAnswer => {
  const item = itemOf(rule, fullMarks);
  const asking = item ? leavesOf(item.lines).filter(asksForFact) : [];
  const answers = new Map<LeafLine, Answer>();
  for (const leaf of item ? leavesOf(item.lines) : []) {
    answers.set(leaf, answerOf(leaf, facts[asking.indexOf(leaf)] ?? null, target));
  }
  if (!item) return { score: null, explanation: '' };
  const scored = scoreItem(
    item,
    {
      answers: { self: answers, checked: answers },
      reasons: new Map(),
      notApplicableRows: new Set(),
      notApplicableByHand: false,
      handScores: { self: null, checked: null },
      handReason: '',
      department: '',
    },
    {
      stage: 'checked',
      partialSteps: 'whole',
      decimals: 2,
      stepChoice: '不计',
      sectionForfeited: { self: false, checked: false },
    },
  );
  return { score: item.byHand ? null : scored.score.checked, explanation: scored.reason };
};

const itemOf = (rule: Rule, fullMarks: number): Item | undefined =>
  buildItems(
    [
      {
        sheet: '',
        headerRow: 0,
        columns: {},
        indicators: [{ row: 1, path: [], content: '', fullMarks, rule: rule.text }],
        subtotals: [],
        totals: [],
        unit: '',
      },
    ],
    () => rule,
  )[0];

const answerOf = (leaf: LeafLine, fact: Fact, target: number | null): Answer => {
  const source = thresholdSource(leaf.clause);
  const own = source.from === 'text' ? source.number : source.from === 'target' ? target : null;
  if (typeof fact === 'object' && fact !== null) {
    return { entry: fact.value, threshold: fact.base ?? own };
  }
  return { entry: entryOf(fact), threshold: own };
};

const entryOf = (fact: null | number | boolean | string): Entry =>
  typeof fact === 'boolean' ? (fact ? '是' : '否') : typeof fact === 'string' ? cellText(fact) : fact;

/** One sentence a clause, in the order of the text; clauses of parts stand inside their place. */
export const readBack = (rule: Rule, language: Language): readonly string[] =>
  rule.clauses.flatMap((clause) => clauseReadBack(clause, language));

const clauseReadBack = (clause: Clause, language: Language): readonly string[] => {
  switch (clause.kind) {
    case 'note':
      return [];
    case 'veto':
      return [
        language === 'zh-CN'
          ? `发生“${clause.condition}”的，${clause.effect}；登记在一票否决中。`
          : `“${clause.condition}” is a veto (${clause.effect}); it is registered in the veto sheet.`,
      ];
    case 'part':
      return clause.clauses.flatMap((inner) => clauseReadBack(inner, language));
    default:
      return [kindOf(clause).readBack(clause, language)];
  }
};
