import type { JudgedEvent, VerdictReason } from '../assessment/assessment';
import type { Scheme, VetoEvent, VetoRule } from '../scheme/scheme';

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

const VERDICTS: Readonly<Record<VerdictReason, JudgedEvent['verdict']>> = {
  fits: 'counts',
  dismissed: 'doesNotCount',
  outsideYear: 'doesNotCount',
  noRuleFits: 'doesNotCount',
  ruleUnknown: 'undecided',
  notVerified: 'undecided',
  dateBlank: 'undecided',
  areaBlank: 'undecided',
  scopeBlank: 'undecided',
};

/** Of several reasons the first that a person would act on. */
const reasonOf = (
  event: VetoEvent,
  rules: readonly VetoRule[],
  { year, vetoRules }: Scheme,
): VerdictReason => {
  if (event.state === 'dismissed') return 'dismissed';
  if (event.date !== null && (event.date < year.start || event.date > year.end)) return 'outsideYear';
  if (event.rule !== '' && !vetoRules.some(({ name }) => same(name, event.rule))) return 'ruleUnknown';
  if (rules.length === 0) return 'noRuleFits';
  if (event.date === null) return 'dateBlank';
  if (event.area === '') return 'areaBlank';
  if (event.scope === '') return 'scopeBlank';
  return event.state === 'verified' ? 'fits' : 'notVerified';
};

/** One event held against the rules, and the reason for the verdict. */
export const judgeEvent = (event: VetoEvent, scheme: Scheme): JudgedEvent => {
  const rules = scheme.vetoRules.filter((rule) => mayFallUnder(event, rule));
  const because = reasonOf(event, rules, scheme);
  return { event, rules, verdict: VERDICTS[because], because };
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
