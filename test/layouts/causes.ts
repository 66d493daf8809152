import type { Recipe } from './case';
import type { JudgedDifference } from './compare';
import { caseText, recipeText, type Judged } from './report';

/** The first difference that counts, without its place. */
const kindOf = ({ compared }: Judged, counts: (difference: JudgedDifference) => boolean): string =>
  compared.differences.find(counts)?.what ?? 'none';

/** The same verdict with as few quirks as will do. */
export const shrunk = (
  one: Judged,
  is: (other: Judged) => boolean,
  judge: (recipe: Recipe) => Judged,
): Judged => {
  for (const quirk of one.made.recipe.quirks) {
    const quirks = one.made.recipe.quirks.filter((name) => name !== quirk);
    const fewer = judge({ ...one.made.recipe, quirks });
    if (is(fewer)) return shrunk(fewer, is, judge);
  }
  return one;
};

type Groups = readonly (readonly [cause: string, cases: readonly Judged[]])[];

const grouped = (cases: readonly Judged[], causeOf: (one: Judged) => string): Groups => {
  const groups = new Map<string, Judged[]>();
  for (const one of cases) groups.set(causeOf(one), [...(groups.get(causeOf(one)) ?? []), one]);
  return [...groups].toSorted(([, one], [, other]) => other.length - one.length);
};

const quirksOf = ({ made }: Judged): string => {
  const { pattern, quirks } = made.recipe;
  return quirks.length === 0 ? `pattern “${pattern}” alone` : quirks.toSorted().join(' + ');
};

const patternsOf = (cases: readonly Judged[]): string => {
  const patterns = [...new Set(cases.map(({ made }) => made.recipe.pattern))];
  return patterns.slice(0, 6).join(', ') + (patterns.length > 6 ? ` and ${patterns.length - 6} more` : '');
};

export const isWrong = ({ compared }: Judged): boolean => compared.verdict === 'wrong';
const isAskedInVain = ({ compared }: Judged): boolean => compared.verdict === 'asked' && compared.isCertain;

/**
 * What went wrong, grouped by what differs and the quirks it takes, the commonest first; then in short what was asked
 * although the key is certain, and the warnings about readings that are right.
 */
export const causesText = (
  judged: readonly Judged[],
  judge: (recipe: Recipe) => Judged,
  seed: number,
): string => {
  const silent = ({ isAsked, isLoss }: JudgedDifference): boolean => !isAsked && !isLoss;
  const wrong = grouped(
    judged.filter(isWrong).map((one) => shrunk(one, isWrong, judge)),
    (one) => `${kindOf(one, silent)} ← ${quirksOf(one)}`,
  );
  const asked = grouped(
    judged.filter(isAskedInVain).map((one) => shrunk(one, isAskedInVain, judge)),
    (one) => `${kindOf(one, ({ isLoss }) => !isLoss)} ← ${quirksOf(one)}`,
  );
  const lost = grouped(
    judged.filter(({ compared }) => compared.rolesLost > 0),
    (one) => kindOf(one, ({ isLoss }) => isLoss === true),
  );
  const needless = grouped(
    judged.filter(({ compared }) => compared.needless.length > 0),
    ({ compared }) => [...new Set(compared.needless.map(({ code }) => code))].join(' + '),
  );
  const brief = (groups: Groups): readonly string[] =>
    groups.map(
      ([cause, cases]) => `- ${cases.length} × ${cause}: ${cases[0] ? recipeText(cases[0].made.recipe) : ''}`,
    );
  return [
    `# Layouts read wrong in silence`,
    `Seed ${seed}, ${judged.length} layouts. Each example is shrunk to the fewest quirks that still go wrong; run one again with KAOHE_RECIPE='…' npx jest test/layouts.`,
    ...wrong.flatMap(([cause, cases]) => [
      `## ${cases.length} × ${cause}`,
      `Patterns: ${patternsOf(cases)}`,
      '```',
      cases[0] ? caseText(cases[0]) : '',
      '```',
    ]),
    '# Asked although the key is certain',
    ...brief(asked),
    '# Roles lost in silence',
    ...brief(lost),
    '# Warnings about readings that are right',
    ...brief(needless),
  ].join('\n');
};
