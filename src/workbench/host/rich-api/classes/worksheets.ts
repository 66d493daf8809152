import type { LiveBook, LiveSheet } from '../../../book/live-book';
import {
  WHOLE_SHEET,
  columnCount,
  onSheet,
  overlap,
  rangeOf,
  readAddress,
  readAddresses,
  rowCount,
} from '../address';
import { json, type ApiClass, type ApiContext, type Json } from '../api-class';
import { ApiError, MissingMember } from '../api-error';
import { fieldsOf, flagOf, invalid, numberOf, oneOf, textOf, type Arguments } from '../arguments';
import { apiObject, type ApiObject, type Areas, type Targets } from '../targets';
import { columnPoints } from '../units';

/** Events of one sheet, or of any; the numbers are the client's. */
const SHEET_EVENTS = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  SelectionChanged: 14,
  Calculated: 16,
  FormatChanged: 18,
  ProtectionChanged: 24,
} as const;

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

const sheetOf = (sheet: LiveSheet): ApiObject => apiObject('Worksheet', sheet);

const visibleOnly = ({ sheets }: LiveBook, args: Arguments): readonly LiveSheet[] =>
  args.flag(0) ? sheets.filter(({ visibility }) => visibility === 'visible') : sheets;

const some = (sheet: LiveSheet | undefined): ApiObject => {
  if (!sheet) throw new ApiError('ItemNotFound');
  return sheetOf(sheet);
};

export const WorksheetCollection: ApiClass<Targets['WorksheetCollection']> = {
  items: ({ sheets }) => sheets.map(sheetOf),
  item: (book, key) => {
    const sheet = book.sheet(textOf(key));
    return sheet && sheetOf(sheet);
  },
  methods: {
    Add: (book, args) => sheetOf(book.addSheet(args.at(0) === undefined ? undefined : args.text(0))),
    GetActiveWorksheet: ({ activeSheet }) => sheetOf(activeSheet),
    GetCount: (book, args) => json(visibleOnly(book, args).length),
    GetFirst: (book, args) => some(visibleOnly(book, args).at(0)),
    GetLast: (book, args) => some(visibleOnly(book, args).at(-1)),
  },
  events: { ...SHEET_EVENTS, Added: 13, Deleted: 15 },
  eventTarget: () => 'Workbook',
};

const whole = (sheet: LiveSheet): Areas => ({ sheet, ranges: [WHOLE_SHEET] });

const usedRange = (sheet: LiveSheet, args: Arguments): Areas | undefined => {
  const range = sheet.usedRange(args.flag(0));
  return range && { sheet, ranges: [range] };
};

const A1 = { top: 1, left: 1, bottom: 1, right: 1 };

const setGridlines = (sheet: LiveSheet, value: unknown, { book }: ApiContext): void =>
  book.arrange(sheet, { showGridLines: flagOf(value) });

export const Worksheet: ApiClass<Targets['Worksheet']> = {
  identity: ({ id }) => ({ Id: id }),
  isThere: (sheet, { book }) => book.sheets.includes(sheet),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (sheet, value, { book }) => book.renameSheet(sheet, textOf(value)),
    },
    Position: {
      get: (sheet, { book }) => book.sheets.indexOf(sheet),
      set: (sheet, value, { book }) => {
        const position = numberOf(value);
        if (position < 0 || position >= book.sheets.length) throw invalid(`no position ${position}`);
        book.moveSheet(sheet, position);
      },
    },
    Visibility: {
      get: ({ visibility }) => VISIBILITY[visibility],
      set: (sheet, value, { book }) => {
        const word = oneOf(Object.values(VISIBILITY), value);
        book.setVisibility(
          sheet,
          word === 'VeryHidden' ? 'veryHidden' : word === 'Hidden' ? 'hidden' : 'visible',
        );
      },
    },
    ShowGridlines: { get: ({ layout }) => layout.showGridLines, set: setGridlines },
    // the client reads the one and sets the other
    Gridlines: { set: setGridlines },
    ShowHeadings: { get: () => true },
    TabColor: { get: () => '' },
    StandardHeight: { get: ({ defaultRowHeight }) => defaultRowHeight },
    StandardWidth: { get: ({ defaultColumnWidth }) => columnPoints(defaultColumnWidth) },
  },
  navigations: {
    AutoFilter: (sheet) => apiObject('AutoFilter', sheet),
    Comments: (sheet, { book }) => apiObject('CommentCollection', { book, sheet }),
    Notes: (sheet, { book }) => apiObject('NoteCollection', { book, sheet }),
    FreezePanes: (sheet) => apiObject('WorksheetFreezePanes', sheet),
    Names: (sheet, { book }) => apiObject('NamedItemCollection', { book, sheet }),
    PageLayout: (sheet) => apiObject('PageLayout', sheet),
    Protection: (sheet) => apiObject('WorksheetProtection', sheet),
  },
  methods: {
    Activate: (sheet, _, { book }) => {
      book.activate(sheet);
      return undefined;
    },
    Delete: (sheet, _, { book }) => {
      book.removeSheet(sheet);
      return undefined;
    },
    Calculate: () => undefined,
    GetCell: (sheet, args) => {
      const cell = { row: args.number(0) + 1, column: args.number(1) + 1 };
      const range = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
      return apiObject('Range', { sheet, ranges: [onSheet(range)] });
    },
    GetRange: (sheet, args, { book }) =>
      apiObject('Range', args.at(0) === undefined ? whole(sheet) : readAddress(book, sheet, args.text(0))),
    GetRangeByIndexes: (sheet, args) => {
      const [top, left] = [args.number(0) + 1, args.number(1) + 1];
      const range = { top, left, bottom: top + args.number(2) - 1, right: left + args.number(3) - 1 };
      return apiObject('Range', { sheet, ranges: [onSheet(range)] });
    },
    GetRanges: (sheet, args, { book }) =>
      apiObject(
        'RangeAreas',
        args.at(0) === undefined ? whole(sheet) : readAddresses(book, sheet, args.text(0)),
      ),
    GetUsedRange: (sheet, args) => apiObject('Range', usedRange(sheet, args) ?? { sheet, ranges: [A1] }),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const used = usedRange(sheet, args);
      return used ? apiObject('Range', used) : null;
    },
  },
  events: SHEET_EVENTS,
  eventTarget: ({ id }) => id,
};

export const WorksheetProtection: ApiClass<Targets['WorksheetProtection']> = {
  scalars: {
    Protected: { get: ({ protection }) => protection !== undefined },
    Options: { get: ({ protection }) => (protection?.options ?? null) as Json },
  },
  methods: {
    Protect: (sheet, args, { book }) => {
      if (sheet.protection) throw new ApiError('InvalidOperation', 'The sheet is protected already.');
      if (args.at(1) !== undefined) throw new MissingMember('WorksheetProtection.protect with a password');
      book.protect(sheet, args.at(0) === undefined ? {} : fieldsOf(args.at(0)));
      return undefined;
    },
    Unprotect: (sheet, _, { book }) => {
      book.unprotect(sheet);
      return undefined;
    },
  },
};

/** Freezes so many rows and columns. */
const freeze = (book: LiveBook, sheet: LiveSheet, rows: number, columns: number): undefined => {
  if (rows < 0 || columns < 0) throw invalid('a negative number of rows or columns');
  const freezeAt = rows + columns === 0 ? undefined : { row: rows + 1, column: columns + 1 };
  book.arrange(sheet, { freezeAt });
  return undefined;
};

const rangeArgument = (book: LiveBook, sheet: LiveSheet, args: Arguments): Areas => {
  const object = args.object(0);
  if (object?.className === 'Range') return object.target;
  return readAddress(book, sheet, args.text(0));
};

export const WorksheetFreezePanes: ApiClass<Targets['WorksheetFreezePanes']> = {
  methods: {
    FreezeAt: (sheet, args, { book }) => {
      const range = rangeOf(rangeArgument(book, sheet, args));
      if (range.top !== 1 || range.left !== 1)
        throw new MissingMember('WorksheetFreezePanes.freezeAt beyond A1');
      freeze(book, sheet, rowCount(range), columnCount(range));
    },
    FreezeRows: (sheet, args, { book }) =>
      freeze(book, sheet, args.at(0) === undefined ? 1 : args.number(0), 0),
    FreezeColumns: (sheet, args, { book }) =>
      freeze(book, sheet, 0, args.at(0) === undefined ? 1 : args.number(0)),
    Unfreeze: (sheet, _, { book }) => {
      if (sheet.layout.freezeAt) freeze(book, sheet, 0, 0);
      return undefined;
    },
    GetLocationOrNullObject: (sheet) => {
      const { freezeAt } = sheet.layout;
      if (!freezeAt) return null;
      const rows = freezeAt.row === 1 ? WHOLE_SHEET.bottom : freezeAt.row - 1;
      const columns = freezeAt.column === 1 ? WHOLE_SHEET.right : freezeAt.column - 1;
      return apiObject('Range', { sheet, ranges: [{ top: 1, left: 1, bottom: rows, right: columns }] });
    },
  },
};

export const AutoFilter: ApiClass<Targets['AutoFilter']> = {
  scalars: {
    Enabled: { get: ({ layout }) => layout.autoFilter !== undefined },
    IsDataFiltered: { get: () => false },
  },
  methods: {
    Apply: (sheet, args, { book }) => {
      if (args.at(2) !== undefined) throw new MissingMember('AutoFilter.apply with criteria');
      const range = rangeOf(rangeArgument(book, sheet, args));
      book.arrange(sheet, { autoFilter: overlap(range, sheet.usedRange() ?? A1) ?? range });
      return undefined;
    },
    Remove: (sheet, _, { book }) => {
      if (sheet.layout.autoFilter) book.arrange(sheet, { autoFilter: undefined });
      return undefined;
    },
    ClearCriteria: () => undefined,
    GetRangeOrNullObject: (sheet) => {
      const { autoFilter } = sheet.layout;
      return autoFilter ? apiObject('Range', { sheet, ranges: [autoFilter] }) : null;
    },
  },
};
