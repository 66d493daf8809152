import { QUALITY_2013 } from '../presets';
import { sisterMeasure } from './sister-measure';

/**
 * 质量工作考核 with two grades, as 甘肃 has it: 不合格 below 60 or after an event, by calendar years. Its veto speaks of
 * quality-safety events as such, of any area and scope.
 */
export const QUALITY_PASS_FAIL = sisterMeasure('quality-pass-fail', {
  name: '质量工作考核（合格、不合格）',
  document: '文号请按本地文件填写，等级和否决条款请核对本地文件',
  bands: [
    { min: 0, grade: '不合格' },
    { min: 60, grade: '合格' },
  ],
  vetoRules: QUALITY_2013.measure.vetoRules.slice(0, 1).map((rule) => ({
    ...rule,
    name: '质量安全事件',
    area: '',
    scope: '',
    effect: { kind: 'setGrade', grade: '不合格' },
    clause: '考核年度内发生质量安全事件并经核实的，考核结果为不合格（适用的领域和范围请核对本地文件）',
  })),
});
