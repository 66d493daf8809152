import { tidy } from './condition';
import type { Phrase } from './phrase';
import { tierPoints, type TierRun } from './tier-points';

/** Phrases that grade the indicator by a word each, and whether it is sure that the words exclude each other. */
export interface LabelRun extends TierRun {
  readonly isSure: boolean;
}

const SHORT = 5;

/**
 * 健全得10分;一般得6分;未建立得0分: marks for words of which one applies. Marks that add up to the full marks are parts
 * instead, and come as awards: then null. Not sure: parts or grades, nobody can tell (2分 and 1分 of 3, then 未制定不得分).
 */
export function labelRunAt(
  phrases: readonly Phrase[],
  at: number,
  fullMarks: number | null,
): LabelRun | null {
  const rows: { readonly label: string; readonly points: number }[] = [];
  for (const phrase of phrases.slice(at, at + 12)) {
    const points = tierPoints(phrase, 'give', fullMarks);
    const label = tidy(phrase.conditionText);
    if (
      points === null ||
      label === '' ||
      /\d/.test(label) ||
      (rows.length > 0 && phrase.lead.stray.length > 0)
    )
      break;
    rows.push({ label, points });
    if (points === 0) break;
  }
  const given = rows.filter((row) => row.points > 0);
  if (given.length < 2) return null;
  const sum = given.reduce((total, row) => total + row.points, 0);
  const falling = rows.every((row, index) => index === 0 || row.points < (rows[index - 1]?.points ?? 0));
  const endsInNothing = rows.at(-1)?.points === 0;
  const top = given[0]?.points ?? 0;
  if (!falling) return null;
  const words = rows.every((row) => row.label.length <= SHORT) && endsInNothing;
  const exclusive = fullMarks === null ? words : top === fullMarks && sum > fullMarks;
  if (!exclusive && !endsInNothing) return null;
  return {
    length: rows.length,
    tiers: { effect: 'score', tiers: rows, unit: '', condition: '' },
    isSure: exclusive,
  };
}
