import type { Edit } from '../../core/cells/edit';
import type { Snapshot } from '../../core/cells/snapshot';
import { entryKey, NO_ENTRIES } from '../../core/writeback/entries';
import { LEDGER } from '../../core/writeback/layout';
import type { VetoEvent } from '../../core/scheme/scheme';
import { WorkbookFault } from '../../workbook/port';
import { FIVE, indicatorSheet, valueOf } from '../../../test/writeback/book';
import { answer, CLOCK, enter, openState, sit, sitAgain, until, type Desk } from '../testing/desk';
import { memoryHost, type MemoryHost } from '../testing/memory-host';
import { memoryKeeper } from '../testing/memory-keeper';
import type { Keeper } from './keeper';
import type { Notice, Session } from './session';

const BOOK: Snapshot = { sheets: [indicatorSheet(FIVE)], names: [] };

const open = (host = memoryHost(BOOK), keeper = memoryKeeper()): Promise<Desk<MemoryHost>> =>
  sit(host, keeper);

const scores = (session: Session): readonly (number | null)[] =>
  openState(session).plan.assessment.indicators.map(({ score }) => score.checked?.toNumber() ?? null);

const noticeOf = (session: Session): Notice | null => {
  const state = session.state();
  return state.phase === 'open' || state.phase === 'nothing' ? state.notice : null;
};

const typed = (row: number, column: number, number: number): Edit => ({
  kind: 'setCell',
  sheet: '评分表',
  row,
  column,
  content: { kind: 'number', number },
});

const EVENT: VetoEvent = {
  row: 0,
  event: '奶粉事件',
  date: '2017-03-12',
  area: '产品质量',
  scope: '区域性',
  state: 'verified',
  determinedBy: '',
  document: '',
  rule: '',
};

const cells = ({ sheets, names }: Snapshot): unknown => ({
  names: names.map(({ name }) => name).toSorted(),
  sheets: sheets.map(({ name, cells: all, comments }) => ({
    name,
    comments,
    cells: new Map([...all].toSorted(([a], [b]) => a - b)),
  })),
});

describe('entries', () => {
  test('score at once, before anything is written', async () => {
    const { session, host } = await open();
    expect(scores(session)).toEqual([null, null, null, null, null]);
    await enter(session, [0, 0, 91.2], [1, 0, 3]);
    expect(scores(session)).toEqual([37, 17, null, null, null]);
    expect(cells(await host.workbook.read())).toEqual(cells(BOOK));
  });

  test('of one cell stand in for each other', async () => {
    const { session } = await open();
    await enter(session, [1, 0, 3], [1, 0, 5]);
    expect([scores(session)[1], openState(session).entries.ledger.length]).toEqual([15, 1]);
  });

  test('can be forgotten', async () => {
    const { session } = await open();
    await enter(session, [1, 0, 3]);
    session.forget([entryKey(answer(session, 1, 0, 3))]);
    expect([scores(session)[1], openState(session).entries.ledger]).toEqual([null, []]);
  });

  test('and half-filled forms are there again when the pane is opened again', async () => {
    const desk = await open();
    await enter(desk.session, [1, 0, 3], [0, 0, '九十一']);
    desk.session.setEvent(EVENT);
    desk.session.setStage('self');
    desk.session.keepDraft('veto', '半句');
    const before = openState(desk.session);
    const after = openState((await sitAgain(desk)).session);
    expect(after.entries).toEqual(before.entries);
    expect([after.drafts, after.plan.scheme.stage]).toEqual([{ veto: '半句' }, 'self']);
  });

  test('of a new event are changed by the row that the plan gives it', async () => {
    const { session } = await open();
    session.setEvent(EVENT);
    session.setEvent({ ...EVENT, event: '另一事件' });
    const second = openState(session).plan.reading.events.find(({ event }) => event === '另一事件');
    session.setEvent({ ...EVENT, row: second?.row ?? 0, event: '另一事件', state: 'dismissed' });
    expect(
      openState(session).plan.assessment.events.map(({ event, verdict }) => [event.event, verdict]),
    ).toEqual([
      ['奶粉事件', 'counts'],
      ['另一事件', 'doesNotCount'],
    ]);
    const first = openState(session).plan.reading.events[0];
    session.setEvent({ ...EVENT, ...BLANK_EVENT, row: first?.row ?? 0 });
    expect(openState(session).plan.reading.events.map(({ event }) => event)).toEqual(['另一事件']);
  });

  test('of options lie over the scheme, are kept, written and taken back', async () => {
    const rounding = (of: Session): number => openState(of).plan.scheme.decimals;
    const desk = await open();
    desk.session.setOptions({ decimals: 1, rebase: false });
    expect(openState(desk.session).plan.scheme).toMatchObject({ decimals: 1, rebase: false });
    const { session, host } = await sitAgain(desk);
    expect(openState(session).entries.options).toEqual({ decimals: 1, rebase: false });
    session.setOptions({ decimals: 1 });
    expect(openState(session).plan.scheme).toMatchObject({ decimals: 1, rebase: true });
    await session.write();
    expect([openState(session).entries, rounding(session)]).toEqual([NO_ENTRIES, 1]);
    expect(openState(session).preview.places).toBe(0);
    await session.undo();
    expect(openState(session).entries).toEqual({ ...NO_ENTRIES, options: { decimals: 1 } });
    expect(cells(await host.workbook.read())).toEqual(cells(BOOK));
    session.setOptions({});
    expect(rounding(session)).toBe(2);
  });

  test('of a wish for 结果运用 add the sheet, and are taken back with it', async () => {
    const desk = await open();
    desk.session.setFollowUp(true);
    const { session, host } = await sitAgain(desk);
    const added = openState(session).preview.sheets.filter(({ kind }) => kind === 'added');
    expect(added.map(({ sheet }) => sheet)).toContain('结果运用');
    await session.write();
    expect(openState(session).entries).toEqual(NO_ENTRIES);
    expect((await host.workbook.read()).sheets.map(({ name }) => name)).toContain('结果运用');
    await session.undo();
    expect((await host.workbook.read()).sheets.map(({ name }) => name)).not.toContain('结果运用');
    expect(openState(session).entries.followUp).toBe(true);
    session.setFollowUp(false);
    expect(openState(session).preview.sheets.map(({ sheet }) => sheet)).not.toContain('结果运用');
  });

  test('are worth the pane while the browser keeps nothing, and it is told', async () => {
    const refusing: Keeper = {
      load: () => Promise.reject(new Error()),
      save: () => Promise.reject(new Error()),
    };
    const { session } = await open(memoryHost(BOOK), refusing);
    await enter(session, [1, 0, 3]);
    expect([scores(session)[1], openState(session).isKept]).toEqual([17, false]);
    await session.write();
    expect(noticeOf(session)).toMatchObject({ kind: 'written', differences: [] });
  });
});

const BLANK_EVENT = { event: '', date: null, area: '', scope: '', state: null };

describe('writing', () => {
  test('puts everything into the workbook, checks it, and leaves nothing to write', async () => {
    const { session, host } = await open();
    await enter(session, [0, 0, 91.2], [1, 0, 3]);
    const unwritten = openState(session).preview.places;
    await session.write();
    const state = openState(session);
    expect(state.notice).toEqual({
      kind: 'written',
      places: unwritten,
      differences: [],
      left: [],
      fault: null,
    });
    expect([state.preview.places, state.entries.ledger, state.lastWrite?.places]).toEqual([0, [], unwritten]);
    expect(valueOf(await host.workbook.read(), '评分表!K4')).toBe(17);
  });

  test('is refused where somebody changed a cell that would be written; it is told and read again', async () => {
    const { session, host } = await open();
    await enter(session, [1, 0, 3]);
    await host.change([typed(4, 11, 12)]);
    const before = cells(await host.workbook.read());
    await session.write();
    expect(noticeOf(session)).toEqual({
      kind: 'changedMeanwhile',
      issues: [expect.objectContaining({ where: { sheet: '评分表', cell: 'K4' } })],
    });
    expect(cells(await host.workbook.read())).toEqual(before);
    expect([openState(session).entries.ledger.length, scores(session)[1]]).toEqual([1, 12]);
    await session.write();
    expect(noticeOf(session)?.kind).toBe('written');
  });

  test('is refused where somebody changed the setting that a note was taken for', async () => {
    const { session, host } = await open();
    await session.write();
    session.setOptions({ decimals: 1 });
    await host.change([{ ...typed(12, 2, 3), sheet: '考核方案' } as Edit]);
    await session.write();
    expect(noticeOf(session)).toMatchObject({
      kind: 'changedMeanwhile',
      issues: [{ where: { sheet: '考核方案', cell: 'B12' } }],
    });
    expect(valueOf(await host.workbook.read(), '考核方案!B12')).toBe(3);
  });

  test('is refused where somebody put a formula in place of one that would be brought up to date', async () => {
    const { session, host } = await open();
    await enter(session, [1, 0, 3]);
    await session.write();
    await enter(session, [1, 0, 5]);
    const { block } = openState(session).plan.items[1] ?? {};
    const score: Edit = {
      kind: 'setCell',
      sheet: '评分明细',
      row: block?.top ?? 0,
      column: LEDGER.checkedPoints,
      content: { kind: 'formula', formula: '20-2', cached: 18 },
    };
    await host.change([score]);
    await session.write();
    expect(noticeOf(session)).toMatchObject({ kind: 'changedMeanwhile', issues: [{ code: 'changedSince' }] });
    expect(valueOf(await host.workbook.read(), `评分明细!H${block?.top}`)).toBe(18);
  });

  test('is refused where something else would be written than was listed', async () => {
    const { session, host } = await open();
    await enter(session, [1, 0, 3]);
    await host.change([typed(4, 6, 25)]);
    await session.write();
    expect(noticeOf(session)).toEqual({ kind: 'changedMeanwhile', issues: [] });
    expect((await host.workbook.read()).sheets).toHaveLength(1);
  });

  test('that the host refuses whole leaves workbook and entries as they were, and says why', async () => {
    const { session, host } = await open();
    await enter(session, [1, 0, 3]);
    host.breakAfter(0, new WorkbookFault('readOnly'));
    await session.write();
    expect(noticeOf(session)).toEqual({ kind: 'failed', fault: { code: 'readOnly', params: {} } });
    expect(cells(await host.workbook.read())).toEqual(cells(BOOK));
    expect([openState(session).entries.ledger.length, openState(session).lastWrite]).toEqual([1, null]);
  });

  test('says what planning again would still write', async () => {
    const { session, host } = await open();
    await enter(session, [1, 0, 3]);
    const { apply } = host.workbook;
    const lossy = (edits: readonly Edit[]) =>
      apply.call(
        host.workbook,
        edits.filter((edit) => edit.kind !== 'defineName'),
      );
    Object.assign(host.workbook, { apply: lossy });
    await session.write();
    const notice = noticeOf(session);
    expect(notice?.kind === 'written' && notice.differences.map(({ cell }) => cell)).toContain('考核_总分');
  });

  test('that only comments could not be part of is through, and says so', async () => {
    const { session, host } = await open();
    await enter(session, [1, 0, 3]);
    const count = openState(session).plan.edits.filter(({ kind }) => kind !== 'setComment').length;
    host.breakAfter(count, new WorkbookFault('commentsRefused'));
    await session.write();
    expect(noticeOf(session)).toMatchObject({
      kind: 'written',
      differences: [],
      fault: { code: 'commentsRefused' },
    });
    expect([openState(session).entries.ledger, openState(session).preview.places]).toEqual([[], 0]);
  });

  test('whose comments fail for no known reason is half done; when they fail again, it is through without them', async () => {
    const { session, host } = await open();
    await enter(session, [1, 0, 3]);
    const { apply } = host.workbook;
    Object.assign(host.workbook, {
      apply: async (edits: readonly Edit[]) => {
        await apply(edits.filter(({ kind }) => kind !== 'setComment'));
        throw new WorkbookFault('hostFailed', { code: 'GeneralException' });
      },
    });
    await session.write();
    expect(session.state()).toMatchObject({ phase: 'halfWritten', fault: { code: 'hostFailed' } });
    await session.finish();
    expect(noticeOf(session)).toMatchObject({ kind: 'written', fault: { code: 'commentsRefused' } });
  });

  test('makes threaded comments where the host makes no notes', async () => {
    const host = memoryHost(BOOK);
    const { session } = await open(Object.assign(host, { canMakeNotes: false }));
    await enter(session, [1, 0, 3]);
    await session.write();
    expect(noticeOf(session)).toMatchObject({ kind: 'written', differences: [] });
    const comments = (await host.workbook.read()).sheets.flatMap((sheet) => sheet.comments);
    expect(comments.map(({ form }) => form)).toEqual(['thread']);
  });
});

describe('undo', () => {
  test('restores the workbook, and what was entered is to be written again', async () => {
    const { session, host } = await open();
    await enter(session, [0, 0, 91.2], [1, 0, 3]);
    session.setEvent(EVENT);
    session.setStage('checked');
    const before = openState(session);
    await session.write();
    await session.undo();
    expect(noticeOf(session)).toMatchObject({ kind: 'undone', left: [] });
    expect(cells(await host.workbook.read())).toEqual(cells(BOOK));
    const after = openState(session);
    expect([after.entries, after.preview.places, after.lastWrite]).toEqual([
      before.entries,
      before.preview.places,
      null,
    ]);
  });

  test('that could not put comments back says so', async () => {
    const { session, host } = await open();
    await enter(session, [1, 0, 3]);
    await session.write();
    host.breakAfter(Infinity, new WorkbookFault('commentsRefused'));
    await session.undo();
    expect(noticeOf(session)).toMatchObject({ kind: 'undone', fault: { code: 'commentsRefused' } });
  });

  test('works after the pane was opened again', async () => {
    const desk = await open();
    await enter(desk.session, [1, 0, 3]);
    await desk.session.write();
    const { session, host } = await sitAgain(desk);
    expect(openState(session).lastWrite?.at).toBe(CLOCK.now());
    await session.undo();
    expect(cells(await host.workbook.read())).toEqual(cells(BOOK));
  });

  test('tells what was changed since and is left alone', async () => {
    const { session, host } = await open();
    await enter(session, [1, 0, 3]);
    await session.write();
    await host.change([typed(4, 11, 12)]);
    await session.undo();
    const notice = noticeOf(session);
    expect(notice?.kind === 'undone' && notice.left.map(({ where }) => where.cell)).toEqual(['K4']);
    expect(valueOf(await host.workbook.read(), '评分表!K4')).toBe(12);
  });

  test('that is broken off can be finished', async () => {
    const desk = await open();
    await enter(desk.session, [1, 0, 3]);
    await desk.session.write();
    desk.host.breakAfter(3);
    await desk.session.undo();
    expect(desk.session.state()).toMatchObject({ phase: 'halfWritten', kind: 'undo', done: 3 });
    const { session, host } = await sitAgain(desk);
    expect(session.state()).toMatchObject({ phase: 'halfWritten', kind: 'undo' });
    await session.finish();
    expect(noticeOf(session)).toMatchObject({ kind: 'undone', left: [] });
    expect(cells(await host.workbook.read())).toEqual(cells(BOOK));
  });
});

describe('a write that is broken off', () => {
  const written = async (): Promise<{ readonly count: number; readonly after: unknown }> => {
    const { session, host } = await open();
    await enter(session, [0, 0, 91.2], [1, 0, 3]);
    const count = openState(session).plan.edits.length;
    await session.write();
    return { count, after: cells(await host.workbook.read()) };
  };

  const breakAt = async (at: number): Promise<Desk<MemoryHost>> => {
    const desk = await open();
    await enter(desk.session, [0, 0, 91.2], [1, 0, 3]);
    desk.host.breakAfter(at);
    await desk.session.write();
    return desk;
  };

  /** Every place at which it may stop is tried in core; here some of each kind. */
  const STEP = 5;

  test('is finished, in this session or the next', async () => {
    const { count, after } = await written();
    for (let at = 1; at < count; at += STEP) {
      const broken = await breakAt(at);
      expect(broken.session.state()).toMatchObject({ phase: 'halfWritten', kind: 'write', done: at });
      const { session, host } = at % 2 === 0 ? broken : await sitAgain(broken);
      await session.finish();
      expect(noticeOf(session)).toMatchObject({ kind: 'written', differences: [], left: [] });
      expect(cells(await host.workbook.read())).toEqual(after);
      expect(openState(session).entries.ledger).toEqual([]);
    }
  });

  test('is taken back, in this session or the next, and nothing entered is lost', async () => {
    const { count } = await written();
    for (let at = 1; at < count; at += STEP) {
      const broken = await breakAt(at);
      const { session, host } = at % 2 === 0 ? broken : await sitAgain(broken);
      await session.takeBack();
      expect(noticeOf(session)).toMatchObject({ kind: 'undone', left: [] });
      expect(cells(await host.workbook.read())).toEqual(cells(BOOK));
      expect(openState(session).entries.ledger).toHaveLength(2);
    }
  });

  test('and cannot be read back is told, and settled once the workbook can be read', async () => {
    const desk = await open();
    await enter(desk.session, [1, 0, 3]);
    desk.host.breakAfter(4);
    const { read } = desk.host.workbook;
    let reads = 0;
    Object.assign(desk.host.workbook, {
      read: () =>
        ++reads === 2 ? Promise.reject(new WorkbookFault('connectionLost')) : read.call(desk.host.workbook),
    });
    await desk.session.write();
    expect(desk.session.state()).toEqual({ phase: 'failed', fault: { code: 'connectionLost', params: {} } });
    await desk.session.reread();
    expect(desk.session.state()).toMatchObject({ phase: 'halfWritten', done: 4 });
  });

  test('again while it is finished stays open', async () => {
    const { session, host } = await breakAt(4);
    host.breakAfter(6);
    await session.finish();
    expect(session.state()).toMatchObject({ phase: 'halfWritten' });
    await session.finish();
    expect(noticeOf(session)?.kind).toBe('written');
  });

  test('leaves alone what somebody typed meanwhile', async () => {
    const { session, host } = await breakAt(4);
    await host.change([typed(4, 11, 12)]);
    await session.finish();
    const notice = noticeOf(session);
    expect(notice?.kind === 'written' && notice.left.map(({ where }) => where.cell)).toEqual(['K4']);
    expect(valueOf(await host.workbook.read(), '评分表!K4')).toBe(12);
  });
});

describe('the workbook', () => {
  test('that cannot be read is told, and can be tried again', async () => {
    const host = memoryHost(BOOK);
    host.refuseReads(1);
    const { session } = await open(host);
    expect(session.state()).toEqual({ phase: 'failed', fault: { code: 'connectionLost', params: {} } });
    await session.reread();
    expect(session.state().phase).toBe('open');
  });

  test('without an indicator sheet has nothing to grade', async () => {
    const host = memoryHost({ sheets: [] });
    const { session } = await open(host);
    expect(session.state()).toMatchObject({ phase: 'nothing', issues: [{ code: 'noIndicatorSheet' }] });
  });

  test('changed by somebody is taken up without a word, and entries stay', async () => {
    const { session, host } = await open();
    await enter(session, [1, 0, 3]);
    await host.change([typed(4, 6, 30)]);
    await until(
      session,
      (state) => state.phase === 'open' && state.plan.assessment.indicators[1]?.fullMarks?.eq(30) === true,
    );
    expect([scores(session)[1], openState(session).notice]).toEqual([27, null]);
  });

  test('tells its selection and is asked to select', async () => {
    const { session, host } = await open();
    host.selectInSheet({ sheet: '评分表', row: 4, column: 3 });
    expect(openState(session).selection).toEqual({ sheet: '评分表', row: 4, column: 3 });
    session.select({ sheet: '评分表', row: 5, column: 3 });
    expect(host.selected).toEqual([{ sheet: '评分表', row: 5, column: 3 }]);
  });

  test('is watched until the session is closed', async () => {
    const { session, host } = await open();
    expect(host.watched()).toBe(2);
    session.close();
    await new Promise((resolve) => setTimeout(resolve));
    expect(host.watched()).toBe(0);
  });
});
