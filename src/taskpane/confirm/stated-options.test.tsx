/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { Language } from '../../core/language';
import type { Entries } from '../../core/writeback/entries';
import { statedOptions } from '../../i18n/pane/stated-options';
import type { Place } from '../../workbook/host';
import { bookOf, FIVE, indicatorSheet } from '../../../test/writeback/book';
import { EntriesStand } from '../testing/entries-stand';
import { ConfirmScreen } from './confirm-screen';

const NOTES = [
  '说明：1.缺项不折算。2.得分保留两位小数。3.加分不超过5分。',
  '总分取整数。',
  '总分保留一位小数。',
];

const show = async (notes: readonly string[], language: Language = 'zh-CN') => {
  const snapshot = await bookOf(indicatorSheet(FIVE, { below: notes.map((note) => [note]) })).read();
  const told: { selected: Place[]; entries: Entries | null } = { selected: [], entries: null };
  render(
    <EntriesStand
      snapshot={snapshot}
      language={language}
      onSelect={(place) => told.selected.push(place)}
      onEntries={(entries) => (told.entries = entries)}
    >
      {(props) => <ConfirmScreen {...props} />}
    </EntriesStand>,
  );
  return { told, user: userEvent.setup({ delay: null }) };
};

const section = (language: Language = 'zh-CN'): HTMLElement =>
  screen.getByRole('region', { name: statedOptions[language].title });
const points = (): readonly (string | null)[] =>
  within(section())
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

test('each note is quoted with its cell, what it says and what the scheme says', async () => {
  await show(NOTES);
  expect(points()).toEqual([
    '“缺项不折算” 评分表 A9“缺项折算”按说明为“否”，方案现为“是”。采用',
    expect.stringMatching(/^“加分不超过5分” 评分表 A9加分的上限：考核方案没有这样的规定/),
    expect.stringMatching(/^“总分取整数” 评分表 A10与另一处说明不一致（总分另定小数位数）/),
    expect.stringMatching(/^“总分保留一位小数” 评分表 A11与另一处说明不一致/),
  ]);
  expect(within(section()).getAllByRole('button', { name: /^采用/ })).toHaveLength(1);
});

test('what agrees is one line that opens', async () => {
  const { user } = await show(['得分保留两位小数，不计负分。']);
  expect(within(section()).queryByText('“得分保留两位小数，不计负分”')).toBeNull();
  await user.click(within(section()).getByRole('button', { name: '与考核方案一致的说明 2 处' }));
  expect(points()).toHaveLength(2);
});

test('a note is taken and given back with the keyboard; the focus stays on the button', async () => {
  const { user, told } = await show(NOTES);
  within(section()).getByRole('button', { name: '采用“缺项不折算”' }).focus();
  await user.keyboard('{Enter}');
  expect(told.entries?.options).toEqual({ rebase: false });
  expect(points()[0]).toContain('已采用：“缺项折算”为“否”。');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('恢复原设置：缺项折算');
  await user.keyboard('{Enter}');
  expect(told.entries?.options).toEqual({});
  expect(points()[0]).toContain('方案现为“是”');
});

test('two notes are taken one beside the other', async () => {
  const { user, told } = await show(['缺项不折算。', '得分取整数。']);
  for (const name of ['采用“缺项不折算”', '采用“得分取整数”']) {
    await user.click(within(section()).getByRole('button', { name }));
  }
  expect(told.entries?.options).toEqual({ rebase: false, decimals: 0 });
  await user.click(within(section()).getByRole('button', { name: '恢复原设置：缺项折算' }));
  expect(told.entries?.options).toEqual({ decimals: 0 });
});

test('a note leads to its cell', async () => {
  const { user, told } = await show(NOTES);
  await user.click(within(section()).getByRole('button', { name: '评分表 A10' }));
  expect(told.selected).toEqual([{ sheet: '评分表', row: 10, column: 1 }]);
});

test('without such notes there is nothing to see', async () => {
  await show(['本表一式三份。']);
  expect(screen.queryByRole('region', { name: statedOptions['zh-CN'].title })).toBeNull();
});

test.each<Language>(['zh-CN', 'en-US'])(
  'axe finds nothing in %s, and no gap is left in a sentence',
  async (language) => {
    const { user } = await show([...NOTES, '不足一个单位的按一个单位计。'], language);
    const [first] = within(section(language)).getAllByRole('button', { name: /^(?:采用|Take)/ });
    if (first) await user.click(first);
    await user.click(within(section(language)).getByRole('button', { expanded: false }));
    expect(section(language).textContent).not.toMatch(/[{}]|undefined/);
    const { violations } = await axe.run(section(language), {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  },
);
