import { cellText, isCellError } from '../../src/core/cells/cell';
import { keyToRef, type SheetSnapshot } from '../../src/core/cells/snapshot';
import { rangeA1 } from '../../src/core/cells/address';
import type { Case, Recipe } from './case';
import type { Compared, JudgedDifference } from './compare';

export interface Judged {
  readonly made: Case;
  readonly compared: Compared;
}

const short = (text: string, length = 16): string => {
  const flat = text.replace(/\n/g, '⏎');
  return flat.length > length ? `${flat.slice(0, length)}…` : flat;
};

/** A sheet as lines of text, one a row. */
export const drawingOf = (sheet: SheetSnapshot): string => {
  const rows = new Map<number, string[]>();
  for (const [key, { value, formula }] of [...sheet.cells].toSorted(([one], [other]) => one - other)) {
    const { row, column } = keyToRef(key);
    const cells = rows.get(row) ?? [];
    while (cells.length < column - 1) cells.push('');
    const text = isCellError(value) ? value.error : cellText(value);
    cells[column - 1] =
      short(typeof value === 'string' ? text : `#${text}`) +
      (formula === undefined ? '' : ` =${short(formula)}`);
    rows.set(row, cells);
  }
  const lines = [...rows].map(([row, cells]) => `${String(row).padStart(3)} ${cells.join('|')}`);
  const hidden = [...sheet.hiddenRows]
    .map((row) => `row ${row}`)
    .concat([...sheet.hiddenColumns].map((at) => `column ${at}`));
  return [
    `[${sheet.name}] merges: ${sheet.merges.map(rangeA1).join(' ') || 'none'}${hidden.length > 0 ? `; hidden: ${hidden.join(', ')}` : ''}`,
    ...lines,
  ].join('\n');
};

/** To be run again with KAOHE_RECIPE. */
export const recipeText = ({ seed, pattern, quirks }: Recipe): string =>
  JSON.stringify({ seed, pattern, quirks });

export const differenceText = ({
  what,
  sheet,
  row,
  columns,
  expected,
  got,
  isAsked,
}: JudgedDifference): string =>
  `${isAsked ? '(asked) ' : ''}${what} at ${sheet}${row === undefined ? '' : ` row ${row}`}${columns ? ` columns ${columns.join(',')}` : ''}: expected ${short(expected, 60)}, got ${short(got, 60)}`;

/** What went wrong in silence, one case at length. */
export const caseText = ({ made, compared }: Judged, most = 6): string => {
  const silent = compared.differences.filter(({ isAsked }) => !isAsked);
  return [
    recipeText(made.recipe),
    ...silent.slice(0, most).map((difference) => `  ${differenceText(difference)}`),
    ...(silent.length > most ? [`  … ${silent.length - most} more`] : []),
    ...made.snapshot.sheets.filter(({ name }) => silent.some(({ sheet }) => sheet === name)).map(drawingOf),
  ].join('\n');
};
