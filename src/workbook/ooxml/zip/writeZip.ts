import type { Compression } from './compression';
import type { ZipEntry } from './entry';

/** 1 January 1980, the first day zip knows: the same edits give the same bytes, whenever they are made. */
const FIRST_DAY = 0x00210000;
const UTF8_NAME = 0x0800;

/** Compresses the new content of a part. */
export const zipEntry = (name: string, bytes: Uint8Array, { crc32, deflate }: Compression): ZipEntry => ({
  name,
  method: 'deflated',
  crc: crc32(bytes),
  size: bytes.length,
  data: deflate(bytes),
  modified: FIRST_DAY,
});

/** Writes an archive in the order of the entries (PKWARE APPNOTE 4.3); compressed data passes through untouched. */
export const writeZip = (entries: readonly ZipEntry[]): Uint8Array => {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const length = entries.reduce(
    (sum, entry, index) => sum + 30 + 46 + 2 * (names[index]?.length ?? 0) + entry.data.length,
    22,
  );
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const [index, entry] of entries.entries()) {
    const name = names[index] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeShared(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.data, at + 30 + name.length);
    at += 30 + name.length + entry.data.length;
  }
  const directory = at;
  for (const [index, entry] of entries.entries()) {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeShared(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
};

/** The fields that the local header and the directory have in common, in the same order. */
const writeShared = (view: DataView, at: number, entry: ZipEntry, nameLength: number): void => {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, entry.method === 'stored' ? 0 : 8, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
};
