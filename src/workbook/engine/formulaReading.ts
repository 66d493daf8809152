import type { Range } from '../../core/cells/address';
import type { SheetSnapshot } from '../../core/cells/snapshot';
import { countsCells, isNestedTotal, isNotComputed, readsAnything, worksCellByCell } from './functions';
import { absoluteRange, referenceAt, type PlainReference } from './plainReference';
import { functionName, isPlainWord, isWord, sheetPrefixAt, tokensOf, type SheetPrefix } from './tokens';

/** Cells of one sheet. */
export interface Area {
  readonly sheet: string;
  readonly range: Range;
}

/** What a formula reads, and how the engine is to be asked. */
export interface FormulaReading {
  readonly areas: readonly Area[];
  /** It may read cells that no area names: INDIRECT, a table, a name we cannot follow. */
  readonly readsMore: boolean;
  /** Nothing in it is known to be beyond the engine. */
  readonly computable: boolean;
  readonly functions: ReadonlySet<string>;
  /** Uses SUBTOTAL or its like. */
  readonly nestedTotal: boolean;
  /** The formula for the engine: sheets under their plain names (`engineSheet`), names and whole columns written out. */
  readonly text: string;
}

/** A sheet's name for the engine, by its place in the workbook. */
export const engineSheet = (position: number): string => `sheet_${position}`;

/** The workbook around a formula. */
export interface Surroundings {
  readonly sheetAt: (
    name: string,
  ) => { readonly sheet: SheetSnapshot; readonly position: number } | undefined;
  /** Sheets from one position to another, both included. */
  readonly sheetsBetween: (first: number, last: number) => readonly SheetSnapshot[];
  /** A name as the sheet sees it; undefined when there is none. */
  readonly name: (name: string, sheet: string | undefined) => FormulaReading | undefined;
  /** The part of a range that can hold anything. */
  readonly clip: (range: Range) => Range;
}

/** Reads a formula (without `=`) that stands on a sheet; a name's own formula stands nowhere. */
export const readFormula = (
  surroundings: Surroundings,
  formula: string,
  sheet: string | undefined,
): FormulaReading => new OneFormula(surroundings, tokensOf(formula), sheet).read();

const hasManyCells = ({ range }: Area): boolean => range.top < range.bottom || range.left < range.right;

const ARITHMETIC = /^[-+*/^&=<>%]$/;

class OneFormula {
  private readonly areas: Area[] = [];
  private readonly functions = new Set<string>();
  private readonly open: string[] = [];
  private readsMore = false;
  private computable = true;
  private hasWholeColumn = false;
  private text = '';

  constructor(
    private readonly surroundings: Surroundings,
    private readonly tokens: readonly string[],
    private readonly home: string | undefined,
  ) {}

  read(): FormulaReading {
    for (let at = 0; at < this.tokens.length;) at = this.step(at);
    const functions = [...this.functions];
    if (functions.some(isNotComputed)) this.computable = false;
    if (functions.some(readsAnything)) this.readsMore = true;
    if (this.hasWholeColumn && functions.some(countsCells)) this.computable = false;
    const { areas, readsMore, computable, text } = this;
    const nestedTotal = functions.some(isNestedTotal);
    return { areas, readsMore, computable, functions: this.functions, nestedTotal, text };
  }

  /** Reads what begins at a token and tells where the next thing begins. */
  private step(at: number): number {
    const token = this.tokens[at] ?? '';
    const prefix = sheetPrefixAt(this.tokens, at);
    if (prefix) return this.afterPrefix(prefix, at);
    if (isWord(token)) return this.word(token, at);
    if (token === '(') this.open.push('');
    if (token === ')') this.open.pop();
    // a table's column, a range between what is worked out, a spilled range, a lone quote
    if (token.startsWith('[') || token === ':' || token === '#' || token === '@' || /^["']$/.test(token)) {
      this.giveUp();
    }
    return this.keep(token, at + 1);
  }

  private word(word: string, at: number): number {
    const next = this.tokens[at + 1];
    if (next === '(') {
      const name = functionName(word);
      this.functions.add(name);
      this.open.push(name);
      return this.keep(`${name}(`, at + 2);
    }
    const reference = referenceAt(this.tokens, at);
    if (reference) return this.reference(reference, this.home, at);
    if (isPlainWord(word)) return this.keep(word, at + 1);
    if (/^_xlpm\./i.test(word)) return this.keep(word.slice(6), at + 1);
    return this.name(word, this.home, at, at + 1);
  }

  private afterPrefix({ first, last, external, next }: SheetPrefix, at: number): number {
    const token = this.tokens[next] ?? '';
    const reference = referenceAt(this.tokens, next);
    if (external) {
      // what stands in another workbook does not depend on this one
      this.computable = false;
      if (external === 'self') this.readsMore = true;
      return this.keep('', reference?.next ?? next + 1);
    }
    if (token.startsWith('#')) return this.keep(token, next + 1);
    if (reference && last !== undefined) return this.rowOfSheets(first, last, reference);
    if (reference) return this.reference(reference, first, at);
    return this.name(token, first, at, next + 1);
  }

  private rowOfSheets(first: string, last: string, { range, next }: PlainReference): number {
    const from = this.surroundings.sheetAt(first);
    const to = this.surroundings.sheetAt(last);
    this.computable = false;
    if (!from || !to) this.readsMore = true;
    else {
      for (const { name } of this.surroundings.sheetsBetween(from.position, to.position)) {
        this.areas.push({ sheet: name, range: this.surroundings.clip(range) });
      }
    }
    return this.keep('', next);
  }

  private reference(reference: PlainReference, sheet: string | undefined, at: number): number {
    const found = sheet === undefined ? undefined : this.surroundings.sheetAt(sheet);
    // a relative name moves with the cell that uses it
    if (sheet === undefined || (this.home === undefined && !reference.absolute)) this.giveUp();
    if (!found || sheet === undefined) {
      this.computable = false;
      return this.keep('#REF!', reference.next);
    }
    const range = this.surroundings.clip(reference.range);
    this.areas.push({ sheet: found.sheet.name, range });
    if (reference.open) this.hasWholeColumn = true;
    if (hasManyCells({ sheet, range }) && this.isCellByCell(at, reference.next)) this.computable = false;
    const written = absoluteRange(reference.open ? range : reference.range);
    return this.keep(`${engineSheet(found.position)}!${written}`, reference.next);
  }

  /** Excel takes one cell of a range that is calculated with, the engine takes all of them. */
  private isCellByCell(at: number, next: number): boolean {
    const isSign = (token: string | undefined): boolean => token !== undefined && ARITHMETIC.test(token);
    const before = this.tokens[at - 1];
    const sign = isSign(before?.trim() === '' ? this.tokens[at - 2] : before);
    const after = this.tokens[next];
    if (!sign && !isSign(after?.trim() === '' ? this.tokens[next + 1] : after)) return false;
    return !this.open.some(worksCellByCell);
  }

  private name(word: string, sheet: string | undefined, at: number, next: number): number {
    const reading = this.tokens[next] === '[' ? undefined : this.surroundings.name(word, sheet);
    if (!reading) {
      this.giveUp();
      return this.keep(word, next);
    }
    this.areas.push(...reading.areas);
    for (const name of reading.functions) this.functions.add(name);
    if (reading.readsMore) this.readsMore = true;
    if (!reading.computable) this.computable = false;
    const isReference = reading.areas.length === 1 && /^[^(),]*$/.test(reading.text);
    if (reading.areas.some(hasManyCells) && this.isCellByCell(at, next)) this.computable = false;
    return this.keep(isReference ? reading.text : `(${reading.text})`, next);
  }

  private giveUp(): void {
    this.readsMore = true;
    this.computable = false;
  }

  private keep(text: string, next: number): number {
    this.text += text;
    return next;
  }
}
