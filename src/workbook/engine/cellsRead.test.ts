import { a1, parseRange } from '../../core/cells/address';
import { sheetFromRows } from '../memory/sheetFromRows';
import { eachCellRead } from './cellsRead';
import type { Area } from './formulaReading';

const area = (sheet: string, text: string): Area => ({
  sheet,
  range: parseRange(text) ?? { top: 0, left: 0, bottom: 0, right: 0 },
});

describe('the cells that areas cover', () => {
  it('are told once each, and no other', () => {
    const snapshot = {
      sheets: [
        sheetFromRows(
          '甲',
          Array.from({ length: 9 }, (_, row) => [row, row, row]),
        ),
        sheetFromRows('乙', [[1], [2]]),
        sheetFromRows('丙', [[1]]),
      ],
      names: [],
    };
    const told: string[] = [];
    const areas = [
      area('甲', 'A2:A3'),
      area('甲', 'A3:A4'),
      area('甲', 'A7:B8'),
      area('甲', 'A7'),
      area('乙', 'A2:C9'),
    ];
    eachCellRead(snapshot, areas, (position, ref) => told.push(`${position} ${a1(ref)}`));
    expect(told).toEqual(['0 A2', '0 A3', '0 A4', '0 A7', '0 B7', '0 A8', '0 B8', '1 A2']);
  });
});
