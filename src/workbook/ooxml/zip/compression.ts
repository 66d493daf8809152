import { deflateSync, Inflate, inflateSync } from 'fflate';

/** The costly work of a zip archive (raw deflate, RFC 1951), which a host may have a faster way for. */
export interface Compression {
  /** Compresses the content of a part. The same bytes always give the same. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /** Undoes it; undefined when more than `most` bytes come out, which are never all stored. Throws on damage. */
  readonly inflate: (data: Uint8Array, most: number) => Uint8Array | undefined;
  /** CRC-32 as zip wants it (APPNOTE 4.4.7), unsigned. */
  readonly crc32: (bytes: Uint8Array) => number;
}

/** zlib's default balance of speed and size. */
export const DEFLATE_LEVEL = 6;

/** Compressed bytes inflated at once: at deflate's best ratio a slice becomes 16 MiB, never more. */
const SLICE = 16_384;

/** Compressed bytes that may be inflated in one call: a bomb of this size costs a second, and no memory. */
const AT_ONCE = 262_144;

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** What runs anywhere, also in a browser. */
export const portableCompression: Compression = {
  deflate: (bytes) => deflateSync(bytes, { level: DEFLATE_LEVEL }),
  inflate: (data, most) => (data.length <= AT_ONCE ? inflateAtOnce(data, most) : inflateInSlices(data, most)),
  crc32: (bytes) => {
    let crc = -1;
    for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    return ~crc >>> 0;
  },
};

/** One byte of room too much shows whether there is more; nothing beyond it is ever stored. */
const inflateAtOnce = (data: Uint8Array, most: number): Uint8Array | undefined => {
  const bytes = inflateSync(data, { out: new Uint8Array(most + 1) });
  return bytes.length > most ? undefined : bytes;
};

const inflateInSlices = (data: Uint8Array, most: number): Uint8Array | undefined => {
  const bytes = new Uint8Array(most);
  let at = 0;
  for (const piece of inflatedPieces(data)) {
    if (at + piece.length > most) return undefined;
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes.subarray(0, at);
};

/** Inflates piece by piece, none above 16 MiB, so that a large part need not stand in memory as a whole. */
export function* inflatedPieces(data: Uint8Array): Generator<Uint8Array, undefined> {
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < data.length; at += SLICE) {
    inflate.push(data.subarray(at, at + SLICE), at + SLICE >= data.length);
    yield* pieces;
    pieces = [];
  }
}
