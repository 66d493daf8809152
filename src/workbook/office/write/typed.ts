import type { CellValue } from '../../../core/cells/cell';
import type { Content } from '../../../core/cells/edit';

/** What Excel takes as a formula, number, truth value or text; '' empties the cell. */
export type Typed = Exclude<CellValue, null | { readonly error: string }>;

/** Content as it is handed to Excel's `formulas`. Text never becomes anything else: an apostrophe keeps it text. */
export const typed = (content: Content): Typed => {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'number':
      return content.number;
    case 'boolean':
      return content.boolean;
    case 'formula':
      return `=${content.formula}`;
    case 'text':
      return isPlainText(content.text) ? content.text : `'${content.text}`;
  }
};

/**
 * Text that Excel keeps as it stands in every language: it begins with a letter or an opening bracket and has neither a
 * digit, which might make it a date, a number or a fraction, nor is it a truth value. Empty text leaves a cell blank.
 */
const isPlainText = (text: string): boolean =>
  text === '' || (/^[\p{L}（【“《][^\p{N}]*$/u.test(text) && !/^(true|false)$/i.test(text));
