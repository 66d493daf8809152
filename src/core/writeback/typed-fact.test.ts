import type { Question } from '../rule/kinds/kind';
import { typedFact } from './typed-fact';

test.each<[Question, string, number | string | null]>([
  ['value', '', null],
  ['value', '  ', null],
  ['value', '91.2', 91.2],
  ['value', ' 91.2％ ', 91.2],
  ['value', '0.912', 0.912],
  ['value', '-1,000', -1000],
  ['value', '约九成', '约九成'],
  ['value', '无', '无'],
  ['count', '３', 3],
  ['count', '十五', 15],
  ['count', '无', '无'],
  ['count', '2项', '2项'],
  ['count', '二十三', 23],
  ['count', '两三', '两三'],
  ['count', '十七八', '十七八'],
  ['count', '3%', '3%'],
  ['points', '1.5', 1.5],
  ['points', '1.', '1.'],
  ['points', '8分', 8],
  ['points', '3 分', 3],
  ['points', '０。5分', 0.5],
  ['points', '八分', 8],
  ['points', '两点五分', 2.5],
  ['points', '扣2分', '扣2分'],
  ['points', '分', '分'],
  ['yesNo', '是', '是'],
  ['label', '优秀', '优秀'],
  ['label', '3', '3'],
])('%s: “%s” is %j', (question, text, expected) => {
  expect(typedFact(text, question)).toBe(expected);
});

test.each<[Question, string, string, number | string]>([
  ['count', '项', '2项', 2],
  ['count', '项', '２ 项', 2],
  ['count', '项', '2起', '2起'],
  ['count', '项', '两三项', '两三项'],
  ['count', '项', '项', '项'],
  ['count', '项', '-1项', -1],
  ['value', '%', '９５％', 95],
  ['value', '%', '95 %', 95],
  ['value', '万元', '1,200万元', 1200],
  ['value', '万元', '5%', '5%'],
  ['value', '万元', '12亿元', '12亿元'],
])('%s asked in %s: “%s” is %j', (question, unit, text, expected) => {
  expect(typedFact(text, question, unit)).toBe(expected);
});
