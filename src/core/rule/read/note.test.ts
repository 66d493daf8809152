import { readRule } from './read-rule';

const notesOf = (text: string): string[] =>
  readRule(text, { fullMarks: 5 })
    .clauses.filter((clause) => clause.kind === 'note')
    .map(({ span: [from, to] }) => text.slice(from, to));

test.each([
  ['查台账和现场。漏油1处扣1分', ['查台账和现场']],
  ['查现场，漏油1处扣1分', ['查现场']],
  ['未设专岗扣1分，随机抽查，1人不掌握流程扣1分', ['随机抽查']],
  ['未设专岗扣1分。以统计部门数据为准。', ['以统计部门数据为准']],
  ['未设专岗扣1分，由督查室提供扣分依据', ['由督查室提供扣分依据']],
  ['本项满分5分。未设专岗扣1分', ['本项满分5分']],
])('%s', (text, notes) => {
  expect(readRule(text, { fullMarks: 5 }).certain).toBe(true);
  expect(notesOf(text)).toEqual(notes);
});

test.each([
  ['nothing but a note decides nothing', '查台账和现场。'],
  ['a note in the middle of a sentence: two rules in one cell', '漏油1处扣1分查台账和现场。积尘1处扣1分'],
  ['a sentence that changes what was said', '每缺1份扣1分。同类问题只处理一次。'],
  ['a sentence that changes what was said', '每缺1份扣1分。以最高一次为准。'],
  ['other marks than the cell has', '本项满分4分。未设专岗扣1分'],
])('uncertain: %s', (_why, text) => {
  expect(readRule(text, { fullMarks: 5 }).certain).toBe(false);
});
