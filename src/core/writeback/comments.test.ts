import type { CellComment } from '../cells/snapshot';
import { commentEdit, isOurComment } from './comments';

const CELL = { row: 3, column: 11 };
const SCHEME = { commentForm: 'note', dataDate: '2017-09-12' } as const;
const WRITTEN = '【质量考核】截至2017年9月12日得7分：缺3份。';

const there = (rest: Partial<CellComment>): CellComment => ({
  ...CELL,
  form: 'note',
  author: '质量考核助手',
  text: WRITTEN,
  hasReplies: false,
  ...rest,
});

test.each<readonly [string, CellComment | null, string | null, readonly string[], readonly string[]]>([
  ['none, and none wanted', null, null, [], []],
  ['none yet', null, '得7分：缺3份。', ['setComment'], []],
  ['the same', there({}), '得7分：缺3份。', [], []],
  [
    'the same of an earlier day',
    there({ text: WRITTEN.replace('9月12日', '8月1日') }),
    '得7分：缺3份。',
    [],
    [],
  ],
  ['another score', there({}), '得6分：缺4份。', ['setComment'], []],
  ['ours, no longer wanted', there({}), null, ['removeComment'], []],
  ['ours as a thread', there({ form: 'thread' }), '得7分：缺3份。', ['removeComment', 'setComment'], []],
  [
    'ours without its author',
    there({ author: '', text: '【质量考核】旧' }),
    '得7分',
    ['removeComment', 'setComment'],
    [],
  ],
  ['another person’s', there({ author: '张三', text: '请核' }), '得7分', [], ['commentOfOthers']],
  ['another person’s, and none wanted', there({ author: '张三', text: '请核' }), null, [], []],
  ['ours, answered', there({ hasReplies: true }), '得7分', [], ['commentOfOthers']],
  ['ours, answered, no longer wanted', there({ hasReplies: true }), null, [], []],
  ['in another cell', there({ row: 4 }), '得7分：缺3份。', ['setComment'], []],
])('%s', (_, existing, text, kinds, codes) => {
  const { edits, issues } = commentEdit(
    { name: '评分表', comments: existing ? [existing] : [] },
    CELL,
    text,
    SCHEME,
  );
  expect([edits.map(({ kind }) => kind), issues.map(({ code }) => code)]).toEqual([kinds, codes]);
});

test('a host that refuses comments gets none, and those that are there stay', () => {
  const sheet = { name: '评分表', comments: [there({})] };
  const style = { ...SCHEME, commentForm: 'none' } as const;
  expect(commentEdit(sheet, CELL, '得6分：缺4份。', style)).toEqual({ edits: [], issues: [] });
  expect(commentEdit(sheet, CELL, null, style)).toEqual({ edits: [], issues: [] });
});

test('what is written names the day and whose it is', () => {
  const { edits } = commentEdit({ name: '评分表', comments: [] }, CELL, '得7分：缺3份。', SCHEME);
  expect(edits).toEqual([
    { kind: 'setComment', sheet: '评分表', ...CELL, form: 'note', author: '质量考核助手', text: WRITTEN },
  ]);
});

test.each([
  [{ author: '质量考核助手', text: '改过' }, true],
  [{ author: '', text: '【质量考核】旧' }, true],
  [{ author: '张三', text: '见【质量考核】' }, false],
])('%j is ours: %p', (rest, ours) => {
  expect(isOurComment(there(rest))).toBe(ours);
});
