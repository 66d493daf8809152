import { isCellError, type Cell, type CellValue } from './cell';
import type { Content } from './edit';
import { sameSpelling } from './formula-text';

/** Cached numbers are equal within what a double and a save by another program change. */
const sameNumber = (left: number, right: number): boolean =>
  Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));

const sameValue = (left: CellValue, right: CellValue): boolean => {
  if (typeof left === 'number' && typeof right === 'number') return sameNumber(left, right);
  if (left === null || left === '') return right === null || right === '';
  if (isCellError(left)) return isCellError(right) && left.error === right.error;
  return left === right;
};

/** Does the cell already hold the content, its cached value included? */
export const holdsContent = (cell: Cell, content: Content): boolean => {
  switch (content.kind) {
    case 'blank':
      return cell.formula === undefined && (cell.value === null || cell.value === '');
    case 'formula':
      return (
        cell.formula !== undefined &&
        (cell.formula === content.formula || sameSpelling(cell.formula) === sameSpelling(content.formula)) &&
        sameValue(cell.value, content.cached)
      );
    case 'number':
      return cell.formula === undefined && sameValue(cell.value, content.number);
    case 'text':
      return (
        cell.formula === undefined &&
        (isCellError(cell.value) ? cell.value.error : cell.value) === content.text
      );
    case 'boolean':
      return cell.formula === undefined && cell.value === content.boolean;
  }
};

/** The content of a cell as it stands, to be written again. */
export const contentOf = ({ value, formula }: Cell): Content => {
  if (formula !== undefined) return { kind: 'formula', formula, cached: value };
  const plain = isCellError(value) ? value.error : value;
  if (plain === null) return { kind: 'blank' };
  if (typeof plain === 'number') return { kind: 'number', number: plain };
  return typeof plain === 'boolean' ? { kind: 'boolean', boolean: plain } : { kind: 'text', text: plain };
};
