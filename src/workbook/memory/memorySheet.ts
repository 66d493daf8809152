import type { CellRef } from '../../core/cells/address';
import type { Cell, CellValue } from '../../core/cells/cell';
import type {
  CellStyle,
  Content,
  RemoveComment,
  SetCell,
  SetComment,
  SheetContent,
} from '../../core/cells/edit';
import { cellKey, type SheetSnapshot } from '../../core/cells/snapshot';
import { numberKind, type NumberKind } from '../numberFormat';
import { WorkbookFault } from '../port';
import { a1 } from '../../core/cells/address';
import { lastCell } from './sheetFromRows';

/** A sheet in memory. It never changes: an edit gives another sheet. */
export interface MemorySheet {
  readonly snapshot: SheetSnapshot;
  /** How a number in a cell is shown, also in cells that are blank. */
  readonly kinds: ReadonlyMap<number, NumberKind>;
}

export const sheetOf = (snapshot: SheetSnapshot): MemorySheet => {
  const kinds = new Map<number, NumberKind>();
  for (const [key, cell] of snapshot.cells) {
    kinds.set(key, cell.percent ? 'percent' : cell.date ? 'date' : 'plain');
  }
  return { snapshot, kinds };
};

/** Writes a cell; without a look it keeps its own. */
export const withCell = ({ snapshot, kinds }: MemorySheet, edit: SetCell): MemorySheet => {
  const key = cellKey(edit.row, edit.column);
  const kind =
    edit.look === undefined
      ? kindAt(kinds, edit)
      : edit.look.kind === 'likeCell'
        ? kindAt(kinds, edit.look.cell)
        : kindOf(edit.look.style);
  const cells = new Map(snapshot.cells);
  const cell = cellOf(edit.content, kind);
  if (cell) cells.set(key, cell);
  else cells.delete(key);
  return { snapshot: { ...snapshot, cells, ...lastCell(cells) }, kinds: new Map(kinds).set(key, kind) };
};

/** A sheet with new content; comments stay, and so does whether it is hidden. */
export const withContent = (
  before: Pick<SheetSnapshot, 'visibility' | 'comments'>,
  sheet: SheetContent,
): MemorySheet => {
  const cells = new Map<number, Cell>();
  const kinds = new Map<number, NumberKind>();
  for (const { row, column, content, style } of sheet.cells) {
    const kind = kindOf(style);
    const cell = cellOf(content, kind);
    kinds.set(cellKey(row, column), kind);
    if (cell) cells.set(cellKey(row, column), cell);
  }
  const snapshot: SheetSnapshot = {
    name: sheet.name,
    visibility: before.visibility,
    cells,
    merges: sheet.merges,
    comments: before.comments,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    ...lastCell(cells),
    protected: false,
  };
  return { snapshot, kinds };
};

/** Throws `commentOfAnother` for a comment that someone else wrote or answered. */
export const withComment = (
  sheet: MemorySheet,
  { row, column, form, author, text }: SetComment,
): MemorySheet => {
  const current = commentAt(sheet, { row, column });
  if (current && (current.author !== author || current.hasReplies)) refuse(sheet, { row, column });
  const others = sheet.snapshot.comments.filter((comment) => comment !== current);
  const comments = [...others, { row, column, form, author, text, hasReplies: false }];
  const sorted = comments.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return { ...sheet, snapshot: { ...sheet.snapshot, comments: sorted } };
};

export const withoutComment = (sheet: MemorySheet, ref: RemoveComment): MemorySheet => {
  const current = commentAt(sheet, ref);
  if (current?.hasReplies) refuse(sheet, ref);
  const comments = sheet.snapshot.comments.filter((comment) => comment !== current);
  return { ...sheet, snapshot: { ...sheet.snapshot, comments } };
};

const commentAt = (
  { snapshot }: MemorySheet,
  { row, column }: CellRef,
): SheetSnapshot['comments'][number] | undefined =>
  snapshot.comments.find((comment) => comment.row === row && comment.column === column);

const refuse = ({ snapshot }: MemorySheet, ref: CellRef): never => {
  throw new WorkbookFault('commentOfAnother', { sheet: snapshot.name, cell: a1(ref) });
};

const kindAt = (kinds: ReadonlyMap<number, NumberKind>, { row, column }: CellRef): NumberKind =>
  kinds.get(cellKey(row, column)) ?? 'plain';

const kindOf = ({ numberFormat }: CellStyle): NumberKind =>
  numberFormat ? numberKind(numberFormat) : 'plain';

/** Empty text leaves a cell blank, as it does when a person enters it. */
const cellOf = (content: Content, kind: NumberKind): Cell | undefined => {
  switch (content.kind) {
    case 'blank':
      return undefined;
    case 'number':
      return shown(finite(content.number), kind);
    case 'text':
      return content.text === '' ? undefined : { value: content.text };
    case 'boolean':
      return { value: content.boolean };
    case 'formula': {
      const { cached, formula } = content;
      return { ...shown(typeof cached === 'number' ? finite(cached) : cached, kind), formula };
    }
  }
};

const shown = (value: CellValue, kind: NumberKind): Cell => {
  if (typeof value !== 'number' || kind === 'plain') return { value };
  return kind === 'percent' ? { value, percent: true } : { value, date: true };
};

/** A cell knows neither infinities nor a negative zero. */
const finite = (number: number): number => {
  if (!Number.isFinite(number)) throw new RangeError('a cell cannot hold this number');
  return number + 0;
};
