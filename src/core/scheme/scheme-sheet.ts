import { a1, type CellRef, type Range } from '../cells/address';
import type { CellStyle, Content, FormulaContent, SheetContent } from '../cells/edit';
import { formulaOf, literal, numberOf, textOf } from '../writeback/content';
import type { SchemeLayout } from '../writeback/layout';
import { FORMAT, LOOK, MARGINS, PAGE_FOOTER, variant } from '../writeback/look';
import { SheetDraft, wrappedHeight } from '../writeback/sheet-draft';
import { serialOf } from './day';
import type { PartialSteps, Scheme } from './scheme';
import { drawTables, GUIDANCE_END, LAST_COLUMN } from './scheme-tables';
import {
  COMMENT_FORM_WORDS,
  NO,
  NOT_APPLICABLE_WORDS,
  PARTIAL_STEP_WORDS,
  SETTING,
  STAGE_WORDS,
  YES,
  type Setting,
} from './scheme-words';

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

const NARROW = 6.5;
const WIDTHS = [28, 24];
const FIRST_SETTING_ROW = 4;

/** A fraction so near to one that any started step is carried to a whole one, and a full step (cut to 6 decimals) is not. */
const CARRY = 0.999999;
/** Decimals of a step that pro-rata scoring keeps. */
const PRO_RATA_DIGITS = 8;

interface SettingRow {
  readonly content: Content;
  readonly style: CellStyle;
  readonly guidance: string;
  readonly options?: readonly string[];
}

const settingRows = (scheme: Scheme, context: SchemeContext): Readonly<Record<Setting, SettingRow>> => ({
  name: {
    content: textOf(scheme.name),
    style: LOOK.inputCentred,
    guidance: '考核办法的名称，考核结果的标题由此得来。',
  },
  document: { content: textOf(scheme.document), style: LOOK.inputCentred, guidance: '考核办法的发文字号。' },
  unit: { content: textOf(scheme.unit), style: LOOK.inputCentred, guidance: '单位全称，显示在考核结果上。' },
  yearStart: {
    content: numberOf(serialOf(scheme.year.start)),
    style: LOOK.inputDate,
    guidance: '填日期，如 2016-7-1。一票否决事件按首尾两日（均含）判断是否属本考核年度。',
  },
  yearEnd: {
    content: numberOf(serialOf(scheme.year.end)),
    style: LOOK.inputDate,
    guidance: '填日期，如 2017-6-30。',
  },
  dataDate: {
    content: numberOf(serialOf(scheme.dataDate)),
    style: LOOK.inputDate,
    guidance: '所用数据的截止日期。',
  },
  stage: {
    content: textOf(STAGE_WORDS[scheme.stage]),
    style: LOOK.inputCentred,
    guidance:
      '总分和等级按哪一阶段的情况计算：自评（被考核单位填报）或核查（考核组核定）。改后请用助手重新核算。',
    options: Object.values(STAGE_WORDS),
  },
  fullMarks: {
    content: context.fullMarks,
    style: LOOK.number,
    guidance: '各项指标满分之和，含缺项；由公式得出，不在此填写。',
  },
  decimals: {
    content: numberOf(scheme.decimals),
    style: LOOK.inputNumber,
    guidance: '每项得分和折算后的总分四舍五入保留的位数，0 至 4；其余各处不再舍入。',
  },
  partialSteps: {
    content: textOf(PARTIAL_STEP_WORDS[scheme.partialSteps]),
    style: LOOK.inputCentred,
    guidance:
      '例如“每低0.5个百分点扣1分”，余下不足0.5的部分：不计、按比例计，或按一个计。右侧两格由公式得出，供评分明细引用，请勿改动。',
    options: Object.values(PARTIAL_STEP_WORDS),
  },
  rebase: {
    content: textOf(scheme.rebase ? YES : NO),
    style: LOOK.inputCentred,
    guidance: '是：从满分中减去缺项的分值，总分按比例折算回满分；否：缺项不得分，总分不折算。',
    options: [YES, NO],
  },
  commentForm: {
    content: textOf(COMMENT_FORM_WORDS[scheme.commentForm]),
    style: LOOK.inputCentred,
    guidance: '扣分原因附在得分格上的形式。批注在 Excel、WPS 各版本中均可见；线程批注须用新版 Excel。',
    options: Object.values(COMMENT_FORM_WORDS),
  },
});

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

const rowOf = (row: number, left: number, right: number): Range => ({ top: row, left, bottom: row, right });

const drawSettings = (draft: SheetDraft, scheme: Scheme, context: SchemeContext): void => {
  const rows = settingRows(scheme, context);
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
      Array.from({ length: LAST_COLUMN }, (_, index) => [index + 1, WIDTHS[index] ?? NARROW] as const),
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
