import { a1 } from '../cells/address';
import { cellText, isCellError } from '../cells/cell';
import { cellAt, sheetNamed, type SheetSnapshot, type Snapshot } from '../cells/snapshot';
import { issue, type Issue, type IssueCode, type Outcome, type Severity } from '../issue';
import { readDay } from '../scheme/day';
import { findHeadings } from '../scheme/sheet-reading';
import type { VetoEvent, VetoState } from '../scheme/scheme';
import { REGISTER_COLUMNS, REGISTER_HEADINGS, STATE_WORDS, type RegisterColumn } from './register-words';

type Columns = Readonly<Record<RegisterColumn, number>>;

/** What a person fills in; a row in which all of these are blank is no event. */
const ENTRIES = REGISTER_COLUMNS.filter((key) => key !== 'number' && key !== 'triggered');

interface RowReading {
  readonly text: (key: RegisterColumn) => string;
  readonly tell: (key: RegisterColumn, code: IssueCode, severity: Severity, params?: Issue['params']) => void;
}

const readState = ({ text, tell }: RowReading): VetoState | null => {
  const word = text('state');
  for (const state in STATE_WORDS) {
    if (STATE_WORDS[state as VetoState] === word) return state as VetoState;
  }
  if (word !== '') tell('state', 'vetoStateUnknown', 'error', { text: word });
  return null;
};

const readEvent = (sheet: SheetSnapshot, row: number, columns: Columns, issues: Issue[]): VetoEvent => {
  const reading: RowReading = {
    text: (key) => cellText(cellAt(sheet, row, columns[key]).value).trim(),
    tell: (key, code, severity, params = {}) => {
      const where = { sheet: sheet.name, cell: a1({ row, column: columns[key] }) };
      issues.push(issue(code, severity, where, { label: REGISTER_HEADINGS[key], ...params }));
    },
  };
  for (const key of ENTRIES) {
    const { value } = cellAt(sheet, row, columns[key]);
    if (key === 'date' || value === null || typeof value === 'string') continue;
    reading.tell(key, 'vetoTextExpected', isCellError(value) ? 'error' : 'warning', {
      text: isCellError(value) ? value.error : cellText(value),
    });
  }
  const date = readDay(cellAt(sheet, row, columns.date));
  const dateText = reading.text('date');
  if (date.kind === 'unreadable') reading.tell('date', 'vetoDateUnreadable', 'error', { text: dateText });
  if (date.kind === 'day' && date.asText) {
    reading.tell('date', 'vetoDateAsText', 'info', { text: dateText, day: date.day });
  }
  const state = readState(reading);
  const unread = {
    ...(date.kind === 'unreadable' && dateText !== '' ? { date: dateText } : {}),
    ...(state === null && reading.text('state') !== '' ? { state: reading.text('state') } : {}),
  };
  return {
    row,
    event: reading.text('event'),
    date: date.kind === 'day' ? date.day : null,
    area: reading.text('area'),
    scope: reading.text('scope'),
    state,
    determinedBy: reading.text('determinedBy'),
    document: reading.text('document'),
    rule: reading.text('rule'),
    ...(Object.keys(unread).length > 0 ? { unread } : {}),
  };
};

/**
 * Reads the register 一票否决: every row under the headings in which anything is entered. Dates come as date cells or as
 * texts such as 2017年3月12日. Told with the cell: a date that is text (info) or unreadable, a state that is none of
 * 待核实, 已核实, 不成立, a number or error where words belong; `vetoRegisterUnusable` when the headings are not there.
 * No sheet, no events.
 */
export const readVetoEvents = (snapshot: Snapshot, sheetName: string): Outcome<readonly VetoEvent[]> => {
  const sheet = sheetNamed(snapshot, sheetName);
  if (!sheet) return { value: [], issues: [] };
  const headings = findHeadings(sheet, REGISTER_HEADINGS);
  if (!headings) {
    const where = { sheet: sheetName, cell: 'A1' };
    return { value: [], issues: [issue('vetoRegisterUnusable', 'error', where)] };
  }
  const issues: Issue[] = [];
  const events: VetoEvent[] = [];
  for (let row = headings.row + 1; row <= sheet.lastRow; row += 1) {
    const blank = ENTRIES.every((key) => {
      const { value } = cellAt(sheet, row, headings.columns[key]);
      return value === null || (typeof value === 'string' && value.trim() === '');
    });
    if (!blank) events.push(readEvent(sheet, row, headings.columns, issues));
  }
  return { value: events, issues };
};
