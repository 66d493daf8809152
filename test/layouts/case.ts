import type { Snapshot } from '../../src/core/cells/snapshot';
import { drawSheet } from '../../src/core/sheet/drawn-sheet';
import { random, type Random } from '../support/random';
import { bodyLines } from './body';
import { DECOYS } from './decoys';
import { headerLines } from './header';
import { wideLine, type Line, type TableKey } from './line';
import { PATTERNS, type Pattern } from './patterns';
import type { Column, Plan } from './plan';
import { QUIRKS } from './quirks';
import { drawComposed, type ExpectedTable } from './sheet';
import { growTree } from './tree';

/** A case can be made again from these alone. */
export interface Recipe {
  readonly seed: number;
  readonly pattern: string;
  readonly quirks: readonly string[];
}

export interface Case {
  readonly recipe: Recipe;
  readonly snapshot: Snapshot;
  readonly tables: readonly ExpectedTable[];
}

/** A stream of its own for each part, so that leaving out a quirk changes nothing else. */
const stream = (seed: number, part: string): Random => {
  let mixed = seed;
  for (const letter of part) mixed = (Math.imul(mixed, 31) + letter.charCodeAt(0)) >>> 0;
  const numbers = random(mixed);
  numbers.next();
  return numbers;
};

const planOf = ({ columns, marksPlace, doubts = [] }: Pattern): Plan => ({
  columns: columns.map((column) => ({ ...column })),
  marksPlace,
  labelStyle: 'merged',
  sectionRows: 0,
  sectionRow: { merged: true, marks: 'none', numbered: 'chinese' },
  numbers: 'running',
  subtotals: 'none',
  total: 'none',
  totalWord: '合计',
  ruleStyle: 'mixed',
  marksChoice: [2, 3, 4, 5],
  furtherRules: 0,
  titles: [],
  writeMarks: (marks) => marks,
  writeTotal: (marks) => marks,
  writeHeading: [],
  headingRows: 'two',
  changeTree: [],
  changeLines: [],
  below: [],
  left: 0,
  top: 0,
  doubts: [...doubts],
});

export const tableKey = (columns: readonly Column[], doubts: Plan['doubts']): TableKey => ({
  columns: Object.fromEntries(
    columns.flatMap(({ role }, at) => (role === undefined ? [] : [[role, at + 1]])),
  ),
  tolerated: columns.flatMap(({ role, or = [] }, at) =>
    or.flatMap((other) =>
      other === 'none'
        ? role === undefined
          ? []
          : [[role, 0] as const]
        : role !== undefined && role !== other
          ? [[other, at + 1] as const, [role, 0] as const]
          : [[other, at + 1] as const],
    ),
  ),
  doubtfulRoles: doubts.flatMap((doubt) => ('role' in doubt ? [doubt.role] : [])),
  doubtful: doubts.some((doubt) => 'missing' in doubt),
});

const patternNamed = (name: string): Pattern => {
  const found = PATTERNS.find((pattern) => pattern.name === name);
  if (!found) throw new Error(`no pattern: ${name}`);
  return found;
};

/** The case of a recipe. */
export const makeCase = (recipe: Recipe): Case => {
  const { seed, pattern } = recipe;
  const plan = planOf(patternNamed(pattern));
  const applied = recipe.quirks.filter((name) => {
    const quirk = QUIRKS.find((one) => one.name === name);
    if (!quirk) throw new Error(`no quirk: ${name}`);
    return quirk.change(plan, stream(seed, name));
  });
  const tree = growTree(stream(seed, 'tree'), {
    ruleStyle: plan.ruleStyle,
    marks: plan.marksChoice,
    furtherRules: plan.furtherRules,
  });
  plan.changeTree.forEach((change, at) => change(tree, stream(seed, `tree ${at}`)));
  const header = headerLines(plan);
  const lastHeader = header.at(-1);
  if (lastHeader) lastHeader.key = { is: 'header', table: tableKey(plan.columns, plan.doubts) };
  const last = plan.columns.length - 1;
  const composed: Line[] = [
    wideLine(tree.theme.title, 0, last),
    ...plan.titles.map((title) => wideLine(title, 0, last)),
    ...header,
    ...bodyLines(plan, tree, stream(seed, 'body')),
    ...plan.below,
  ];
  const lines = plan.changeLines.reduce(
    (before, change, at) => change(before, stream(seed, `lines ${at}`)),
    composed,
  );
  const drawn = drawComposed({ name: '考核评分表', lines, left: plan.left, top: plan.top });
  const numbers = stream(seed, 'decoys');
  const decoys = numbers.next() < 0.3 ? [numbers.pick(DECOYS)(numbers)] : [];
  const sheets = [drawn.snapshot, ...decoys.map(drawSheet)];
  return {
    recipe: { seed, pattern, quirks: applied },
    snapshot: { sheets: numbers.next() < 0.3 ? sheets.toReversed() : sheets, names: [] },
    tables: drawn.tables,
  };
};

/** A recipe at random. */
export const recipeOf = (seed: number): Recipe => {
  const numbers = stream(seed, 'recipe');
  const wanted = numbers.whole(0, 5);
  const quirks = new Set<string>();
  while (quirks.size < wanted) quirks.add(numbers.pick(QUIRKS).name);
  return { seed, pattern: numbers.pick(PATTERNS).name, quirks: [...quirks] };
};
