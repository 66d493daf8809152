import { Decimal } from 'decimal.js';
import type { Expression, FormulaClause } from '../clause';
import { guarded, shown } from '../decimal';
import { choose, slot } from '../phrase';
import { blankOrWrong, looksLikeFraction } from './answers';
import { known, unknown, type ClauseCells, type Kind } from './kind';

/** Does the expression refer to the target? */
export const usesTarget = (expression: Expression): boolean =>
  expression.op === 'target' ||
  ('left' in expression && (usesTarget(expression.left) || usesTarget(expression.right)));

/** 实际达标率 in an expression is written value ÷ 100: the fact is a rate as it is spoken. */
export const readsRate = (expression: Expression): boolean => {
  if (!('left' in expression)) return false;
  const { op, left, right } = expression;
  if (op === '/' && left.op === 'value' && right.op === 'number' && right.number === PERCENT) return true;
  return readsRate(left) || readsRate(right);
};

const PERCENT = 100;

interface Values {
  readonly value: Decimal;
  readonly target: Decimal;
  readonly full: Decimal;
}

const calculate = (expression: Expression, values: Values): Decimal => {
  switch (expression.op) {
    case 'number':
      return new Decimal(expression.number);
    case 'value':
    case 'target':
    case 'full':
      return values[expression.op];
    case '+':
      return calculate(expression.left, values).plus(calculate(expression.right, values));
    case '-':
      return calculate(expression.left, values).minus(calculate(expression.right, values));
    case '*':
      return calculate(expression.left, values).times(calculate(expression.right, values));
    case '/': {
      // A worksheet shows an error for the whole, where ÷∞ would come to 0.
      const divisor = calculate(expression.right, values);
      return divisor.isZero() ? new Decimal(NaN) : calculate(expression.left, values).div(divisor);
    }
  }
};

const PRECEDENCE = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/** The expression with names or cells in the places of its operands. */
const written = (
  expression: Expression,
  names: { readonly value: string; readonly target: string; readonly full: string },
  signs: { readonly '*': string; readonly '/': string },
): string => {
  switch (expression.op) {
    case 'number':
      return String(expression.number);
    case 'value':
    case 'target':
    case 'full':
      return names[expression.op];
    default: {
      const { op, left, right } = expression;
      const side = (operand: Expression, isRight: boolean): string => {
        const text = written(operand, names, signs);
        if (!('left' in operand)) return text;
        const weaker = PRECEDENCE[operand.op] < PRECEDENCE[op];
        return weaker || (isRight && PRECEDENCE[operand.op] === PRECEDENCE[op]) ? `(${text})` : text;
      };
      const sign = op === '*' || op === '/' ? signs[op] : op;
      return `${side(left, false)}${sign}${side(right, true)}`;
    }
  }
};

const expressionFormula = (expression: Expression, { fact, threshold, fullMarks }: ClauseCells): string =>
  written(expression, { value: fact, target: threshold, full: fullMarks }, { '*': '*', '/': '/' });

const EXAMPLE_RATE = 95;

/** What a rate gives; null where more than the rate must be known, or no rate is asked for. */
const exampleOf = (expression: Expression, min: number, max: number | undefined): string | null => {
  if (!readsRate(expression) || usesTarget(expression) || usesFull(expression)) return null;
  const zero = new Decimal(0);
  const points = guarded(
    calculate(expression, { value: new Decimal(EXAMPLE_RATE), target: zero, full: zero }),
  );
  return shown(Decimal.max(min, max === undefined ? points : Decimal.min(max, points)));
};

const usesFull = (expression: Expression): boolean =>
  expression.op === 'full' ||
  ('left' in expression && (usesFull(expression.left) || usesFull(expression.right)));

/** 得分=8×实际值÷目标值: a small formula of the value; it keeps its coefficients. Never below 0 unless the text says so. */
export const formula: Kind<FormulaClause> = {
  question: () => 'value',
  parameters: ({ max }) => ({ method: '公式计分', ...(max === undefined ? {} : { max }) }),
  evaluate: ({ expression, min = 0, max }, { entry, threshold, fullMarks }) => {
    if (typeof entry !== 'number') return blankOrWrong(entry);
    if (usesTarget(expression)) {
      if (threshold === null) return unknown('noThreshold');
      if (looksLikeFraction(entry, threshold)) return unknown('checkPercent');
    }
    if (readsRate(expression) && looksLikeFraction(entry, PERCENT)) return unknown('checkPercent');
    const values = { value: new Decimal(entry), target: new Decimal(threshold ?? 0), full: fullMarks };
    const result = calculate(expression, values);
    if (!result.isFinite()) return unknown(usesTarget(expression) ? 'checkPercent' : 'wrongEntry');
    const points = guarded(result);
    return known(Decimal.max(min, max === undefined ? points : Decimal.min(max, points)));
  },
  formula: ({ expression, min = 0, max }, cells) => {
    const points = `ROUND(${expressionFormula(expression, cells)},6)`;
    const bounded = `MAX(${min},${max === undefined ? points : `MIN(${cells.max},${points})`})`;
    const { fact, threshold } = cells;
    const result = `IFERROR(${bounded},"")`;
    if (!usesTarget(expression)) {
      const checked = readsRate(expression) ? `IF(AND(${fact}>0,${fact}<=1),"",${result})` : result;
      return `IF(ISNUMBER(${fact}),${checked},"")`;
    }
    const high = readsRate(expression) ? '' : `,${threshold}>1`;
    const checked = `IF(AND(${fact}>0,${fact}<=1${high}),"",${result})`;
    return `IF(AND(ISNUMBER(${fact}),ISNUMBER(${threshold})),${checked},"")`;
  },
  phrase: ({ expression }, { subject }, language) => {
    const target = usesTarget(expression);
    return language === 'zh-CN'
      ? [
          subject,
          slot('fact'),
          target ? ['，目标值', slot('threshold')] : '',
          '，按公式得',
          slot('amount'),
          '分',
        ]
      : [
          `${subject} `,
          slot('fact'),
          target ? [', target ', slot('threshold')] : '',
          choose('gives', [': +', slot('amount'), ' marks'], ': no marks'),
        ];
  },
  readBack: ({ expression, min = 0, max }, language) => {
    const signs = { '*': '×', '/': '÷' };
    const example = exampleOf(expression, min, max);
    if (language === 'zh-CN') {
      const text = written(expression, { value: '实际值', target: '目标值', full: '满分' }, signs);
      return `得分＝${text}${max === undefined ? '' : `，最高${shown(max)}分`}，不低于${shown(min)}分${example === null ? '' : `；例如${EXAMPLE_RATE}%得${example}分`}。`;
    }
    const text = written(expression, { value: 'actual value', target: 'target', full: 'full marks' }, signs);
    return `Marks = ${text}${max === undefined ? '' : `, at most ${shown(max)}`}, never below ${shown(min)}${example === null ? '' : `; for example ${EXAMPLE_RATE} % makes ${example}`}.`;
  },
};
