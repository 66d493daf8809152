import type { Frame } from 'playwright-core';
import { cellText } from '../../src/core/cells/cell';
import { openPackage } from '../../src/workbook/ooxml/openPackage';
import { everyKindWorkbook } from '../support/every-kind';
import { button, press, told, words } from './pane-words';
import { describeInBrowser, type OpenWorkbench } from './workbench';

/** Excel falls silent at each request of a write, and the pane is loaded anew: nothing is lost, and no write stays half done. */

const { shell, start, score, write } = words('zh-CN');

interface Desk {
  readonly workbench: OpenWorkbench;
  readonly pane: Frame;
}

const requests = ({ page }: OpenWorkbench): Promise<number> =>
  page.evaluate(() => window.workbench?.host.traffic.requests ?? 0);

/** The workbook as text: sheets, and what stands in them. */
const contents = async (workbench: OpenWorkbench): Promise<string> => {
  const { sheets } = await openPackage(await workbench.bytes()).read();
  return sheets
    .flatMap(({ name, cells, comments }) => [
      name,
      ...[...cells].toSorted(([a], [b]) => a - b).map(([key, cell]) => `${key} ${cellText(cell.value)}`),
      ...comments.map(({ row, column, text }) => `${row} ${column} ${text}`).toSorted(),
    ])
    .filter((line) => !line.endsWith(' '))
    .join('\n');
};

/** A name of its own for each attempt: what is kept in the browser is kept by the name of the file. */
const preview = async (workbench: OpenWorkbench, name: string): Promise<Desk> => {
  await workbench.openFile(name, await everyKindWorkbook());
  const pane = await workbench.pane();
  await press(pane, start.begin);
  await press(pane, score.nothingFound);
  await press(pane, score.fill);
  await press(pane, shell.toWrite);
  await button(pane, shell.writeNow).waitFor();
  return { workbench, pane };
};

const breakOff = async ({ workbench, pane }: Desk, n: number, after: number): Promise<Frame> => {
  const upTo = (await requests(workbench)) + n;
  await workbench.page.evaluate(
    ([at, done]) => window.workbench?.host.failRequest(at ?? 0, { kind: 'silence', after: done ?? 0 }),
    [n, after],
  );
  await press(pane, shell.writeNow);
  await workbench.page.waitForFunction(
    (count) => (window.workbench?.host.traffic.requests ?? 0) >= count,
    upTo,
  );
  await workbench.page.evaluate(() => window.workbench?.book.settled());
  await workbench.page.evaluate(() => window.workbench?.host.clearFaults());
  await pane.evaluate(() => location.reload()).catch(() => undefined);
  return workbench.pane();
};

describeInBrowser('the pane, loaded anew while it writes', (open) => {
  test('at any request leaves the workbook as it was, or says what is half done and brings it to either end', async () => {
    const workbench = await open();
    const whole = await preview(workbench, 'whole.xlsx');
    const before = await contents(workbench);
    const first = await requests(workbench);
    await press(whole.pane, shell.writeNow);
    await told(whole.pane, write.written);
    const count = (await requests(workbench)) - first;
    const after = await contents(workbench);
    expect(count).toBeGreaterThanOrEqual(6);

    const ends: string[] = [];
    for (let n = 1; n <= count; n += 1) {
      const desk = await preview(workbench, `broken-${n}.xlsx`);
      const pane = await breakOff(desk, n, n % 2 === 0 ? 60 : Infinity);
      const isHalf = pane.getByRole('heading', { name: write.halfTitle });
      const isWhole = pane.getByRole('tab', { name: shell.score, exact: true });
      await isHalf.or(isWhole).or(button(pane, start.begin)).first().waitFor();
      if (await isHalf.isVisible()) {
        const finishes = n % 2 === 0;
        await press(pane, finishes ? write.finish : write.takeBack);
        await told(pane, finishes ? write.written : write.undone);
        expect([n, await contents(workbench)]).toEqual([n, finishes ? after : before]);
        ends.push(finishes ? 'finished' : 'taken back');
      } else {
        const now = await contents(workbench);
        expect([before, after]).toContain(now);
        ends.push(now === before ? 'as it was' : 'as it was to be');
      }
    }
    expect(ends).toContain('finished');
    expect(ends).toContain('as it was');
  });
});
