import type { DrawnCell } from '../../src/core/sheet/drawn-sheet';
import type { Random } from '../support/random';
import { THEMES, type ItemKind, type Theme } from './indicator-texts';
import { evidenceOf, furtherRule, ruleText, targetOf, unitOf, type RuleStyle } from './rule-texts';

/** One leaf of the tree: what is looked at and how it is scored. Quirks change it before it is drawn. */
export interface Item {
  content: string;
  readonly kind: ItemKind;
  /** null: it has none, as a veto has. */
  marks: number | null;
  /** Marks at the tail of the content, as they stand. */
  tail?: string;
  /** What stands for the marks where nobody can read them. */
  unreadable?: DrawnCell;
  /** '' is a blank cell. */
  rule: string;
  /** Rules of further rows that share the marks of this item. */
  further: string[];
  /** Further rows with rules and marks of their own under one content. */
  parts: readonly { readonly rule: string; readonly marks: number }[];
  /** Content that goes on in a second row. */
  continuation?: string;
  target: string | number;
  evidence: string;
  unit: string;
  department: string;
}

export interface Topic {
  label: string;
  items: Item[];
}

export interface Group {
  label: string;
  topics: Topic[];
}

export interface Section {
  label: string;
  groups: Group[];
  /** Its marks stand beside the total, not in it. */
  readonly isBonus?: boolean;
}

export type Node = Section | Group | Topic;

export interface Tree {
  readonly theme: Theme;
  sections: Section[];
}

export const childrenOf = (node: Node): readonly Node[] =>
  'groups' in node ? node.groups : 'topics' in node ? node.topics : [];

export const itemsOf = (at: Node): readonly Item[] =>
  'items' in at ? at.items : childrenOf(at).flatMap(itemsOf);

export const treeItems = ({ sections }: Pick<Tree, 'sections'>): readonly Item[] => sections.flatMap(itemsOf);

/** Sums of marks without the noise of binary fractions. */
export const sumOf = (items: readonly Item[]): number =>
  Math.round(
    items.reduce(
      (sum, { marks, parts }) => parts.reduce((all, part) => all + part.marks, sum + (marks ?? 0)),
      0,
    ) * 100,
  ) / 100;

/** Every label, to be changed. */
export const nodesOf = (sections: readonly Section[]): readonly Node[] =>
  sections.flatMap((section) => [
    section,
    ...section.groups.flatMap((group): readonly Node[] => [group, ...group.topics]),
  ]);

export interface TreeOptions {
  readonly ruleStyle: RuleStyle;
  readonly marks: readonly number[];
  readonly furtherRules: number;
  readonly continued: number;
  readonly parted: number;
}

export const growTree = (random: Random, options: TreeOptions): Tree => {
  const { ruleStyle, marks, furtherRules, continued, parted } = options;
  const theme = random.pick(THEMES);
  const itemOf = ([content, kind]: readonly [string, ItemKind]): Item => {
    const full = random.pick(marks);
    const rule = ruleText(kind, full, ruleStyle, random);
    const target = targetOf(kind, random);
    const evidence = evidenceOf(kind, random);
    const department = random.pick(theme.departments);
    const chance = random.next();
    return {
      content,
      kind,
      marks: full,
      rule,
      further:
        chance < furtherRules
          ? Array.from({ length: 1 + Math.floor((chance * 2) / furtherRules) }, (_, nth) => furtherRule(nth))
          : [],
      parts: chance > 0.4 && chance < 0.4 + parted ? [{ rule: furtherRule(0), marks: full + 1 }] : [],
      ...(chance > 1 - continued && { continuation: `${content}的资料按年度归档` }),
      target,
      evidence,
      unit: unitOf(kind),
      department,
    };
  };
  const sections = theme.sections.map(({ label, groups }) => ({
    label,
    groups: groups.map((group) => ({
      label: group.label,
      topics: group.topics.map((topic) => ({ label: topic.label, items: topic.items.map(itemOf) })),
    })),
  }));
  return { theme, sections: random.next() < 0.3 ? sections.slice(0, 2) : sections };
};
