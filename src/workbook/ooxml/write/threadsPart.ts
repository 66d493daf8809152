import { a1, type CellRef } from '../../../core/cells/address';
import { readThreads, type ThreadEntry } from '../read/comments';
import { listSplices } from '../xml/edits';
import { xmlText } from '../xml/escape';
import { applySplices } from '../xml/splice';
import { childNamed, parseXml, prefixOf, type XmlNode } from '../xml/tree';
import { inCellOrder, type PlacedItem } from './cellOrder';

/** The threaded comments of a sheet as they stand ([MS-XLSX] 2.1.34). */
export interface ThreadsPart {
  readonly name: string;
  readonly text: string;
  readonly root: XmlNode;
  readonly threads: readonly ThreadEntry[];
}

export interface ThreadChange extends CellRef {
  readonly id: string;
  readonly personId: string;
  readonly text: string;
  readonly there?: ThreadEntry | undefined;
}

export const threadsPart = (name: string, text: string): ThreadsPart => {
  const root = parseXml(name, text);
  return { name, text, root, threads: readThreads(root) };
};

export const EMPTY_THREADS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"></ThreadedComments>';

/** Writes and removes threads; `left` counts the comments and replies afterwards. */
export const changeThreads = (
  { text, root, threads }: ThreadsPart,
  changes: readonly ThreadChange[],
  removed: ReadonlySet<ThreadEntry>,
  now: Date,
): { readonly text: string; readonly left: number } => {
  const prefix = prefixOf(root);
  const rewritten = new Map(changes.map((change) => [change.there, change.text]));
  const kept = threads
    .filter((thread) => !removed.has(thread))
    .map((thread) => keptThread(thread, rewritten.get(thread), prefix));
  const added = changes.filter((change) => !change.there).map((change) => newThread(change, prefix, now));
  const items = inCellOrder(kept, added).map(({ item }) => item);
  return { text: applySplices(text, listSplices(root, items)), left: items.length };
};

const keptThread = (
  { row, column, node }: ThreadEntry,
  text: string | undefined,
  prefix: string,
): PlacedItem => {
  const there = text === undefined ? undefined : childNamed(node, 'text');
  if (text === undefined || !there) return { row, column, item: { node } };
  const rewritten = `<${prefix}text>${xmlText(text)}</${prefix}text>`;
  return { row, column, item: { node, splices: [{ start: there.start, end: there.end, text: rewritten }] } };
};

const newThread = (
  { row, column, id, personId, text }: ThreadChange,
  prefix: string,
  now: Date,
): PlacedItem => {
  const time = now.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss.ff'.length);
  const head = `<${prefix}threadedComment ref="${a1({ row, column })}" dT="${time}" personId="${personId}" id="${id}">`;
  const xml = `${head}<${prefix}text>${xmlText(text)}</${prefix}text></${prefix}threadedComment>`;
  return { row, column, item: { xml } };
};

/** What Excel shows in a thread's place when it knows no threads; the wording is Excel's own. */
export const standInText = (text: string): string =>
  '[线程批注]\n\n你的Excel版本可读取此线程批注；但是，如果在更新版本的Excel中打开文件，则对批注所作的任何编辑都将被删除。' +
  `\n\n注释:\n    ${text}`;
