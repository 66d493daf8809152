import { rangeA1 } from '../../../core/cells/address';
import type { Validation } from '../../../core/cells/edit';
import { xmlAttribute, xmlText } from '../xml/escape';

/** Excel's limits; a longer one makes it repair the file. */
const LONGEST_LIST = 255;
const LONGEST_MESSAGE = 255;

/** Guides for entries (ECMA-376 part 1, 18.3.1.33); the warning style lets a person enter something else. */
export const validationsXml = (validations: readonly Validation[]): string => {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
};

const validationXml = ({ ranges, rule, prompt, error }: Validation): string => {
  const { attributes, formulas } = ruleXml(rule);
  const input = prompt === undefined ? '' : ` showInputMessage="1" prompt="${message(prompt)}"`;
  const place = ranges.map(rangeA1).join(' ');
  return (
    `<dataValidation ${attributes} errorStyle="warning" allowBlank="1"${input} showErrorMessage="1"` +
    ` error="${message(error)}" sqref="${place}">${formulas}</dataValidation>`
  );
};

const ruleXml = (rule: Validation['rule']): { attributes: string; formulas: string } => {
  switch (rule.kind) {
    case 'list':
      return { attributes: 'type="list"', formulas: formula(1, listFormula(rule.options)) };
    case 'decimal':
      return rule.max === undefined
        ? {
            attributes: 'type="decimal" operator="greaterThanOrEqual"',
            formulas: formula(1, String(rule.min)),
          }
        : {
            attributes: 'type="decimal"',
            formulas: formula(1, String(rule.min)) + formula(2, String(rule.max)),
          };
    case 'date':
      return { attributes: 'type="date" operator="greaterThanOrEqual"', formulas: formula(1, '1') };
  }
};

const formula = (number: 1 | 2, text: string): string =>
  `<formula${number}>${xmlText(text)}</formula${number}>`;

/** Options stand in one quoted string between commas, so an option cannot hold a comma. */
const listFormula = (options: readonly string[]): string => {
  const list = options.join(',');
  if (options.some((option) => option.includes(','))) throw new RangeError('an option cannot hold a comma');
  if (list.length > LONGEST_LIST) throw new RangeError('the options of a list are 255 characters at most');
  return `"${list.replaceAll('"', '""')}"`;
};

const message = (text: string): string =>
  xmlAttribute(text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE - 1)}…` : text);
