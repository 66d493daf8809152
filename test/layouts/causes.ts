import type { Recipe } from './case';
import { caseText, recipeText, type Judged } from './report';

/** The first difference in silence, without its place. */
const kindOf = ({ compared }: Judged): string => {
  const silent = compared.differences.filter(({ isAsked, isLoss }) => !isAsked && !isLoss);
  return silent[0]?.what ?? 'none';
};

/** The same wrong with as few quirks as will do. */
const shrunk = (one: Judged, judge: (recipe: Recipe) => Judged): Judged => {
  for (const quirk of one.made.recipe.quirks) {
    const fewer = judge({
      ...one.made.recipe,
      quirks: one.made.recipe.quirks.filter((name) => name !== quirk),
    });
    if (fewer.compared.verdict === 'wrong') return shrunk(fewer, judge);
  }
  return one;
};

/** All wrong cases grouped by what differs and which quirks it takes, the commonest first. */
export const causesText = (
  judged: readonly Judged[],
  judge: (recipe: Recipe) => Judged,
  seed: number,
): string => {
  const groups = new Map<string, Judged[]>();
  for (const one of judged.filter(({ compared }) => compared.verdict === 'wrong')) {
    const small = shrunk(one, judge);
    const { pattern, quirks } = small.made.recipe;
    const cause = `${kindOf(small)} ← ${quirks.length === 0 ? `pattern “${pattern}” alone` : quirks.toSorted().join(' + ')}`;
    groups.set(cause, [...(groups.get(cause) ?? []), small]);
  }
  const sorted = [...groups].toSorted(([, one], [, other]) => other.length - one.length);
  const count = (verdict: string): number =>
    judged.filter(({ compared }) => compared.verdict === verdict).length;
  return [
    `# Layouts read wrong in silence`,
    `Seed ${seed}, ${judged.length} layouts: right ${count('right')}, asked ${count('asked')}, role lost ${judged.filter(({ compared }) => compared.rolesLost > 0).length}, wrong ${count('wrong')}. Each example is shrunk to the fewest quirks that still go wrong.`,
    ...sorted.flatMap(([cause, cases]) => {
      const patterns = [...new Set(cases.map(({ made }) => made.recipe.pattern))];
      const [example] = cases;
      return [
        `## ${cases.length} × ${cause}`,
        `Patterns: ${patterns.slice(0, 8).join(', ')}${patterns.length > 8 ? ` and ${patterns.length - 8} more` : ''}`,
        '```',
        example ? caseText(example) : '',
        '```',
        ...cases.slice(1, 4).map(({ made }) => `- ${recipeText(made.recipe)}`),
      ];
    }),
  ].join('\n');
};
