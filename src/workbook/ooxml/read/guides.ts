import { a1, parseRange, type CellRef, type Range } from '../../../core/cells/address';
import type { ConditionalFill, DataBar, PrintSetup, Validation } from '../../../core/cells/edit';
import { decodeXString } from '../xml/escape';
import { attributeOf, childNamed, childrenNamed, type XmlNode } from '../xml/tree';
import type { ColorResolver } from './colors';
import { cutFormula, moveFormula } from './sharedFormula';

/** The ranges of `sqref`. */
const rangesOf = (node: XmlNode): readonly Range[] =>
  (attributeOf(node, 'sqref') ?? '').split(' ').flatMap((text) => parseRange(text) ?? []);

const textOf = (node: XmlNode, name: string): string | undefined => {
  const child = childNamed(node, name);
  return child && decodeXString(child.text);
};

/** A guide for entries, of the kinds that we write ourselves (ECMA-376 part 1, 18.3.1.32). */
export const readValidation = (node: XmlNode): Validation | undefined => {
  const rule = validationRule(node);
  const prompt = attributeOf(node, 'prompt');
  if (!rule) return undefined;
  return {
    ranges: rangesOf(node),
    rule,
    ...(prompt !== undefined && { prompt: decodeXString(prompt) }),
    error: decodeXString(attributeOf(node, 'error') ?? ''),
  };
};

const validationRule = (node: XmlNode): Validation['rule'] | undefined => {
  const first = textOf(node, 'formula1') ?? '';
  const operator = attributeOf(node, 'operator') ?? 'between';
  switch (attributeOf(node, 'type')) {
    case 'list':
      if (!first.startsWith('"')) return undefined;
      return { kind: 'list', options: first.slice(1, -1).replaceAll('""', '"').split(',') };
    case 'decimal': {
      const max = Number(textOf(node, 'formula2'));
      if (operator === 'greaterThanOrEqual') return { kind: 'decimal', min: Number(first) };
      return operator === 'between' ? { kind: 'decimal', min: Number(first), max } : undefined;
    }
    case 'date':
      return operator === 'greaterThanOrEqual' && first === '1' ? { kind: 'date' } : undefined;
    default:
      return undefined;
  }
};

/** A fill and how early it comes among those of its sheet: the lowest goes before all others. */
export interface RankedFill {
  readonly priority: number;
  readonly fill: ConditionalFill;
}

/**
 * Fills by formula or by comparison; `looks` are the looks of conditional formats by index (18.8.15). A rule's formula
 * is written for the upper left corner of all its ranges.
 */
export const readConditionalFills = (
  node: XmlNode,
  looks: readonly Pick<ConditionalFill, 'fill' | 'color'>[],
): readonly RankedFill[] => {
  const ranges = rangesOf(node);
  const corner = {
    row: Math.min(...ranges.map(({ top }) => top)),
    column: Math.min(...ranges.map(({ left }) => left)),
  };
  return node.children.flatMap((rule) => {
    const formula = conditionOf(rule, corner);
    if (formula === undefined) return [];
    const priority = Number(attributeOf(rule, 'priority') ?? 0);
    const look = looks[Number(attributeOf(rule, 'dxfId') ?? -1)];
    const pieces = cutFormula(formula);
    return ranges.map((range) => ({
      priority,
      fill: {
        range,
        formula: moveFormula(pieces, range.top - corner.row, range.left - corner.column),
        ...look,
      },
    }));
  });
};

const COMPARISONS: Readonly<Record<string, string>> = {
  lessThan: '<',
  lessThanOrEqual: '<=',
  equal: '=',
  notEqual: '<>',
  greaterThanOrEqual: '>=',
  greaterThan: '>',
};

/** The condition as a formula: many kinds of rules have one that says the same (18.3.1.10), a comparison has only its bounds. */
const conditionOf = (rule: XmlNode, corner: CellRef): string | undefined => {
  const [first, second] = childrenNamed(rule, 'formula').map(({ text }) => decodeXString(text));
  if (first === undefined) return undefined;
  if (attributeOf(rule, 'type') !== 'cellIs') return first;
  const cell = a1(corner);
  const operator = attributeOf(rule, 'operator') ?? '';
  const between = `AND(${cell}>=MIN(${first},${second ?? ''}),${cell}<=MAX(${first},${second ?? ''}))`;
  if (operator === 'between') return between;
  if (operator === 'notBetween') return `NOT(${between})`;
  const sign = COMPARISONS[operator];
  return sign && `${cell}${sign}(${first})`;
};

export const readDataBars = (node: XmlNode, color: ColorResolver): readonly DataBar[] =>
  node.children.flatMap((rule) => {
    const bar = childNamed(rule, 'dataBar');
    if (!bar) return [];
    const [min, max] = bar.children.filter((child) => child.local === 'cfvo');
    const isNumber = (end: XmlNode | undefined): end is XmlNode =>
      end !== undefined && attributeOf(end, 'type') === 'num';
    if (!isNumber(min) || !isNumber(max)) return [];
    return rangesOf(node).map((range) => ({
      range,
      min: Number(attributeOf(min, 'val')),
      max: Number(attributeOf(max, 'val')),
      color: color(childNamed(bar, 'color')) ?? '638EC6',
    }));
  });

export const readConditionalLooks = (
  styles: XmlNode | undefined,
  color: ColorResolver,
): readonly Pick<ConditionalFill, 'fill' | 'color'>[] =>
  ((styles && childNamed(styles, 'dxfs')?.children) ?? []).map((node) => {
    const pattern = childNamed(childNamed(node, 'fill') ?? node, 'patternFill');
    const fill = pattern && (color(childNamed(pattern, 'bgColor')) ?? color(childNamed(pattern, 'fgColor')));
    const font = childNamed(node, 'font');
    const text = font && color(childNamed(font, 'color'));
    return { ...(fill !== undefined && { fill }), ...(text !== undefined && { color: text }) };
  });

export const PLAIN_PRINT: PrintSetup = {
  paper: 'A4',
  orientation: 'portrait',
  pagesHigh: 0,
  centerHorizontally: false,
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 },
};

/** One of the elements of a sheet's print set-up, added to what the others say (18.3.1.62 to 18.3.1.70). */
export const withPrintElement = (print: PrintSetup, node: XmlNode): PrintSetup => {
  switch (node.local) {
    case 'printOptions':
      return { ...print, centerHorizontally: attributeOf(node, 'horizontalCentered') === '1' };
    case 'pageMargins': {
      const inches = (name: keyof PrintSetup['margins']): number =>
        Number(attributeOf(node, name) ?? print.margins[name]);
      const margins = {
        left: inches('left'),
        right: inches('right'),
        top: inches('top'),
        bottom: inches('bottom'),
      };
      return { ...print, margins };
    }
    case 'pageSetup':
      return {
        ...print,
        paper: attributeOf(node, 'paperSize') === '8' ? 'A3' : 'A4',
        orientation: attributeOf(node, 'orientation') === 'landscape' ? 'landscape' : 'portrait',
        pagesHigh: (attributeOf(node, 'fitToHeight') ?? '1') === '1' ? 1 : 0,
      };
    case 'headerFooter': {
      const footer = textOf(node, 'oddFooter');
      return footer === undefined ? print : { ...print, footer };
    }
    default:
      return print;
  }
};
