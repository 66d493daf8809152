import type { Choice } from '../choice';
import type { Clause, SharedLimit } from '../clause';
import type { Limit, Verb } from './consequence';
import type { Draft } from './draft';

/** Drafts after a limit, and the limit itself where several share it; null when it is in doubt which it closes. */
export interface Closed {
  readonly drafts: readonly Draft[];
  readonly shared: SharedLimit | null;
}

/** What a limit may close. */
export interface LimitSetting {
  readonly drafts: readonly Draft[];
  /** The max that 扣完为止 stands for; null when the marks are shared with other rows. */
  readonly fullMarks: number | null;
  /** The number that a shared limit gets. */
  readonly group: number;
}

/**
 * Sets a limit on the clauses that it closes.
 *
 * 最多扣n分 closes the clause before it; 单项扣至n分为止 the clauses of its sentence; 合计, 本项 and 扣完为止 all before it. 最多 after
 * several clauses of one sentence may mean the last or all, so it closes none.
 *
 * @param newSentence whether a sentence ended before the limit
 */
export function closeWith(limit: Limit, setting: LimitSetting, newSentence: boolean): Closed | null {
  return closedAt(closedBy(limit, setting.drafts, newSentence), limit, setting);
}

/**
 * The ways to close that a person can choose from when it is in doubt, and where the first clause begins (an offset of the
 * original) that the limit may reach.
 */
export function waysToClose(
  limit: Limit,
  setting: LimitSetting,
): readonly [ReadonlyMap<Choice, Closed>, from: number] {
  const { drafts } = setting;
  const all = indexesOf(drafts, limit.verb, 0);
  const sentence = indexesOf(drafts, limit.verb, startOfSentence(drafts));
  const ways = new Map<Choice, Closed>();
  const offer = (choice: Choice, closed: Closed | null): void => {
    if (closed) ways.set(choice, closed);
  };
  offer('limitOne', closedAt(all.slice(-1), limit, setting));
  if (sentence.length > 1 && sentence.length < all.length)
    offer('limitSentence', closedAt(sentence, limit, setting));
  if (all.length > 1) offer('limitAll', closedAt(all, limit, setting));
  if (sentence.length > 1) offer('limitEach', closedEach(sentence, limit, setting));
  const reached = ways.has('limitAll') ? all : sentence;
  return [ways, drafts[reached[0] ?? 0]?.clause.span[0] ?? 0];
}

/** Sets the limit on each of the drafts by itself; null when one of them cannot hold it. */
function closedEach(
  indexes: readonly number[],
  { max }: Limit,
  { drafts, fullMarks }: LimitSetting,
): Closed | null {
  const most = max === 'full' ? fullMarks : max;
  if (most === null) return null;
  const limited = new Map(indexes.map((index) => [index, withOwnMax(drafts[index], most)]));
  if ([...limited.values()].includes(null)) return null;
  return { drafts: drafts.map((draft, index) => limited.get(index) ?? draft), shared: null };
}

/** Sets the limit on the drafts with the given indexes together. */
function closedAt(
  reached: readonly number[] | null,
  limit: Limit,
  { drafts, fullMarks, group }: LimitSetting,
): Closed | null {
  const max = limit.max === 'full' ? fullMarks : limit.max;
  if (reached === null || reached.length === 0) return null;
  // A clause with a limit of its own cannot reach the full marks again.
  const closed = limit.max === 'full' ? reached.filter((index) => !isLimited(drafts[index])) : reached;
  if (max === null || closed.length === 0) return { drafts, shared: null };
  const [only] = closed;
  if (closed.length === 1 && only !== undefined) {
    const withMax = withOwnMax(drafts[only], max);
    if (withMax) return { drafts: replaced(drafts, closed, () => withMax), shared: null };
  }
  // 扣完为止 adds nothing to a clause that takes its points once.
  if (limit.max === 'full' && closed.length === 1) return { drafts, shared: null };
  if (closed.some((index) => drafts[index]?.clause.group !== undefined)) return null;
  // 未制定扣2分;未落实扣3分,最多扣4分: a limit that its one clause cannot reach is meant for more.
  if (closed.length === 1 && only !== undefined && isBeyond(drafts[only], max) && drafts.length > 1)
    return null;
  return {
    drafts: replaced(drafts, closed, (draft) => ({ ...draft, clause: { ...draft.clause, group } })),
    shared: { group, max },
  };
}

/** Indexes of the drafts that a limit closes; null when that is in doubt. */
function closedBy(limit: Limit, drafts: readonly Draft[], newSentence: boolean): readonly number[] | null {
  const all = indexesOf(drafts, limit.verb, 0);
  const sentence = newSentence ? [] : indexesOf(drafts, limit.verb, startOfSentence(drafts));
  if (limit.reach === 'rule') return limit.many === undefined || limit.many === all.length ? all : null;
  if (limit.reach === 'single') return sentence.length > 0 ? sentence : all.length === 1 ? all : null;
  if (limit.reach === 'running') return sentence.length === all.length || newSentence ? all : null;
  if (limit.reach === 'each') return null;
  if (limit.reach === 'last') return all.filter((index) => index === drafts.length - 1);
  if (sentence.length === 1 || isOneScaled(drafts, sentence)) return sentence;
  return newSentence && all.length === 1 ? all : null;
}

/** 每起扣2分,当年破案的减半扣分,最多扣6分: one clause and the part of it that is scaled. */
function isOneScaled(drafts: readonly Draft[], sentence: readonly number[]): boolean {
  return sentence.length === 2 && sentence.every((index) => drafts[index]?.scaled === true);
}

function startOfSentence(drafts: readonly Draft[]): number {
  for (let index = drafts.length - 1; index > 0; index--) {
    if (drafts[index]?.newSentence) return index;
  }
  return 0;
}

function indexesOf(drafts: readonly Draft[], verb: Verb | undefined, from: number): number[] {
  const found: number[] = [];
  for (let index = from; index < drafts.length; index++) {
    const effect = drafts[index]?.effect ?? null;
    if (effect !== null && (verb === undefined || matches(effect, verb))) found.push(index);
  }
  // 最多得 may close what 加 gives, and the other way round; but each its own where there are both.
  const own = found.filter((index) => drafts[index]?.effect === verb);
  return own.length > 0 ? own : found;
}

function matches(effect: Verb, verb: Verb): boolean {
  return (effect === 'deduct') === (verb === 'deduct');
}

function isBeyond(draft: Draft | undefined, max: number): boolean {
  const clause = draft?.clause;
  return (clause?.kind === 'deduct' || clause?.kind === 'award') && clause.points <= max;
}

function isLimited(draft: Draft | undefined): boolean {
  return draft?.clause.group !== undefined || (draft !== undefined && 'max' in draft.clause);
}

function withOwnMax(draft: Draft | undefined, max: number): Draft | null {
  if (!draft) return null;
  const clause = clauseWithMax(draft.clause, max);
  return clause && { ...draft, clause };
}

function clauseWithMax(clause: Clause, max: number): Clause | null {
  switch (clause.kind) {
    case 'deductPerCount':
    case 'deductPerStep':
    case 'awardPerCount':
    case 'awardPerStep':
    case 'formula':
    case 'manual':
      return clause.max === undefined ? { ...clause, max } : null;
    default:
      return null;
  }
}

function replaced(
  drafts: readonly Draft[],
  indexes: readonly number[],
  change: (draft: Draft) => Draft,
): Draft[] {
  const chosen = new Set(indexes);
  return drafts.map((draft, index) => (chosen.has(index) ? change(draft) : draft));
}
