import { Decimal } from 'decimal.js';
import type { Answer } from '../../assessment/evaluate-item';
import { leavesOf, type Item, type LeafLine } from '../../assessment/item';
import type { ItemFacts } from '../../assessment/item-facts';
import { cellText, type Cell } from '../../cells/cell';
import type { Content } from '../../cells/edit';
import { issue, type Issue } from '../../issue';
import type { Stage } from '../../scheme/scheme';
import { hasReading } from '../choices';
import { BLANK, formulaOf, numberOf } from '../content';
import { factFromSheet, type FactColumn } from '../from-sheet/fact-from-sheet';
import { NOTHING, type Found, type FromSheet } from '../from-sheet/found';
import { entryOf, isTyped, numberIn, typedContent } from './entered-content';
import { typedReason } from './hand-reason';
import { handScore } from './hand-scores';
import type { Sources } from './input-sources';
import { COLUMN } from './ledger-context';
import { notApplicableRows } from './not-applicable';
import { departmentLink, thresholdFrom, unlessOurs } from './sheet-links';

/** What persons entered about an item, as facts and as the contents of the ledger's input cells. */
export interface ItemInputs {
  readonly facts: ItemFacts;
  readonly lines: ReadonlyMap<LeafLine, LineInputs>;
  readonly evidence: Content;
  readonly department: Content;
  /** A score typed into the ledger's own score cell stays there. */
  readonly typedScore: { readonly [stage in Stage]: Content | null };
  readonly issues: readonly Issue[];
}

export interface LineInputs {
  readonly selfFact: Content;
  readonly checkedFact: Content;
  readonly threshold: Content;
  readonly reason: Content;
  readonly evidence: Content;
  readonly department: Content;
  /** The cells of the indicator sheet that say something about them, also where it cannot be used. */
  readonly found: { readonly [input in 'selfFact' | 'checkedFact' | 'threshold']: Found | null };
}

/** Gathers facts, bases, scores typed by hand and 缺项 marks of one item from its indicator sheet and the ledger. */
export const itemInputs = (sources: Sources): ItemInputs => {
  const { block, kept, scheme } = sources;
  const { item } = block;
  const lines = new Map<LeafLine, LineInputs>();
  const answers = { self: new Map<LeafLine, Answer>(), checked: new Map<LeafLine, Answer>() };
  const reasons = new Map<LeafLine, string>();
  for (const leaf of leavesOf(item.lines)) {
    const line = kept?.lines.get(leaf);
    const partner = forfeitBefore(item, leaf);
    const factOf = (column: FactColumn, stage: Stage): FromSheet => {
      const typed = typedFact(sources, line?.[column]) ?? sameAnswer(sources, partner, stage, lines);
      return typed ? { ...NOTHING, content: typed } : factFromSheet(sources, leaf, column);
    };
    const selfFact = factOf('selfFact', 'self');
    const checkedFact = factOf('checkedFact', 'checked');
    const base = thresholdFrom(sources, leaf, line?.threshold);
    const inputs: LineInputs = {
      selfFact: selfFact.content,
      checkedFact: checkedFact.content,
      threshold: base.content,
      found: { selfFact: selfFact.found, checkedFact: checkedFact.found, threshold: base.found },
      reason: typedContent(line?.reason) ?? BLANK,
      evidence: typedContent(line?.evidence) ?? BLANK,
      department: typedContent(line?.department) ?? BLANK,
    };
    lines.set(leaf, inputs);
    const threshold = numberIn(inputs.threshold);
    answers.self.set(leaf, { entry: entryOf(inputs.selfFact), threshold });
    answers.checked.set(leaf, { entry: entryOf(inputs.checkedFact), threshold });
    reasons.set(leaf, String(entryOf(inputs.reason) ?? ''));
  }
  const notApplicable = notApplicableRows(sources);
  const department = unlessOurs(sources, kept?.department) ?? departmentLink(sources);
  const byHand = isTyped(kept?.status) && cellText(kept.status.value).trim() === '缺项';
  const isOut = byHand || item.rows.every((row) => notApplicable.rows.has(row));
  const hand = {
    self: handScore(sources, 'self', isOut),
    checked: handScore(sources, 'checked', isOut),
  };
  return {
    facts: {
      answers,
      reasons,
      notApplicableRows: notApplicable.rows,
      notApplicableByHand: byHand,
      handScores: { self: hand.self.score, checked: hand.checked.score },
      handReason: typedReason(kept?.reason),
      department: String(entryOf(department) ?? ''),
    },
    lines,
    evidence: typedContent(kept?.evidence) ?? BLANK,
    department,
    typedScore: { self: hand.self.inLedger, checked: hand.checked.inLedger },
    issues: [
      ...notApplicable.issues,
      ...hand.self.issues,
      ...hand.checked.issues,
      ...(kept?.readings ?? [])
        .filter(({ words, choice }) => choice !== null && !hasReading(item, words))
        .map(({ row, words }) =>
          issue('readingGone', 'warning', { sheet: scheme.sheetNames.ledger, cell: `D${row}` }, { words }),
        ),
      ...(kept?.orphans ?? []).map((orphan) =>
        issue(
          'factWithoutClause',
          'warning',
          { sheet: scheme.sheetNames.ledger, cell: `D${orphan.row}` },
          {
            clause: orphan.text,
            selfFact: cellText(orphan.selfFact.value),
            checkedFact: cellText(orphan.checkedFact.value),
          },
        ),
      ),
    ],
  };
};

/** A fact as it was typed; 91.2 % becomes 91.2, since rates are written as they are spoken. */
const typedFact = (sources: Sources, cell: Cell | undefined): Content | null => {
  if (cell?.percent && typeof cell.value === 'number' && cell.formula === undefined) {
    return numberOf(new Decimal(cell.value).times(100).toNumber());
  }
  return unlessOurs(sources, cell);
};

/** 不得分，并追加扣除n分: one condition, so the second fact follows from the first. */
const forfeitBefore = (item: Item, leaf: LeafLine): LeafLine | undefined => {
  if (leaf.clause.kind !== 'extraDeduct' || leaf.clause.whenDeducted !== undefined) return undefined;
  const { condition } = leaf.clause;
  return leavesOf(item.lines).find(
    ({ clause, row }) => clause.kind === 'forfeit' && clause.condition === condition && row === leaf.row,
  );
};

const sameAnswer = (
  { block }: Sources,
  partner: LeafLine | undefined,
  stage: Stage,
  lines: ReadonlyMap<LeafLine, LineInputs>,
): Content | null => {
  const row = partner && block.rowOf.get(partner);
  const inputs = partner && lines.get(partner);
  if (row === undefined || !inputs) return null;
  const cell = `${stage === 'self' ? COLUMN.selfFact : COLUMN.checkedFact}${row}`;
  const entry = entryOf(stage === 'self' ? inputs.selfFact : inputs.checkedFact);
  return formulaOf(`IF(${cell}="","",${cell})`, entry ?? '');
};
