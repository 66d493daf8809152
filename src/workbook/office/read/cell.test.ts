import type { Cell } from '../../../core/cells/cell';
import { cellOf, type ExcelCell } from './cell';

const told = (rest: Partial<ExcelCell>): ExcelCell => ({
  value: '',
  formula: rest.value ?? '',
  type: 'String',
  numberFormat: 'General',
  ...rest,
});

test.each<readonly [string, ExcelCell, Cell | undefined]>([
  ['blank', told({ type: 'Empty' }), undefined],
  ['text', told({ value: '甲' }), { value: '甲' }],
  ['text that looks like a formula', told({ value: '=1+1', formula: '=1+1' }), { value: '=1+1' }],
  ['a number', told({ value: 7, type: 'Double' }), { value: 7 }],
  ['a rate', told({ value: 0.912, numberFormat: '0.0%' }), { value: 0.912, percent: true }],
  ['a day', told({ value: 42806, numberFormat: 'yyyy/m/d' }), { value: 42806, date: true }],
  ['text with a number format', told({ value: '待定', numberFormat: '0.0%' }), { value: '待定' }],
  ['a truth value', told({ value: true, type: 'Boolean' }), { value: true }],
  ['a formula', told({ value: 3, formula: '=SUM(A1:A2)' }), { value: 3, formula: 'SUM(A1:A2)' }],
  ['a formula that shows nothing', told({ value: '', formula: '=""' }), { value: '', formula: '""' }],
  [
    'an error',
    told({ value: '#N/A', formula: '=NA()', type: 'Error' }),
    { value: { error: '#N/A' }, formula: 'NA()' },
  ],
  ['text that reads like an error', told({ value: '#N/A' }), { value: '#N/A' }],
])('%s', (_, cell, expected) => {
  expect(cellOf(cell)).toEqual(expected);
});
