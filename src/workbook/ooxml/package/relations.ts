import { listSplices, type ListItem } from '../xml/edits';
import { xmlAttribute } from '../xml/escape';
import { applySplices } from '../xml/splice';
import { attributeOf, childrenNamed, parseXml, prefixOf, type XmlNode } from '../xml/tree';
import type { Parts } from './parts';
import { relationsPartOf, relativeTarget, resolveTarget } from './partNames';

export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `comments`; it is the same in transitional and strict files. */
  readonly kind: string;
  readonly type: string;
  /** The part it leads to, or an address outside the package. */
  readonly target: string;
  readonly external: boolean;
}

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The relations of a part ('' for the package); none when it has no relations part (ECMA-376 part 2, 9.3). */
export const readRelations = (parts: Parts, source: string): readonly Relation[] =>
  new Relations(parts, source).all();

/** The relations of a part, to be read and changed; changes are written by `flush`. */
export class Relations {
  private readonly part: string;
  private readonly text: string;
  private readonly root: XmlNode | undefined;
  private readonly entries: { readonly relation: Relation; readonly node?: XmlNode }[];
  private changed = false;

  constructor(
    private readonly parts: Parts,
    private readonly source: string,
  ) {
    this.part = relationsPartOf(source);
    const part = parts.find(this.part);
    this.text = part?.text() ?? EMPTY;
    this.root = part && parseXml(this.part, this.text);
    this.entries = this.root
      ? childrenNamed(this.root, 'Relationship').map((node) => ({ relation: relationOf(source, node), node }))
      : [];
  }

  all(): readonly Relation[] {
    return this.entries.map((entry) => entry.relation);
  }

  /** The first relation of a kind whose part is there. */
  ofKind(kind: string): Relation | undefined {
    return this.all().find((relation) => relation.kind === kind && this.parts.has(relation.target));
  }

  withId(id: string): Relation | undefined {
    return this.all().find((relation) => relation.id === id);
  }

  /** Adds a relation under a fresh id. */
  add(type: string, target: string): Relation {
    const taken = new Set(this.entries.map((entry) => entry.relation.id));
    let number = this.entries.length + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const relation = { id: `rId${number}`, kind: lastWord(type), type, target, external: false };
    this.entries.push({ relation });
    this.changed = true;
    return relation;
  }

  remove(id: string): void {
    const index = this.entries.findIndex((entry) => entry.relation.id === id);
    if (index < 0) return;
    this.entries.splice(index, 1);
    this.changed = true;
  }

  flush(): void {
    if (!this.changed) return;
    const root = this.root ?? parseXml(this.part, this.text);
    const items = this.entries.map(({ relation, node }): ListItem => {
      if (node) return { node };
      const target = xmlAttribute(relativeTarget(this.source, relation.target));
      return {
        xml: `<${prefixOf(root)}Relationship Id="${relation.id}" Type="${relation.type}" Target="${target}"/>`,
      };
    });
    if (items.length === 0) this.parts.delete(this.part);
    else this.parts.set(this.part, applySplices(this.text, listSplices(root, items)));
  }
}

const relationOf = (source: string, node: XmlNode): Relation => {
  const type = attributeOf(node, 'Type') ?? '';
  const target = attributeOf(node, 'Target') ?? '';
  const external = attributeOf(node, 'TargetMode') === 'External';
  return {
    id: attributeOf(node, 'Id') ?? '',
    kind: lastWord(type),
    type,
    target: external ? target : resolveTarget(source, target),
    external,
  };
};

const lastWord = (type: string): string => type.slice(type.lastIndexOf('/') + 1);
