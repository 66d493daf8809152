import { parseA1, type CellRef } from '../../../core/cells/address';
import type { CellComment } from '../../../core/cells/snapshot';
import { cellKey } from '../../../core/cells/snapshot';
import type { Parts } from '../package/parts';
import type { Relation } from '../package/relations';
import { decodeXString } from '../xml/escape';
import { attributeOf, childNamed, childrenNamed, parseXml, stringText, type XmlNode } from '../xml/tree';

/** A note as its part has it (ECMA-376 part 1, 18.7.3); a thread has one too, as its stand-in for older readers. */
export interface NoteEntry extends CellRef {
  readonly author: string;
  readonly text: string;
  readonly node: XmlNode;
}

/** A threaded comment or a reply to one ([MS-XLSX] 2.6.204). */
export interface ThreadEntry extends CellRef {
  readonly id: string;
  readonly parentId?: string;
  readonly personId: string;
  readonly text: string;
  readonly node: XmlNode;
}

/** The author of a thread's stand-in note is `tc=` and the thread's id; its text is in the language of the writer. */
const THREAD_AUTHOR = 'tc=';
export const threadAuthor = (id: string): string => `${THREAD_AUTHOR}${id}`;

export const readNotes = (root: XmlNode): readonly NoteEntry[] => {
  const authors = (childNamed(root, 'authors')?.children ?? []).map((node) => decodeXString(node.text));
  return (childNamed(root, 'commentList')?.children ?? []).flatMap((node) => {
    const ref = parseA1(attributeOf(node, 'ref') ?? '');
    const text = childNamed(node, 'text');
    if (!ref) return [];
    const author = authors[Number(attributeOf(node, 'authorId'))] ?? '';
    return [{ ...ref, author, text: text ? decodeXString(stringText(text)) : '', node }];
  });
};

export const readThreads = (root: XmlNode): readonly ThreadEntry[] =>
  childrenNamed(root, 'threadedComment').flatMap((node) => {
    const ref = parseA1(attributeOf(node, 'ref') ?? '');
    const parentId = attributeOf(node, 'parentId');
    if (!ref) return [];
    return [
      {
        ...ref,
        id: attributeOf(node, 'id') ?? '',
        ...(parentId !== undefined && { parentId }),
        personId: attributeOf(node, 'personId') ?? '',
        text: decodeXString(childNamed(node, 'text')?.text ?? ''),
        node,
      },
    ];
  });

/** Display names by person id. */
export const readPersons = (
  parts: Parts,
  workbookRelations: readonly Relation[],
): ReadonlyMap<string, string> => {
  const persons = new Map<string, string>();
  for (const { kind, target } of workbookRelations) {
    const part = kind === 'person' ? parts.find(target) : undefined;
    for (const person of part ? parseXml(part.name, part.text()).children : []) {
      persons.set(attributeOf(person, 'id') ?? '', decodeXString(attributeOf(person, 'displayName') ?? ''));
    }
  }
  return persons;
};

/**
 * The comments of a sheet in the order of its cells. A thread counts once, with its first comment; its stand-in note
 * is not told.
 */
export const cellComments = (
  notes: readonly NoteEntry[],
  threads: readonly ThreadEntry[],
  persons: ReadonlyMap<string, string>,
): readonly CellComment[] => {
  const answered = new Set(threads.map((thread) => thread.parentId));
  const first = threads.filter((thread) => thread.parentId === undefined);
  const threaded = new Set(first.map(({ row, column }) => cellKey(row, column)));
  const comments: CellComment[] = first.map(({ row, column, id, personId, text }) => ({
    row,
    column,
    form: 'thread',
    author: persons.get(personId) ?? '',
    text,
    hasReplies: answered.has(id),
  }));
  for (const { row, column, author, text } of notes) {
    if (author.startsWith(THREAD_AUTHOR) && threaded.has(cellKey(row, column))) continue;
    const form = author.startsWith(THREAD_AUTHOR) ? 'thread' : 'note';
    comments.push({ row, column, form, author: form === 'note' ? author : '', text, hasReplies: false });
  }
  return comments.toSorted((a, b) => a.row - b.row || a.column - b.column);
};
