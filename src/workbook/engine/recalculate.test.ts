import type { CellValue } from '../../core/cells/cell';
import type { Snapshot } from '../../core/cells/snapshot';
import { sheetFromRows, type RowItem } from '../memory/sheetFromRows';
import { recalculate } from './recalculate';

const book = (rows: readonly (readonly RowItem[])[], others: readonly RowItem[][] = []): Snapshot => ({
  sheets: [sheetFromRows('甲', rows), sheetFromRows('乙', others)],
  names: [],
});

const formula = (text: string, value: CellValue = null): RowItem => ({ formula: text, value });

const after = async (
  snapshot: Snapshot,
  ...changed: readonly (readonly [number, number])[]
): Promise<unknown> =>
  Object.fromEntries(
    (
      await recalculate(
        snapshot,
        changed.map(([row, column]) => ({ sheet: '甲', row, column })),
      )
    ).map(({ sheet, row, column, value }) => [`${sheet}!${row}/${column}`, value]),
  );

describe('recalculating', () => {
  it('works out a formula that was just entered, from what others show', async () => {
    expect(await after(book([[2, formula('A1*3'), formula('B1+A1', 8)]]), [1, 2])).toEqual({
      '甲!1/2': 6,
      '甲!1/3': 8,
    });
  });

  it('follows a change through formulas and sheets', async () => {
    const snapshot = book([[5, formula('A1*2', 4)]], [[formula('甲!B1&"分"', '4分'), formula('1+1', 2)]]);
    expect(await after(snapshot, [1, 1])).toEqual({ '甲!1/2': 10, '乙!1/1': '10分' });
  });

  it('leaves alone what no change reaches', async () => {
    expect(await after(book([[1, formula('D1', 3), null, 3]]), [1, 1])).toEqual({});
  });

  it('tells what cannot be worked out', async () => {
    expect(await after(book([[1, formula('RAND()+A1', 0.5)]]), [1, 1])).toEqual({ '甲!1/2': null });
  });
});
