import { absoluteA1, type CellRef, type Range } from '../cells/address';
import type { CellStyle } from '../cells/edit';
import { gradeText } from '../scheme/grade-text';
import { COLOR, FONT, LOOK, variant } from '../writeback/look';

/** The page to sign is columns A to H; the reviewer's panel stands right of it, outside the print area. */
export const PAGE_WIDTHS = [14, 11.5, 11.5, 11.5, 11.5, 11.5, 11.5, 15] as const;
export const LAST_PAGE_COLUMN = PAGE_WIDTHS.length;

/** Rows of the head of the page, which are always the same. */
export const ROW = {
  title: 1,
  provisional: 2,
  unit: 3,
  year: 4,
  scheme: 5,
  marks: 6,
  gradeByScore: 7,
  veto: 8,
  grade: 9,
  sections: 10,
} as const;

/** Cells of the head that other formulas and the defined names refer to. */
export const CELL = {
  fullMarks: { row: ROW.marks, column: 2 },
  notApplicableMarks: { row: ROW.marks, column: 4 },
  rawTotal: { row: ROW.marks, column: 6 },
  total: { row: ROW.marks, column: 8 },
  gradeByScore: { row: ROW.gradeByScore, column: 2 },
  grade: { row: ROW.grade, column: 2 },
} as const satisfies Readonly<Record<string, CellRef>>;

export const ref = (cell: CellRef): string => absoluteA1(cell);

export const across = (row: number, left = 1, right: number = LAST_PAGE_COLUMN): Range => ({
  top: row,
  left,
  bottom: row,
  right,
});

/** Characters that fit between two columns of the page, both included. */
export const roomOf = (left: number, right: number): number =>
  PAGE_WIDTHS.slice(left - 1, right).reduce((sum, width) => sum + width, 0);

/** Points; the name of a part stands at the foot of its row, so that the part above keeps its distance. */
export const TITLE_HEIGHT = 30;

/** Marks with at least two decimals, more where the scheme keeps more. */
export const scoreFormat = (decimals: number): string => `0.${'0'.repeat(Math.max(2, decimals))}`;

const text = variant(LOOK.text, { font: { name: FONT.document, size: 11 } });

/** Styles of the page: document type, a little larger than in the tables. */
export const STYLE = {
  title: variant(LOOK.title, { font: { size: 22 } }),
  provisional: variant(LOOK.title, { font: { size: 11, bold: true, color: COLOR.alarm } }),
  label: variant(LOOK.label, { font: { size: 10.5 }, align: { horizontal: 'center', indent: 0 } }),
  text,
  centred: variant(LOOK.centred, { font: { name: FONT.document, size: 11 } }),
  date: variant(LOOK.date, { font: { name: FONT.document, size: 11 } }),
  score: variant(LOOK.score, { font: { size: 11 } }),
  total: variant(LOOK.score, { font: { size: 12, bold: true } }),
  gradeByScore: variant(LOOK.centred, { font: { name: FONT.heading, size: 13 } }),
  grade: variant(LOOK.centred, { font: { name: FONT.heading, size: 26, bold: true } }),
  heading: LOOK.header,
  section: variant(LOOK.section, { align: { vertical: 'bottom' } }),
  sum: variant(LOOK.score, { font: { bold: true }, fill: COLOR.label }),
  sumLabel: variant(LOOK.centred, { font: { name: FONT.heading }, fill: COLOR.label }),
} as const satisfies Readonly<Record<string, CellStyle>>;

/** What the page shows as the final grade; 待定 while there is none. */
export const shownGrade = (grade: string | null): string => (grade === null ? '待定' : gradeText(grade));
