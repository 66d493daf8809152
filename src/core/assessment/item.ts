import type { CellRef } from '../cells/address';
import type { Base, Clause, PartClause, Rule } from '../rule/clause';
import type { LeafClause } from '../rule/kinds/kind';
import { tierRows, type TierRow } from '../rule/kinds/tiers';
import type { Indicator, IndicatorSheet } from '../sheet/indicator';

/** What is scored as one: an indicator, or several rows that share one full-marks cell. */
export interface Item {
  readonly sheet: string;
  /** Rows of the indicator sheet, the first one first. */
  readonly rows: readonly number[];
  /** The outermost label; '' when there is none. */
  readonly section: string;
  readonly name: string;
  readonly fullMarks: number | null;
  readonly fullMarksCell?: CellRef;
  readonly base: Base;
  readonly lines: readonly Line[];
  readonly rules: readonly Rule[];
  /** The rule cannot be computed with certainty: one line, points by hand. */
  readonly byHand: boolean;
}

/** A row of the ledger below the indicator row, with the rows that belong to it. */
export type Line = LeafLine | PartLine | GroupLine;

export interface LeafLine {
  readonly type: 'leaf';
  readonly clause: LeafClause;
  /** The clause as the rule text has it. */
  readonly text: string;
  /** Row of the indicator sheet whose rule it comes from. */
  readonly row: number;
  /** Rows of a clause of tiers; empty for other kinds. */
  readonly tierRows: readonly TierRow[];
}

/** 小项: a part with marks of its own. */
export interface PartLine {
  readonly type: 'part';
  readonly clause: PartClause;
  readonly text: string;
  readonly row: number;
  readonly children: readonly Line[];
}

/** 小项: clauses that share a limit. */
export interface GroupLine {
  readonly type: 'group';
  readonly max: number;
  readonly text: string;
  readonly row: number;
  readonly children: readonly Line[];
}

/** The (remembered) reading of a rule text. */
export type RuleReader = (text: string, fullMarks: number | null, table: IndicatorSheet) => Rule;

/** Items of all indicator sheets, in the order of sheets and rows. */
export const buildItems = (sheets: readonly IndicatorSheet[], ruleOf: RuleReader): readonly Item[] =>
  sheets.flatMap((sheet) => {
    const groups = new Map<number, Indicator[]>();
    for (const indicator of sheet.indicators) {
      const first = indicator.sharesMarksWith ?? indicator.row;
      groups.set(first, [...(groups.get(first) ?? []), indicator]);
    }
    return [...groups.values()].flatMap((members) => {
      const item = buildItem(sheet, members, ruleOf);
      return item ? [item] : [];
    });
  });

const buildItem = (table: IndicatorSheet, members: readonly Indicator[], ruleOf: RuleReader): Item | null => {
  const first = members[0];
  if (!first) return null;
  const { fullMarks, fullMarksCell } = first;
  const rules = members.map((member) => ruleOf(member.rule ?? '', fullMarks, table));
  const lines = rules.map((rule, index) => linesOf(rule, members[index]?.row ?? first.row));
  const bases = new Set(rules.map((rule) => rule.base));
  const computable = rules.every((rule) => rule.certain) && bases.size === 1 && !lines.includes(null);
  const ready = lines.flatMap((part) => part ?? []);
  const byHand = !computable || ready.length === 0;
  return {
    sheet: table.sheet,
    rows: members.map((member) => member.row),
    section: first.path[0] ?? '',
    name: first.content || (first.path.at(-1) ?? ''),
    fullMarks,
    ...(fullMarksCell ? { fullMarksCell } : {}),
    base: byHand ? 'zero' : (rules[0]?.base ?? 'zero'),
    lines: byHand ? [handLine(members, fullMarks)] : ready,
    rules,
    byHand,
  };
};

/** One row for points by hand, with the whole rule text as help. */
const handLine = (members: readonly Indicator[], fullMarks: number | null): LeafLine => {
  const text = members.map((member) => member.rule ?? '').join('\n');
  return {
    type: 'leaf',
    clause: {
      kind: 'manual',
      effect: 'score',
      condition: '',
      span: [0, text.length],
      ...(fullMarks === null ? {} : { max: fullMarks }),
    },
    text: text.trim(),
    row: members[0]?.row ?? 0,
    tierRows: [],
  };
};

/** The ledger rows of a rule; null when a clause cannot be written as rows. */
const linesOf = (rule: Rule, row: number): readonly Line[] | null => {
  const grouped = new Set<number>();
  const lines: Line[] = [];
  const ledgerClauses = rule.clauses.filter(hasRow);
  for (const clause of ledgerClauses) {
    const limit = rule.limits.find(({ group }) => group === clause.group);
    if (!limit) {
      const line = lineOf(rule, clause, row);
      if (!line) return null;
      lines.push(line);
    } else if (!grouped.has(limit.group)) {
      grouped.add(limit.group);
      const children = ledgerClauses
        .filter(({ group }) => group === limit.group)
        .map((member) => lineOf(rule, member, row));
      if (children.includes(null)) return null;
      lines.push({
        type: 'group',
        max: limit.max,
        text: `以上各条合计不超过${limit.max}分`,
        row,
        children: children.flatMap((child) => child ?? []),
      });
    }
  }
  return lines;
};

type RowClause = LeafClause | PartClause;

const hasRow = (clause: Clause): clause is RowClause => clause.kind !== 'veto' && clause.kind !== 'note';

const lineOf = (rule: Rule, clause: RowClause, row: number): Line | null => {
  const text = rule.text.slice(...clause.span).trim();
  if (clause.kind === 'part') {
    const children = clause.clauses.filter(hasRow).map((child) => lineOf(rule, child, row));
    if (children.includes(null)) return null;
    return { type: 'part', clause, text, row, children: children.flatMap((child) => child ?? []) };
  }
  const rows = clause.kind === 'tiers' ? tierRows(clause) : [];
  return rows && { type: 'leaf', clause, text, row, tierRows: rows };
};

/** All leaf lines below, in the order of the ledger: the order in which facts are asked. */
export const leavesOf = (lines: readonly Line[]): readonly LeafLine[] =>
  lines.flatMap((line) => (line.type === 'leaf' ? [line] : leavesOf(line.children)));
