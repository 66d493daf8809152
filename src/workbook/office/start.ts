import { rangeA1 } from '../../core/cells/address';
import type { Host, Place, StopWatching } from '../host';
import { canMakeNotes, hasFloor } from './capability';
import { excelWorkbook } from './excelWorkbook';
import { inExcel } from './faults';
import { parseAddress } from './read/comments';

/** Why the pane cannot begin: Office.js did not come or answer, this is no Excel, or it is too old. */
export type StartFault = 'officeMissing' | 'officeSilent' | 'notInExcel' | 'excelTooOld';

/**
 * Waits for Office.js to come and to find Excel, `timeout` milliseconds at most: it comes by itself so that a network that
 * holds it back does not hold the pane back, and it may never answer when a file is blocked or a pane is restored.
 */
export const officeReady = async (timeout: number): Promise<Host | StartFault> => {
  const over = after(timeout);
  if (!(await Promise.race([officeLoaded(timeout), over]))) return 'officeMissing';
  const found = await Promise.race([Office.onReady(), over]);
  if (found === undefined) return 'officeSilent';
  if (String(found.host) !== 'Excel') return 'notInExcel';
  return hasFloor() ? excelHost() : 'excelTooOld';
};

const LOOK_EVERY = 50;

/** Resolves once the script is there; false when it does not come in time. */
const officeLoaded = async (timeout: number): Promise<boolean> => {
  for (let waited = 0; typeof Office === 'undefined' && waited < timeout; waited += LOOK_EVERY) {
    await after(LOOK_EVERY);
  }
  return typeof Office !== 'undefined';
};

const after = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), milliseconds);
  });

const excelHost = (): Host => ({
  workbook: excelWorkbook(),
  language: Office.context.displayLanguage,
  storageKey: [Office.context.partitionKey, Office.context.document.url].join(' '),
  canMakeNotes: canMakeNotes(),
  isDark: () => (Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined)?.isDarkTheme,
  select,
  watchSelection,
  watchChanges,
});

const select = ({ sheet, row, column }: Place): Promise<void> =>
  inExcel(async (context) => {
    const place = context.workbook.worksheets.getItem(sheet);
    place.activate();
    place.getRange(rangeA1({ top: row, left: column, bottom: row, right: column })).select();
    await context.sync();
  });

const watchSelection = async (listener: (place: Place) => void): Promise<StopWatching> => {
  const handler = await inExcel(async (context) => {
    const added = context.workbook.onSelectionChanged.add(async () => {
      // a cell that is typed into at once keeps Excel from telling; the next selection is told
      const place = await selected().catch(() => undefined);
      if (place) listener(place);
    });
    await context.sync();
    return added;
  });
  return () => stop(handler);
};

const selected = (): Promise<Place | undefined> =>
  inExcel(async (context) => {
    // a selection of several areas has no range
    const areas = context.workbook.getSelectedRanges();
    areas.load('address');
    await context.sync();
    return parseAddress(areas.address.split(',')[0] ?? '');
  });

const watchChanges = async (listener: () => void): Promise<StopWatching> => {
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const tell = async (): Promise<void> => listener();
    const added = [
      worksheets.onChanged.add(tell),
      worksheets.onAdded.add(tell),
      worksheets.onDeleted.add(tell),
    ];
    await context.sync();
    return added;
  });
  return async () => {
    await Promise.all(handlers.map(stop));
  };
};

const stop = async <T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> => {
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
};
