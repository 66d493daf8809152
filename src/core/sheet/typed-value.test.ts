import { typedValue } from './typed-value';

test.each<readonly [string, string, number | null]>([
  ['91.2%', '%', 91.2],
  ['９１．２％', '%', 91.2],
  [' 91.2 % ', '%', 91.2],
  ['91.2', '%', 91.2],
  ['-1.5%', '%', -1.5],
  ['2项', '项', 2],
  ['3 起', '起', 3],
  ['两次', '次', 2],
  ['1,200', '万元', 1200],
  // another unit than the one asked for is not guessed at
  ['2项', '处', null],
  ['91.2%', '次', null],
  ['2亿元', '万元', null],
  // doubtful, or no number alone
  ['约91', '%', null],
  ['91%左右', '%', null],
  ['91-92%', '%', null],
  ['两三项', '项', null],
  ['3项（已整改2项）', '项', null],
  ['', '%', null],
])('%j, asked for in %s, is %j', (text, unit, value) => expect(typedValue(text, [unit])).toBe(value));
