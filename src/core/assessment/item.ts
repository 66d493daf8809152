import type { CellRef } from '../cells/address';
import { remembered } from '../cells/remembered';
import { grouped } from '../grouped';
import { wordsKey } from '../rule/choice';
import {
  allClauses,
  type Base,
  type Clause,
  type PartClause,
  type Question,
  type Rule,
  type SharedLimit,
} from '../rule/clause';
import type { LeafClause } from '../rule/kinds/kind';
import { tierRows, type TierRow } from '../rule/kinds/tiers';
import type { Indicator, IndicatorSheet } from '../sheet/indicator';
import { sectionNamings } from './section-namings';

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
  /** Words of its rules that may be read in several ways. */
  readonly readings: readonly ItemReading[];
  /** The rule cannot be computed with certainty: one line, points by hand. */
  readonly byHand: boolean;
  /** It is by hand since formulas would not hold all clauses that bear upon it. */
  readonly beyondFormulas?: true;
}

/** Words that a person says, or said, how to read. The same words in several rules of an item are one. */
export interface ItemReading extends Pick<Question, 'options' | 'chosen'> {
  readonly words: string;
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

/** The (remembered) reading of a rule text; `row` is the first row of its item. */
export type RuleReader = (text: string, fullMarks: number | null, table: IndicatorSheet, row: number) => Rule;

/** Items of all indicator sheets, in the order of sheets and rows. */
export const buildItems = (sheets: readonly IndicatorSheet[], ruleOf: RuleReader): readonly Item[] =>
  sheets.flatMap((sheet) => {
    const groups = [
      ...grouped(sheet.indicators, ({ sharesMarksWith, row }) => sharesMarksWith ?? row).values(),
    ];
    const ruled = groups.map((members): readonly RuledIndicator[] =>
      members.map((member) => ({
        ...member,
        ruling: ruleOf(
          member.rule ?? '',
          members[0]?.fullMarks ?? null,
          sheet,
          members[0]?.row ?? member.row,
        ),
      })),
    );
    const sections = new Set(groups.map((members) => sectionOf(members[0])));
    const namings = (members: readonly RuledIndicator[]): ReadonlyMap<string, number> =>
      sectionNamings(
        members.map(({ ruling }) => ruling),
        sections,
      );
    const all = namings(ruled.flat());
    return ruled.flatMap((members) => buildItem(sheet, members, all, namings(members)) ?? []);
  });

type RuledIndicator = Indicator & { readonly ruling: Rule };

/** The outermost label; '' when there is none. */
const sectionOf = (indicator: Indicator | undefined): string => indicator?.path[0] ?? '';

/** `namings`: how often clauses 不得分 name each section, in the whole sheet and in the item itself. */
const buildItem = (
  table: IndicatorSheet,
  members: readonly RuledIndicator[],
  namings: ReadonlyMap<string, number>,
  own: ReadonlyMap<string, number>,
): Item | null => {
  const first = members[0];
  if (!first) return null;
  const { fullMarks, fullMarksCell } = first;
  const rules = members.map(({ ruling }) => ruling);
  if (fullMarks === null && rules.every(isVetoOnly)) return null;
  const lines = rules.map((rule, index) => linesOf(rule, rule.clauses, members[index]?.row ?? first.row));
  const bases = new Set(rules.map((rule) => rule.base));
  const ready = lines.flatMap((part) => part ?? []);
  const computable =
    rules.every((rule) => rule.certain) && bases.size === 1 && !lines.includes(null) && ready.length > 0;
  const section = sectionOf(first);
  const fromOutside = (namings.get(section) ?? 0) - (own.get(section) ?? 0);
  const fits =
    fitsFormulas(ready, fromOutside) &&
    [...own.keys()].every((named) => (namings.get(named) ?? 0) <= MOST_NAMINGS);
  const byHand = !computable || !fits;
  return {
    sheet: table.sheet,
    rows: members.map((member) => member.row),
    section,
    name: first.content || (first.path.at(-1) ?? ''),
    fullMarks,
    ...(fullMarksCell ? { fullMarksCell } : {}),
    base: byHand ? 'zero' : (rules[0]?.base ?? 'zero'),
    lines: byHand ? [handLine(members, fullMarks)] : ready,
    rules,
    readings: readingsOf(rules),
    byHand,
    ...(computable && !fits ? { beyondFormulas: true } : {}),
  };
};

const readingsOf = (rules: readonly Rule[]): readonly ItemReading[] => {
  const byWords = new Map<string, ItemReading>();
  for (const { text, questions } of rules) {
    for (const { span, options, chosen } of questions) {
      const words = text.slice(...span);
      const key = wordsKey(words);
      if (!byWords.has(key)) byWords.set(key, { words, options, chosen });
    }
  }
  return [...byWords.values()];
};

/** 否决项: a row without marks whose rule only says what an event entails; it stands in the veto register. */
const isVetoOnly = ({ certain, clauses }: Rule): boolean =>
  certain &&
  clauses.some(({ kind }) => kind === 'veto') &&
  clauses.every(({ kind }) => kind === 'veto' || kind === 'note');

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

type RowClause = LeafClause | PartClause;

const hasRow = (clause: Clause): clause is RowClause => clause.kind !== 'veto' && clause.kind !== 'note';

/** The ledger rows of a rule, or of one part of it; null when they cannot be written as rows. */
const linesOf = (rule: Rule, clauses: readonly Clause[], row: number): readonly Line[] | null => {
  const grouped = new Set<number>();
  const lines: (Line | null)[] = [];
  const own = clauses.filter(hasRow);
  for (const clause of own) {
    const limit = limitOf(rule, clause);
    if (!limit) lines.push(lineOf(rule, clause, row));
    else if (!grouped.has(limit.group)) {
      grouped.add(limit.group);
      lines.push(groupOf(rule, limit, own, row));
    }
  }
  return complete(lines);
};

const complete = (lines: readonly (Line | null)[]): readonly Line[] | null =>
  lines.includes(null) ? null : lines.flatMap((line) => line ?? []);

/** What takes all marks, or comes off beyond the item, stays outside a limit that its neighbours share. */
const limitOf = ({ limits }: Rule, { kind, group }: Clause): SharedLimit | undefined =>
  kind === 'forfeit' || kind === 'extraDeduct' ? undefined : limits.find((limit) => limit.group === group);

/** null when some of the clauses that share the limit stand elsewhere, say in another part. */
const groupOf = (
  rule: Rule,
  limit: SharedLimit,
  clauses: readonly RowClause[],
  row: number,
): GroupLine | null => {
  const isMember = (clause: Clause): boolean => limitOf(rule, clause) === limit;
  const members = clauses.filter(isMember);
  if (members.length < allClauses(rule.clauses).filter(isMember).length) return null;
  const children = complete(members.map((member) => lineOf(rule, member, row)));
  return (
    children && { type: 'group', max: limit.max, text: `以下各条合计不超过${limit.max}分`, row, children }
  );
};

const lineOf = (rule: Rule, clause: RowClause, row: number): Line | null => {
  const text = rule.text.slice(...clause.span).trim();
  if (clause.kind === 'part') {
    const children = linesOf(rule, clause.clauses, row);
    return children && { type: 'part', clause, text, row, children };
  }
  const rows = clause.kind === 'tiers' ? tierRows(clause) : [];
  return rows && { type: 'leaf', clause, text, row, tierRows: rows };
};

/** The sentence of an item is one formula, of at most 8,192 characters, which spells points by hand out. */
const MOST_IN_A_SENTENCE = 120;
const HAND_WEIGHT = 12;
/** A clause of another item that takes the marks of the section is tested twice there, as `H1234<0`. */
const OUTSIDE_WEIGHT = 0.35;
/** So many that an item by hand still fits. */
const MOST_NAMINGS = 300;

const fitsFormulas = (lines: readonly Line[], fromOutside: number): boolean =>
  everyLine(lines).reduce(
    (sum, line) => sum + (line.type === 'leaf' && line.clause.kind === 'manual' ? HAND_WEIGHT : 1),
    // Where they are more, none of them is computed.
    fromOutside > MOST_NAMINGS ? 0 : fromOutside * OUTSIDE_WEIGHT,
  ) <= MOST_IN_A_SENTENCE;

/** All lines below, parts and groups before their own, in the order of the ledger. */
export const everyLine = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) => (line.type === 'leaf' ? [line] : [line, ...everyLine(line.children)]));

/** All leaf lines below, in the order of the ledger: the order in which facts are asked. */
export const leavesOf: (lines: readonly Line[]) => readonly LeafLine[] = remembered((lines) =>
  lines.flatMap((line) => (line.type === 'leaf' ? [line] : leavesOf(line.children))),
);
