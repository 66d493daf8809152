import type { AddSheet, Edit, RemoveComment, SetCell, SetComment } from '../../../core/cells/edit';
import { WorkbookFault } from '../../port';
import { errorCode } from '../faults';
import { Batch } from './batch';
import { guard, type Standing } from './guard';
import { writeColumnWidth } from './sheetSetup';
import { extended, writeEditLook, writeRun, writeSheet, type Run } from './writeCells';
import { CommentWriter } from './writeComments';

/**
 * Applies edits in three round trips: look whether all can be written, write, comment. More only where a request would
 * be too large, or where protection or the places of comments must be asked for. Sheets come first, since formulas
 * refer to them; comments come last, so that one which Excel refuses costs nothing else (`commentsRefused`).
 */
export const applyEdits = async (context: Excel.RequestContext, edits: readonly Edit[]): Promise<void> => {
  const standing = await guard(context, edits);
  const { workbook } = context;
  const lasting = lastingEdits(edits);
  const batch = new Batch(context);
  prepareSheets(workbook, standing.sheets, lasting);
  await writeContents(workbook, lasting, batch);
  writeNames(workbook, standing.names, lasting);
  for (const edit of lasting) {
    if (edit.kind === 'removeSheet' && !isNameUsedAgain(edit.sheet, edits)) {
      workbook.worksheets.getItem(edit.sheet).delete();
    }
  }
  await batch.send();
  await writeComments(context, standing, lasting);
};

/** Without what is written to a sheet that is then written anew or taken away: it leaves no trace. Comments outlast the former. */
const lastingEdits = (edits: readonly Edit[]): readonly Edit[] => {
  const removed = new Set<string>();
  const rewritten = new Set<string>();
  const lasting: Edit[] = [];
  for (const edit of edits.toReversed()) {
    switch (edit.kind) {
      case 'removeSheet':
        removed.add(edit.sheet);
        rewritten.delete(edit.sheet);
        lasting.push(edit);
        break;
      case 'addSheet':
        rewritten.delete(edit.sheet.name);
        // added and taken away again: neither
        if (removed.delete(edit.sheet.name)) lasting.splice(lasting.findIndex(removes(edit.sheet.name)), 1);
        else lasting.push(edit);
        break;
      case 'replaceSheet':
        if (removed.has(edit.sheet.name) || rewritten.has(edit.sheet.name)) break;
        rewritten.add(edit.sheet.name);
        lasting.push(edit);
        break;
      case 'setCell':
      case 'setColumnWidth':
        if (!removed.has(edit.sheet) && !rewritten.has(edit.sheet)) lasting.push(edit);
        break;
      case 'setComment':
      case 'removeComment':
        if (!removed.has(edit.sheet)) lasting.push(edit);
        break;
      default:
        lasting.push(edit);
    }
  }
  return lasting.toReversed();
};

const removes =
  (sheet: string) =>
  (edit: Edit): boolean =>
    edit.kind === 'removeSheet' && edit.sheet === sheet;

const isNameUsedAgain = (sheet: string, edits: readonly Edit[]): boolean =>
  edits.some((edit) => edit.kind === 'addSheet' && edit.sheet.name.toLowerCase() === sheet.toLowerCase());

/** Adds new sheets, still empty, in their places, and empties those that are written anew. */
const prepareSheets = (workbook: Excel.Workbook, order: readonly string[], edits: readonly Edit[]): void => {
  const tabs = [...order];
  for (const edit of edits) {
    if (edit.kind === 'addSheet') addSheet(workbook, tabs, edit);
    if (edit.kind === 'replaceSheet') empty(workbook.worksheets.getItem(edit.sheet.name));
    if (edit.kind === 'removeSheet' && isNameUsedAgain(edit.sheet, edits)) {
      workbook.worksheets.getItem(edit.sheet).delete();
      tabs.splice(tabs.indexOf(edit.sheet), 1);
    }
  }
};

const addSheet = (workbook: Excel.Workbook, tabs: string[], { sheet, after }: AddSheet): void => {
  const added = workbook.worksheets.add(sheet.name);
  const position = after === undefined ? tabs.length : tabs.indexOf(after) + 1;
  if (position < tabs.length) added.position = position;
  tabs.splice(position, 0, sheet.name);
};

const empty = (sheet: Excel.Worksheet): void => {
  const all = sheet.getRange();
  all.unmerge();
  // not `All`, which is "Clear All" of Excel's menu and takes people's comments too
  all.clear('Contents');
  all.clear('Formats');
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.format.useStandardHeight = true;
  sheet.freezePanes.unfreeze();
  sheet.autoFilter.remove();
};

const writeContents = async (
  workbook: Excel.Workbook,
  edits: readonly Edit[],
  batch: Batch,
): Promise<void> => {
  let run: Run | undefined;
  const finishRun = async (): Promise<void> => {
    if (run) await writeRun(workbook.worksheets.getItem(run.sheet), run, batch);
    run = undefined;
  };
  const write = async (edit: SetCell): Promise<void> => {
    const longer = extended(run, edit);
    if (longer) {
      run = longer;
      return;
    }
    await finishRun();
    writeEditLook(workbook.worksheets.getItem(edit.sheet), edit);
    run = { ...edit, contents: [edit.content] };
  };
  for (const edit of edits) {
    switch (edit.kind) {
      case 'setCell':
        await write(edit);
        break;
      case 'setColumnWidth':
        writeColumnWidth(workbook.worksheets.getItem(edit.sheet), edit.column, edit.width);
        break;
      case 'addSheet':
      case 'replaceSheet':
        await finishRun();
        await writeSheet(workbook.worksheets.getItem(edit.sheet.name), edit.sheet, batch);
        break;
      default:
    }
  }
  await finishRun();
};

const writeNames = (
  workbook: Excel.Workbook,
  present: ReadonlyMap<string, string>,
  edits: readonly Edit[],
): void => {
  const names = new Map(present);
  for (const edit of edits) {
    if (edit.kind !== 'defineName' && edit.kind !== 'removeName') continue;
    const key = edit.name.toLowerCase();
    const known = names.get(key);
    if (edit.kind === 'defineName') {
      const formula = `=${edit.refersTo}`;
      if (known === undefined) workbook.names.add(edit.name, formula);
      else workbook.names.getItem(known).formula = formula;
      names.set(key, known ?? edit.name);
    } else if (known !== undefined) {
      workbook.names.getItem(known).delete();
      names.delete(key);
    }
  }
};

const isCommentEdit = (edit: Edit): edit is SetComment | RemoveComment =>
  edit.kind === 'setComment' || edit.kind === 'removeComment';

/** What Excel says of a cell that holds a note which this version cannot see; not what it says when anything goes wrong. */
const REFUSALS = new Set(['InvalidArgument', 'InvalidOperation', 'ItemAlreadyExists', 'AccessDenied']);

const writeComments = async (
  context: Excel.RequestContext,
  { comments }: Standing,
  edits: readonly Edit[],
): Promise<void> => {
  const own = edits.filter(isCommentEdit);
  if (own.length === 0) return;
  const writer = new CommentWriter(context.workbook, comments);
  for (const edit of own) {
    if (edit.kind === 'setComment') writer.set(edit);
    else writer.remove(edit);
  }
  try {
    await context.sync();
  } catch (error) {
    throw REFUSALS.has(errorCode(error) ?? '') ? new WorkbookFault('commentsRefused') : error;
  }
};
