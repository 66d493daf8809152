import { Decimal } from 'decimal.js';
import { absoluteA1, type Range } from '../cells/address';
import type { IndicatorAssessment, SectionAssessment } from '../assessment/assessment';
import { sectionKey } from '../assessment/section-names';
import type { CellStyle, FormulaContent } from '../cells/edit';
import { grouped } from '../grouped';
import { GUARD, guarded, round } from '../rule/decimal';
import type { Stage } from '../scheme/scheme';
import { STAGE_WORDS } from '../scheme/scheme-words';
import { formulaOf, literal, textOf } from '../writeback/content';
import { COLOR, FORMAT, variant } from '../writeback/look';
import { wrappedHeight, type SheetDraft } from '../writeback/sheet-draft';
import { pendingItemsFormula } from './ledger-counts';
import { LEDGER_WORDS, type LedgerView } from './ledger-view';
import { across, CELL, ref, roomOf, scoreFormat, STYLE, TITLE_HEIGHT } from './page';
import type { ResultInput } from './result-input';
import type { PanelCells } from './panel-cells';

/** Where there is no number to show; unlike 0. */
const NONE = '—';
const PENDING = '待定';
const CHANGE_FORMAT = '+0.00;-0.00;0.00';

const COLUMN = { name: 1, fullMarks: 4, self: 5, checked: 6, change: 7, rate: 8 } as const;

interface SectionRows {
  readonly section: SectionAssessment;
  readonly items: readonly IndicatorAssessment[];
  /** Ledger rows of the section's indicators, which follow each other. */
  readonly top: number;
  readonly bottom: number;
}

const sectionsWithRows = ({ assessment, ledgerLayout }: ResultInput): readonly SectionRows[] => {
  const placed = assessment.indicators.map((item, index) => ({ item, block: ledgerLayout.blocks[index] }));
  const bySection = grouped(placed, ({ item }) => sectionKey(item));
  return assessment.sections.flatMap((section) => {
    const members = bySection.get(sectionKey({ sheet: section.sheet, section: section.name })) ?? [];
    const blocks = members.flatMap(({ block }) => block ?? []);
    if (blocks.length === 0) return [];
    return [
      {
        section,
        items: members.map(({ item }) => item),
        top: blocks.reduce((top, block) => Math.min(top, block.top), Infinity),
        bottom: blocks.reduce((bottom, block) => Math.max(bottom, block.bottom), 0),
      },
    ];
  });
};

const nameOf = (section: SectionAssessment, all: readonly SectionAssessment[]): string => {
  if (section.name === '') return section.sheet;
  const twice = all.filter(({ name }) => name === section.name).length > 1;
  return twice ? `${section.sheet}：${section.name}` : section.name;
};

const isScored = (item: IndicatorAssessment, stage: Stage): boolean => item.score[stage] !== null;

interface Shown {
  readonly fullMarks: FormulaContent;
  readonly self: FormulaContent;
  readonly checked: FormulaContent;
  readonly change: FormulaContent;
  readonly rate: FormulaContent;
}

const rateOf = (score: Decimal, fullMarks: Decimal): number =>
  round(guarded(score.div(fullMarks).times(100)), 1).toNumber();

const rateFormula = (score: string, fullMarks: string): string =>
  `ROUND(ROUND(${score}/${fullMarks}*100,${GUARD}),1)`;

const sectionCells = (
  { section, items, top, bottom }: SectionRows,
  row: number,
  stage: Stage,
  ledger: LedgerView,
): Shown => {
  const range = (column: Parameters<LedgerView['range']>[0]): string => ledger.range(column, top, bottom);
  const number = range('number');
  const cell = (column: keyof typeof COLUMN): string => absoluteA1({ row, column: COLUMN[column] });
  const score = (of: Stage): FormulaContent => {
    const points = range(of === 'self' ? 'selfPoints' : 'checkedPoints');
    return formulaOf(
      `IF(SUMPRODUCT((${number}<>"")*(${points}<>"")*(${points}<>${literal(LEDGER_WORDS.notApplicable)}))=0,${literal(NONE)},ROUND(SUMIF(${number},">0",${points})+SUMIF(${range('method')},${literal(LEDGER_WORDS.extra)},${points}),${GUARD}))`,
      items.some((item) => isScored(item, of)) ? section.score[of].toNumber() : NONE,
    );
  };
  const [self, checked, decides] = [range('selfPoints'), range('checkedPoints'), range(ledger.points)];
  const comparable =
    items.some((item) => isScored(item, 'self')) &&
    items.every((item) => isScored(item, 'self') === isScored(item, 'checked'));
  const pending = items.some((item) => item.score[stage] === null && item.status !== 'notApplicable');
  const rate = section.fullMarks.lte(0) ? NONE : rateOf(section.score[stage], section.fullMarks);
  return {
    fullMarks: formulaOf(
      `SUMIF(${number},">0",${range('fullMarks')})-SUMIF(${range('status')},${literal(LEDGER_WORDS.notApplicable)},${range('fullMarks')})`,
      section.fullMarks.toNumber(),
    ),
    self: score('self'),
    checked: score('checked'),
    change: formulaOf(
      `IF(OR(${cell('self')}=${literal(NONE)},SUMPRODUCT((${number}<>"")*((${self}="")<>(${checked}="")))>0),${literal(NONE)},ROUND(${cell('checked')}-${cell('self')},${GUARD}))`,
      comparable ? section.score.checked.minus(section.score.self).toNumber() : NONE,
    ),
    rate: formulaOf(
      `IF(${pendingItemsFormula(number, decides)}>0,${literal(PENDING)},IF(${cell('fullMarks')}<=0,${literal(NONE)},${rateFormula(cell(stage), cell('fullMarks'))}))`,
      pending ? PENDING : rate,
    ),
  };
};

const sumCells = (
  shown: readonly Shown[],
  rows: Range,
  { assessment }: ResultInput,
  panel: PanelCells,
): Shown => {
  const row = rows.bottom + 1;
  const cell = (column: keyof typeof COLUMN): string => absoluteA1({ row, column: COLUMN[column] });
  const range = (column: keyof typeof COLUMN): string =>
    `${absoluteA1({ row: rows.top, column: COLUMN[column] })}:${absoluteA1({ row: rows.bottom, column: COLUMN[column] })}`;
  const numbers = (column: keyof Shown): readonly number[] =>
    shown.flatMap(({ [column]: { cached } }) => (typeof cached === 'number' ? [cached] : []));
  const sum = (column: keyof Shown): number => Decimal.sum(0, ...numbers(column)).toNumber();
  const score = (of: Stage): FormulaContent =>
    formulaOf(
      `IF(COUNT(${range(of)})=0,${literal(NONE)},ROUND(SUM(${range(of)}),${GUARD}))`,
      numbers(of).length === 0 ? NONE : sum(of),
    );
  const fullMarks = assessment.fullMarks.minus(assessment.notApplicableMarks);
  const stage = assessment.stage;
  const rate = fullMarks.lte(0) ? NONE : rateOf(new Decimal(sum(stage)), fullMarks);
  return {
    fullMarks: formulaOf(`${ref(CELL.fullMarks)}-${ref(CELL.notApplicableMarks)}`, fullMarks.toNumber()),
    self: score('self'),
    checked: score('checked'),
    change: formulaOf(
      `IF(COUNT(${range('change')})<ROWS(${range('change')}),${literal(NONE)},ROUND(SUM(${range('change')}),${GUARD}))`,
      numbers('change').length < shown.length ? NONE : sum('change'),
    ),
    rate: formulaOf(
      `IF(${panel.pendingItems}>0,${literal(PENDING)},IF(${cell('fullMarks')}<=0,${literal(NONE)},${rateFormula(cell(stage), cell('fullMarks'))}))`,
      assessment.pending > 0 ? PENDING : rate,
    ),
  };
};

const drawRow = (
  draft: SheetDraft,
  row: number,
  name: string,
  shown: Shown,
  decimals: number,
  [nameStyle, numberStyle]: readonly [CellStyle, CellStyle],
): void => {
  const marks = variant(numberStyle, { numberFormat: scoreFormat(decimals) });
  draft
    .span(across(row, COLUMN.name, COLUMN.fullMarks - 1), textOf(name), nameStyle)
    .put(row, COLUMN.fullMarks, shown.fullMarks, marks)
    .put(row, COLUMN.self, shown.self, marks)
    .put(row, COLUMN.checked, shown.checked, marks)
    .put(row, COLUMN.change, shown.change, variant(numberStyle, { numberFormat: CHANGE_FORMAT }))
    .put(row, COLUMN.rate, shown.rate, variant(numberStyle, { numberFormat: FORMAT.percentPoints }))
    .height(row, wrappedHeight(name, roomOf(COLUMN.name, COLUMN.fullMarks - 1)));
};

/** 分项得分: a row for each section, a bar for its rate, and 合计; answers the last row. */
export const drawSections = (
  draft: SheetDraft,
  top: number,
  input: ResultInput,
  ledger: LedgerView,
  panel: PanelCells,
): number => {
  const { assessment, scheme } = input;
  const headings = {
    fullMarks: '满分',
    self: STAGE_WORDS.self,
    checked: STAGE_WORDS.checked,
    change: '核增／核减',
    rate: '得分率（%）',
  };
  draft
    .span(across(top), textOf('分项得分（满分已减去缺项）'), STYLE.section)
    .height(top, TITLE_HEIGHT)
    .span(across(top + 1, COLUMN.name, COLUMN.fullMarks - 1), textOf('分项'), STYLE.heading)
    .height(top + 1, 20);
  for (const [key, heading] of Object.entries(headings)) {
    draft.put(top + 1, COLUMN[key as keyof typeof headings], textOf(heading), STYLE.heading);
  }
  const sections = sectionsWithRows(input);
  const first = top + 2;
  const shown = sections.map((section, index) =>
    sectionCells(section, first + index, assessment.stage, ledger),
  );
  shown.forEach((cells, index) => {
    const section = sections[index]?.section;
    if (!section) return;
    drawRow(draft, first + index, nameOf(section, assessment.sections), cells, scheme.decimals, [
      STYLE.text,
      STYLE.score,
    ]);
  });
  const last = first + sections.length - 1;
  const rows: Range = { top: first, left: COLUMN.name, bottom: last, right: COLUMN.rate };
  drawRow(draft, last + 1, '合计', sumCells(shown, rows, input, panel), scheme.decimals, [
    STYLE.sumLabel,
    STYLE.sum,
  ]);
  draft.dataBar({
    range: { top: first, left: COLUMN.rate, bottom: last + 1, right: COLUMN.rate },
    min: 0,
    max: 100,
    color: COLOR.bar,
  });
  return last + 1;
};
