import { both } from './pane/both';

/** 分送与汇入: what was handed out, and what became of what came back. */
export const departments = both({
  'zh-CN': {
    handedOut: '{recipient}：{count}项，写入 {file}',
    unassigned:
      '第{number}项“{indicator}”没有责任部门（或其中有条款没有），未分送任何部门；请在评分明细“责任部门”中填写，或按大项指定。',
    leadUnsaid: '第{number}项“{indicator}”有多个部门，未写明牵头单位，分送给排在最前的“{lead}”。',
    nobody: '没有可分送的部门：指标表没有责任部门一栏，或一项也没有填写。',
    file: '{file}（{recipient}）：汇入{taken}处，{unchanged}项无变化，{missing}处仍空缺，{look}处需核对',
    notHandedOut: '{file}：没有“分送说明”，不是分送出去的工作簿，未汇入。',
    notGradable: '{file}：读不出指标表或考核方案，未汇入。',
    otherUnit: '{file}：被考核单位与主工作簿不同，未汇入。',
    otherYear: '{file}：考核年度与主工作簿不同，未汇入。',
    unreadable: '{file}：打不开，未汇入。{why}',
    taken: '汇入：{place}由“{main}”改为“{returned}”。',
    unchanged: '无变化：{place}。',
    conflict: '不一致：{place}，主工作簿为“{main}”，返回的为“{returned}”（发出时为“{sent}”）；{kept}。',
    keptMain: '未汇入，请核对后选定',
    keptInSheet: '主工作簿的得分直接填在指标表中，须在指标表中改',
    ruleOutOfDate: '已过时：{place}的评分标准或分值在分送之后有改动，未汇入，请重新分送。',
    cellOutOfDate: '已过时：{place}在主工作簿中已没有这一条，返回的“{returned}”未汇入。',
    cellOutside: '不属其填写：{place}被改为“{returned}”（发出时为“{sent}”），未汇入。',
    ruleOutside: '不属其填写：返回的工作簿改动了{place}的评分标准或分值，此项未汇入。',
    indicatorOutside: '不属其填写：返回的工作簿多出{place}，未汇入。',
    sheetOutside: '不属其填写：返回的工作簿中工作表“{place}”有增删改动，未汇入。',
    missing: '仍空缺：{place}。',
    gone: '找不到：{place}在主工作簿或返回的工作簿中已不存在，未汇入。',
    notReturned: '尚未返回：{names}。',
    blank: '空',
    places: '第{number}项“{indicator}”',
    unnumbered: '“{indicator}”',
    ofCell: '{indicator}{clause}的{column}',
    ofClause: '“{clause}”',
    written: '共汇入{count}处，结果已写入 {file}',
    expertScores: '专家评分{count}个，已列入工作表“{sheet}”。',
    trimmedNeedsThree:
      '去掉最高分和最低分需要至少3位专家：第{number}项“{indicator}”只有{given}位，合成得分暂空。',
    expertConflict:
      '不一致：专家{expert}对第{number}项“{indicator}”的评分，主工作簿为“{main}”，返回的为“{returned}”；未汇入，请核对后选定。',
    combinedConflict:
      '不一致：第{number}项“{indicator}”在主工作簿中已填“{main}”，专家合成得分为“{returned}”；评分已列出，未改主工作簿，请核对后选定。',
    expertsWaiting: '第{number}项“{indicator}”应有{asked}位专家评分，现有{given}位，合成得分暂空。',
  },
  'en-US': {
    handedOut: '{recipient}: {count} indicators, written to {file}',
    unassigned:
      'Indicator {number} “{indicator}” (or a clause of it) has no department and went to none; fill in 责任部门 in 评分明细, or assign its section.',
    leadUnsaid:
      'Indicator {number} “{indicator}” names several departments and no lead; it went to the first, “{lead}”.',
    nobody: 'There is no department to hand out to: the sheet has no department column, or nothing in it.',
    file: '{file} ({recipient}): {taken} taken in, {unchanged} indicators unchanged, {missing} still blank, {look} to look at',
    notHandedOut: '{file}: has no sheet 分送说明, so it was not handed out; nothing was taken in.',
    notGradable: '{file}: its indicator sheet or scheme cannot be read; nothing was taken in.',
    otherUnit: '{file}: is of another unit than the main workbook; nothing was taken in.',
    otherYear: '{file}: is of another assessment year than the main workbook; nothing was taken in.',
    unreadable: '{file}: cannot be opened; nothing was taken in. {why}',
    taken: 'Taken in: {place}, from “{main}” to “{returned}”.',
    unchanged: 'Unchanged: {place}.',
    conflict:
      'Conflict: {place}: the main workbook has “{main}”, the returned one “{returned}” (sent: “{sent}”); {kept}.',
    keptMain: 'not taken in, choose one',
    keptInSheet: 'the score stands in the indicator sheet itself and must be changed there',
    ruleOutOfDate:
      'Out of date: the rule or marks of {place} changed since it was handed out; not taken in, hand it out again.',
    cellOutOfDate:
      'Out of date: {place} is no longer there in the main workbook; “{returned}” was not taken in.',
    cellOutside: 'Not theirs: {place} was changed to “{returned}” (sent: “{sent}”); not taken in.',
    ruleOutside:
      'Not theirs: the returned workbook changed the rule or marks of {place}; it was not taken in.',
    indicatorOutside: 'Not theirs: the returned workbook has {place} in addition; not taken in.',
    sheetOutside:
      'Not theirs: the returned workbook changed, added or removed sheet “{place}”; not taken in.',
    missing: 'Still blank: {place}.',
    gone: 'Not found: {place} is no longer in the main or in the returned workbook; not taken in.',
    notReturned: 'Not returned yet: {names}.',
    blank: 'blank',
    places: 'indicator {number} “{indicator}”',
    unnumbered: '“{indicator}”',
    ofCell: '{column} of {indicator}{clause}',
    ofClause: ', “{clause}”',
    written: '{count} taken in altogether, written to {file}',
    expertScores: '{count} scores of experts, listed in sheet “{sheet}”.',
    trimmedNeedsThree:
      'Leaving out the highest and the lowest needs 3 experts: indicator {number} “{indicator}” has {given}, so its score stays blank.',
    expertConflict:
      'Conflict: score of expert {expert} for indicator {number} “{indicator}”: the main workbook has “{main}”, the returned one “{returned}”; not taken in, choose one.',
    combinedConflict:
      'Conflict: indicator {number} “{indicator}”: the main workbook has “{main}”, the experts together “{returned}”; their scores are listed, the main workbook stays, choose one.',
    expertsWaiting:
      'Indicator {number} “{indicator}” waits for {asked} experts and has {given} scores, so its score stays blank.',
  },
});

export type DepartmentWord = keyof (typeof departments)['zh-CN'];
