import { Inflate, inflateSync } from 'fflate';
import { WorkbookFault } from '../../port';
import { damaged } from '../faults';
import type { ZipEntry } from './entry';

/** Compressed bytes inflated at once: at deflate's best ratio a slice becomes 16 MiB, never more. */
const SLICE = 16_384;

/** Compressed bytes that may be inflated in one call: a bomb of this size costs a second, and no memory. */
const AT_ONCE = 262_144;

/** The bytes of an entry. Throws when they are more or fewer than the archive declared, or cannot be inflated. */
export const inflateEntry = (entry: ZipEntry): Uint8Array => {
  if (entry.method === 'deflated' && entry.data.length <= AT_ONCE) return inflateAtOnce(entry);
  const bytes = new Uint8Array(entry.size);
  let at = 0;
  for (const piece of inflatePieces(entry)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
};

/** The bytes of an entry piece by piece, so that a large part never stands in memory as a whole. */
export function* inflatePieces(entry: ZipEntry): Generator<Uint8Array> {
  if (entry.method === 'stored') {
    if (entry.data.length !== entry.size) throw damaged(entry.name);
    yield entry.data;
    return;
  }
  let total = 0;
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    total += piece.length;
    pieces.push(piece);
  });
  for (let at = 0; at < entry.data.length; at += SLICE) {
    const slice = entry.data.subarray(at, at + SLICE);
    guard(entry, () => inflate.push(slice, at + SLICE >= entry.data.length));
    if (total > entry.size) throw new WorkbookFault('expandsTooFar');
    yield* pieces;
    pieces = [];
  }
  if (total !== entry.size) throw damaged(entry.name);
}

/** One byte of room too much shows whether there is more than declared; nothing beyond it is ever stored. */
const inflateAtOnce = (entry: ZipEntry): Uint8Array => {
  const bytes = guard(entry, () => inflateSync(entry.data, { out: new Uint8Array(entry.size + 1) }));
  if (bytes.length > entry.size) throw new WorkbookFault('expandsTooFar');
  if (bytes.length < entry.size) throw damaged(entry.name);
  return bytes;
};

const guard = <T>(entry: ZipEntry, action: () => T): T => {
  try {
    return action();
  } catch {
    throw damaged(entry.name);
  }
};
