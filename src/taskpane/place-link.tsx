import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { a1 } from '../core/cells/address';
import type { Place } from '../workbook/host';
import { useTexts } from './texts-context';

interface PlaceLinkProps {
  readonly place: Place;
  /** The cell's address where nothing else is said. */
  readonly children?: ReactNode;
  readonly onSelect: (place: Place) => void;
}

/** A cell of the workbook by its name; following it brings the cell to the front. */
export const PlaceLink = ({ place, children, onSelect }: PlaceLinkProps): ReactNode => {
  const { pane, fill } = useTexts();
  const name = `${place.sheet} ${a1(place)}`;
  return (
    <Link
      as="button"
      inline
      title={fill(pane.confirm.showPlace, { place: name })}
      onClick={() => onSelect(place)}
    >
      {children ?? name}
    </Link>
  );
};
