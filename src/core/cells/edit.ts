import type { CellRef, Range } from './address';
import type { CellValue } from './cell';

/**
 * One change to a workbook, as plain data. Core decides them, an adapter of the workbook port applies them.
 * Applying a list is all or nothing.
 */
export type Edit =
  | SetCell
  | SetColumnWidth
  | AddSheet
  | ReplaceSheet
  | RemoveSheet
  | SetComment
  | RemoveComment
  | DefineName
  | RemoveName;

/** Content that is written. Text is always text: the adapter never reads a formula out of `text`. */
export type Content =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | FormulaContent;

/**
 * `formula` without `=`; `cached` is what it will show, so that readers which do not calculate see the right value.
 * `null`: that is not known, and such readers see none.
 */
export interface FormulaContent {
  readonly kind: 'formula';
  readonly formula: string;
  readonly cached: CellValue;
}

export interface SetCell extends CellRef {
  readonly kind: 'setCell';
  readonly sheet: string;
  readonly content: Content;
  /** What the cell looks like afterwards; without it the cell keeps its look. */
  readonly look?: Look;
}

/** Gives a column that was added its width, in characters; only columns that we added are ever set. */
export interface SetColumnWidth {
  readonly kind: 'setColumnWidth';
  readonly sheet: string;
  /** 1-based. */
  readonly column: number;
  readonly width: number;
}

/** A look is taken from a cell that is there, or is one of the named styles of our own sheets. */
export type Look =
  | { readonly kind: 'likeCell'; readonly cell: CellRef }
  | { readonly kind: 'style'; readonly style: CellStyle };

/** Adds a sheet of ours after the last one (`after`: after the sheet of that name). */
export interface AddSheet {
  readonly kind: 'addSheet';
  readonly sheet: SheetContent;
  readonly after?: string;
}

/** Writes a sheet of ours anew, in its place; only sheets of ours are ever replaced. */
export interface ReplaceSheet {
  readonly kind: 'replaceSheet';
  readonly sheet: SheetContent;
}

export interface RemoveSheet {
  readonly kind: 'removeSheet';
  readonly sheet: string;
}

/** Writes the comment of a cell, or changes our own that is there; never another person's. */
export interface SetComment extends CellRef {
  readonly kind: 'setComment';
  readonly sheet: string;
  readonly form: 'note' | 'thread';
  readonly author: string;
  readonly text: string;
}

export interface RemoveComment extends CellRef {
  readonly kind: 'removeComment';
  readonly sheet: string;
}

/** A workbook-wide name; `refersTo` without `=`. */
export interface DefineName {
  readonly kind: 'defineName';
  readonly name: string;
  readonly refersTo: string;
}

export interface RemoveName {
  readonly kind: 'removeName';
  readonly name: string;
}

/** Everything about a sheet of ours: cells, looks, layout, print set-up. */
export interface SheetContent {
  readonly name: string;
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Range[];
  /** Width in characters by 1-based column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Height in points by 1-based row; a row that is not listed keeps the default. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Rows whose height is where they start: a program may let them grow with their text. */
  readonly growingRows?: ReadonlySet<number>;
  /** Rows above and columns left of this cell stay in sight. */
  readonly freezeAt?: CellRef;
  readonly autoFilter?: Range;
  readonly showGridLines: boolean;
  readonly validations: readonly Validation[];
  readonly dataBars: readonly DataBar[];
  readonly conditionalFills: readonly ConditionalFill[];
  readonly print: PrintSetup;
}

export interface SheetCell extends CellRef {
  readonly content: Content;
  readonly style: CellStyle;
}

/** A style in the words of a spreadsheet; equal styles become one format in the file. */
export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    /** Points. */
    readonly size?: number;
    readonly bold?: boolean;
    /** RRGGBB. */
    readonly color?: string;
  };
  /** RRGGBB. */
  readonly fill?: string;
  readonly border?: { readonly [side in 'left' | 'right' | 'top' | 'bottom']?: BorderLine };
  readonly align?: {
    readonly horizontal?: 'left' | 'center' | 'right';
    readonly vertical?: 'top' | 'center' | 'bottom';
    readonly wrap?: boolean;
    /** Steps of indentation. */
    readonly indent?: number;
  };
  /** A number format code such as `0.00` or `yyyy"年"m"月"d"日"`. */
  readonly numberFormat?: string;
}

export interface BorderLine {
  readonly line: 'hair' | 'thin' | 'medium';
  /** RRGGBB. */
  readonly color: string;
}

/** Guides an entry; it warns and never forbids. */
export interface Validation {
  readonly ranges: readonly Range[];
  readonly rule:
    | { readonly kind: 'list'; readonly options: readonly string[] }
    | { readonly kind: 'decimal'; readonly min: number; readonly max?: number }
    | { readonly kind: 'date' };
  /** Shown when the cell is selected. */
  readonly prompt?: string;
  /** Shown when the entry does not fit. */
  readonly error: string;
}

/** A bar in each cell, as long as its number between `min` and `max`. */
export interface DataBar {
  readonly range: Range;
  readonly min: number;
  readonly max: number;
  readonly color: string;
}

/** Fills (and colours) the cells for which the formula, written for the range's first cell, holds. */
export interface ConditionalFill {
  readonly range: Range;
  readonly formula: string;
  readonly fill?: string;
  readonly color?: string;
}

export interface PrintSetup {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  /** Pages high; width is always one page. 0: as many as needed. */
  readonly pagesHigh: 0 | 1;
  readonly area?: Range;
  /** Rows repeated on each page. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** Excel's codes: &P page, &N pages. */
  readonly footer?: string;
  readonly centerHorizontally: boolean;
  /** Inches. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}
