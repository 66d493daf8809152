import { WorkbookFault } from '../../port';

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const isOle = (bytes: Uint8Array): boolean => OLE_SIGNATURE.every((byte, index) => bytes[index] === byte);

/** Stream names of a compound file ([MS-CFB] 2.6) are UTF-16 text in its directory. */
const holdsStream = (bytes: Uint8Array, name: string): boolean => {
  const wanted = Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
};

/** Says what is wrong with a file that is no zip archive: encrypted, the .xls of before 2007, or no workbook at all. */
export const refuseCompoundFile = (bytes: Uint8Array): void => {
  if (!isOle(bytes)) return;
  if (holdsStream(bytes, 'EncryptedPackage')) throw new WorkbookFault('passwordProtected');
  if (holdsStream(bytes, 'Workbook') || holdsStream(bytes, 'Book'))
    throw new WorkbookFault('oldBinaryFormat');
  throw new WorkbookFault('notAWorkbook');
};
