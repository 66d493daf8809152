import { addressOf, cellCount, isWholeColumns, isWholeRows } from '../address';
import type { ApiClass } from '../api-class';
import { apiObject, type Targets } from '../targets';
import { clearRange } from './range';

export const RangeAreas: ApiClass<Targets['RangeAreas']> = {
  isKept: true,
  isThere: ({ sheet }, { book }) => book.sheets.includes(sheet),
  scalars: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    AreaCount: { get: ({ ranges }) => ranges.length },
    CellCount: { get: ({ ranges }) => ranges.reduce((sum, range) => sum + cellCount(range), 0) },
    IsEntireColumn: { get: ({ ranges }) => ranges.every(isWholeColumns) },
    IsEntireRow: { get: ({ ranges }) => ranges.every(isWholeRows) },
  },
  navigations: {
    Areas: (target) => apiObject('RangeCollection', target),
    Format: (target) => apiObject('RangeFormat', target),
    DataValidation: (target) => apiObject('DataValidation', target),
    Worksheet: ({ sheet }) => apiObject('Worksheet', sheet),
  },
  methods: {
    Clear: ({ sheet, ranges }, args, { book }) => {
      for (const range of ranges) clearRange(book, sheet, range, args.at(0));
      return undefined;
    },
    GetEntireColumn: ({ sheet, ranges }) =>
      apiObject('RangeAreas', {
        sheet,
        ranges: ranges.map((range) => ({ ...range, top: 1, bottom: 1_048_576 })),
      }),
    GetEntireRow: ({ sheet, ranges }) =>
      apiObject('RangeAreas', {
        sheet,
        ranges: ranges.map((range) => ({ ...range, left: 1, right: 16_384 })),
      }),
  },
};

export const RangeCollection: ApiClass<Targets['RangeCollection']> = {
  items: ({ sheet, ranges }) => ranges.map((range) => apiObject('Range', { sheet, ranges: [range] })),
};
