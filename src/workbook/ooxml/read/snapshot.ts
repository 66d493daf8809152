import type { CellComment, SheetSnapshot, Snapshot } from '../../../core/cells/snapshot';
import type { NumberKind } from '../../numberFormat';
import type { Part } from '../package/part';
import type { Parts } from '../package/parts';
import { readRelations, type Relation } from '../package/relations';
import { parseXml } from '../xml/tree';
import { readNumberKinds } from './cellFormats';
import { cellComments, readNotes, readPersons, readThreads } from './comments';
import { readSharedStrings } from './sharedStrings';
import { readSheetBody, type SheetBody } from './sheetReader';
import { definedNames, readWorkbookPart } from './workbookPart';

/** Sheets already read, by their part: a part never changes, and styles and strings are only ever added to. */
export type SheetBodies = WeakMap<Part, SheetBody>;

/** Reads the whole package as plain values. */
export const readSnapshot = (parts: Parts, known: SheetBodies): Snapshot => {
  const workbook = readWorkbookPart(parts);
  const strings = once(() => readSharedStrings(partOfKind(parts, workbook.relations, 'sharedStrings')));
  const kinds = once(() => readNumberKinds(partOfKind(parts, workbook.relations, 'styles')));
  const persons = once(() => readPersons(parts, workbook.relations));
  const sheets = workbook.sheets
    .filter((sheet) => sheet.isWorksheet)
    .map(({ name, visibility, part }): SheetSnapshot => {
      const body = bodyOf(parts.get(part), known, strings, kinds);
      return { name, visibility, ...body, comments: readComments(parts, part, persons) };
    });
  return { sheets, names: definedNames(workbook) };
};

const bodyOf = (
  part: Part,
  known: SheetBodies,
  strings: () => readonly string[],
  kinds: () => readonly NumberKind[],
): SheetBody => {
  const body = known.get(part) ?? readSheetBody(part, { strings, kinds: kinds() });
  known.set(part, body);
  return body;
};

const readComments = (
  parts: Parts,
  sheet: string,
  persons: () => ReadonlyMap<string, string>,
): readonly CellComment[] => {
  const relations = readRelations(parts, sheet);
  const notes = partOfKind(parts, relations, 'comments');
  const threads = partOfKind(parts, relations, 'threadedComment');
  if (!notes && !threads) return [];
  return cellComments(
    notes ? readNotes(parseXml(notes.name, notes.text())) : [],
    threads ? readThreads(parseXml(threads.name, threads.text())) : [],
    threads ? persons() : new Map(),
  );
};

const partOfKind = (parts: Parts, relations: readonly Relation[], kind: string): Part | undefined => {
  const relation = relations.find((candidate) => candidate.kind === kind && parts.has(candidate.target));
  return relation && parts.get(relation.target);
};

const once = <T>(compute: () => T): (() => T) => {
  let result: { readonly value: T } | undefined;
  return () => (result ??= { value: compute() }).value;
};
