import { fourGrades } from './bands';
import { QUALITY_2013 } from '../presets';
import { sisterMeasure } from './sister-measure';

/** 食品安全, 国办发〔2023〕6号: A to D. Places grade by rank, or by edges of their own: those of 质量工作考核 stand in and say so. */
export const FOOD = sisterMeasure('food', {
  name: '食品安全工作评议考核',
  document: '国办发〔2023〕6号；等级界限为暂填，名次、降级和否决情形请核对本地文件',
  bands: QUALITY_2013.measure.bands,
});

/** 最严格水资源管理制度, 国办发〔2013〕2号; the edges are from a district's copy. */
export const WATER = sisterMeasure('water', {
  name: '最严格水资源管理制度考核',
  document: '国办发〔2013〕2号；等级界限、期末合成办法和否决情形请核对本地文件',
  bands: fourGrades(90, 80, 60),
});

/** 粮食安全, 国办发〔2015〕80号. */
export const GRAIN = sisterMeasure('grain', {
  name: '粮食安全责任制考核',
  document: '国办发〔2015〕80号；分值按地区分组，请核对本地文件',
  bands: fourGrades(90, 75, 60),
});

/** 节能: a target that was missed makes it 未完成, which is an event for a person to register. */
export const ENERGY = sisterMeasure('energy', {
  name: '节能目标责任考核',
  document: '文号、考核年度和加分上限请核对本地文件',
  bands: [
    { min: 0, grade: '未完成' },
    { min: 60, grade: '基本完成' },
    { min: 80, grade: '完成' },
    { min: 95, grade: '超额完成' },
  ],
  vetoRules: QUALITY_2013.measure.vetoRules.slice(0, 1).map((rule) => ({
    ...rule,
    name: '节能目标未完成',
    area: '',
    scope: '',
    effect: { kind: 'setGrade', grade: '未完成' },
    clause: '节能目标未完成并经核实的，考核等级为未完成（请核对本地文件）',
  })),
});

/** 河长制: places differ in everything, so the usual four grades stand in and say so. */
export const RIVER = sisterMeasure('river', {
  name: '河长制工作考核',
  document: '文号请按本地文件填写；等级名称和界限为暂填，请核对本地文件',
  bands: fourGrades(90, 80, 60),
});
