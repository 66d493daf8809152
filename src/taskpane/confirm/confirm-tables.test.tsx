/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NO_ENTRIES, type Entries } from '../../core/writeback/entries';
import { drawWorkbook, type DrawnCell } from '../../core/sheet/drawn-sheet';
import type { ConfirmedSheet } from '../../core/scheme/scheme';
import type { Place } from '../../workbook/host';
import { EntriesStand } from '../testing/entries-stand';
import { ConfirmScreen } from './confirm-screen';

type Rows = readonly (readonly DrawnCell[])[];

/** Rows 1 to 6. */
const FIRST: Rows = [
  ['考核项目', '考核内容', '分值', '评分标准', '得分'],
  ['一、基础管理'],
  ['管理', '建立台账', 40, '每缺1份扣1分'],
  [null, '定期检查', 20, '每少检查1次扣2分'],
  ['提示', '材料以上年度为准', null, '材料不齐的酌情扣分'],
  ['合计', null, 60],
];

/** Rows 8 to 11: other headings in other columns. */
const SECOND: Rows = [
  [],
  ['序号', '评价要点', '扣分标准', '标准分', '考评分'],
  [1, '窗口服务', '每起投诉扣1分', 25],
  [2, '热线接听', '未接听一次扣0.5分', 15],
  ['合计', null, null, 40],
];

const show = (rows: Rows, start: Entries = NO_ENTRIES) => {
  const told: { selected: Place[]; sheets: readonly ConfirmedSheet[] | null } = {
    selected: [],
    sheets: null,
  };
  render(
    <EntriesStand
      snapshot={drawWorkbook({ name: '甲表', rows })}
      start={start}
      onSelect={(place) => told.selected.push(place)}
      onEntries={({ sheets }) => (told.sheets = sheets)}
    >
      {(props) => <ConfirmScreen {...props} />}
    </EntriesStand>,
  );
  return { told, user: userEvent.setup({ delay: null }) };
};

type User = ReturnType<typeof show>['user'];

const roleOf = (letter: string, at = 0): HTMLElement => {
  const field = screen.getAllByRole('combobox', { name: new RegExp(`^${letter} 列`) })[at];
  if (!field) throw new Error(`no column ${letter}`);
  return field;
};

const openRows = (user: User): Promise<void> => user.click(screen.getByRole('button', { name: /逐行核对/ }));

const rowOf = (row: number): HTMLElement => {
  const found = screen
    .getAllByRole('button', { name: `第 ${row} 行` })
    .map((one) => one.closest('li'))
    .find((one) => one !== null);
  if (!found) throw new Error(`no row ${row}`);
  return found;
};

const say = async (user: User, row: number, is: string): Promise<void> => {
  await user.click(within(rowOf(row)).getByRole('button', { name: /识别为/ }));
  await user.click(await screen.findByRole('menuitemradio', { name: is }));
};

const status = (): string =>
  screen
    .getAllByRole('status')
    .map((one) => one.textContent)
    .join('');

describe('columns', () => {
  test('each says how sure it is and, when asked, why', async () => {
    const { user } = show(FIRST);
    const marks = roleOf('C').closest('tr');
    expect(marks?.textContent).toContain('把握高');
    await user.click(screen.getByRole('button', { name: 'C 列为什么这样认' }));
    expect(screen.getByText('表头写作“分值”。')).toBeTruthy();
    expect(screen.getByText('100%的单元格是分值。')).toBeTruthy();
    expect(screen.getByText('各项之和与 1 处写明的合计相符。')).toBeTruthy();
  });

  test('one that was corrected says so; the others are as sure as before', async () => {
    const { user } = show(FIRST);
    await user.selectOptions(roleOf('E'), '自评得分列');
    expect(roleOf('E').closest('tr')?.textContent).toContain('已更正');
    expect(roleOf('C').closest('tr')?.textContent).toContain('把握高');
    expect(document.activeElement).toBe(roleOf('E'));
  });

  test('those without a role come last', () => {
    show(
      FIRST.map((row, at) =>
        at === 0
          ? ['考核项目', '办理渠道', '考核内容', '分值', '评分标准']
          : [row[0] ?? null, null, ...row.slice(1)],
      ),
    );
    const letters = screen
      .getAllByRole('combobox', { name: /^[A-Z] 列/ })
      .map((one) => one.getAttribute('aria-label')?.slice(0, 1));
    expect(letters).toEqual(['A', 'C', 'D', 'E', 'B']);
  });

  test('columns that the write adds are named, and are no part of a correction', async () => {
    const { user, told } = show(FIRST.map((row) => row.slice(0, 4)));
    expect(screen.getAllByText(/写入时新增/).map((one) => one.textContent)).toEqual([
      '写入时新增 · 自评得分列',
      '写入时新增 · 扣分原因列',
    ]);
    await user.selectOptions(roleOf('A'), '责任部门列');
    expect(told.sheets?.[0]?.columns).toEqual({ content: 2, fullMarks: 3, rule: 4, department: 1 });
  });
});

describe('rows', () => {
  test('are laid out like the sheet, each with what it was taken for and its marks', async () => {
    const { user, told } = show(FIRST);
    await openRows(user);
    expect(
      screen
        .getAllByRole('listitem')
        .slice(0, 6)
        .map((one) => one.textContent),
    ).toEqual([
      '1表头考核项目 考核内容 分值',
      '2标题一、基础管理',
      '3指标建立台账40 分',
      '4指标定期检查20 分',
      '5指标材料以上年度为准无分值',
      '6合计合计60 分',
    ]);
    await user.click(screen.getByRole('button', { name: '第 5 行' }));
    expect(told.selected).toEqual([{ sheet: '甲表', row: 5, column: 2 }]);
  });

  test('one is corrected, told and marked, and as it was read again', async () => {
    const { user, told } = show(FIRST);
    await openRows(user);
    await say(user, 5, '不是指标');
    expect(told.sheets?.[0]?.rows).toEqual([
      { row: 5, text: '提示 材料以上年度为准 材料不齐的酌情扣分', is: 'aside' },
    ]);
    expect(rowOf(5).textContent).toMatch(/其他.*已更正/);
    expect(status()).toContain('第 5 行改为“不是指标”。已重新识别：2 项指标，满分 60 分。');
    await say(user, 5, '按原识别');
    expect(told.sheets?.[0]?.rows).toBeUndefined();
    expect(rowOf(5).textContent).toContain('指标');
  });

  test('a last row ends the table; another takes its place', async () => {
    const { user, told } = show(FIRST);
    await openRows(user);
    await say(user, 4, '表格到此为止');
    expect(rowOf(4).textContent).toContain('已更正');
    expect(screen.queryByRole('button', { name: '第 5 行' })).toBeNull();
    await say(user, 3, '表格到此为止');
    expect(told.sheets?.[0]?.rows).toEqual([{ row: 3, text: '管理 建立台账 每缺1份扣1分', is: 'last' }]);
  });

  test('by keyboard alone', async () => {
    const { user, told } = show(FIRST);
    const part = screen.getByRole('button', { name: /逐行核对/ });
    part.focus();
    await user.keyboard('{Enter}');
    within(rowOf(5))
      .getByRole('button', { name: /识别为/ })
      .focus();
    await user.keyboard('{Enter}');
    const choices = await screen.findAllByRole('menuitemradio');
    expect(choices.map((one) => one.textContent)).toEqual([
      '指标',
      '标题行',
      '不是指标',
      '表格到此为止',
      '按原识别',
    ]);
    choices[1]?.focus();
    await user.keyboard('{Enter}');
    expect(told.sheets?.[0]?.rows?.map(({ is }) => is)).toEqual(['section']);
  });

  test('a filter leaves those to look at; a correction does not take its row away', async () => {
    const { user } = show(FIRST);
    await openRows(user);
    await user.selectOptions(screen.getByRole('combobox', { name: '显示' }), '有提示的行（1）');
    expect(screen.getAllByRole('button', { name: /识别为/ })).toHaveLength(1);
    await say(user, 5, '不是指标');
    expect(rowOf(5).textContent).toContain('已更正');
  });

  test('of thousands fifty are drawn at a time', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => ['管理', `第 ${at} 件`, 1, '每缺1份扣1分']);
    const { user } = show([...FIRST.slice(0, 1), ...many]);
    await openRows(user);
    expect(screen.getAllByRole('button', { name: /识别为/ })).toHaveLength(49);
    await user.click(screen.getByRole('button', { name: '再显示 50 行' }));
    expect(screen.getAllByRole('button', { name: /识别为/ })).toHaveLength(99);
  });
});

describe('several tables on one sheet', () => {
  test('each is headed by its rows', () => {
    show([...FIRST, ...SECOND]);
    expect(screen.getAllByText(/行的表$/).map((one) => one.textContent)).toEqual([
      '第 1–6 行的表',
      '第 8–11 行的表',
    ]);
  });

  test('a correction of one keeps the other, and takes no row from it', async () => {
    const { user, told } = show([...FIRST, ...SECOND]);
    await user.selectOptions(roleOf('E', 1), '自评得分列');
    expect(told.sheets?.map(({ headerRow, columns }) => [headerRow, columns])).toEqual([
      [1, { level1: 1, content: 2, fullMarks: 3, rule: 4, score: 5 }],
      [8, { number: 1, content: 2, fullMarks: 4, rule: 3, selfScore: 5 }],
    ]);
    expect(status()).toContain('已重新识别：5 项指标，满分 100 分。');
  });

  test('the header row of one is no header row of the other', async () => {
    const { user, told } = show([...FIRST, ...SECOND]);
    const [, second] = screen.getAllByRole('textbox', { name: /表头行/ });
    if (!second) throw new Error('no second table');
    await user.clear(second);
    await user.type(second, '1');
    expect(screen.getByText('这一行属于本页另一张表的表头。')).toBeTruthy();
    expect(told.sheets).toBeNull();
    await user.clear(second);
    await user.type(second, '7');
    expect(screen.getByText('这一行没有内容。')).toBeTruthy();
    expect(told.sheets).toBeNull();
  });
});

describe('what else is said of a table', () => {
  const GROUPS = FIRST.with(3, [null, '定期检查', '(20分,30分)', '每少检查1次扣2分']).toSpliced(4, 1);

  test('the group of marks is asked for where marks stand by group, and only there', async () => {
    const { user, told } = show(GROUPS);
    const group = screen.getByRole('combobox', { name: '本单位取第几组分值' });
    await user.selectOptions(group, '第 1 组');
    expect(told.sheets?.[0]?.marksGroup).toBe(1);
    expect(status()).toContain('改取第 1 组分值。已重新识别：2 项指标，满分 60 分。');
    await user.selectOptions(group, '未定');
    expect(told.sheets?.[0]?.marksGroup).toBeUndefined();
  });

  test('without such marks it is not', () => {
    show(FIRST);
    expect(screen.queryByRole('combobox', { name: /第几组/ })).toBeNull();
  });

  test('all corrections of a sheet are taken back at once', async () => {
    const { user, told } = show(FIRST);
    expect(screen.queryByRole('button', { name: '恢复自动识别' })).toBeNull();
    await user.selectOptions(roleOf('E'), '自评得分列');
    await user.click(screen.getByRole('button', { name: '恢复自动识别' }));
    expect(told.sheets).toEqual([]);
    expect(status()).toContain('已撤回更正。');
  });
});
