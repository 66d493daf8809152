import { a1 } from '../../core/cells/address';
import type { Where } from '../../core/issue';
import type { Preview } from '../../core/writeback/preview';

/** Every place of a preview: cells, whole sheets that come or go, names. */
export const placesIn = ({ sheets, names }: Preview): readonly Where[] => [
  ...sheets.flatMap(({ sheet, kind, changes }) =>
    kind === 'changed' ? changes.map((change) => ({ sheet, cell: a1(change) })) : [{ sheet, cell: '' }],
  ),
  ...names.map(({ name }) => ({ sheet: '', cell: name })),
];
