/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Entries } from '../../core/writeback/entries';
import type { Place } from '../../workbook/host';
import { bookOf, FIVE, indicatorSheet, type Row } from '../../../test/writeback/book';
import { EntriesStand } from '../testing/entries-stand';
import { ConfirmScreen } from './confirm-screen';

const UNREAD: Row = { F: 5, G: '公开不到位的，视情节轻重给予适当扣分处理，情形另定。' };

const show = async (rows: Parameters<typeof indicatorSheet>[0] = FIVE, isPlanned = true) => {
  const snapshot = await bookOf(
    indicatorSheet(rows),
    indicatorSheet([['甲', { F: 1 }]], { name: '说明' }),
  ).read();
  const told: { selected: Place[]; entries: Entries | null } = { selected: [], entries: null };
  render(
    <EntriesStand
      snapshot={snapshot}
      onSelect={(place) => told.selected.push(place)}
      onEntries={(entries) => (told.entries = entries)}
    >
      {(props) => <ConfirmScreen {...props} plan={isPlanned ? props.plan : null} />}
    </EntriesStand>,
  );
  return { told, user: userEvent.setup({ delay: null }) };
};

const roleOf = (letter: string): HTMLSelectElement =>
  within(screen.getByRole('region', { name: '评分表' })).getByRole('combobox', {
    name: new RegExp(`^${letter} 列`),
  });

test('a sheet is shown as it was understood: header row, columns with their headings, sums', async () => {
  await show();
  const sheet = screen.getByRole('region', { name: '评分表' });
  expect(sheet.textContent).toContain('指标 5 行满分合计 100 分小计 0 行合计 1 行');
  expect(within(sheet).getByRole<HTMLInputElement>('textbox', { name: /表头行/ }).value).toBe('2');
  expect(roleOf('F').selectedOptions[0]?.textContent).toBe('满分列');
  expect(roleOf('F').getAttribute('aria-label')).toBe('F 列“分值”是');
});

test('a role is given to another column, and the one that had it is told', async () => {
  const { user, told } = await show();
  await user.selectOptions(roleOf('L'), '得分列');
  expect(told.entries?.sheets[0]?.columns).toMatchObject({ score: 12, selfScore: 10 });
  expect(told.entries?.sheets[0]?.columns.deduction).toBeUndefined();
  expect(screen.getByText('L 列改为得分列。原为此列的 K 列改为不用。')).toBeTruthy();
  expect(screen.getByText('已重新识别：5 项指标，满分 100 分。')).toBeTruthy();
  await user.selectOptions(roleOf('L'), '（不用）');
  expect(told.entries?.sheets[0]?.columns.score).toBeUndefined();
});

test('a header row outside the sheet is told and changes nothing', async () => {
  const { user, told } = await show();
  const row = within(screen.getByRole('region', { name: '评分表' })).getByRole('textbox', { name: /表头行/ });
  await user.clear(row);
  await user.type(row, '99');
  expect(screen.getByText('请填 1 至 8 之间的行号。')).toBeTruthy();
  expect(told.entries?.sheets.map(({ headerRow }) => headerRow) ?? []).not.toContain(99);
});

test('rules with unread words are listed as scored by hand, each with the way to its row', async () => {
  const { user, told } = await show([...FIVE, ['信息公开', UNREAD]]);
  const rule = screen.getByRole('button', { name: '第 8 行 信息公开' }).closest('li');
  expect(rule?.textContent).toMatch(/已由人工评定.*未读懂/);
  await user.click(screen.getByRole('button', { name: '第 8 行 信息公开' }));
  expect(told.selected).toEqual([{ sheet: '评分表', row: 8, column: 3 }]);
});

test('an issue leads to its cell', async () => {
  const { user, told } = await show([...FIVE, ['舆情', { G: '瞒报的，扣2分。' }]]);
  const issue = screen.getByText(/没有分值/).closest('li');
  if (!issue) throw new Error('no issue');
  await user.click(within(issue).getByRole('button', { name: '到表中查看' }));
  expect(told.selected).toEqual([{ sheet: '评分表', row: 8, column: 6 }]);
});

test('where nothing was found a sheet can be chosen by hand', async () => {
  const { user, told } = await show(FIVE, false);
  expect(screen.getByText(/没有认出指标表/)).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: /另选/ }), '评分表');
  const sheet = within(screen.getByRole('region', { name: '评分表' }));
  expect(sheet.getByText(/暂不能计分/)).toBeTruthy();
  const row = sheet.getByRole('textbox', { name: /表头行/ });
  await user.clear(row);
  await user.type(row, '2');
  await user.selectOptions(roleOf('G'), '评分标准列');
  await user.selectOptions(roleOf('F'), '满分列');
  expect(told.entries?.sheets).toEqual([
    { sheet: '评分表', headerRow: 2, columns: { rule: 7, fullMarks: 6 }, headings: {} },
  ]);
});
