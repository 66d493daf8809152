/** Prints a line. */
export const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

/** Says what is being done, for whoever waits; results go elsewhere. */
export const sayDoing = (text: string): void => {
  process.stderr.write(`… ${text}\n`);
};

/** Prints a small table; the first column stands at the left, numbers at the right. */
export const sayTable = (headings: readonly string[], rows: readonly (readonly string[])[]): void => {
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  say(line(headings));
  say(widths.map((width) => '─'.repeat(width)).join('  '));
  for (const row of rows) say(line(row));
};

export const seconds = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} s`;

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** 1,000 bytes each. */
export const kilobytes = (bytes: number): string =>
  `${bytes < 1e6 ? (bytes / 1e3).toFixed(1) : whole(bytes / 1e3)} kB`;

export const times = (ratio: number): string => `${ratio.toFixed(1)}×`;

/** 12,345 */
export const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
