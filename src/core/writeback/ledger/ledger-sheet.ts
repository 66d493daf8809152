import type { Decimal } from 'decimal.js';
import { knownPoints } from '../../assessment/evaluate-item';
import { leavesOf } from '../../assessment/item';
import { longestSentence } from '../../assessment/longest-sentence';
import type { ScoredItem } from '../../assessment/score-item';
import { thresholdSource } from '../../assessment/threshold-source';
import type { Range } from '../../cells/address';
import type { CellStyle, Content, SheetContent, Validation } from '../../cells/edit';
import { kindOf } from '../../rule/kinds';
import type { Parameters } from '../../rule/kinds/kind';
import { tierRowText, winningRow, type TierRow } from '../../rule/kinds/tiers';
import type { Stage } from '../../scheme/scheme';
import { BLANK, formulaOf, numberOf, textOf } from '../content';
import { LEDGER, LEDGER_HEADER_ROW } from '../layout';
import { LOOK, MARGINS, PAGE_FOOTER, variant } from '../look';
import { SheetDraft, wrappedHeight } from '../sheet-draft';
import { entryGuide } from './clause-entry';
import { itemReasonFormula, itemStatusFormula, scoreFormula } from './item-formulas';
import type { ItemInputs } from './item-inputs';
import { clauseLabel, indicatorLabel } from './labels';
import { elsewhere, type LedgerContext } from './ledger-context';
import {
  ledgerLayout,
  type ItemRow,
  type LedgerBlock,
  type LineRow,
  type TierLedgerRow,
} from './ledger-rows';
import { pointsFormula, reasonFormula, statusFormula, tierFormula } from './line-formulas';
import { TIER_METHOD } from './read-ledger';

/** Everything about one item that its rows show. */
export interface LedgerItem {
  readonly block: LedgerBlock;
  readonly inputs: ItemInputs;
  readonly scored: ScoredItem;
  /** 1-based column of the indicator's own cell, and its row. */
  readonly home: { readonly row: number; readonly column: number };
}

const HEADINGS: Readonly<Record<keyof typeof LEDGER, string>> = {
  number: '序号',
  row: '所在行',
  indicator: '指标',
  clause: '评分条款',
  selfFact: '自评情况',
  selfPoints: '自评计分',
  checkedFact: '核查情况',
  checkedPoints: '核查计分',
  reason: '扣分原因',
  evidence: '佐证材料',
  department: '责任部门',
  status: '状态',
  method: '计分方式',
  comparison: '比较',
  threshold: '基准值',
  step: '计分幅度',
  unit: '单位',
  points: '每次分值',
  max: '最高分',
  fullMarks: '满分',
  sheet: '指标表',
};

const WIDTHS: Readonly<Record<keyof typeof LEDGER, number>> = {
  number: 5.5,
  row: 7,
  indicator: 24,
  clause: 42,
  selfFact: 10,
  selfPoints: 9.5,
  checkedFact: 10,
  checkedPoints: 9.5,
  reason: 46,
  evidence: 20,
  department: 13,
  status: 11.5,
  method: 11,
  comparison: 6,
  threshold: 9,
  step: 9,
  unit: 9,
  points: 9,
  max: 8,
  fullMarks: 8,
  sheet: 14,
};

const GUIDE =
  '浅黄格填写事实：存在填“是”、不存在填“否”；次数和数值填数字，没有填“无”；合格率等按91.2填写。浅橙格由人工评定分数并写明理由。空着表示尚不清楚，不等于0。请勿排序、勿插入行。';

const LAST_PRINTED = LEDGER.status;
const LAST = LEDGER.sheet;

/** 评分明细: one block an item, one row a clause, live formulas beside the facts (design/product.md). */
export const ledgerSheet = (
  name: string,
  items: readonly LedgerItem[],
  context: LedgerContext,
): SheetContent => {
  const draft = new SheetDraft();
  const layout = ledgerLayout(
    name,
    items.map(({ block }) => block),
  );
  draft
    .span({ top: 1, left: 1, bottom: 1, right: LAST_PRINTED }, textOf('评 分 明 细'), LOOK.title)
    .height(1, 32);
  draft.span({ top: 2, left: 1, bottom: 2, right: LAST_PRINTED }, textOf(GUIDE), LOOK.guide).height(2, 18);
  for (const [key, column] of Object.entries(LEDGER) as [keyof typeof LEDGER, number][]) {
    const style = column > LAST_PRINTED ? variant(LOOK.header, { font: { color: '7F7F7F' } }) : LOOK.header;
    draft.put(LEDGER_HEADER_ROW, column, textOf(HEADINGS[key]), style);
  }
  draft.height(LEDGER_HEADER_ROW, 24);
  for (const item of items) {
    for (const row of item.block.rows) {
      if (row.type === 'item') putItemRow(draft, item, row, context);
      else if (row.type === 'tier') putTierRow(draft, item, row);
      else putLineRow(draft, item, row, context);
    }
  }
  draft.validate(...validations(items));
  return draft.finish({
    name,
    columnWidths: new Map(
      (Object.entries(LEDGER) as [keyof typeof LEDGER, number][]).map(([key, column]) => [
        column,
        WIDTHS[key],
      ]),
    ),
    freezeAt: { row: LEDGER_HEADER_ROW + 1, column: LEDGER.selfFact },
    autoFilter: { top: LEDGER_HEADER_ROW, left: 1, bottom: layout.lastRow, right: LAST },
    showGridLines: false,
    print: {
      paper: 'A3',
      orientation: 'landscape',
      pagesHigh: 0,
      area: { top: 1, left: 1, bottom: layout.lastRow, right: LAST_PRINTED },
      titleRows: { from: LEDGER_HEADER_ROW, to: LEDGER_HEADER_ROW },
      footer: PAGE_FOOTER,
      centerHorizontally: true,
      margins: MARGINS,
    },
  });
};

const score = (value: Decimal | null, notApplicable: boolean): number | string =>
  notApplicable ? '缺项' : value === null ? '' : value.toNumber();

const putItemRow = (draft: SheetDraft, entry: LedgerItem, { row }: ItemRow, context: LedgerContext): void => {
  const { block, inputs, scored, home } = entry;
  const { item } = block;
  const put = (column: keyof typeof LEDGER, content: Content, style: CellStyle): void => {
    draft.put(row, LEDGER[column], content, style);
  };
  const home1 = elsewhere(item.sheet, home);
  const typedOr = (stage: Stage): Content => {
    const typed = inputs.typedScore[stage];
    const fromLedger = inputs.facts.handScores[stage]?.where.sheet !== item.sheet;
    return typed !== null && fromLedger
      ? numberOf(typed)
      : formulaOf(
          scoreFormula(context, block, inputs.facts, stage),
          score(scored.score[stage], scored.notApplicable),
        );
  };
  put('number', numberOf(block.number), variant(LOOK.indicatorCentred, { numberFormat: '0' }));
  put('row', formulaOf(`ROW(${home1})`, home.row), LOOK.indicatorCentred);
  put('indicator', textOf(indicatorLabel(item)), LOOK.indicatorText);
  put('clause', item.byHand ? textOf('评分标准需人工评定') : BLANK, LOOK.indicatorText);
  put('selfFact', BLANK, LOOK.indicatorCentred);
  put('selfPoints', typedOr('self'), LOOK.indicatorScore);
  put('checkedFact', BLANK, LOOK.indicatorCentred);
  put('checkedPoints', typedOr('checked'), LOOK.indicatorScore);
  put(
    'reason',
    formulaOf(itemReasonFormula(context, block, inputs.facts), scored.reason),
    LOOK.indicatorText,
  );
  put('evidence', inputs.evidence, variant(LOOK.indicatorText, { fill: LOOK.input.fill ?? '' }));
  put('department', inputs.department, LOOK.indicatorCentred);
  put(
    'status',
    inputs.facts.notApplicableByHand
      ? textOf('缺项')
      : formulaOf(itemStatusFormula(context, block, inputs.facts), scored.status),
    LOOK.indicatorCentred,
  );
  for (const column of ['method', 'comparison', 'threshold', 'step', 'unit', 'max'] as const) {
    put(column, BLANK, PARAMETER_ITEM);
  }
  const fullMarks = fullMarksContent(entry);
  put(
    'points',
    item.base === 'full' ? formulaOf(`SUM($T${row})`, item.fullMarks ?? 0) : numberOf(0),
    PARAMETER_ITEM,
  );
  put(
    'fullMarks',
    fullMarks,
    item.fullMarks === null ? variant(PARAMETER_ITEM, { fill: LOOK.needsPerson.fill ?? '' }) : PARAMETER_ITEM,
  );
  put('sheet', textOf(item.sheet), PARAMETER_ITEM);
  const leaves = leavesOf(item.lines);
  const expected = leaves
    .map((leaf) => longestSentence(item, leaf, context.stage))
    .sort((a, b) => b.length - a.length);
  const height = Math.max(
    30,
    wrappedHeight(indicatorLabel(item), WIDTHS.indicator),
    wrappedHeight(scored.reason, WIDTHS.reason),
    wrappedHeight(`${expected.slice(0, 2).join('；')}；得10.25分。`, WIDTHS.reason),
  );
  if (leaves.length > 2) draft.growing(row, height);
  else draft.height(row, height);
};

const fullMarksContent = ({ block: { item } }: LedgerItem): Content => {
  if (item.fullMarks === null) return BLANK;
  return item.fullMarksCell
    ? formulaOf(elsewhere(item.sheet, item.fullMarksCell), item.fullMarks)
    : numberOf(item.fullMarks);
};

const PARAMETER = variant(LOOK.number, { font: { color: '7F7F7F' } });
const PARAMETER_ITEM = variant(PARAMETER, {
  fill: LOOK.indicatorText.fill ?? '',
  border: LOOK.indicatorText.border ?? {},
});

const putLineRow = (draft: SheetDraft, entry: LedgerItem, lineRow: LineRow, context: LedgerContext): void => {
  const { row, line, depth } = lineRow;
  const { inputs, scored, block } = entry;
  const put = (column: keyof typeof LEDGER, content: Content, style: CellStyle): void => {
    draft.put(row, LEDGER[column], content, style);
  };
  const leaf = line.type === 'leaf' ? line : null;
  const lineInputs = leaf && inputs.lines.get(leaf);
  const manual = leaf?.clause.kind === 'manual';
  const asks = leaf !== null && kindOf(leaf.clause).question(leaf.clause) !== 'none';
  const inputStyle = manual ? LOOK.needsPersonCentred : LOOK.inputCentred;
  const points = (stage: Stage): Content =>
    formulaOf(
      pointsFormula(context, lineRow, stage),
      knownPoints(scored.computed[stage].points.get(line))?.toNumber() ?? '',
    );
  putPlace(draft, entry, row);
  put('clause', textOf(clauseLabel(line)), variant(LOOK.text, { align: { indent: depth + 1 } }));
  put('selfFact', lineInputs?.selfFact ?? BLANK, asks ? inputStyle : LOOK.centred);
  put('selfPoints', points('self'), POINTS);
  put('checkedFact', lineInputs?.checkedFact ?? BLANK, asks ? inputStyle : LOOK.centred);
  put('checkedPoints', points('checked'), POINTS);
  put(
    'reason',
    manual
      ? (lineInputs?.reason ?? BLANK)
      : formulaOf(reasonFormula(context, lineRow), scored.lineReason.get(line) ?? ''),
    manual ? LOOK.needsPerson : LOOK.text,
  );
  put('evidence', lineInputs?.evidence ?? BLANK, LOOK.text);
  put('department', lineInputs?.department ?? BLANK, LOOK.centred);
  const status = statusFormula(context, lineRow);
  put(
    'status',
    leaf === null || status === '' ? BLANK : formulaOf(status, scored.lineStatus.get(leaf) ?? ''),
    LOOK.centred,
  );
  putParameters(put, lineRow, lineInputs?.threshold ?? BLANK);
  put('sheet', textOf(block.item.sheet), PARAMETER);
  draft.height(
    row,
    Math.max(
      22,
      wrappedHeight(clauseLabel(line), WIDTHS.clause - depth * 2),
      wrappedHeight(leaf && !manual ? longestSentence(block.item, leaf, context.stage) : '', WIDTHS.reason),
      wrappedHeight(scored.lineReason.get(line) ?? '', WIDTHS.reason),
    ),
  );
};

const POINTS = variant(LOOK.number, { numberFormat: '0.##;-0.##;0' });

type Put = (column: keyof typeof LEDGER, content: Content, style: CellStyle) => void;

const numberOrBlank = (value: number | undefined): Content => (value === undefined ? BLANK : numberOf(value));

const putParameters = (put: Put, { line }: LineRow, threshold: Content): void => {
  const parameters: Parameters =
    line.type === 'leaf'
      ? kindOf(line.clause).parameters(line.clause)
      : line.type === 'part'
        ? {
            method: '小项',
            points: line.clause.base === 'full' ? line.clause.points : 0,
            max: line.clause.points,
          }
        : { method: '小项', max: line.max };
  const source = line.type === 'leaf' ? thresholdSource(line.clause).from : 'none';
  const asked = source === 'person' || (source === 'target' && threshold.kind !== 'formula');
  put('method', textOf(parameters.method), PARAMETER);
  put('comparison', BLANK, PARAMETER);
  put('threshold', threshold, asked ? LOOK.inputNumber : PARAMETER);
  put('step', numberOrBlank(parameters.step), PARAMETER);
  put('unit', textOf(parameters.unit ?? ''), PARAMETER);
  put('points', numberOrBlank(parameters.points), PARAMETER);
  put('max', numberOrBlank(parameters.max), PARAMETER);
  put('fullMarks', BLANK, PARAMETER);
};

/** Every row says which row of which sheet it belongs to, so that a filter and the order check can use it. */
const putPlace = (draft: SheetDraft, { block, home }: LedgerItem, row: number): void => {
  draft.put(row, LEDGER.number, BLANK, LOOK.centred);
  draft.put(row, LEDGER.row, formulaOf(`ROW(${elsewhere(block.item.sheet, home)})`, home.row), PLACE);
  draft.put(row, LEDGER.indicator, BLANK, LOOK.text);
};

const PLACE = variant(LOOK.number, { font: { color: 'A6A6A6' } });

const putTierRow = (draft: SheetDraft, entry: LedgerItem, tierRow: TierLedgerRow): void => {
  const { row, tier, owner } = tierRow;
  const put: Put = (column, content, style) => draft.put(row, LEDGER[column], content, style);
  if (owner.line.type !== 'leaf' || owner.line.clause.kind !== 'tiers') return;
  const { clause } = owner.line;
  putPlace(draft, entry, row);
  put(
    'clause',
    textOf(tierRowText(tier, clause)),
    variant(LOOK.text, { align: { indent: owner.depth + 2 } }),
  );
  for (const column of ['selfFact', 'checkedFact', 'evidence', 'department', 'status', 'reason'] as const) {
    put(column, BLANK, LOOK.text);
  }
  put('selfPoints', formulaOf(tierFormula(tierRow, 'self'), tierPoints(entry, tierRow, 'self')), POINTS);
  put(
    'checkedPoints',
    formulaOf(tierFormula(tierRow, 'checked'), tierPoints(entry, tierRow, 'checked')),
    POINTS,
  );
  put('method', textOf(TIER_METHOD), PARAMETER);
  put('comparison', textOf(tier.comparison), PARAMETER);
  put('threshold', tierBound(entry, tierRow), PARAMETER);
  for (const column of ['step', 'unit', 'max', 'fullMarks'] as const) put(column, BLANK, PARAMETER);
  put('points', numberOf(tier.points), PARAMETER);
  put('sheet', textOf(entry.block.item.sheet), PARAMETER);
  draft.height(row, 18);
};

const tierBound = (entry: LedgerItem, { tier, owner }: TierLedgerRow): Content => {
  if (typeof tier.bound === 'number') return numberOf(tier.bound);
  if (typeof tier.bound === 'object') return textOf(tier.bound.label);
  const base = owner.line.type === 'leaf' ? entry.inputs.facts.answers.self.get(owner.line)?.threshold : null;
  return formulaOf(`IF($O$${owner.row}="","",$O$${owner.row})`, base ?? '');
};

const tierPoints = (entry: LedgerItem, { tier, owner }: TierLedgerRow, stage: Stage): number | string => {
  const { line } = owner;
  if (line.type !== 'leaf' || line.clause.kind !== 'tiers') return '';
  const answer = entry.inputs.facts.answers[stage].get(line);
  const entered = answer?.entry ?? null;
  const rows: readonly TierRow[] = line.tierRows;
  if (entered === null || entered === '' || answer === undefined) return '';
  const labelled = typeof tier.bound === 'object';
  if (!labelled && typeof entered !== 'number') return '';
  const winner = winningRow(rows, entered, answer.threshold);
  if (winner === null || rows[winner] !== tier) return '';
  return line.clause.effect === 'deduct' ? -tier.points : tier.points;
};

const validations = (items: readonly LedgerItem[]): readonly Validation[] => {
  const guides = new Map<string, Validation & { readonly ranges: Range[] }>();
  for (const { block } of items) {
    for (const row of block.rows) {
      if (row.type !== 'line' || row.line.type !== 'leaf') continue;
      const guide = entryGuide(row.line);
      if (!guide) continue;
      const key = JSON.stringify(guide);
      const validation = guides.get(key) ?? { ...guide, ranges: [] };
      guides.set(key, validation);
      for (const column of [LEDGER.selfFact, LEDGER.checkedFact]) {
        validation.ranges.push({ top: row.row, bottom: row.row, left: column, right: column });
      }
    }
  }
  return [...guides.values()];
};
