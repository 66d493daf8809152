import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { readRule } from './read-rule';

test.each([
  ['每缺一册扣1分', 'deduct 1 per 册 | 缺'],
  ['每缺一份台账扣1分', 'deduct 1 per 份 | 缺台账'],
  ['漏油的，每处扣1分', 'deduct 1 per 处 | 漏油'],
  ['漏油1处扣0.5分', 'deduct 0.5 per 处 | 漏油'],
  ['1处漏油不处理扣0.5分', 'deduct 0.5 per 处 | 漏油不处理'],
  ['班组长1人不掌握流程扣1分', 'deduct 1 per 人 | 班组长不掌握流程'],
  ['有一处漏油的，扣1分', 'deduct 1 per 处 | 漏油'],
  ['整改任务每有一项逾期扣0.5分', 'deduct 0.5 per 项 | 整改任务逾期'],
  ['记录每缺1份扣0.3分', 'deduct 0.3 per 份 | 记录缺'],
  ['其他1处不达标扣1分', 'deduct 1 per 处 | 其他不达标'],
  ['每2处漏油扣1分', 'deduct 1 per 2处 | 漏油'],
  ['未复训的，一人扣1分', 'deduct 1 per 人 | 未复训'],
  ['未复训的，扣1分/人', 'deduct 1 per 人 | 未复训'],
  ['投诉属实的，每件(次)扣2分', 'deduct 2 per 件(次) | 投诉属实'],
  ['违章的，每人每次扣1分', 'deduct 1 per 人次 | 违章'],
  ['每个车间每发现一次扣1分', 'deduct 1 per 次 | 每个车间发现'],
  ['迟报1天扣1分', 'deduct 1 per 天 | 迟报'],
  ['每推迟一个月扣2分', 'deduct 2 per 个月 | 推迟'],
  ['再次违章的，每起加扣5分', 'deduct 5 per 起 | 再次违章'],
])('%s', (text, ...clauses) => {
  expect(ruleInShort(readRule(text, { fullMarks: 10 }))).toEqual(clauses);
});

test.each([
  ['台账不全的，每缺一项扣1分', 'deduct 1 per 项 | 台账不全'],
  ['手册中职责、流程等内容，每缺一项扣1分', 'deduct 1 per 项 | 手册中职责、流程等内容缺'],
  ['公示不到位的，每个网点扣1分', 'deduct 1 per 个 | 公示不到位'],
  ['报告每缺少一个方面内容的，扣1分', 'deduct 1 per 个 | 报告缺少内容'],
  ['资料不全的（含电子档），每册扣1分', 'deduct 1 per 册 | 资料不全（含电子档）'],
  ['每月不少于2篇，每少1篇扣0.5分', 'deduct 0.5 per 篇 | 每月不少于2篇，少'],
  ['违章作业的，发现一次扣0.5分', 'deduct 0.5 per 次 | 违章作业'],
  ['每季度召开一次例会，每少一次扣1分', 'deduct 1 per 次 | 每季度召开一次例会，少'],
])('the condition reads on: %s', (text, ...clauses) => {
  expect(ruleInShort(readRule(text, { fullMarks: 10 }))).toEqual(clauses);
});

test.each([
  ['选8个点测量，1点偏差不合格扣1分', 'deduct 1 per 点 | 选8个点测量，偏差不合格'],
  ['以50米为1个单元，漏刷1处扣2分', 'deduct 2 per 处 | 以50米为1个单元，漏刷'],
  ['第1～4项不达标1处扣1分', 'deduct 1 per 处 | 第1～4项不达标'],
  ['第2、3项不达标1项扣3分', 'deduct 3 per 项 | 第2、3项不达标'],
  ['宽度不足1处扣2分', 'deduct 2 per 处 | 宽度不足'],
  ['抽查2个班组，1人不掌握扣1分', 'deduct 1 per 人 | 不掌握'],
])('other numbers do not count: %s', (text, ...clauses) => {
  expect(ruleInShort(readRule(text, { fullMarks: 10 }))).toEqual(clauses);
});

test('缺…或…: two counts with one amount', () => {
  expect(ruleInShort(readRule('每缺1种或每1处污损扣0.5分', { fullMarks: 10 }))).toEqual([
    'deduct 0.5 per 种 | 缺',
    'deduct 0.5 per 处 | 污损',
  ]);
});

test.each([
  ['each of all, or each beyond?', '超过3次的，每次扣1分'],
  ['the second one, or each further?', '超过1次扣2分'],
  ['each for whom?', '未对每个岗位进行复训的扣2分'],
  ['of every hundred', '每百人缺1人扣1分'],
  ['any one', '缺少任一项扣1分'],
  ['an idiom', '未建立一人一档的扣2分'],
  ['a sample', '抽查3人不掌握扣1分'],
  ['each, or once?', '每发生1起一般事件扣2分，较大事件扣5分'],
  ['two counts', '1个班组1人无证扣1分'],
  ['three multipliers', '每区每镇每村漏报1次扣1分'],
  ['nothing makes a portion', '每0处漏油扣1分'],
  ['each measure, or all?', '落实每项措施不力的扣2分'],
  ['a measure with more words', '每100米接缝不合格扣1分'],
  ['counted twice', '每缺1份扣1分/次'],
])('uncertain: %s', (_why, text) => {
  expect(readRule(text, { fullMarks: 10 }).certain).toBe(false);
});
