import { damaged } from '../faults';
import type { Compression } from '../zip/compression';
import type { ZipEntry } from '../zip/entry';
import { inflateEntry, inflatePieces } from '../zip/inflate';
import { zipEntry } from '../zip/writeZip';

/** A larger part is read piece by piece, so that memory does not grow with it. */
const LARGE = 8 << 20;

/** One part of the package: as it came, still compressed, or with new text. A part never changes. */
export interface Part {
  readonly name: string;
  /** The text of an XML part. Inflated and decoded at each call: most parts are needed once or never. */
  text(): string;
  /** The text for an `XmlCursor`: a large part comes in pieces. */
  source(): { readonly text: string; readonly more?: () => string | undefined };
  /** What is written into the archive. */
  entry(): ZipEntry;
}

/** A part that came with the file; what is not edited is saved as the same bytes. */
export const storedPart = (entry: ZipEntry, compression: Compression): Part => {
  const text = (): string => decode(entry.name, inflateEntry(entry, compression));
  return {
    name: entry.name,
    text,
    source: () => (entry.size > LARGE ? pieces(entry) : { text: text() }),
    entry: () => entry,
  };
};

/** A part with new text, kept as bytes, which take half the room; it is compressed when the package is first saved. */
export const writtenPart = (name: string, pieces: Iterable<string>, compression: Compression): Part => {
  const bytes = encode(pieces);
  const text = (): string => decode(name, bytes);
  let entry: ZipEntry | undefined;
  return {
    name,
    text,
    source: () => ({ text: text() }),
    entry: () => (entry ??= zipEntry(name, bytes, compression)),
  };
};

/** Characters that are encoded in one go: pieces are often short. */
const ENCODED_AT_ONCE = 1 << 20;

const encode = (pieces: Iterable<string>): Uint8Array => {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < ENCODED_AT_ONCE) continue;
    chunks.push(encoder.encode(text));
    text = '';
  }
  chunks.push(encoder.encode(text));
  return joined(chunks);
};

const joined = (chunks: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
};

/** Strict and with the byte order mark kept, so that encoding the text again gives the same bytes. */
const utf8 = (): TextDecoder => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const decode = (name: string, bytes: Uint8Array): string => {
  try {
    return utf8().decode(bytes);
  } catch {
    throw damaged(name);
  }
};

const pieces = (entry: ZipEntry): { text: string; more: () => string | undefined } => {
  const decoder = utf8();
  const source = inflatePieces(entry);
  const more = (): string | undefined => {
    const next = source.next();
    if (next.done) return undefined;
    try {
      return decoder.decode(next.value, { stream: true });
    } catch {
      throw damaged(entry.name);
    }
  };
  return { text: '', more };
};
