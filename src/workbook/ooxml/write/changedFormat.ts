import type { FontLook, LookChange } from '../../look';
import { xmlAttribute } from '../xml/escape';
import { prefixOf, type XmlNode } from '../xml/tree';
import { fillXml, FONT_ORDER, rgb, sideXml, type FormatIds } from './styleXml';

/** A list of the styles part in which equal elements stand once. */
export interface ElementList {
  readonly indexOf: (xml: string) => number;
  /** The element at an index, as it stands in the part. */
  readonly at: (index: number) => XmlNode | undefined;
}

/** The parts of a format that a change concerns, as lists of the styles part. */
export interface FormatLists {
  readonly text: string;
  readonly fonts: ElementList;
  readonly fills: ElementList;
  readonly borders: ElementList;
  readonly numberFormat: (code: string) => number;
}

/** A cell format (ECMA-376 part 1, 18.8.45) that says all that another one says, but for what is changed. */
export const changedFormatXml = (format: XmlNode, change: LookChange, lists: FormatLists): string => {
  const prefix = prefixOf(format);
  const attributes = new Map(format.attributes.map(({ name, value }) => [name, value]));
  const id = (name: keyof FormatIds): number => Number(attributes.get(name) ?? 0);
  const set = (name: keyof FormatIds, value: number, applied: string): void => {
    attributes.set(name, String(value)).set(applied, '1');
  };
  const { text, fonts, fills, borders } = lists;
  if (change.numberFormat !== undefined)
    set('numFmtId', lists.numberFormat(change.numberFormat), 'applyNumberFormat');
  if (change.font) {
    set(
      'fontId',
      fonts.indexOf(changedFontXml(prefix, fonts.at(id('fontId')), text, change.font)),
      'applyFont',
    );
  }
  if (change.fill !== undefined) {
    set('fillId', change.fill === null ? 0 : fills.indexOf(fillXml(prefix, change.fill)), 'applyFill');
  }
  if (change.border) {
    const border = changedBorderXml(prefix, borders.at(id('borderId')), text, change.border);
    set('borderId', borders.indexOf(border), 'applyBorder');
  }
  if (change.align) attributes.set('applyAlignment', '1');
  if (change.locked !== undefined) attributes.set('applyProtection', '1');
  const head = [...attributes].map(([name, value]) => ` ${name}="${xmlAttribute(value)}"`).join('');
  const child = (name: string): XmlNode | undefined => format.children.find(({ local }) => local === name);
  const inside = [
    elementXml(`${prefix}alignment`, child('alignment'), alignAttributes(change.align)),
    elementXml(`${prefix}protection`, child('protection'), lockAttributes(change.locked)),
    ...format.children
      .filter(({ local }) => local !== 'alignment' && local !== 'protection')
      .map(({ start, end }) => text.slice(start, end)),
  ].join('');
  return inside ? `<${prefix}xf${head}>${inside}</${prefix}xf>` : `<${prefix}xf${head}/>`;
};

/** An element with its attributes and some more; nothing when there are none. */
const elementXml = (
  name: string,
  there: XmlNode | undefined,
  changed: readonly (readonly [string, string])[],
): string => {
  const attributes = new Map(there?.attributes.map((attribute) => [attribute.name, attribute.value]));
  for (const [attribute, value] of changed) attributes.set(attribute, value);
  if (attributes.size === 0) return '';
  return `<${name}${[...attributes].map(([attribute, value]) => ` ${attribute}="${xmlAttribute(value)}"`).join('')}/>`;
};

const alignAttributes = (align: LookChange['align'] = {}): readonly (readonly [string, string])[] => {
  const { horizontal, vertical, wrap, indent, rotation, shrink } = align;
  const all: readonly (readonly [string, string | number | undefined])[] = [
    ['horizontal', horizontal],
    ['vertical', vertical],
    ['wrapText', wrap === undefined ? undefined : Number(wrap)],
    ['indent', indent],
    ['textRotation', rotation === undefined || rotation >= 0 ? rotation : 90 - rotation],
    ['shrinkToFit', shrink === undefined ? undefined : Number(shrink)],
  ];
  return all.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as const]));
};

const lockAttributes = (locked: boolean | undefined): readonly (readonly [string, string])[] =>
  locked === undefined ? [] : [['locked', locked ? '1' : '0']];

const changedFontXml = (
  prefix: string,
  there: XmlNode | undefined,
  text: string,
  change: Partial<FontLook>,
): string => {
  const parts = new Map(there?.children.map(({ local, start, end }) => [local, text.slice(start, end)]));
  const turn = (local: string, on: boolean | undefined): void => {
    if (on) parts.set(local, `<${prefix}${local}/>`);
    else if (on === false) parts.delete(local);
  };
  turn('b', change.bold);
  turn('i', change.italic);
  turn('u', change.underline);
  turn('strike', change.strike);
  if (change.size !== undefined) parts.set('sz', `<${prefix}sz val="${change.size}"/>`);
  if (change.color !== undefined) parts.set('color', `<${prefix}color ${rgb(change.color)}/>`);
  if (change.name !== undefined) {
    for (const local of ['family', 'charset', 'scheme']) parts.delete(local);
    parts.set('name', `<${prefix}name val="${xmlAttribute(change.name)}"/>`);
  }
  return `<${prefix}font>${FONT_ORDER.flatMap((local) => parts.get(local) ?? []).join('')}</${prefix}font>`;
};

const BORDER_ORDER = ['left', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];

const changedBorderXml = (
  prefix: string,
  there: XmlNode | undefined,
  text: string,
  change: NonNullable<LookChange['border']>,
): string => {
  const parts = new Map(
    there?.children.map(({ local, start, end }) => [
      local === 'start' ? 'left' : local === 'end' ? 'right' : local,
      text.slice(start, end),
    ]),
  );
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const line = change[side];
    if (line !== undefined) parts.set(side, sideXml(prefix, side, line ?? undefined));
  }
  const attributes = (there?.attributes ?? []).map(({ name, value }) => ` ${name}="${xmlAttribute(value)}"`);
  const inside = BORDER_ORDER.flatMap((local) => parts.get(local) ?? []).join('');
  return `<${prefix}border${attributes.join('')}>${inside}</${prefix}border>`;
};
