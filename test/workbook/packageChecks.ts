import { strFromU8, unzipSync } from 'fflate';
import { parseXml } from '../../src/workbook/ooxml/xml/tree';

/** The parts of a package as text, by name. */
export const textParts = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));

/** A part as text in UTF-8. */
export const partText = (bytes: Uint8Array, name: string): string => {
  const part = unzipSync(bytes, { filter: (file) => file.name === name })[name];
  if (!part) throw new Error(`no part ${name}`);
  return strFromU8(part);
};

/** The names of parts that differ in a byte, came or went. */
export const changedParts = (before: Uint8Array, after: Uint8Array): readonly string[] => {
  const old = textParts(before);
  const now = textParts(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((name) => old.get(name) !== now.get(name))
    .toSorted();
};

/**
 * What is wrong with a package: an override without a part, a part without a type, a relation that leads nowhere or has
 * the id of another, a part that is not well-formed.
 */
export const packageProblems = (bytes: Uint8Array): readonly string[] => {
  const parts = textParts(bytes);
  const problems: string[] = [];
  const attribute = (tag: string, name: string): string =>
    new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const tags = (name: string, part: string): readonly string[] =>
    parts.get(part)?.match(new RegExp(`<(\\w+:)?${name}\\b[^>]*>`, 'g')) ?? [];
  const overrides = tags('Override', '[Content_Types].xml').map((tag) => attribute(tag, 'PartName').slice(1));
  const defaults = tags('Default', '[Content_Types].xml').map((tag) => attribute(tag, 'Extension'));
  const names = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  for (const name of overrides)
    if (!names.has(name.toLowerCase())) problems.push(`override without part ${name}`);
  if (new Set(overrides).size < overrides.length) problems.push('a part has two types');
  for (const [name, content] of parts) {
    if (name === '[Content_Types].xml') continue;
    const extension = name.slice(name.lastIndexOf('.') + 1);
    if (!overrides.includes(name) && !defaults.includes(extension))
      problems.push(`part without type ${name}`);
    if (extension === 'xml' && !overrides.includes(name) && name.startsWith('xl/'))
      problems.push(`untyped ${name}`);
    if (extension === 'xml' || extension === 'rels') parseXml(name, content);
  }
  for (const name of parts.keys()) {
    if (!name.endsWith('.rels')) continue;
    const folder = name.slice(0, name.indexOf('_rels/'));
    const source = folder + name.slice(name.indexOf('_rels/') + '_rels/'.length, -'.rels'.length);
    if (source !== '' && !parts.has(source)) problems.push(`relations of a part that is gone ${name}`);
    const ids = tags('Relationship', name).map((tag) => attribute(tag, 'Id'));
    if (new Set(ids).size < ids.length) problems.push(`an id twice in ${name}`);
    for (const tag of tags('Relationship', name)) {
      if (attribute(tag, 'TargetMode') === 'External') continue;
      const target = new URL(attribute(tag, 'Target'), `part:///${folder}`).pathname.slice(1);
      if (!parts.has(decodeURI(target))) problems.push(`${name} leads to ${target}`);
    }
  }
  return problems;
};
