/** @jest-environment jsdom */
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { NO_ENTRIES, type Entries } from '../../core/writeback/entries';
import type { Place } from '../../workbook/host';
import { bookOf, indicatorSheet, type Row } from '../../../test/writeback/book';
import { EntriesStand } from '../testing/entries-stand';
import { ScoreScreen } from './score-screen';

type Rows = readonly (readonly [string, Row])[];

const SPECIAL: Row = {
  F: 5,
  G: '未制定方案的，不得分；未完成整治任务的，每项扣1分；被上级挂牌督办的，每起扣2分。',
};
const RATE: Row = { D: 93, F: 10, G: '低于目标值的，每低0.5个百分点扣1分。' };
const OPINION: Row = { F: 4, G: '瞒报的，扣2分；回应不及时的，酌情扣分，最多扣2分。' };
const AWARD: Row = { F: 5, G: '开展宣传得2分；有总结得3分。' };
const LEVELS: Row = { F: 10, G: '优秀得10分，良好得8分，一般得5分。' };
const UNREAD: Row = { F: 5, G: '公开不到位的，视情节轻重给予适当扣分处理，情形另定。' };
const GROWTH: Row = { F: 6, G: '比上年每增加1个百分点得1分，最多得6分。' };

const FEW: Rows = [
  ['抽检合格率', RATE],
  ['打假与专项整治', SPECIAL],
  ['质量舆情应对', OPINION],
  ['质量宣传', AWARD],
];

type StandOptions = Partial<Omit<ComponentProps<typeof EntriesStand>, 'children' | 'snapshot'>>;

const show = async (rows: Rows, options: StandOptions = {}) => {
  const snapshot = await bookOf(indicatorSheet(rows)).read();
  const told: { selected: Place[]; entries: Entries | null } = { selected: [], entries: null };
  const stand = (more: StandOptions) => (
    <EntriesStand
      snapshot={snapshot}
      stage="checked"
      onSelect={(place) => told.selected.push(place)}
      onEntries={(entries) => (told.entries = entries)}
      {...options}
      {...more}
    >
      {(props) => <ScoreScreen {...props} />}
    </EntriesStand>
  );
  const { rerender } = render(stand({}));
  return {
    told,
    user: userEvent.setup({ delay: null }),
    again: (more: StandOptions) => rerender(stand(more)),
  };
};

const row = (name: RegExp): HTMLElement =>
  within(screen.getByRole('list', { name: '指标' })).getByRole('button', { name });
/** The view of an indicator may come a moment later: its code is fetched when it is first wanted. */
const open = async (user: ReturnType<typeof userEvent.setup>, name: RegExp): Promise<void> => {
  await user.click(row(name));
  await screen.findByRole('heading', { level: 2 });
};
const field = (name: RegExp): HTMLElement => screen.getByRole('textbox', { name });
const answers = (name: RegExp): HTMLElement => screen.getByRole('group', { name });
const choose = async (user: ReturnType<typeof userEvent.setup>, group: RegExp, word: RegExp): Promise<void> =>
  user.click(within(answers(group)).getByRole('button', { name: word }));
const reason = (): string => screen.getByText('写入表中的说明').nextElementSibling?.textContent ?? '';
const card = (): string => screen.getByRole('region', { name: '考核等级' }).textContent;

describe('the list', () => {
  test('says what is missing, what is lost and how it stands, with words beside the mark', async () => {
    const { user } = await show(FEW);
    expect(row(/抽检合格率/).textContent).toBe('抽检合格率– / 10待填：抽检合格率');
    expect(within(row(/打假/)).getByRole('img').getAttribute('aria-label')).toBe('待填');
    await open(user, /打假/);
    await choose(user, /未制定方案/, /不存在/);
    await user.type(field(/未完成整治任务/), '2');
    await user.type(field(/挂牌督办/), '0');
    await user.click(screen.getByRole('button', { name: '返回指标列表' }));
    expect(row(/打假/).textContent).toContain('3 / 5');
    expect(within(row(/打假/)).getByRole('img').getAttribute('aria-label')).toBe('有扣分');
  });

  test('narrows to a filter and to a section, with counts', async () => {
    const { user } = await show(FEW);
    const filters = screen.getByRole('group', { name: '筛选指标' });
    expect([...filters.children].map(({ textContent }) => textContent)).toEqual([
      '全部 4',
      '待填 4',
      '有扣分 0',
      '待评定 0',
    ]);
    await user.click(screen.getByRole('button', { name: /二、管理/ }));
    expect(screen.getByRole('list', { name: '指标' }).children).toHaveLength(1);
    await user.click(within(filters).getByRole('button', { name: /有扣分/ }));
    expect(screen.getByText('没有符合的指标。')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '清除筛选，显示全部' }));
    expect(screen.getByRole('list', { name: '指标' }).children).toHaveLength(4);
  });

  test('is one stop for Tab, and arrow keys go through it', async () => {
    const { user } = await show(FEW);
    row(/抽检合格率/).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(row(/舆情/));
    await user.keyboard('{End}{ArrowDown}');
    expect(document.activeElement).toBe(row(/宣传/));
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(row(/抽检合格率/));
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });

  test('opening an indicator selects its cell; the selection in the sheet opens one without taking the focus', async () => {
    const { told, user, again } = await show(FEW);
    await open(user, /打假/);
    expect(told.selected).toEqual([{ sheet: '评分表', row: 4, column: 3 }]);
    expect(document.activeElement?.textContent).toBe('打假与专项整治');
    (document.activeElement as HTMLElement).blur();
    again({ selection: { sheet: '评分表', row: 5, column: 1 } });
    expect((await screen.findByRole('heading', { level: 2 })).textContent).toBe('质量舆情应对');
    expect(document.activeElement).toBe(document.body);
  });
});

describe('finding an indicator', () => {
  const rows: Rows = [
    ['抽检合格率', { ...RATE, H: '市监局' }],
    ['打假与专项整治', { ...SPECIAL, H: '公安局' }],
    ...Array.from({ length: 9 }, (_, at): Rows[number] => [`宣传活动之${'一二三四五六七八九'[at]}`, AWARD]),
  ];
  const names = (): readonly string[] =>
    within(screen.getByRole('list', { name: '指标' }))
      .getAllByRole('button')
      .map(({ textContent }) => textContent.replace(/[–\d].*$/s, ''));

  test.each<[string, string, readonly string[]]>([
    ['a number', '11', ['宣传活动之九']],
    ['a full-width number', '１１', ['宣传活动之九']],
    ['a name', '活动之三', ['宣传活动之三']],
    ['rule text', '挂牌督办', ['打假与专项整治']],
    ['a department', '市监', ['抽检合格率']],
    ['several words', '一、基础 公安', ['打假与专项整治']],
  ])('by %s', async (_, typed, found) => {
    const { user } = await show(rows);
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: '查找指标' }));
    await user.keyboard(typed);
    expect(names()).toEqual(found);
  });

  test('counts what is found, says when nothing is, and is cleared in one step', async () => {
    const { user } = await show(rows);
    const search = screen.getByRole<HTMLInputElement>('searchbox', { name: '查找指标' });
    await user.type(search, '开展宣传');
    expect(screen.getByRole('button', { name: '全部 9' })).toBeTruthy();
    await user.type(search, '/');
    expect([search.value, screen.getByRole('status').textContent]).toEqual([
      '开展宣传/',
      '没有符合的指标。清除筛选，显示全部',
    ]);
    await user.keyboard('{Escape}');
    expect(search.value).toBe('');
    expect(names()).toHaveLength(11);
  });

  test('next and previous go through what was found, also when the filter lets go of it', async () => {
    const { user } = await show(rows);
    await user.click(screen.getByRole('button', { name: '待填 11' }));
    await user.type(screen.getByRole('searchbox', { name: '查找指标' }), '开展宣传');
    await open(user, /活动之二/);
    expect(screen.getByText('筛选 2 / 9')).toBeTruthy();
    await choose(user, /开展宣传/, /^做到/);
    await choose(user, /有总结/, /^做到/);
    expect(screen.getByText('筛选 2 / 9')).toBeTruthy();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(document.activeElement?.textContent).toBe('宣传活动之三');
    expect(screen.getByText('筛选 3 / 9')).toBeTruthy();
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(document.activeElement?.textContent).toBe('宣传活动之一');
    expect(
      screen.getAllByRole('button', { name: '上一项' }).map((one) => (one as HTMLButtonElement).disabled),
    ).toEqual([true, true]);
    await choose(user, /开展宣传/, /^做到/);
    await choose(user, /有总结/, /^做到/);
    await user.click(screen.getByRole('button', { name: '返回指标列表' }));
    expect(names()).toHaveLength(7);
    await waitFor(() => expect(document.activeElement).toBe(row(/活动之三/)));
  });

  test('the first of all, which a search leaves where it is, is walked from as the others are', async () => {
    const { user } = await show(rows);
    await user.type(screen.getByRole('searchbox', { name: '查找指标' }), '一、基础');
    await open(user, /抽检合格率/);
    expect(screen.getByText('筛选 1 / 3')).toBeTruthy();
  });

  test('an indicator that is selected in the sheet stands among those that were found', async () => {
    const { user, again } = await show(rows);
    await user.type(screen.getByRole('searchbox', { name: '查找指标' }), '开展宣传');
    again({ selection: { sheet: '评分表', row: 4, column: 1 } });
    (await screen.findByRole('heading', { level: 2 })).focus();
    expect(screen.getByText('筛选 1 / 10')).toBeTruthy();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('宣传活动之一');
  });
});

describe('the grade', () => {
  test('is provisional while something is pending, with the range that is left', async () => {
    await show(FEW);
    expect(card()).toContain('暂定');
    expect(card()).toMatch(/评完可能在 0–24 分（D级–A级）/);
    expect(card()).toContain('4 项指标：已评 0 项，待填 4 项');
  });

  test.each<['self' | 'checked', boolean]>([
    ['self', true],
    ['checked', false],
  ])('tells at the stage %s how far the next one is: %s', async (stage, isTold) => {
    const { user } = await show([['打假', SPECIAL]], { stage });
    await open(user, /打假/);
    await choose(user, /未制定方案/, /不存在/);
    await user.type(field(/未完成整治任务/), '1');
    await user.type(field(/挂牌督办/), '0');
    await user.click(screen.getByRole('button', { name: '返回指标列表' }));
    expect(card()).toContain('4 / 5 分');
    expect(card().includes('再得 0.5 分可评A级')).toBe(isTold);
  });

  test('after a veto stands beside the one by score, struck through, and the event', async () => {
    const { user } = await show([['打假', SPECIAL]], {
      start: {
        ledger: [],
        sheets: [],
        options: {},
        events: [
          {
            row: 0,
            event: '奶粉质量安全事件',
            date: '2017-03-12',
            area: '产品质量',
            scope: '区域性',
            state: 'verified',
            determinedBy: '市局',
            document: '8号',
            rule: '',
          },
        ],
      },
    });
    await user.click(screen.getByRole('button', { name: '其余均未发现' }));
    await user.click(screen.getByRole('button', { name: '填入 3 条' }));
    expect(card()).toMatch(/^D5 \/ 5 分按得分评定 A级 一票否决：奶粉质量安全事件/);
    expect(screen.getByText('A级').tagName).toBe('S');
  });
});

describe('filling blanks', () => {
  test('lists them first, fills them in one step and takes that step back', async () => {
    const { user, told } = await show(FEW);
    await user.click(screen.getByRole('button', { name: '其余均未发现' }));
    const panel = screen.getByRole('group', { name: '其余均未发现' });
    expect(
      within(panel)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '打假与专项整治 › 未制定方案 → 不存在',
      '打假与专项整治 › 未完成整治任务 → 0项',
      '打假与专项整治 › 被上级挂牌督办 → 0起',
      '质量舆情应对 › 瞒报 → 不存在',
    ]);
    expect(panel.textContent).toContain('范围：全部 4 项指标。');
    expect(panel.textContent).toContain('另有 1 条需逐条判断，未填。');
    expect(told.entries).toBeNull();
    await user.click(within(panel).getByRole('button', { name: '填入 4 条' }));
    expect(told.entries?.ledger).toHaveLength(4);
    expect(row(/打假/).textContent).toContain('5 / 5');
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(told.entries?.ledger).toEqual([]);
    expect(row(/打假/).textContent).toContain('– / 5');
  });

  test('takes what the list is narrowed to, and says so', async () => {
    const { user, told } = await show([
      ['打假', { ...SPECIAL, H: '公安局' }],
      ['舆情应对', { ...OPINION, H: '宣传部、公安局' }],
      ['舆情应对二', { ...OPINION, H: '宣传部' }],
      ['舆情应对三', { ...OPINION, H: '宣传部' }],
    ]);
    await user.selectOptions(screen.getByRole('combobox', { name: '责任部门' }), '宣传部');
    await user.click(screen.getByRole('button', { name: /二、管理/ }));
    await user.click(screen.getByRole('button', { name: '其余均未发现' }));
    const panel = screen.getByRole('group', { name: '其余均未发现' });
    expect(panel.textContent).toContain('范围：当前列表的 1 项指标（二、管理 · 宣传部）。');
    expect(
      within(panel)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['舆情应对三 › 瞒报 → 不存在']);
    await user.click(within(panel).getByRole('button', { name: '改为全部指标' }));
    expect(screen.getByRole('button', { name: '填入 6 条' })).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: '责任部门' }), '宣传部');
    await user.click(screen.getByRole('button', { name: '填入 3 条' }));
    expect(told.entries?.ledger.map(({ row: at }) => at)).toEqual([4, 5, 6]);
  });

  test('of several departments of one indicator, fills the clauses of the one that is chosen', async () => {
    const { user } = await show([['打假', { ...SPECIAL, H: '公安局、市监局' }]], {
      start: {
        ...NO_ENTRIES,
        ledger: [
          {
            sheet: '评分表',
            row: 3,
            clause: { index: 1, text: '未完成整治任务的，每项扣1分' },
            column: 'department',
            value: '市监局',
          },
        ],
      },
    });
    await user.selectOptions(screen.getByRole('combobox', { name: '责任部门' }), '公安局');
    await user.click(screen.getByRole('button', { name: '其余均未发现' }));
    expect(screen.getAllByText(/→/).map(({ textContent }) => textContent)).toEqual([
      '打假 › 未制定方案 → 不存在',
      '打假 › 被上级挂牌督办 → 0起',
    ]);
  });

  test('accepts what the unit says of itself, one fact or all', async () => {
    const { user, again, told } = await show([['打假', SPECIAL]], { stage: 'self' });
    await open(user, /打假/);
    await choose(user, /未制定方案/, /不存在/);
    await user.type(field(/未完成整治任务/), '2');
    again({ stage: 'checked' });
    expect(screen.getByText(/自评：2项/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /认可自评：未完成整治任务/ }));
    expect((field(/未完成整治任务/) as HTMLInputElement).value).toBe('2');
    await user.click(screen.getByRole('button', { name: '认可自评' }));
    await user.click(screen.getByRole('button', { name: '填入 1 条' }));
    expect(told.entries?.ledger.map(({ column, value }) => `${column} ${value}`)).toEqual([
      'selfFact 否',
      'selfFact 2',
      'checkedFact 2',
      'checkedFact 否',
    ]);
  });
});

describe('one indicator', () => {
  test('shows what each answer costs as it is typed, the sum and the sentence', async () => {
    const { user } = await show(FEW);
    await open(user, /打假/);
    expect(
      within(answers(/未制定方案/))
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['存在 不得分', '不存在 不扣']);
    await choose(user, /未制定方案/, /不存在/);
    await user.type(field(/未完成整治任务/), '2');
    expect(screen.getByText('−2 分')).toBeTruthy();
    expect(screen.getByText(/^5 − 2 …/)).toBeTruthy();
    await user.type(field(/挂牌督办/), '无');
    expect(screen.getByText('5 − 2 =').parentElement?.textContent).toBe('5 − 2 =3 分');
    expect(reason()).toBe('未完成整治任务2项，每项扣1分，扣2分；未发现被上级挂牌督办；得3分。');
  });

  test('a clause 不得分 that holds makes the others void; pressing it again takes it back', async () => {
    const { user, told } = await show(FEW);
    await open(user, /打假/);
    await choose(user, /未制定方案/, /^存在/);
    expect(screen.getAllByText('不再计扣')).toHaveLength(2);
    expect(reason()).toContain('本项不得分');
    await choose(user, /未制定方案/, /^存在/);
    expect(told.entries?.ledger.map(({ value }) => value)).toEqual([null]);
    expect(screen.queryByText('不再计扣')).toBeNull();
  });

  test('keeps a half-typed number as it stands', async () => {
    const { user, told } = await show(FEW);
    await open(user, /抽检合格率/);
    const value = field(/抽检合格率（%）/) as HTMLInputElement;
    await user.type(value, '91.');
    expect([value.value, told.entries?.ledger[0]?.value]).toEqual(['91.', '91.']);
    await user.type(value, '20');
    expect([value.value, told.entries?.ledger[0]?.value]).toEqual(['91.20', 91.2]);
    await user.tab();
    expect(value.value).toBe('91.2');
    expect(screen.getByText('−3 分')).toBeTruthy();
  });

  test.each<[string, Rows[number], RegExp, string, string]>([
    [
      'a rate typed as a fraction',
      ['抽检合格率', RATE],
      /抽检合格率/,
      '0.912',
      '请核对百分数：91.2% 请填 91.2。',
    ],
    [
      'a word for a count',
      ['打假', SPECIAL],
      /未完成整治任务/,
      '两三项',
      '请填不小于 0 的数字，没有填 0 或“无”。',
    ],
    ['too many points', ['舆情', OPINION], /回应不及时/, '2.5', '请填 0 至 2 之间的数字。'],
    ['a word for a value', ['抽检合格率', RATE], /抽检合格率/, '九成多', '请填数字。'],
  ])('tells in place of %s', async (_, indicator, name, typed, message) => {
    const { user } = await show([indicator]);
    await open(user, /.*/);
    await user.type(field(name), typed);
    expect(screen.getByRole('alert').textContent).toBe(message);
    expect(field(name).getAttribute('aria-invalid')).toBe('true');
    expect(field(name).getAttribute('aria-describedby')).toContain(screen.getByRole('alert').id);
  });

  test('asks for a reason once points are taken by hand', async () => {
    const { user } = await show(FEW);
    await open(user, /舆情/);
    await choose(user, /瞒报/, /不存在/);
    expect(screen.getByText('最多 2 分')).toBeTruthy();
    await user.type(field(/回应不及时/), '1');
    expect(screen.getByText('请写明理由。')).toBeTruthy();
    await user.type(field(/理由/), '晚于规定时限');
    expect(screen.queryByText('请写明理由。')).toBeNull();
    expect(reason()).toContain('理由：晚于规定时限');
  });

  test('offers levels with their points', async () => {
    const { user } = await show([['综合评价', LEVELS]]);
    await open(user, /综合/);
    await user.selectOptions(screen.getByRole('combobox'), '良好（8 分）');
    expect(screen.getByText('核查得分 8 分')).toBeTruthy();
  });

  test('asks for a base that neither text nor sheet gives', async () => {
    const { user } = await show([['投入增长率', GROWTH]]);
    await open(user, /投入/);
    await user.type(field(/投入增长率/), '5');
    expect(screen.getByText('缺上年值，不能计分。请填写。')).toBeTruthy();
    await user.type(field(/上年值/), '2');
    expect(screen.getByText('+3 分')).toBeTruthy();
  });

  test('shows the cell that a value and its target come from, and leads to it', async () => {
    const { user, told } = await show([['抽检合格率', { ...RATE, E: 92.4 }]], { stage: 'self' });
    await open(user, /抽检/);
    expect((field(/抽检合格率/) as HTMLInputElement).value).toBe('92.4');
    await user.click(screen.getByRole('button', { name: '评分表 E3' }));
    await user.click(screen.getByRole('button', { name: '评分表 D3' }));
    expect(told.selected.slice(1).map(({ row: at, column }) => [at, column])).toEqual([
      [3, 5],
      [3, 4],
    ]);
  });

  test('says what a text gave, which may be put right, or why it gave nothing', async () => {
    const said = (place: string): string =>
      screen.getByRole('button', { name: `评分表 ${place}` }).parentElement?.textContent ?? '';
    const { user } = await show(
      [
        ['抽检合格率', { ...RATE, D: '≥93%', E: '９２.４％' }],
        ['监测合格率', { ...RATE, D: '93%左右', E: '约91%' }],
        ['打假与专项整治', { ...SPECIAL, E: 2 }],
        ['制度建设', { F: 5, G: '未建立制度的，扣2分。', E: '√' }],
      ],
      { stage: 'self' },
    );
    await open(user, /抽检/);
    expect(said('E3')).toBe('取自 评分表 E3 · ９２.４％');
    expect(said('D3')).toBe('取自 评分表 D3 · ≥93%');
    await user.type(field(/目标值/), '{Backspace}5');
    expect(screen.queryByRole('button', { name: '评分表 D3' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '返回指标列表' }));
    await open(user, /监测/);
    expect((field(/监测合格率/) as HTMLInputElement).value).toBe('');
    expect(said('E4')).toBe('评分表 E4 写有“约91%”，不是单独的数，未采用，请看后填写。');
    expect(said('D4')).toBe('评分表 D4 写有“93%左右”，不是单独的数，未采用，请看后填写。');
    await user.type(field(/监测合格率/), '91');
    expect(screen.queryByRole('button', { name: '评分表 E4' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '返回指标列表' }));
    await open(user, /打假/);
    expect(screen.getAllByText('写有“2”，分不清对应哪一条或哪个数，未采用。', { exact: false })).toHaveLength(
      3,
    );
    await user.click(screen.getByRole('button', { name: '返回指标列表' }));
    await open(user, /制度/);
    expect(said('E6')).toBe('评分表 E6 写有“√”，不能确定属于哪种情形，未采用，请看后填写。');
  });

  test('marks clauses in the rule text as the fields are marked', async () => {
    const { user } = await show(FEW);
    await open(user, /打假/);
    const rule = screen.getByRole('group', { name: '评分标准' });
    expect([...rule.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      '1未制定方案的，不得分',
      '2未完成整治任务的，每项扣1分',
      '3被上级挂牌督办的，每起扣2分',
    ]);
    expect(rule.textContent).toContain('；');
    expect(screen.getAllByRole('img', { name: '条款 2' })).toHaveLength(2);
  });

  test('says which words were not understood, and scores by hand', async () => {
    const { user } = await show([['信息公开', UNREAD]]);
    await open(user, /信息公开/);
    const rule = screen.getByRole('group', { name: '评分标准' });
    expect(rule.querySelector('mark')?.textContent).toMatch(/未读懂/);
    expect(screen.getByText(/不选则本项由人工评定得分/)).toBeTruthy();
    await user.type(field(/人工评定得分/), '4');
    expect(screen.getByText('核查得分 4 分')).toBeTruthy();
  });

  test('a misread rule is scored by hand, and by its clauses again', async () => {
    const { user } = await show(FEW);
    await open(user, /质量宣传/);
    await choose(user, /开展宣传/, /^做到/);
    await choose(user, /有总结/, /未做到/);
    await user.click(screen.getByRole('button', { name: '条款识别有误' }));
    await user.type(field(/人工评分/), '4');
    expect(screen.getByText('核查得分 4 分')).toBeTruthy();
    expect(screen.getByText('按已填情况计算应为 2 分。')).toBeTruthy();
    expect(screen.getByText('请写明理由。')).toBeTruthy();
    await user.type(field(/评分理由/), '总结与宣传合并报送');
    expect(screen.queryByText('请写明理由。')).toBeNull();
    expect(reason()).toBe('总结与宣传合并报送');
    await user.click(screen.getByRole('button', { name: '改回按条款计算' }));
    expect(screen.getByText('核查得分 2 分')).toBeTruthy();
    expect(reason()).toMatch(/得2分。$/);
  });

  test('a clause takes evidence of its own, in a field that opens when it is wanted', async () => {
    const { user, told } = await show(FEW);
    await open(user, /打假/);
    expect(screen.queryByRole('textbox', { name: /佐证材料：/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: '填佐证 佐证材料：未制定方案' }));
    expect(document.activeElement).toBe(field(/佐证材料：未制定方案/));
    await user.keyboard('方案原件');
    expect(told.entries?.ledger.map(({ clause, column, value }) => [clause?.index, column, value])).toEqual([
      [0, 'evidence', '方案原件'],
    ]);
    await user.keyboard('{Alt>}{ArrowDown}{ArrowUp}{/Alt}');
    expect((field(/佐证材料：未制定方案/) as HTMLInputElement).value).toBe('方案原件');
    await user.clear(field(/佐证材料：未制定方案/));
    expect(document.activeElement).toBe(field(/佐证材料：未制定方案/));
  });

  test('a number with its unit is understood; another unit is not guessed at', async () => {
    const { user, told } = await show(FEW);
    await open(user, /打假/);
    await user.type(field(/未完成整治任务/), '２ 项');
    await user.type(field(/挂牌督办/), '1项');
    expect(told.entries?.ledger.map(({ value }) => value)).toEqual([2, '1项']);
    expect(screen.getByRole('alert').textContent).toBe('请填不小于 0 的数字，没有填 0 或“无”。');
  });

  test('Alt with an arrow stays in a list and in a text of several lines', async () => {
    const { user } = await show([['综合评价', LEVELS], ...FEW]);
    await open(user, /综合/);
    for (const one of [screen.getByRole('combobox'), screen.getByRole('textbox', { name: '佐证材料' })]) {
      one.focus();
      await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
      expect(document.activeElement).toBe(one);
    }
    field(/责任部门/).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(document.activeElement?.textContent).toBe('抽检合格率');
  });

  test('a score that stands in the sheet is shown with its cell', async () => {
    const { user } = await show([['质量宣传', { ...AWARD, K: 3 }]]);
    await open(user, /质量宣传/);
    expect(screen.getByRole('region', { name: '人工评分' }).textContent).toContain('评分表 K3 已填得分 3');
  });

  test('takes an indicator out as 缺项, and its evidence and department in', async () => {
    const { user, told } = await show(FEW);
    await open(user, /打假/);
    await user.type(field(/佐证材料/), '台账');
    await user.type(field(/责任部门/), '公安局');
    await user.click(screen.getByRole('checkbox', { name: /缺项/ }));
    expect(told.entries?.ledger.map(({ column, value }) => [column, value])).toEqual([
      ['evidence', '台账'],
      ['department', '公安局'],
      ['status', '缺项'],
    ]);
    expect(reason()).toBe('缺项，不计入总分。');
  });

  test('asks for full marks that the sheet does not give, digit by digit', async () => {
    const { user } = await show([['无分值', { G: '未开展的，扣2分。' }], ...FEW]);
    await open(user, /无分值/);
    await user.type(field(/请填写满分/), '0');
    expect(screen.getByText('请填大于 0 的数字。')).toBeTruthy();
    await user.clear(field(/请填写满分/));
    await user.type(field(/请填写满分/), '12');
    expect((field(/请填写满分/) as HTMLInputElement).value).toBe('12');
    await choose(user, /未开展/, /^存在/);
    expect(screen.getByText('核查得分 10 分')).toBeTruthy();
  });

  test('keys: Enter goes to the next field, Alt+Down and Alt+Up to the next and previous indicator', async () => {
    const { user } = await show(FEW);
    await open(user, /打假/);
    await user.type(field(/未完成整治任务/), '1{Enter}');
    expect(document.activeElement).toBe(field(/挂牌督办/));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(document.activeElement?.textContent).toBe('质量舆情应对');
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(document.activeElement?.textContent).toBe('打假与专项整治');
    expect((field(/未完成整治任务/) as HTMLInputElement).value).toBe('1');
  });
});

test('in English the words are English and the sentence for the sheet stays Chinese', async () => {
  const { user } = await show(FEW, { language: 'en-US' });
  await user.click(screen.getByRole('button', { name: /打假/ }));
  await screen.findByRole('heading', { level: 2 });
  await user.click(within(answers(/未制定方案/)).getByRole('button', { name: /^Found/ }));
  expect(screen.getByText('Checked score 0')).toBeTruthy();
  expect(screen.getByText('Reason written to the sheet').nextElementSibling?.textContent).toContain(
    '本项不得分',
  );
});
