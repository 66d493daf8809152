import { WorkbookFault } from '../../port';
import type { Parts } from '../package/parts';
import { Relations } from '../package/relations';
import { readWorkbookPart, type NameEntry, type SheetEntry, type WorkbookPart } from '../read/workbookPart';
import { listSplices, placeInOrder, setAttribute, type ListItem } from '../xml/edits';
import { xmlAttribute, xmlText } from '../xml/escape';
import { applySplices, insertion, type Splice } from '../xml/splice';
import { attributeOf, childNamed, childrenNamed, prefixOf } from '../xml/tree';
import { RESERVED_NAMES, type ReservedName } from './printXml';
import { relationsPrefix } from './namespaces';

const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** A sheet of the workbook being edited; names and the active tab hold on to it while positions change. */
export interface DraftSheet {
  readonly name: string;
  readonly part: string;
  readonly isWorksheet: boolean;
  readonly visible: boolean;
  readonly sheetId: number;
  readonly relationId: string;
  readonly entry?: SheetEntry;
}

interface DraftName {
  readonly name: string;
  readonly sheet?: DraftSheet | undefined;
  readonly refersTo: string;
  readonly hidden: boolean;
  readonly entry?: NameEntry;
}

/** The main part while it is edited: its sheets, its names, and whether Excel must calculate anew. */
export class WorkbookDraft {
  readonly workbook: WorkbookPart;
  readonly relations: Relations;
  private sheetList: DraftSheet[];
  private names: DraftName[];
  private readonly visibilities = new Map<DraftSheet, SheetEntry['visibility']>();
  private recalculate = false;

  constructor(private readonly parts: Parts) {
    this.workbook = readWorkbookPart(parts);
    this.relations = new Relations(parts, this.workbook.path);
    this.sheetList = this.workbook.sheets.map((entry) => ({
      ...entry,
      visible: entry.visibility === 'visible',
      entry,
    }));
    this.names = this.workbook.names.map((entry) => ({
      name: entry.name,
      refersTo: entry.refersTo,
      hidden: false,
      ...(entry.localSheet !== undefined && { sheet: this.sheetList[entry.localSheet] }),
      entry,
    }));
  }

  get sheets(): readonly DraftSheet[] {
    return this.sheetList;
  }

  /** A worksheet by its name. */
  sheet(name: string): DraftSheet {
    const sheet = this.sheetList.find((candidate) => candidate.name === name && candidate.isWorksheet);
    if (!sheet) throw new WorkbookFault('sheetMissing', { sheet: name });
    return sheet;
  }

  /** Names of sheets may not differ in case only. */
  isTaken(name: string): boolean {
    return this.sheetList.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  addSheet(name: string, part: string, type: string, after?: DraftSheet): DraftSheet {
    const sheet: DraftSheet = {
      name,
      part,
      isWorksheet: true,
      visible: true,
      sheetId: Math.max(0, ...this.sheetList.map((other) => other.sheetId)) + 1,
      relationId: this.relations.add(type, part).id,
    };
    const at = after ? this.sheetList.indexOf(after) + 1 : this.sheetList.length;
    this.sheetList.splice(at, 0, sheet);
    return sheet;
  }

  removeSheet(sheet: DraftSheet): void {
    const left = this.sheetList.filter((other) => other !== sheet);
    if (!left.some((other) => other.visible)) throw new Error('a workbook needs a visible sheet');
    this.sheetList = left;
    this.names = this.names.filter((name) => name.sheet !== sheet);
    this.relations.remove(sheet.relationId);
  }

  setVisibility(sheet: DraftSheet, visibility: SheetEntry['visibility']): void {
    if (visibility !== this.visibilityOf(sheet)) this.visibilities.set(sheet, visibility);
  }

  setReservedNames(sheet: DraftSheet, names: readonly ReservedName[]): void {
    const reserved: readonly string[] = RESERVED_NAMES;
    this.names = this.names.filter((name) => name.sheet !== sheet || !reserved.includes(name.name));
    this.names.push(...names.map((name) => ({ ...name, sheet })));
  }

  defineName(name: string, refersTo: string): void {
    const at = this.indexOfName(name);
    const known = this.names[at];
    if (known) this.names[at] = { ...known, refersTo };
    else this.names.push({ name, refersTo, hidden: false });
  }

  removeName(name: string): void {
    const at = this.indexOfName(name);
    if (at >= 0) this.names.splice(at, 1);
  }

  requestCalculation(): void {
    this.recalculate = true;
  }

  flush(): void {
    this.relations.flush();
    const splices = [
      ...this.sheetSplices(),
      ...this.viewSplices(),
      ...this.nameSplices(),
      ...this.calcSplices(),
    ];
    if (splices.length > 0) this.parts.set(this.workbook.path, applySplices(this.workbook.text, splices));
  }

  private visibilityOf(sheet: DraftSheet): SheetEntry['visibility'] {
    return this.visibilities.get(sheet) ?? sheet.entry?.visibility ?? 'visible';
  }

  private indexOfName(name: string): number {
    return this.names.findIndex(
      (other) => other.sheet === undefined && other.name.toLowerCase() === name.toLowerCase(),
    );
  }

  private sheetSplices(): readonly Splice[] {
    const { root } = this.workbook;
    const sheets = childNamed(root, 'sheets');
    if (!sheets) return [];
    const { prefix: relations, declaration } = relationsPrefix(root.attributes, this.workbook.relations);
    const items = this.sheetList.map((sheet): ListItem => {
      const { name, sheetId, relationId, entry } = sheet;
      const visibility = this.visibilities.get(sheet);
      if (entry) {
        return {
          node: entry.node,
          ...(visibility && { splices: [setAttribute(entry.node, 'state', visibility)] }),
        };
      }
      const state = visibility ? ` state="${visibility}"` : '';
      const attributes = `name="${xmlAttribute(name)}" sheetId="${sheetId}"${state} ${relations}:id="${relationId}"${declaration}`;
      return { xml: `<${prefixOf(root)}sheet ${attributes}/>` };
    });
    return listSplices(sheets, items);
  }

  /** The active tab and the first one in sight are positions too. */
  private viewSplices(): readonly Splice[] {
    const views = childNamed(this.workbook.root, 'bookViews');
    return (views ? childrenNamed(views, 'workbookView') : []).flatMap((view) =>
      ['activeTab', 'firstSheet'].flatMap((attribute) => {
        const before = Number(attributeOf(view, attribute) ?? 0);
        const after = this.positionNow(before);
        return after === before ? [] : [setAttribute(view, attribute, String(after))];
      }),
    );
  }

  /** Where the sheet that stood at a position stands now; when it is gone, a visible neighbour. */
  private positionNow(before: number): number {
    const at = this.sheetList.findIndex((sheet) => sheet.entry === this.workbook.sheets[before]);
    if (at >= 0) return at;
    const neighbour = this.sheetList.findIndex((sheet, index) => sheet.visible && index >= before);
    return neighbour >= 0 ? neighbour : this.sheetList.findLastIndex((sheet) => sheet.visible);
  }

  private nameSplices(): readonly Splice[] {
    const { root } = this.workbook;
    const there = childNamed(root, 'definedNames');
    const prefix = prefixOf(root);
    const items = this.names.map((name): ListItem => this.nameItem(name, prefix));
    if (there && items.length > 0) return listSplices(there, items);
    if (there)
      return this.workbook.names.length > 0 ? [{ start: there.start, end: there.end, text: '' }] : [];
    if (items.length === 0) return [];
    const inside = items.map((item) => (item.node ? '' : item.xml)).join('');
    const at = placeInOrder(root.children, root.openEnd, WORKBOOK_ORDER, 'definedNames');
    return [insertion(at, `<${prefix}definedNames>${inside}</${prefix}definedNames>`)];
  }

  private nameItem({ name, sheet, refersTo, hidden, entry }: DraftName, prefix: string): ListItem {
    const position = sheet && this.sheetList.indexOf(sheet);
    if (!entry) {
      const local = position === undefined ? '' : ` localSheetId="${position}"`;
      const head = `name="${xmlAttribute(name)}"${local}${hidden ? ' hidden="1"' : ''}`;
      return { xml: `<${prefix}definedName ${head}>${xmlText(refersTo)}</${prefix}definedName>` };
    }
    const { node } = entry;
    const splices: Splice[] = [];
    if (position !== entry.localSheet) splices.push(setAttribute(node, 'localSheetId', String(position)));
    if (refersTo !== entry.refersTo) {
      splices.push({ start: node.openEnd, end: node.closeStart, text: xmlText(refersTo) });
    }
    return { node, splices };
  }

  /** Excel calculates at load when told to (18.2.2). */
  private calcSplices(): readonly Splice[] {
    if (!this.recalculate) return [];
    const { root } = this.workbook;
    const there = childNamed(root, 'calcPr');
    if (there) {
      return attributeOf(there, 'fullCalcOnLoad') === '1' ? [] : [setAttribute(there, 'fullCalcOnLoad', '1')];
    }
    const at = placeInOrder(root.children, root.openEnd, WORKBOOK_ORDER, 'calcPr');
    return [insertion(at, `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`)];
  }
}
