export type Side = 'left' | 'right' | 'top' | 'bottom';

export type LineStyle =
  | 'hair'
  | 'thin'
  | 'medium'
  | 'thick'
  | 'double'
  | 'dotted'
  | 'dashed'
  | 'dashDot'
  | 'dashDotDot'
  | 'mediumDashed'
  | 'mediumDashDot'
  | 'mediumDashDotDot'
  | 'slantDashDot';

export interface BorderLook {
  readonly line: LineStyle;
  /** RRGGBB. */
  readonly color: string;
}

export interface FontLook {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** RRGGBB. */
  readonly color: string;
}

export interface AlignLook {
  readonly horizontal:
    'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap: boolean;
  /** Steps of indentation. */
  readonly indent: number;
  /** Degrees, counter-clockwise, -90 to 90; 255 for letters one below another. */
  readonly rotation: number;
  readonly shrink: boolean;
}

/**
 * How a cell looks, every colour resolved to RRGGBB. Looks never change, and equal ones of a book are mostly the same
 * object, so that a view may keep what it makes of one in a WeakMap.
 */
export interface CellLook {
  readonly font: FontLook;
  /** RRGGBB; a pattern is told as the colour it makes. */
  readonly fill?: string;
  readonly border: { readonly [side in Side]?: BorderLook };
  readonly align: AlignLook;
  /** A number format code, `General` when the cell has none. */
  readonly numberFormat: string;
  /** Not to be changed while the sheet is protected. */
  readonly locked: boolean;
}

/** What is to change about a look; `null` takes a fill or a line away. */
export interface LookChange {
  readonly font?: Partial<FontLook>;
  readonly fill?: string | null;
  readonly border?: { readonly [side in Side]?: BorderLook | null };
  readonly align?: Partial<AlignLook>;
  readonly numberFormat?: string;
  readonly locked?: boolean;
}
