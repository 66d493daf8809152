/** `xl/workbook.xml` → `xl/`. */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself, '' → `_rels/.rels`. */
export const relationsPartOf = (part: string): string => {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
};

/** The part that a relation's target names: absolute, or relative to the part it belongs to (RFC 3986). */
export const resolveTarget = (source: string, target: string): string => {
  const path = target.split('#')[0] ?? '';
  const steps = path.startsWith('/') ? [] : folderOf(source).split('/').filter(Boolean);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
};

/** The way from one part to another: readers less careful than Excel expect relative targets. */
export const relativeTarget = (source: string, target: string): string => {
  const from = folderOf(source).split('/').filter(Boolean);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
};
