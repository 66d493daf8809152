import { a1, type CellRef } from '../../../core/cells/address';
import { damaged } from '../faults';
import { readNotes, type NoteEntry } from '../read/comments';
import { listSplices } from '../xml/edits';
import { decodeXString, xmlText } from '../xml/escape';
import { applySplices } from '../xml/splice';
import { attributeOf, childNamed, parseXml, prefixOf, type XmlNode } from '../xml/tree';
import { inCellOrder, type PlacedItem } from './cellOrder';
import { textXml } from './cellXml';

/** A comments part as it stands (ECMA-376 part 1, 18.7.6). */
export interface NotesPart {
  readonly name: string;
  readonly text: string;
  readonly root: XmlNode;
  readonly notes: readonly NoteEntry[];
}

/** A note to be written: a new one, or a new text for the one that is there. */
export interface NoteChange extends CellRef {
  readonly author: string;
  readonly text: string;
  /** It stands in for a thread. */
  readonly isStandIn?: true;
  readonly there?: NoteEntry | undefined;
}

export const notesPart = (name: string, text: string): NotesPart => {
  const root = parseXml(name, text);
  return { name, text, root, notes: readNotes(root) };
};

export const emptyNotes = (main: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;

/**
 * Writes and removes notes, sorted by row and column. Other people's notes stay as they are. `left` counts the notes
 * afterwards.
 */
export const changeNotes = (
  { name, text, root, notes }: NotesPart,
  changes: readonly NoteChange[],
  removed: ReadonlySet<NoteEntry>,
): { readonly text: string; readonly left: number } => {
  const list = childNamed(root, 'commentList');
  const authorList = childNamed(root, 'authors');
  if (!list || !authorList) throw damaged(name);
  const prefix = prefixOf(root);
  const kept = notes.filter((note) => !removed.has(note));
  const authors = new Authors(authorList, prefix, kept);
  const added = changes.filter((change) => !change.there).map((change) => newNote(change, prefix, authors));
  const rewritten = new Map(changes.map((change) => [change.there, contentXml(change, prefix)]));
  const items = inCellOrder(
    kept.map((note) => keptNote(note, rewritten.get(note))),
    added,
  );
  const listed = listSplices(
    list,
    items.map(({ item }) => item),
  );
  return { text: applySplices(text, [...listed, ...authors.splices()]), left: items.length };
};

const newNote = (change: NoteChange, prefix: string, authors: Authors): PlacedItem => {
  const { row, column, author } = change;
  const head = `<${prefix}comment ref="${a1({ row, column })}" authorId="${authors.indexOf(author)}" shapeId="0">`;
  return { row, column, item: { xml: `${head}${contentXml(change, prefix)}</${prefix}comment>` } };
};

const keptNote = ({ row, column, node }: NoteEntry, content: string | undefined): PlacedItem => {
  const there = content === undefined ? undefined : childNamed(node, 'text');
  if (content === undefined || !there) return { row, column, item: { node } };
  return { row, column, item: { node, splices: [{ start: there.start, end: there.end, text: content }] } };
};

/** A note is a run with a font, as Excel writes it and some readers expect it; a stand-in is plain text. */
const contentXml = ({ text, isStandIn }: NoteChange, prefix: string): string => {
  const plain = textXml(prefix, text);
  const font = ['sz val="9"', 'color indexed="81"', 'rFont val="宋体"', 'charset val="134"'];
  const look = font.map((element) => `<${prefix}${element}/>`).join('');
  const run = isStandIn ? plain : `<${prefix}r><${prefix}rPr>${look}</${prefix}rPr>${plain}</${prefix}r>`;
  return `<${prefix}text>${run}</${prefix}text>`;
};

/** The authors of a comments part; notes name them by position, so only the last ones can go. */
class Authors {
  private readonly names: string[];
  private readonly usedUpTo: number;

  constructor(
    private readonly list: XmlNode,
    private readonly prefix: string,
    kept: readonly NoteEntry[],
  ) {
    this.names = list.children.map((node) => decodeXString(node.text));
    this.usedUpTo = Math.max(-1, ...kept.map(({ node }) => Number(attributeOf(node, 'authorId')))) + 1;
  }

  indexOf(author: string): number {
    const known = this.names.indexOf(author);
    return known >= 0 ? known : this.names.push(author) - 1;
  }

  splices(): ReturnType<typeof listSplices> {
    const { list, names, prefix } = this;
    const added = names.slice(list.children.length);
    const keptNodes = added.length > 0 ? list.children : list.children.slice(0, this.usedUpTo);
    return listSplices(list, [
      ...keptNodes.map((node) => ({ node })),
      ...added.map((author) => ({ xml: `<${prefix}author>${xmlText(author)}</${prefix}author>` })),
    ]);
  }
}
