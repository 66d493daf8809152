import { Decimal } from 'decimal.js';
import { joinLiterals, literalsOf } from '../cells/formula-text';
import { guarded, shown } from './decimal';
import type { ClauseCells, Entry, Parameters } from './kinds/kind';

/**
 * A sentence of which the words stand fast and the numbers come from cells. It is read off once as text and once as a
 * worksheet formula, so that a reason written into a workbook follows the facts and both always say the same.
 */
export type Phrase = string | Slot | Choice | readonly Phrase[];

/** `fact` and `gap` are numbers shown with at most two decimals; `label` and `reason` are texts. */
export interface Slot {
  readonly slot:
    'fact' | 'label' | 'reason' | 'amount' | 'threshold' | 'step' | 'rate' | 'max' | 'gap' | 'stepChoice';
}

export interface Choice {
  readonly when: 'takes' | 'gives' | 'gap' | 'reasonGiven';
  readonly then: Phrase;
  readonly otherwise: Phrase;
}

export interface PhraseValues {
  readonly entry: Entry;
  readonly points: Decimal;
  readonly threshold: number | null;
  readonly parameters: Parameters;
  readonly reason: string;
  /** Which side of the threshold is the gap on. */
  readonly direction: 'below' | 'above';
  readonly stepChoice: string;
}

export const slot = (name: Slot['slot']): Slot => ({ slot: name });

export const choose = (when: Choice['when'], then: Phrase, otherwise: Phrase): Choice => ({
  when,
  then,
  otherwise,
});

const isList = (phrase: Phrase): phrase is readonly Phrase[] => Array.isArray(phrase);

/** The sentence as text. */
export const phraseText = (phrase: Phrase, values: PhraseValues): string => {
  if (typeof phrase === 'string') return phrase;
  if (isList(phrase)) return phrase.map((part) => phraseText(part, values)).join('');
  if ('slot' in phrase) return slotText(phrase.slot, values);
  return phraseText(holds(phrase.when, values) ? phrase.then : phrase.otherwise, values);
};

const gap = ({ entry, threshold, direction }: PhraseValues): Decimal => {
  if (typeof entry !== 'number' || threshold === null) return new Decimal(0);
  const difference = new Decimal(threshold).minus(entry);
  return guarded(Decimal.max(0, direction === 'below' ? difference : difference.negated()));
};

const slotText = (name: Slot['slot'], values: PhraseValues): string => {
  const { entry, parameters } = values;
  switch (name) {
    case 'fact':
      return shown(typeof entry === 'number' ? entry : 0);
    case 'label':
      return entry === null ? '' : String(entry);
    case 'reason':
      return values.reason;
    case 'amount':
      return shown(values.points.abs());
    case 'threshold':
      return shown(values.threshold ?? 0);
    case 'step':
      return shown(parameters.step ?? 0);
    case 'rate':
      return shown(parameters.points ?? 0);
    case 'max':
      return shown(parameters.max ?? 0);
    case 'gap':
      return shown(gap(values));
    case 'stepChoice':
      return values.stepChoice;
  }
};

const holds = (when: Choice['when'], values: PhraseValues): boolean => {
  switch (when) {
    case 'takes':
      return values.points.lessThan(0);
    case 'gives':
      return values.points.greaterThan(0);
    case 'gap':
      return gap(values).greaterThan(0);
    case 'reasonGiven':
      return values.reason !== '';
  }
};

/** The sentence as a formula's expression; '' becomes the empty text. */
export const phraseFormula = (phrase: Phrase, cells: ClauseCells, direction: 'below' | 'above'): string => {
  const terms = formulaTerms(phrase, cells, direction);
  return terms.length === 0 ? '""' : terms.join('&');
};

const formulaTerms = (
  phrase: Phrase,
  cells: ClauseCells,
  direction: 'below' | 'above',
): readonly string[] => {
  if (typeof phrase === 'string') return literalsOf(phrase);
  if (isList(phrase)) return joinLiterals(phrase.flatMap((part) => formulaTerms(part, cells, direction)));
  if ('slot' in phrase) return [slotFormula(phrase.slot, cells, direction)];
  const then = phraseFormula(phrase.then, cells, direction);
  const otherwise = phraseFormula(phrase.otherwise, cells, direction);
  return [`IF(${testFormula(phrase.when, cells, direction)},${then},${otherwise})`];
};

const slotFormula = (name: Slot['slot'], cells: ClauseCells, direction: 'below' | 'above'): string => {
  switch (name) {
    case 'fact':
      return `ROUND(SUM(${cells.fact}),2)`;
    case 'label':
      return cells.fact;
    case 'reason':
      return cells.reason;
    case 'amount':
      return `ROUND(MAX(${cells.points},-${cells.points}),2)`;
    case 'threshold':
      return `ROUND(${cells.threshold},2)`;
    case 'step':
      return `ROUND(${cells.step},2)`;
    case 'rate':
      return `ROUND(${cells.rate},2)`;
    case 'max':
      return `ROUND(${cells.max},2)`;
    case 'gap':
      return `ROUND(${gapFormula(cells, direction)},2)`;
    case 'stepChoice':
      return cells.stepChoice;
  }
};

const gapFormula = (cells: ClauseCells, direction: 'below' | 'above'): string =>
  direction === 'below' ? `${cells.threshold}-${cells.fact}` : `${cells.fact}-${cells.threshold}`;

const testFormula = (when: Choice['when'], cells: ClauseCells, direction: 'below' | 'above'): string => {
  switch (when) {
    case 'takes':
      return `${cells.points}<0`;
    case 'gives':
      return `${cells.points}>0`;
    case 'gap':
      return `ROUND(${gapFormula(cells, direction)},6)>0`;
    case 'reasonGiven':
      return `${cells.reason}<>""`;
  }
};
