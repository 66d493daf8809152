import { packageOf, partsAround, worksheet } from '../../../../test/workbook/blankPackage';
import type { LiveBook, LiveSheet } from '../live-book';
import { openBook } from '../open-book';

/** A book of one sheet: its rows as they stand in a file, what comes after them, and other parts. */
export const blankBook = (rows = '', tail = '', others: Record<string, string> = {}): LiveBook =>
  openBook(packageOf(partsAround(worksheet(rows, tail), others)), { now: () => new Date('2026-01-02') });

export const firstSheet = (book: LiveBook): LiveSheet => {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
