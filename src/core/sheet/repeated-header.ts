import { textOf, type Grid } from './grid';
import type { Header } from './header-rows';
import { normaliseHeading } from './heading';

/** Four of five cells must say what the header says. */
const SAME = 0.8;

/** A test for rows that say again what the header says, as on each printed page. */
export const headerRepeatedIn = (grid: Grid, header: Header): ((row: number) => boolean) => {
  const names = new Map<number, Set<string>>();
  for (const column of header.headings.keys()) {
    const texts = new Set<string>();
    for (let row = header.top; row <= header.bottom; row += 1) {
      texts.add(normaliseHeading(textOf(grid.own(row, column))));
    }
    texts.delete('');
    names.set(column, texts);
  }
  return (row) => {
    const columns = grid.columnsOf(row).filter((column) => names.has(column));
    let different = 0;
    for (const column of columns) {
      if (!names.get(column)?.has(normaliseHeading(textOf(grid.own(row, column))))) different += 1;
      if (different > columns.length * (1 - SAME)) return false;
    }
    return columns.length - different >= 2;
  };
};

/** The columns in front may be hidden, or stand outside the header. */
const HIGHEST_FIRST = 3;
const STEMS = '甲乙丙丁戊己';

/** A row of nothing but 1, 2, 3 … or 甲, 乙, 1, 2 … numbers the columns; 栏次 may stand in front. */
export const numbersColumns = (grid: Grid, { left, right }: Header, row: number): boolean => {
  const columns = grid.columnsOf(row).filter((column) => column >= left && column <= right);
  const texts = columns
    .map((column) => textOf(grid.own(row, column)).replace(/[()（）\s]/g, ''))
    .filter((text, index) => index > 0 || text !== '栏次');
  const from = Number(texts.find((text) => /^\d$/.test(text)) ?? NaN);
  const stems = texts.findIndex((text, index) => text !== STEMS[index]);
  return (
    columns.length >= 3 &&
    stems >= 0 &&
    texts.slice(stems).every((text, index) => text.split(/[=＝]/)[0] === String(from + index)) &&
    from <= HIGHEST_FIRST
  );
};
