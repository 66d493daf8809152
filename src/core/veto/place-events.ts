import type { VetoEvent } from '../scheme/scheme';

/** The row of the register's headings, and of its first event; 1-based. */
export const REGISTER_HEADER_ROW = 3;
export const REGISTER_FIRST_ROW = REGISTER_HEADER_ROW + 1;

/**
 * The events with the rows that they get in the register when it is written: each where it stands, one without a place
 * of its own in the next row that is free. In the order of the rows.
 */
export const placeEvents = <Event extends VetoEvent>(events: readonly Event[]): readonly Event[] => {
  const placed = new Map<number, Event>();
  const homeless: Event[] = [];
  for (const event of events) {
    if (event.row >= REGISTER_FIRST_ROW && !placed.has(event.row)) placed.set(event.row, event);
    else homeless.push(event);
  }
  let row = REGISTER_FIRST_ROW;
  for (const event of homeless) {
    while (placed.has(row)) row += 1;
    placed.set(row, { ...event, row });
  }
  return [...placed.values()].toSorted((a, b) => a.row - b.row);
};
