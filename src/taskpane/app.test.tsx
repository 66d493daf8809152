/** @jest-environment jsdom */
import './testing/browser';
import 'fake-indexeddb/auto';
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FIVE, indicatorSheet, typedText, valueOf } from '../../test/writeback/book';
import { a1 } from '../core/cells/address';
import { keyToRef, type Snapshot } from '../core/cells/snapshot';
import type { Place } from '../workbook/host';
import { sheetFromRows } from '../workbook/memory/sheetFromRows';
import type { StartFault } from '../workbook/office/start';
import { WorkbookFault } from '../workbook/port';
import { App } from './app';
import { createSession } from './session/create-session';
import { browserKeeper } from './session/keeper';
import type { Tab } from './shell/tabs';
import type { HostFinder } from './start/use-host';
import { memoryHost, type MemoryHost } from './testing/memory-host';

// jsdom works out styles slowly: whether an element can be seen is what the browser tests are for
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });
Object.assign(globalThis, { KAOHE_VERSION: '1.2.3' });

const BOOK: Snapshot = { sheets: [indicatorSheet(FIVE)], names: [] };
const clock = { today: () => '2017-09-12', now: () => '2017-09-12T08:30:00.000Z' };

let desks = 0;

interface Opened {
  readonly host: MemoryHost;
  readonly user: ReturnType<typeof userEvent.setup>;
  /** The pane is closed and opened again beside the same workbook. */
  readonly again: () => void;
  readonly reloads: () => number;
}

const open = (
  host: MemoryHost,
  { wanted = null, findHost = async () => host }: { wanted?: Tab | null; findHost?: HostFinder } = {},
): Opened => {
  const key = `desk ${(desks += 1)}`;
  let reloads = 0;
  const begin = () => createSession({ host, keeper: browserKeeper(key), clock });
  const pane = () =>
    render(<App findHost={findHost} begin={begin} wanted={wanted} reload={() => (reloads += 1)} />);
  let { unmount } = pane();
  return {
    host,
    user: userEvent.setup({ delay: null }),
    again: () => {
      unmount();
      ({ unmount } = pane());
    },
    reloads: () => reloads,
  };
};

const button = (name: RegExp | string) => screen.findByRole('button', { name });
const tab = (name: string) => screen.findByRole('tab', { name });
const heading = (name: RegExp | string) => screen.findByRole('heading', { name });
/** What the live region of the shell says; it is the first one. */
const told = (): string => screen.getAllByRole('status')[0]?.textContent ?? '';

/** Answers 缺台账 of 台账建设 with 3: 17 of 20. */
const answer = async ({ user }: Opened): Promise<void> => {
  await user.click(await button(/台账建设/));
  await user.type(await screen.findByRole('textbox', { name: /缺台账/ }), '3');
  await screen.findByText('17 分');
};

const write = async ({ user }: Opened): Promise<void> => {
  await user.click(await button('核对并写入'));
  await user.click(await button(/^写入 \d+ 处$/));
};

const scoreIn = async (host: MemoryHost) => valueOf(await host.workbook.read(), '评分表!K4');

/** The cell beside a label of 考核方案. */
const placeOf = async (host: MemoryHost, label: string): Promise<Place> => {
  const sheet = (await host.workbook.read()).sheets.find(({ name }) => name === '考核方案');
  const [key] = [...(sheet?.cells ?? [])].find(([, { value }]) => value === label) ?? [];
  if (key === undefined) throw new Error(`no ${label}`);
  const { row, column } = keyToRef(key);
  return { sheet: '考核方案', row, column: column + 1 };
};

/** The edge of the lowest band: the first cell under its heading. */
const lowestEdge = async (host: MemoryHost): Promise<Place> => {
  const heading = await placeOf(host, '等级下限（占满分%）');
  return { ...heading, row: heading.row + 1, column: 1 };
};

const valueAt = async (host: MemoryHost, { sheet, row, column }: Place): Promise<unknown> =>
  valueOf(await host.workbook.read(), `${sheet}!${a1({ row, column })}`);

beforeEach(() => localStorage.clear());

describe('a workbook that was never graded', () => {
  test('is introduced: what was found, and what will happen', async () => {
    const { user } = open(memoryHost(BOOK));
    await heading('这张考核表可以评分');
    expect(screen.getByText(/已识别.*评分表.*5 项指标，满分 100 分/)).toBeTruthy();
    expect(screen.getByText(/新建四张工作表：评分明细/)).toBeTruthy();
    expect(screen.queryByRole('tab')).toBeNull();
    await user.click(await button('开始评分'));
    expect((await tab('评分')).getAttribute('aria-selected')).toBe('true');
    await button(/台账建设/);
  });

  test('can be checked first', async () => {
    const { user } = open(memoryHost(BOOK));
    await user.click(await button('先核对识别结果'));
    expect((await tab('核对')).getAttribute('aria-selected')).toBe('true');
  });
});

describe('by which measure a workbook begins', () => {
  const measure = () => screen.findByRole<HTMLSelectElement>('combobox', { name: '考核办法' });

  test('is chosen before it has a scheme, kept over a reload, written, and no longer asked about', async () => {
    const { host, user, again } = open(memoryHost(BOOK));
    expect((await measure()).value).toBe('quality-2013');
    await user.selectOptions(await measure(), '粮食安全责任制考核');
    await screen.findByText(/请核对本地文件/);
    await screen.findByText(/优秀 ≥90%，良好 ≥75%，合格 ≥60%，不合格 ≥0%/);
    again();
    await waitFor(async () => expect((await measure()).value).toBe('grain'));
    await user.click(await button('先核对识别结果'));
    expect((await measure()).value).toBe('grain');
    await user.click(await button('核对并写入'));
    await user.click(await button(/^写入 \d+ 处$/));
    await screen.findByText(/读回核对一致/, { selector: 'div' });
    const name = await placeOf(host, '方案');
    expect(await valueAt(host, { ...name, column: 2 })).toBe('粮食安全责任制考核');
    await user.click(await tab('核对'));
    await heading('核对识别结果');
    expect(screen.queryByRole('combobox', { name: '考核办法' })).toBeNull();
  });
});

describe('entering, writing and undoing', () => {
  test('an answer is scored, previewed, written, verified and taken back', async () => {
    const opened = open(memoryHost(BOOK), { wanted: 'score' });
    const { host, user } = opened;
    await answer(opened);
    await user.click(await button('核对并写入'));
    await heading(/^评分表 · \d+ 处$/);
    const [line] = screen.getAllByRole('button', { name: 'K4' }).map((link) => link.closest('li'));
    expect(line?.textContent).toMatch(/=评分明细!H\d+ →17$/);
    expect(await scoreIn(host)).toBe(null);
    await user.click(await button(/^写入 \d+ 处$/));
    await screen.findByText(/读回核对一致/, { selector: 'div' });
    expect(await scoreIn(host)).toBe(17);
    expect(told()).toMatch(/已写入 \d+ 处，读回核对一致/);
    expect(screen.getByText('已全部写入')).toBeTruthy();
    await user.click(await button('撤销'));
    await screen.findByText(/已撤销 \d+ 处/, { selector: 'div' });
    expect(await scoreIn(host)).toBe(null);
    expect((await host.workbook.read()).sheets).toHaveLength(1);
    await button(/^写入 \d+ 处$/);
  });

  test('word that all went well goes when work goes on', async () => {
    const opened = open(memoryHost(BOOK), { wanted: 'score' });
    await write(opened);
    await screen.findByText(/读回核对一致/, { selector: 'div' });
    await opened.user.click(await tab('评分'));
    await answer(opened);
    expect(screen.queryByText(/读回核对一致/)).toBeNull();
  });

  test('a double click on “review” writes nothing', async () => {
    const opened = open(memoryHost(BOOK), { wanted: 'score' });
    await opened.user.dblClick(await button('核对并写入'));
    await heading('写入前核对');
    expect((await opened.host.workbook.read()).sheets).toHaveLength(1);
  });

  test('half an answer is there again when the pane is opened again, and so is the undo of an earlier write', async () => {
    const opened = open(memoryHost(BOOK), { wanted: 'score' });
    await answer(opened);
    opened.again();
    await opened.user.click(await button(/台账建设/));
    expect(await screen.findByRole('textbox', { name: /缺台账/ })).toHaveProperty('value', '3');
    await write(opened);
    await screen.findByText(/读回核对一致/, { selector: 'div' });
    opened.again();
    await opened.user.click(await button('撤销'));
    await screen.findByText(/已撤销/, { selector: 'div' });
    expect(await scoreIn(opened.host)).toBe(null);
  });

  test('a change in the sheet since the preview is told, and nothing is written', async () => {
    const opened = open(memoryHost(BOOK), { wanted: 'score' });
    await answer(opened);
    await opened.user.click(await button('核对并写入'));
    const last = await button(/^写入 \d+ 处$/);
    await opened.host.workbook.apply([typedText('评分表!K4', '优')]);
    await opened.user.click(last);
    await screen.findByText(/没有写入任何内容/, { selector: 'div' });
    expect(screen.getByText('工作表“评分表”K4')).toBeTruthy();
    expect(await scoreIn(opened.host)).toBe('优');
  });

  test('what Excel refuses is said in words', async () => {
    const opened = open(memoryHost(BOOK), { wanted: 'write' });
    await button(/^写入 \d+ 处$/);
    opened.host.breakAfter(0, new WorkbookFault('cellBeingEdited'));
    await opened.user.click(await button(/^写入 \d+ 处$/));
    await screen.findByText(/请按回车或 Esc 结束编辑/, { selector: 'div' });
  });
});

describe('an Excel that falls silent', () => {
  afterEach(() => jest.useRealTimers());

  test('is told after a while, and the pane can be opened again', async () => {
    const opened = open(memoryHost(BOOK), { wanted: 'write' });
    const begin = await button(/^写入 \d+ 处$/);
    Object.assign(opened.host.workbook, { apply: () => new Promise(() => undefined) });
    jest.useFakeTimers({ advanceTimers: true, doNotFake: ['setImmediate', 'queueMicrotask'] });
    await opened.user.click(begin);
    await screen.findAllByText('正在写入…');
    expect(screen.queryByText(/Excel 迟迟没有回应/)).toBeNull();
    act(() => {
      jest.advanceTimersByTime(20_000);
    });
    await opened.user.click(await button('重新打开窗格'));
    expect(opened.reloads()).toBe(1);
  });
});

describe('a write that stopped half-way', () => {
  const broken = async (): Promise<Opened> => {
    const opened = open(memoryHost(BOOK), { wanted: 'score' });
    await answer(opened);
    opened.host.breakAfter(6);
    await write(opened);
    await heading('上次写入没有完成');
    opened.again();
    await heading('上次写入没有完成');
    return opened;
  };

  test('is told with how far it got, and finished', async () => {
    const { user, host } = await broken();
    expect(screen.getByText(/处中已写入 6 处/)).toBeTruthy();
    await user.click(await button('继续写入'));
    await screen.findByText(/读回核对一致/, { selector: 'div' });
    expect(await scoreIn(host)).toBe(17);
  });

  test('or taken back, and what was entered stays', async () => {
    const { user, host } = await broken();
    await user.click(await button('撤回'));
    await screen.findByText(/已撤销/, { selector: 'div' });
    expect((await host.workbook.read()).sheets).toHaveLength(1);
    await waitFor(() => expect(screen.getByText(/处待写入/)).toBeTruthy());
    expect((await button(/台账建设/)).textContent).toContain('17 / 20');
  });
});

describe('keyboard and focus', () => {
  test('tabs are one stop, and arrows, Home and End go through them', async () => {
    const { user } = open(memoryHost(BOOK), { wanted: 'score' });
    (await tab('评分')).focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(await tab('核对'));
    await user.keyboard('{End}');
    expect((await tab('写入')).getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(await tab('评分'));
    await user.keyboard('{ArrowLeft}{Home}');
    expect(document.activeElement).toBe(await tab('评分'));
    expect(screen.getAllByRole('tab').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  test('a write needs no mouse', async () => {
    const { user, host } = open(memoryHost(BOOK), { wanted: 'score' });
    (await button('核对并写入')).focus();
    await user.keyboard('{Enter}');
    (await button(/^写入 \d+ 处$/)).focus();
    await user.keyboard('{Enter}');
    await screen.findByText(/读回核对一致/, { selector: 'div' });
    expect((await host.workbook.read()).sheets).toHaveLength(5);
  });

  test('a selection in the sheet opens its indicator and leaves the focus where it was', async () => {
    const { host } = open(memoryHost(BOOK), { wanted: 'score' });
    const focused = await tab('评分');
    focused.focus();
    act(() => host.selectInSheet({ sheet: '评分表', row: 4, column: 7 }));
    await heading('台账建设');
    expect(document.activeElement).toBe(focused);
  });

  test('a cell of the preview is brought to the front', async () => {
    const { host, user } = open(memoryHost(BOOK), { wanted: 'write' });
    await user.click(await button('K4'));
    expect(host.selected).toEqual([{ sheet: '评分表', row: 4, column: 11 }]);
  });
});

describe('language, appearance and stage', () => {
  test('follow Excel, and the person’s choice, which is kept', async () => {
    const opened = open(memoryHost(BOOK, 'en-GB'), { wanted: 'score' });
    await tab('Score');
    expect([document.documentElement.lang, document.title]).toEqual(['en-US', 'Kaohe Quality Assessment']);
    await opened.user.click(await button('More'));
    await opened.user.click(await screen.findByRole('menuitemradio', { name: '中文' }));
    await tab('评分');
    opened.again();
    await tab('评分');
    expect([document.documentElement.lang, document.title]).toEqual(['zh-CN', '质量考核助手']);
  });

  test('the dark theme can be chosen', async () => {
    const { user } = open(memoryHost(BOOK), { wanted: 'score' });
    await tab('评分');
    expect(document.documentElement.style.colorScheme).toBe('light');
    await user.click(await button('更多'));
    await user.click(await screen.findByRole('menuitemradio', { name: '深色' }));
    await waitFor(() => expect(document.documentElement.style.colorScheme).toBe('dark'));
  });

  test('dark as Excel is', async () => {
    open(Object.assign(memoryHost(BOOK), { isDark: () => true }));
    await waitFor(() => expect(document.documentElement.style.colorScheme).toBe('dark'));
  });

  test('the stage is changed in the header', async () => {
    const { user } = open(memoryHost(BOOK), { wanted: 'score' });
    await user.click(await button('考核阶段：核查'));
    await user.click(await screen.findByRole('menuitemradio', { name: '自评' }));
    await button('考核阶段：自评');
  });
});

describe('nothing to score', () => {
  test('an empty workbook', async () => {
    open(memoryHost({ sheets: [sheetFromRows('Sheet1', [])], names: [] }));
    await heading('工作簿是空的');
  });

  test('no indicator sheet: what was looked for, what was seen, and columns by hand', async () => {
    const { user } = open(memoryHost({ sheets: [sheetFromRows('通讯录', [['姓名'], ['张三']])], names: [] }));
    await heading('没有找到考核指标表');
    expect(within(screen.getByRole('list')).getByText('通讯录（2 行）')).toBeTruthy();
    await user.click(await button('手工指定各列'));
    await heading('核对识别结果');
  });

  describe('what may be an indicator table', () => {
    /** No heading names the rules. */
    const UNSURE = sheetFromRows('评议表', [
      ['质量工作评议表'],
      ['考核项目', '考核内容', '分值', '怎么打', '得分'],
      ['管理', '建立台账', 60, '看台账'],
      [null, '定期检查', 40, '看记录'],
      ['合计', null, 100],
    ]);
    const roleOf = (letter: string) =>
      screen.findByRole<HTMLSelectElement>('combobox', { name: new RegExp(`^${letter} 列`) });

    test('is filled in from its header: naming the missing column is enough, and the screen stays', async () => {
      const { user } = open(memoryHost({ sheets: [indicatorSheet([]), UNSURE] }));
      await user.click(await button('手工指定各列'));
      const row = await screen.findByRole<HTMLInputElement>('textbox', { name: /表头行/ });
      expect(row.value).toBe('2');
      expect((await roleOf('C')).value).toBe('fullMarks');
      expect((await roleOf('D')).value).toBe('');
      await user.selectOptions(await roleOf('D'), '评分标准列');
      expect((await tab('核对')).getAttribute('aria-selected')).toBe('true');
      expect(await screen.findByText('指标 2 行')).toBeTruthy();
      expect(document.activeElement).toBe(await heading('评议表'));
      await user.click(await button('恢复自动识别'));
      await screen.findByText(/可能是指标表，尚未采用/);
    });

    test('is used as it is when a person says so, without marks of its own too', async () => {
      const inText = sheetFromRows('评议表', [
        ['考核项目', '考核内容', '评分标准', '得分'],
        ['管理', '建立台账（60分）', '每缺1份扣1分'],
        [null, '定期检查', '每少检查1次扣1分'],
        [null, '公开结果', '未公开的扣1分'],
      ]);
      const { user } = open(memoryHost({ sheets: [inText] }));
      await user.click(await button('手工指定各列'));
      await user.click(await button('按此作为指标表'));
      await screen.findByText('指标 3 行');
    });
  });

  test('an error in the scheme: where it is; mended in the sheet, scoring goes on', async () => {
    const { host, user } = open(memoryHost(BOOK), { wanted: 'write' });
    await user.click(await button(/^写入 \d+ 处$/));
    await screen.findByText(/读回核对一致/, { selector: 'div' });
    const decimals = await placeOf(host, '得分保留小数');
    await act(() => host.change([{ ...decimals, kind: 'setCell', content: { kind: 'number', number: 9 } }]));
    await heading('考核方案有误');
    await user.click(await button(`考核方案 ${a1(decimals)}`));
    expect(host.selected).toEqual([decimals]);
    await act(() => host.change([{ ...decimals, kind: 'setCell', content: { kind: 'number', number: 1 } }]));
    await tab('评分');
  });

  test('a fault of the scheme is mended in one go: listed first, written, and taken back', async () => {
    const { host, user } = open(memoryHost(BOOK), { wanted: 'write' });
    await user.click(await button(/^写入 \d+ 处$/));
    await screen.findByText(/读回核对一致/, { selector: 'div' });
    const lowest = await lowestEdge(host);
    const name = `把 ${a1(lowest)} 改为 0`;
    // the next edge was changed too: the words beside it follow with the next write, which is no fault of the mend
    const typed = (row: number, number: number) =>
      ({ ...lowest, row, kind: 'setCell', content: { kind: 'number', number } }) as const;
    await act(() => host.change([typed(lowest.row, 10), typed(lowest.row + 1, 65)]));
    await user.click(await button(name));
    const listed = within(await screen.findByRole('region', { name }));
    expect([listed.getByText('10').tagName, listed.getByText('0').tagName]).toEqual(['DEL', 'INS']);
    expect(await valueAt(host, lowest)).toBe(10);
    await user.click(listed.getByRole('button', { name: '写入' }));
    await screen.findByText('已写入 1 处，读回核对一致。', { selector: 'div' });
    expect(await valueAt(host, lowest)).toBe(0);
    await user.click(await button('撤销'));
    await screen.findByText('已撤销 1 处，考核方案恢复为改正之前。', { selector: 'div' });
    await heading('考核方案有误');
    expect(await valueAt(host, lowest)).toBe(10);
  });

  test('of two faults one is mended, and that can be taken back before the other is', async () => {
    const { host, user } = open(memoryHost(BOOK), { wanted: 'write' });
    await user.click(await button(/^写入 \d+ 处$/));
    await screen.findByText(/读回核对一致/, { selector: 'div' });
    const lowest = await lowestEdge(host);
    const decimals = await placeOf(host, '得分保留小数');
    const number = (at: Place, value: number) =>
      ({ ...at, kind: 'setCell', content: { kind: 'number', number: value } }) as const;
    await act(() => host.change([number(lowest, 10), number(decimals, 9)]));
    await user.click(await button(`把 ${a1(lowest)} 改为 0`));
    await user.click(await button('不改'));
    await user.click(await button(`把 ${a1(lowest)} 改为 0`));
    await user.click(await button('写入'));
    await waitFor(async () => expect(await valueAt(host, lowest)).toBe(0));
    await waitFor(async () => expect((await button('撤销')).getAttribute('aria-disabled')).not.toBe('true'));
    await user.click(await button('撤销'));
    await waitFor(async () => expect(await valueAt(host, lowest)).toBe(10));
    await heading('考核方案有误');
  });

  test('a workbook that cannot be read: why, and once more', async () => {
    const host = memoryHost(BOOK);
    host.refuseReads(1);
    const { user } = open(host);
    await heading('没有读到工作簿');
    expect(screen.getByRole('alert').textContent).toContain('与 Excel 的连接中断');
    await user.click(await button('重试'));
    await heading('这张考核表可以评分');
  });
});

describe('no Excel', () => {
  test.each<[StartFault, RegExp]>([
    ['notInExcel', /Open this in Excel/],
    ['excelTooOld', /This Excel is too old/],
    ['officeMissing', /Office\.js did not load/],
    ['officeSilent', /Excel does not answer/],
  ])('%s has a page of its own', async (fault, title) => {
    open(memoryHost(BOOK), { findHost: async () => fault });
    await heading(title);
  });

  test('it can be tried again', async () => {
    const { user, reloads } = open(memoryHost(BOOK), { findHost: async () => 'officeSilent' });
    await user.click(await button('Try again'));
    expect(reloads()).toBe(1);
  });

  test('an answer that comes late is taken', async () => {
    const host = memoryHost(BOOK);
    const answers: (StartFault | MemoryHost)[] = ['officeSilent', 'officeSilent', host];
    let arrive = (): void => undefined;
    open(host, {
      findHost: async () => {
        const next = answers.shift() ?? host;
        if (next === host) await new Promise<void>((resolve) => (arrive = resolve));
        return next;
      },
    });
    await heading(/Excel does not answer/);
    expect(screen.getByText(/for 10 seconds/)).toBeTruthy();
    act(() => arrive());
    await heading('这张考核表可以评分');
  });
});
