import type { ColumnRole } from '../../src/core/sheet/indicator';
import type { Random } from '../support/random';
import type { Line } from './line';
import type { RuleStyle } from './rule-texts';
import type { Tree } from './tree';

/** What the cells of a column show. */
export type Holds =
  | 'number'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'content'
  | 'target'
  | 'unit'
  | 'actual'
  | 'marks'
  /** Marks of the same items for other regions. */
  | 'otherMarks'
  /** Marks of the outermost column of labels, merged or written once. */
  | 'sectionMarks'
  | 'rule'
  | 'evidence'
  | 'selfScore'
  | 'score'
  | 'deduction'
  | 'remark'
  | 'department'
  /** Text of no role on every row. */
  | 'explanation'
  /** Something of no role on some rows. */
  | 'aside'
  | 'nothing';

export interface Column {
  heading: string;
  /** The heading over several columns. */
  group?: string;
  readonly holds: Holds;
  /** What the key says; undefined is no role. */
  readonly role: ColumnRole | undefined;
  /** What else a careful reader may call it; 'none' is to give it no role. */
  readonly or?: readonly (ColumnRole | 'none')[];
}

/** How the labels of a level column stand on its rows. */
export type LabelStyle = 'merged' | 'repeated' | 'first' | 'mixed';

/** Where the marks of an item stand. */
export type MarksPlace = 'column' | 'leaf' | 'rule' | 'label';

/** A place where nobody can tell: a warning must be about it. */
export type Doubt = { readonly role: ColumnRole } | { readonly missing: true };

/** All that can be told of a table before it is drawn; quirks change it. */
export interface Plan {
  columns: Column[];
  marksPlace: MarksPlace;
  labelStyle: LabelStyle;
  /** How many of the outer levels are heading rows inside the table instead of columns. */
  sectionRows: 0 | 1 | 2;
  sectionRow: { merged: boolean; marks: 'none' | 'text' | 'column'; numbered: 'none' | 'chinese' | 'part' };
  numbers: 'running' | 'dotted' | 'brackets' | 'letters' | 'gaps' | 'blank';
  subtotals: 'none' | 'after' | 'before';
  total: 'none' | 'below' | 'above';
  /** The words of the total's row. */
  totalWord: string;
  ruleStyle: RuleStyle;
  marksChoice: readonly number[];
  furtherRules: number;
  /** Marks of an item with further rule rows are merged down; otherwise its rule rows are merged into one cell. */
  titles: string[];
  /** How the marks of an item are written. */
  writeMarks: (marks: number) => string | number;
  /** How the total's marks are written. */
  writeTotal: (marks: number) => string | number;
  /** How a heading is written. */
  writeHeading: ((heading: string) => string)[];
  headingRows: 'one' | 'two' | 'two unmerged';
  changeTree: ((tree: Tree, random: Random) => void)[];
  /** What is done to the lines of the table, in order. */
  changeLines: ((lines: Line[], random: Random) => Line[])[];
  /** Lines of no table under it. */
  below: Line[];
  left: number;
  top: number;
  doubts: Doubt[];
}

export const columnHolding = ({ columns }: Plan, holds: Holds): number =>
  columns.findIndex((column) => column.holds === holds);

export const LEVELS = ['level1', 'level2', 'level3'] as const;

export const levelColumns = ({ columns }: Plan): readonly number[] =>
  columns.flatMap(({ holds }, at) => ((LEVELS as readonly string[]).includes(holds) ? [at] : []));
