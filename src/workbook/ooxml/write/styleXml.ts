import type { CellStyle } from '../../../core/cells/edit';
import { xmlAttribute } from '../xml/escape';

/** The order Excel writes the children of a font in (ECMA-376 part 1, 18.8.22). */
export const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

export const rgb = (color: string): string => `rgb="FF${color.toUpperCase()}"`;

/** What a font does not say it takes from the workbook's default font. */
export const fontXml = (
  prefix: string,
  font: NonNullable<CellStyle['font']>,
  defaults: readonly { readonly local: string; readonly xml: string }[],
): string => {
  const parts = new Map(defaults.map(({ local, xml }) => [local, xml]));
  parts.delete('b');
  if (font.bold) parts.set('b', `<${prefix}b/>`);
  if (font.size !== undefined) parts.set('sz', `<${prefix}sz val="${font.size}"/>`);
  if (font.color !== undefined) parts.set('color', `<${prefix}color ${rgb(font.color)}/>`);
  if (font.name !== undefined) {
    for (const local of ['family', 'charset', 'scheme']) parts.delete(local);
    parts.set('name', `<${prefix}name val="${xmlAttribute(font.name)}"/>`);
  }
  const inside = FONT_ORDER.flatMap((local) => parts.get(local) ?? []).join('');
  return `<${prefix}font>${inside}</${prefix}font>`;
};

export const fillXml = (prefix: string, color: string): string =>
  `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor ${rgb(color)}/>` +
  `<${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;

export const borderXml = (prefix: string, border: NonNullable<CellStyle['border']>): string => {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) =>
    sideXml(prefix, side, border[side]),
  );
  return `<${prefix}border>${sides.join('')}<${prefix}diagonal/></${prefix}border>`;
};

export const sideXml = (
  prefix: string,
  side: string,
  line: { readonly line: string; readonly color: string } | undefined,
): string =>
  line
    ? `<${prefix}${side} style="${line.line}"><${prefix}color ${rgb(line.color)}/></${prefix}${side}>`
    : `<${prefix}${side}/>`;

export interface FormatIds {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
}

/** A cell format (18.8.45); it says which of its sides it sets itself, so that a change of the named style leaves them. */
export const formatXml = (prefix: string, style: CellStyle, ids: FormatIds): string => {
  const { numFmtId, fontId, fillId, borderId } = ids;
  const applied = [
    style.numberFormat !== undefined && 'applyNumberFormat',
    style.font && 'applyFont',
    style.fill && 'applyFill',
    style.border && 'applyBorder',
    style.align && 'applyAlignment',
  ].flatMap((name) => (name ? ` ${name}="1"` : ''));
  const head =
    `<${prefix}xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"` +
    applied.join('');
  return style.align ? `${head}>${alignmentXml(prefix, style.align)}</${prefix}xf>` : `${head}/>`;
};

const alignmentXml = (prefix: string, align: NonNullable<CellStyle['align']>): string => {
  const attributes = [
    align.horizontal && ` horizontal="${align.horizontal}"`,
    align.vertical && ` vertical="${align.vertical}"`,
    align.wrap && ' wrapText="1"',
    align.indent && ` indent="${align.indent}"`,
  ].filter(Boolean);
  return `<${prefix}alignment${attributes.join('')}/>`;
};

/** The look of a conditional format; its fill stands in `bgColor`, other than a cell's (18.8.14). */
export const dxfXml = (prefix: string, { fill, color }: { fill?: string; color?: string }): string => {
  const font = color ? `<${prefix}font><${prefix}color ${rgb(color)}/></${prefix}font>` : '';
  const pattern = `<${prefix}patternFill><${prefix}bgColor ${rgb(fill ?? '')}/></${prefix}patternFill>`;
  return `<${prefix}dxf>${font}${fill ? `<${prefix}fill>${pattern}</${prefix}fill>` : ''}</${prefix}dxf>`;
};
