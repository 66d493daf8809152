import { ruleInShort } from '../../../../test/support/clauses-in-short';
import { wordsKey, type Choice, type Choices } from '../choice';
import type { Rule } from '../clause';
import { readRule } from './read-rule';

const choices = (...said: readonly (readonly [words: string, choice: Choice])[]): Choices =>
  new Map(said.map(([words, choice]) => [wordsKey(words), choice]));

/** What is asked: the words, the options, and what was chosen. */
const asked = (rule: Rule): string[] =>
  rule.questions.map(
    ({ span, options, chosen }) => `${rule.text.slice(...span)}: ${options.join(' ')} → ${chosen ?? '?'}`,
  );

interface Case {
  readonly text: string;
  readonly fullMarks: number;
  /** The words asked about, and the options. */
  readonly asks: readonly [words: string, options: string];
  readonly readings: Readonly<Partial<Record<Choice, readonly string[]>>>;
}

const CASES: Readonly<Record<string, Case>> = {
  'a limit after two clauses of a sentence': {
    text: '台账每缺1项扣1分，每错1项扣2分，最多扣4分。',
    fullMarks: 10,
    asks: ['台账每缺1项扣1分，每错1项扣2分，最多扣4分', 'limitOne limitAll limitEach'],
    readings: {
      limitOne: ['deduct 1 per 项 | 台账缺', 'deduct 2 per 项 max 4 | 错'],
      limitAll: ['deduct 1 per 项 in 1 | 台账缺', 'deduct 2 per 项 in 1 | 错', 'limit 1: 4'],
      limitEach: ['deduct 1 per 项 max 4 | 台账缺', 'deduct 2 per 项 max 4 | 错'],
    },
  },
  'a limit after two sentences': {
    text: '未设专岗扣2分；台账每缺1项扣1分，每错1项扣2分，最多扣4分',
    fullMarks: 10,
    asks: [
      '未设专岗扣2分；台账每缺1项扣1分，每错1项扣2分，最多扣4分',
      'limitOne limitSentence limitAll limitEach',
    ],
    readings: {
      limitSentence: [
        'deduct 2 | 未设专岗',
        'deduct 1 per 项 in 1 | 台账缺',
        'deduct 2 per 项 in 1 | 错',
        'limit 1: 4',
      ],
    },
  },
  'marks for less than all, and deductions': {
    text: '按时报备得2分；每漏报一次扣1分',
    fullMarks: 5,
    asks: ['按时报备得2分', 'fromZero fromFull'],
    readings: {
      fromZero: ['zero', 'award 2 | 按时报备', 'deduct 1 per 次 | 漏报'],
      fromFull: ['full', 'award 2 | 按时报备', 'deduct 1 per 次 | 漏报'],
    },
  },
  'all marks for what exists, and deductions for what is missing': {
    text: '有专班、有台账的得5分，缺一项扣1分',
    fullMarks: 5,
    asks: ['有专班、有台账的得5分', 'fromFull fromZero'],
    readings: {
      fromFull: ['full', 'deduct 1 per 项 | 缺'],
      fromZero: ['zero', 'award 5 | 有专班、有台账', 'deduct 1 per 项 | 缺'],
    },
  },
  'grades of one thing, or parts': {
    text: '编入总体规划的得2分，编入专项规划的得1分，未编入的不得分',
    fullMarks: 3,
    asks: ['编入总体规划的得2分，编入专项规划的得1分，未编入的不得分', 'oneOf each'],
    readings: {
      oneOf: ['zero', 'score 编入总体规划: 2, 编入专项规划: 1, 未编入: 0'],
      each: ['zero', 'award 2 | 编入总体规划', 'award 1 | 编入专项规划', 'forfeit | 未编入'],
    },
  },
  'words about marks that nothing reads': {
    text: '未设专岗的，扣1分；情形特殊的减半扣分',
    fullMarks: 5,
    asks: ['情形特殊的减半扣分', 'handDeduct noEffect handScore handAdd'],
    readings: {
      handDeduct: ['full', 'deduct 1 | 未设专岗', 'by hand deduct | 情形特殊的减半扣分'],
      handAdd: ['full', 'deduct 1 | 未设专岗', 'by hand award | 情形特殊的减半扣分'],
      noEffect: ['full', 'deduct 1 | 未设专岗'],
    },
  },
};

const short = (rule: Rule, withBase: boolean): string[] => [
  ...(withBase ? [rule.base] : []),
  ...ruleInShort(rule),
];

describe.each(Object.entries(CASES))('%s', (_name, { text, fullMarks, asks: [words, options], readings }) => {
  test('is asked, and not certain', () => {
    const rule = readRule(text, { fullMarks });
    expect(asked(rule)).toEqual([`${words}: ${options} → ?`]);
    expect(rule.certain).toBe(false);
    expect(rule.unread.length).toBeGreaterThan(0);
  });

  test.each(Object.entries(readings) as [Choice, readonly string[]][])('%s', (choice, expected) => {
    const rule = readRule(text, { fullMarks, choices: choices([words, choice]) });
    expect(short(rule, expected[0] === rule.base)).toEqual(expected);
    expect(rule.certain).toBe(true);
    expect(asked(rule)).toEqual([`${words}: ${options} → ${choice}`]);
  });
});

test('a clause may be left to a person, who keeps to its limit', () => {
  const text = '未设专岗的，扣1分；每缺1项扣1分，最多扣3分';
  const rule = readRule(text, { fullMarks: 5, choices: choices(['每缺1项扣1分，最多扣3分', 'byHand']) });
  expect(rule.clauses[1]).toMatchObject({ kind: 'manual', effect: 'deduct', max: 3, condition: '缺' });
  expect(ruleInShort(rule)[0]).toBe('deduct 1 | 未设专岗');
  expect(asked(rule)).toEqual(['每缺1项扣1分，最多扣3分: byHand → byHand']);
  expect(rule.certain).toBe(true);
});

test.each([
  ['a marked-up neighbour', '每漏报1次扣2分；情形特殊的减半扣分。查台账。'],
  ['other blanks and widths', '未设专岗的，扣1分；情形特殊的　减半扣分'],
  ['another place', '情形特殊的减半扣分。未设专岗的，扣1分'],
])('a choice stays with its words: %s', (_what, text) => {
  const said = choices(['情形特殊的减半扣分', 'noEffect']);
  expect(readRule(text, { fullMarks: 5, choices: said }).certain).toBe(true);
  expect(readRule(text, { fullMarks: 5 }).certain).toBe(false);
});

test.each<readonly [string, string, Choice]>([
  ['words that changed', '情形复杂的减半扣分', 'noEffect'],
  ['what the words do not allow', '情形特殊的减半扣分', 'limitAll'],
])('a choice about %s settles nothing', (_what, words, choice) => {
  const text = '未设专岗的，扣1分；情形特殊的减半扣分';
  const rule = readRule(text, { fullMarks: 5, choices: choices([words, choice]) });
  expect(rule.certain).toBe(false);
  expect(asked(rule)[0]).toMatch(/ → \?$/);
});

test('each doubt is settled by itself', () => {
  const text = '台账每缺1项扣1分，每错1项扣2分，最多扣4分。情形特殊的减半扣分';
  const one = readRule(text, { fullMarks: 10, choices: choices(['情形特殊的减半扣分', 'noEffect']) });
  expect(one.certain).toBe(false);
  expect(one.unread.map((span) => text.slice(...span))).toEqual(['最多扣4分']);
  const limit = '台账每缺1项扣1分，每错1项扣2分，最多扣4分';
  const both = choices(['情形特殊的减半扣分', 'noEffect'], [limit, 'limitAll']);
  expect(readRule(text, { fullMarks: 10, choices: both }).certain).toBe(true);
});

test('a rule of which nothing is understood asks nothing: it is by hand as a whole', () => {
  expect(readRule('按有关规定适当减半扣分', { fullMarks: 5 }).questions).toEqual([]);
});

test('of too many doubts none is asked, and what was said stays', () => {
  const clauses = Array.from({ length: 15 }, (_, n) => `第${n + 1}类问题每处扣0.1分`);
  const doubts = clauses.map((_, n) => `第${n + 1}类特殊情形减半扣分`);
  const text = [...clauses, ...doubts].join('；');
  expect(readRule(text, { fullMarks: 5 }).questions).toEqual([]);
  const byHand = choices(...clauses.map((words): [string, Choice] => [words, 'byHand']));
  expect(readRule(text, { fullMarks: 5, choices: byHand }).questions).toHaveLength(15);
});
