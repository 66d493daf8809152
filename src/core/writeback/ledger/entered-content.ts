import { isCellError, type Cell, type CellValue } from '../../cells/cell';
import type { Content } from '../../cells/edit';
import type { Entry } from '../../rule/kinds/kind';
import { BLANK, formulaOf, numberOf, textOf } from '../content';

/** A constant that somebody typed. */
export const isTyped = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && cell.value !== null && cell.formula === undefined;

/** Whatever a person put into a cell stays: a constant as it is, a formula as it is. */
export const typedContent = (cell: Cell | undefined): Content | null => {
  if (!cell || (cell.value === null && cell.formula === undefined)) return null;
  if (cell.formula !== undefined) return formulaOf(cell.formula, plain(cell.value));
  return constant(cell.value);
};

/** A value as a formula shows it. */
export const plain = (value: CellValue): number | string | boolean | null =>
  isCellError(value) ? value.error : value;

const constant = (value: CellValue): Content => {
  const content = plain(value);
  if (content === null) return BLANK;
  if (typeof content === 'number') return numberOf(content);
  return typeof content === 'boolean' ? { kind: 'boolean', boolean: content } : textOf(content);
};

/** What a content says as an answer. */
export const entryOf = (content: Content): Entry => {
  switch (content.kind) {
    case 'blank':
      return null;
    case 'number':
      return content.number;
    case 'text':
      return content.text;
    case 'boolean':
      return content.boolean;
    case 'formula':
      return isCellError(content.cached) ? content.cached.error : content.cached;
  }
};

/** The number that a content says; null when it says none. */
export const numberIn = (content: Content): number | null => {
  const entry = entryOf(content);
  return typeof entry === 'number' ? entry : null;
};
