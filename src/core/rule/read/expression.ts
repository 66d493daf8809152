import { Decimal } from 'decimal.js';
import type { Expression } from '../clause';

/**
 * The arithmetic of a formula, by recursive descent:
 *
 *     expression = term {(+ | -) term}
 *     term       = factor {(× | ÷) factor}
 *     factor     = number [%] | value | target | full | ( expression )
 *
 * Three rules are shorter by hand than with a parser generator, and cost the pane nothing to load.
 */
type Token =
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'name'; readonly op: 'value' | 'target' | 'full' }
  | { readonly type: Operator };
type Operator = '+' | '-' | '*' | '/' | '(' | ')';

const TOKENS: readonly (readonly [pattern: RegExp, token: (words: string) => Token])[] = [
  [
    /\d+(?:\.\d+)?%/y,
    (words) => ({ type: 'number', number: new Decimal(words.slice(0, -1)).dividedBy(100).toNumber() }),
  ],
  [/\d+(?:\.\d+)?分?/y, (words) => ({ type: 'number', number: Number(words.replace('分', '')) })],
  [
    /(?:年度|本年度?|当年)?实际(?:完成|达标|合格|执行|整改|落实)?(?:值|数|量|率)|(?:完成|达标|合格|执行|整改|落实)(?:值|数|量|率)/y,
    () => ({ type: 'name', op: 'value' }),
  ],
  [/(?:年度|考核|年初)?(?:目标|计划|指标)(?:值|数|量)/y, () => ({ type: 'name', op: 'target' })],
  [/(?:本项|该项)?(?:满分|标准分|分值)值?/y, () => ({ type: 'name', op: 'full' })],
  [/[×*]|乘以?/y, () => ({ type: '*' })],
  [/[÷/]|除以/y, () => ({ type: '/' })],
  [/\+/y, () => ({ type: '+' })],
  [/-/y, () => ({ type: '-' })],
  [/\(/y, () => ({ type: '(' })],
  [/\)/y, () => ({ type: ')' })],
];

/** The tree of an expression in the normalised spelling; null when it names something that no fact holds, or is cut. */
export function parseExpression(words: string): Expression | null {
  const tokens = tokensOf(words);
  if (tokens === null) return null;
  const parser = new ExpressionParser(tokens);
  const expression = parser.expression();
  return parser.atEnd() ? expression : null;
}

/** The result for a value and full marks; a target counts as the value that reaches it. */
export function calculate(expression: Expression, value: number, full: number): Decimal {
  if ('left' in expression) {
    const left = calculate(expression.left, value, full);
    const right = calculate(expression.right, value, full);
    if (expression.op === '+') return left.plus(right);
    if (expression.op === '-') return left.minus(right);
    return expression.op === '*' ? left.times(right) : left.dividedBy(right);
  }
  if (expression.op === 'number') return new Decimal(expression.number);
  return new Decimal(expression.op === 'full' ? full : value);
}

function tokensOf(words: string): Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < words.length;) {
    const found = tokenAt(words, at);
    if (!found) return null;
    tokens.push(found.token);
    at += found.length;
  }
  return tokens;
}

function tokenAt(words: string, at: number): { readonly token: Token; readonly length: number } | null {
  for (const [pattern, token] of TOKENS) {
    pattern.lastIndex = at;
    const match = pattern.exec(words);
    if (match) return { token: token(match[0]), length: match[0].length };
  }
  return null;
}

class ExpressionParser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  expression(): Expression | null {
    return this.chain(['+', '-'], () => this.term());
  }

  private term(): Expression | null {
    return this.chain(['*', '/'], () => this.factor());
  }

  private chain(
    operators: readonly ('+' | '-' | '*' | '/')[],
    operand: () => Expression | null,
  ): Expression | null {
    let left = operand();
    for (
      let op = operators.find((type) => this.take(type));
      op && left;
      op = operators.find((type) => this.take(type))
    ) {
      const right = operand();
      if (!right) return null;
      left = { op, left, right };
    }
    return left;
  }

  private factor(): Expression | null {
    const token = this.tokens[this.at];
    if (!token) return null;
    this.at++;
    if (token.type === 'number') return { op: 'number', number: token.number };
    if (token.type === 'name') return { op: token.op };
    if (token.type !== '(') return null;
    const inner = this.expression();
    return this.take(')') ? inner : null;
  }

  private take(type: Operator): boolean {
    if (this.tokens[this.at]?.type !== type) return false;
    this.at++;
    return true;
  }
}
