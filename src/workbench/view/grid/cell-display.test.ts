import type { CellValue } from '../../../core/cells/cell';
import type { CellLook } from '../../book/look';
import { cellDisplay } from './cell-display';

const look = (numberFormat: string, horizontal: CellLook['align']['horizontal'] = 'general'): CellLook => ({
  font: {
    name: '宋体',
    size: 11,
    bold: false,
    italic: false,
    underline: false,
    strike: false,
    color: '000000',
  },
  border: {},
  align: { horizontal, vertical: 'center', wrap: false, indent: 0, rotation: 0, shrink: false },
  numberFormat,
  locked: true,
});

test.each<[string, CellValue, string, string]>([
  ['General', null, '', 'left'],
  ['General', 0.1 + 0.2, '0.3', 'right'],
  ['0.00', 87.356, '87.36', 'right'],
  ['0%', 0.93, '93%', 'right'],
  ['yyyy"年"m"月"d"日"', 42_000, '2014年12月27日', 'right'],
  ['0.00', '无', '无', 'left'],
  ['0.00', true, 'TRUE', 'center'],
  ['0.00', { error: '#N/A' }, '#N/A', 'center'],
])('in %s, %j shows as %s at the %s', (numberFormat, value, text, align) => {
  expect(cellDisplay(value, look(numberFormat))).toMatchObject({ text, align });
});

test('an alignment that is set overrules the kind of value', () => {
  expect(cellDisplay(5, look('General', 'centerContinuous')).align).toBe('center');
});

test('a colour in the number format is told', () => {
  expect(cellDisplay(-3, look('0;[Red]-0'))).toMatchObject({ text: '-3', color: 'red' });
});
