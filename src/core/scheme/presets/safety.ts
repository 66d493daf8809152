import { fourGrades } from './bands';
import { sisterMeasure } from './sister-measure';

/** 安全生产工作考核: 90, 80, 60 as a city's copy has them; deaths and accidents that veto differ from place to place. */
export const SAFETY = sisterMeasure('safety', {
  name: '安全生产工作考核',
  document: '文号、等级界限、考核年度和否决条款请核对本地文件',
  bands: fourGrades(90, 80, 60),
});

/**
 * 安全生产标准化: of 1,000 marks, 缺项 taken out and the total scaled back. Edges are percentages of whatever the sheet's full
 * marks are; none was seen in a document, so those of 安全生产 stand in and say so.
 */
export const SAFETY_STANDARD = sisterMeasure('safety-standard', {
  name: '安全生产标准化评审',
  document: '文号请按本地文件填写；等级名称和界限为暂填，请核对本地文件',
  bands: fourGrades(90, 80, 60),
});
