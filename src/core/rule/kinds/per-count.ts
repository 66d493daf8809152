import { Decimal } from 'decimal.js';
import type { AwardPerCountClause, DeductPerCountClause } from '../clause';
import type { Language } from '../../language';
import { shown } from '../decimal';
import { choose, slot, type Phrase } from '../phrase';
import {
  blankOrWrong,
  countOf,
  limited,
  limitedFormula,
  roundedProduct,
  stepsFormula,
  stepsIn,
} from './answers';
import { known, type ClauseCells, type EvaluationInput, type Kind, type Points } from './kind';
import { marksText } from './marks-text';

type PerCountClause = DeductPerCountClause | AwardPerCountClause;

/** Conditions that are negative already: “未发现未…” would be no sentence. */
const NEGATIVE = /^[“（]?(其他)?(未|无|没|不|非)/;

/** The sentence when there is none; of “每缺1份” the condition is no more than 缺, so it is counted. */
const absent = ({ condition, unit }: PerCountClause): string => {
  if (condition === '') return '无扣分情形';
  if (condition.length === 1) return `${condition}0${unit}`;
  if (NEGATIVE.test(condition)) return `无“${condition}”情形`;
  return condition.startsWith('发生')
    ? `未${condition}`
    : `未发现${condition.replace(/^(发现|有|存在)/, '')}`;
};

const portion = ({ per, unit }: PerCountClause): string => (per === 1 ? unit : `${shown(per)}${unit}`);

const evaluate = (clause: PerCountClause, { entry, partialSteps }: EvaluationInput, sign: 1 | -1): Points => {
  const count = countOf(entry);
  if (count === null) return blankOrWrong(entry);
  const portions =
    clause.per === 1
      ? new Decimal(count)
      : stepsIn(new Decimal(count), new Decimal(clause.per), partialSteps);
  return known(limited(roundedProduct(portions, clause.points), clause.max).times(sign));
};

const formula = (clause: PerCountClause, cells: ClauseCells, sign: '' | '-'): string => {
  const { fact, rate, max, step, stepCarry, stepDigits } = cells;
  const portions = clause.per === 1 ? fact : stepsFormula(fact, step, stepCarry, stepDigits);
  const points = limitedFormula(`ROUND(${portions}*${rate},6)`, max, clause.max !== undefined);
  return `IF(${fact}="无",0,IF(ISNUMBER(${fact}),IF(${fact}>=0,${sign}${points},""),""))`;
};

const parameters = (clause: PerCountClause) => ({
  step: clause.per,
  unit: clause.unit,
  points: clause.points,
  ...(clause.max === undefined ? {} : { max: clause.max }),
});

const counted = (clause: PerCountClause, verb: '扣' | '得', language: Language): Phrase =>
  language === 'zh-CN'
    ? [
        clause.condition,
        slot('fact'),
        `${clause.unit}，每${portion(clause)}${verb}`,
        slot('rate'),
        '分',
        clause.max === undefined ? '' : ['（最多', verb, slot('max'), '分）'],
        `，${verb}`,
        slot('amount'),
        '分',
      ]
    : [
        clause.condition === '' ? '' : `“${clause.condition}”: `,
        slot('fact'),
        ` × ${verb === '扣' ? '−' : '+'}`,
        slot('rate'),
        clause.max === undefined ? '' : [' (at most ', slot('max'), ')'],
        ` = ${verb === '扣' ? '−' : '+'}`,
        slot('amount'),
        ' marks',
      ];

/** Counts that show how portions are counted, and where the limit begins to hold, with what they take or give. */
const examplesOf = ({
  per,
  points,
  max,
}: PerCountClause): readonly (readonly [count: number, amount: Decimal])[] => {
  const at = (portions: number, rest = 0): readonly [number, Decimal] => [
    portions * per + rest,
    limited(roundedProduct(new Decimal(portions), points), max),
  ];
  const two = at(2, per > 1 ? 1 : 0);
  const full = max === undefined ? 0 : Math.floor(max / points) + 1;
  return full > 2 ? [two, at(full)] : [two];
};

const readBack = (clause: PerCountClause, verb: '扣' | '得', language: Language): string => {
  const { per, unit, points, max, condition } = clause;
  if (language === 'zh-CN') {
    const cap = max === undefined ? '' : `，最多${verb}${shown(max)}分`;
    const what = condition === '' ? '' : `“${condition}”`;
    const part = per === 1 ? '' : `（不足${shown(per)}${unit}的部分按考核方案计）`;
    const examples = examplesOf(clause).map(
      ([count, amount]) => `${shown(count)}${unit}${verb}${shown(amount)}分`,
    );
    return `${what}每有${shown(per)}${unit}，${verb}${shown(points)}分${cap}；例如${examples.join('，')}${part}。`;
  }
  const does = verb === '扣' ? 'takes off' : 'gives';
  const cap = max === undefined ? '' : `, at most ${shown(max)}`;
  const what = condition === '' ? '' : ` of “${condition}”`;
  const part = per === 1 ? '' : ' (a part of a portion counts as the scheme says)';
  const examples = examplesOf(clause).map(([count, amount]) => `${shown(count)} make ${shown(amount)}`);
  return `Every ${shown(per)} ${unit}${what} ${does} ${marksText(points)}${cap}; for example ${examples.join(', ')}${part}.`;
};

/** 每〈per〉〈unit〉扣n分. */
export const deductPerCount: Kind<DeductPerCountClause> = {
  question: () => 'count',
  parameters: (clause) => ({ method: '按数量扣分', ...parameters(clause) }),
  evaluate: (clause, input) => evaluate(clause, input, -1),
  formula: (clause, cells) => formula(clause, cells, '-'),
  phrase: (clause, _, language) =>
    choose(
      'takes',
      counted(clause, '扣', language),
      language === 'zh-CN' ? absent(clause) : `no “${clause.condition || 'case'}” found`,
    ),
  readBack: (clause, language) => readBack(clause, '扣', language),
};

/** 每〈per〉〈unit〉得n分. */
export const awardPerCount: Kind<AwardPerCountClause> = {
  question: () => 'count',
  parameters: (clause) => ({ method: '按数量得分', ...parameters(clause) }),
  evaluate: (clause, input) => evaluate(clause, input, 1),
  formula: (clause, cells) => formula(clause, cells, ''),
  phrase: (clause, _, language) => counted(clause, '得', language),
  readBack: (clause, language) => readBack(clause, '得', language),
};
