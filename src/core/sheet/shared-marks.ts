import type { Label } from './sections';
import type { Draft } from './table';

/**
 * Where only the innermost label of a group states marks (规划 (4分) over four rules), its rows are one indicator with
 * several rules: the first row gets the marks and the others share them. Groups with marks of their own stay as they are.
 */
export const shareGroupMarks = (drafts: readonly Draft[]): readonly Draft[] => {
  const groups = new Map<Label, Draft[]>();
  for (const draft of drafts) {
    const label = draft.labels.at(-1);
    if (!label) continue;
    const group = groups.get(label);
    if (group) group.push(draft);
    else groups.set(label, [draft]);
  }
  const settled = new Map<Draft, Draft>();
  for (const [label, group] of groups) {
    const [first] = group;
    if (
      !first ||
      label.marks === null ||
      group.some(({ marks, marksCell }) => marks !== null || marksCell !== 'blank')
    )
      continue;
    for (const draft of group) {
      settled.set(
        draft,
        draft === first ? { ...draft, marks: label.marks } : { ...draft, sharesMarksWith: first.row },
      );
    }
  }
  return drafts.map((draft) => settled.get(draft) ?? draft);
};
