import { WorkbookFault } from '../../port';
import { damaged } from '../faults';
import { inflatedPieces, type Compression } from './compression';
import type { ZipEntry } from './entry';

/** The bytes of an entry. Throws when they are more or fewer than the archive declared, or cannot be inflated. */
export const inflateEntry = (entry: ZipEntry, compression: Compression): Uint8Array => {
  const bytes =
    entry.method === 'stored'
      ? entry.data
      : (guard(entry, () => compression.inflate(entry.data, entry.size)) ?? tooMany());
  if (bytes.length !== entry.size) throw damaged(entry.name);
  return bytes;
};

/** The bytes of an entry piece by piece, so that a large part never stands in memory as a whole. */
export function* inflatePieces(entry: ZipEntry): Generator<Uint8Array> {
  let total = 0;
  const pieces: Iterator<Uint8Array, undefined> =
    entry.method === 'stored' ? [entry.data].values() : inflatedPieces(entry.data);
  const next = (): Uint8Array | undefined => guard(entry, () => pieces.next().value);
  for (let piece = next(); piece; piece = next()) {
    total += piece.length;
    if (total > entry.size) tooMany();
    yield piece;
  }
  if (total !== entry.size) throw damaged(entry.name);
}

const tooMany = (): never => {
  throw new WorkbookFault('expandsTooFar');
};

const guard = <T>(entry: ZipEntry, action: () => T): T => {
  try {
    return action();
  } catch {
    throw damaged(entry.name);
  }
};
