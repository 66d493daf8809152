import { writeFileSync } from 'node:fs';
import { recogniseSheets } from '../../src/core/sheet/recognise';
import { runSeed } from '../support/random';
import { makeCase, recipeOf, type Recipe } from './case';
import { compare } from './compare';
import { caseText, type Judged } from './report';
import { causesText, isWrong, shrunk } from './causes';

/** A failure tells the recipe of its layout; KAOHE_RECIPE='…' reads that one alone and shows it. */
const COUNT = Number(process.env['KAOHE_LAYOUTS'] ?? 2000);

/**
 * How many in a thousand may still be wrong in silence: the layouts pile up to nine quirks on one another, and each seed finds
 * a few that nobody has drawn before. Lower it with each cause that is mended; never raise it.
 */
const WRONG_IN_A_THOUSAND = 2;

const judge = (recipe: Recipe): Judged => {
  const made = makeCase(recipe);
  return { made, compared: compare(made.tables, recogniseSheets(made.snapshot)) };
};

const given = process.env['KAOHE_RECIPE'];

if (given !== undefined) {
  test('the given layout is read right, or a person is asked', () => {
    const one = judge(JSON.parse(given) as Recipe);
    process.stdout.write(`${caseText(one)}\n`);
    expect(one.compared.verdict).not.toBe('wrong');
  });
}

test(`${COUNT} layouts are read right, or a person is asked, but for a few in a thousand`, () => {
  const first = runSeed('layouts');
  const judged = Array.from({ length: COUNT }, (_, nth) => judge(recipeOf(first + nth)));
  const count = (verdict: string): number =>
    judged.filter(({ compared }) => compared.verdict === verdict).length;
  const lost = judged.filter(({ compared }) => compared.rolesLost > 0).length;
  const needless = judged.filter(({ compared }) => compared.needless.length > 0).length;
  const inVain = judged.filter(({ compared }) => compared.verdict === 'asked' && compared.isCertain).length;
  const wrong = judged.filter(({ compared }) => compared.verdict === 'wrong');
  process.stdout.write(
    `layouts: right ${count('right')} (${needless} with needless warnings) / asked ${count('asked')} (${inVain} in vain) / role lost ${lost} / wrong ${wrong.length} of ${COUNT}\n`,
  );
  const report = process.env['KAOHE_LAYOUTS_REPORT'];
  if (report !== undefined) writeFileSync(report, causesText(judged, judge, first));
  const shown = wrong.slice(0, 5).map((one) => caseText(shrunk(one, isWrong, judge)));
  if (shown.length > 0) process.stdout.write(`${shown.join('\n')}\n`);
  expect(wrong.length).toBeLessThanOrEqual((COUNT * WRONG_IN_A_THOUSAND) / 1000);
});
