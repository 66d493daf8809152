import { pairIndicators, type IndicatorKey } from './indicator-key';

/** sheet/section/name/rule */
const key = (text: string): IndicatorKey => {
  const [sheet = '', section = '', name = '', fingerprint = ''] = text.split('/');
  return { sheet, section, name, fingerprint };
};

test.each<[what: string, from: readonly string[], to: readonly string[], pairs: readonly (number | null)[]]>([
  ['order does not matter', ['表/一/甲/1', '表/一/乙/2'], ['表/一/乙/2', '表/一/甲/1'], [1, 0]],
  ['a renamed section', ['表/一/甲/1'], ['表/第一部分/甲/1'], [0]],
  ['a renamed sheet', ['表/一/甲/1'], ['新表/一/甲/1'], [0]],
  ['a new rule: the same indicator', ['表/一/甲/1'], ['表/一/甲/9'], [0]],
  ['another name is another indicator', ['表/一/甲/1'], ['表/一/丙/1'], [null]],
  ['the same name in two sections', ['表/一/甲/1', '表/二/甲/2'], ['表/二/甲/8', '表/一/甲/9'], [1, 0]],
  [
    'as many of the same keep their order',
    ['表/一/甲/1', '表/一/甲/1'],
    ['表/一/甲/1', '表/一/甲/1'],
    [0, 1],
  ],
  [
    'one of the same is gone: nobody can say which',
    ['表/一/甲/1', '表/一/甲/1'],
    ['表/一/甲/1'],
    [null, null],
  ],
  ['of two of a name one has the rule', ['表/一/甲/1', '表/一/甲/2'], ['表/一/甲/2', '表/一/甲/3'], [1, 0]],
])('%s', (_what, from, to, expected) => {
  const [left, right] = [from.map(key), to.map(key)];
  const pairs = pairIndicators(left, right);
  const indices = left.map((one) => {
    const pair = pairs.get(one);
    return pair ? right.indexOf(pair) : null;
  });
  expect(indices).toEqual(expected);
});
