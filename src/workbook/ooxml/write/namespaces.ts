import type { Relation } from '../package/relations';
import { prefixOf, type XmlNode } from '../xml/tree';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * The namespace of relation types and of `r:id` in this workbook: a strict file (ECMA-376 part 1) has another one than
 * the usual transitional file (part 4).
 */
export const relationsNamespace = (workbookRelations: readonly Relation[]): string => {
  const sheet = workbookRelations.find((relation) => relation.kind === 'worksheet');
  return sheet ? sheet.type.slice(0, -'/worksheet'.length) : TRANSITIONAL;
};

/** The namespace an element of a part lives in. */
export const namespaceOf = (root: XmlNode): string => {
  const prefix = prefixOf(root);
  const declaration = prefix ? `xmlns:${prefix.slice(0, -1)}` : 'xmlns';
  return root.attributes.find((attribute) => attribute.name === declaration)?.value ?? '';
};

/** The prefix of `r:id` in a part, and the declaration a new element must bring when the root has none. */
export const relationsPrefix = (
  rootAttributes: readonly { readonly name: string; readonly value: string }[],
  workbookRelations: readonly Relation[],
): { readonly prefix: string; readonly declaration: string } => {
  const namespace = relationsNamespace(workbookRelations);
  const declared = rootAttributes.find(({ name, value }) => name.startsWith('xmlns:') && value === namespace);
  if (declared) return { prefix: declared.name.slice('xmlns:'.length), declaration: '' };
  return { prefix: 'r', declaration: ` xmlns:r="${namespace}"` };
};
