import type { LiveBook } from '../book/live-book';
import type { ExcelHost } from '../host/excel-host';

declare global {
  interface Window {
    /** What is open, for the browser's console and for browser tests. */
    workbench?: { readonly book: LiveBook; readonly host: ExcelHost };
  }
}
