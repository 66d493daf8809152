import { column, type More } from './column';
import { MORE_PATTERNS } from './more-patterns';
import { OTHER_PATTERNS } from './other-patterns';
import type { Column, Doubt, MarksPlace } from './plan';

/** A header seen on published sheets, by its number in the reference (L1–L26). */
export interface Pattern {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly marksPlace: MarksPlace;
  readonly doubts?: readonly Doubt[];
}

const c = column;
const selfRemark = (heading: string, more: More = {}): Column =>
  c(heading, 'remark', { role: 'selfRemark', ...more });
const NOTE = (heading = '备注'): Column => c(heading, 'remark', { role: undefined, or: ['remark', 'none'] });
const DEDUCTED = (heading: string): Column => c(heading, 'deduction', { or: ['remark', 'deduction'] });

export const PATTERNS: readonly Pattern[] = [
  ...MORE_PATTERNS,
  ...OTHER_PATTERNS,
  {
    name: 'plain',
    columns: [
      c('序号', 'number'),
      c('考核项目', 'level1'),
      c('考核内容', 'content'),
      c('分值', 'marks'),
      c('评分标准', 'rule'),
      c('得分', 'score'),
    ],
    marksPlace: 'column',
  },
  {
    name: 'L2 marks last',
    columns: [
      c('一级指标', 'level1'),
      c('二级指标', 'level2'),
      c('三级指标', 'content'),
      c('评分标准', 'rule'),
      c('评分依据', 'evidence'),
      c('考核牵头部门', 'department'),
      c('分值', 'marks'),
    ],
    marksPlace: 'column',
  },
  {
    name: 'L3 marks in leaf',
    columns: [
      c('一级指标', 'level1'),
      c('二级指标', 'level2'),
      c('三级指标', 'level3'),
      c('考核要点', 'content'),
      c('评分方法', 'rule'),
      c('自评分', 'selfScore'),
      c('需提交材料', 'evidence'),
    ],
    marksPlace: 'leaf',
  },
  {
    name: 'L6 actual and found',
    columns: [
      c('指标名称', 'level1'),
      c('评价要点', 'content'),
      c('分值', 'marks'),
      c('评分办法', 'rule'),
      c('自查情况', 'actual'),
      c('自查评分', 'selfScore'),
      c('检查组检查情况', 'actual', { role: 'checkedActual' }),
      c('检查组评分', 'score'),
    ],
    marksPlace: 'column',
  },
  {
    name: 'L7 marks before rule',
    columns: [
      c('序号', 'number'),
      c('考评内容', 'content'),
      c('分值', 'marks'),
      c('评分标准', 'rule'),
      c('考评方式', 'evidence'),
      c('自评分', 'selfScore'),
      c('考评分', 'score'),
    ],
    marksPlace: 'column',
  },
  {
    name: 'L9 number inside',
    columns: [
      c('考核指标', 'level1'),
      c('序号', 'number'),
      c('考核内容', 'content'),
      c('分值', 'marks'),
      c('评分标准', 'rule'),
    ],
    marksPlace: 'column',
  },
  {
    name: 'L10 marks by region group',
    columns: [
      c('考核内容', 'level1'),
      c('重点考核事项', 'level2'),
      c('考核指标', 'content'),
      c('主城各区', 'marks', { groups: ['考核分值'] }),
      c('其他区县', 'otherMarks', { groups: ['考核分值'] }),
      c('评分标准', 'rule'),
      c('牵头部门', 'department'),
      c('配合部门(单位)', 'explanation'),
    ],
    marksPlace: 'column',
    doubts: [{ role: 'fullMarks' }],
  },
  {
    name: 'L12 marks in rule',
    columns: [
      c('考核内容', 'level1'),
      c('重点考核事项', 'level2'),
      c('考核指标', 'content'),
      c('年度考核任务评分标准', 'rule'),
      c('牵头部门', 'department'),
    ],
    marksPlace: 'rule',
  },
  {
    name: 'L14 weight are points',
    columns: [
      c('项目', 'level1'),
      c('指标', 'level2'),
      c('考核评价内容', 'content'),
      c('权重', 'marks'),
      c('评分细则', 'rule'),
      c('指标认定部门', 'department'),
    ],
    marksPlace: 'column',
  },
  {
    name: 'L17 score before rule, marks of sections',
    columns: [
      c('考核项目', 'level1'),
      c('考核内容和要求', 'content'),
      c('项目分值', 'sectionMarks'),
      c('标准分值', 'marks'),
      c('得分', 'score'),
      c('评分标准', 'rule'),
    ],
    marksPlace: 'column',
  },
  {
    name: 'L19 deductions',
    columns: [
      c('序号', 'number'),
      c('考核内容', 'content'),
      c('扣分标准', 'rule'),
      c('应得分数', 'marks'),
      c('扣减分数', 'deduction'),
      c('实得分数', 'score'),
    ],
    marksPlace: 'column',
  },
  {
    name: 'L20 requirement',
    columns: [
      c('序号', 'number'),
      c('考核项目', 'level1'),
      c('考核内容及要求', 'content'),
      c('应得分', 'marks'),
      c('评分细则', 'rule'),
      DEDUCTED('扣分情况'),
      c('实得分', 'score'),
    ],
    marksPlace: 'column',
  },
  {
    name: 'L21 one name twice',
    columns: [
      c('序号', 'number'),
      c('要素', 'level1'),
      c('基本规范要求', 'content'),
      c('分值', 'marks'),
      c('评审办法', 'rule'),
      c('自评分', 'selfScore'),
      selfRemark('扣分说明'),
      c('评审分', 'score'),
      c('扣分说明', 'remark'),
    ],
    marksPlace: 'column',
  },
  {
    name: 'grouped scores',
    columns: [
      c('序号', 'number'),
      c('考核项目', 'level1'),
      c('考核要点', 'content'),
      c('分值', 'marks'),
      c('计分办法', 'rule'),
      c('得分', 'selfScore', { groups: ['自评'] }),
      selfRemark('扣分说明', { groups: ['自评'] }),
      c('得分', 'score', { groups: ['评审'] }),
      c('扣分说明', 'remark', { groups: ['评审'] }),
    ],
    marksPlace: 'column',
  },
  {
    name: 'L25 marks in labels',
    columns: [
      c('考核内容', 'level1'),
      c('指标分类', 'content'),
      c('评分标准', 'rule'),
      c('评分依据', 'evidence'),
    ],
    marksPlace: 'label',
  },
  {
    name: 'target before marks',
    columns: [
      c('序号', 'number'),
      c('一级指标', 'level1'),
      c('二级指标', 'content'),
      c('年度目标值', 'target'),
      c('分值', 'marks'),
      c('评分标准', 'rule'),
      c('完成情况', 'actual'),
      c('自评得分', 'selfScore'),
      c('核查得分', 'score'),
      NOTE(),
    ],
    marksPlace: 'column',
  },
];
