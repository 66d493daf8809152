const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** XML text or attribute value as it stands in a part → the characters it stands for (XML 1.0, 2.11 and 4.1). */
export const decodeXml = (raw: string): string => {
  const text = raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ''] ?? whole;
    },
  );
};

/** Undoes the escapes of ST_Xstring (ECMA-376 part 1, 22.9.2.19): `_x000D_` stands for a carriage return. */
export const decodeXString = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;

/** What XML 1.0 cannot hold, a carriage return (XML readers change it), and text that looks like an escape itself. */
const NEEDS_X_ESCAPE =
  // eslint-disable-next-line no-control-regex -- these are the characters to be kept out of XML
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-fA-F]{4}_)/g;

const xEscape = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Characters → ST_Xstring, still to be escaped for XML. */
const encodeXString = (text: string): string => text.replaceAll(NEEDS_X_ESCAPE, xEscape);

/** All that is escaped in one way or another lies here; most text has none of it. */
// eslint-disable-next-line no-control-regex -- as above
const MAY_NEED_ESCAPE = /[\u0000-\u001f&<>_\ud800-\udfff\ufffe\uffff]/;

/** Characters → XML text of an ST_Xstring. */
export const xmlText = (text: string): string =>
  MAY_NEED_ESCAPE.test(text)
    ? encodeXString(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text;

/** Characters → the inside of a double-quoted attribute; line breaks survive an XML reader's normalisation. */
export const xmlAttribute = (text: string): string =>
  xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
