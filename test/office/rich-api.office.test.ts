/** @jest-environment ./test/office/office-environment.ts */
import { number, plainSheet, text } from '../workbook/contract';
import { openInExcel } from './open-in-excel';

const sample = () =>
  openInExcel([
    plainSheet('指标表', [
      [text('指标'), text('分值')],
      [text('甲'), number(3)],
      [text('乙'), number(4)],
    ]),
    plainSheet('其他'),
  ]);

describe('reading and writing through the real client', () => {
  it('reads the used range', async () => {
    await sample();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('指标表').getUsedRange();
      range.load('values,address,rowCount');
      await context.sync();
      expect(range.address).toBe('指标表!A1:B3');
      expect(range.values).toEqual([
        ['指标', '分值'],
        ['甲', 3],
        ['乙', 4],
      ]);
    });
  });
});
