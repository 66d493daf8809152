import { readBack } from '../core/assessment/answer-rule';
import type { Language } from '../core/language';
import { tallyOf } from '../core/new-year/tally';
import type { IndicatorDifference } from '../core/new-year/year-difference';
import { nameOf } from '../core/new-year/year-indicator';
import type { Rule } from '../core/rule/clause';
import { fill } from '../i18n/fill';
import { sayIssue } from '../i18n/say';
import { newYearWords, sayChange, sayDoubt, sayKind } from '../i18n/say-difference';
import type { NewYearResult } from './new-year';

/** A line for each indicator that is not the same as last year's, with the readings where its rule or marks are others. */
export const newYearSummary = (
  { plan, issues }: NewYearResult,
  output: string,
  language: Language,
): readonly string[] => {
  const told = issues.map((issue) => sayIssue(issue, language));
  if (!plan) return told;
  const words = newYearWords[language];
  const { scheme, difference } = plan;
  return [
    fill(words.carried, { scheme: scheme.name, ...scheme.year }),
    ...(difference
      ? [
          fill(words.tally, tallyOf(difference)),
          ...difference.flatMap((one) => (isSame(one) ? [] : differenceLines(one, language))),
        ]
      : []),
    fill(words.written, { output }),
    ...told,
  ];
};

const isSame = (one: IndicatorDifference): boolean => one.kind === 'same' && !one.doubtful;

const readingOf = (rule: Rule | null, language: Language): string => {
  const words = newYearWords[language];
  if (!rule) return words.noRule;
  return [...readBack(rule, language), ...(rule.certain ? [] : [words.unread])].join(' ');
};

const differenceLines = (one: IndicatorDifference, language: Language): readonly string[] => {
  const words = newYearWords[language];
  const place = one.kind === 'gone' ? one.last : one.now;
  const isPair = one.kind === 'same' || one.kind === 'changed';
  const parts = isPair
    ? [
        ...one.changes.map((change) => sayChange(change, language)),
        ...(one.doubtful ? [sayDoubt(language)] : []),
      ]
    : [sayKind(one.kind, language)];
  const line = fill(one.kind === 'gone' ? words.gone : words.now, {
    sheet: place.sheet,
    row: place.row,
    name: nameOf(place),
    said: parts.join(words.separator),
  });
  const isReread = isPair && one.changes.some(({ kind }) => READINGS_TOLD.has(kind));
  return isReread
    ? [
        line,
        fill(words.lastReading, { reading: readingOf(one.last.reading, language) }),
        fill(words.nowReading, { reading: readingOf(one.now.reading, language) }),
      ]
    : [line];
};

const READINGS_TOLD: ReadonlySet<string> = new Set(['rule', 'reading']);
