import { cellText, type Cell } from './cell';
import type { Content } from './edit';
import { contentOf, holdsContent } from './same-content';

const text = (words: string): Content => ({ kind: 'text', text: words });
const number = (value: number): Content => ({ kind: 'number', number: value });
const formula = (written: string, cached: number | string | boolean | null): Content => ({
  kind: 'formula',
  formula: written,
  cached,
});
const NA = { error: '#N/A' };

test.each<readonly [Cell, Content, boolean]>([
  [{ value: null }, { kind: 'blank' }, true],
  [{ value: '' }, { kind: 'blank' }, true],
  [{ value: 0 }, { kind: 'blank' }, false],
  [{ value: '', formula: 'A1' }, { kind: 'blank' }, false],
  [{ value: 3 }, number(3), true],
  [{ value: 0.1 + 0.2 }, number(0.3), true],
  [{ value: 3 }, number(3.001), false],
  [{ value: '3' }, number(3), false],
  [{ value: 3, formula: 'A1' }, number(3), false],
  [{ value: null }, number(0), false],
  [{ value: '是' }, text('是'), true],
  [{ value: '是 ' }, text('是'), false],
  [{ value: '=1' }, text('=1'), true],
  [{ value: 1, formula: '1' }, text('=1'), false],
  [{ value: true }, { kind: 'boolean', boolean: true }, true],
  [{ value: 1 }, { kind: 'boolean', boolean: true }, false],
  [{ value: 3, formula: "'表'!A1" }, formula('表!A1', 3), true],
  [{ value: 4, formula: '表!A1' }, formula('表!A1', 3), false],
  [{ value: 3, formula: '表!A2' }, formula('表!A1', 3), false],
  [{ value: 3 }, formula('表!A1', 3), false],
  [{ value: null, formula: 'A1' }, formula('A1', ''), true],
  [{ value: NA, formula: 'A1' }, formula('A1', ''), false],
])('%j holds %j: %p', (cell, content, holds) => {
  expect(holdsContent(cell, content)).toBe(holds);
});

test.each<Cell>([
  { value: null },
  { value: 3 },
  { value: '' },
  { value: '是' },
  { value: false },
  { value: NA },
  { value: 3, formula: 'A1' },
  { value: NA, formula: 'A1' },
  { value: null, formula: 'A1' },
])('%j holds its own content', (cell) => {
  expect(holdsContent(cell, contentOf(cell))).toBe(true);
});

test.each([
  [null, ''],
  [0, '0'],
  [1e-7, '0.0000001'],
  [1.5, '1.5'],
  ['是', '是'],
  [true, 'TRUE'],
  [NA, ''],
])('%j reads %p', (value, words) => {
  expect(cellText(value)).toBe(words);
});
