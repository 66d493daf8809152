import type { SheetContent } from '../../src/core/cells/edit';
import type { LiveBook } from '../../src/workbench/book/live-book';
import { openBook } from '../../src/workbench/book/open-book';
import { ExcelHost } from '../../src/workbench/host/excel-host';
import { workbookOf } from '../workbook/blankPackage';
import type { OfficeBridge } from './office-environment';

export interface ExcelOptions {
  /** The claimed set of Excel's API; one for all of a test file, since a window has one Office.js. */
  readonly api?: string;
  readonly locale?: string;
  readonly readOnly?: boolean;
  readonly user?: string;
}

export interface OpenInExcel {
  readonly book: LiveBook;
  readonly host: ExcelHost;
}

/** The host that answers; what the client registered for once holds for those that follow it. */
let current:
  { readonly host: ExcelHost; readonly settings: string; readonly registrations: string[] } | undefined;

/**
 * Opens a file, or sheets of ours, in the stand-in for Excel; afterwards the globals `Office` and `Excel` are those of
 * the real client and speak with it. For tests that run in `office-environment`.
 */
export const openInExcel = async (
  from: Uint8Array | readonly SheetContent[],
  { api = '1.15', locale = 'zh-CN', readOnly = false, user = '考核助手' }: ExcelOptions = {},
): Promise<OpenInExcel> => {
  const bytes = from instanceof Uint8Array ? from : (await workbookOf(from)).save();
  const book = openBook(bytes, { user, now: () => new Date('2026-01-02T03:04:05Z') });
  return { book, host: await attach(book, { api, locale, readOnly }) };
};

const attach = async (book: LiveBook, options: Required<Omit<ExcelOptions, 'user'>>): Promise<ExcelHost> => {
  const { officeBridge } = globalThis as unknown as { readonly officeBridge: OfficeBridge };
  const settings = JSON.stringify(options);
  if (current && current.settings !== settings) throw new Error('a test file has one Office.js and one set');
  const registrations = current?.registrations ?? [];
  current?.host.dispose();
  const host = new ExcelHost(book, { ...options, origin: window.location.origin }, officeBridge.post);
  const isFirst = current === undefined;
  current = { host, settings, registrations };
  for (const text of registrations) host.receive(text);
  officeBridge.receive = (text) => {
    if (text.includes('"_actionType":1')) registrations.push(text);
    host.receive(text);
  };
  if (isFirst) await officeBridge.load();
  return host;
};
