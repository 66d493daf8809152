import type { CellRef } from '../../../core/cells/address';
import type { Parts } from '../package/parts';
import { readRelations } from '../package/relations';
import { attributeOf, parseXml } from '../xml/tree';
import { readPersons, readThreads } from './comments';
import type { WorkbookPart } from './workbookPart';

/** A threaded comment with all that was answered to it. */
export interface Thread extends CellRef {
  readonly id: string;
  readonly created: Date;
  readonly resolved: boolean;
  readonly replies: readonly ThreadReply[];
}

export interface ThreadReply {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly created: Date;
}

/** The threads of a sheet, given by its part ([MS-XLSX] 2.6.204). */
export const readSheetThreads = (parts: Parts, workbook: WorkbookPart, sheet: string): readonly Thread[] => {
  const relation = readRelations(parts, sheet).find(
    ({ kind, target }) => kind === 'threadedComment' && parts.has(target),
  );
  if (!relation) return [];
  const persons = readPersons(parts, workbook.relations);
  const entries = readThreads(parseXml(relation.target, parts.get(relation.target).text()));
  return entries
    .filter(({ parentId }) => parentId === undefined)
    .map(({ row, column, id, node }) => ({
      row,
      column,
      id,
      created: timeOf(attributeOf(node, 'dT')),
      resolved: attributeOf(node, 'done') === '1',
      replies: entries
        .filter(({ parentId }) => parentId === id)
        .map((reply) => ({
          id: reply.id,
          author: persons.get(reply.personId) ?? '',
          text: reply.text,
          created: timeOf(attributeOf(reply.node, 'dT')),
        })),
    }));
};

/** Written without a time zone, in UTC. */
const timeOf = (text: string | undefined): Date => {
  const time = new Date(text === undefined ? 0 : `${text.replace(/Z$/, '')}Z`);
  return Number.isNaN(time.getTime()) ? new Date(0) : time;
};
