import type { BorderLine, CellStyle } from '../cells/edit';

/** Colours of our own sheets, RRGGBB: calm enough to print in grey, light enough to read ten-point text on. */
export const COLOR = {
  ink: '1F1F1F',
  grey: '7F7F7F',
  line: 'BFBFBF',
  strongLine: '6B7785',
  header: 'E3EAF2',
  label: 'F1F4F8',
  indicator: 'EEF3F8',
  input: 'FFF9E0',
  needsPerson: 'FDE9D9',
  bar: '9DC3E6',
  alarm: 'C00000',
  alarmFill: 'FBE5E5',
} as const;

/** Typefaces that every Chinese office has; named, so that a program without them falls back by itself. */
export const FONT = { heading: '黑体', body: '宋体', document: '仿宋' } as const;

/** Number formats of our own sheets. */
export const FORMAT = {
  score: '0.00',
  general: 'General',
  percentPoints: '0.0',
  date: 'yyyy"年"m"月"d"日"',
} as const;

const line: BorderLine = { line: 'thin', color: COLOR.line };
const box: CellStyle['border'] = { left: line, right: line, top: line, bottom: line };

/** A style with some of its properties replaced; `font` and `align` are merged one level deep, borders replaced by side. */
export const variant = (base: CellStyle, change: CellStyle): CellStyle => ({
  ...base,
  ...change,
  font: { ...base.font, ...change.font },
  align: { ...base.align, ...change.align },
  ...(base.border || change.border ? { border: { ...base.border, ...change.border } } : {}),
});

/** The style without its line on one side, where two cells read as one. */
export const openAt = (base: CellStyle, side: keyof NonNullable<CellStyle['border']>): CellStyle => ({
  ...base,
  border: Object.fromEntries(Object.entries(base.border ?? {}).filter(([name]) => name !== side)),
});

const plain: CellStyle = {
  font: { name: FONT.body, size: 10, color: COLOR.ink },
  align: { vertical: 'center' },
};
const text = variant(plain, { border: box, align: { horizontal: 'left', wrap: true, indent: 1 } });
const centred = variant(plain, { border: box, align: { horizontal: 'center', wrap: true } });
const score = variant(centred, { numberFormat: FORMAT.score });
const number = variant(centred, { numberFormat: FORMAT.general });
const date = variant(centred, { numberFormat: FORMAT.date });
const indicator: CellStyle = {
  font: { bold: true },
  fill: COLOR.indicator,
  border: { top: { line: 'medium', color: COLOR.strongLine } },
};

/** The named styles of our own sheets. Whatever stands in a table has thin grey borders. */
export const LOOK = {
  /** The sheet's name, above everything. */
  title: variant(plain, { font: { name: FONT.heading, size: 18 }, align: { horizontal: 'center' } }),
  /** The line under the title: who, which year; or how the sheet is filled in. */
  guide: variant(plain, { font: { size: 9, color: COLOR.grey }, align: { horizontal: 'left', wrap: true } }),
  /** The name of a part of a sheet. */
  section: variant(plain, { font: { name: FONT.heading, size: 11 }, align: { horizontal: 'left' } }),
  /** Column headings. */
  header: variant(centred, { font: { name: FONT.heading }, fill: COLOR.header }),
  /** What stands left of a value and names it. */
  label: variant(text, { font: { name: FONT.heading }, fill: COLOR.label }),
  text,
  centred,
  /** Marks, two decimals. */
  score,
  /** Any number, with as many decimals as it has. */
  number,
  date,
  /** A word or value of no weight: helper cells, remarks beside a table. */
  hint: variant(plain, {
    font: { size: 9, color: COLOR.grey },
    align: { horizontal: 'left', wrap: true, indent: 1 },
  }),
  /** Cells that a person fills in. */
  input: variant(text, { fill: COLOR.input }),
  inputCentred: variant(centred, { fill: COLOR.input }),
  inputNumber: variant(number, { fill: COLOR.input }),
  inputDate: variant(date, { fill: COLOR.input }),
  /** Cells that need a person's judgement: points by hand, a rule that could not be read. */
  needsPerson: variant(text, { fill: COLOR.needsPerson }),
  needsPersonCentred: variant(centred, { fill: COLOR.needsPerson }),
  /** The row that opens an indicator, by what its cell holds. */
  indicatorText: variant(text, indicator),
  indicatorCentred: variant(centred, indicator),
  indicatorScore: variant(score, indicator),
} as const satisfies Readonly<Record<string, CellStyle>>;

/** The page margins of our own sheets, inches. */
export const MARGINS = { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7 } as const;

/** Footer with page and pages, in Excel's codes. */
export const PAGE_FOOTER = '&C&"宋体,Regular"&9第 &P 页 / 共 &N 页';
