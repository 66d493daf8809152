import type { Cell } from '../cells/cell';
import { cellText } from '../cells/cell';
import { WORDS, type FollowUp, type Matter } from './follow-up';

/** What is known of a matter. Days are serial numbers as date cells hold them; null: none yet. */
export interface MatterState {
  /** 适用, 不适用, 暂不适用, 待定; '' for a row without a matter. */
  readonly applies: string;
  readonly deadline: number | null;
  /** 办理中, 逾期3天, 已完成 …; what `applies` says where it does not apply. */
  readonly state: string;
}

const NOTHING_BEFORE: MatterState = { applies: '', deadline: null, state: '' };

const numberIn = ({ value }: Cell): number | null => (typeof value === 'number' ? value : null);

const textIn = ({ value }: Cell): string => cellText(value);

const isLate = (deadline: number | null, done: number | null, check: number | null): boolean =>
  deadline !== null && (done ?? check ?? -Infinity) > deadline;

const appliesTo = (matter: Matter, grade: string, hasFailed: boolean): string => {
  if (textIn(matter.matter) === '') return '';
  if (grade === WORDS.undecided) return WORDS.undecided;
  const level = textIn(matter.grade);
  const isMeant = [level, `${level}级`].some((text) => text.toLowerCase() === grade.toLowerCase());
  if (level !== WORDS.everyGrade && !isMeant) return WORDS.appliesNot;
  return textIn(matter.condition) === WORDS.afterFailure && !hasFailed ? WORDS.notYet : WORDS.applies;
};

const stateFor = (matter: Matter, applies: string, deadline: number | null, check: number | null): string => {
  if (applies !== WORDS.applies) return applies;
  if (textIn(matter.outcome) === WORDS.rejected) return WORDS.rejected;
  const done = numberIn(matter.done);
  if (done !== null) return isLate(deadline, done, null) ? WORDS.late : WORDS.inTime;
  if (deadline === null) return WORDS.noDeadline;
  return check !== null && check > deadline ? `逾期${check - deadline}天` : WORDS.running;
};

/**
 * How far each matter of 结果运用 is, for a grade as 考核结果 shows it (D级, 优秀, 待定): the same as the formulas of the sheet
 * say. A matter with 前提 applies once the one above it was rejected or is late.
 */
export const statesOfMatters = ({ head, matters }: FollowUp, grade: string): readonly MatterState[] => {
  const [notice, check] = [numberIn(head.notice), numberIn(head.check)];
  const states: MatterState[] = [];
  matters.forEach((matter, at) => {
    const above = matters[at - 1];
    const before = states[at - 1] ?? NOTHING_BEFORE;
    const hasFailed =
      above !== undefined &&
      before.applies === WORDS.applies &&
      (textIn(above.outcome) === WORDS.rejected || isLate(before.deadline, numberIn(above.done), check));
    const applies = appliesTo(matter, grade, hasFailed);
    const days = numberIn(matter.days);
    const deadline = applies === WORDS.applies && notice !== null && days !== null ? notice + days : null;
    states.push({ applies, deadline, state: stateFor(matter, applies, deadline, check) });
  });
  return states;
};
