import type { Random } from '../support/random';
import { THEMES, type ItemKind, type Theme } from './indicator-texts';
import { evidenceOf, furtherRule, ruleText, targetOf, unitOf, type RuleStyle } from './rule-texts';

/** One leaf of the tree: what is looked at and how it is scored. The texts are changed by quirks before drawing. */
export interface Item {
  content: string;
  readonly kind: ItemKind;
  marks: number;
  /** Blank rules are ''. */
  rule: string;
  /** Rules of further rows that share the marks of this item. */
  further: string[];
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
}

export interface Tree {
  readonly theme: Theme;
  sections: Section[];
}

export const itemsOf = (at: Section | Group | Topic): readonly Item[] => {
  if ('items' in at) return at.items;
  return 'topics' in at ? at.topics.flatMap(itemsOf) : at.groups.flatMap(itemsOf);
};

export const treeItems = ({ sections }: Tree): readonly Item[] => sections.flatMap(itemsOf);

/** Sums of marks without the noise of binary fractions. */
export const sumOf = (items: readonly Item[]): number =>
  Math.round(items.reduce((sum, { marks }) => sum + marks, 0) * 100) / 100;

export interface TreeOptions {
  readonly ruleStyle: RuleStyle;
  readonly marks: readonly number[];
  /** How often an item has further rule rows. */
  readonly furtherRules: number;
}

export const growTree = (random: Random, { ruleStyle, marks, furtherRules }: TreeOptions): Tree => {
  const theme = random.pick(THEMES);
  const sections = theme.sections.map(({ label, groups }) => ({
    label,
    groups: groups.map((group) => ({
      label: group.label,
      topics: group.topics.map((topic) => ({
        label: topic.label,
        items: topic.items.map(([content, kind]): Item => {
          const full = random.pick(marks);
          return {
            content,
            kind,
            marks: full,
            rule: ruleText(kind, full, ruleStyle, random),
            further:
              random.next() < furtherRules
                ? Array.from({ length: random.whole(1, 2) }, (_, nth) => furtherRule(nth))
                : [],
            target: targetOf(kind, random),
            evidence: evidenceOf(kind, random),
            unit: unitOf(kind),
            department: random.pick(theme.departments),
          };
        }),
      })),
    })),
  }));
  return { theme, sections: random.next() < 0.3 ? sections.slice(0, 2) : sections };
};
