import type { Span } from './clause';
import { markedText } from './marked-text';

const drawn = (text: string, clauses: readonly Span[], unread: readonly Span[]): string =>
  markedText(text, clauses, unread)
    .map((piece) => `${piece.text}${piece.clauses.join('')}${piece.unread ? '?' : ''}`)
    .join('|');

test.each<[string, string, readonly Span[], readonly Span[], string]>([
  ['a text without clauses', '查资料。', [], [], '查资料。'],
  ['no text', '', [], [], ''],
  [
    'clauses and what stands between',
    '甲扣1分；乙扣2分。',
    [
      [0, 4],
      [5, 9],
    ],
    [],
    '甲扣1分0|；|乙扣2分1|。',
  ],
  ['unread words', '甲扣1分，酌减。', [[0, 4]], [[5, 7]], '甲扣1分0|，|酌减?|。'],
  [
    'words that two clauses share',
    '甲乙各扣1分',
    [
      [0, 2],
      [1, 6],
    ],
    [],
    '甲0|乙01|各扣1分1',
  ],
  ['a span beyond the text', '甲', [[0, 9]], [], '甲0'],
])('marks %s', (_, text, clauses, unread, expected) => {
  expect(drawn(text, clauses, unread)).toBe(expected);
});
