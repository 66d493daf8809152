import { MAX_COLUMN, MAX_ROW, type Range as Rectangle } from '../../../../core/cells/address';
import type { LiveBook, LiveSheet } from '../../../book/live-book';
import {
  addressOf,
  cellCount,
  columnCount,
  isWholeColumns,
  isWholeRows,
  onSheet,
  overlap,
  rangeOf,
  readAddress,
  rowCount,
} from '../address';
import type { ApiClass, ApiContext, Json } from '../api-class';
import { ApiError, MissingMember } from '../api-error';
import { flagOf, oneOf, textOf, type Arguments } from '../arguments';
import { formulaOf, matrix, spread, textAt, valueOf, valueType, writeValues } from '../range-values';
import { apiObject, type ApiObject, type Areas, type Targets } from '../targets';
import { common } from '../uniform';
import { columnPoints } from '../units';

const rangeObject = (sheet: LiveSheet, range: Rectangle): ApiObject =>
  apiObject('Range', { sheet, ranges: [onSheet(range)] });

const orNull = (sheet: LiveSheet, range: Rectangle | undefined): ApiObject | null =>
  range ? rangeObject(sheet, range) : null;

const orError = (object: ApiObject | null): ApiObject => {
  if (!object) throw new ApiError('ItemNotFound');
  return object;
};

/** Another range, given as an object or an address. */
const other = (book: LiveBook, sheet: LiveSheet, args: Arguments): Areas => {
  const object = args.object(0);
  return object?.className === 'Range' || object?.className === 'RangeAreas'
    ? object.target
    : readAddress(book, sheet, args.text(0));
};

function* rowsOf({ sheet, ranges }: Areas): Generator<boolean> {
  const { top, bottom } = rangeOf({ sheet, ranges });
  const last = Math.min(bottom, Math.max(top, ...sheet.rows.keys()));
  for (let row = top; row <= last; row += 1) yield sheet.rows.get(row)?.hidden ?? false;
}

function* columnsOf({ sheet, ranges }: Areas): Generator<boolean> {
  const { left, right } = rangeOf({ sheet, ranges });
  for (let column = left; column <= right; column += 1) yield sheet.columns.get(column)?.hidden ?? false;
}

const intersection = (target: Areas, args: Arguments, { book }: ApiContext): ApiObject | null => {
  const { sheet } = target;
  const another = other(book, sheet, args);
  if (another.sheet !== sheet) throw new ApiError('InvalidArgument');
  return orNull(sheet, overlap(rangeOf(target), rangeOf(another)));
};

/** Excel answers for no more areas at once. */
const MOST_MERGES = 512;

const mergedAreas = (target: Areas): ApiObject | null => {
  const { sheet } = target;
  const range = rangeOf(target);
  // only those whose first cell is inside
  const merges = sheet.merges.filter(
    ({ top, left }) => top >= range.top && top <= range.bottom && left >= range.left && left <= range.right,
  );
  if (merges.length > MOST_MERGES) throw new ApiError('GeneralException', 'too many merged areas');
  return merges.length === 0 ? null : apiObject('RangeAreas', { sheet, ranges: merges });
};

/** Merges cells; only the first one's content is left. */
const merge = (book: LiveBook, sheet: LiveSheet, range: Rectangle): void => {
  if (cellCount(range) === 1) return;
  const [row, column] = [range.top, range.left];
  const rest = [
    { ...range, left: column + 1 },
    { top: row + 1, left: column, bottom: range.bottom, right: column },
  ];
  for (const part of rest) {
    if (part.top <= part.bottom && part.left <= part.right) book.clear(sheet, part, 'contents', 'addIn');
  }
  book.merge(sheet, range);
};

const CLEAR = {
  All: 'all',
  Contents: 'contents',
  ResetContents: 'contents',
  Formats: 'formats',
} as const;

/** What all cells of a range are cleared of. `All` takes comments too, as the menu's "Clear All" does. */
export const clearRange = (book: LiveBook, sheet: LiveSheet, range: Rectangle, applyTo: unknown): void => {
  const word = oneOf([...Object.keys(CLEAR), 'Hyperlinks', 'RemoveHyperlinks'], applyTo ?? 'All');
  if (word === 'Hyperlinks' || word === 'RemoveHyperlinks') return;
  book.clear(sheet, range, CLEAR[word as keyof typeof CLEAR], 'addIn');
  if (word !== 'All') return;
  for (const comment of sheet.comments) {
    const { row, column } = comment;
    if (overlap(range, { top: row, left: column, bottom: row, right: column })) {
      book.removeComment(comment, 'addIn');
    }
  }
};

const copyFrom = (target: Areas, args: Arguments, { book }: ApiContext): undefined => {
  const what = oneOf(['All', 'Formulas', 'Values', 'Formats'], args.at(1) ?? 'All');
  if (what !== 'Formats') throw new MissingMember(`Range.copyFrom of ${what}`);
  const source = other(book, target.sheet, args);
  const from = { sheet: source.sheet, range: rangeOf(source) };
  const { top, left } = rangeOf(target);
  // a source larger than the target spills over it
  const to = {
    top,
    left,
    bottom: Math.max(rangeOf(target).bottom, top + rowCount(from.range) - 1),
    right: Math.max(rangeOf(target).right, left + columnCount(from.range) - 1),
  };
  book.copyLooks(from, target.sheet, onSheet(to));
  return undefined;
};

export const Range: ApiClass<Targets['Range']> = {
  isKept: true,
  isThere: ({ sheet }, { book }) => book.sheets.includes(sheet),
  scalars: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    CellCount: { get: (target) => cellCount(rangeOf(target)) },
    RowIndex: { get: (target) => rangeOf(target).top - 1 },
    ColumnIndex: { get: (target) => rangeOf(target).left - 1 },
    RowCount: { get: (target) => rowCount(rangeOf(target)) },
    ColumnCount: { get: (target) => columnCount(rangeOf(target)) },
    IsEntireColumn: { get: (target) => isWholeColumns(rangeOf(target)) },
    IsEntireRow: { get: (target) => isWholeRows(rangeOf(target)) },
    Values: {
      get: (target) => matrix(target.sheet, rangeOf(target), valueOf),
      set: (target, value, { book }) => writeValues(book, target.sheet, rangeOf(target), value),
    },
    Formulas: {
      get: (target) => matrix(target.sheet, rangeOf(target), formulaOf),
      set: (target, value, { book }) => writeValues(book, target.sheet, rangeOf(target), value),
    },
    Text: { get: (target) => matrix(target.sheet, rangeOf(target), textAt(target.sheet)) },
    ValueTypes: { get: (target) => matrix(target.sheet, rangeOf(target), valueType) },
    NumberFormat: {
      get: ({ sheet, ranges }) =>
        matrix(sheet, rangeOf({ sheet, ranges }), (_, row, column) => sheet.lookAt(row, column).numberFormat),
      set: (target, value, { book }) => setNumberFormats(book, target, value),
    },
    RowHidden: {
      get: (target) => common(rowsOf(target)),
      set: (target, value, { book }) => {
        const { top, bottom } = rangeOf(target);
        book.setRows(target.sheet, top, bottom, { hidden: flagOf(value) });
      },
    },
    ColumnHidden: {
      get: (target) => common(columnsOf(target)),
      set: (target, value, { book }) => {
        const { left, right } = rangeOf(target);
        book.setColumns(target.sheet, left, right, { hidden: flagOf(value) });
      },
    },
    Hidden: { get: (target) => common([common(rowsOf(target)), common(columnsOf(target))]) },
    Height: { get: (target) => heightOf(target) },
    Width: { get: (target) => widthOf(target) },
  },
  navigations: {
    Format: (target) => apiObject('RangeFormat', target),
    Worksheet: ({ sheet }) => apiObject('Worksheet', sheet),
    DataValidation: (target) => apiObject('DataValidation', target),
    ConditionalFormats: (target) => apiObject('ConditionalFormatCollection', target),
  },
  methods: {
    Clear: (target, args, { book }) => {
      clearRange(book, target.sheet, rangeOf(target), args.at(0));
      return undefined;
    },
    CopyFrom: copyFrom,
    GetBoundingRect: (target, args, { book }) => {
      const [one, two] = [rangeOf(target), rangeOf(other(book, target.sheet, args))];
      return rangeObject(target.sheet, {
        top: Math.min(one.top, two.top),
        left: Math.min(one.left, two.left),
        bottom: Math.max(one.bottom, two.bottom),
        right: Math.max(one.right, two.right),
      });
    },
    GetCell: (target, args) => {
      const { top, left } = rangeOf(target);
      const [row, column] = [top + args.number(0), left + args.number(1)];
      return rangeObject(target.sheet, { top: row, left: column, bottom: row, right: column });
    },
    GetCellProperties: (target, args, context) => {
      const { top, left, bottom, right } = rangeOf(target);
      const rows = Array.from({ length: bottom - top + 1 }, (_, down) =>
        Array.from({ length: right - left + 1 }, (__, across) => {
          const [row, column] = [top + down, left + across];
          return { top: row, left: column, bottom: row, right: column };
        }),
      );
      return {
        json: rows.map((row) =>
          row.map((cell) => context.propertiesOf(rangeObject(target.sheet, cell), args.at(0))),
        ),
      };
    },
    GetColumn: (target, args) => {
      const range = rangeOf(target);
      const column = range.left + args.number(0);
      return rangeObject(target.sheet, { ...range, left: column, right: column });
    },
    GetColumnProperties: (target, args, context) => {
      const range = rangeOf(target);
      const columns = Array.from({ length: columnCount(range) }, (_, index) => ({
        ...range,
        left: range.left + index,
        right: range.left + index,
      }));
      return {
        json: columns.map((column) => context.propertiesOf(rangeObject(target.sheet, column), args.at(0))),
      };
    },
    GetEntireColumn: (target) => rangeObject(target.sheet, { ...rangeOf(target), top: 1, bottom: MAX_ROW }),
    GetEntireRow: (target) => rangeObject(target.sheet, { ...rangeOf(target), left: 1, right: MAX_COLUMN }),
    GetIntersection: (target, args, context) => orError(intersection(target, args, context)),
    GetIntersectionOrNullObject: intersection,
    GetLastCell: (target) => {
      const { bottom, right } = rangeOf(target);
      return rangeObject(target.sheet, { top: bottom, left: right, bottom, right });
    },
    GetLastColumn: (target) => rangeObject(target.sheet, { ...rangeOf(target), left: rangeOf(target).right }),
    GetLastRow: (target) => rangeObject(target.sheet, { ...rangeOf(target), top: rangeOf(target).bottom }),
    GetMergedAreasOrNullObject: mergedAreas,
    GetOffsetRange: (target, args) => {
      const { top, left, bottom, right } = rangeOf(target);
      const [down, across] = [args.number(0), args.number(1)];
      return rangeObject(target.sheet, {
        top: top + down,
        left: left + across,
        bottom: bottom + down,
        right: right + across,
      });
    },
    GetResizedRange: (target, args) => {
      const { top, left, bottom, right } = rangeOf(target);
      return rangeObject(target.sheet, {
        top,
        left,
        bottom: bottom + args.number(0),
        right: right + args.number(1),
      });
    },
    GetAbsoluteResizedRange: (target, args) => {
      const { top, left } = rangeOf(target);
      const [bottom, right] = [top + args.number(0) - 1, left + args.number(1) - 1];
      return rangeObject(target.sheet, { top, left, bottom, right });
    },
    GetRow: (target, args) => {
      const range = rangeOf(target);
      const row = range.top + args.number(0);
      return rangeObject(target.sheet, { ...range, top: row, bottom: row });
    },
    GetRowProperties: (target, args, context) => {
      const range = rangeOf(target);
      const rows = Array.from({ length: rowCount(range) }, (_, index) => ({
        ...range,
        top: range.top + index,
        bottom: range.top + index,
      }));
      return { json: rows.map((row) => context.propertiesOf(rangeObject(target.sheet, row), args.at(0))) };
    },
    GetUsedRange: (target, args) => orError(usedWithin(target, args)),
    GetUsedRangeOrNullObject: (target, args) => usedWithin(target, args),
    Merge: (target, args, { book }) => {
      const range = rangeOf(target);
      if (!args.flag(0)) merge(book, target.sheet, range);
      else
        for (let row = range.top; row <= range.bottom; row += 1)
          merge(book, target.sheet, { ...range, top: row, bottom: row });
      return undefined;
    },
    Select: (target, _, { book }) => {
      book.select(target.sheet, [rangeOf(target)]);
      return undefined;
    },
    Unmerge: (target, _, { book }) => {
      book.unmerge(target.sheet, rangeOf(target));
      return undefined;
    },
    // the client asks before it writes a large range in blocks
    _ValidateArraySize: (target, args) => {
      const range = rangeOf(target);
      if (args.number(0) !== rowCount(range) || args.number(1) !== columnCount(range)) {
        throw new ApiError('InvalidArgument', 'the values do not have the shape of the range');
      }
      return undefined;
    },
  },
};

const usedWithin = (target: Areas, args: Arguments): ApiObject | null => {
  const used = target.sheet.usedRange(args.flag(0));
  return orNull(target.sheet, used && overlap(used, rangeOf(target)));
};

const setNumberFormats = (book: LiveBook, target: Areas, value: unknown): void => {
  const range = rangeOf(target);
  const { sheet } = target;
  if (!Array.isArray(value)) {
    book.changeLooks(sheet, range, { numberFormat: textOf(value) });
    return;
  }
  for (const [down, row] of spread(range, value).entries()) {
    for (const [across, format] of row.entries()) {
      if (format === null) continue;
      const at = { row: range.top + down, column: range.left + across };
      const cell = { top: at.row, left: at.column, bottom: at.row, right: at.column };
      book.changeLooks(sheet, cell, { numberFormat: textOf(format) });
    }
  }
};

const heightOf = (target: Areas): Json => {
  const { sheet } = target;
  const { top, bottom } = rangeOf(target);
  let height = (bottom - top + 1) * sheet.defaultRowHeight;
  for (const [row, layout] of sheet.rows) {
    if (row < top || row > bottom) continue;
    height += (layout.hidden ? 0 : (layout.height ?? sheet.defaultRowHeight)) - sheet.defaultRowHeight;
  }
  return height;
};

const widthOf = (target: Areas): Json => {
  const { sheet } = target;
  const { left, right } = rangeOf(target);
  let width = 0;
  for (let column = left; column <= right; column += 1) {
    const layout = sheet.columns.get(column);
    width += layout?.hidden ? 0 : columnPoints(layout?.width ?? sheet.defaultColumnWidth);
  }
  return width;
};
