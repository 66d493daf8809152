import { parseRange } from '../../../core/cells/address';
import type { PrintSetup } from '../../../core/cells/edit';
import type { CellLook } from '../../look';
import type { Parts } from '../package/parts';
import { parseXml, type XmlNode } from '../xml/tree';
import { colorResolver } from './colors';
import { readConditionalLooks } from './guides';
import { readLooks } from './looks';
import { readSheetDisplay, type SheetDisplay } from './sheetDisplay';
import { readSheetThreads, type Thread } from './threads';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbookPart';

/** What a workbook looks like, beside what its cells hold (`readSnapshot`). */
export interface BookDisplay {
  /** By style index. */
  readonly looks: readonly CellLook[];
  /** Worksheets only, in the order of `readSnapshot`. */
  readonly sheets: readonly (SheetDisplay & { readonly threads: readonly Thread[] })[];
  /** The position, among them, of the sheet in front. */
  readonly active: number;
}

/** Reads what a program needs in order to draw the workbook. */
export const readDisplay = (parts: Parts): BookDisplay => {
  const workbook = readWorkbookPart(parts);
  const treeOf = (kind: string): XmlNode | undefined => {
    const relation = workbook.relations.find((one) => one.kind === kind && parts.has(one.target));
    return relation && parseXml(relation.target, parts.get(relation.target).text());
  };
  const styles = treeOf('styles');
  const color = colorResolver(styles, treeOf('theme'));
  const context = { color, conditionalLooks: readConditionalLooks(styles, color) };
  const worksheets = workbook.sheets.filter(({ isWorksheet }) => isWorksheet);
  const sheets = worksheets.map((entry) => {
    const display = readSheetDisplay(parts.get(entry.part), context);
    return {
      ...display,
      print: withReservedNames(display.print, workbook, entry),
      threads: readSheetThreads(parts, workbook, entry.part),
    };
  });
  const front = workbook.sheets[activeTab(workbook)];
  const active = worksheets.findIndex((entry) => entry === front);
  const visible = worksheets.findIndex(({ visibility }) => visibility === 'visible');
  return { looks: readLooks(styles, color), sheets, active: Math.max(0, active >= 0 ? active : visible) };
};

const activeTab = ({ root }: WorkbookPart): number => {
  const view = root.children.find(({ local }) => local === 'bookViews')?.children[0];
  return Number(view?.attributes.find(({ name }) => name === 'activeTab')?.value ?? 0);
};

/** The print area and the rows repeated on each page stand in names of the sheet (ECMA-376 part 1, 18.2.5). */
const withReservedNames = (print: PrintSetup, workbook: WorkbookPart, entry: SheetEntry): PrintSetup => {
  const position = workbook.sheets.indexOf(entry);
  const refersTo = (name: string): string | undefined =>
    workbook.names
      .find((one) => one.name === name && one.localSheet === position)
      ?.refersTo.replace(/^.*!/, '')
      .replaceAll('$', '');
  const area = parseRange(refersTo('_xlnm.Print_Area') ?? '');
  const [from, to] = (refersTo('_xlnm.Print_Titles') ?? '').split(':').map(Number);
  return { ...print, ...(area && { area }), ...(from && to && { titleRows: { from, to } }) };
};
