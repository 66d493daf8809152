import type { SheetSnapshot } from '../cells/snapshot';
import { textOf, type Grid } from './grid';
import {
  headingOf,
  LONGEST_HEADING,
  normaliseHeading,
  strongestKind,
  weightOf,
  type Heading,
} from './heading';
import { BAND_HEADING, type HeadingKind } from './heading-names';
import { withoutContinued } from './page-titles';
import { readsAsSection } from './sections';
import { totalKind } from './total-rows';
import { typedMarks } from './typed-number';

/** The header of a table: its rows, and the heading of each column that has one. 1-based, ends included. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly headings: ReadonlyMap<number, Heading>;
}

/** A first table that starts lower than this many filled rows is not looked for. */
const ROWS_SEARCHED = 300;
const MOST_HEADER_ROWS = 3;
/** A sheet with more places like a header than this is no form that anybody fills in. */
export const MOST_HEADERS = 200;
const TELLING = 0.5;
const STRONG = 0.6;
/** A name under a group heading is short. */
const LONGEST_PART = 12;
/** What stands above several columns of one sort. */
const GROUPED: readonly HeadingKind[] = ['target', 'fullMarks', 'score', 'rule', 'actual'];

type HeadingReader = (texts: readonly string[]) => Heading;

/** The same few headings are read again and again. */
const rememberingReader = (): HeadingReader => {
  const known = new Map<string, Heading>();
  return (texts) => {
    const key = texts.join('\n');
    const heading = known.get(key) ?? headingOf(texts);
    known.set(key, heading);
    return heading;
  };
};

/** Numbers, dates and marks are no headings; most cells of a workbook are such. */
const LETTER = /\p{L}/u;

const isHeadingLike = (read: HeadingReader, text: string): boolean =>
  LETTER.test(text) &&
  normaliseHeading(text).length <= LONGEST_HEADING &&
  (strongestKind(read([text]))?.[1] ?? 0) >= TELLING;

/** The text seen in a cell of the header; a merge as wide as the table is its title, not a heading. */
const headerText = (grid: Grid, row: number, column: number): string => {
  const text = textOf(grid.seen(row, column));
  return text.length > 4 * LONGEST_HEADING || normaliseHeading(text).length > LONGEST_HEADING ? '' : text;
};

/** 每缺一项扣1分: what a rule says, and no heading. */
const AMOUNT = /[扣得减加计]\s*[\d.]+\s*分/;

/** Numbers that are no years, marks, amounts: a row with its number and its marks is an indicator, whatever its texts say. */
const numbersIn = (grid: Grid, row: number): number =>
  grid.columnsOf(row).filter((column) => {
    const { value } = grid.own(row, column);
    return typeof value === 'number'
      ? !(value >= 1990 && value < 2100)
      : typeof value === 'string' && (typedMarks(value) !== null || AMOUNT.test(value));
  }).length;

/** 考核内容, 考核指标, 考核要点: three such are a scoring table even without marks and rules. */
const ASSESSED = /^(考核|考评|评价|评审|检查|[一二三]级)?(内容|指标|要点|项目|事项|要素|子项|模块|领域)$/;

/** A narrow row of nothing but names of what is assessed, three or more, and a number. */
const saysWhatAlone = (headings: readonly Heading[], columns: number): boolean => {
  const subjects = headings.filter((heading) => weightOf(heading, 'subject') >= STRONG);
  const numbers = headings.filter((heading) => weightOf(heading, 'number') >= STRONG);
  return columns <= 6 && subjects.length >= 3 && subjects.length + numbers.length === columns;
};

/**
 * A row names columns when four of its cells do, or three in a narrow table, one of them the marks, the rule or a
 * score; or when it has only two, the rule and what it is about; or when three say what is assessed.
 */
const namesColumns = (grid: Grid, read: HeadingReader, row: number): boolean => {
  const columns = grid.columnsOf(row);
  if (columns.length < 2 || numbersIn(grid, row) > 1) return false;
  const headings = columns
    .map((column) => textOf(grid.own(row, column)))
    .filter((text) => isHeadingLike(read, text));
  const leading = headings.some((text) => {
    const heading = read([text]);
    return (
      Math.max(weightOf(heading, 'rule'), weightOf(heading, 'fullMarks'), weightOf(heading, 'score')) >=
      TELLING
    );
  });
  const assessed =
    headings.filter((text) => ASSESSED.test(normaliseHeading(text))).length >= 3 ||
    saysWhatAlone(
      headings.map((text) => read([text])),
      columns.length,
    );
  const enough =
    assessed ||
    headings.length >= 4 ||
    (headings.length === 3 && columns.length <= 6) ||
    (headings.length === 2 &&
      columns.length === 2 &&
      headings.some((text) => weightOf(read([text]), 'rule') >= 0.8));
  return (leading || assessed) && enough;
};

/** 等次, 等级 … behind a blank column head another block beside the table; 部门 too, with more headings behind it. */
const startsBlockIn =
  (grid: Grid, top: number, bottom: number) =>
  (column: number): boolean =>
    Array.from({ length: bottom - top + 1 }, (_, at) => top + at).some((row) => {
      const text = normaliseHeading(textOf(grid.own(row, column)));
      return (
        BAND_HEADING.test(text) ||
        (text === '部门' &&
          textOf(grid.own(row, column + 1)) !== '' &&
          textOf(grid.own(row, column + 2)) !== '')
      );
    });

/** So many blank columns part a table from another block beside it. */
const BLANK_BETWEEN = 2;

/** Columns that stand together without a blank one. */
const runsOf = (columns: readonly number[]): readonly (readonly number[])[] => {
  const runs: number[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run && column === (run.at(-1) ?? column) + 1) run.push(column);
    else runs.push([column]);
  }
  return runs;
};

/**
 * Of columns that wide gaps part, those together that have the most headings. Behind a narrow gap the table goes on unless
 * another block is announced there, or nothing that such a table has.
 */
const ownPart = (
  { hiddenColumns }: SheetSnapshot,
  columns: readonly number[],
  startsBlock: (column: number) => boolean,
  headingsOf: (part: readonly number[]) => readonly number[],
): readonly number[] => {
  const parts: number[][] = [];
  const hiddenBetween = (left: number, right: number): number =>
    [...hiddenColumns].filter((column) => column > left && column < right).length;
  for (const run of runsOf(columns)) {
    const part = parts.at(-1);
    const [first = 0] = run;
    const goesOn =
      part !== undefined &&
      first - (part.at(-1) ?? first) - hiddenBetween(part.at(-1) ?? first, first) <= BLANK_BETWEEN &&
      !startsBlock(first) &&
      headingsOf(run).length > 0;
    if (goesOn) part.push(...run);
    else parts.push([...run]);
  }
  const [first = [], ...others] = parts;
  return others.reduce<readonly number[]>(
    (best, part) => (headingsOf(part).length > headingsOf(best).length ? part : best),
    first,
  );
};

/** The columns that the cells of a row cover, merges included, without what stands apart. */
const coveredBy = (grid: Grid, row: number): readonly number[] =>
  grid.columnsOf(row).flatMap((column) => {
    const right = Math.min(grid.mergeAt(row, column)?.right ?? column, grid.sheet.lastColumn);
    return Array.from({ length: right - column + 1 }, (_, at) => column + at);
  });

/** The columns of headings, ascending, with those between them that have none of their own and are filled in the rows below. */
const withUnnamed = (grid: Grid, columns: readonly number[], bottom: number): readonly number[] => {
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const between = [bottom + 1, bottom + 2]
    .flatMap((row) => grid.columnsOf(row))
    .filter((column) => column > first && column < last);
  return [...new Set([...columns, ...between])].sort((a, b) => a - b);
};

/** From the first to the last column of the headings in a row, without another block beside them. */
const spanOf = (
  grid: Grid,
  read: HeadingReader,
  row: number,
): { readonly left: number; readonly right: number } => {
  const own = ownPart(
    grid.sheet,
    withUnnamed(grid, coveredBy(grid, row), row),
    startsBlockIn(grid, row, row),
    (part) => part.filter((column) => isHeadingLike(read, textOf(grid.seen(row, column)))),
  );
  return { left: own[0] ?? 1, right: own.at(-1) ?? 1 };
};

/** 2015年, the year of a target under 考核目标. */
const YEAR = /^(19|20)\d\d\s*年(度|目标|目标值|实绩)?$/;

/** Short names under headings and the blank cells right of them, and nothing else: 得分 over a column for each unit, unmerged. */
const isUnderHeadings = (grid: Grid, top: number, row: number, columns: readonly number[]): boolean =>
  columns.length > 1 &&
  columns.every((column, index) => {
    const text = textOf(grid.own(row, column));
    const isFirst = textOf(grid.own(top, column)) !== '';
    return (
      (isFirst
        ? columns[index + 1] === column + 1 && textOf(grid.own(top, column + 1)) === ''
        : columns[index - 1] === column - 1) &&
      LETTER.test(text) &&
      normaliseHeading(text).length <= LONGEST_PART &&
      grid.mergeAt(top, column) === undefined
    );
  });

/** Columns up to one, and those that follow it without a gap. */
const reachingRight = (columns: readonly number[], right: number): readonly number[] =>
  columns.reduce<readonly number[]>(
    (kept, column) => (column <= right || kept.at(-1) === column - 1 ? [...kept, column] : kept),
    [],
  );

/** Whether a row continues a header above it: only short names, each under a merged or an empty heading. */
const continuesHeader = (grid: Grid, read: HeadingReader, top: number, row: number): boolean => {
  const merged = grid
    .columnsOf(top)
    .filter((column) => (grid.mergeAt(top, column)?.bottom ?? 0) >= row).length;
  const { left, right } = spanOf(grid, read, top);
  const columns = grid.columnsOf(row).filter((column) => column >= left && column <= right);
  if (columns.length === 0) return merged > 0 && merged * 2 >= grid.columnsOf(top).length;
  const isAlone = columns.length === 1;
  if (columns.length > 1 && columns.every((column) => YEAR.test(textOf(grid.own(row, column))))) return true;
  if (
    isUnderHeadings(
      grid,
      top,
      row,
      reachingRight(
        grid.columnsOf(row).filter((column) => column >= left),
        right,
      ),
    )
  )
    return true;
  return columns.every((column) => {
    const text = textOf(grid.own(row, column));
    const above = grid.mergeAt(top, column);
    const own = grid.mergeAt(row, column);
    if (own !== undefined && own.right > (above?.right ?? column)) return false;
    const isGroup = above !== undefined && above.right > above.left;
    const isOpen = textOf(grid.own(top, column)) === '' || isGroup;
    const isParent = textOf(grid.own(top, column)) !== '' && columns.length < grid.columnsOf(top).length;
    const isShort = text !== '' && normaliseHeading(text).length <= LONGEST_HEADING && !/^[\d.]+$/.test(text);
    if (readsAsSection(text) && !ASSESSED.test(normaliseHeading(text))) return false;
    if (isAlone) {
      const goesOn = isGroup && own?.left === above.left && own.right === above.right;
      return isShort && isGroup && row === top + 1 && (goesOn || isHeadingLike(read, text));
    }
    return isShort && (isOpen || isParent) && (isHeadingLike(read, text) || isGroup);
  });
};

/** 考核目标 alone above 2014年, 2015年 …: it says what the columns from its own on are. */
const isLoneGroup = (grid: Grid, columns: readonly number[], row: number, next: number): boolean => {
  const [column] = columns;
  const [first] = grid.columnsOf(next);
  if (column === undefined || first === undefined || column <= first) return false;
  const text = textOf(grid.own(row, column));
  const kind = strongestKind(headingOf([text]))?.[0];
  const below = headingOf([textOf(grid.own(next, column))]);
  return (
    normaliseHeading(text).length <= LONGEST_PART &&
    kind !== undefined &&
    GROUPED.includes(kind) &&
    strongestKind(below) === undefined &&
    textOf(grid.own(next, column + 1)) !== ''
  );
};

/** Rows above that group the columns: headings merged down to the next row, or at least two merged over columns. */
const isGroupingRow = (grid: Grid, read: HeadingReader, row: number, next: number): boolean => {
  const { right } = spanOf(grid, read, next);
  const columns = grid.columnsOf(row).filter((column) => column <= right);
  if (columns.length < 2) return isLoneGroup(grid, columns, row, next);
  const texts = columns.map((column) => textOf(grid.own(row, column)));
  if (texts.some((text) => /[:：]/.test(text) || normaliseHeading(text).length > LONGEST_HEADING))
    return false;
  const merges = columns.map((column) => grid.mergeAt(row, column));
  return (
    merges.some((merge) => merge !== undefined && merge.bottom >= next) ||
    merges.filter((merge) => merge !== undefined && merge.right > merge.left).length >= 2
  );
};

/** The texts above a column, outermost first; an unmerged group heading reaches right over empty cells of its row, up to a column that has none at all. */
const textsAbove = (
  grid: Grid,
  top: number,
  bottom: number,
  column: number,
  left: number,
): readonly string[] => {
  const texts: string[] = [];
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  const isBlank = (at: number): boolean => rows.every((row) => headerText(grid, row, at) === '');
  for (const row of rows) {
    let text = headerText(grid, row, column);
    if (text === '' && row < bottom && headerText(grid, bottom, column) !== '') {
      for (let parent = column - 1; text === '' && parent >= left && !isBlank(parent); parent -= 1)
        text = headerText(grid, row, parent);
    }
    texts.push(text);
  }
  return texts;
};

/** Reads the headings of the header rows `top` to `bottom`; undefined when no column has one. */
const readHeader = (
  grid: Grid,
  top: number,
  bottom: number,
  read: HeadingReader = headingOf,
): Header | undefined => {
  const headings = new Map<number, Heading>();
  const columns = new Set<number>();
  for (let row = top; row <= bottom; row += 1) {
    coveredBy(grid, row).forEach((column) => columns.add(column));
  }
  const own = ownPart(
    grid.sheet,
    withUnnamed(grid, [...columns], bottom),
    startsBlockIn(grid, top, bottom),
    (part) =>
      part.filter((column) =>
        isHeadingLike(read, textsAbove(grid, top, bottom, column, part[0] ?? column).join('')),
      ),
  );
  const [left] = own;
  const right = own.at(-1);
  if (left === undefined || right === undefined) return undefined;
  for (const column of own) {
    const heading = read(textsAbove(grid, top, bottom, column, left));
    if (heading.text !== '') headings.set(column, heading);
  }
  return { top, bottom, left, right, headings };
};

const headerAround = (grid: Grid, read: HeadingReader, row: number): Header | undefined => {
  let top = row;
  while (row - top < MOST_HEADER_ROWS - 1 && isGroupingRow(grid, read, top - 1, top)) top -= 1;
  let bottom = row;
  while (bottom - top < MOST_HEADER_ROWS - 1 && continuesHeader(grid, read, row, bottom + 1)) bottom += 1;
  return readHeader(grid, top, bottom, read);
};

const signature = (header: Header): string =>
  [...header.headings].map(([column, heading]) => `${column}${heading.text}`).join('|');

const TITLE = /^[^。；;，,]{4,40}(表|细则|办法|标准|方案)([(（][^。]{0,20}[)）])?$/;

/**
 * Whether a header is under a title of its own, which nothing above says, or which follows a total: another table, though its
 * headings be the same.
 */
export const hasTitleOfItsOwn = (grid: Grid, { top }: Header): boolean => {
  const [column, ...others] = grid.columnsOf(top - 1);
  const title = column === undefined ? '' : withoutContinued(textOf(grid.own(top - 1, column)));
  if (others.length > 0 || !TITLE.test(title) || readsAsSection(title)) return false;
  const before = grid.rows.findLast((row) => row < top - 1) ?? 0;
  return (
    grid.columnsOf(before).some((at) => totalKind(textOf(grid.own(before, at))) === 'total') ||
    !grid.rows.some(
      (row) => row < top - 1 && grid.columnsOf(row).some((at) => textOf(grid.own(row, at)).startsWith(title)),
    )
  );
};

/**
 * The places of a sheet that look like the header of a scoring table, from the top; a header that is repeated on
 * each printed page comes once, but for one under another title. A large sheet of another kind is left soon: one without a header at its top.
 */
export const headerCandidates = (grid: Grid): readonly Header[] => {
  const read = rememberingReader();
  const candidates = new Map<string, Header>();
  for (const [index, row] of grid.rows.entries()) {
    if (candidates.size === MOST_HEADERS || (candidates.size === 0 && index >= ROWS_SEARCHED)) break;
    if (!namesColumns(grid, read, row)) continue;
    const header = headerAround(grid, read, row);
    if (!header) continue;
    const key = signature(header);
    if (!candidates.has(key)) candidates.set(key, header);
    else if (hasTitleOfItsOwn(grid, header)) candidates.set(`${key}|${row}`, header);
  }
  return [...candidates.values()];
};

/** The header that ends in a row which a person confirmed: that row, with the grouping rows above it. */
export const headerEndingAt = (grid: Grid, row: number): Header | undefined => {
  let top = row;
  while (row - top < MOST_HEADER_ROWS - 1 && isGroupingRow(grid, headingOf, top - 1, top)) top -= 1;
  return readHeader(grid, top, row);
};
