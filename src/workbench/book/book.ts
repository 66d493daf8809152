import type { CellRef, Range } from '../../core/cells/address';
import { requireUnlocked, type BookState } from './book-state';
import {
  changeLooks,
  clearLooks,
  copyLooks,
  eraseCells,
  rememberCells,
  restoreCells,
  writeCells,
  type CellMemory,
} from './cell-edits';
import {
  addComment,
  addReply,
  changeComment,
  changeReply,
  removeComment,
  removeReply,
} from './comment-edits';
import type { Highlight } from './conditions';
import { readEntry } from './entry';
import { Highlights } from './highlights';
import {
  BookRefusal,
  type BookEvent,
  type CellWrite,
  type ColumnLayout,
  type CommentChange,
  type LiveBook,
  type LiveComment,
  type LiveName,
  type LiveReply,
  type LiveSheet,
  type Origin,
  type RowLayout,
  type SheetLayout,
  type SheetProtection,
} from './live-book';
import type { LookChange } from './look';
import { defineName, removeName } from './name-edits';
import { protectionWith } from './protection';
import { saveBook, type OpenedFile } from './save-book';
import {
  activate,
  addSheet,
  arrange,
  mergeCells,
  moveSheet,
  removeSheet,
  renameSheet,
  select,
  setColumns,
  setRows,
  setVisibility,
  unmergeCells,
} from './sheet-edits';
import type { SheetState } from './sheet-state';

interface Typed {
  readonly sheet: SheetState;
  readonly memory: CellMemory;
}

/** The one door to an open book: it knows which module does what, and what typing can be taken back. */
export class Book implements LiveBook {
  private typed: Typed[] = [];
  private readonly found: Highlights;

  constructor(
    private readonly state: BookState,
    private readonly file: OpenedFile,
  ) {
    this.found = new Highlights(state);
  }

  get fileName(): string {
    return this.state.fileName;
  }
  get user(): string {
    return this.state.user;
  }
  get sheets(): readonly LiveSheet[] {
    return this.state.sheets;
  }
  get names(): readonly LiveName[] {
    return this.state.names;
  }
  get activeSheet(): LiveSheet {
    return this.state.activeSheet;
  }

  sheet(nameOrId: string): LiveSheet | undefined {
    const key = nameOrId.toLowerCase();
    return this.sheets.find(({ name, id }) => name.toLowerCase() === key || id.toLowerCase() === key);
  }

  listen(listener: (event: BookEvent) => void): () => void {
    return this.state.listen(listener);
  }

  requireEntry(sheet: LiveSheet, at: CellRef): void {
    requireUnlocked(this.state.state(sheet), [at]);
  }

  enter(sheet: LiveSheet, at: CellRef, text: string): void {
    const { content, numberFormat } = readEntry(text, sheet.lookAt(at.row, at.column).numberFormat);
    const range = { top: at.row, left: at.column, bottom: at.row, right: at.column };
    const write = { ...at, content, ...(numberFormat !== undefined && { numberFormat }) };
    this.type(sheet, range, () => writeCells(this.state, this.state.state(sheet), [write], 'user'));
  }

  erase(sheet: LiveSheet, range: Range): void {
    this.type(sheet, range, () => eraseCells(this.state, this.state.state(sheet), range, 'user'));
  }

  undo(): boolean {
    const last = this.typed.pop();
    if (!last) return false;
    restoreCells(this.state, last.sheet, last.memory);
    void this.settled();
    return true;
  }

  write(sheet: LiveSheet, cells: readonly CellWrite[], origin: Origin): void {
    writeCells(this.state, this.state.state(sheet), cells, origin);
    this.typed = [];
  }

  clear(sheet: LiveSheet, range: Range, what: 'all' | 'contents' | 'formats', origin: Origin): void {
    const state = this.state.state(sheet);
    if (what !== 'formats') eraseCells(this.state, state, range, origin);
    if (what !== 'contents') {
      clearLooks(this.state, state, range);
      unmergeCells(this.state, state, range);
    }
    this.typed = [];
  }

  changeLooks(sheet: LiveSheet, range: Range, change: LookChange): void {
    changeLooks(this.state, this.state.state(sheet), range, change);
  }

  copyLooks(from: { readonly sheet: LiveSheet; readonly range: Range }, sheet: LiveSheet, to: Range): void {
    const source = { sheet: this.state.state(from.sheet), range: from.range };
    copyLooks(this.state, source, this.state.state(sheet), to);
  }

  merge(sheet: LiveSheet, range: Range): void {
    mergeCells(this.state, this.state.state(sheet), range);
  }

  unmerge(sheet: LiveSheet, range: Range): void {
    unmergeCells(this.state, this.state.state(sheet), range);
  }

  setColumns(sheet: LiveSheet, from: number, to: number, change: Partial<ColumnLayout>): void {
    setColumns(this.state, this.state.state(sheet), from, to, change);
  }

  setRows(sheet: LiveSheet, from: number, to: number, change: Partial<RowLayout>): void {
    setRows(this.state, this.state.state(sheet), from, to, change);
  }

  arrange(sheet: LiveSheet, change: Partial<SheetLayout>): void {
    arrange(this.state, this.state.state(sheet), change);
  }

  protect(sheet: LiveSheet, options: Readonly<Record<string, unknown>> = {}): void {
    this.setProtection(sheet, protectionWith(options));
  }

  unprotect(sheet: LiveSheet): void {
    if (sheet.protection) this.setProtection(sheet, undefined);
  }

  addSheet(name?: string): LiveSheet {
    return addSheet(this.state, name);
  }

  removeSheet(sheet: LiveSheet): void {
    removeSheet(this.state, this.state.state(sheet));
    this.typed = [];
  }

  renameSheet(sheet: LiveSheet, name: string): void {
    renameSheet(this.state, this.state.state(sheet), name);
  }

  moveSheet(sheet: LiveSheet, position: number): void {
    moveSheet(this.state, this.state.state(sheet), position);
  }

  setVisibility(sheet: LiveSheet, visibility: LiveSheet['visibility']): void {
    setVisibility(this.state, this.state.state(sheet), visibility);
  }

  activate(sheet: LiveSheet): void {
    activate(this.state, this.state.state(sheet));
  }

  select(sheet: LiveSheet, ranges: readonly Range[], active?: CellRef): void {
    select(this.state, this.state.state(sheet), ranges, active);
  }

  addComment(
    sheet: LiveSheet,
    at: CellRef,
    form: LiveComment['form'],
    text: string,
    origin: Origin,
  ): LiveComment {
    return addComment(this.state, this.state.state(sheet), at, form, text, origin);
  }

  changeComment(comment: LiveComment, change: CommentChange, origin: Origin): void {
    changeComment(this.state, comment, change, origin);
  }

  removeComment(comment: LiveComment, origin: Origin): void {
    removeComment(this.state, comment, origin);
  }

  reply(comment: LiveComment, text: string, origin: Origin, author?: string): LiveReply {
    return addReply(this.state, comment, text, origin, author);
  }

  changeReply(comment: LiveComment, reply: LiveReply, text: string, origin: Origin): void {
    changeReply(this.state, comment, reply, text, origin);
  }

  removeReply(comment: LiveComment, reply: LiveReply, origin: Origin): void {
    removeReply(this.state, comment, reply, origin);
  }

  defineName(name: string, refersTo: string): LiveName {
    return defineName(this.state, name, refersTo);
  }

  removeName(name: LiveName): void {
    removeName(this.state, name);
  }

  async highlights(sheet: LiveSheet, areas: readonly Range[]): Promise<ReadonlyMap<number, Highlight>> {
    const state = this.state.state(sheet);
    await this.settled();
    return this.found.within(state, areas);
  }

  suspendCalculation(suspended: boolean): void {
    this.state.calculation.suspended = suspended;
  }

  settled(): Promise<void> {
    return this.state.calculation.settled();
  }

  save(): Uint8Array {
    return saveBook(this.state, this.file);
  }

  private setProtection(sheet: LiveSheet, protection: SheetProtection | undefined): void {
    const state = this.state.state(sheet);
    if (state.protection?.password) throw new BookRefusal('passwordNeeded', state.name);
    state.protection = protection;
    this.typed = [];
    this.state.tell({ kind: 'protection', sheet: state });
  }

  private type(sheet: LiveSheet, range: Range, change: () => void): void {
    const state = this.state.state(sheet);
    const memory = rememberCells(state, range);
    change();
    this.typed.push({ sheet: state, memory });
    void this.settled();
  }
}
