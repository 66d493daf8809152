import { Decimal } from 'decimal.js';
import type { Answer } from '../../assessment/evaluate-item';
import { leavesOf, type Item, type LeafLine } from '../../assessment/item';
import type { HandScore, ItemFacts } from '../../assessment/item-facts';
import { thresholdSource } from '../../assessment/threshold-source';
import { a1, type CellRef } from '../../cells/address';
import { cellText, isCellError, type Cell, type CellValue } from '../../cells/cell';
import type { Content } from '../../cells/edit';
import { cellAt, mergeAt, type SheetSnapshot } from '../../cells/snapshot';
import { issue, type Issue } from '../../issue';
import type { Entry } from '../../rule/kinds/kind';
import { kindOf } from '../../rule/kinds';
import type { Scheme, Stage } from '../../scheme/scheme';
import type { IndicatorSheet } from '../../sheet/indicator';
import { typedTarget } from '../../sheet/typed-target';
import { BLANK, formulaOf, numberOf, textOf } from '../content';
import { COLUMN, elsewhere } from './ledger-context';
import { linkedCell } from './linked-cell';
import type { LedgerBlock } from './ledger-rows';
import type { KeptItem } from './read-ledger';

/** What persons entered about an item, as facts and as the contents of the ledger's input cells. */
export interface ItemInputs {
  readonly facts: ItemFacts;
  readonly lines: ReadonlyMap<LeafLine, LineInputs>;
  readonly evidence: Content;
  readonly department: Content;
  /** A score typed into the ledger's own score cell stays there. */
  readonly typedScore: { readonly [stage in Stage]: number | null };
  readonly issues: readonly Issue[];
}

export interface LineInputs {
  readonly selfFact: Content;
  readonly checkedFact: Content;
  readonly threshold: Content;
  readonly reason: Content;
  readonly evidence: Content;
  readonly department: Content;
}

interface Sources {
  readonly block: LedgerBlock;
  readonly kept: KeptItem | undefined;
  readonly sheet: SheetSnapshot;
  readonly table: IndicatorSheet;
  readonly scheme: Scheme;
  readonly notApplicableWords: readonly string[];
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
    const actual = actualLink(sources, leaf);
    const partner = forfeitBefore(item, leaf);
    const inputs: LineInputs = {
      selfFact:
        typedFact(sources, line?.selfFact) ?? sameAnswer(sources, partner, 'self', lines) ?? actual ?? BLANK,
      checkedFact:
        typedFact(sources, line?.checkedFact) ?? sameAnswer(sources, partner, 'checked', lines) ?? BLANK,
      threshold: thresholdContent(sources, leaf, line?.threshold),
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
  const typedScore = { self: typedNumber(kept?.selfPoints), checked: typedNumber(kept?.checkedPoints) };
  const hand = {
    self: handScore(sources, 'self', typedScore.self),
    checked: handScore(sources, 'checked', typedScore.checked),
  };
  return {
    facts: {
      answers,
      reasons,
      notApplicableRows: notApplicable.rows,
      notApplicableByHand: isTyped(kept?.status) && cellText(kept.status.value).trim() === '缺项',
      handScores: { self: hand.self.score, checked: hand.checked.score },
      department: String(entryOf(department) ?? ''),
    },
    lines,
    evidence: typedContent(kept?.evidence) ?? BLANK,
    department,
    typedScore,
    issues: [
      ...notApplicable.issues,
      ...hand.self.issues,
      ...hand.checked.issues,
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

const isTyped = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && cell.value !== null && cell.formula === undefined;

const typedNumber = (cell: Cell | undefined): number | null =>
  isTyped(cell) && typeof cell.value === 'number' ? cell.value : null;

/** Whatever a person put into a cell stays: a constant as it is, a formula as it is. */
const typedContent = (cell: Cell | undefined): Content | null => {
  if (!cell || (cell.value === null && cell.formula === undefined)) return null;
  if (cell.formula !== undefined) return formulaOf(cell.formula, plain(cell.value));
  return constant(cell.value);
};

/** A link of ours, to the indicator sheet or to the fact of the clause before; it is written anew where things stand now. */
const isOurLink = ({ table: { sheet } }: Sources, formula: string): boolean => {
  const linked = linkedCell(formula);
  return linked !== null && (linked.sheet === '' || linked.sheet === sheet);
};

/** What a person put into the cell; null when it is blank or holds a link of ours. */
const unlessOurs = (sources: Sources, cell: Cell | undefined): Content | null =>
  cell?.formula !== undefined && isOurLink(sources, cell.formula) ? null : typedContent(cell);

const plain = (value: CellValue): number | string | boolean | null =>
  isCellError(value) ? value.error : value;

const constant = (value: CellValue): Content => {
  const content = plain(value);
  if (content === null) return BLANK;
  if (typeof content === 'number') return numberOf(content);
  return typeof content === 'boolean' ? { kind: 'boolean', boolean: content } : textOf(content);
};

/** A fact as it was typed; 91.2 % becomes 91.2, since rates are written as they are spoken. */
const typedFact = (sources: Sources, cell: Cell | undefined): Content | null => {
  if (cell?.percent && typeof cell.value === 'number' && cell.formula === undefined) {
    return numberOf(new Decimal(cell.value).times(100).toNumber());
  }
  return unlessOurs(sources, cell);
};

const entryOf = (content: Content): Entry => {
  switch (content.kind) {
    case 'blank':
      return null;
    case 'number':
      return content.number;
    case 'text':
      return content.text;
    case 'boolean':
      return content.boolean;
    case 'formula':
      return isCellError(content.cached) ? content.cached.error : content.cached;
  }
};

const numberIn = (content: Content): number | null => {
  const entry = entryOf(content);
  return typeof entry === 'number' ? entry : null;
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

/** A link to a cell of the sheet's own, or to the first cell of its merge; "" while that is blank. */
const link = ({ sheet }: Sources, ref: CellRef, asRate: boolean): Content => {
  const merge = mergeAt(sheet, ref);
  const cell = merge ? { row: merge.top, column: merge.left } : ref;
  const source = cellAt(sheet, cell.row, cell.column);
  const name = elsewhere(sheet.name, cell);
  const scale = asRate && source.percent === true;
  const value =
    scale && typeof source.value === 'number'
      ? new Decimal(source.value).times(100).toNumber()
      : (plain(source.value) ?? '');
  return formulaOf(`IF(${name}="","",${scale ? `ROUND(${name}*100,8)` : name})`, value);
};

/** The indicator's actual value stands in the sheet: it is the unit's fact where one clause alone asks for a value. */
const actualLink = (sources: Sources, leaf: LeafLine): Content | null => {
  const { table, block } = sources;
  const column = table.columns.actual;
  if (column === undefined) return null;
  const asking = leavesOf(block.item.lines).filter(
    ({ clause }) => kindOf(clause).question(clause) === 'value',
  );
  if (asking.length !== 1 || asking[0] !== leaf) return null;
  return link(sources, { row: leaf.row, column }, true);
};

const departmentLink = (sources: Sources): Content => {
  const column = sources.table.columns.department;
  return column === undefined
    ? BLANK
    : link(sources, { row: sources.block.item.rows[0] ?? 0, column }, false);
};

/** 基准值: the text's own number, the target of the sheet, or what a person typed. */
const thresholdContent = (sources: Sources, leaf: LeafLine, kept: Cell | undefined): Content => {
  const source = thresholdSource(leaf.clause);
  switch (source.from) {
    case 'none':
      return BLANK;
    case 'text':
      return numberOf(source.number);
    case 'person':
      return typedContent(kept) ?? BLANK;
    case 'target':
      return unlessOurs(sources, kept) ?? targetContent(sources, leaf.row);
  }
};

/** A target typed as a number is linked; one in words (“≥93%”) is read once and may be corrected. */
const targetContent = (sources: Sources, row: number): Content => {
  const column = sources.table.columns.target;
  if (column === undefined) return BLANK;
  const merge = mergeAt(sources.sheet, { row, column });
  const cell = cellAt(sources.sheet, merge?.top ?? row, merge?.left ?? column);
  if (typeof cell.value === 'number') return link(sources, { row, column }, true);
  const read = typeof cell.value === 'string' ? typedTarget(cell.value) : null;
  return read === null ? BLANK : numberOf(read);
};

const APPLIES = new Set(['', '否', '无', '0', '/', '—', '-', '－']);

const notApplicableRows = ({
  block,
  table,
  sheet,
  notApplicableWords,
}: Sources): { readonly rows: ReadonlySet<number>; readonly issues: readonly Issue[] } => {
  const column = table.columns.notApplicable;
  const rows = new Set<number>();
  const issues: Issue[] = [];
  if (column === undefined) return { rows, issues };
  for (const row of block.item.rows) {
    const { value } = cellAt(sheet, row, column);
    const text = cellText(value);
    if (
      notApplicableWords.some((word) => word !== '' && word.toLowerCase() === text.toLowerCase()) ||
      (typeof value === 'number' && value > 0)
    )
      rows.add(row);
    else if (!APPLIES.has(text.trim())) {
      issues.push(
        issue('notApplicableUnclear', 'error', { sheet: sheet.name, cell: a1({ row, column }) }, { text }),
      );
    }
  }
  return { rows, issues };
};

/** Is the formula a plain link to the ledger, that is, ours? */
export const isLinkTo = (ledger: string, formula: string | undefined): boolean => {
  if (formula === undefined) return false;
  const bare = formula.replace(/^'((?:[^']|'')*)'!/, (_, name: string) => `${name.replaceAll("''", "'")}!`);
  return bare.startsWith(`${ledger}!`) && /^\$?[A-Z]{1,3}\$?\d+$/.test(bare.slice(ledger.length + 1));
};

const handScore = (
  { block, table, sheet, scheme }: Sources,
  stage: Stage,
  inLedger: number | null,
): { readonly score: HandScore | null; readonly issues: readonly Issue[] } => {
  const { fullMarks } = block.item;
  const column = stage === 'self' ? table.columns.selfScore : table.columns.score;
  const row = block.item.rows[0] ?? 0;
  const cell = column === undefined ? undefined : cellAt(sheet, row, column);
  const inSheet =
    cell && typeof cell.value === 'number' && !isLinkTo(scheme.sheetNames.ledger, cell.formula)
      ? cell.value
      : null;
  const ledgerCell = { row: block.top, column: stage === 'self' ? 6 : 8 };
  const where =
    inSheet !== null
      ? { sheet: sheet.name, cell: { row, column: column ?? 0 } }
      : { sheet: scheme.sheetNames.ledger, cell: ledgerCell };
  const typed = inSheet ?? inLedger;
  if (typed === null) return { score: null, issues: [] };
  const valid = fullMarks !== null && typed >= 0 && typed <= fullMarks;
  return {
    score: { score: valid ? typed : null, where },
    issues:
      valid || inSheet !== null || fullMarks === null
        ? []
        : [
            issue(
              'scoreAboveFullMarks',
              'error',
              { sheet: where.sheet, cell: a1(where.cell) },
              {
                score: typed,
                fullMarks,
              },
            ),
          ],
  };
};
