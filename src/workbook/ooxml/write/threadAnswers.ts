import { a1, type CellRef } from '../../../core/cells/address';
import type { Parts } from '../package/parts';
import { Relations } from '../package/relations';
import type { ThreadEntry } from '../read/comments';
import { setAttribute } from '../xml/edits';
import { xmlText } from '../xml/escape';
import { applySplices, insertion, type Splice } from '../xml/splice';
import { attributeOf, childNamed, prefixOf } from '../xml/tree';
import { EditSession } from './editSession';
import { threadsPart } from './threadsPart';

/** What has become of a thread that is there: its text, whether it is settled, and all that was answered, in order. */
export interface ThreadAnswers extends CellRef {
  readonly text: string;
  readonly resolved: boolean;
  readonly replies: readonly {
    readonly id: string;
    readonly author: string;
    readonly text: string;
    readonly created: Date;
  }[];
}

/** Writes what was answered to the threads of a sheet; of those that are not listed nothing changes. */
export const writeAnswers = (parts: Parts, sheet: string, threads: readonly ThreadAnswers[]): void => {
  if (threads.length === 0) return;
  const session = new EditSession(parts, new Date(0));
  const relation = new Relations(parts, session.workbook.sheet(sheet).part).ofKind('threadedComment');
  if (!relation) return;
  const file = threadsPart(relation.target, parts.get(relation.target).text());
  const splices = threads.flatMap((thread) => {
    const first = file.threads.find(
      ({ row, column, parentId }) => parentId === undefined && row === thread.row && column === thread.column,
    );
    return first ? threadSplices(session, prefixOf(file.root), first, thread, file.threads) : [];
  });
  parts.set(file.name, applySplices(file.text, splices));
  session.flush();
};

const threadSplices = (
  session: EditSession,
  prefix: string,
  first: ThreadEntry,
  { text, resolved, replies }: ThreadAnswers,
  all: readonly ThreadEntry[],
): readonly Splice[] => {
  const there = all.filter(({ parentId }) => parentId === first.id);
  const wanted = new Map(replies.map((reply) => [reply.id, reply]));
  const known = new Set(there.map(({ id }) => id));
  const wasResolved = attributeOf(first.node, 'done') === '1';
  const added = replies
    .filter(({ id }) => !known.has(id))
    .map(({ id, author, text: reply, created }) => {
      const time = created.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss.ff'.length);
      const person = session.persons.idOf(author);
      const head = `ref="${a1(first)}" dT="${time}" personId="${person}" id="${id}" parentId="${first.id}"`;
      return `<${prefix}threadedComment ${head}><${prefix}text>${xmlText(reply)}</${prefix}text></${prefix}threadedComment>`;
    });
  const last = there.at(-1) ?? first;
  return [
    ...(resolved === wasResolved ? [] : [setAttribute(first.node, 'done', resolved ? '1' : '0')]),
    ...textSplices(prefix, first, text),
    ...there.flatMap((entry): readonly Splice[] => {
      const reply = wanted.get(entry.id);
      const { start, end } = entry.node;
      return reply ? textSplices(prefix, entry, reply.text) : [{ start, end, text: '' }];
    }),
    ...(added.length > 0 ? [insertion(last.node.end, added.join(''))] : []),
  ];
};

const textSplices = (prefix: string, entry: ThreadEntry, text: string): readonly Splice[] => {
  const node = childNamed(entry.node, 'text');
  if (!node || entry.text === text) return [];
  const { start, end } = node;
  return [{ start, end, text: `<${prefix}text>${xmlText(text)}</${prefix}text>` }];
};
