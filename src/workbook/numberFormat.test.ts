import { builtinNumberKind, numberKind } from './numberFormat';

describe('numberKind', () => {
  it.each([
    ['General', 'plain'],
    ['General"分"', 'plain'],
    ['0.00', 'plain'],
    ['0.00_);[Red]\\(0.00\\)"分"', 'plain'],
    ['#,##0.00_ ', 'plain'],
    ['0.00E+00', 'plain'],
    ['@', 'plain'],
    ['0"天 (d)"', 'plain'],
    ['[Red]0;[Blue]-0', 'plain'],
    ['0\\d', 'plain'],
    ['0%', 'percent'],
    ['0.0"个"%', 'percent'],
    ['0"%"', 'plain'],
    ['yyyy"年"m"月"d"日";@', 'date'],
    ['[$-804]aaaa', 'plain'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
    ['[h]:mm:ss', 'date'],
    ['h:mm AM/PM', 'date'],
    ['[DBNum1][$-804]yyyy"年"m"月"', 'date'],
  ])('%s is %s', (code, kind) => {
    expect(numberKind(code)).toBe(kind);
  });

  it.each([
    [0, 'plain'],
    [9, 'percent'],
    [10, 'percent'],
    [14, 'date'],
    [31, 'date'],
    [49, 'plain'],
    [57, 'date'],
  ])('the built-in format %i is %s', (id, kind) => {
    expect(builtinNumberKind(id)).toBe(kind);
  });
});
