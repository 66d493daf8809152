/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { VetoEvent } from '../../core/scheme/scheme';
import { NO_ENTRIES, type Entries } from '../../core/writeback/entries';
import { bookOf, FIVE, grade, indicatorSheet } from '../../../test/writeback/book';
import { EntriesStand } from '../testing/entries-stand';
import { VetoScreen } from './veto-screen';

const EVENT: VetoEvent = {
  row: 0,
  event: '奶粉质量安全事件',
  date: '2017-03-12',
  area: '产品质量',
  scope: '区域性',
  state: 'verified',
  determinedBy: '市场监管局',
  document: '〔2017〕8号',
  rule: '',
};

interface ShownOptions {
  readonly entered?: readonly VetoEvent[];
  readonly stored?: readonly VetoEvent[];
}

const show = async ({ entered = [], stored = [] }: ShownOptions = {}) => {
  const book = bookOf(indicatorSheet(FIVE));
  if (stored.length > 0) await grade(book, { entries: { ...NO_ENTRIES, events: stored } });
  const told: { entries: Entries | null } = { entries: null };
  const snapshot = await book.read();
  const stand = (isThere: boolean) => (
    <EntriesStand
      snapshot={snapshot}
      start={{ ...NO_ENTRIES, events: entered }}
      onEntries={(entries) => (told.entries = entries)}
    >
      {(props) => isThere && <VetoScreen {...props} />}
    </EntriesStand>
  );
  const { rerender } = render(stand(true));
  return {
    told,
    user: userEvent.setup({ delay: null }),
    leave: () => rerender(stand(false)),
    comeBack: () => rerender(stand(true)),
  };
};

const cardText = (): string => screen.getByRole('listitem').textContent;

test('an event is added with all its fields, and its effect is told while it is filled in', async () => {
  const { user, told } = await show();
  await user.click(screen.getByRole('button', { name: '登记事件' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^事件/ }));
  await user.type(screen.getByRole('textbox', { name: /^事件/ }), EVENT.event);
  fireEvent.change(screen.getByLabelText('发生日期'), { target: { value: EVENT.date } });
  await user.selectOptions(screen.getByRole('combobox', { name: '领域' }), EVENT.area);
  await user.selectOptions(screen.getByRole('combobox', { name: '范围' }), EVENT.scope);
  expect(screen.getByLabelText('对等级的影响').textContent).toMatch(/^核实后将触发.*D级；核实之前等级待定/);
  await user.selectOptions(screen.getByRole('combobox', { name: '状态' }), '已核实');
  expect(screen.getByLabelText('对等级的影响').textContent).toBe(
    '触发“区域性产品质量安全事件”，考核等级定为D级。',
  );
  await user.type(screen.getByRole('textbox', { name: '认定单位' }), EVENT.determinedBy);
  await user.type(screen.getByRole('textbox', { name: '依据文件' }), EVENT.document);
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(told.entries?.events).toEqual([EVENT]);
  expect(cardText()).toContain('考核等级定为D级');
});

test('an event without words is not saved, and told in place', async () => {
  const { user, told } = await show();
  await user.click(screen.getByRole('button', { name: '登记事件' }));
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(screen.getByRole('alert').textContent).toBe('请填写事件。');
  expect(told.entries).toBeNull();
});

test.each<[string, Partial<VetoEvent>, string]>([
  ['verified', {}, '触发“区域性产品质量安全事件”，考核等级定为D级。'],
  ['not verified', { state: 'toVerify' }, '核实之前等级待定。'],
  [
    'outside the year',
    { date: '2015-01-01' },
    '发生日期不在本考核年度（2016-07-01 至 2017-06-30），不影响等级。',
  ],
  ['under no rule', { area: '工程质量' }, '不属于方案中的任何一条否决条款，不影响等级。'],
  ['under a rule that is not there', { rule: '其他条款' }, '方案中没有“其他条款”这一条款'],
  ['without a date', { date: null }, '缺发生日期'],
  ['unfounded', { state: 'dismissed' }, '已认定不成立，不影响等级。'],
])('the card of an event %s tells its effect', async (_, change, effect) => {
  await show({ entered: [{ ...EVENT, ...change }] });
  expect(cardText()).toContain(effect);
});

test('an event of the workbook is changed, and marked as unfounded', async () => {
  const { user, told } = await show({ stored: [EVENT] });
  await user.click(screen.getByRole('button', { name: '修改：奶粉质量安全事件' }));
  expect(screen.queryByRole('button', { name: '移除' })).toBeNull();
  await user.selectOptions(screen.getByRole('combobox', { name: '范围' }), '其他');
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(told.entries?.events).toEqual([{ ...EVENT, row: 4, scope: '其他' }]);
  await user.click(screen.getByRole('button', { name: '标为不成立：奶粉质量安全事件' }));
  expect(told.entries?.events).toEqual([{ ...EVENT, row: 4, scope: '其他', state: 'dismissed' }]);
  expect(screen.queryByRole('button', { name: /标为不成立/ })).toBeNull();
});

test('a form half filled in outlives the screen; giving up forgets it', async () => {
  const { user, leave, comeBack } = await show();
  const event = (): HTMLInputElement => screen.getByRole('textbox', { name: /^事件/ });
  await user.click(screen.getByRole('button', { name: '登记事件' }));
  await user.type(event(), '奶粉');
  leave();
  expect(screen.queryByRole('textbox')).toBeNull();
  comeBack();
  expect(event().value).toBe('奶粉');
  await user.click(screen.getByRole('button', { name: '取消' }));
  await user.click(screen.getByRole('button', { name: '登记事件' }));
  expect(event().value).toBe('');
});

test('an event that the workbook does not hold yet can be taken out', async () => {
  const { user, told } = await show({ entered: [EVENT] });
  await user.click(screen.getByRole('button', { name: /^修改/ }));
  await user.click(screen.getByRole('button', { name: '移除' }));
  expect(told.entries?.events.at(-1)).toMatchObject({ event: '', date: null, state: null, area: '' });
});
