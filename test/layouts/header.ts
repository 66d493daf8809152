import { lineOf, type Line } from './line';
import type { Column, Plan } from './plan';

const written = ({ writeHeading }: Plan, heading: string): string =>
  writeHeading.reduce((text, write) => write(text), heading);

const groupsOf = (
  columns: readonly Column[],
): readonly (readonly [name: string, from: number, to: number])[] => {
  const groups: [string, number, number][] = [];
  columns.forEach(({ group }, at) => {
    if (group === undefined) return;
    const last = groups.at(-1);
    if (last?.[0] === group && last[2] === at - 1) last[2] = at;
    else groups.push([group, at, at]);
  });
  return groups;
};

/** The lines of a table's header; the last one bears no key yet. */
export const headerLines = (plan: Plan): Line[] => {
  const { columns, headingRows } = plan;
  const groups = groupsOf(columns);
  const names = columns.map(({ heading }, at) => [at, written(plan, heading)] as const);
  if (groups.length === 0) return [lineOf(names, { isHeading: true })];
  const alone = (at: number): boolean => columns[at]?.group === undefined;
  const merged = headingRows !== 'two unmerged';
  const upper = lineOf(
    [
      ...names.filter(([at]) => alone(at)),
      ...groups.map(([name, from]) => [from, written(plan, name)] as const),
    ],
    {
      isHeading: true,
      wide: merged
        ? groups.filter(([, from, to]) => to > from).map(([, from, to]) => [from, to] as const)
        : [],
    },
  );
  const lower = lineOf(
    names.filter(([at]) => !alone(at)),
    {
      isHeading: true,
      joined: merged ? names.filter(([at, text]) => alone(at) && text !== '').map(([at]) => at) : [],
    },
  );
  return [upper, lower];
};

/** A further copy of header lines, as it stands at the top of each printed page. */
export const copyOf = (lines: readonly Line[]): Line[] =>
  lines.map(({ cells, joined, wide, isHeading }) =>
    lineOf(cells, { joined, wide, isHeading: isHeading ?? false }),
  );
