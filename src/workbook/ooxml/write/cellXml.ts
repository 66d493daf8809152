import { a1, type CellRef } from '../../../core/cells/address';
import { isCellError } from '../../../core/cells/cell';
import type { Content, FormulaContent } from '../../../core/cells/edit';
import { xmlText } from '../xml/escape';

/** Excel's limit for the text of a cell. */
const LONGEST_TEXT = 32_767;

/**
 * A cell as XML (ECMA-376 part 1, 18.3.1.4). Text is an inline string: the shared strings stay untouched, and nothing
 * reads a formula into it. Excel moves it to the shared strings when it saves.
 */
export const cellXml = (prefix: string, ref: CellRef, style: number, content: Content): string => {
  const head = `${prefix}c r="${a1(ref)}"${style === 0 ? '' : ` s="${style}"`}`;
  const cell = (type: string, inside: string): string => `<${head}${type}>${inside}</${prefix}c>`;
  switch (content.kind) {
    case 'blank':
      return `<${head}/>`;
    case 'number':
      return cell('', valueXml(prefix, numberText(content.number)));
    case 'boolean':
      return cell(' t="b"', valueXml(prefix, content.boolean ? '1' : '0'));
    case 'text':
      if (content.text === '') return `<${head}/>`;
      return cell(' t="inlineStr"', `<${prefix}is>${textXml(prefix, content.text)}</${prefix}is>`);
    case 'formula':
      return cell(cachedType(content), formulaXml(prefix, content));
  }
};

/** A text element that keeps its white space. */
export const textXml = (prefix: string, text: string): string => {
  if (text.length > LONGEST_TEXT) throw new RangeError('a cell holds 32767 characters at most');
  return `<${prefix}t xml:space="preserve">${xmlText(text)}</${prefix}t>`;
};

const valueXml = (prefix: string, text: string): string => `<${prefix}v>${text}</${prefix}v>`;

const numberText = (number: number): string => {
  if (!Number.isFinite(number)) throw new RangeError('a cell cannot hold this number');
  return String(number);
};

/** The type that says what a formula shows (ECMA-376 part 1, 18.18.11). */
const cachedType = ({ cached }: FormulaContent): string => {
  if (isCellError(cached)) return ' t="e"';
  return typeof cached === 'string' ? ' t="str"' : typeof cached === 'boolean' ? ' t="b"' : '';
};

const formulaXml = (prefix: string, { formula, cached }: FormulaContent): string => {
  const formulaElement = `<${prefix}f>${xmlText(formula)}</${prefix}f>`;
  if (cached === null) return formulaElement;
  if (typeof cached === 'number') return formulaElement + valueXml(prefix, numberText(cached));
  if (typeof cached === 'boolean') return formulaElement + valueXml(prefix, cached ? '1' : '0');
  if (isCellError(cached)) return formulaElement + valueXml(prefix, xmlText(cached.error));
  return (
    formulaElement + (/^\s|\s$/.test(cached) ? keptValue(prefix, cached) : valueXml(prefix, xmlText(cached)))
  );
};

const keptValue = (prefix: string, text: string): string =>
  `<${prefix}v xml:space="preserve">${xmlText(text)}</${prefix}v>`;
