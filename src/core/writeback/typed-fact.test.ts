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
  ['count', '3%', '3%'],
  ['points', '1.5', 1.5],
  ['points', '1.', '1.'],
  ['yesNo', '是', '是'],
  ['label', '优秀', '优秀'],
  ['label', '3', '3'],
])('%s: “%s” is %j', (question, text, expected) => {
  expect(typedFact(text, question)).toBe(expected);
});
