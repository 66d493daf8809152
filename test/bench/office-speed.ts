import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edit } from '../../src/core/cells/edit';
import { planGrading } from '../../src/core/writeback/plan';
import { excelWorkbook } from '../../src/workbook/office/excelWorkbook';
import type { ExcelHost, Traffic } from '../../src/workbench/host/excel-host';
import type { OfficeBridge } from '../office/office-environment';
import { openInExcel } from '../office/open-in-excel';
import { random } from '../support/random';
import { randomEntries } from '../support/random-entries';
import { writeCellByCell } from './cell-by-cell';
import { inOfficeWindow } from './office-window';
import { kilobytes, say, sayDoing, sayTable, seconds, times, whole } from './print';
import { writeWorkbook } from './workbooks';

const DAY = '2017-09-12';
const INDICATORS = [22, 165, 1000] as const;

/** Milliseconds that a round trip to Excel on the web takes on a middling network. */
const LATENCY = 100;

interface Measured {
  readonly indicators: number;
  readonly read: Traffic;
  readonly write: Traffic;
  /** With every round trip held back for `LATENCY`. */
  readonly writeSeconds: number;
  readonly cellByCell: Traffic;
}

/** Round trips and bytes between pane and Excel for a whole grading, against an add-in that writes cell by cell. */
export const benchOffice = async (folder: string): Promise<void> => {
  const measured: Measured[] = [];
  await inOfficeWindow(async () => {
    for (const indicators of INDICATORS) measured.push(await measure(folder, indicators));
  });
  say('(g) Office.js: a workbook is read, and its whole grading written, first time, every fact entered');
  say('    The real client speaks with the stand-in for Excel; bytes are those of the bodies, UTF-8.');
  sayTable(
    ['indicators', 'read: syncs', 'sent', 'received', 'write: syncs', 'sent', 'received'],
    measured.map(({ indicators, read, write }) => [
      whole(indicators),
      ...[read, write].flatMap(({ requests, sent, received }) => [
        String(requests),
        kilobytes(sent),
        kilobytes(received),
      ]),
    ]),
  );
  say();
  say(`    Writing the same, ${LATENCY} ms a sync, against a plain loop: a cell, context.sync(), the next`);
  sayTable(
    ['indicators', 'Kaohe: syncs', 'time', 'loop: syncs', 'sent', 'time', 'fewer syncs'],
    measured.map(({ indicators, write, writeSeconds, cellByCell }) => [
      whole(indicators),
      String(write.requests),
      seconds(writeSeconds),
      whole(cellByCell.requests),
      kilobytes(cellByCell.sent),
      seconds((cellByCell.requests * LATENCY) / 1000),
      times(cellByCell.requests / write.requests),
    ]),
  );
  say(
    `    Kaohe's time is measured, each request really held back; the loop's syncs are really made and counted, and its`,
  );
  say(
    `    time is ${LATENCY} ms for each, nothing more. Excel's own work is in neither. The loop writes contents, comments`,
  );
  say('    and names only; Kaohe also looks, widths, drop-downs and print set-up.');
  say();
};

const measure = async (folder: string, indicators: number): Promise<Measured> => {
  const path = join(folder, `office-${indicators}.xlsx`);
  await writeWorkbook(path, { indicatorSheets: [indicators] });
  const bytes = new Uint8Array(await readFile(path));

  sayDoing(`${indicators} indicators: reading and writing in few round trips`);
  const host = await openUncalculated(bytes);
  const workbook = excelWorkbook();
  const { result: snapshot, traffic: read } = await counted(host, () => workbook.read());
  const entries = randomEntries(snapshot, random(1), DAY);
  const { value: plan } = planGrading(snapshot, { today: DAY, entries });
  if (!plan) throw new Error('nothing to grade');
  const start = performance.now();
  holdBack(LATENCY);
  const { traffic: write } = await counted(host, () => workbook.apply(plan.edits));
  const writeSeconds = (performance.now() - start) / 1000;

  sayDoing(`${indicators} indicators: writing cell by cell`);
  const cellByCell = await countLoop(bytes, plan.edits);
  return { indicators, read, write, writeSeconds, cellByCell };
};

const countLoop = async (bytes: Uint8Array, edits: readonly Edit[]): Promise<Traffic> => {
  const host = await openUncalculated(bytes);
  return (await counted(host, () => writeCellByCell(edits))).traffic;
};

/** Formulas stay as they are written: to calculate is Excel's work, and the stand-in's pace says nothing about it. */
const openUncalculated = async (bytes: Uint8Array): Promise<ExcelHost> => {
  const { book, host } = await openInExcel(bytes);
  Object.assign(book, { settled: () => Promise.resolve() });
  return host;
};

/** What is said with Excel while something is done. */
const counted = async <T>(
  host: ExcelHost,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly traffic: Traffic }> => {
  const before = host.traffic;
  const result = await work();
  const { requests, sent, received } = host.traffic;
  const traffic = {
    requests: requests - before.requests,
    sent: sent - before.sent,
    received: received - before.received,
  };
  return { result, traffic };
};

/** Lets everything that the open workbook is told come so many milliseconds later. */
const holdBack = (milliseconds: number): void => {
  const { officeBridge } = globalThis as unknown as { readonly officeBridge: OfficeBridge };
  const { receive } = officeBridge;
  officeBridge.receive = (text) => void setTimeout(() => receive(text), milliseconds);
};
