import type { Edit } from '../../src/core/cells/edit';
import { FIVE, bookOf, grade, indicatorSheet } from './book';

/** The forms of the comments that are written. */
const forms = (edits: readonly Edit[]): readonly string[] => [
  ...new Set(edits.flatMap((edit) => (edit.kind === 'setComment' ? [edit.form] : []))),
];

const HAND_SCORES = FIVE.map(([name, row]) => [name, { ...row, K: 5 }] as const);
const book = () => bookOf(indicatorSheet(HAND_SCORES));

describe('a host that sees no notes', () => {
  test('writes threads into a workbook that was never graded, and goes on so', async () => {
    const workbook = book();
    const first = await grade(workbook, { comments: 'thread' });
    expect(forms(first.plan.edits)).toEqual(['thread']);
    expect(first.plan.scheme.commentForm).toBe('thread');
    const again = await grade(workbook, { comments: 'thread' });
    expect([again.plan.edits, again.issues.map(({ code }) => code)]).toEqual([
      [],
      first.issues.map(({ code }) => code),
    ]);
    expect((await grade(workbook)).plan.edits).toEqual([]);
  });

  test('leaves the comments of a workbook alone that another host gave notes, and says so', async () => {
    const workbook = book();
    expect(forms((await grade(workbook)).plan.edits)).toEqual(['note']);
    const { plan, issues } = await grade(workbook, { comments: 'thread' });
    expect(plan.edits).toEqual([]);
    expect(issues.map(({ code }) => code)).toContain('notesNotSeen');
  });
});
