/** @jest-environment ./test/office/office-environment.ts */
import { isDeepStrictEqual } from 'node:util';
import { isCellError } from '../../src/core/cells/cell';
import { sameSpelling } from '../../src/core/cells/formula-text';
import { contentOf } from '../../src/core/cells/same-content';
import { keyToRef, type Snapshot } from '../../src/core/cells/snapshot';
import type { Kept } from '../../src/taskpane/session/keeper';
import type { Session } from '../../src/taskpane/session/session';
import { enter, openState, sit, sitAgain, type Desk } from '../../src/taskpane/testing/desk';
import { memoryKeeper } from '../../src/taskpane/testing/memory-keeper';
import { memoryHost } from '../../src/taskpane/testing/memory-host';
import type { LiveBook } from '../../src/workbench/book/live-book';
import type { ExcelHost } from '../../src/workbench/host/excel-host';
import type { Fault } from '../../src/workbench/host/faults';
import { excelWorkbook } from '../../src/workbook/office/excelWorkbook';
import { workbookWithRows } from '../workbook/blankPackage';
import { FIVE, indicatorSheet } from '../writeback/book';
import { openInExcel } from './open-in-excel';

/**
 * Excel fails at each request of a write: before what it asks for, amid it, or after it. Afterwards the workbook is as it
 * was, or as it was to be, or the pane, opened again, knows that the write is half done and brings it to either end.
 */

const upTo = (after: number | undefined): { readonly after?: number } =>
  after === undefined ? {} : { after };

interface Scene extends Desk {
  readonly book: LiveBook;
  readonly excel: ExcelHost;
}

type Act = 'write' | 'undo';
type Answers = readonly (readonly [number, number, number | string])[];

const blankForm = async (): Promise<Uint8Array> => {
  const form = indicatorSheet(FIVE, { name: 'Sheet1' });
  const workbook = workbookWithRows('');
  await workbook.apply(
    [...form.cells].map(([key, cell]) => ({
      kind: 'setCell',
      sheet: form.name,
      ...keyToRef(key),
      content: contentOf(cell),
    })),
  );
  return workbook.save();
};

/** What somebody finds who comes to work: the file, what the browser keeps, and what is still to be entered. */
interface Start {
  readonly file: Uint8Array;
  readonly kept: Partial<Kept>;
  readonly answers: Answers;
}

const begin = async ({ file, kept, answers }: Start): Promise<Scene> => {
  const { book, host: excel } = await openInExcel(file);
  const host = Object.assign(memoryHost({}), { workbook: excelWorkbook(), canMakeNotes: false });
  const keeper = memoryKeeper();
  await keeper.save(kept);
  const desk = await sit(host, keeper);
  await enter(desk.session, ...answers);
  return { ...desk, book, excel };
};

const ANSWERS: Answers = [
  [0, 0, 91.2],
  [1, 0, 3],
];
const OTHERS: Answers = [
  [1, 0, 5],
  [2, 0, '不存在'],
];

const blank = async (): Promise<Start> => ({ file: await blankForm(), kept: {}, answers: ANSWERS });

const written = async (): Promise<Start> => {
  const { session, book, keeper } = await begin(await blank());
  await session.write();
  session.close();
  return { file: book.save(), kept: await keeper.load(), answers: [] };
};

interface Case {
  readonly act: Act;
  readonly start: () => Promise<Start>;
}

const CASES: readonly (readonly [string, Case])[] = [
  ['a first write', { act: 'write', start: blank }],
  [
    'a write over an earlier one',
    { act: 'write', start: async () => ({ ...(await written()), answers: OTHERS }) },
  ],
  ['taking a write back', { act: 'undo', start: written }],
];

/** What stands in the workbook; order of names and of comments apart. */
const shown = async ({ host }: Scene): Promise<unknown> => {
  const { sheets, names } = await host.workbook.read();
  return { names: names.map(({ name }) => name).toSorted(), sheets: sheets.map(sheetShown) };
};

const sheetShown = ({ name, cells, comments }: Snapshot['sheets'][number]): unknown => ({
  name,
  comments: comments.map(({ row, column, text }) => `${row}/${column} ${text}`).toSorted(),
  cells: [...cells]
    .filter(([, { value, formula }]) => formula !== undefined || (value !== null && value !== ''))
    .map(([key, { value, formula }]) => [
      key,
      formula === undefined ? null : sameSpelling(formula),
      isCellError(value) ? value.error : typeof value === 'number' ? Number(value.toPrecision(12)) : value,
    ])
    .toSorted(([a], [b]) => Number(a) - Number(b)),
});

const entriesOf = (session: Session): number => openState(session).entries.ledger.length;

/** How many actions of the request are done before it fails; undefined: all. */
const FAULTS: readonly Fault[] = [
  ...[0, 7, 60, undefined].map((after): Fault => ({
    kind: 'error',
    code: 'GeneralException',
    ...upTo(after),
  })),
  { kind: 'timeOut' },
  ...[60, undefined].map((after): Fault => ({ kind: 'silence', ...upTo(after) })),
];

const nameOf = ({ kind, after }: Fault): string => `${kind} after ${after ?? 'all'}`;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Acts while the n-th request goes wrong; a host that has fallen silent lets nobody wait for the end. */
const breakOff = async (scene: Scene, act: Act, n: number, fault: Fault): Promise<void> => {
  const { excel, session } = scene;
  const last = excel.traffic.requests + n;
  excel.failRequest(n, fault);
  const acting = session[act]();
  const silence = async (): Promise<void> => {
    while (excel.traffic.requests < last) await pause(1);
    await scene.book.settled();
    await pause(20);
  };
  await (fault.kind === 'silence' ? Promise.race([acting, silence()]) : acting);
};

describe.each(CASES)('%s that Excel breaks off', (_, { act, start }) => {
  let from: Start;
  let requests: number;
  let before: unknown;
  let after: unknown;
  let entered: number;

  beforeAll(async () => {
    from = await start();
    const scene = await begin(from);
    before = await shown(scene);
    entered = entriesOf(scene.session);
    const count = scene.excel.traffic.requests;
    await scene.session[act]();
    requests = scene.excel.traffic.requests - count;
    after = await shown(scene);
    scene.session.close();
  });

  /** Breaks the n-th request off and opens the pane again. */
  const reopened = async (n: number, fault: Fault): Promise<Scene> => {
    const scene = await begin(from);
    await breakOff(scene, act, n, fault);
    scene.excel.clearFaults();
    return { ...scene, ...(await sitAgain(scene)) };
  };

  const bookIs = (now: unknown): string =>
    isDeepStrictEqual(now, before)
      ? 'as it was'
      : isDeepStrictEqual(now, after)
        ? 'as it was to be'
        : JSON.stringify(now);

  it('is many requests, and changes the workbook', () => {
    expect(requests).toBeGreaterThanOrEqual(6);
    expect(after).not.toEqual(before);
  });

  it.each(FAULTS.map((fault) => [nameOf(fault), fault] as const))(
    'at any of them (%s) is as it was, as it was to be, or brought to either end',
    async (__, fault) => {
      const finished = act === 'undo' ? ANSWERS.length : 0;
      for (let n = 1; n <= requests; n += 1) {
        const standing = async (scene: Scene) => ({
          n,
          phase: scene.session.state().phase,
          entered: entriesOf(scene.session),
          book: bookIs(await shown(scene)),
        });
        const scene = await reopened(n, fault);
        const { session } = scene;
        const { phase } = session.state();
        if (phase === 'halfWritten') {
          await session.finish();
          expect(await standing(scene)).toEqual({
            n,
            phase: 'open',
            entered: finished,
            book: 'as it was to be',
          });
          if (act === 'write') {
            const again = await reopened(n, fault);
            await again.session.takeBack();
            expect(await standing(again)).toEqual({ n, phase: 'open', entered, book: 'as it was' });
            again.session.close();
          }
        } else {
          const { book, ...others } = await standing(scene);
          expect(['as it was', 'as it was to be']).toContain(book);
          expect(others).toEqual({ n, phase: 'open', entered: book === 'as it was' ? entered : finished });
        }
        session.close();
      }
    },
  );
});
