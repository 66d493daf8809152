import { attributeOf, childNamed, type XmlNode } from '../xml/tree';

/** Resolves an element such as `fgColor` to RRGGBB; undefined for one that says nothing. */
export type ColorResolver = (node: XmlNode | undefined) => string | undefined;

/** The theme of Office 2013 and later, for files without one; in the order in which cells count them. */
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '5B9BD5',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '4472C4',
  '70AD47',
  '0563C1',
  '954F72',
];

/** Where a theme's part keeps each of them; cells count the light one of a pair first. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The palette of old files (ECMA-376 part 1, 18.8.27); its first eight come twice, the last two are the window's. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 ' +
  '000000 FFFFFF'
).split(' ');

/** Colours of a workbook: plain, of its theme, of its palette, darker or lighter by a tint (18.8.3). */
export const colorResolver = (styles: XmlNode | undefined, theme: XmlNode | undefined): ColorResolver => {
  const themeColors = readTheme(theme);
  const own = styles && childNamed(childNamed(styles, 'colors') ?? styles, 'indexedColors');
  const palette = own ? own.children.map((color) => plain(attributeOf(color, 'rgb') ?? '')) : PALETTE;
  return (node) => {
    if (!node) return undefined;
    const rgb = attributeOf(node, 'rgb');
    const inTheme = attributeOf(node, 'theme');
    const indexed = attributeOf(node, 'indexed');
    const base =
      rgb !== undefined
        ? plain(rgb)
        : inTheme !== undefined
          ? themeColors[Number(inTheme)]
          : indexed !== undefined
            ? (palette[Number(indexed)] ?? PALETTE[Number(indexed)])
            : undefined;
    const tint = Number(attributeOf(node, 'tint') ?? 0);
    return base !== undefined && tint !== 0 ? tinted(base, tint) : base;
  };
};

/** AARRGGBB → RRGGBB; Excel takes no notice of how transparent a colour is. */
const plain = (argb: string): string => argb.slice(-6).toUpperCase();

const readTheme = (theme: XmlNode | undefined): readonly string[] => {
  const scheme = theme && childNamed(childNamed(theme, 'themeElements') ?? theme, 'clrScheme');
  if (!scheme) return OFFICE_THEME;
  return THEME_ORDER.map((name, index) => {
    const color = childNamed(scheme, name)?.children[0];
    const value = color && (attributeOf(color, 'lastClr') ?? attributeOf(color, 'val'));
    return value === undefined ? (OFFICE_THEME[index] ?? '000000') : plain(value);
  });
};

/** Lightness moves towards white or black by a share of what is left (18.8.19). */
const tinted = (rgb: string, tint: number): string => {
  const [hue, saturation, lightness] = toHsl(rgb);
  return fromHsl(hue, saturation, tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint);
};

const toHsl = (rgb: string): readonly [number, number, number] => {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  const lightness = most - range / 2;
  if (range === 0) return [0, 0, lightness];
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  const sixth =
    most === red
      ? (green - blue) / range
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return [(sixth + 6) % 6, saturation, lightness];
};

const fromHsl = (hue: number, saturation: number, lightness: number): string => {
  const range = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const channel = (shift: number): string => {
    const place = (hue + shift) % 6;
    const share = Math.max(0, Math.min(1, Math.abs(place - 3) - 1));
    const value = lightness - range / 2 + range * share;
    return Math.round(value * 255)
      .toString(16)
      .toUpperCase()
      .padStart(2, '0');
  };
  return channel(0) + channel(4) + channel(2);
};
