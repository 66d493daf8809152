import { Decimal } from 'decimal.js';
import { parseRange, type Range } from '../address';
import type { CellValue } from '../cell';
import { cellAt, sheetNamed, type Snapshot } from '../snapshot';

/**
 * A worksheet's arithmetic in small: the functions and operators that our formulas use, with the rules of a spreadsheet
 * (blank is '' and 0, text is above numbers, SUM and COUNT see numbers only). Tests hold our formulas against it; the
 * oracle tests hold it, through whole workbooks, against LibreOffice and Gnumeric.
 */
export const calculate = (
  formula: string,
  cells: CellSource,
  home = { sheet: '', row: 1, column: 1 },
): Scalar => scalar(new Reader(formula, cells, home.sheet).whole());

export type Scalar = null | number | string | boolean;

/** What stands in a cell, by sheet ('' for the formula's own), row and column. */
export type CellSource = (sheet: string, row: number, column: number) => Scalar;

export class WorksheetError extends Error {}

/** A reference, or the values that an expression over several cells has, row by row. */
interface Area {
  readonly values: readonly (readonly Scalar[])[];
  readonly top: number;
}
type Value = Scalar | Area;

const isArea = (value: Value): value is Area => typeof value === 'object' && value !== null;

const scalar = (value: Value): Scalar => (isArea(value) ? (value.values[0]?.[0] ?? null) : value);

const flat = (value: Value): readonly Scalar[] => (isArea(value) ? value.values.flat() : [value]);

const number = (value: Scalar): number => {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  throw new WorksheetError('#VALUE!');
};

const text = (value: Scalar): string =>
  value === null ? '' : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);

const truth = (value: Scalar): boolean => {
  if (typeof value === 'string') throw new WorksheetError('#VALUE!');
  return Boolean(value);
};

const rank = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** Less, equal or greater; numbers come before texts and texts before truth values. */
const compare = (left: Scalar, right: Scalar): number => {
  const like = (value: Scalar, other: Scalar): Scalar =>
    value ?? (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
  const [a, b] = [like(left, right), like(right, left)];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [x, y] = typeof a === 'string' && typeof b === 'string' ? [a.toLowerCase(), b.toLowerCase()] : [a, b];
  return x === y ? 0 : (x ?? 0) < (y ?? 0) ? -1 : 1;
};

const roundTo = (value: number, digits: number, mode: Decimal.Rounding): number => {
  const shift = new Decimal(10).pow(digits);
  return new Decimal(value).times(shift).toDecimalPlaces(0, mode).div(shift).toNumber();
};

const OPERATORS: Readonly<Record<string, (left: Scalar, right: Scalar) => Scalar>> = {
  '=': (a, b) => compare(a, b) === 0,
  '<>': (a, b) => compare(a, b) !== 0,
  '<': (a, b) => compare(a, b) < 0,
  '>': (a, b) => compare(a, b) > 0,
  '<=': (a, b) => compare(a, b) <= 0,
  '>=': (a, b) => compare(a, b) >= 0,
  '&': (a, b) => text(a) + text(b),
  '+': (a, b) => number(a) + number(b),
  '-': (a, b) => number(a) - number(b),
  '*': (a, b) => number(a) * number(b),
  '/': (a, b) => {
    if (number(b) === 0) throw new WorksheetError('#DIV/0!');
    return number(a) / number(b);
  },
};
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
];

/** An operator over single values, or over each pair of two areas. */
const combine = (operator: string, left: Value, right: Value): Value => {
  const apply = OPERATORS[operator];
  if (!apply) throw new Error(`no operator ${operator}`);
  if (!isArea(left) && !isArea(right)) return apply(left, right);
  const rows = Math.max(isArea(left) ? left.values.length : 1, isArea(right) ? right.values.length : 1);
  const at = (value: Value, row: number, column: number): Scalar =>
    isArea(value) ? (value.values[Math.min(row, value.values.length - 1)]?.[column] ?? null) : value;
  const width = Math.max(
    isArea(left) ? (left.values[0]?.length ?? 1) : 1,
    isArea(right) ? (right.values[0]?.length ?? 1) : 1,
  );
  return {
    top: 1,
    values: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: width }, (__, column) => apply(at(left, row, column), at(right, row, column))),
    ),
  };
};

/** Numbers that SUM, COUNT, MIN and MAX see: all that is given directly, in areas only what is a number. */
const numbers = (values: readonly Value[]): readonly number[] =>
  values.flatMap((value) =>
    isArea(value)
      ? value.values.flat().filter((one) => typeof one === 'number')
      : value === null
        ? []
        : [number(value)],
  );

const meets = (value: Scalar, criterion: Scalar): boolean => {
  const [, sign = '=', wanted = ''] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(text(criterion)) ?? [];
  const asNumber = wanted.trim() === '' ? NaN : Number(wanted);
  if (Number.isNaN(asNumber)) {
    const same = text(value).toLowerCase() === wanted.toLowerCase() && typeof value !== 'number';
    return sign === '<>' ? !same : same;
  }
  if (typeof value !== 'number') return sign === '<>';
  return OPERATORS[sign]?.(value, asNumber) === true;
};

const FUNCTIONS: Readonly<Record<string, (values: readonly Value[]) => Value>> = {
  AND: (values) => values.flatMap(flat).every(truth),
  OR: (values) => values.flatMap(flat).some(truth),
  NOT: ([value = null]) => !truth(scalar(value)),
  ISBLANK: ([value = null]) => scalar(value) === null,
  SUM: (values) => numbers(values).reduce((sum, one) => sum + one, 0),
  COUNT: (values) => numbers(values).length,
  COUNTA: (values) => values.flatMap(flat).filter((value) => value !== null).length,
  MIN: (values) => (numbers(values).length === 0 ? 0 : Math.min(...numbers(values))),
  MAX: (values) => (numbers(values).length === 0 ? 0 : Math.max(...numbers(values))),
  ROUND: ([value = 0, digits = 0]) =>
    roundTo(number(scalar(value)), number(scalar(digits)), Decimal.ROUND_HALF_UP),
  ROUNDDOWN: ([value = 0, digits = 0]) =>
    roundTo(number(scalar(value)), number(scalar(digits)), Decimal.ROUND_DOWN),
  COUNTIF: ([area = null, criterion = null]) =>
    flat(area).filter((value) => meets(value, scalar(criterion))).length,
  SUMIF: ([area = null, criterion = null, sums = area]) =>
    flat(area).reduce<number>((sum, value, index) => {
      const one = flat(sums)[index];
      return meets(value, scalar(criterion)) && typeof one === 'number' ? sum + one : sum;
    }, 0),
  SUMPRODUCT: (values) => {
    const columns = values.map(flat);
    const length = Math.max(...columns.map((column) => column.length));
    return Array.from({ length }, (_, row) =>
      columns.reduce((product, column) => {
        const one = column[row] ?? 0;
        return product * (typeof one === 'number' ? one : 0);
      }, 1),
    ).reduce((sum, one) => sum + one, 0);
  },
  INDEX: ([area = null, row = 1, column = 1]) => {
    const values = isArea(area) ? area.values : [[area]];
    const lies = values.length === 1 && (values[0]?.length ?? 0) > 1;
    const [at, along] = lies ? [1, number(scalar(row))] : [number(scalar(row)), number(scalar(column))];
    const found = values[at - 1];
    if (!found || along > found.length) throw new WorksheetError('#REF!');
    return found[along - 1] ?? null;
  },
  MATCH: ([wanted = null, area = null, how = 1]) => {
    const [value, values] = [scalar(wanted), flat(area)];
    const found =
      number(scalar(how)) === 0
        ? values.findIndex((one) => value !== null && one !== null && compare(one, value) === 0)
        : values.findLastIndex(
            (one) => one !== null && rank(one) === rank(value) && compare(one, value) <= 0,
          );
    if (found < 0) throw new WorksheetError('#N/A');
    return found + 1;
  },
  LOOKUP: ([wanted = null, area = null, results = area]) => {
    const value = scalar(wanted);
    const found = flat(area).findLastIndex(
      (one) => one !== null && rank(one) === rank(value) && compare(one, value) <= 0,
    );
    if (found < 0) throw new WorksheetError('#N/A');
    return flat(results)[found] ?? null;
  },
  ROW: ([area = null]) => (isArea(area) ? area.top : 1),
  ROWS: ([area = null]) => (isArea(area) ? area.values.length : 1),
};

/** Every function that the interpreter knows, which is every function that we may write. */
export const KNOWN_FUNCTIONS: readonly string[] = [...Object.keys(FUNCTIONS), 'IF', 'IFERROR', 'ISNUMBER'];

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|((?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_]*)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}(])|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([A-Z]+)\(|(TRUE|FALSE)|(<>|<=|>=|[=<>&+\-*/(),]))/uy;

interface Token {
  readonly kind: 'text' | 'reference' | 'number' | 'call' | 'truth' | 'sign' | 'end';
  readonly text: string;
}

const KINDS = ['text', 'reference', 'number', 'call', 'truth', 'sign'] as const;

export const tokensOf = (formula: string): readonly Token[] => {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    const index = match?.slice(1).findIndex(Boolean) ?? -1;
    const kind = KINDS[index];
    if (!match || kind === undefined)
      throw new Error(`cannot read “${formula.slice(from, from + 40)}” in ${formula}`);
    tokens.push({ kind, text: match[index + 1] ?? '' });
  }
  return [...tokens, { kind: 'end', text: '' }];
};

/** A branch that is not taken is read over and not calculated, as a spreadsheet does. */
class Reader {
  private readonly tokens: readonly Token[];
  private at = 0;
  private live = true;

  constructor(
    private readonly formula: string,
    private readonly cells: CellSource,
    private readonly home: string,
  ) {
    this.tokens = tokensOf(formula);
  }

  whole(): Value {
    const value = this.level(0);
    if (this.next.kind !== 'end') throw new Error(`left over after ${this.at} tokens of ${this.formula}`);
    return value;
  }

  private get next(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '' };
  }

  private take(sign: string): boolean {
    if (this.next.kind !== 'sign' || this.next.text !== sign) return false;
    this.at += 1;
    return true;
  }

  private level(depth: number): Value {
    const signs = LEVELS[depth];
    if (!signs) return this.signed();
    let left = this.level(depth + 1);
    while (this.next.kind === 'sign' && signs.includes(this.next.text)) {
      const { text: operator } = this.next;
      this.at += 1;
      const right = this.level(depth + 1);
      left = this.live ? combine(operator, left, right) : null;
    }
    return left;
  }

  private signed(): Value {
    if (this.take('-')) {
      const value = this.signed();
      return this.live ? combine('-', 0, value) : null;
    }
    return this.operand();
  }

  private operand(): Value {
    const { kind, text: content } = this.next;
    this.at += 1;
    switch (kind) {
      case 'text':
        return content.slice(1, -1).replaceAll('""', '"');
      case 'number':
        return Number(content);
      case 'truth':
        return content === 'TRUE';
      case 'reference':
        return this.live ? this.reference(content) : null;
      case 'call':
        return this.call(content);
      case 'sign': {
        const value = this.level(0);
        this.close();
        return value;
      }
      case 'end':
        throw new Error(`unfinished: ${this.formula}`);
    }
  }

  private close(): void {
    if (!this.take(')')) throw new Error(`no ) at token ${this.at} of ${this.formula}`);
  }

  private reference(written: string): Area {
    const [, quoted, bare, cells = ''] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.+)$/u.exec(written) ?? [];
    const sheet = quoted?.replaceAll("''", "'") ?? bare ?? this.home;
    const range: Range | undefined = parseRange(cells);
    if (!range) throw new Error(`no range: ${written}`);
    const { top, bottom, left, right } = range;
    return {
      top,
      values: Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (__, column) => this.cells(sheet, top + row, left + column)),
      ),
    };
  }

  private skip(): Value {
    const before = this.live;
    this.live = false;
    const value = this.level(0);
    this.live = before;
    return value;
  }

  private call(name: string): Value {
    if (name === 'IF') return this.condition();
    if (name === 'IFERROR') return this.guarded();
    if (name === 'ISNUMBER') return this.isNumber();
    const apply = FUNCTIONS[name];
    if (!apply) throw new Error(`function ${name} in ${this.formula}`);
    const values: Value[] = [this.level(0)];
    while (this.take(',')) values.push(this.level(0));
    this.close();
    return this.live ? apply(values) : null;
  }

  private condition(): Value {
    const test = this.level(0);
    const holds = this.live && truth(scalar(test));
    this.take(',');
    const then = holds ? this.level(0) : this.skip();
    const otherwise = this.take(',') ? (holds ? this.skip() : this.level(0)) : false;
    this.close();
    return holds ? then : otherwise;
  }

  /** The value, or that there is an error. */
  private attempt(): { readonly value: Value } | null {
    const from = this.at;
    const before = this.live;
    try {
      const value = this.level(0);
      return { value };
    } catch (error) {
      if (!(error instanceof WorksheetError)) throw error;
      this.at = from;
      this.live = before;
      this.skip();
      return null;
    }
  }

  private guarded(): Value {
    const result = this.attempt();
    this.take(',');
    const otherwise = result ? this.skip() : this.level(0);
    this.close();
    return result ? result.value : otherwise;
  }

  private isNumber(): Value {
    const result = this.attempt();
    this.close();
    if (result === null || !isArea(result.value)) return typeof result?.value === 'number';
    const { values, top } = result.value;
    return { top, values: values.map((row) => row.map((one) => typeof one === 'number')) };
  }
}

const plain = (value: CellValue): Scalar => {
  if (typeof value === 'object' && value !== null) throw new WorksheetError(value.error);
  return value;
};

/** Every formula of a workbook calculated anew: what each cell shows, by sheet, row and column. */
export const recalculated = (snapshot: Snapshot): CellSource => {
  const known = new Map<string, Scalar>();
  const open = new Set<string>();
  const source: CellSource = (name, row, column) => {
    const sheet = sheetNamed(snapshot, name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    const cell = cellAt(sheet, row, column);
    if (cell.formula === undefined) return plain(cell.value);
    const key = `${name}\n${row}\n${column}`;
    const value = known.get(key);
    if (value !== undefined) return value;
    if (open.has(key)) throw new Error(`circular at ${key}`);
    open.add(key);
    const result = calculate(cell.formula, source, { sheet: name, row, column });
    open.delete(key);
    known.set(key, result);
    return result;
  };
  return source;
};
