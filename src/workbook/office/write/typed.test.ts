import type { Content } from '../../../core/cells/edit';
import { typed, type Typed } from './typed';

const text = (value: string): Content => ({ kind: 'text', text: value });

test.each<readonly [string, Content, Typed]>([
  ['blank', { kind: 'blank' }, ''],
  ['a number', { kind: 'number', number: 91.2 }, 91.2],
  ['a truth value', { kind: 'boolean', boolean: false }, false],
  ['a formula', { kind: 'formula', formula: 'SUM(A1:A3)', cached: 6 }, '=SUM(A1:A3)'],
  ['empty text', text(''), ''],
  ['words', text('未建立制度，不得分'), '未建立制度，不得分'],
  ['words in brackets', text('（无评分标准）'), '（无评分标准）'],
  ['words that look like a formula', text('=1+1'), "'=1+1"],
  ['a sign', text('+86'), "'+86"],
  ['a function in the old manner', text('@SUM'), "'@SUM"],
  ['an apostrophe', text("'引号"), "''引号"],
  ['digits', text('007'), "'007"],
  ['a date in words', text('2017年3月12日'), "'2017年3月12日"],
  ['a date that begins with a letter', text('Jan-5'), "'Jan-5"],
  ['full-width digits', text('第１项'), "'第１项"],
  ['a truth value in words', text('TRUE'), "'TRUE"],
  ['white space in front', text(' 甲'), "' 甲"],
])('%s', (_, content, expected) => {
  expect(typed(content)).toBe(expected);
});
