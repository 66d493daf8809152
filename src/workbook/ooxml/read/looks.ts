import type { AlignLook, BorderLook, CellLook, FontLook, LineStyle, Side } from '../../look';
import { attributeOf, childNamed, type XmlNode } from '../xml/tree';
import { builtinFormat } from './builtinFormats';
import { flag } from './cellHead';
import type { ColorResolver } from './colors';

/** How a cell looks in a file without styles. */
export const PLAIN_LOOK: CellLook = {
  font: {
    name: 'Calibri',
    size: 11,
    bold: false,
    italic: false,
    underline: false,
    strike: false,
    color: '000000',
  },
  border: {},
  align: { horizontal: 'general', vertical: 'bottom', wrap: false, indent: 0, rotation: 0, shrink: false },
  numberFormat: 'General',
  locked: true,
};

/** The looks of cells by style index (ECMA-376 part 1, 18.8.10); at least one. */
export const readLooks = (styles: XmlNode | undefined, color: ColorResolver): readonly CellLook[] => {
  const list = (name: string): readonly XmlNode[] => (styles && childNamed(styles, name)?.children) ?? [];
  const formats = new Map(
    list('numFmts').map((node) => [attributeOf(node, 'numFmtId'), attributeOf(node, 'formatCode')]),
  );
  const fonts = list('fonts').map((node) => fontLook(node, color));
  const fills = list('fills').map((node) => fillColor(node, color));
  const borders = list('borders').map((node) => borderLook(node, color));
  const looks = list('cellXfs').map((node): CellLook => {
    const of = <T>(items: readonly T[], name: string): T | undefined =>
      items[Number(attributeOf(node, name) ?? 0)];
    const fill = of(fills, 'fillId');
    const protection = childNamed(node, 'protection');
    const format = attributeOf(node, 'numFmtId') ?? '0';
    return {
      font: of(fonts, 'fontId') ?? PLAIN_LOOK.font,
      ...(fill !== undefined && { fill }),
      border: of(borders, 'borderId') ?? {},
      align: alignLook(childNamed(node, 'alignment')),
      numberFormat: formats.get(format) ?? builtinFormat(Number(format)),
      locked: !protection || flag(attributeOf(protection, 'locked') ?? '1'),
    };
  });
  return looks.length > 0 ? looks : [PLAIN_LOOK];
};

const isOn = (font: XmlNode, name: string): boolean => {
  const node = childNamed(font, name);
  const value = node && (attributeOf(node, 'val') ?? '1');
  return value !== undefined && value !== 'none' && (name === 'u' || flag(value));
};

const fontLook = (node: XmlNode, color: ColorResolver): FontLook => {
  const value = (name: string): string | undefined => {
    const child = childNamed(node, name);
    return child && attributeOf(child, 'val');
  };
  return {
    name: value('name') ?? PLAIN_LOOK.font.name,
    size: Number(value('sz') ?? PLAIN_LOOK.font.size),
    bold: isOn(node, 'b'),
    italic: isOn(node, 'i'),
    underline: isOn(node, 'u'),
    strike: isOn(node, 'strike'),
    color: color(childNamed(node, 'color')) ?? PLAIN_LOOK.font.color,
  };
};

/** How much of a pattern's cell its foreground covers (18.18.55). */
const COVERED: Readonly<Record<string, number>> = {
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};

const fillColor = (node: XmlNode, color: ColorResolver): string | undefined => {
  const gradient = childNamed(node, 'gradientFill');
  if (gradient) return color(gradient.children[0] && childNamed(gradient.children[0], 'color'));
  const pattern = childNamed(node, 'patternFill');
  const type = (pattern && attributeOf(pattern, 'patternType')) ?? 'none';
  if (!pattern || type === 'none') return undefined;
  const front = color(childNamed(pattern, 'fgColor')) ?? '000000';
  if (type === 'solid') return front;
  return mixed(front, color(childNamed(pattern, 'bgColor')) ?? 'FFFFFF', COVERED[type] ?? 0.25);
};

const mixed = (front: string, back: string, share: number): string =>
  [0, 2, 4]
    .map((at) => {
      const part = (rgb: string): number => Number.parseInt(rgb.slice(at, at + 2), 16);
      return Math.round(part(front) * share + part(back) * (1 - share))
        .toString(16)
        .toUpperCase()
        .padStart(2, '0');
    })
    .join('');

const SIDES: readonly (readonly [Side, string])[] = [
  ['left', 'left'],
  ['right', 'right'],
  ['top', 'top'],
  ['bottom', 'bottom'],
  // strict files say where a line begins to be read
  ['left', 'start'],
  ['right', 'end'],
];

const borderLook = (node: XmlNode, color: ColorResolver): CellLook['border'] => {
  const border: { [side in Side]?: BorderLook } = {};
  for (const [side, name] of SIDES) {
    const line = childNamed(node, name);
    const style = line && attributeOf(line, 'style');
    if (!style || style === 'none') continue;
    border[side] = { line: style as LineStyle, color: color(childNamed(line, 'color')) ?? '000000' };
  }
  return border;
};

const alignLook = (node: XmlNode | undefined): AlignLook => {
  if (!node) return PLAIN_LOOK.align;
  const rotation = Number(attributeOf(node, 'textRotation') ?? 0);
  return {
    horizontal: (attributeOf(node, 'horizontal') ?? 'general') as AlignLook['horizontal'],
    vertical: (attributeOf(node, 'vertical') ?? 'bottom') as AlignLook['vertical'],
    wrap: flag(attributeOf(node, 'wrapText')),
    indent: Number(attributeOf(node, 'indent') ?? 0),
    // 91 to 180 turn clockwise (18.8.1)
    rotation: rotation > 90 && rotation !== 255 ? 90 - rotation : rotation,
    shrink: flag(attributeOf(node, 'shrinkToFit')),
  };
};
