import { headingOf, normaliseHeading, strongestKind } from './heading';

test.each([
  ['评 分\n标 准', '评分标准'],
  ['标准\r\n分值', '标准分值'],
  ['得　分：', '得分'],
  ['年初目标值（A）', '年初目标值'],
  ['配合部门(单位)', '配合部门'],
  ['（得分）', '得分'],
  ['ＮＯ', 'NO'],
])('%j is read as %s', (text, name) => expect(normaliseHeading(text)).toBe(name));

test.each([
  [['自评', '得分'], 'score', 'self'],
  [['自评', '说明'], 'remark', 'self'],
  [['考核组评定', '得分'], 'score', 'checked'],
  [['考核组评定', '扣分理由'], 'remark', 'checked'],
  [['得分'], 'score', 'unsaid'],
  [['自评/评审描述'], 'remark', 'unsaid'],
  [['应得分'], 'fullMarks', 'unsaid'],
  [['实得分'], 'score', 'unsaid'],
  [['考核分值', '市区'], 'fullMarks', 'unsaid'],
  [['考核指标', '指标分值'], 'fullMarks', 'unsaid'],
  [['扣分说明'], 'remark', 'unsaid'],
  [['扣分标准'], 'rule', 'unsaid'],
  [['是否缺项'], 'notApplicable', 'unsaid'],
  [['赋分办法'], 'rule', 'unsaid'],
  [['需提交材料'], 'evidence', 'unsaid'],
  [['考核牵头部门'], 'department', 'unsaid'],
  [['计量单位'], 'unit', 'unsaid'],
] as const)('%j is a %s column, %s', (texts, kind, side) => {
  const heading = headingOf(texts);
  expect([strongestKind(heading)?.[0], heading.side]).toEqual([kind, side]);
});

test.each([['某某'], ['']])('%j says nothing', (text) =>
  expect(strongestKind(headingOf([text]))).toBeUndefined(),
);

test.each([['指标解释'], ['完成时限'], ['整改措施']])('%j is an aside', (text) =>
  expect(strongestKind(headingOf([text]))).toEqual(['aside', 1]),
);

describe('last year', () => {
  test.each([
    [['上年值']],
    [['上年度完成值']],
    [['去年同期']],
    [['上 年\n实 际']],
    [['上年（实际）']],
    [['实际值（上年）']],
    [['上年', '完成值']],
    [['上年度', '实际']],
    [['上年（2015年）']],
    [['上年同期数']],
  ])('%j is its value', (texts) => expect(headingOf(texts).kinds).toEqual({ lastYear: 1 }));

  test.each([
    ['比上年增长率'],
    ['较上年变化情况'],
    ['较上年完成率'],
    ['上年目标值'],
    ['上年得分'],
    ['上年扣分原因'],
    ['上年末常住人口数'],
    ['上年问题整改完成情况'],
  ])('%j is neither its value nor one of this year', (text) => expect(headingOf([text]).kinds).toEqual({}));

  test.each([
    [['2015年实际'], 2015],
    [['完成值（2016年）'], 2016],
    [['2016年', '目标值'], 2016],
    [['2015-2016年度完成值'], null],
    [['完成值'], null],
  ])('%j names the year %j', (texts, year) => expect(headingOf(texts).year).toBe(year));
});
