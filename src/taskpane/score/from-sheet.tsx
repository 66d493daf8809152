import type { ReactNode } from 'react';
import type { Found, NotUsed } from '../../core/writeback/from-sheet/found';
import type { Place } from '../../workbook/host';
import { PlaceLink } from '../place-link';
import { useTexts } from '../texts-context';

interface FromSheetProps {
  readonly found: Found;
  readonly onSelect: (place: Place) => void;
}

const LONGEST = 40;

const WHY = {
  several: 'severalMeant',
  shared: 'sharedCell',
  notNumber: 'notNumber',
  unclear: 'unclear',
} as const satisfies Readonly<Record<NotUsed, string>>;

/** The cell that a fact or a base comes from and what it shows, or why that cannot be used. */
export const FromSheet = ({ found: { place, text, use }, onSelect }: FromSheetProps): ReactNode => {
  const { pane, fill } = useTexts();
  const short = text.length <= LONGEST ? text : `${[...text].slice(0, LONGEST).join('')}…`;
  const link = <PlaceLink place={place} onSelect={onSelect} />;
  return use === 'followed' || use === 'read' ? (
    <>
      {pane.indicator.fromCell} {link} · {short}
    </>
  ) : (
    <>
      {link} {fill(pane.indicator.cellSays, { text: short })}
      {pane.indicator[WHY[use]]}
    </>
  );
};
