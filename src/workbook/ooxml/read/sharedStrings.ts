import type { Part } from '../package/part';
import { CLOSE, END, OPEN, TEXT, XmlCursor } from '../xml/cursor';
import { decodeXString } from '../xml/escape';

/** The workbook's strings in order; a rich one as its joined runs (ECMA-376 part 1, 18.4.9). */
export const readSharedStrings = (part: Part | undefined): readonly string[] => {
  if (!part) return [];
  const { text, more } = part.source();
  const cursor = new XmlCursor(part.name, text, { more });
  const strings: string[] = [];
  for (let token = cursor.next(); token !== END; token = cursor.next()) {
    if (token === OPEN && cursor.depth - (cursor.selfClosing ? 0 : 1) === 1) {
      if (localIs(cursor, 'si')) strings.push(cursor.selfClosing ? '' : readString(cursor));
      else cursor.skip();
    }
  }
  return strings;
};

/** The text of the string item (`si`, `is`, `text`) whose start tag was just read; phonetic runs are left out. */
export const readString = (cursor: XmlCursor): string => {
  const depth = cursor.depth;
  let text = '';
  let inText = false;
  for (;;) {
    const token = cursor.next();
    if (token === TEXT) {
      if (inText) text += cursor.value();
    } else if (token === OPEN) {
      if (localIs(cursor, 'rPh') || localIs(cursor, 'rPr')) cursor.skip();
      else if (localIs(cursor, 't')) inText = !cursor.selfClosing;
    } else if (token === CLOSE) {
      inText = false;
      if (cursor.depth < depth) return decodeXString(text);
    } else return text;
  }
};

const localIs = (cursor: XmlCursor, local: string): boolean =>
  cursor.is(local) ||
  (cursor.text.startsWith(local, cursor.nameEnd - local.length) &&
    cursor.text[cursor.nameEnd - local.length - 1] === ':');
