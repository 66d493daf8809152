import type { CellRef } from '../cells/address';
import type { Cell } from '../cells/cell';
import type { CellStyle, Content, Edit, SheetContent } from '../cells/edit';
import { holdsContent } from '../cells/same-content';
import { cellAt, cellKey, keyToRef, sheetNamed, type Snapshot } from '../cells/snapshot';
import { BLANK } from './content';
import { cellIn, commentIn, nameIn } from './edit-places';

/** What a list of edits changes, for a person to look at before it is done: sheet by sheet, place by place. */
export interface Preview {
  /** In the order of the workbook; sheets that are added come last. */
  readonly sheets: readonly SheetChanges[];
  readonly names: readonly NameChange[];
  /** How many places that is; a sheet that is added or taken away counts as one. */
  readonly places: number;
}

export interface SheetChanges {
  readonly sheet: string;
  readonly kind: 'changed' | 'added' | 'removed';
  /** Row by row; of a sheet that is added, every cell that holds something. */
  readonly changes: readonly PlaceChange[];
}

export type PlaceChange = CellChange | CommentChange;

/** What a cell holds and shows; `{ value: null }` is blank. */
export interface CellChange extends CellRef {
  readonly kind: 'cell';
  readonly before: Cell;
  readonly after: Cell;
}

/** null: no comment. */
export interface CommentChange extends CellRef {
  readonly kind: 'comment';
  readonly before: string | null;
  readonly after: string | null;
}

/** A workbook-wide name; null: it is not defined. */
export interface NameChange {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** `snapshot` is the workbook that the edits are meant for. A column's width is no place and is not listed. */
export const previewOf = (edits: readonly Edit[], snapshot: Snapshot): Preview => {
  const sheets = new Map<string, SheetDraft>(snapshot.sheets.map(({ name }) => [name, draft('changed')]));
  const names = new Map<string, NameChange>();
  const draftOf = (sheet: string): SheetDraft => {
    const known = sheets.get(sheet);
    if (known) return known;
    const added = draft('changed');
    sheets.set(sheet, added);
    return added;
  };
  for (const edit of edits) {
    switch (edit.kind) {
      case 'setCell': {
        const before = cellIn(snapshot, edit);
        const style = edit.look?.kind === 'style' ? edit.look.style : undefined;
        setCell(draftOf(edit.sheet), edit, before, shownBy(edit.content, style, before));
        break;
      }
      case 'setComment':
      case 'removeComment': {
        const before = commentIn(snapshot, edit)?.text ?? null;
        const after = edit.kind === 'setComment' ? edit.text : null;
        const { row, column } = edit;
        draftOf(edit.sheet).comments.set(cellKey(row, column), {
          kind: 'comment',
          row,
          column,
          before,
          after,
        });
        break;
      }
      case 'addSheet':
        sheets.set(edit.sheet.name, draft('added'));
        setSheet(draftOf(edit.sheet.name), edit.sheet, snapshot);
        break;
      case 'replaceSheet':
        setSheet(draftOf(edit.sheet.name), edit.sheet, snapshot);
        break;
      case 'removeSheet':
        sheets.set(edit.sheet, draft('removed'));
        break;
      case 'defineName':
      case 'removeName': {
        const before = nameIn(snapshot, edit.name);
        const after = edit.kind === 'defineName' ? edit.refersTo : null;
        names.set(edit.name, { name: edit.name, before: before?.refersTo ?? null, after });
        break;
      }
      case 'setColumnWidth':
        break;
    }
  }
  const listed = [...sheets]
    .map(([sheet, { kind, cells, comments }]): SheetChanges => ({
      sheet,
      kind,
      changes: [...cells.values(), ...comments.values()].toSorted(
        (a, b) => a.row - b.row || a.column - b.column,
      ),
    }))
    .filter(({ kind, changes }) => kind !== 'changed' || changes.length > 0);
  return {
    sheets: listed,
    names: [...names.values()],
    places: listed.reduce(
      (sum, { kind, changes }) => sum + (kind === 'changed' ? changes.length : 1),
      names.size,
    ),
  };
};

interface SheetDraft {
  readonly kind: SheetChanges['kind'];
  readonly cells: Map<number, CellChange>;
  readonly comments: Map<number, CommentChange>;
}

const draft = (kind: SheetChanges['kind']): SheetDraft => ({ kind, cells: new Map(), comments: new Map() });

const setCell = ({ cells }: SheetDraft, { row, column }: CellRef, before: Cell, after: Cell): void =>
  void cells.set(cellKey(row, column), { kind: 'cell', row, column, before, after });

/** A sheet written anew changes the cells that come to hold something else, and those that it no longer has. */
const setSheet = (into: SheetDraft, { name, cells }: SheetContent, snapshot: Snapshot): void => {
  const existing = sheetNamed(snapshot, name);
  const written = new Set<number>();
  for (const { row, column, content, style } of cells) {
    written.add(cellKey(row, column));
    const before = existing ? cellAt(existing, row, column) : { value: null };
    if (!holdsContent(before, content))
      setCell(into, { row, column }, before, shownBy(content, style, before));
  }
  for (const [key, before] of existing?.cells ?? []) {
    if (!written.has(key) && !holdsContent(before, BLANK))
      setCell(into, keyToRef(key), before, { value: null });
  }
};

const DATE = /[yd]/i;

/** What a cell will hold and show, dates and percentages as such: its new style tells, or what it was. */
const shownBy = (content: Content, style: CellStyle | undefined, before: Cell): Cell => {
  const format = style?.numberFormat;
  const isDate = format === undefined ? before.date : DATE.test(format.replace(/"[^"]*"/g, ''));
  const isPercent = format === undefined ? before.percent : format.includes('%');
  return {
    ...cellOf(content),
    ...(isDate ? { date: true as const } : {}),
    ...(isPercent ? { percent: true as const } : {}),
  };
};

const cellOf = (content: Content): Cell => {
  switch (content.kind) {
    case 'blank':
      return { value: null };
    case 'number':
      return { value: content.number };
    case 'text':
      return { value: content.text };
    case 'boolean':
      return { value: content.boolean };
    case 'formula':
      return { value: content.cached, formula: content.formula };
  }
};
