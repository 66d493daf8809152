import type { CellRef, Range } from '../../core/cells/address';
import { cellKey } from '../../core/cells/snapshot';
import { requireUnlocked, type BookState } from './book-state';
import { changeLooks, clearLooks, copyLooks, eraseCells, filledKeys, writeCells } from './cell-edits';
import { blockOf, clipOf, pasteWrites, type Clip } from './clipboard';
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
import { History } from './history';
import {
  BookRefusal,
  type BookEvent,
  type CellWrite,
  type ColumnLayout,
  type CommentChange,
  type HeldCells,
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
import { planMove } from './move-cells';
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
import { withoutReturns } from './tab-separated';

/** The one door to an open book: it knows which module does what, and what typing can be taken back. */
export class Book implements LiveBook {
  private readonly history: History;
  private clip: Clip | undefined;
  private readonly found: Highlights;

  constructor(
    private readonly state: BookState,
    private readonly file: OpenedFile,
  ) {
    this.found = new Highlights(state);
    this.history = new History(state);
    // what was cut may be something else by now; what was copied is what it was
    state.listen(({ kind }) => {
      if (this.clip?.isCut && (kind === 'cells' || kind === 'layout')) this.letGo();
      if (kind === 'sheetRemoved') this.letGo();
    });
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
    const write = { ...at, content, ...(numberFormat !== undefined && { numberFormat }) };
    this.writeByHand(this.state.state(sheet), [write]);
  }

  erase(sheet: LiveSheet, range: Range): void {
    const state = this.state.state(sheet);
    const cells = [{ sheet: state, keys: filledKeys(state, range) }];
    this.byHand(cells, () => eraseCells(this.state, state, range, 'user'));
  }

  get held(): HeldCells | undefined {
    return this.clip;
  }

  copy(sheet: LiveSheet, range: Range): string {
    return this.hold(clipOf(this.state.state(sheet), range, false));
  }

  cut(sheet: LiveSheet, range: Range): string {
    return this.hold(clipOf(this.state.state(sheet), range, true));
  }

  letGo(): void {
    if (!this.clip) return;
    this.clip = undefined;
    this.state.tell({ kind: 'clipboard' });
  }

  paste(sheet: LiveSheet, selected: Range, text: string): void {
    const state = this.state.state(sheet);
    const { clip } = this;
    const isOurs = clip?.text === withoutReturns(text);
    if (isOurs && clip.isCut) {
      const { cells, make } = planMove(this.state, clip, state, { row: selected.top, column: selected.left });
      this.byHand(cells, make);
    } else this.writeByHand(state, pasteWrites(state, selected, isOurs ? clip.block : blockOf(text)));
  }

  undo(): boolean {
    return this.settling(this.history.undo());
  }

  redo(): boolean {
    return this.settling(this.history.redo());
  }

  write(sheet: LiveSheet, cells: readonly CellWrite[], origin: Origin): void {
    writeCells(this.state, this.state.state(sheet), cells, origin);
    this.history.clear();
  }

  clear(sheet: LiveSheet, range: Range, what: 'all' | 'contents' | 'formats', origin: Origin): void {
    const state = this.state.state(sheet);
    if (what !== 'formats') eraseCells(this.state, state, range, origin);
    if (what !== 'contents') {
      clearLooks(this.state, state, range);
      unmergeCells(this.state, state, range);
    }
    this.history.clear();
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
    this.history.clear();
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
    this.history.clear();
    this.state.tell({ kind: 'protection', sheet: state });
  }

  private hold(clip: Clip): string {
    this.clip = clip;
    this.state.tell({ kind: 'clipboard' });
    return clip.text;
  }

  private writeByHand(sheet: SheetState, writes: readonly CellWrite[]): void {
    const keys = writes.map(({ row, column }) => cellKey(row, column));
    this.byHand([{ sheet, keys }], () => writeCells(this.state, sheet, writes, 'user'));
  }

  private byHand(...change: Parameters<History['record']>): void {
    this.history.record(...change);
    void this.settled();
  }

  private settling(hasChanged: boolean): boolean {
    if (hasChanged) void this.settled();
    return hasChanged;
  }
}
