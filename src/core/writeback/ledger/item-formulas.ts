import { extrasOf, forfeitsOf, isExtra } from '../../assessment/evaluate-item';
import type { ItemFacts } from '../../assessment/item-facts';
import type { LeafLine, Line } from '../../assessment/item';
import { linesInTellingOrder, soleGivingLine } from '../../assessment/score-item';
import { asksForFact } from '../../assessment/line-status';
import { shortName } from '../../assessment/wording';
import { cellText } from '../../cells/cell';
import type { Content } from '../../cells/edit';
import { overAll } from '../../cells/formula-limits';
import type { Stage } from '../../scheme/scheme';
import { literal } from '../content';
import { withinMarks } from './hand-scores';
import { COLUMN, elsewhere, stageColumns, type LedgerContext } from './ledger-context';
import { bottomOf, type LedgerBlock, type LineRow } from './ledger-rows';
import { allNotApplicableTest } from './not-applicable-formulas';
import { cellList, forfeitTests, outsideForfeitTests, spokenFormula } from './line-formulas';

const cell = (column: keyof typeof COLUMN, row: number): string => `$${COLUMN[column]}${row}`;

const rowsOf = (block: LedgerBlock, lines: readonly Line[]): number[] =>
  lines.flatMap((line) => block.rowOf.get(line) ?? []);

/** Item score: the clauses' points on the base, between 0 and the full marks; "" while a fact is missing. */
export const scoreFormula = (
  context: LedgerContext,
  block: LedgerBlock,
  facts: ItemFacts,
  stage: Stage,
): string => {
  const { item, top } = block;
  const { points } = stageColumns(stage);
  const hand = facts.handScores[stage];
  if (hand) {
    const typed = elsewhere(hand.where.sheet, hand.where.cell);
    const score = `IF(ISNUMBER(${typed}),IF(${withinMarks(block, typed)},${typed},""),"")`;
    return `IF(${cell('status', top)}="缺项","缺项",${score})`;
  }
  const extras = rowsOf(block, extrasOf(item.lines));
  const counted = rowsOf(
    block,
    item.lines.filter((line) => !isExtra(line)),
  );
  const list = cellList(points, counted);
  const full = cell('fullMarks', top);
  const decimals = elsewhere(context.schemeLayout.sheet, context.schemeLayout.decimals);
  const score = `ROUND(MAX(0,MIN(${full},ROUND(${cell('points', top)}+SUM(${list}),6))),${decimals})`;
  const complete = `IF(COUNT(${list})<${counted.length},"",${score})`;
  const forfeits = [
    ...forfeitTests(block, forfeitsOf(item.lines), points),
    ...outsideForfeitTests(context, block, stage),
  ];
  const forfeited = forfeits.length === 0 ? complete : `IF(${overAll('OR', forfeits)},0,${complete})`;
  const answered =
    extras.length === 0
      ? forfeited
      : `IF(COUNT(${cellList(points, extras)})<${extras.length},"",${forfeited})`;
  const marked = item.fullMarks === null ? `IF(ISNUMBER(${full}),${answered},"")` : answered;
  return `IF(${cell('status', top)}="缺项","缺项",${marked})`;
};

/** 状态 of an indicator row; `aside` is the score of the stage that the ledger sets aside. It looks at facts and clause points only, so that the score may look at it. */
export const itemStatusFormula = (
  context: LedgerContext,
  block: LedgerBlock,
  facts: ItemFacts,
  aside: Content | null,
): string => {
  const { item, top } = block;
  const { fact, points } = stageColumns(context.stage);
  const notApplicable = allNotApplicableTest(context, item);
  const unlessNotApplicable = (word: string): string =>
    notApplicable === '' ? word : `IF(${notApplicable},"缺项",${word})`;
  // The cell of a score that was set aside looks at 状态 itself.
  if (aside?.kind === 'number') {
    return unlessNotApplicable(`IF(${withinMarks(block, cellText(aside.number))},"人工评分","待填")`);
  }
  if (aside) return unlessNotApplicable('"待填"');
  const hand = facts.handScores[context.stage];
  if (hand) {
    const typed = elsewhere(hand.where.sheet, hand.where.cell);
    const valid = `IF(${withinMarks(block, typed)},"人工评分","待填")`;
    return unlessNotApplicable(`IF(ISNUMBER(${typed}),${valid},"待填")`);
  }
  const bottom = bottomOf(block);
  const range = (column: string): string => `${column}${top + 1}:${column}${bottom}`;
  const silent = block.rows.filter(
    (row) =>
      row.type === 'tier' ||
      row.type === 'reading' ||
      (row.type === 'line' && !(row.line.type === 'leaf' && asksForFact(row.line))),
  ).length;
  const blanks = `SUMPRODUCT((${range(fact)}="")*1)>${silent}`;
  const blanksToFill = `SUMPRODUCT((${range(fact)}="")*(${range(`$${COLUMN.method}`)}<>"人工评定"))>${silent}`;
  const open = `IF(${blanks},IF(${blanksToFill},"待填","待评定"),"填写有误")`;
  const extras = rowsOf(block, extrasOf(item.lines));
  const counted = [
    ...rowsOf(
      block,
      item.lines.filter((line) => !isExtra(line)),
    ),
    ...extras,
  ].sort((left, right) => left - right);
  const complete = `IF(COUNT(${cellList(points, counted)})=${counted.length},"已评",${open})`;
  const forfeits = [
    ...forfeitTests(block, forfeitsOf(item.lines), points),
    ...outsideForfeitTests(context, block, context.stage),
  ];
  const holds =
    extras.length === 0
      ? overAll('OR', forfeits)
      : `AND(COUNT(${cellList(points, extras)})=${extras.length},${overAll('OR', forfeits)})`;
  const status = forfeits.length === 0 ? complete : `IF(${holds},"已评",${complete})`;
  const marked =
    item.fullMarks === null ? `IF(ISNUMBER(${cell('fullMarks', top)}),${status},"待填")` : status;
  return unlessNotApplicable(marked);
};

/** The sentence of the one clause that gives an item its marks, from its own row or, for points by hand, spelt out. */
const soleSentence = (context: LedgerContext, block: LedgerBlock, line: LeafLine, row: number): string => {
  if (line.clause.kind !== 'manual') return cell('reason', row);
  const lineRow = block.rows.find((candidate): candidate is LineRow => candidate.row === row);
  return lineRow ? spokenFormula(context, lineRow) : '';
};

/** 扣分原因 of an indicator row: the clauses' sentences, then the score or what is still missing. */
export const itemReasonFormula = (context: LedgerContext, block: LedgerBlock, facts: ItemFacts): string => {
  const { item, top } = block;
  const { points } = stageColumns(context.stage);
  const score = `${points}${top}`;
  const full = `ROUND(SUM(${cell('fullMarks', top)}),2)`;
  const unlessNotApplicable = (words: string): string =>
    `IF(${cell('status', top)}="缺项","缺项，不计入总分。",${words})`;
  if (facts.handScores[context.stage]) {
    return unlessNotApplicable(
      `IF(ISNUMBER(${score}),"人工评分，得"&ROUND(${score},2)&"分。","人工评分有误，暂未计入总分。")`,
    );
  }
  const outside = outsideForfeitTests(context, block, context.stage);
  const section =
    outside.length === 0
      ? []
      : [`IF(${overAll('OR', outside)},${literal(`“${item.section}”大项不得分；`)},"")`];
  const told = linesInTellingOrder(item.lines).flatMap((line) => {
    const row = block.rowOf.get(line);
    const lineRow = block.rows.find((candidate): candidate is LineRow => candidate.row === row);
    if (!lineRow) return [];
    if (line.type !== 'leaf' || line.clause.kind !== 'manual') {
      const reason = cell('reason', lineRow.row);
      return [`IF(${reason}="","",${reason}&"；")`];
    }
    return [spokenFormula(context, lineRow, '；')];
  });
  const name = literal(shortName(item));
  const pending = `${name}&IF(${cell('status', top)}="待评定","待评定","待"&${cell('department', top)}&"填报")&"，满分"&${full}&"分，暂未计入总分。"`;
  const scored = `"得"&ROUND(${score},2)&"分"&IF(${score}=0,"（满分"&${full}&"分）","")&"。"`;
  const ending = `IF(ISNUMBER(${score}),${scored},${pending})`;
  const everything = [...section, ...told, ending].join('&');
  const sole = soleGivingLine(item);
  const soleRow = sole && block.rowOf.get(sole);
  const sentence = sole && soleRow !== undefined ? soleSentence(context, block, sole, soleRow) : '';
  if (sentence === '') return unlessNotApplicable(everything);
  const unforfeited = outside.length === 0 ? '' : `NOT(${overAll('OR', outside)}),`;
  const same = `AND(${unforfeited}COUNT(${score},${points}${soleRow})=2,ROUND(SUM(${score})-SUM(${points}${soleRow}),6)=0)`;
  return unlessNotApplicable(`IF(${same},${sentence}&"。",${everything})`);
};
