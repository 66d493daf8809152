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

const readBack = (clause: PerStepClause, verb: '扣' | '得', language: Language): string => {
  const cap = clause.max;
  const amount = limited(roundedProduct(new Decimal(2), clause.points), cap);
  if (language === 'zh-CN') {
    const base =
      typeof clause.threshold === 'number'
        ? `${shown(clause.threshold)}${valueUnit(clause)}`
        : thresholdName(clause.threshold);
    const side = clause.direction === 'below' ? '低' : '高';
    const limit = cap === undefined ? '' : `，最多${verb}${shown(cap)}分`;
    const percent = clause.unit === '%' ? '（%按百分点计）' : '';
    return `比${base}每${side}${shown(clause.step)}${stepUnit(clause)}${percent}，${verb}${shown(clause.points)}分${limit}；例如${side}${shown(clause.step * 2)}${stepUnit(clause)}${verb}${shown(amount)}分。`;
  }
  const base =
    clause.threshold === 'target'
      ? 'the target'
      : clause.threshold === 'lastYear'
        ? "last year's value"
        : clause.threshold === undefined
          ? 'the base value'
          : shown(clause.threshold);
  const limit = cap === undefined ? '' : `, at most ${shown(cap)}`;
  const what = isRate(clause.unit) ? 'percentage points' : clause.unit;
  return `For every ${shown(clause.step)} ${what} ${clause.direction} ${base}, ${shown(clause.points)} marks ${verb === '扣' ? 'come off' : 'are given'}${limit}; for example ${shown(clause.step * 2)} make ${shown(amount)}.`;
};

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
