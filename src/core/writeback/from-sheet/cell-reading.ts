import type { NotUsed } from './found';

/**
 * What a cell says for a clause. `live`: its own number, which a link follows. `said`: what its text says, which holds as
 * long as the text stands.
 */
export type CellReading =
  | { readonly as: 'live' }
  | { readonly as: 'said'; readonly entry: number | string }
  | { readonly as: 'notUsed'; readonly why: NotUsed };

export const LIVE: CellReading = { as: 'live' };

export const said = (entry: number | string): CellReading => ({ as: 'said', entry });

export const notUsed = (why: NotUsed): CellReading => ({ as: 'notUsed', why });
