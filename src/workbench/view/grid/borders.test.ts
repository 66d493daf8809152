import { parseRange, type Range } from '../../../core/cells/address';
import type { LookChange, Side } from '../../book/look';
import { blankBook, firstSheet } from '../../book/testing/blank-book';
import { linesOf } from './borders';

const range = (address: string): Range => parseRange(address) ?? { top: 1, left: 1, bottom: 1, right: 1 };
const line = (side: Side): LookChange => ({ border: { [side]: { line: 'thin', color: '000000' } } });

/** Merges, a line at a side of each cell of a range, and which sides of which cell are drawn. */
test.each<[string, readonly string[], string, Side, string, readonly string[]]>([
  ['its own right line', [], 'B2', 'right', 'B2', ['right']],
  ["its right neighbour's left line", [], 'C2', 'left', 'B2', ['right']],
  ['the upper line of the cell below', [], 'B3', 'top', 'B2', ['bottom']],
  ['no line that its neighbour draws', [], 'B2:B2', 'top', 'B2', []],
  ['its upper line at the edge of the sheet', [], 'B1', 'top', 'B1', ['top']],
  ['under a wide merge its own upper line', ['A1:D1'], 'B2', 'top', 'B2', ['top']],
  ['as a wide merge no line that only some below it have', ['A1:D1'], 'A2', 'top', 'A1:D1', []],
  ['beside a high merge its own left line', ['A1:A4'], 'B2', 'left', 'B2', ['left']],
])('a cell draws %s', (_, merges, lined, side, drawn, sides) => {
  const book = blankBook();
  const sheet = firstSheet(book);
  for (const merge of merges) book.merge(sheet, range(merge));
  book.changeLooks(sheet, range(lined), line(side));
  const lines = Object.entries(linesOf(sheet, range(drawn)));
  expect(lines.flatMap(([name, look]) => (look ? [name] : []))).toEqual(sides);
});
