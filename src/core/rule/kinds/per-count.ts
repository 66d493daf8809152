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

const readBack = (clause: PerCountClause, verb: '扣' | '得', language: Language): string => {
  const example = limited(roundedProduct(new Decimal(2), clause.points), clause.max);
  if (language === 'zh-CN') {
    const cap = clause.max === undefined ? '' : `，最多${verb}${shown(clause.max)}分`;
    const what = clause.condition === '' ? '' : `“${clause.condition}”`;
    return `${what}每有${shown(clause.per)}${clause.unit}，${verb}${shown(clause.points)}分${cap}；例如${shown(clause.per * 2)}${clause.unit}${verb}${shown(example)}分。`;
  }
  const action = verb === '扣' ? 'come off' : 'are given';
  const cap = clause.max === undefined ? '' : `, at most ${shown(clause.max)}`;
  const what = clause.condition === '' ? '' : ` of “${clause.condition}”`;
  return `For every ${shown(clause.per)} ${clause.unit}${what}, ${shown(clause.points)} marks ${action}${cap}; for example ${shown(clause.per * 2)} make ${shown(example)}.`;
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
