import { randomBytes } from 'node:crypto';
import { portableCompression } from '../workbook/ooxml/zip/compression';
import { nodeCompression } from './node-compression';

describe("what Node's zlib compresses", () => {
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['one byte', Uint8Array.from([65])],
    ['much of the same', new Uint8Array(3_000_000)],
    ['what cannot be compressed', randomBytes(300_000)],
  ])('can be read anywhere, and the other way round: %s', (_, bytes) => {
    const read = (data: Uint8Array | undefined): Buffer => Buffer.from(data ?? []);
    const here = nodeCompression.deflate(bytes);
    const anywhere = portableCompression.deflate(bytes);
    expect(read(portableCompression.inflate(here, bytes.length)).equals(bytes)).toBe(true);
    expect(read(nodeCompression.inflate(anywhere, bytes.length)).equals(bytes)).toBe(true);
    expect(nodeCompression.crc32(bytes)).toBe(portableCompression.crc32(bytes));
  });
});
