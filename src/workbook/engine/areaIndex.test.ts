import { parseRange } from '../../core/cells/address';
import { AreaIndex } from './areaIndex';
import type { Area } from './formulaReading';

const area = (text: string, sheet = '表'): Area => {
  const range = parseRange(text);
  if (!range) throw new Error(`no range ${text}`);
  return { sheet, range };
};

const at = (row: number, column: number, sheet = '表') => ({ sheet, row, column });

describe('who reads a cell', () => {
  it('is answered within and across blocks of cells, for each sheet', () => {
    const index = new AreaIndex<string>();
    index.add('列', [area('A1:A500')]);
    index.add('行', [area('A64:Z64')]);
    index.add('格', [area('I65'), area('A1', '另')]);
    expect(index.readersOf(at(64, 1))).toEqual(['列', '行']);
    expect(index.readersOf(at(65, 1))).toEqual(['列']);
    expect(index.readersOf(at(64, 26))).toEqual(['行']);
    expect(index.readersOf(at(65, 9))).toEqual(['格']);
    expect(index.readersOf(at(500, 1))).toEqual(['列']);
    expect(index.readersOf(at(501, 1))).toEqual([]);
    expect(index.readersOf(at(1, 1, '另'))).toEqual(['格']);
  });

  it('is taken once, also by way of another block', () => {
    const index = new AreaIndex<string>();
    index.add('甲', [area('A1:A500')]);
    index.add('乙', [area('A1:A500')]);
    index.add('丙', [area('A400:A401')]);
    expect(index.take(at(1, 1))).toEqual(['甲', '乙']);
    expect(index.take(at(400, 1))).toEqual(['丙']);
    expect(index.take(at(400, 1))).toEqual([]);
  });
});
