import type { JudgedEvent } from '../assessment/assessment';
import { gradeRank } from '../scheme/grade-text';
import type { Band, Scheme, VetoEvent, VetoRule } from '../scheme/scheme';

/** Words are the same as a worksheet's `=` has them: whatever the case of Latin letters. */
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** An entry that is still blank may yet turn out to fit; a rule that leaves it blank takes any. */
const mayFit = (entry: string, wanted: string): boolean =>
  wanted === '' || entry === '' || same(entry, wanted);

/** Whether an event falls under a rule, or, with entries that are still blank, may fall under it. */
export const mayFallUnder = (event: VetoEvent, rule: VetoRule): boolean =>
  rule.name !== '' &&
  (event.rule === '' || same(event.rule, rule.name)) &&
  mayFit(event.area, rule.area) &&
  mayFit(event.scope, rule.scope);

/** The rule that may apply; of several the one that sets the lowest grade. */
const ruleFor = (event: VetoEvent, { vetoRules, bands }: Scheme): VetoRule | null => {
  const fitting = vetoRules.filter((rule) => mayFallUnder(event, rule));
  const rank = (rule: VetoRule): number => {
    const at = gradeRank(bands, rule.grade);
    return at < 0 ? bands.length : at;
  };
  return fitting.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
};

/** Why an event counts, does not count, or is not decided yet. */
export type VerdictReason = keyof typeof VERDICTS;

const VERDICTS = {
  fits: 'counts',
  dismissed: 'doesNotCount',
  outsideYear: 'doesNotCount',
  noRuleFits: 'doesNotCount',
  ruleUnknown: 'undecided',
  notVerified: 'undecided',
  dateBlank: 'undecided',
  areaBlank: 'undecided',
  scopeBlank: 'undecided',
} as const satisfies Readonly<Record<string, JudgedEvent['verdict']>>;

/** Of several reasons the first that a person would act on. */
const reasonOf = (event: VetoEvent, rule: VetoRule | null, { year, vetoRules }: Scheme): VerdictReason => {
  if (event.state === 'dismissed') return 'dismissed';
  if (event.date !== null && (event.date < year.start || event.date > year.end)) return 'outsideYear';
  if (event.rule !== '' && !vetoRules.some(({ name }) => same(name, event.rule))) return 'ruleUnknown';
  if (rule === null) return 'noRuleFits';
  if (event.date === null) return 'dateBlank';
  if (event.area === '') return 'areaBlank';
  if (event.scope === '') return 'scopeBlank';
  return event.state === 'verified' ? 'fits' : 'notVerified';
};

/** One event held against the rules, and the reason for the verdict. */
export const judgeEvent = (
  event: VetoEvent,
  scheme: Scheme,
): JudgedEvent & { readonly because: VerdictReason } => {
  const rule = ruleFor(event, scheme);
  const because = reasonOf(event, rule, scheme);
  return { event, rule, verdict: VERDICTS[because], because };
};

/**
 * Holds each event against the veto rules of the scheme (国办发〔2013〕47号: a regional or systemic product-quality safety
 * event of the assessment year makes the result D). It counts when it is verified, its date lies in the assessment year
 * (both days included), and its area and scope are those of the rule that it names, or of any rule when it names none.
 * It is undecided while something that this turns on is blank or not understood: the state, the date, the area, the
 * scope, or the name of a rule that the scheme does not have. Nothing else counts.
 */
export const judgeEvents = (events: readonly VetoEvent[], scheme: Scheme): readonly JudgedEvent[] =>
  events.map((event) => judgeEvent(event, scheme));

/** The lowest grade that the events which count set; null when none does. */
export const vetoGrade = (judged: readonly JudgedEvent[], bands: readonly Band[]): string | null => {
  const ranks = judged
    .filter(({ verdict }) => verdict === 'counts')
    .map(({ rule }) => (rule ? gradeRank(bands, rule.grade) : -1))
    .filter((rank) => rank >= 0);
  return ranks.length === 0 ? null : (bands[Math.min(...ranks)]?.grade ?? null);
};

/**
 * 考核等级: a veto decides at once, also while the score is pending (`gradeBeforeVeto` null), and never raises the grade
 * that the score gives. Without one the grade is the score's; null while it is pending or an event is undecided.
 */
export const finalGrade = (
  gradeBeforeVeto: string | null,
  judged: readonly JudgedEvent[],
  bands: readonly Band[],
): string | null => {
  if (judged.some(({ verdict }) => verdict === 'counts')) {
    const veto = vetoGrade(judged, bands);
    if (veto === null || gradeBeforeVeto === null) return veto;
    return gradeRank(bands, gradeBeforeVeto) < gradeRank(bands, veto) ? gradeBeforeVeto : veto;
  }
  return judged.some(({ verdict }) => verdict === 'undecided') ? null : gradeBeforeVeto;
};
