import { json, type ApiClass } from '../api-class';
import { apiObject, type Targets } from '../targets';

export const Workbook: ApiClass<Targets['Workbook']> = {
  scalars: {
    Name: { get: (book) => book.fileName },
    ReadOnly: { get: () => false },
  },
  navigations: {
    Worksheets: (book) => apiObject('WorksheetCollection', book),
    Names: (book) => apiObject('NamedItemCollection', { book }),
    Comments: (book) => apiObject('CommentCollection', { book }),
    Notes: (book) => apiObject('NoteCollection', { book }),
    Application: (book) => apiObject('Application', book),
    Protection: (book) => apiObject('WorkbookProtection', book),
    Properties: (book) => apiObject('DocumentProperties', book),
  },
  methods: {
    GetSelectedRange: ({ activeSheet: sheet }) =>
      apiObject('Range', { sheet, ranges: sheet.selection.ranges.slice(0, 1) }),
    GetSelectedRanges: ({ activeSheet: sheet }) =>
      apiObject('RangeAreas', { sheet, ranges: sheet.selection.ranges }),
    GetActiveCell: ({ activeSheet: sheet }) => {
      const { row, column } = sheet.selection.active;
      return apiObject('Range', { sheet, ranges: [{ top: row, left: column, bottom: row, right: column }] });
    },
  },
};

/** Structure protection of workbooks is not simulated: there is none. */
export const WorkbookProtection: ApiClass<Targets['WorkbookProtection']> = {
  scalars: { Protected: { get: () => false } },
};

export const DocumentProperties: ApiClass<Targets['DocumentProperties']> = {
  scalars: { Author: { get: ({ user }) => user }, Title: { get: ({ fileName }) => fileName } },
};

export const Application: ApiClass<Targets['Application']> = {
  scalars: {
    CalculationMode: { get: () => 'Automatic' },
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    // all that a change reaches is worked out before anything is told
    Calculate: () => undefined,
    SuspendApiCalculationUntilNextSync: (book) => {
      book.suspendCalculation(true);
      return undefined;
    },
    // the view draws when the browser finds the time: after the request
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

/** The client tells it that its event handlers are ready. */
export const AddinInternalService: ApiClass<Targets['AddinInternalService']> = {
  methods: { NotifyActionHandlerReady: () => json(null) },
};
