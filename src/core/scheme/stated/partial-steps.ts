import type { PartialSteps } from '../scheme';
import { understood, type ClauseReader, type ClauseReading } from './clause-reading';
import type { Statement } from './statement';

type OfSteps = Extract<Statement, { option: 'partialSteps' }>;

const LACKING =
  /^(?:计分时|扣分时|评分时|凡)?不[足满](?:一|1)个?(?<unit>[\u4e00-\u9fff%]{1,8}?)(?:的部分|部分|的|者|时)?$/;
const WITH_CONSEQUENCE =
  /^(?:计分时|扣分时|评分时|凡)?不[足满](?:一|1)个?(?<unit>[\u4e00-\u9fff%]{1,8}?)(?:的部分|部分|的|者|时)?(?<then>(?:均|一律|都|也)?(?:[按以算计视]|不[计予扣]|忽略|舍去|略去).{0,14})$/;

/** A step of whatever size; the points of one rule alone are none. */
const ANY_STEP = /^(?:计分|评分|计算|计量|统计|考核)?(?:单位|幅度|档次|档|级距|步长|单元)$/;
const POINTS = /^(?:百分点|%)$/;

const STARTED =
  /^(?:均|一律|都|也)?(?:[按以]照?|算作?|计为?|视[为作同]?|视同为)(?:一|1)个?(?<unit>[\u4e00-\u9fff%]{0,8}?)(?:计算|计分|计扣|扣分|计|算|对待|处理)?$/;
const PRO_RATA =
  /^(?:均|一律|都|也)?[按以](?:实际|相应|同等)?比例(?:进行)?(?<how>计算|计分|折算|换算|扣分|计)?$/;
const WHOLE = /^(?:均|一律|都|也)?(?:不予?(?:计算|计分|计扣|扣分|计)|忽略不计|略去不计|舍去(?:不计)?)$/;

/** What 0.6 of a step counts. A note about steps of one size, 每项 or 年, is about something else and not read. */
export const partialStepsReader: ClauseReader = (clause, topic) => {
  if (topic.kind === 'partialStep') return consequenceOf(clause, topic.unit);
  const { unit, then } = WITH_CONSEQUENCE.exec(clause)?.groups ?? {};
  const read = unit === undefined ? null : consequenceOf(then ?? '', unit);
  if (read) return read;
  const lacking = LACKING.exec(clause)?.groups?.['unit'];
  return lacking === undefined || !isKnown(lacking)
    ? null
    : understood({ kind: 'partialStep', unit: lacking });
};

const isKnown = (unit: string): boolean => ANY_STEP.test(unit) || POINTS.test(unit);

const consequenceOf = (then: string, unit: string): ClauseReading | null => {
  const value = valueOf(then, unit);
  if (value === null || !isKnown(unit)) return null;
  const only: Pick<OfSteps, 'only'> = POINTS.test(unit)
    ? { only: 'percentagePoints' }
    : then.includes('扣')
      ? { only: 'deductions' }
      : {};
  return understood({ kind: 'partialStep', unit }, { option: 'partialSteps', value, ...only });
};

const valueOf = (then: string, unit: string): PartialSteps | null => {
  if (WHOLE.test(then)) return 'whole';
  if (PRO_RATA.test(then)) return 'proRata';
  const counted = STARTED.exec(then)?.groups?.['unit'];
  return counted === '' || counted === unit ? 'started' : null;
};
