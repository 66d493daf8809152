import type { Edit } from '../../core/cells/edit';

/** Do two lists of edits say the same? */
export const sameEdits = (left: readonly Edit[], right: readonly Edit[]): boolean =>
  left.length === right.length && left.every((edit, index) => text(edit) === text(right[index]));

const text = (edit: Edit | undefined): string =>
  JSON.stringify(edit, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value,
  );
