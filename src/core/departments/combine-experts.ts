import { a1, sheetPrefix } from '../cells/address';
import type { Content, Edit, SetCell } from '../cells/edit';
import { holdsContent } from '../cells/same-content';
import { cellAt, sheetNamed, type SheetSnapshot } from '../cells/snapshot';
import { grouped } from '../grouped';
import type { Stage } from '../scheme/scheme';
import { formulaOf } from '../writeback/content';
import { FACT_COLUMN } from '../writeback/fill-blanks';
import { freeSheetName } from '../writeback/our-sheets';
import { indicatorLabel } from '../writeback/ledger/labels';
import type { LedgerItem } from '../writeback/ledger/ledger-item';
import type { GradingPlan } from '../writeback/plan';
import { sheetDifference, wholeTable } from '../writeback/sheet-difference';
import { LEAST_TRIMMED, type Combine } from './combined-score';
import { EXPERT, expertSheetIn, readExpertSheet, type ExpertBlock, type ExpertRow } from './expert-sheet';
import { expertSheet, type CombinedCell } from './expert-sheet-content';
import { knownItems, type KnownItem } from './known-item';
import { inputKey, sameInput, type InputValue } from './ledger-inputs';
import type { ExpertScore } from './expert-score';

/** What a person must know about the scores of one clause. */
export interface ExpertFinding {
  /**
   * `conflict`: another score of the expert stands in the workbook (`expert` says whose), or the ledger's own was typed since
   * (`expert` is ''). `waiting`: not all have scored. `tooFew`: too few to leave two out.
   */
  readonly kind: 'conflict' | 'waiting' | 'tooFew';
  readonly number: number;
  readonly indicator: string;
  readonly expert: string;
  readonly main: InputValue;
  readonly returned: InputValue;
  readonly asked: number;
  readonly given: number;
}

export interface CombineOptions {
  /** null: as the workbook has it; the mean where it says nothing. */
  readonly combine: Combine | null;
  readonly prefer: 'main' | 'returned';
}

export interface CombinedExperts {
  /** The sheet of scores, and links to it in the ledger; what follows from them is planned after they were applied. */
  readonly edits: readonly Edit[];
  readonly sheet: string;
  readonly findings: readonly ExpertFinding[];
}

/**
 * Puts experts' scores into the sheet 专家评分 and links the clauses of the ledger to the combined ones. Scores that stand there
 * stay; giving the same again brings no edit.
 */
export const combineExperts = (
  plan: GradingPlan,
  scores: readonly ExpertScore[],
  { combine, prefer }: CombineOptions,
): CombinedExperts => {
  const { snapshot, scheme } = plan.reading;
  const existing = expertSheetIn(snapshot);
  const name = existing?.name ?? freeSheetName(snapshot, NAME);
  if (scores.length === 0 && (!existing || combine === null)) return { edits: [], sheet: name, findings: [] };
  const known = existing ? readExpertSheet(existing) : { combine: null, blocks: [] };
  const findings: ExpertFinding[] = [];
  const told = (kind: ExpertFinding['kind'], block: ExpertBlock, more: Partial<ExpertFinding>): void => {
    const { number, indicator, asked, rows } = block;
    const given = rows.filter(({ score }) => typeof score === 'number').length;
    findings.push({ kind, number, indicator, expert: '', main: null, returned: null, asked, given, ...more });
  };
  const byClause = grouped(scores, ({ item, clause }) => `${item.block.number} ${clause.index}`);
  const fresh = [...byClause.values()].flatMap(([first, ...others]) =>
    first ? [{ first, given: [first, ...others], before: blockOf(known.blocks, first) }] : [],
  );
  const updated = fresh.map(({ first, given, before }) => {
    const block = before ?? newBlock(first);
    const rows = new Map(block.rows.map((row) => [row.expert, row]));
    for (const expert of [...first.asked, ...given.map((score) => score.expert)]) {
      if (!rows.has(expert)) rows.set(expert, { expert, score: null, reason: '' });
    }
    const asked = block.asked + rows.size - block.rows.length;
    const now = { ...block, asked, number: first.item.block.number };
    for (const { expert, score, reason } of given) {
      const was: ExpertRow = rows.get(expert) ?? { expert, score: null, reason: '' };
      const differs = was.score !== null && score !== null && !sameInput(was.score, score);
      if (differs && prefer === 'main') told('conflict', now, { expert, main: was.score, returned: score });
      else rows.set(expert, { expert, score: score ?? was.score, reason: reason || was.reason });
    }
    return { before, block: { ...now, rows: [...rows.values()] } };
  });
  const blocks = [
    ...known.blocks.map((block) => updated.find(({ before }) => before === block)?.block ?? block),
    ...updated.filter(({ before }) => !before).map(({ block }) => block),
  ];
  const way = combine ?? known.combine ?? 'mean';
  const { content, combined } = expertSheet(name, way, blocks);
  const part = wholeTable(existing, content, [EXPERT.number, EXPERT.clause, EXPERT.expert], EXPERT.expert);
  for (const { block, score } of combined) {
    if (score !== '') continue;
    const given = block.rows.filter((row) => typeof row.score === 'number').length;
    const isTooFew = given >= block.asked && way === 'trimmed' && given < LEAST_TRIMMED;
    told(isTooFew ? 'tooFew' : 'waiting', block, {});
  }
  const ledger = sheetNamed(snapshot, scheme.sheetNames.ledger);
  const items = knownItems(plan);
  const links = combined.flatMap((cell) => {
    const owner = ownerOf(items, cell.block);
    const score = scores.find((given) => blockOf(blocks, given) === cell.block);
    if (!ledger || !owner) return [];
    const main = placeOf(scheme.stage, owner, 'fact')?.value ?? null;
    const isFree = score && (prefer === 'returned' || sameInput(main, score.sent) || main === null);
    if (score && !isFree && !isLinked(scheme.stage, owner, ledger, name)) {
      told('conflict', cell.block, { main, returned: cell.score === '' ? null : cell.score });
    }
    return linkEdits(scheme.stage, owner, ledger, name, cell, isFree === true);
  });
  return { edits: [...sheetDifference(existing, content, part), ...links], sheet: name, findings };
};

const NAME = '专家评分';

const newBlock = ({ item, clause }: ExpertScore): ExpertBlock => ({
  number: item.block.number,
  sheet: item.block.item.sheet,
  indicator: indicatorLabel(item.block.item),
  clause: clause.text,
  asked: 0,
  rows: [],
});

const isOfClause = (block: ExpertBlock, item: LedgerItem, clause: string): boolean =>
  block.sheet === item.block.item.sheet &&
  block.indicator === indicatorLabel(item.block.item) &&
  block.clause === clause;

/** The block of a clause; of several that say the same, the one with its 序号. */
const blockOf = (blocks: readonly ExpertBlock[], { item, clause }: ExpertScore): ExpertBlock | undefined => {
  const same = blocks.filter((block) => isOfClause(block, item, clause.text));
  return same.length === 1 ? same[0] : same.find(({ number }) => number === item.block.number);
};

interface Owner {
  readonly known: KnownItem;
  readonly clause: { readonly index: number; readonly text: string };
}

/** The clause that a block is about. */
const ownerOf = (items: readonly KnownItem[], block: ExpertBlock): Owner | undefined => {
  const owners = items.flatMap((known) => {
    const clauses = new Map(
      [...known.inputs.values()].flatMap(({ clause }) => (clause ? [[clause.index, clause]] : [])),
    );
    return [...clauses.values()].flatMap((clause) =>
      isOfClause(block, known.item, clause.text) ? [{ known, clause }] : [],
    );
  });
  return owners.length === 1
    ? owners[0]
    : owners.find(({ known }) => known.item.block.number === block.number);
};

const placeOf = (stage: Stage, { known, clause }: Owner, column: 'fact' | 'reason') =>
  known.inputs.get(inputKey({ clause, column: column === 'fact' ? FACT_COLUMN[stage] : 'reason' }));

/** Does the ledger already show what the sheet of experts' scores says? */
const isLinked = (stage: Stage, owner: Owner, ledger: SheetSnapshot, name: string): boolean => {
  const place = placeOf(stage, owner, 'fact')?.cell;
  const { formula } = place ? cellAt(ledger, place.row, place.column) : { formula: undefined };
  return formula?.startsWith(sheetPrefix(name)) === true;
};

/** A reason that a person typed stays; a score gives way where `isFree`. */
const linkEdits = (
  stage: Stage,
  owner: Owner,
  ledger: SheetSnapshot,
  name: string,
  { row, score, reason }: CombinedCell,
  isFree: boolean,
): readonly SetCell[] => {
  const linked = isLinked(stage, owner, ledger, name);
  if (!linked && !isFree) return [];
  const edit = (column: 'fact' | 'reason', content: Content): readonly SetCell[] => {
    const place = placeOf(stage, owner, column)?.cell;
    if (!place) return [];
    const cell = cellAt(ledger, place.row, place.column);
    const isTheirs = column === 'reason' && cell.value !== null && cell.formula === undefined;
    if (isTheirs || holdsContent(cell, content)) return [];
    return [{ kind: 'setCell', sheet: ledger.name, ...place, content }];
  };
  const link = (column: number): string => `${sheetPrefix(name)}${a1({ row, column })}`;
  return [
    ...edit('fact', formulaOf(link(EXPERT.score), score)),
    ...edit('reason', formulaOf(link(EXPERT.reason), reason)),
  ];
};
