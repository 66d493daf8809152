import { builtinNumberKind, numberKind, type NumberKind } from '../../numberFormat';
import { attributeOf, childNamed, parseXml } from '../xml/tree';
import type { Part } from '../package/part';

/** How numbers are shown, by the style index of a cell (ECMA-376 part 1, 18.8.10 cellXfs and 18.8.30 numFmt). */
export const readNumberKinds = (styles: Part | undefined): readonly NumberKind[] => {
  if (!styles) return [];
  const root = parseXml(styles.name, styles.text());
  const custom = new Map<number, NumberKind>();
  for (const format of childNamed(root, 'numFmts')?.children ?? []) {
    custom.set(Number(attributeOf(format, 'numFmtId')), numberKind(attributeOf(format, 'formatCode') ?? ''));
  }
  return (childNamed(root, 'cellXfs')?.children ?? []).map((format) => {
    const id = Number(attributeOf(format, 'numFmtId') ?? 0);
    return custom.get(id) ?? builtinNumberKind(id);
  });
};
