import { Decimal } from 'decimal.js';
import type { AwardPerStepClause, DeductPerStepClause, Threshold } from '../clause';
import type { Language } from '../../language';
import { shown } from '../decimal';
import { choose, slot, type Phrase } from '../phrase';
import {
  blankOrWrong,
  isRate,
  limited,
  limitedFormula,
  looksLikeFraction,
  roundedProduct,
  stepsFormula,
  stepsIn,
} from './answers';
import { marksText } from './marks-text';
import { known, unknown, type ClauseCells, type EvaluationInput, type Kind, type Points } from './kind';

type PerStepClause = DeductPerStepClause | AwardPerStepClause;

const evaluate = (clause: PerStepClause, input: EvaluationInput, sign: 1 | -1): Points => {
  const { entry, threshold, partialSteps } = input;
  if (typeof entry !== 'number') return blankOrWrong(entry);
  if (threshold === null) return unknown('noThreshold');
  if (isRate(clause.unit) && looksLikeFraction(entry, threshold)) return unknown('checkPercent');
  const difference = new Decimal(threshold).minus(entry);
  const distance = Decimal.max(0, clause.direction === 'below' ? difference : difference.negated());
  const steps = stepsIn(distance, new Decimal(clause.step), partialSteps);
  return known(limited(roundedProduct(steps, clause.points), clause.max).times(sign));
};

const formula = (clause: PerStepClause, cells: ClauseCells, sign: '' | '-'): string => {
  const { fact, threshold, step, rate, max, stepCarry, stepDigits } = cells;
  const distance = clause.direction === 'below' ? `${threshold}-${fact}` : `${fact}-${threshold}`;
  const steps = stepsFormula(`MAX(0,${distance})`, step, stepCarry, stepDigits);
  const points = `${sign}${limitedFormula(`ROUND(${steps}*${rate},6)`, max, clause.max !== undefined)}`;
  const checked = isRate(clause.unit) ? `IF(AND(${fact}>0,${fact}<=1,${threshold}>1),"",${points})` : points;
  return `IF(AND(ISNUMBER(${fact}),ISNUMBER(${threshold})),${checked},"")`;
};

const parameters = (clause: PerStepClause) => ({
  step: clause.step,
  unit: clause.unit,
  points: clause.points,
  ...(clause.max === undefined ? {} : { max: clause.max }),
});

const thresholdName = (threshold: Threshold | undefined): string =>
  threshold === 'target'
    ? '目标值'
    : threshold === 'lastYear'
      ? '上年值'
      : threshold === undefined
        ? '基准值'
        : '';

/** The unit beside a value: a rate has %, a count its measure word. */
const valueUnit = ({ unit }: PerStepClause): string => (isRate(unit) ? '%' : unit);

const stepUnit = ({ unit }: PerStepClause): string => (isRate(unit) ? '个百分点' : unit);

const chinese = (clause: PerStepClause, subject: string, verb: '扣' | '得'): Phrase => {
  const unit = valueUnit(clause);
  const step = stepUnit(clause);
  const side = clause.direction === 'below' ? '低' : '高';
  const base: Phrase = [thresholdName(clause.threshold), slot('threshold'), unit];
  const portion: Phrase = [slot('step'), step];
  return [
    subject,
    slot('fact'),
    unit,
    choose(
      'gap',
      [
        `，${side}于`,
        base,
        '共',
        slot('gap'),
        `${step}，每${side}`,
        portion,
        verb,
        slot('rate'),
        '分（不足',
        portion,
        slot('stepChoice'),
        clause.max === undefined ? '' : ['，最多', verb, slot('max'), '分'],
        `），${verb}`,
        slot('amount'),
        '分',
      ],
      [clause.direction === 'below' ? '，达到' : '，未超过', base],
    ),
  ];
};

const english = (clause: PerStepClause, subject: string, verb: '扣' | '得'): Phrase => [
  `${subject} `,
  slot('fact'),
  choose(
    'gap',
    [
      `, ${clause.direction} `,
      slot('threshold'),
      ' by ',
      slot('gap'),
      ', ',
      slot('rate'),
      ' marks for every ',
      slot('step'),
      clause.max === undefined ? '' : [' (at most ', slot('max'), ')'],
      `: ${verb === '扣' ? '−' : '+'}`,
      slot('amount'),
      ' marks',
    ],
    [`, ${clause.direction === 'below' ? 'reaches' : 'does not exceed'} `, slot('threshold')],
  ),
];

const phrase = (clause: PerStepClause, subject: string, verb: '扣' | '得', language: Language): Phrase =>
  language === 'zh-CN' ? chinese(clause, subject, verb) : english(clause, subject, verb);

/** How far an example lies on the side that counts: of a rate with a part of a step, since that is what people ask about. */
const exampleGap = (clause: PerStepClause): Decimal => {
  const { step, unit, threshold, direction } = clause;
  const fits = (gap: Decimal): boolean =>
    typeof threshold !== 'number' || direction === 'above' || gap.lessThanOrEqualTo(threshold);
  const gaps = (isRate(unit) ? [3.6, 1.6, 1] : [2, 1]).map((times) => new Decimal(step).times(times));
  return gaps.find(fits) ?? new Decimal(step);
};

interface Example {
  readonly gap: string;
  /** The value itself, where the text gives what it is held against. */
  readonly value: string | null;
  readonly steps: Decimal;
  readonly hasPart: boolean;
  readonly amount: Decimal;
}

const exampleOf = (clause: PerStepClause): Example => {
  const gap = exampleGap(clause);
  const { threshold, direction, step, points, max } = clause;
  const side = direction === 'below' ? gap.negated() : gap;
  const steps = stepsIn(gap, new Decimal(step), 'whole');
  return {
    gap: shown(gap),
    value: typeof threshold === 'number' ? shown(side.plus(threshold)) : null,
    steps,
    hasPart: !steps.times(step).equals(gap),
    amount: limited(roundedProduct(steps, points), max),
  };
};

const chineseReadBack = (clause: PerStepClause, verb: '扣' | '得'): string => {
  const { threshold, direction, step, points, max } = clause;
  const base =
    typeof threshold === 'number' ? shown(threshold) + valueUnit(clause) : thresholdName(threshold);
  const side = direction === 'below' ? '低' : '高';
  const limit = max === undefined ? '' : `，最多${verb}${shown(max)}分`;
  const percent = clause.unit === '%' ? '（%按百分点计）' : '';
  const { gap, value, steps, hasPart, amount } = exampleOf(clause);
  const unit = stepUnit(clause);
  const told = value === null ? '' : `${value}${valueUnit(clause)}，`;
  const counted = hasPart ? `，够${shown(steps)}个${shown(step)}` : '';
  const part = hasPart ? `（不足${shown(step)}${unit}的部分按考核方案计）` : '';
  return `比${base}每${side}${shown(step)}${unit}${percent}，${verb}${shown(points)}分${limit}；例如${told}${side}${gap}${unit}${counted}，${verb}${shown(amount)}分${part}。`;
};

const ENGLISH_BASE = { target: 'the target', lastYear: "last year's value" } as const;

const englishReadBack = (clause: PerStepClause, verb: '扣' | '得'): string => {
  const { threshold = null, direction, step, points, max, unit } = clause;
  const base =
    typeof threshold === 'number'
      ? shown(threshold)
      : threshold === null
        ? 'the base value'
        : ENGLISH_BASE[threshold];
  const limit = max === undefined ? '' : `, at most ${shown(max)}`;
  const what = isRate(unit) ? (step === 1 ? 'percentage point' : 'percentage points') : unit;
  const { gap, value, steps, hasPart, amount } = exampleOf(clause);
  const told = value === null ? `${gap} ${direction}` : `${value}, ${gap} ${direction},`;
  const part = hasPart ? ` (${shown(steps)} whole steps; a part of one counts as the scheme says)` : '';
  const does = verb === '扣' ? 'takes off' : 'gives';
  return `Every ${shown(step)} ${what} ${direction} ${base} ${does} ${marksText(points)}${limit}; for example ${told} makes ${shown(amount)}${part}.`;
};

const readBack = (clause: PerStepClause, verb: '扣' | '得', language: Language): string =>
  language === 'zh-CN' ? chineseReadBack(clause, verb) : englishReadBack(clause, verb);

/** 每低于〈threshold〉〈step〉〈unit〉扣n分. */
export const deductPerStep: Kind<DeductPerStepClause> = {
  question: () => 'value',
  parameters: (clause) => ({ method: '按幅度扣分', ...parameters(clause) }),
  evaluate: (clause, input) => evaluate(clause, input, -1),
  formula: (clause, cells) => formula(clause, cells, '-'),
  phrase: (clause, { subject }, language) => phrase(clause, subject, '扣', language),
  readBack: (clause, language) => readBack(clause, '扣', language),
};

/** 每增加〈step〉〈unit〉得n分. */
export const awardPerStep: Kind<AwardPerStepClause> = {
  question: () => 'value',
  parameters: (clause) => ({ method: '按幅度得分', ...parameters(clause) }),
  evaluate: (clause, input) => evaluate(clause, input, 1),
  formula: (clause, cells) => formula(clause, cells, ''),
  phrase: (clause, { subject }, language) => phrase(clause, subject, '得', language),
  readBack: (clause, language) => readBack(clause, '得', language),
};
