import type { DefinedName, SheetSnapshot } from '../../../core/cells/snapshot';
import { WorkbookFault } from '../../port';
import type { Parts } from '../package/parts';
import { readRelations, type Relation } from '../package/relations';
import { decodeXString } from '../xml/escape';
import { attributeOf, childNamed, parseXml, prefixedAttribute, type XmlNode } from '../xml/tree';

/** The workbook's main part: its sheets in order and its names (ECMA-376 part 1, 18.2.27). */
export interface WorkbookPart {
  readonly path: string;
  readonly text: string;
  readonly root: XmlNode;
  readonly relations: readonly Relation[];
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
}

export interface SheetEntry {
  readonly name: string;
  /** Its part; chart sheets and macro sheets have a place among the sheets but no cells. */
  readonly part: string;
  readonly isWorksheet: boolean;
  readonly visibility: SheetSnapshot['visibility'];
  readonly relationId: string;
  readonly sheetId: number;
  readonly node: XmlNode;
}

export interface NameEntry {
  readonly name: string;
  readonly refersTo: string;
  /** The position of the sheet whose name it is. */
  readonly localSheet?: number;
  readonly node: XmlNode;
}

/** Finds and reads the main part. Throws `notAWorkbook` for a package of another kind. */
export const readWorkbookPart = (parts: Parts): WorkbookPart => {
  const main = readRelations(parts, '').find((relation) => relation.kind === 'officeDocument');
  const part = main && parts.find(main.target);
  if (!part || part.name.endsWith('.bin')) throw new WorkbookFault('notAWorkbook');
  const text = part.text();
  const root = parseXml(part.name, text);
  if (root.local !== 'workbook') throw new WorkbookFault('notAWorkbook');
  const relations = readRelations(parts, part.name);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return {
    path: part.name,
    text,
    root,
    relations,
    sheets: (childNamed(root, 'sheets')?.children ?? []).map((node) => sheetEntry(node, byId)),
    names: (childNamed(root, 'definedNames')?.children ?? []).map(nameEntry),
  };
};

const sheetEntry = (node: XmlNode, relations: ReadonlyMap<string, Relation>): SheetEntry => {
  const relationId = prefixedAttribute(node, 'id') ?? '';
  const relation = relations.get(relationId);
  const state = attributeOf(node, 'state');
  return {
    name: decodeXString(attributeOf(node, 'name') ?? ''),
    part: relation?.target ?? '',
    isWorksheet: relation?.kind === 'worksheet',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    relationId,
    sheetId: Number(attributeOf(node, 'sheetId')),
    node,
  };
};

const nameEntry = (node: XmlNode): NameEntry => {
  const localSheet = attributeOf(node, 'localSheetId');
  return {
    name: decodeXString(attributeOf(node, 'name') ?? ''),
    refersTo: decodeXString(node.text),
    ...(localSheet !== undefined && { localSheet: Number(localSheet) }),
    node,
  };
};

/** Names as the port tells them. Reserved ones (`_xlnm.Print_Area` …) are settings of a sheet, not names. */
export const definedNames = (workbook: WorkbookPart): readonly DefinedName[] =>
  workbook.names
    .filter(({ name }) => !name.startsWith('_xlnm.'))
    .map(({ name, refersTo, localSheet }) => {
      const sheet = localSheet === undefined ? undefined : workbook.sheets[localSheet]?.name;
      return { name, refersTo, ...(sheet !== undefined && { sheet }) };
    });
