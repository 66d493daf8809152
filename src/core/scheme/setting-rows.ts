import type { CellStyle, Content } from '../cells/edit';
import { numberOf, textOf } from '../writeback/content';
import { LOOK } from '../writeback/look';
import { serialOf } from './day';
import type { Scheme } from './scheme';
import { COMMENT_FORM_WORDS, NO, PARTIAL_STEP_WORDS, STAGE_WORDS, YES, type Setting } from './scheme-words';

/** A setting as it is shown: its value, and what an official is told about it. */
export interface SettingRow {
  readonly content: Content;
  readonly style: CellStyle;
  readonly guidance: string;
  readonly options?: readonly string[];
}

/** The settings of a scheme; the full marks come from the indicators, not from the scheme. */
export const settingRows = (scheme: Scheme, fullMarks: Content): Readonly<Record<Setting, SettingRow>> => ({
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
    content: fullMarks,
    style: LOOK.number,
    guidance: '各项指标满分之和，含缺项；由公式得出，不在此填写。',
  },
  decimals: {
    content: numberOf(scheme.decimals),
    style: LOOK.inputNumber,
    guidance: '每项得分和总分四舍五入保留的位数，0 至 4；等级按总分评定，其余各处不再舍入。',
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
