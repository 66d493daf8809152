import type { Expression } from '../clause';
import { matchAt, type Consequence, type ConsequenceReader, type ConsequenceOf } from './consequence';
import { calculate, parseExpression } from './expression';
import type { Phrase } from './phrase';
import type { ReadingSoFar } from './reading';

const HEAD = '(?:[\\u4e00-\\u9fff]{0,6}得分|(?:得分)?计算公式|计分公式|公式)(?:为|:)?(?:得分)?';
const FORMULA = new RegExp(`(?<head>${HEAD}=)(?<expression>[^,;。\\n]{1,120})`, 'y');

/** 得分=8×实际值÷目标值 */
export const formulaReader: ConsequenceReader = { patterns: [FORMULA], read: formulaAt };

function formulaAt(text: string, at: number): Consequence | null {
  const match = matchAt(FORMULA, text, at);
  const head = match?.groups?.['head'];
  if (!match || head === undefined) return null;
  const to = at + match[0].length;
  return { kind: 'formula', expression: [at + head.length, to], from: at, to };
}

/**
 * Rates are facts as they are spoken (93 for 93 %), so a formula that takes 0.93 gets the value divided by 100; which of the
 * two is meant shows where 100 % gives just the full marks, or the limit that follows. Where it does not show, the formula
 * is in doubt.
 */
export function readFormula(
  phrase: Phrase,
  { expression: [from, to] }: ConsequenceOf<'formula'>,
  next: Phrase | undefined,
  reading: ReadingSoFar,
): void {
  const limit =
    next?.consequence.kind === 'limit' && next.consequence.max !== 'full' ? next.consequence.max : null;
  const expression = scaled(parseExpression(reading.source.text.slice(from, to)), reading.fullMarks ?? limit);
  if (expression === null || phrase.condition.words !== '') return reading.doubt(phrase);
  const span = phrase.condition.spanTo(to);
  reading.add(phrase, { kind: 'formula', expression, condition: '', span }, 'give');
}

function scaled(expression: Expression | null, top: number | null): Expression | null {
  if (expression === null || !names(expression, 'value')) return null;
  if (names(expression, 'target')) return expression;
  if (top === null) return null;
  const share = replaceValue(expression);
  const asSpoken = givesTop(expression, top);
  const asShare = givesTop(share, top);
  if (asSpoken === asShare) return null;
  return asSpoken ? expression : share;
}

function names(expression: Expression, op: 'value' | 'target'): boolean {
  return 'left' in expression
    ? names(expression.left, op) || names(expression.right, op)
    : expression.op === op;
}

function replaceValue(expression: Expression): Expression {
  if ('left' in expression)
    return { ...expression, left: replaceValue(expression.left), right: replaceValue(expression.right) };
  if (expression.op !== 'value') return expression;
  return { op: '/', left: expression, right: { op: 'number', number: 100 } };
}

function givesTop(expression: Expression, top: number): boolean {
  return calculate(expression, 100, top).toDecimalPlaces(9).equals(top);
}
