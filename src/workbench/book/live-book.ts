import type { CellRef, Range } from '../../core/cells/address';
import type { Cell, CellValue } from '../../core/cells/cell';
import type { ConditionalFill, DataBar, PrintSetup, Validation } from '../../core/cells/edit';
import type { Highlight } from './conditions';
import type { CellLook, LookChange } from './look';

/** Who changed something: a person in the sheet, or the add-in through the API. */
export type Origin = 'user' | 'addIn';

/**
 * A workbook as a spreadsheet program holds it in memory: what the view draws and the Office.js host answers from.
 * All places are 1-based. It changes only through its own functions; each tells the listeners what it did, and throws
 * a `BookRefusal`, having done nothing, where Excel would refuse.
 */
export interface LiveBook {
  /** The name of the file it came from. */
  readonly fileName: string;
  /** Who sits here: the author of comments. */
  readonly user: string;
  /** In the order of their tabs. */
  readonly sheets: readonly LiveSheet[];
  readonly names: readonly LiveName[];
  readonly activeSheet: LiveSheet;

  /** A sheet by its name (in any case) or id. */
  sheet(nameOrId: string): LiveSheet | undefined;
  /** Calls back after each change; gives back the way to stop. */
  listen(listener: (event: BookEvent) => void): () => void;

  /** Throws the refusal that entering anything into a cell would meet, whatever it is. */
  requireEntry(sheet: LiveSheet, at: CellRef): void;
  /** Enters text into a cell as typing it does: a formula, number, percentage, date, truth value or text; `'` makes it text. */
  enter(sheet: LiveSheet, at: CellRef, text: string): void;
  /** Empties cells as the Delete key does; looks stay. */
  erase(sheet: LiveSheet, range: Range): void;
  /** What was copied or cut last and can still be put in. */
  readonly held: HeldCells | undefined;
  /** Copies cells, and gives back the text for the system's clipboard. */
  copy(sheet: LiveSheet, range: Range): string;
  cut(sheet: LiveSheet, range: Range): string;
  letGo(): void;
  /**
   * Puts in what the system's clipboard holds, from the first cell of what is selected on, all or none. Cells of this
   * book come with their formulas and number formats: copied, references without `$` go along, and they fill what is
   * selected; cut, all that points at them follows. Text from elsewhere is read as if it were typed. Looks stay.
   */
  paste(sheet: LiveSheet, selected: Range, text: string): void;
  /**
   * Takes back the last `enter`, `erase` or `paste`; gives back whether there was one. What an add-in writes cannot be
   * taken back, and nothing from before it.
   */
  undo(): boolean;
  /** Does again what `undo` took back. */
  redo(): boolean;

  /** Writes cells, all or none. */
  write(sheet: LiveSheet, cells: readonly CellWrite[], origin: Origin): void;
  clear(sheet: LiveSheet, range: Range, what: 'all' | 'contents' | 'formats', origin: Origin): void;
  changeLooks(sheet: LiveSheet, range: Range, change: LookChange): void;
  /** Gives the cells of `to` the looks of `from`, repeated as often as they fit. */
  copyLooks(from: { readonly sheet: LiveSheet; readonly range: Range }, sheet: LiveSheet, to: Range): void;
  merge(sheet: LiveSheet, range: Range): void;
  unmerge(sheet: LiveSheet, range: Range): void;
  /** Sets width, height or hiddenness of columns or rows, both ends included. */
  setColumns(sheet: LiveSheet, from: number, to: number, change: Partial<ColumnLayout>): void;
  setRows(sheet: LiveSheet, from: number, to: number, change: Partial<RowLayout>): void;
  /** Sets anything else about a sheet's lay-out. */
  arrange(sheet: LiveSheet, change: Partial<SheetLayout>): void;
  /** Protects a sheet, with these options of Office.js; what they leave out is forbidden. */
  protect(sheet: LiveSheet, options?: Readonly<Record<string, unknown>>): void;
  unprotect(sheet: LiveSheet): void;

  /** Adds a sheet last; without a name it gets the next free `Sheet…`. */
  addSheet(name?: string): LiveSheet;
  removeSheet(sheet: LiveSheet): void;
  renameSheet(sheet: LiveSheet, name: string): void;
  /** 0-based. */
  moveSheet(sheet: LiveSheet, position: number): void;
  setVisibility(sheet: LiveSheet, visibility: LiveSheet['visibility']): void;
  activate(sheet: LiveSheet): void;
  /** Selects cells, and activates their sheet; the first range's first cell becomes the active one unless told otherwise. */
  select(sheet: LiveSheet, ranges: readonly Range[], active?: CellRef): void;

  addComment(
    sheet: LiveSheet,
    at: CellRef,
    form: LiveComment['form'],
    text: string,
    origin: Origin,
  ): LiveComment;
  changeComment(comment: LiveComment, change: CommentChange, origin: Origin): void;
  removeComment(comment: LiveComment, origin: Origin): void;
  /** Answers a thread; `author` is the book's user unless told. */
  reply(comment: LiveComment, text: string, origin: Origin, author?: string): LiveReply;
  changeReply(comment: LiveComment, reply: LiveReply, text: string, origin: Origin): void;
  removeReply(comment: LiveComment, reply: LiveReply, origin: Origin): void;

  /** Defines or changes a workbook-wide name; `refersTo` without `=`. */
  defineName(name: string, refersTo: string): LiveName;
  removeName(name: LiveName): void;

  /** What conditional formats make of the cells of some areas of a sheet, by `cellKey`, once all is calculated. */
  highlights(sheet: LiveSheet, areas: readonly Range[]): Promise<ReadonlyMap<number, Highlight>>;

  /** While suspended nothing is calculated. */
  suspendCalculation(suspended: boolean): void;
  /** Waits until every formula that a change reaches shows its new value. */
  settled(): Promise<void>;
  /** The file as it stands, with nothing lost of what was opened. Settle first, so that the values are fresh. */
  save(): Uint8Array;
}

export interface LiveSheet {
  /** A GUID in braces. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protection: SheetProtection | undefined;
  /** Cells that hold something, by `cellKey`. A formula's value is what it shows. */
  readonly cells: ReadonlyMap<number, Cell>;
  readonly merges: readonly Range[];
  /** In the order of their cells. */
  readonly comments: readonly LiveComment[];
  /** Columns and rows that differ from the default, by number. */
  readonly columns: ReadonlyMap<number, ColumnLayout>;
  readonly rows: ReadonlyMap<number, RowLayout>;
  /** Characters. */
  readonly defaultColumnWidth: number;
  /** Points. */
  readonly defaultRowHeight: number;
  readonly layout: SheetLayout;
  readonly selection: Selection;

  cellAt(row: number, column: number): Cell;
  /** The look of a cell: its own, or else its row's or its column's. */
  lookAt(row: number, column: number): CellLook;
  commentAt(row: number, column: number): LiveComment | undefined;
  mergeAt(row: number, column: number): Range | undefined;
  /** The cells in use, those that are only formatted too (unless `valuesOnly`); undefined for an empty sheet. */
  usedRange(valuesOnly?: boolean): Range | undefined;
}

export interface ColumnLayout {
  /** Characters; 8.43 is Excel's default. */
  readonly width?: number;
  readonly hidden?: boolean;
}

export interface RowLayout {
  /** Points. */
  readonly height?: number;
  /** The height follows from the text; `height` is where it stands now. */
  readonly grows?: boolean;
  readonly hidden?: boolean;
}

export interface SheetLayout {
  readonly showGridLines: boolean;
  /** Rows above and columns left of this cell stay in sight. */
  readonly freezeAt: CellRef | undefined;
  readonly autoFilter: Range | undefined;
  readonly validations: readonly Validation[];
  readonly conditionalFills: readonly ConditionalFill[];
  readonly dataBars: readonly DataBar[];
  readonly print: PrintSetup;
}

export interface SheetProtection {
  /** Office.js's words: `allowFormatCells` … */
  readonly options: Readonly<Record<string, unknown>>;
  /** What the file says of the password that it was protected with. */
  readonly password?: ReadonlyMap<string, string>;
}

export interface Selection {
  /** At least one. */
  readonly ranges: readonly Range[];
  readonly active: CellRef;
}

/** Cells that were copied or cut. */
export interface HeldCells {
  readonly sheet: LiveSheet;
  readonly range: Range;
  readonly isCut: boolean;
}

export interface LiveComment extends CellRef {
  readonly id: string;
  readonly sheet: LiveSheet;
  readonly form: 'note' | 'thread';
  readonly author: string;
  readonly text: string;
  readonly created: Date;
  readonly resolved: boolean;
  readonly replies: readonly LiveReply[];
}

export interface CommentChange {
  readonly text?: string;
  readonly resolved?: boolean;
}

export interface LiveReply {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly created: Date;
}

export interface LiveName {
  readonly name: string;
  /** Without `=`. */
  readonly refersTo: string;
  /** The sheet whose name it is; a workbook's name has none. */
  readonly sheet?: LiveSheet;
}

/** One cell to be written; what is not given stays. */
export interface CellWrite extends CellRef {
  readonly content: CellContent;
  /** Set too when it is given. */
  readonly numberFormat?: string;
}

export type CellContent =
  | { readonly value: CellValue }
  /** Without `=`. */
  | { readonly formula: string };

/** What happened, after it did. */
export type BookEvent =
  /** Cells hold something else; `calculated`: formulas show something else. */
  | {
      readonly kind: 'cells';
      readonly sheet: LiveSheet;
      readonly ranges: readonly Range[];
      readonly origin: Origin;
    }
  | { readonly kind: 'calculated'; readonly sheets: readonly LiveSheet[] }
  | { readonly kind: 'looks'; readonly sheet: LiveSheet; readonly range: Range }
  /** Merges, sizes, hiddenness, frozen panes and all else of a sheet's lay-out. */
  | { readonly kind: 'layout'; readonly sheet: LiveSheet }
  | { readonly kind: 'protection'; readonly sheet: LiveSheet }
  | { readonly kind: 'sheetAdded'; readonly sheet: LiveSheet }
  | { readonly kind: 'sheetRemoved'; readonly sheet: LiveSheet }
  /** Name, place or visibility of a tab. */
  | { readonly kind: 'tabs' }
  | { readonly kind: 'activated'; readonly sheet: LiveSheet; readonly before: LiveSheet }
  | { readonly kind: 'selection'; readonly sheet: LiveSheet }
  /** Cells were copied or cut, or are no longer held. */
  | { readonly kind: 'clipboard' }
  | {
      readonly kind: 'comment';
      readonly what: 'added' | 'changed' | 'removed';
      readonly comment: LiveComment;
      readonly origin: Origin;
      /** What of it changed. */
      readonly change?: 'edited' | 'resolved' | 'reopened' | 'replyAdded' | 'replyEdited' | 'replyRemoved';
      readonly reply?: LiveReply;
    }
  | { readonly kind: 'names' };

/** Excel would not do this. */
export class BookRefusal extends Error {
  constructor(
    readonly code: RefusalCode,
    /** Where, as `Sheet1!A1`, or which name. */
    readonly place = '',
  ) {
    super(`${code} ${place}`.trimEnd());
    this.name = 'BookRefusal';
  }
}

export type RefusalCode =
  /** The cell is locked and its sheet protected. */
  | 'locked'
  /** Only who knows the sheet's password may take its protection away. */
  | 'passwordNeeded'
  /** Part of an array formula. */
  | 'arrayFormula'
  /** Covered by a merge, so that it can hold nothing. */
  | 'coveredByMerge'
  | 'badFormula'
  | 'textTooLong'
  | 'sheetNameTaken'
  | 'badSheetName'
  /** A workbook needs a visible sheet. */
  | 'lastVisibleSheet'
  | 'commentThere'
  | 'badName'
  /** The stand-in cannot do it, or not save it. */
  | 'notSupported';
