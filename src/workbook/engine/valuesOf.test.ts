import type { CellValue } from '../../core/cells/cell';
import { number, plainSheet, text } from '../../../test/workbook/contract';
import { workbookOf } from '../../../test/workbook/blankPackage';
import { valuesOf } from './valuesOf';

test('formulas are worked out as if they stood on a sheet, where that is certain', async () => {
  const workbook = await workbookOf([
    plainSheet('甲', [[number(5), text('待填')]]),
    plainSheet('乙', [[number(7)]]),
  ]);
  const expected: readonly (readonly [string, CellValue | undefined])[] = [
    ['A1>4', true],
    ['乙!$A$1-A1', 2],
    ['$B1="待填"', true],
    ['A9=""', true],
    ['1/0', { error: '#DIV/0!' }],
    ['INDIRECT("A1")', undefined],
    ['没有这个名称', undefined],
  ];
  const found: (readonly [string, CellValue | undefined])[] = [];
  const formulas = expected.map(([formula]) => formula);
  for await (const some of valuesOf(await workbook.read(), '甲', formulas)) found.push(...some);
  expect(found).toEqual(expected);
});
