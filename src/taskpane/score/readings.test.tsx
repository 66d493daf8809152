/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Language } from '../../core/language';
import type { Entries } from '../../core/writeback/entries';
import { bookOf, indicatorSheet } from '../../../test/writeback/book';
import { ConfirmScreen } from '../confirm/confirm-screen';
import { EntriesStand, type StandProps } from '../testing/entries-stand';
import { ScoreScreen } from './score-screen';

const SHARED = '台账每缺1项扣1分，每错1项扣2分，最多扣4分';
const COUNT = '每缺1份台账扣1分；未公开的，扣2分';

const show = async (
  rule: string,
  Screen: (props: StandProps) => React.ReactNode,
  language: Language = 'zh-CN',
) => {
  const snapshot = await bookOf(indicatorSheet([['台账管理', { F: 10, G: rule }]])).read();
  const told: { entries: Entries | null } = { entries: null };
  render(
    <EntriesStand
      snapshot={snapshot}
      stage="checked"
      language={language}
      onEntries={(entries) => (told.entries = entries)}
    >
      {(props) => <Screen {...props} />}
    </EntriesStand>,
  );
  const user = userEvent.setup({ delay: null });
  return { told, user };
};

const openOnly = async (user: ReturnType<typeof userEvent.setup>, list = '指标'): Promise<void> => {
  await user.click(
    within(screen.getByRole('list', { name: list })).getByRole('button', { name: /台账管理/ }),
  );
  await screen.findByRole('heading', { level: 2 });
};

const readings = (): HTMLElement => screen.getByRole('group', { name: '读法' });
const inDoubt = (): HTMLSelectElement =>
  within(readings()).getByRole<HTMLSelectElement>('combobox', { name: `“${SHARED}”` });
const optionsOf = (select: HTMLSelectElement): string[] =>
  [...select.options].map((option) => option.textContent);

describe('words in doubt', () => {
  test('are settled in the indicator, and its clauses ask for their facts', async () => {
    const { user, told } = await show(SHARED, ScoreScreen);
    await openOnly(user);
    expect(readings().textContent).toContain('下列文字有几种读法');
    expect(optionsOf(inDoubt())).toEqual([
      '待确认',
      '限额只管紧挨着的一条',
      '限额管以上各条合计',
      '每条各自不超过限额',
    ]);
    await user.selectOptions(inDoubt(), '限额管以上各条合计');
    await user.type(screen.getByRole('textbox', { name: /台账缺/ }), '3');
    await user.type(screen.getByRole('textbox', { name: /错/ }), '2');
    expect(screen.getByText('核查得分 6 分')).toBeTruthy();
    expect(inDoubt().selectedOptions[0]?.textContent).toBe('限额管以上各条合计');
    expect(readings().textContent).not.toContain('下列文字有几种读法');
    expect(told.entries?.ledger[0]).toMatchObject({ column: 'reading', value: '以上各条合计' });
    await user.selectOptions(inDoubt(), '待确认');
    expect(screen.getByRole('textbox', { name: /人工评定得分/ })).toBeTruthy();
  });

  test('are settled where the rules that were not understood are listed', async () => {
    const { user } = await show(SHARED, ConfirmScreen);
    expect(screen.getByText('已由人工评定')).toBeTruthy();
    await user.selectOptions(inDoubt(), '每条各自不超过限额');
    expect(screen.queryByText('已由人工评定')).toBeNull();
    expect(inDoubt().selectedOptions[0]?.textContent).toBe('每条各自不超过限额');
  });
});

describe('clauses that were understood', () => {
  test('are read back in a sentence each, when somebody wants to check them', async () => {
    const { user } = await show(COUNT, ScoreScreen);
    await openOnly(user);
    expect(within(readings()).queryByRole('list')).toBeNull();
    await user.click(within(readings()).getByRole('button', { name: '逐条核对读法' }));
    const told = within(readings())
      .getAllByRole('listitem')
      .map((line) => line.textContent);
    expect(told).toEqual([
      expect.stringMatching(/^1 .*扣1分.*例如/),
      expect.stringMatching(/^2 .*未公开.*扣2分/),
    ]);
  });

  test('are left to a person one by one; the count that was entered is no points', async () => {
    const { user } = await show(COUNT, ScoreScreen);
    await openOnly(user);
    await user.type(screen.getByRole('textbox', { name: /台账/ }), '2');
    await user.click(within(readings()).getByRole('button', { name: '逐条核对读法' }));
    const select = (): HTMLElement => within(readings()).getByRole('combobox', { name: '条款 1 的读法' });
    await user.selectOptions(select(), '读得不对，由人工评定');
    expect(screen.getByText(/核查得分 待定/)).toBeTruthy();
    const points = screen.getByRole<HTMLInputElement>('textbox', { name: /台账/ });
    expect(points.value).toBe('');
    await user.type(points, '0.5');
    await user.click(screen.getByRole('button', { name: /不存在/ }));
    expect(screen.getByText('核查得分 9.5 分')).toBeTruthy();
    await user.selectOptions(select(), '按上述读法');
    expect(screen.getByText(/核查得分 待定/)).toBeTruthy();
  });

  test('are read back in English', async () => {
    const { user } = await show(COUNT, ScoreScreen, 'en-US');
    await openOnly(user, 'Indicators');
    await user.click(screen.getByRole('button', { name: 'Check how each clause is read' }));
    expect(screen.getByRole('group', { name: 'How it is read' }).textContent).toMatch(/for example/);
  });
});
