import * as address from '../../core/cells/address';
import { sheetFromRows, type RowItem } from '../memory/sheetFromRows';
import { dependentsOf, inCircles } from './dependents';
import { userFormulas, type UserFormula } from './userFormulas';

let looks = 0;
jest.mock('../../core/cells/address', () => {
  const actual: typeof address = jest.requireActual('../../core/cells/address');
  const contains: typeof address.contains = (range, ref) => {
    looks += 1;
    return actual.contains(range, ref);
  };
  return { ...actual, contains };
});

const f = (formula: string): RowItem => ({ value: 0, formula });

const formulasOf = (
  rows: readonly (readonly RowItem[])[],
  others: readonly (readonly RowItem[])[] = [],
): readonly UserFormula[] =>
  userFormulas({ sheets: [sheetFromRows('表', rows), sheetFromRows('汇总', others)], names: [] }, new Set(), [
    at(9, 9),
  ]);

const told = (found: Iterable<UserFormula>): readonly string[] =>
  [...found].map(({ sheet, row, column }) => `${sheet}!${address.a1({ row, column })}`).toSorted();

const at = (row: number, column: number, sheet = '表') => ({ sheet, row, column });

describe('formulas that depend on a cell', () => {
  it('are found through sums, other sheets and one another', () => {
    const formulas = formulasOf(
      [[1, f('SUM(A1:A3)'), f('B1*2')], [2, f('SUM(D1:D9)')], [3]],
      [[f('表!C1+1')]],
    );
    expect(told(dependentsOf(formulas, [at(2, 1)]))).toEqual(['汇总!A1', '表!B1', '表!C1']);
    expect(told(dependentsOf(formulas, [at(5, 4)]))).toEqual(['表!B2']);
    expect(told(dependentsOf(formulas, [at(5, 5)]))).toEqual([]);
    expect(told(dependentsOf(formulas, [at(2, 1, '汇总')]))).toEqual([]);
  });

  it('count the formula that may read anything, but only when something changed', () => {
    const formulas = formulasOf([[1, f('INDIRECT("A"&1)'), f('B1+1')]]);
    expect(told(dependentsOf(formulas, [at(9, 9)]))).toEqual(['表!B1', '表!C1']);
    expect(told(dependentsOf(formulas, []))).toEqual([]);
  });

  it('are not the formulas that were written themselves', () => {
    const formulas = formulasOf([[1, f('A1'), f('B1')]]);
    expect(told(dependentsOf(formulas, [at(1, 1), at(1, 2)]))).toEqual(['表!C1']);
  });

  it('reach through every cell of an array formula', () => {
    const array = { top: 1, left: 2, bottom: 2, right: 2 };
    const formulas = formulasOf([
      [1, { value: 0, formula: 'A1:A2*2', array }],
      [2, 0, f('B2')],
    ]);
    expect(told(dependentsOf(formulas, [at(1, 1)]))).toEqual(['表!B1', '表!C2']);
  });

  it('are looked for in blocks: 5,000 of them are not compared with 5,000 cells each', () => {
    const count = 5_000;
    const rows = Array.from({ length: count }, (_, index) => {
      const row = index + 1;
      return [row, f(`SUM(A$1:A${row})`), f(row === count ? `A${row}` : `C${row + 1}+A${row}`)];
    });
    const formulas = formulasOf(rows);
    looks = 0;
    const found = dependentsOf(
      formulas,
      rows.map((_, index) => at(index + 1, 1)),
    );
    expect(found.size).toBe(2 * count);
    expect(looks).toBeLessThan(count * 300);
  });
});

describe('formulas in a circle', () => {
  it('are found with those that they lead to', () => {
    const formulas = formulasOf([[f('B1+1'), f('A1+1'), f('A1*2'), f('E1'), 1, f('SUM(F1:F2)')]]);
    expect(told(inCircles(formulas))).toEqual(['表!A1', '表!B1', '表!C1', '表!F1']);
  });
});
