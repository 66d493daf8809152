import { a1, type CellRef } from '../cells/address';
import type { FormulaContent, SheetContent } from '../cells/edit';
import { PRO_RATA_DIGITS } from '../rule/decimal';
import { formulaOf, literal, textOf } from '../writeback/content';
import type { SchemeLayout } from '../writeback/layout';
import { FORMAT, LOOK, MARGINS, PAGE_FOOTER, variant } from '../writeback/look';
import { SheetDraft, wrappedHeight } from '../writeback/sheet-draft';
import type { PartialSteps, Scheme } from './scheme';
import { GUIDANCE_END, LAST_COLUMN, NARROW, rowOf, WIDE } from './part-drawing';
import { drawTables } from './scheme-tables';
import { NOT_APPLICABLE_WORDS, PARTIAL_STEP_WORDS, SETTING, type Setting } from './scheme-words';
import { settingRows } from './setting-rows';

/** What the scheme sheet shows that is not part of the scheme. */
export interface SchemeContext {
  /** The marks of all indicators: a number, or a formula over the indicator sheets with the number it gives. */
  readonly fullMarks:
    { readonly kind: 'number'; readonly number: number } | (FormulaContent & { readonly cached: number });
  /** Words that mark an item as 缺项, from `readNotApplicableWords`; the usual ones when there is no sheet yet. */
  readonly notApplicableWords?: readonly string[];
}

/** The cells of 考核方案 that other sheets refer to, those of the heading of 考核结果 included. */
export interface SchemeSheetLayout extends SchemeLayout {
  readonly name: CellRef;
  readonly document: CellRef;
  readonly dataDate: CellRef;
}

const widthOf = (column: number): number =>
  column === 1 ? 28 : column === 2 || column === LAST_COLUMN ? WIDE : NARROW;
const FIRST_SETTING_ROW = 4;

/** A fraction so near to one that any started step is carried to a whole one, and a full step (cut to 6 decimals) is not. */
const CARRY = 0.999999;

const SETTINGS = Object.keys(SETTING) as readonly Setting[];

const settingCell = (setting: Setting): CellRef => ({
  row: FIRST_SETTING_ROW + SETTINGS.indexOf(setting),
  column: 2,
});

const STEP_CARRY: CellRef = { row: settingCell('partialSteps').row, column: GUIDANCE_END + 1 };
const STEP_DIGITS: CellRef = { row: settingCell('partialSteps').row, column: GUIDANCE_END + 3 };

const stepHelper = (word: PartialSteps, chosen: PartialSteps, then: number): FormulaContent =>
  formulaOf(
    `IF(${a1(settingCell('partialSteps'))}=${literal(PARTIAL_STEP_WORDS[word])},${then},0)`,
    word === chosen ? then : 0,
  );

const drawSettings = (draft: SheetDraft, scheme: Scheme, context: SchemeContext): void => {
  const rows = settingRows(scheme, context.fullMarks);
  for (const setting of SETTINGS) {
    const { content, style, guidance, options } = rows[setting];
    const cell = settingCell(setting);
    draft
      .put(cell.row, 1, textOf(SETTING[setting]), LOOK.label)
      .put(cell.row, cell.column, content, style)
      .span(rowOf(cell.row, 3, GUIDANCE_END), textOf(guidance), LOOK.hint)
      .height(cell.row, wrappedHeight(guidance, (GUIDANCE_END - 2) * NARROW, 9, 20));
    if (options) {
      draft.validate({
        ranges: [rowOf(cell.row, 2, 2)],
        rule: { kind: 'list', options },
        error: `请填${options.join('、')}之一。`,
      });
    }
  }
  const helper = variant(LOOK.guide, { align: { horizontal: 'center' }, numberFormat: FORMAT.general });
  draft
    .span(
      rowOf(STEP_CARRY.row, STEP_CARRY.column, STEP_CARRY.column + 1),
      stepHelper('started', scheme.partialSteps, CARRY),
      helper,
    )
    .span(
      rowOf(STEP_DIGITS.row, STEP_DIGITS.column, STEP_DIGITS.column + 1),
      stepHelper('proRata', scheme.partialSteps, PRO_RATA_DIGITS),
      helper,
    )
    .validate(
      {
        ranges: (['yearStart', 'yearEnd', 'dataDate'] as const).map((setting) =>
          rowOf(settingCell(setting).row, 2, 2),
        ),
        rule: { kind: 'date' },
        error: '请填日期，如 2016-7-1。',
      },
      {
        ranges: [rowOf(settingCell('decimals').row, 2, 2)],
        rule: { kind: 'decimal', min: 0, max: 4 },
        error: '请填 0 至 4 的整数。',
      },
    );
};

/**
 * 考核方案 as a sheet: settings, bands, veto rules, 缺项 words, the names of our sheets and the columns of the indicator
 * sheets, each with a label by which `readScheme` finds it again. `layout` says where formulas of other sheets refer to.
 */
export const schemeSheet = (
  scheme: Scheme,
  context: SchemeContext,
): { readonly content: SheetContent; readonly layout: SchemeSheetLayout } => {
  const sheet = scheme.sheetNames.scheme;
  const draft = new SheetDraft();
  draft
    .span(rowOf(1, 1, LAST_COLUMN), textOf('考 核 方 案'), LOOK.title)
    .height(1, 34)
    .span(
      rowOf(2, 1, LAST_COLUMN),
      textOf('浅黄格可以修改，改后总分、等级随之重算。可以插入行，请勿改动左侧的名称和表头。'),
      LOOK.guide,
    )
    .height(2, 18);
  drawSettings(draft, scheme, context);
  const tables = drawTables(draft, FIRST_SETTING_ROW + SETTINGS.length + 1, {
    scheme,
    fullMarks: context.fullMarks.kind === 'number' ? context.fullMarks.number : context.fullMarks.cached,
    fullMarksCell: settingCell('fullMarks'),
    notApplicableWords: context.notApplicableWords ?? NOT_APPLICABLE_WORDS,
  });
  const content = draft.finish({
    name: sheet,
    columnWidths: new Map(
      Array.from({ length: LAST_COLUMN }, (_, index) => [index + 1, widthOf(index + 1)] as const),
    ),
    showGridLines: false,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      pagesHigh: 1,
      area: { top: 1, left: 1, bottom: tables.lastRow, right: LAST_COLUMN },
      footer: PAGE_FOOTER,
      centerHorizontally: true,
      margins: MARGINS,
    },
  });
  const layout: SchemeSheetLayout = {
    sheet,
    name: settingCell('name'),
    document: settingCell('document'),
    dataDate: settingCell('dataDate'),
    unit: settingCell('unit'),
    yearStart: settingCell('yearStart'),
    yearEnd: settingCell('yearEnd'),
    fullMarks: settingCell('fullMarks'),
    decimals: settingCell('decimals'),
    stepChoice: settingCell('partialSteps'),
    stepCarry: STEP_CARRY,
    stepDigits: STEP_DIGITS,
    rebase: settingCell('rebase'),
    ...tables.ranges,
  };
  return { content, layout };
};
