import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { readRule } from './read-rule';

test.each([
  [
    '1.设立专班(2分)；2.下发方案(3分)',
    5,
    'part 2 from zero { by hand score max 2 | 设立专班 } | 设立专班',
    'part 3 from zero { by hand score max 3 | 下发方案 } | 下发方案',
  ],
  [
    '全年督导不少于4次(4分，少一次扣1分)',
    4,
    'part 4 from full { deduct 1 each 1次 below 4 | 少 } | 全年督导不少于4次',
  ],
  ['全年督导4次(4分，少一次扣1分)', 4, 'part 4 from full { deduct 1 each 1次 below 4 | 少 } | 全年督导4次'],
  [
    '1.组织(3分)：未设专班的不得分；每缺1人扣1分。2.落实(2分)：未公示扣2分。',
    5,
    'part 3 from full { forfeit | 未设专班; deduct 1 per 人 | 缺 } | 组织',
    'part 2 from full { deduct 2 | 未公示 } | 落实',
  ],
])('%s', (text, fullMarks, ...clauses) => {
  expect(ruleInShort(readRule(text, { fullMarks }))).toEqual(clauses);
});

test('one bracket with all the marks is for a person', () => {
  expect(ruleInShort(readRule('宣传到位，有影像资料（5分）', { fullMarks: 5 }))).toEqual([
    'by hand score max 5 | 宣传到位，有影像资料',
  ]);
});

test.each([
  ['the marks do not add up', '1.设立专班(2分)；2.下发方案(2分)', 5],
  ['of the part, or of the whole?', '1.设立专班(5分);未按时报送扣1分', 5],
])('uncertain: %s', (_why, text, fullMarks) => {
  expect(readRule(text, { fullMarks }).certain).toBe(false);
});
