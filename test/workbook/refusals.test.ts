import { deflateSync, strToU8 } from 'fflate';
import { openPackage } from '../../src/workbook/ooxml/openPackage';
import { nodeCompression } from '../../src/cli/node-compression';
import { portableCompression } from '../../src/workbook/ooxml/zip/compression';
import type { ZipEntry } from '../../src/workbook/ooxml/zip/entry';
import { writeZip, zipEntry } from '../../src/workbook/ooxml/zip/writeZip';
import { packageOf, partsAround, worksheet } from './blankPackage';

const ole = (...streams: readonly string[]): Uint8Array => {
  const names = streams.flatMap((name) => [...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504), ...names]);
};

const withSheet = (sheet: Partial<ZipEntry>): Uint8Array =>
  writeZip(
    Object.entries(partsAround(worksheet(''))).map(([name, text]) => ({
      ...zipEntry(name, strToU8(text), portableCompression),
      ...(name === 'xl/worksheets/sheet1.xml' && sheet),
    })),
  );

const sheetOf = (content: string | Uint8Array): ZipEntry =>
  zipEntry(
    'xl/worksheets/sheet1.xml',
    typeof content === 'string' ? strToU8(content) : content,
    portableCompression,
  );

const refusal = (code: string, params = {}): Error => expect.objectContaining({ code, params }) as Error;

describe('what is not a workbook that can be read', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'notAWorkbook'],
    ['text', strToU8('姓名,得分\n张三,90'), 'notAWorkbook'],
    ['half an archive', packageOf(partsAround(worksheet(''))).slice(0, 900), 'notAWorkbook'],
    ['an archive of something else', packageOf({ 'readme.txt': 'hello' }), 'notAWorkbook'],
    [
      'a document',
      packageOf({ ...partsAround(''), 'xl/workbook.xml': '<w:document xmlns:w="w"/>' }),
      'notAWorkbook',
    ],
    ['an encrypted workbook', ole('EncryptionInfo', 'EncryptedPackage'), 'passwordProtected'],
    ['a workbook of before 2007', ole('Workbook'), 'oldBinaryFormat'],
    ['one of before 1997', ole('Book'), 'oldBinaryFormat'],
    ['an old document', ole('WordDocument'), 'notAWorkbook'],
  ])('%s', (_, bytes, code) => {
    expect(() => openPackage(bytes)).toThrow(refusal(code));
  });

  it('a directory that declares more than a gigabyte', () => {
    const data = deflateSync(new Uint8Array(3_000_000));
    expect(() => openPackage(withSheet({ data, size: 2 ** 30 + 1 }))).toThrow(refusal('expandsTooFar'));
  });

  it('a directory that declares more than deflate can give', () => {
    expect(() => openPackage(withSheet({ data: new Uint8Array(100), size: 500_000_000 }))).toThrow(
      refusal('expandsTooFar'),
    );
  });

  describe.each([
    ['anywhere', portableCompression],
    ["by Node's zlib", nodeCompression],
  ])('inflated %s', (_host, compression) => {
    it.each([
      ['small', 1_000_000],
      ['large', 200_000_000],
    ])('a %s part that inflates to more than it declares', async (_, length) => {
      const data = deflateSync(new Uint8Array(length));
      const crc = compression.crc32(new Uint8Array(1000));
      const workbook = openPackage(withSheet({ data, size: 1000, crc }), { compression });
      await expect(workbook.read()).rejects.toEqual(refusal('expandsTooFar'));
    });

    it.each([
      ['a part that inflates to less than it declares', { size: 5000 }],
      ['a part that inflates to something and declares nothing', { size: 0 }, 'expandsTooFar'],
      ['a part that cannot be inflated', { data: Uint8Array.from([7, 7, 7, 7]), size: 9 }],
      ['a part that is cut short', { data: sheetOf(worksheet('')).data.subarray(0, 20) }],
      ['a part that is not UTF-8', sheetOf(Uint8Array.from([0x3c, 0xff, 0x3e]))],
      ['a part that is not XML', sheetOf('{"rows":[]}')],
      ['a part that breaks off', sheetOf(worksheet('<row r="1">').slice(0, -30))],
    ])('%s', async (_, sheet, code = 'damagedPart') => {
      const workbook = openPackage(withSheet(sheet), { compression });
      const params = code === 'damagedPart' ? { part: 'xl/worksheets/sheet1.xml' } : {};
      await expect(workbook.read()).rejects.toEqual(refusal(code, params));
    });
  });

  it('an archive whose entries are encrypted', () => {
    const bytes = packageOf(partsAround(worksheet('')));
    const directory = bytes.findLastIndex(
      (_, at) => bytes[at] === 0x50 && bytes[at + 2] === 0x01 && bytes[at + 3] === 0x02,
    );
    bytes[directory + 8] = 1;
    expect(() => openPackage(bytes)).toThrow(refusal('passwordProtected'));
  });
});

describe('a sheet of 100 MB of cells that are only styled', () => {
  it('is read without holding them', async () => {
    const block = `<row spans="1:100">${'<c s="1"/>'.repeat(100)}</row>`;
    const xml = strToU8(worksheet(block.repeat(Math.ceil(100e6 / block.length))));
    const sheet = {
      data: deflateSync(xml, { level: 1 }),
      size: xml.length,
      crc: portableCompression.crc32(xml),
    };
    const workbook = openPackage(withSheet(sheet));
    const before = process.memoryUsage().rss;
    const started = process.cpuUsage();
    const snapshot = await workbook.read();
    expect(snapshot.sheets[0]?.cells.size).toBe(0);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(15);
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6);
  }, 180_000);
});
