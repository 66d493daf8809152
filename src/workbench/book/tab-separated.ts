/** Cells as other programs take and give them on the clipboard: tabs between cells, lines between rows. */
export const toTabSeparated = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(field).join('\t')).join('\n');

const field = (text: string): string => (/[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const FIELD = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;

/** Rows of equal length; a line break at the end begins no row. */
export const fromTabSeparated = (text: string): readonly (readonly string[])[] => {
  const plain = withoutReturns(text).replace(/\n$/, '');
  const rows: string[][] = [[]];
  FIELD.lastIndex = 0;
  for (let isOver = false; !isOver;) {
    const [, quoted, bare = '', end] = FIELD.exec(plain) ?? [];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\n') rows.push([]);
    isOver = !end;
  }
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
};

/** Clipboards of some systems put a carriage return before each line break. */
export const withoutReturns = (text: string): string => text.replaceAll(/\r\n?/g, '\n');
