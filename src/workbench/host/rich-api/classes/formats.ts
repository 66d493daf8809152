import type { AlignLook, CellLook, FontLook, LookChange } from '../../../book/look';
import type { ApiClass, ApiContext, Json, Scalar } from '../api-class';
import { isWholeRows } from '../address';
import { colorOf, flagOf, invalid, numberOf, oneOf, textOf } from '../arguments';
import { fittingHeight } from '../row-heights';
import { apiObject, type Areas, type Targets } from '../targets';
import { common, uniform } from '../uniform';
import { columnCharacters, columnPoints } from '../units';

const change = ({ sheet, ranges }: Areas, { book }: ApiContext, look: LookChange): void => {
  for (const range of ranges) book.changeLooks(sheet, range, look);
};

/** A property of the looks of cells. */
const ofLook = (
  read: (look: CellLook) => Json,
  toChange?: (value: unknown) => LookChange,
): Scalar<Areas> => ({
  get: (target) => uniform(target, read),
  ...(toChange && { set: (target, value, context) => change(target, context, toChange(value)) }),
});

const HORIZONTAL: Readonly<Record<AlignLook['horizontal'], string>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

const VERTICAL: Readonly<Record<AlignLook['vertical'], string>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

const wordFor = <Word extends string>(words: Readonly<Record<Word, string>>, value: unknown): Word => {
  const entries = Object.entries(words) as [Word, string][];
  const found = entries.find(([, word]) => word === value);
  if (!found) throw invalid(`${String(value)} is none of ${entries.map(([, word]) => word).join(', ')}`);
  return found[0];
};

function* heights({ sheet, ranges }: Areas): Generator<number> {
  for (const { top, bottom } of ranges) {
    // rows beyond the last one that has a height of its own are all alike
    const last = Math.min(bottom, Math.max(top, ...sheet.rows.keys()) + 1);
    for (let row = top; row <= last; row += 1) yield sheet.rows.get(row)?.height ?? sheet.defaultRowHeight;
  }
}

function* widths({ sheet, ranges }: Areas): Generator<number> {
  for (const { left, right } of ranges) {
    for (let column = left; column <= right; column += 1) {
      yield columnPoints(sheet.columns.get(column)?.width ?? sheet.defaultColumnWidth);
    }
  }
}

const setHeights = ({ sheet, ranges }: Areas, { book }: ApiContext, height: number | undefined): void => {
  for (const { top, bottom } of ranges) book.setRows(sheet, top, bottom, { height, grows: false });
};

const autofitRows = ({ sheet, ranges }: Areas, { book }: ApiContext): void => {
  for (const range of ranges) {
    const last = isWholeRows(range) && range.top === 1 ? (sheet.usedRange()?.bottom ?? 0) : range.bottom;
    for (let row = range.top; row <= last; row += 1) {
      book.setRows(sheet, row, row, { height: fittingHeight(sheet, row), grows: true });
    }
  }
};

export const RangeFormat: ApiClass<Targets['RangeFormat']> = {
  scalars: {
    WrapText: ofLook(
      ({ align }) => align.wrap,
      (value) => ({ align: { wrap: flagOf(value) } }),
    ),
    HorizontalAlignment: ofLook(
      ({ align }) => HORIZONTAL[align.horizontal],
      (value) => ({ align: { horizontal: wordFor(HORIZONTAL, value) } }),
    ),
    VerticalAlignment: ofLook(
      ({ align }) => VERTICAL[align.vertical],
      (value) => ({ align: { vertical: wordFor(VERTICAL, value) } }),
    ),
    IndentLevel: ofLook(
      ({ align }) => align.indent,
      (value) => ({ align: { indent: numberOf(value) } }),
    ),
    ShrinkToFit: ofLook(
      ({ align }) => align.shrink,
      (value) => ({ align: { shrink: flagOf(value) } }),
    ),
    TextOrientation: ofLook(
      ({ align }) => align.rotation,
      (value) => ({ align: { rotation: numberOf(value) } }),
    ),
    ColumnWidth: {
      get: (target) => common(widths(target)),
      set: ({ sheet, ranges }, value, { book }) => {
        const width = columnCharacters(numberOf(value));
        for (const { left, right } of ranges) book.setColumns(sheet, left, right, { width });
      },
    },
    RowHeight: {
      get: (target) => common(heights(target)),
      set: (target, value, context) => setHeights(target, context, numberOf(value)),
    },
    UseStandardHeight: {
      get: (target) => common([...heights(target)].map((height) => height === target.sheet.defaultRowHeight)),
      set: (target, value, context) => {
        if (flagOf(value)) setHeights(target, context, undefined);
      },
    },
    UseStandardWidth: {
      get: (target) =>
        common([...widths(target)].map((width) => width === columnPoints(target.sheet.defaultColumnWidth))),
      set: ({ sheet, ranges }, value, { book }) => {
        if (!flagOf(value)) return;
        for (const { left, right } of ranges) book.setColumns(sheet, left, right, { width: undefined });
      },
    },
  },
  navigations: {
    Fill: (target) => apiObject('RangeFill', target),
    Font: (target) => apiObject('RangeFont', target),
    Borders: (target) => apiObject('RangeBorderCollection', target),
    Protection: (target) => apiObject('FormatProtection', target),
  },
  methods: {
    AutofitRows: (target, _, context) => {
      autofitRows(target, context);
      return undefined;
    },
  },
};

export const RangeFill: ApiClass<Targets['RangeFill']> = {
  scalars: {
    // a cell without a fill tells white
    Color: ofLook(
      ({ fill }) => `#${fill ?? 'FFFFFF'}`,
      (value) => ({ fill: value === '' ? null : colorOf(value) }),
    ),
    Pattern: ofLook(({ fill }) => (fill === undefined ? 'None' : 'Solid')),
  },
  methods: {
    Clear: (target, _, context) => {
      change(target, context, { fill: null });
      return undefined;
    },
  },
};

const ofFont = (
  read: (font: FontLook) => Json,
  toChange: (value: unknown) => Partial<FontLook>,
): Scalar<Areas> =>
  ofLook(
    ({ font }) => read(font),
    (value) => ({ font: toChange(value) }),
  );

export const RangeFont: ApiClass<Targets['RangeFont']> = {
  scalars: {
    Name: ofFont(
      ({ name }) => name,
      (value) => ({ name: textOf(value) }),
    ),
    Size: ofFont(
      ({ size }) => size,
      (value) => ({ size: numberOf(value) }),
    ),
    Color: ofFont(
      ({ color }) => `#${color}`,
      (value) => ({ color: colorOf(value) }),
    ),
    Bold: ofFont(
      ({ bold }) => bold,
      (value) => ({ bold: flagOf(value) }),
    ),
    Italic: ofFont(
      ({ italic }) => italic,
      (value) => ({ italic: flagOf(value) }),
    ),
    Strikethrough: ofFont(
      ({ strike }) => strike,
      (value) => ({ strike: flagOf(value) }),
    ),
    Underline: ofFont(
      ({ underline }) => (underline ? 'Single' : 'None'),
      (value) => ({ underline: oneOf(['None', 'Single'], value) === 'Single' }),
    ),
  },
};

export const FormatProtection: ApiClass<Targets['FormatProtection']> = {
  scalars: {
    Locked: ofLook(
      ({ locked }) => locked,
      (value) => ({ locked: flagOf(value) }),
    ),
  },
};
