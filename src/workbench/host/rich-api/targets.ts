import type { Range } from '../../../core/cells/address';
import type { LiveBook, LiveSheet } from '../../book/live-book';

/** Cells of one sheet: one rectangle for a Range, any number for RangeAreas. */
export interface Areas {
  readonly sheet: LiveSheet;
  readonly ranges: readonly Range[];
}

/** A border of each cell, of a range's edge, or between its cells. */
export type BorderIndex =
  | 'EdgeTop'
  | 'EdgeBottom'
  | 'EdgeLeft'
  | 'EdgeRight'
  | 'InsideHorizontal'
  | 'InsideVertical'
  | 'DiagonalDown'
  | 'DiagonalUp';

/** A conditional format by the id under which it was handed out. */
export interface ConditionalTarget {
  readonly sheet: LiveSheet;
  readonly id: string;
}

/** All of a workbook, or one sheet's. */
export interface Scope {
  readonly book: LiveBook;
  readonly sheet?: LiveSheet | undefined;
}

export interface CommentTarget {
  readonly book: LiveBook;
  readonly id: string;
}

/** What an object of each class stands for. */
export interface Targets {
  AddinInternalService: null;
  Application: LiveBook;
  AutoFilter: LiveSheet;
  Comment: CommentTarget;
  CommentCollection: Scope;
  CommentReply: CommentTarget & { readonly replyId: string };
  CommentReplyCollection: CommentTarget;
  ConditionalDataBarPositiveFormat: ConditionalTarget;
  ConditionalFormat: ConditionalTarget;
  ConditionalFormatCollection: Areas;
  ConditionalFormatRule: ConditionalTarget;
  ConditionalRangeFill: ConditionalTarget;
  ConditionalRangeFont: ConditionalTarget;
  ConditionalRangeFormat: ConditionalTarget;
  CustomConditionalFormat: ConditionalTarget;
  DataBarConditionalFormat: ConditionalTarget;
  DataValidation: Areas;
  DocumentProperties: LiveBook;
  FormatProtection: Areas;
  HeaderFooter: LiveSheet;
  HeaderFooterGroup: LiveSheet;
  NamedItem: { readonly name: string; readonly sheet: LiveSheet | undefined };
  NamedItemCollection: Scope;
  Note: CommentTarget;
  NoteCollection: Scope;
  PageLayout: LiveSheet;
  Range: Areas;
  RangeAreas: Areas;
  RangeBorder: Areas & { readonly index: BorderIndex };
  RangeBorderCollection: Areas;
  RangeCollection: Areas;
  RangeFill: Areas;
  RangeFont: Areas;
  RangeFormat: Areas;
  Workbook: LiveBook;
  WorkbookProtection: LiveBook;
  Worksheet: LiveSheet;
  WorksheetCollection: LiveBook;
  WorksheetFreezePanes: LiveSheet;
  WorksheetProtection: LiveSheet;
}

export type ClassName = keyof Targets;

/** An object of the API: its class, and what it stands for. */
export type ApiObject = {
  [Name in ClassName]: { readonly className: Name; readonly target: Targets[Name] };
}[ClassName];

export const apiObject = <Name extends ClassName>(className: Name, target: Targets[Name]): ApiObject =>
  ({ className, target }) as ApiObject;
