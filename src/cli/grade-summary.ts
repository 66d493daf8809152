import type { Language } from '../core/language';
import { shown } from '../core/rule/decimal';
import { gradeText } from '../core/scheme/grade-text';
import { sayWithMends } from '../i18n/say';
import type { GradeResult } from './grade';

/** A few lines for a person: unit, total, grades, what is still open, and what to look at. */
export const gradeSummary = (result: GradeResult, output: string, language: Language): readonly string[] => {
  const { assessment, scheme, issues, mendsOf } = result;
  const told = issues.map((issue) => sayWithMends(issue, mendsOf(issue), language));
  if (!assessment || !scheme) return told;
  const { total, fullMarks, range, pending, gradeBeforeVeto, grade, events } = assessment;
  const veto = events.find(({ verdict }) => verdict === 'counts');
  const lines =
    language === 'zh-CN'
      ? [
          `${scheme.unit || '（未填单位）'}  ${scheme.year.start} 至 ${scheme.year.end}`,
          `总分 ${shown(total)} / ${shown(fullMarks)}${pending > 0 ? `（待定${pending}项，最终可能为 ${shown(range.lowest)}–${shown(range.highest)}）` : ''}`,
          `按得分评定等级：${gradeBeforeVeto === null ? '待定' : gradeText(gradeBeforeVeto)}`,
          ...(veto ? [`一票否决：${veto.event.event}`] : []),
          `考核等级：${grade === null ? '待定' : gradeText(grade)}`,
          `结果已写入 ${output}`,
        ]
      : [
          `${scheme.unit || '(no unit)'}  ${scheme.year.start} to ${scheme.year.end}`,
          `Total ${shown(total)} / ${shown(fullMarks)}${pending > 0 ? ` (${pending} pending, between ${shown(range.lowest)} and ${shown(range.highest)} in the end)` : ''}`,
          `Grade by score: ${gradeBeforeVeto ?? 'pending'}`,
          ...(veto ? [`Veto: ${veto.event.event}`] : []),
          `Grade: ${grade ?? 'pending'}`,
          `Written to ${output}`,
        ];
  return [...lines, ...told];
};
