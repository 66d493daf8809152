import { lineOf, type Line } from './line';
import type { Column, Plan } from './plan';

const written = ({ writeHeading }: Plan, heading: string): string =>
  writeHeading.reduce((text, write) => write(text), heading);

/** Neighbouring columns under one heading of the given line. */
const groupsAt = (
  columns: readonly Column[],
  depth: number,
): readonly (readonly [name: string, from: number, to: number])[] => {
  const groups: [string, number, number, string][] = [];
  columns.forEach(({ groups: over = [] }, at) => {
    const name = over[depth];
    if (name === undefined) return;
    const whole = over.slice(0, depth + 1).join('\n');
    const last = groups.at(-1);
    if (last?.[3] === whole && last[2] === at - 1) last[2] = at;
    else groups.push([name, at, at, whole]);
  });
  return groups.map(([name, from, to]) => [name, from, to] as const);
};

/** The lines of a table's header; the last one bears no key yet. */
export const headerLines = (plan: Plan): Line[] => {
  const { columns, headingMerges } = plan;
  const lines = 1 + Math.max(...columns.map(({ groups = [] }) => groups.length));
  /** The line in which a column's own heading stands. */
  const own = ({ groups = [] }: Column): number =>
    headingMerges === 'at the bottom' ? lines - 1 : groups.length;
  return Array.from({ length: lines }, (_, depth) => {
    const groups = groupsAt(columns, depth);
    return lineOf(
      [
        ...columns.flatMap((column, at) =>
          own(column) === depth ? [[at, written(plan, column.heading)] as const] : [],
        ),
        ...groups.map(([name, from]) => [from, written(plan, name)] as const),
      ],
      {
        isHeading: true,
        wide:
          headingMerges === 'merged'
            ? groups.flatMap(([, from, to]) => (to > from ? [[from, to] as const] : []))
            : [],
        joined:
          headingMerges === 'merged'
            ? columns.flatMap((column, at) => (own(column) < depth && column.heading !== '' ? [at] : []))
            : [],
      },
    );
  });
};

/** A further copy of header lines, as it stands at the top of each printed page. */
export const copyOf = (lines: readonly Line[]): Line[] =>
  lines.map(({ cells, joined, wide }) => lineOf(cells, { joined, wide, isHeading: true }));
