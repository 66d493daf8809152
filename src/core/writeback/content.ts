import type { Content, FormulaContent } from '../cells/edit';

export const BLANK: Content = { kind: 'blank' };

export const textOf = (text: string): Content => (text === '' ? BLANK : { kind: 'text', text });

export const numberOf = (number: number): Content => ({ kind: 'number', number });

/** `formula` without `=`; `cached` is what it shows. */
export const formulaOf = (formula: string, cached: FormulaContent['cached']): FormulaContent => ({
  kind: 'formula',
  formula,
  cached,
});

/** A text as a formula writes it. Excel takes at most 255 characters between two quotes, so longer ones are joined. */
export const literal = (text: string): string =>
  (text.match(/[\s\S]{1,250}/gu) ?? ['']).map((part) => `"${part.replaceAll('"', '""')}"`).join('&');
