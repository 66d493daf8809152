import { leavesOf } from '../../src/core/assessment/item';
import { departmentsOf, isOfDepartment, namedDepartments } from '../../src/core/writeback/departments';
import { bookOf, grade, indicatorSheet, ledgerRow, type } from './book';

test.each<[string, readonly string[]]>([
  ['', []],
  ['市场监管局', ['市场监管局']],
  ['市监局、公安局，住建局', ['市监局', '公安局', '住建局']],
  ['市监局/公安局\n市监局', ['市监局', '公安局']],
  ['牵头单位：市监局；配合单位：公安局', ['市监局', '公安局']],
  ['责任部门（暂缺）', ['责任部门（暂缺）']],
])('“%s” names %j', (text, names) => {
  expect(namedDepartments(text)).toEqual(names);
});

test('a clause belongs to its own departments in the ledger, or else to the indicator’s', async () => {
  const book = bookOf(
    indicatorSheet([['台账', { F: 5, G: '迟报的，扣2分；漏报的，扣3分。', H: '市监局、公安局' }]]),
  );
  const { after } = await grade(book);
  await type(book, { [`评分明细!K${ledgerRow(after, '漏报')}`]: '住建局' });
  const [item] = (await grade(book)).plan.items;
  if (!item) throw new Error('no item');
  expect(departmentsOf(item)).toEqual(['市监局', '公安局', '住建局']);
  const asked = leavesOf(item.scored.item.lines);
  const belonging = (name: string) => asked.map((line) => isOfDepartment(item, line, name));
  expect(['公安局', '住建局', '教育局'].map(belonging)).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});
