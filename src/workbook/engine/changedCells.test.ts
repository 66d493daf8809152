import { a1 } from '../../core/cells/address';
import type { SheetSnapshot } from '../../core/cells/snapshot';
import { sheetFromRows, type RowItem } from '../memory/sheetFromRows';
import { changedCells } from './changedCells';

const of = (...sheets: readonly SheetSnapshot[]) => ({ sheets, names: [] });
const row = (...items: readonly RowItem[]): SheetSnapshot => sheetFromRows('表', [items]);

const changed = (before: readonly SheetSnapshot[], after: readonly SheetSnapshot[]): readonly string[] =>
  changedCells(of(...before), of(...after)).map(({ sheet, ...ref }) => `${sheet}!${a1(ref)}`);

describe('cells that edits changed', () => {
  it.each<[string, RowItem, RowItem, boolean]>([
    ['another number', 1, 2, true],
    ['the same number', 1, 1, false],
    ['a blank that became empty text', null, { value: '', formula: 'B1' }, true],
    ['a value that went', 1, null, true],
    ['a number that became a text', 1, '1', true],
    ['a link in the place of its value', 1, { value: 1, formula: 'B1' }, true],
    ['another error', { error: '#N/A' }, { error: '#REF!' }, true],
    ['the same error', { error: '#N/A' }, { error: '#N/A' }, false],
    ['an error that became a text', { error: '#N/A' }, '#N/A', true],
  ])('%s', (_, before, after, expected) => {
    expect(changed([row(before)], [row(after)])).toEqual(expected ? ['表!A1'] : []);
  });

  it('are those of a sheet that came or went too', () => {
    const other = sheetFromRows('评分明细', [[1, 2]]);
    expect(changed([row(1)], [row(1), other])).toEqual(['评分明细!A1', '评分明细!B1']);
    expect(changed([row(1), other], [row(1)])).toEqual(['评分明细!A1', '评分明细!B1']);
  });
});
