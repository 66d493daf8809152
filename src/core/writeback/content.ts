import type { Content, FormulaContent } from '../cells/edit';
import { literalsOf } from '../cells/formula-text';

export const BLANK: Content = { kind: 'blank' };

export const textOf = (text: string): Content => (text === '' ? BLANK : { kind: 'text', text });

export const numberOf = (number: number): Content => ({ kind: 'number', number });

/** `formula` without `=`; `cached` is what it shows. */
export const formulaOf = (formula: string, cached: FormulaContent['cached']): FormulaContent => ({
  kind: 'formula',
  formula,
  cached,
});

/** A text as a formula writes it; a long one as several literals joined. */
export const literal = (text: string): string => (text === '' ? '""' : literalsOf(text).join('&'));
