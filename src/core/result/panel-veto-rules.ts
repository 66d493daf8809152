import { absoluteA1, type Range } from '../cells/address';
import type { FormulaContent } from '../cells/edit';
import { VETO_EFFECT_WORDS } from '../scheme/scheme-words';
import type { VetoRule } from '../scheme/scheme';
import { mayFallUnder } from '../veto/judge-event';
import { VERDICT_WORDS } from '../veto/register-words';
import { weightOfEffect, type Weight } from '../veto/weight';
import { formulaOf, literal } from '../writeback/content';
import { RULES_HEADER, WORKING } from './panel-cells';
import { gradeFormula, inSheet, rangeIn } from './references';
import { strengthFormula, strengthOf } from './limit-strength';
import type { ResultInput } from './result-input';
import { gradeSuffix } from '../scheme/grade-text';

/** A rule as the panel shows it: what it does, and how that is reckoned. */
export interface RuleLine {
  readonly name: FormulaContent;
  /** How many events that count fall under it. */
  readonly count: FormulaContent;
  /** 最高为C级 */
  readonly effect: FormulaContent;
  readonly working: Readonly<Record<keyof Weight | 'strength', FormulaContent>>;
}

const FAULT = '后果填写有误';

const effectText = (rule: VetoRule, { faults, ceiling }: Weight, { scheme }: ResultInput): string => {
  if (faults > 0) return FAULT;
  const grade = `${scheme.bands[ceiling - 1]?.grade ?? ''}${gradeSuffix(scheme.bands)}`;
  switch (rule.effect.kind) {
    case 'setGrade':
      return `定为${grade}`;
    case 'capGrade':
      return `最高为${grade}`;
    case 'downgrade':
      return `降${rule.effect.grades}个等级`;
    case 'zeroTotal':
    case 'bar':
      return VETO_EFFECT_WORDS[rule.effect.kind];
  }
};

/** A line for each rule row of the scheme, blank ones too, so that a rule that a person adds takes effect. */
export const ruleLines = (input: ResultInput): readonly RuleLine[] => {
  const { assessment, scheme, schemeLayout, vetoLayout } = input;
  const { top, bottom } = schemeLayout.vetoNames;
  const counted = assessment.events.filter(({ verdict }) => verdict === 'counts').map(({ event }) => event);
  const column = (range: Range): string => rangeIn(vetoLayout.sheet, range);
  const grades = rangeIn(schemeLayout.sheet, schemeLayout.bandGrades);
  const word = (kind: keyof typeof VETO_EFFECT_WORDS): string => literal(VETO_EFFECT_WORDS[kind]);
  return Array.from({ length: bottom - top + 1 }, (_, index) => {
    const rule = scheme.vetoRules[index];
    const weight = rule && rule.name !== '' ? weightOfEffect(rule.effect, scheme.bands) : null;
    const at = (range: Range): string =>
      inSheet(schemeLayout.sheet, { row: range.top + index, column: range.left });
    const name = at(schemeLayout.vetoNames);
    const effect = at(schemeLayout.vetoEffects);
    const grade = at(schemeLayout.vetoGrades);
    const grades1 = at(schemeLayout.vetoDowngrades);
    const here = (key: keyof Weight): string =>
      absoluteA1({ row: RULES_HEADER + 1 + index, column: WORKING[key] });
    const takes = (words: string, wanted: string): string => `((${words}=${wanted})+(${wanted}="")>0)`;
    const named = `(${column(vetoLayout.rule)}=${name})+(${column(vetoLayout.rule)}="")>0`;
    const setsGrade = `OR(${effect}="",${effect}=${word('setGrade')},${effect}=${word('capGrade')})`;
    const is = (kind: keyof typeof VETO_EFFECT_WORDS): string =>
      `IF(AND(${name}<>"",${effect}=${word(kind)}),1,0)`;
    return {
      name: formulaOf(`${name}&""`, rule?.name ?? ''),
      count: formulaOf(
        `IF(${name}="",0,SUMPRODUCT((${column(vetoLayout.triggered)}=${literal(VERDICT_WORDS.counts)})*(${named})*${takes(column(vetoLayout.area), at(schemeLayout.vetoAreas))}*${takes(column(vetoLayout.scope), at(schemeLayout.vetoScopes))}))`,
        rule ? counted.filter((event) => mayFallUnder(event, rule)).length : 0,
      ),
      effect: formulaOf(
        `IF(${name}="","",IF(${here('faults')}>0,${literal(FAULT)},IF(${here('down')}>0,"降"&${here('down')}&"个等级",` +
          `IF(${setsGrade},IF(${effect}=${word('capGrade')},"最高为","定为")&${gradeFormula(input, here('ceiling'))},${effect}))))`,
        rule && weight ? effectText(rule, weight, input) : '',
      ),
      working: {
        ceiling: formulaOf(
          `IF(${name}="",ROWS(${grades}),IF(${setsGrade},IFERROR(MATCH(${grade},${grades},0),ROWS(${grades})),IF(${effect}=${word('zeroTotal')},1,ROWS(${grades}))))`,
          weight?.ceiling ?? scheme.bands.length,
        ),
        down: formulaOf(
          `IF(AND(${name}<>"",${effect}=${word('downgrade')},ISNUMBER(${grades1})),IF(AND(${grades1}>=1,${grades1}=ROUNDDOWN(${grades1},0)),${grades1},0),0)`,
          weight?.down ?? 0,
        ),
        strength: formulaOf(
          strengthFormula(`ROWS(${grades})-${here('ceiling')}`),
          rule && weight ? strengthOf([rule], input) : 1,
        ),
        zeroes: formulaOf(is('zeroTotal'), weight?.zeroes ?? 0),
        bars: formulaOf(is('bar'), weight?.bars ?? 0),
        faults: formulaOf(
          `IF(${name}="",0,IF(${setsGrade},IFERROR(MATCH(${grade},${grades},0)*0,1),IF(${effect}=${word('downgrade')},IF(${here('down')}>0,0,1),IF(OR(${effect}=${word('zeroTotal')},${effect}=${word('bar')}),0,1))))`,
          weight?.faults ?? 0,
        ),
      },
    };
  });
};
