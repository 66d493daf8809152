import { WorkbookFault } from '../../port';
import { damaged } from '../faults';
import type { ZipEntry } from './entry';

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const IN_ZIP64_FIELD = 0xffffffff;

/** No workbook people fill in comes near this; beyond it a file is a bomb. */
const MAX_EXPANDED = 2 ** 30;
/** Deflate cannot do better than 1 : 1032, so a directory that claims more is lying. */
const MAX_RATIO = 1032;

/**
 * Lists a zip archive without inflating anything (PKWARE APPNOTE 4.3). Refuses what would expand too far by the
 * sizes it declares; the sizes themselves are checked when an entry is inflated.
 */
export const readZip = (bytes: Uint8Array): readonly ZipEntry[] => {
  try {
    return readDirectory(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new WorkbookFault('notAWorkbook');
    throw error;
  }
};

const readDirectory = (bytes: Uint8Array): readonly ZipEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = findDirectory(view);
  const entries: ZipEntry[] = [];
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new WorkbookFault('notAWorkbook');
    const { entry, next } = readEntry(bytes, view, at);
    total += entry.size;
    if (total > MAX_EXPANDED || entry.size > entry.data.length * MAX_RATIO + MAX_RATIO) {
      throw new WorkbookFault('expandsTooFar');
    }
    if (!entry.name.endsWith('/')) entries.push(entry);
    at = next;
  }
  return entries;
};

const findDirectory = (view: DataView): { count: number; start: number } => {
  const lowest = Math.max(0, view.byteLength - 65_557);
  let at = view.byteLength - 22;
  while (at >= lowest && view.getUint32(at, true) !== END_OF_DIRECTORY) at -= 1;
  if (at < lowest) throw new WorkbookFault('notAWorkbook');
  const count = view.getUint16(at + 10, true);
  const start = view.getUint32(at + 16, true);
  if (at < 20 || view.getUint32(at - 20, true) !== ZIP64_LOCATOR) return { count, start };
  const wide = Number(view.getBigUint64(at - 12, true));
  return {
    count: Number(view.getBigUint64(wide + 32, true)),
    start: Number(view.getBigUint64(wide + 48, true)),
  };
};

const readEntry = (bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } => {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/');
  const wide = zip64Fields(view, nameEnd, extraEnd);
  const field = (offset: number): number => {
    const value = view.getUint32(offset, true);
    return value === IN_ZIP64_FIELD ? (wide.shift() ?? value) : value;
  };
  const size = field(at + 24);
  const compressed = field(at + 20);
  const header = field(at + 42);
  const method = view.getUint16(at + 10, true);
  if (view.getUint16(at + 8, true) & 1) throw new WorkbookFault('passwordProtected');
  if (method !== 0 && method !== 8) throw damaged(name);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + compressed > bytes.length) throw damaged(name);
  const entry: ZipEntry = {
    name,
    method: method === 0 ? 'stored' : 'deflated',
    crc: view.getUint32(at + 16, true),
    size,
    data: bytes.subarray(start, start + compressed),
    modified: view.getUint32(at + 12, true),
  };
  return { entry, next: extraEnd + view.getUint16(at + 32, true) };
};

/** The 8-byte numbers of the Zip64 extra field (APPNOTE 4.5.3), in order. Some writers always use it. */
const zip64Fields = (view: DataView, start: number, end: number): number[] => {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
  }
  return [];
};
