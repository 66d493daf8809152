import type { SheetContent } from '../../../core/cells/edit';
import { WorkbookFault } from '../../port';
import { checkSheetName } from '../../sheetName';
import { relationsPartOf } from '../package/partNames';
import { readRelations } from '../package/relations';
import type { EditSession } from './editSession';
import { reservedNames } from './printXml';
import { sheetXml, type KeptElements } from './sheetXml';
import { indexSheet } from './sheetIndex';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Adds a sheet of ours behind the last one, or behind the sheet `after`. */
export const addSheet = (session: EditSession, sheet: SheetContent, after?: string): void => {
  const { workbook, parts } = session;
  checkSheetName(sheet.name);
  if (workbook.isTaken(sheet.name)) throw new WorkbookFault('sheetNameTaken', { sheet: sheet.name });
  const neighbour = after === undefined ? undefined : workbook.sheet(after);
  const part = parts.freeName(`${session.folder}worksheets/sheet`, '.xml');
  parts.add(part, sheetXml(sheet, session.styles, namespaces(session)));
  session.contentTypes.setType(part, WORKSHEET_TYPE);
  const added = workbook.addSheet(sheet.name, part, `${session.relationsNamespace}/worksheet`, neighbour);
  workbook.setReservedNames(added, reservedNames(sheet));
  workbook.requestCalculation();
  if (sheet.cells.some((cell) => cell.content.kind === 'formula')) session.noteFormulaChange();
};

/** Writes a sheet of ours anew. Its place, comments and drawings stay: a person may have put them there. */
export const replaceSheet = (session: EditSession, sheet: SheetContent): void => {
  const { workbook, parts } = session;
  const there = workbook.sheet(sheet.name);
  session.flushSheet(there.part);
  const before = parts.get(there.part).text();
  const kept = keptElements(there.part, before);
  const xml = [...sheetXml(sheet, session.styles, namespaces(session), kept)].join('');
  parts.set(there.part, xml);
  workbook.setReservedNames(there, reservedNames(sheet));
  if (xml === before) return;
  workbook.requestCalculation();
  session.noteFormulaChange();
};

/**
 * Removes a sheet with what belongs to it alone. Formulas and names elsewhere that point at it are the caller's to
 * change.
 */
export const removeSheet = (session: EditSession, name: string): void => {
  const { workbook } = session;
  const sheet = workbook.sheet(name);
  session.flushSheet(sheet.part);
  workbook.removeSheet(sheet);
  removePart(session, sheet.part);
  workbook.requestCalculation();
  session.noteFormulaChange();
};

/** Removes a part and the parts that only it leads to. */
const removePart = (session: EditSession, part: string): void => {
  const targets = readRelations(session.parts, part).filter((relation) => !relation.external);
  session.parts.delete(part);
  session.parts.delete(relationsPartOf(part));
  session.contentTypes.removePart(part);
  for (const { target } of targets) {
    if (session.parts.has(target) && !isReferenced(session, target)) removePart(session, target);
  }
};

const isReferenced = ({ parts }: EditSession, target: string): boolean =>
  parts.all().some(({ name }) => {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (!match) return false;
    const source = `${match[1] ?? ''}${match[2] ?? ''}`;
    return readRelations(parts, source).some((relation) => !relation.external && relation.target === target);
  });

const namespaces = (session: EditSession): { main: string; relations: string } => ({
  main: session.mainNamespace,
  relations: session.relationsNamespace,
});

/** Elements that lead to parts we do not write; they keep the ids of their relations. */
const keptElements = (part: string, text: string): KeptElements => {
  const { children } = indexSheet(part, text);
  const elementXml = (local: string): string => {
    const attributes = children.find((child) => child.local === local)?.attributes;
    const id = [...(attributes ?? [])].find(([name]) => name.endsWith(':id'))?.[1].value;
    return id === undefined ? '' : `<${local} r:id="${id}"/>`;
  };
  return { drawing: elementXml('drawing'), legacyDrawing: elementXml('legacyDrawing') };
};
