import { forfeitsOf, isExtra, takes } from '../../assessment/evaluate-item';
import type { Line } from '../../assessment/item';
import { blankWord, checksPercent, directionOf, needsThreshold } from '../../assessment/line-status';
import type { Stage } from '../../scheme/scheme';
import { overAll } from '../../cells/formula-limits';
import { kindOf } from '../../rule/kinds';
import type { ClauseCells } from '../../rule/kinds/kind';
import { tierRowFormula } from '../../rule/kinds/tiers';
import { phraseFormula } from '../../rule/phrase';
import { COLUMN, elsewhere, forfeitsFromOutside, stageColumns, type LedgerContext } from './ledger-context';
import { blockOf, type LedgerBlock, type LineRow, type TierLedgerRow } from './ledger-rows';
import { notApplicableTest } from './not-applicable-formulas';
import { phraseOf } from '../../assessment/wording';

/** Cells that stand one below the other are written as a range: H5:H7,H9. */
export const cellList = (column: string, rows: readonly number[]): string => {
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs
    .map(({ from, to }) => (from === to ? `${column}${from}` : `${column}${from}:${column}${to}`))
    .join(',');
};

const rowsOf = (block: LedgerBlock, lines: readonly Line[]): number[] =>
  lines.flatMap((line) => block.rowOf.get(line) ?? []);

/** Rows of the indicator sheet may be 缺项 one by one only where several rows share the marks. */
const memberTest = (context: LedgerContext, block: LedgerBlock, line: Line): string =>
  block.item.rows.length > 1 ? notApplicableTest(context, block.item.sheet, line.row) : '';

/** `H5<0` for each clause 不得分 among the lines: it holds and applies. */
export const forfeitTests = (block: LedgerBlock, lines: readonly Line[], points: string): readonly string[] =>
  rowsOf(
    block,
    lines.filter((line) => line.type === 'leaf' && line.clause.kind === 'forfeit'),
  ).map((row) => `${points}${row}<0`);

const siblingsOf = ({ block, parent }: LineRow): readonly Line[] =>
  parent && parent.line.type !== 'leaf' ? parent.line.children : block.item.lines;

/** 满分 that the clause works on: those of the part that it stands in, or of the item. */
const fullMarksCell = ({ parent, block }: LineRow): string => {
  if (!parent) return `$${COLUMN.fullMarks}$${block.top}`;
  return parent.line.type === 'part' ? `$${COLUMN.max}$${parent.row}` : fullMarksCell(parent);
};

/** Tests for the clauses 不得分 that stand beside or above the line. */
const forfeitTestsAround = (lineRow: LineRow, points: string): readonly string[] => [
  ...forfeitTests(lineRow.block, siblingsOf(lineRow), points),
  ...(lineRow.parent ? forfeitTestsAround(lineRow.parent, points) : []),
];

/** The cells that a clause's formulas refer to, for one stage. */
const clauseCells = (context: LedgerContext, lineRow: LineRow, stage: Stage): ClauseCells => {
  const { row, block, line } = lineRow;
  const { fact, points } = stageColumns(stage);
  const siblings = siblingsOf(lineRow);
  const deductions = rowsOf(
    block,
    siblings.filter((sibling) => takes(sibling) && !isExtra(sibling)),
  );
  const tiers = line.type === 'leaf' ? line.tierRows.length : 0;
  const range = (column: string): string =>
    tiers === 0 ? '' : `${column}${row + 1}:${column}${row + tiers}`;
  const scheme = context.schemeLayout;
  return {
    fact: `${fact}${row}`,
    points: `${points}${row}`,
    threshold: `$${COLUMN.threshold}${row}`,
    step: `$${COLUMN.step}${row}`,
    unit: `$${COLUMN.unit}${row}`,
    rate: `$${COLUMN.points}${row}`,
    max: `$${COLUMN.max}${row}`,
    fullMarks: fullMarksCell(lineRow),
    reason: `$${COLUMN.reason}${row}`,
    stepChoice: elsewhere(scheme.sheet, scheme.stepChoice),
    stepCarry: elsewhere(scheme.sheet, scheme.stepCarry),
    stepDigits: elsewhere(scheme.sheet, scheme.stepDigits),
    deductions: cellList(points, deductions),
    deductionCount: deductions.length,
    forfeits: forfeitTests(block, siblings, points).join(','),
    tierPoints: range(points),
    tierThresholds: range(`$${COLUMN.threshold}`),
    firstTierThreshold: `$${COLUMN.threshold}${row + 1}`,
  };
};

/** 计分 of a clause row, part or group. */
export const pointsFormula = (context: LedgerContext, lineRow: LineRow, stage: Stage): string => {
  const { line, block } = lineRow;
  const formula =
    line.type === 'leaf'
      ? kindOf(line.clause).formula(line.clause, clauseCells(context, lineRow, stage))
      : nestedFormula(lineRow, stage);
  const test = memberTest(context, block, line);
  return test === '' ? formula : `IF(${test},0,${formula})`;
};

const nestedFormula = ({ line, block, row }: LineRow, stage: Stage): string => {
  if (line.type === 'leaf') return '';
  const { points } = stageColumns(stage);
  const rows = rowsOf(
    block,
    line.children.filter((child) => !isExtra(child)),
  );
  const list = cellList(points, rows);
  const max = `$${COLUMN.max}${row}`;
  const sum =
    line.type === 'part'
      ? `MAX(0,MIN(${max},ROUND($${COLUMN.points}${row}+SUM(${list}),6)))`
      : `MAX(-${max},MIN(${max},ROUND(SUM(${list}),6)))`;
  const counted = `IF(COUNT(${list})<${rows.length},"",${sum})`;
  const forfeits = line.type === 'part' ? forfeitTests(block, line.children, points) : [];
  return forfeits.length === 0 ? counted : `IF(${overAll('OR', forfeits)},0,${counted})`;
};

/** 计分 of a tier row: its points when it is the first that matches. */
export const tierFormula = ({ row, owner }: TierLedgerRow, stage: Stage): string => {
  const { line } = owner;
  if (line.type !== 'leaf' || line.clause.kind !== 'tiers') return '""';
  const { fact, points } = stageColumns(stage);
  return tierRowFormula(line.clause, {
    fact: `${fact}$${owner.row}`,
    comparison: `$${COLUMN.comparison}${row}`,
    threshold: `$${COLUMN.threshold}${row}`,
    rate: `$${COLUMN.points}${row}`,
    earlier: row === owner.row + 1 ? '' : `${points}$${owner.row + 1}:${points}${row - 1}`,
  });
};

/** 状态 of a clause row; '' for parts, groups and clauses that ask for nothing. */
export const statusFormula = (context: LedgerContext, lineRow: LineRow): string => {
  const { line, block, row } = lineRow;
  if (line.type !== 'leaf' || kindOf(line.clause).question(line.clause) === 'none') return '';
  const { fact, points } = stageColumns(context.stage);
  const number = checksPercent(line) ? '"请核对百分数"' : '"填写有误"';
  const withNumber = needsThreshold(line)
    ? `IF(ISNUMBER($${COLUMN.threshold}${row}),${number},"缺基准值")`
    : number;
  const wrong =
    withNumber === '"填写有误"' ? withNumber : `IF(ISNUMBER(${fact}${row}),${withNumber},"填写有误")`;
  const answered = `IF(${fact}${row}="","${blankWord(line)}",IF(ISNUMBER(${points}${row}),"已填",${wrong}))`;
  const forfeits = [
    ...forfeitTests(block, forfeitsOf(block.item.lines), points),
    ...forfeitTestsAround(lineRow, points),
    ...outsideForfeitTests(context, block, context.stage),
  ];
  const own = `${points}${row}<0`;
  const others = [...new Set(forfeits)].filter((test) => test !== own);
  const needed =
    isExtra(line) || others.length === 0 ? answered : `IF(${overAll('OR', others)},"不再计扣",${answered})`;
  const kept = line.clause.kind === 'forfeit' && others.length > 0 ? `IF(${own},"已填",${needed})` : needed;
  const test = memberTest(context, block, line);
  const member = test === '' ? kept : `IF(${test},"缺项",${kept})`;
  return `IF($${COLUMN.status}$${block.top}="缺项","缺项",${member})`;
};

/** `H45<0` for the clauses of other items that take all marks of the section. */
export const outsideForfeitTests = (
  context: LedgerContext,
  block: LedgerBlock,
  stage: Stage,
): readonly string[] => {
  const { points } = stageColumns(stage);
  return outsideForfeitRows(context, block).map((row) => `${points}${row}<0`);
};

const outsideForfeitRows = (context: LedgerContext, { item }: LedgerBlock): readonly number[] =>
  forfeitsFromOutside(context, item).flatMap(
    ({ line, item: owner }) => blockOf(context.blocks, owner)?.rowOf.get(line) ?? [],
  );

/** 扣分原因 of a clause row; '' where a person writes it (points by hand) or there is nothing to say. */
export const reasonFormula = (context: LedgerContext, lineRow: LineRow): string => {
  const { line, row, block } = lineRow;
  const { points } = stageColumns(context.stage);
  const cell = `${points}${row}`;
  if (line.type === 'part') return `IF(ISNUMBER(${cell}),"该小项得"&ROUND(${cell},2)&"分","")`;
  if (line.type === 'group') {
    const list = cellList(points, rowsOf(block, line.children));
    const max = `$${COLUMN.max}${row}`;
    return `IF(ISNUMBER(${cell}),IF(ROUND(SUM(${list})-${cell},6)=0,"","以上各条合计不超过"&ROUND(${max},2)&"分"),"")`;
  }
  if (line.clause.kind === 'manual') return '';
  return spokenFormula(context, lineRow);
};

/** The clause's sentence, followed by `end`, once its points are known; else the empty text. */
export const spokenFormula = (context: LedgerContext, lineRow: LineRow, end = ''): string => {
  const { line, row, block } = lineRow;
  if (line.type !== 'leaf') return '""';
  const { points } = stageColumns(context.stage);
  const phrase = phraseFormula(
    [phraseOf(block.item, line, context.stage), end],
    clauseCells(context, lineRow, context.stage),
    directionOf(line),
  );
  const status = `$${COLUMN.status}${row}`;
  return `IF(OR(${status}="不再计扣",${status}="缺项"),"",IF(ISNUMBER(${points}${row}),${phrase},""))`;
};
