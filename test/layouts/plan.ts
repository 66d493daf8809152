import type { DrawnCell, DrawnSheet } from '../../src/core/sheet/drawn-sheet';
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
  /** The target of another year. */
  | 'otherTarget'
  | 'unit'
  | 'actual'
  | 'marks'
  /** Marks of the same items for other regions. */
  | 'otherMarks'
  /** Marks of the outermost labels, merged down or written once. */
  | 'sectionMarks'
  /** The share of the marks in the whole, shown as a percentage. */
  | 'weight'
  | 'rule'
  /** A second text of scoring, beside the first. */
  | 'otherRule'
  | 'evidence'
  | 'selfScore'
  | 'score'
  | 'deduction'
  | 'remark'
  | 'department'
  | 'otherDepartment'
  /** Text of no role on every row. */
  | 'explanation'
  | 'frequency'
  | 'deadline'
  | 'person'
  | 'day'
  | 'count'
  | 'code'
  | 'lastYear'
  | 'sectionNumber'
  | 'unitScore'
  | 'nothing';

export interface Column {
  heading: string;
  /** The headings over it, the outermost first. */
  groups?: readonly string[];
  readonly holds: Holds;
  /** What the key says; undefined is no role. */
  readonly role: ColumnRole | undefined;
  /** What else a careful reader may call it; 'none' is to give it no role. */
  readonly or?: readonly (ColumnRole | 'none')[];
}

/** How the labels of a level column stand on its rows. */
export type LabelStyle = 'merged' | 'repeated' | 'first' | 'mixed';

/** Where the marks of an item stand; `sections differ` is the leaf for every other section and the rule for the rest. */
export type MarksPlace = 'column' | 'leaf' | 'rule' | 'label' | 'sections differ' | 'column or leaf';

/** A place where nobody can tell: a warning must be about it. */
export type Doubt = { readonly role: ColumnRole } | 'table';

/** All that can be told of a table before it is drawn; quirks change it. */
export interface Plan {
  columns: Column[];
  marksPlace: MarksPlace;
  /** One marks cell merged over the items of a label. */
  marksMerged: boolean;
  /** One rule cell merged over the items of a label, each with marks of its own. */
  rulesMerged: boolean;
  labelStyle: LabelStyle;
  /** How many of the outer levels are heading rows inside the table instead of columns. */
  sectionRows: 0 | 1 | 2;
  sectionRow: {
    merged: boolean;
    marks: 'none' | 'text' | 'column';
    numbered: 'none' | 'chinese' | 'part' | 'own column';
    /** The header again under each heading row but the first. */
    header: boolean;
  };
  /** The marks of the outermost labels are merged down, not written once. */
  sectionMarksMerged: boolean;
  /** The marks that a label's items share stand on its first row without a merge. */
  sharedUnmerged: boolean;
  /** The outermost label is merged over its subtotal too. */
  subtotalUnderLabel: boolean;
  sheetName: string;
  numbers: 'running' | 'dotted' | 'brackets' | 'letters' | 'gaps' | 'blank' | 'merged with labels';
  subtotals: 'none' | 'after' | 'before';
  subtotalWord: (section: string) => string;
  total: 'none' | 'below' | 'above';
  totalWord: string;
  /** By how much the total is wrong. */
  totalExtra: number;
  totalMerged: boolean;
  /** Sums as formulas, with the value that Excel keeps beside them or without. */
  sumFormulas: 'none' | 'with values' | 'without values';
  ruleStyle: RuleStyle;
  marksChoice: readonly number[];
  /** How often an item has further rule rows that share its marks. */
  furtherRules: number;
  /** How often the content of an item goes on in a second row under merged marks and a merged rule. */
  continued: number;
  /** How often the content of an item is merged over further rows with rules and marks of their own. */
  parted: number;
  /** What stands for the marks of a veto. */
  noMarks: DrawnCell;
  /** What already stands in the columns of scores and remarks. */
  /** Only a few rows. */
  isShort: boolean;
  typed: 'nothing' | 'numbers' | 'signs';
  title: 'merged' | 'first cell' | 'middle cell' | 'none';
  above: string[];
  writeMarks: (marks: number) => DrawnCell;
  /** How marks stand in labels, leaves and rules. */
  writeBracket: (marks: number) => string;
  /** The total's marks, and those of bonus items apart. */
  writeTotal: (marks: number, bonus: number) => DrawnCell;
  writeHeading: ((heading: string) => string)[];
  headingMerges: 'merged' | 'at the top' | 'at the bottom';
  changeTree: ((tree: Tree, random: Random) => void)[];
  /** What is done to the lines of the table and those around it, in order. */
  changeLines: ((lines: Line[], random: Random) => Line[])[];
  /** What stands beside the lines in the end. */
  finish: ((lines: readonly Line[]) => readonly Line[])[];
  below: Line[];
  /** Changes of the columns once all quirks are known. */
  late: ((plan: Plan) => void)[];
  left: number;
  top: number;
  hiddenColumns: number[];
  doubts: Doubt[];
  /** A table of another pattern under this one. */
  second: boolean;
  otherSheets: DrawnSheet[];
  /** An indicator sheet of another pattern in the same workbook. */
  secondSheet: boolean;
  /** A hidden sheet with a table, which nobody scores. */
  hiddenCopy: boolean;
}

export const columnHolding = ({ columns }: Pick<Plan, 'columns'>, holds: Holds): number =>
  columns.findIndex((column) => column.holds === holds);

const LEVELS: readonly string[] = ['level1', 'level2', 'level3'];

export const levelColumns = ({ columns }: Pick<Plan, 'columns'>): readonly number[] =>
  columns.flatMap(({ holds }, at) => (LEVELS.includes(holds) ? [at] : []));

/** The first column that has a heading. */
export const firstColumn = ({ columns }: Pick<Plan, 'columns'>): number =>
  columns.findIndex(({ heading }) => heading !== '');

export const hasMarksAndRules = (plan: Plan): boolean =>
  plan.marksPlace === 'column' && columnHolding(plan, 'marks') >= 0 && columnHolding(plan, 'rule') >= 0;

export const lastColumn = ({ columns }: Pick<Plan, 'columns'>): number => columns.length - 1;
