import type { Cell } from '../../../core/cells/cell';
import { keyToRef, type DefinedName, type SheetSnapshot, type Snapshot } from '../../../core/cells/snapshot';
import { errorCode } from '../faults';
import { loadBlock, takeBlock, type Block, type BlockContent } from './block';
import { listComments, locateComments, takeComments, type LocatedComment } from './comments';

/**
 * Reads the whole workbook in two round trips: what there is, then all of it. Where Excel refuses so large an answer
 * (5 MB on the web), or more than 512 merged areas at once, it is read again in parts.
 */
export const readSnapshot = async (context: Excel.RequestContext): Promise<Snapshot> => {
  const { sheets, names, comments } = await listContents(context);
  const locating = locateComments(comments);
  const frames = sheets.items.map(loadFrame);
  const whole = sheets.items.map((sheet) => loadBlock(sheet.getUsedRangeOrNullObject(true)));
  try {
    await context.sync();
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    return readInParts(context);
  }
  const found = takeComments(locating);
  return {
    sheets: frames.map((frame, index) =>
      takeFrame(frame, (whole[index] ? [whole[index]] : []).map(takeBlock), found),
    ),
    names: [...workbookNames(names), ...frames.flatMap(ownNames)],
  };
};

/** What there is: sheets, names and comments. One round trip. */
const listContents = async (context: Excel.RequestContext) => {
  const sheets = context.workbook.worksheets;
  sheets.load('items/name,items/visibility');
  const names = context.workbook.names;
  names.load('items/name,items/formula,items/scope');
  const comments = listComments(context);
  await context.sync();
  return { sheets, names, comments };
};

const TOO_MUCH = new Set([
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'GeneralException',
  'InvalidArgument',
]);

const isTooMuch = (error: unknown): boolean => TOO_MUCH.has(errorCode(error) ?? '');

/** What is said of a sheet as a whole. */
interface Frame {
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly names: Excel.NamedItemCollection;
}

const loadFrame = (sheet: Excel.Worksheet): Frame => {
  const { protection, names } = sheet;
  protection.load('protected');
  names.load('items/name,items/formula');
  return { sheet, protection, names };
};

const takeFrame = (
  { sheet, protection }: Frame,
  blocks: readonly BlockContent[],
  comments: readonly LocatedComment[],
): SheetSnapshot => {
  const cells = new Map(blocks.flatMap((block) => [...block.cells]));
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? 'visible',
    cells,
    merges: blocks.flatMap((block) => block.merges),
    comments: comments
      .filter((located) => located.sheet === sheet.name)
      .map(({ comment }) => comment)
      .toSorted((a, b) => a.row - b.row || a.column - b.column),
    hiddenRows: new Set(blocks.flatMap((block) => block.hiddenRows)),
    hiddenColumns: new Set(blocks.flatMap((block) => block.hiddenColumns)),
    ...lastOf(cells),
    protected: protection.protected,
  };
};

const ownNames = ({ sheet, names }: Frame): readonly DefinedName[] =>
  names.items.map((item) => ({ ...nameOf(item), sheet: sheet.name }));

const VISIBILITY: Readonly<Record<string, SheetSnapshot['visibility']>> = {
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

const lastOf = (cells: ReadonlyMap<number, Cell>): Pick<SheetSnapshot, 'lastRow' | 'lastColumn'> => {
  let lastRow = 0;
  let lastColumn = 0;
  for (const key of cells.keys()) {
    const { row, column } = keyToRef(key);
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  return { lastRow, lastColumn };
};

const nameOf = ({ name, formula }: Excel.NamedItem): DefinedName => ({
  name,
  refersTo: String(formula).replace(/^=/, ''),
});

const workbookNames = ({ items }: Excel.NamedItemCollection): readonly DefinedName[] =>
  items.filter(({ scope }) => scope === 'Workbook').map(nameOf);

/** Cells in one answer: some 2 MB. */
const CELLS_AT_ONCE = 30_000;
/** Excel answers for at most 512 merged areas; more than ten to a row are not met with. */
const ROWS_AT_ONCE = 50;

const readInParts = async (context: Excel.RequestContext): Promise<Snapshot> => {
  const { sheets, names, comments } = await listContents(context);
  const locating = locateComments(comments);
  const frames = sheets.items.map((sheet) => ({ sheet, frame: loadFrame(sheet) }));
  const used = sheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return range;
  });
  await context.sync();
  const found = takeComments(locating);
  const read: SheetSnapshot[] = [];
  for (const [index, { sheet, frame }] of frames.entries()) {
    const range = used[index];
    const blocks = range && !range.isNullObject ? await readBlocks(context, sheet, range) : [];
    read.push(takeFrame(frame, blocks, found));
  }
  return {
    sheets: read,
    names: [...workbookNames(names), ...frames.flatMap(({ frame }) => ownNames(frame))],
  };
};

const readBlocks = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range,
): Promise<readonly BlockContent[]> => {
  const blocks: BlockContent[] = [];
  const most = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount / ROWS_AT_ONCE)) * ROWS_AT_ONCE;
  for (let from = 0; from < rowCount; from += most) {
    const parts: Block[] = [];
    const to = Math.min(rowCount, from + most);
    for (let row = from; row < to; row += ROWS_AT_ONCE) {
      const rows = Math.min(ROWS_AT_ONCE, to - row);
      parts.push(loadBlock(sheet.getRangeByIndexes(rowIndex + row, columnIndex, rows, columnCount)));
    }
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one answer may not hold more
    await context.sync();
    blocks.push(...parts.map(takeBlock));
  }
  return blocks;
};
