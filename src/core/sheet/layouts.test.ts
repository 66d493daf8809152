import { drawWorkbook, type DrawnCell } from './drawn-sheet';
import type { ColumnRoles } from './indicator';
import { recogniseSheets } from './recognise';

/**
 * Header rows as published tables have them. Each column is written `heading=what stands in its rows`; a body is
 * drawn from it: `leaf` a text of its own on each row, `group` one label over every two rows (on the first only),
 * `marks`, `groupMarks`, `rule`, `number`, `blank`, `word`, `target`.
 */
const ROWS = 6;

const BODY: Readonly<Record<string, (row: number) => DrawnCell>> = {
  leaf: (row) => `第${row}类产品的检查与整改`,
  leafMarks: (row) => `第${row}类产品的检查（${row + 1}分）`,
  group: (row) => (row % 2 === 1 ? `工作领域${row}` : null),
  top: (row) => (row === 1 ? '质量工作' : null),
  marks: (row) => row + 1,
  groupMarks: (row) => (row % 2 === 1 ? 2 * row + 3 : null),
  otherMarks: (row) => 8 - row,
  rule: (row) => `每缺${row}份记录扣0.${row}分，扣完为止`,
  ruleMarks: (row) => `本项满分${row}.5分，每缺一份记录扣0.5分`,
  number: (row) => row,
  word: (row) => `第${row}科`,
  target: (row) => `≥9${row}%`,
  rare: (row) => (row === 1 ? '另附清单' : null),
  blank: () => null,
};

const draw = (layout: string): readonly (readonly DrawnCell[])[] => {
  const columns = layout.split(' ').map((column) => column.split('='));
  return [
    columns.map(([heading = '']) => heading),
    ...Array.from({ length: ROWS }, (_, index) =>
      columns.map(([, body = 'blank']) => BODY[body]?.(index + 1) ?? null),
    ),
  ];
};

const LAYOUTS: readonly (readonly [string, string, ColumnRoles])[] = [
  [
    'three levels, marks last (L2)',
    '一级指标=top 二级指标=group 三级指标=leaf 评分标准=rule 评分依据=word 打分方法=word 考核牵头部门=word 分值=marks',
    { level1: 1, level2: 2, content: 3, rule: 4, evidence: 5, department: 7, fullMarks: 8 },
  ],
  [
    'points below three levels, marks in the text (L3)',
    '一级指标=top 二级指标=group 三级指标=leaf 考核要点=leafMarks 评分方法=rule 自评分=blank 需提交材料=word',
    { level1: 1, level2: 2, level3: 3, content: 4, rule: 5, selfScore: 6, evidence: 7 },
  ],
  [
    'with a self score and remarks appended (L4)',
    '考核项目=group 考核内容=leaf 分值=marks 评分标准=rule 自评得分=blank 备注=blank',
    { level1: 1, content: 2, fullMarks: 3, rule: 4, selfScore: 5, remark: 6 },
  ],
  [
    'content right of the marks (L5)',
    '考核项目=top 考核对象=word 考核要点=group 分值=marks 考核内容=leaf 评分标准=rule 得分=blank 情况说明=blank',
    { level1: 1, department: 2, level2: 3, fullMarks: 4, content: 5, rule: 6, score: 7, remark: 8 },
  ],
  [
    'self and checked score, no reasons (L7)',
    '序号=number 考评内容=leaf 分值=marks 评分标准=rule 考评方式=word 自评分=blank 考评分=blank',
    { number: 1, content: 2, fullMarks: 3, rule: 4, evidence: 5, selfScore: 6, score: 7 },
  ],
  [
    'content and rule in one column, group marks beside the marks (L8)',
    '验收项目=group 分值=groupMarks 检查验收具体内容及评分标准=rule 评定方法=word 总分值=marks 得分=blank 扣分理由=blank',
    { content: 1, rule: 3, evidence: 4, fullMarks: 5, score: 6, remark: 7 },
  ],
  [
    'number after the first level (L9)',
    '考核指标=group 序号=number 考核内容=leaf 分值=marks 评分标准=rule',
    { level1: 1, number: 2, content: 3, fullMarks: 4, rule: 5 },
  ],
  [
    'a target for the year (L11)',
    '重点考核事项=group 考核指标=leaf 年度考核目标任务=target 分值=marks 评分标准=rule 牵头部门=word 配合部门(单位)=word',
    { level1: 1, content: 2, target: 3, fullMarks: 4, rule: 5, department: 6 },
  ],
  [
    'marks inside the rules (L12)',
    '考核内容=top 重点考核事项=group 考核指标=leaf 年度考核任务评分标准=ruleMarks 牵头部门=word 配合部门=word',
    { level1: 1, level2: 2, content: 3, rule: 4, department: 5 },
  ],
  [
    'a way to calculate beside the rule (L13)',
    '序号=number 考核指标=leaf 赋分=marks 计算方法=word 评分方法=rule',
    { number: 1, content: 2, fullMarks: 3, rule: 5 },
  ],
  [
    'weights that are marks (L14)',
    '项目=group 指标=group 考核评价内容=leaf 权重=marks 评分细则=rule 考核对象=word 指标认定部门=word',
    { level1: 1, level2: 2, content: 3, fullMarks: 4, rule: 5, department: 7 },
  ],
  [
    'marks before the content (L16)',
    '项目=group 分值=marks 考核责任单位=word 考核内容和要求=leaf 赋分办法=rule 备注=blank',
    { level1: 1, fullMarks: 2, department: 3, content: 4, rule: 5, remark: 6 },
  ],
  [
    'the score before the rule, group marks beside the marks (L17)',
    '考核项目=group 考核内容和要求=leaf 项目分值=groupMarks 标准分值=marks 得分=blank 评分标准=rule',
    { level1: 1, content: 2, fullMarks: 4, score: 5, rule: 6 },
  ],
  [
    '考核标准 as content, 考核办法 as evidence (L18)',
    '考核内容=group 考核标准=leaf 基准分=marks 评分标准=rule 考核办法=word 扣分=blank 得分=blank',
    { level1: 1, content: 2, fullMarks: 3, rule: 4, evidence: 5, deduction: 6, score: 7 },
  ],
  [
    'points to take off and points that are left (L19)',
    '序号=number 考核内容=leaf 扣分标准=rule 应得分数=marks 扣减分数=blank 实得分数=blank',
    { number: 1, content: 2, rule: 3, fullMarks: 4, deduction: 5, score: 6 },
  ],
  [
    'the same name twice (L21)',
    '序号=number 要素=group 分值=marks 基本规范要求=leaf 评审办法=rule 自评分=blank 扣分说明=blank 评审分=blank 扣分说明=blank',
    {
      number: 1,
      level1: 2,
      fullMarks: 3,
      content: 4,
      rule: 5,
      selfScore: 6,
      selfRemark: 7,
      score: 8,
      remark: 9,
    },
  ],
  [
    'what an indicator means beside it (L22)',
    '序号=number 评价指标=leaf 分值分配=marks 指标解释=word 基础信息=word 评分标准=rule 计分结果=blank 备注=blank',
    { number: 1, content: 2, fullMarks: 3, rule: 6, score: 7, remark: 8 },
  ],
  [
    '标准 as the rule (L24)',
    '创建目标=group 所占分值=groupMarks 指标分值=marks 要点=leaf 标准=rule 自查得分=blank 考核得分=blank',
    { level1: 1, fullMarks: 3, content: 4, rule: 5, selfScore: 6, score: 7 },
  ],
  [
    'marks in the text of the leaf (L25)',
    '考核内容=top 指标分类=leafMarks 评分标准=rule 评分依据=word',
    { level1: 1, content: 2, rule: 3, evidence: 4 },
  ],
  [
    'a rule column without a telling name, known by its content',
    '序号=number 工作内容=leaf 分值=marks 具体口径=rule 得分=blank',
    { number: 1, content: 2, fullMarks: 3, rule: 4, score: 5 },
  ],
  [
    '考核标准 as the rule, when nothing else is',
    '考核项目=group 考核内容=leaf 标准分=marks 考核标准=rule 实得分=blank 扣分原因=blank 备注=blank',
    { level1: 1, content: 2, fullMarks: 3, rule: 4, score: 5, remark: 6 },
  ],
  [
    'a stage before the deciding score',
    '考核项目=leaf 分值=marks 评分标准=rule 自评得分=blank 部门评分=blank 核查得分=blank 不适用=blank',
    { content: 1, fullMarks: 2, rule: 3, selfScore: 4, score: 6, notApplicable: 7 },
  ],
  [
    'marks beside weights',
    '考核项目=leaf 权重=otherMarks 分值=marks 评分标准=rule',
    { content: 1, fullMarks: 3, rule: 4 },
  ],
  [
    'an aside right of the content',
    '考核项目=group 考核内容=leaf 补充要求=rare 分值=marks 评分标准=rule',
    { level1: 1, content: 2, fullMarks: 4, rule: 5 },
  ],
  [
    'two checked scores of the same standing: the later one decides',
    '考核项目=leaf 分值=marks 评分标准=rule 检查得分=blank 考核得分=blank',
    { content: 1, fullMarks: 2, rule: 3, score: 5 },
  ],
];

test.each(LAYOUTS)('%s', (_, layout, columns) => {
  const { value, issues } = recogniseSheets(drawWorkbook({ rows: draw(layout) }));
  const others = issues.filter(({ code }) => code !== 'totalUnstated');
  expect({ issues: others, columns: value[0]?.columns }).toEqual({ issues: [], columns });
  expect(value[0]?.indicators).toHaveLength(ROWS);
});
