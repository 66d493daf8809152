import type { Snapshot } from '../../src/core/cells/snapshot';
import { drawSheet } from '../../src/core/sheet/drawn-sheet';
import { random, type Random } from '../support/random';
import { bodyLines } from './body';
import { DECOYS } from './decoys';
import { headerLines } from './header';
import { lineOf, wideLine, type Line, type TableKey } from './line';
import { PATTERNS, type Pattern } from './patterns';
import type { Plan } from './plan';
import { newPlan } from './new-plan';
import { QUIRKS } from './quirks';
import { drawComposed, type DrawnCase, type ExpectedTable } from './sheet';
import { withFormulas } from './sum-formulas';
import { growTree, type Tree } from './tree';

/** A case can be made again from these alone. */
export interface Recipe {
  readonly seed: number;
  readonly pattern: string;
  readonly quirks: readonly string[];
}

export interface Case {
  /** With the quirks only that had a place. */
  readonly recipe: Recipe;
  readonly snapshot: Snapshot;
  readonly tables: readonly ExpectedTable[];
}

/** The name of the pattern of workbooks without any indicator sheet. */
const ONLY_DECOYS = 'only decoys';

/** A stream of its own for each part, so that leaving out a quirk changes nothing else. */
const stream = (seed: number, part: string): Random => {
  let mixed = seed;
  for (const letter of part) mixed = (Math.imul(mixed, 31) + letter.charCodeAt(0)) >>> 0;
  const numbers = random(mixed);
  numbers.next();
  return numbers;
};

const tableKey = ({ columns, doubts }: Plan): TableKey => ({
  columns: Object.fromEntries(
    columns.flatMap(({ role }, at) => (role === undefined ? [] : [[role, at + 1]])),
  ),
  tolerated: columns.flatMap(({ role, or = [] }, at) =>
    or.flatMap((other) => [
      ...(other === 'none' ? [] : [[other, at + 1] as const]),
      ...(role !== undefined && role !== other ? [[role, 0] as const] : []),
    ]),
  ),
  doubtfulRoles: doubts.flatMap((doubt) => (doubt === 'table' ? [] : [doubt.role])),
  doubtful: doubts.includes('table'),
});

const patternNamed = (name: string): Pattern => {
  const found = PATTERNS.find((pattern) => pattern.name === name);
  if (!found) throw new Error(`no pattern: ${name}`);
  return found;
};

const titleLines = ({ title, above, columns }: Plan, { theme }: Tree): readonly Line[] => {
  const last = columns.length - 1;
  const aboveLines = above.map((text) => wideLine(text, 0, last));
  switch (title) {
    case 'none':
      return aboveLines;
    case 'merged':
      return [{ ...wideLine(theme.title, 0, last), isTitle: true }, ...aboveLines];
    case 'first cell':
      return [lineOf([[0, theme.title]], { isTitle: true }), ...aboveLines];
    case 'middle cell':
      return [lineOf([[Math.floor(last / 2), theme.title]], { isTitle: true }), ...aboveLines];
  }
};

/** The lines of a table with what stands over it and under it. */
const composed = (plan: Plan, seed: number): readonly Line[] => {
  const tree = growTree(stream(seed, 'tree'), {
    ruleStyle: plan.ruleStyle,
    marks: plan.marksChoice,
    furtherRules: plan.furtherRules,
    continued: plan.continued,
    parted: plan.marksPlace === 'column' && !plan.marksMerged && !plan.rulesMerged ? plan.parted : 0,
  });
  plan.changeTree.forEach((change, at) => change(tree, stream(seed, `tree ${at}`)));
  const header = headerLines(plan);
  const last = header.at(-1);
  if (last) last.key = { is: 'header', table: tableKey(plan) };
  const lines = [
    ...titleLines(plan, tree),
    ...header,
    ...bodyLines(plan, tree, header, stream(seed, 'body')),
    ...plan.below,
  ];
  const changed = plan.changeLines.reduce(
    (before, change, at) => change(before, stream(seed, `lines ${at}`)),
    lines,
  );
  return plan.finish.reduce((before, change) => change(before), withFormulas(plan, changed));
};

/** A plain table of any pattern, drawn on a sheet of its own or under another table. */
const another = (seed: number): readonly Line[] => {
  const numbers = stream(seed, 'another');
  return composed(newPlan(numbers.pick(PATTERNS)), numbers.whole(0, 1_000_000));
};

const onlyDecoys = (recipe: Recipe): Case => {
  const numbers = stream(recipe.seed, 'decoys');
  const names = new Set(Array.from({ length: 3 }, () => numbers.pick(Object.keys(DECOYS))));
  return {
    recipe: { ...recipe, quirks: [] },
    snapshot: {
      sheets: [...names].flatMap((name) => DECOYS[name]?.(numbers) ?? []).map(drawSheet),
      names: [],
    },
    tables: [],
  };
};

/** The case of a recipe. */
export const makeCase = (recipe: Recipe): Case => {
  const { seed, pattern } = recipe;
  if (pattern === ONLY_DECOYS) return onlyDecoys(recipe);
  const plan = newPlan(patternNamed(pattern));
  const quirks = recipe.quirks.filter((name) => {
    const quirk = QUIRKS.find((one) => one.name === name);
    if (!quirk) throw new Error(`no quirk: ${name}`);
    return quirk.change(plan, stream(seed, name));
  });
  plan.late.forEach((change) => change(plan));
  const { left, top, hiddenColumns, otherSheets } = plan;
  const own = composed(plan, seed);
  const lines = plan.second ? [...own, lineOf(), ...another(seed)] : own;
  const drawn: DrawnCase[] = [drawComposed({ name: plan.sheetName, lines, left, top, hiddenColumns })];
  if (plan.secondSheet)
    drawn.push(drawComposed({ name: '部门考核表', lines: another(seed + 1), left: 0, top: 0 }));
  const hidden = drawComposed({
    name: '2023年',
    lines: another(seed + 2),
    left: 0,
    top: 0,
    visibility: 'hidden',
  });
  const sheets = [
    ...drawn.map(({ snapshot }) => snapshot),
    ...(plan.hiddenCopy ? [hidden.snapshot] : []),
    ...otherSheets.map(drawSheet),
  ];
  return {
    recipe: { seed, pattern, quirks },
    snapshot: { sheets: seed % 2 === 0 ? sheets : sheets.toReversed(), names: [] },
    tables: drawn.flatMap(({ tables }) => tables),
  };
};

/** A recipe at random. */
export const recipeOf = (seed: number): Recipe => {
  const numbers = stream(seed, 'recipe');
  if (numbers.next() < 0.03) return { seed, pattern: ONLY_DECOYS, quirks: [] };
  const wanted = Math.max(numbers.whole(0, 9), numbers.whole(0, 3));
  const quirks = new Set<string>();
  while (quirks.size < wanted) quirks.add(numbers.pick(QUIRKS).name);
  return { seed, pattern: numbers.pick(PATTERNS).name, quirks: [...quirks] };
};
