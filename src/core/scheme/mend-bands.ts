import { Decimal } from 'decimal.js';
import { a1, rangeA1 } from '../cells/address';
import { cellText } from '../cells/cell';
import type { Content, SetCell } from '../cells/edit';
import { contentOf } from '../cells/same-content';
import { cellAt, sheetNamed, type SheetSnapshot, type Snapshot } from '../cells/snapshot';
import type { Issue } from '../issue';
import { typedMarks, typedNumber } from '../sheet/typed-number';
import { numberOf, textOf } from '../writeback/content';
import { PRESETS } from './all-presets';
import { bandTable, type BandRow, type BandTable } from './band-rows';
import type { Mend } from './mend';
import type { Band } from './scheme';
import { SETTING } from './scheme-words';
import { rowLabelled, textAt } from './sheet-reading';

/** The bands of a sheet, with what a mend is worked out from. */
interface Bands extends BandTable {
  readonly sheet: SheetSnapshot;
}

const shownIn = (content: Content): string | number =>
  content.kind === 'number' ? content.number : content.kind === 'text' ? content.text : '';

const set = ({ sheet }: Bands, row: number, column: number, content: Content): SetCell => ({
  kind: 'setCell',
  sheet: sheet.name,
  row,
  column,
  content,
});

const setOne = (bands: Bands, row: number, column: number, content: Content): Mend => ({
  kind: 'setCell',
  params: { cell: a1({ row, column }), to: shownIn(content) },
  edits: [set(bands, row, column, content)],
});

const minsRange = ({ rows, minColumn }: BandTable): string =>
  rangeA1({ top: rows[0]?.row ?? 1, bottom: rows.at(-1)?.row ?? 1, left: minColumn, right: minColumn });

/** Every edge worked out anew; none where one is no number, or would not come out in two decimals. */
const allMins = (
  bands: Bands,
  kind: Mend['kind'],
  from: (min: Decimal) => Decimal,
  params: Mend['params'] = {},
): readonly Mend[] => {
  const edits = bands.rows.flatMap(({ row, min: { value } }) => {
    const min = typeof value === 'number' ? from(new Decimal(value)) : null;
    return min && min.decimalPlaces() <= 2
      ? [set(bands, row, bands.minColumn, numberOf(min.toNumber()))]
      : [];
  });
  return edits.length === bands.rows.length
    ? [{ kind, params: { range: minsRange(bands), ...params }, edits }]
    : [];
};

/** The one thing that a measure we know has otherwise, as a mend; none where several things differ. */
const asIn = (bands: Bands, name: string, preset: readonly Band[]): readonly Mend[] => {
  const { rows, minColumn, gradeColumn } = bands;
  if (rows.length !== preset.length) return [];
  const edits = rows.flatMap(({ row, min, grade }, index) => {
    const band = preset[index];
    if (!band) return [];
    return [
      ...(min.value === band.min ? [] : [set(bands, row, minColumn, numberOf(band.min))]),
      ...(grade === band.grade ? [] : [set(bands, row, gradeColumn, textOf(band.grade))]),
    ];
  });
  const [edit, ...more] = edits;
  if (!edit || more.length > 0) return [];
  return [{ kind: 'asInPreset', params: { cell: a1(edit), to: shownIn(edit.content), preset: name }, edits }];
};

/** The measure that the sheet names, or else all that we know. */
const candidates = ({ sheet }: Bands): typeof PRESETS => {
  const row = rowLabelled(sheet, SETTING.name);
  const name = row === undefined ? '' : textAt(sheet, row, 2);
  const named = PRESETS.filter(({ measure }) => measure.name === name);
  return named.length > 0 ? named : PRESETS;
};

const asInPresets = (bands: Bands): readonly Mend[] =>
  candidates(bands).flatMap(({ measure }) => asIn(bands, measure.name, measure.bands));

/** From the lowest up: do letters fall (D … A), or do the grades stand as in a measure that we know? null: who knows. */
const isInOrder = (grades: readonly string[]): boolean | null => {
  if (grades.every((grade) => /^[A-Z]$/.test(grade))) {
    return grades.every((grade, index) => index === 0 || grade < (grades[index - 1] ?? ''));
  }
  const places = PRESETS.map(({ measure }) =>
    grades.map((grade) => measure.bands.findIndex((band) => band.grade === grade)),
  ).filter((known) => !known.includes(-1));
  return places.length === 0
    ? null
    : places.some((known) => known.every((place, index) => place > (known[index - 1] ?? -1)));
};

/**
 * The rows sorted by their edges, where the grades then stand as they must: else an edge is wrong and not its place. Of
 * grades that nobody knows it is told by the edges alone, when they are written from the top down.
 */
const sorted = (bands: Bands): readonly Mend[] => {
  const { sheet, rows, minColumn, gradeColumn } = bands;
  const minOf = ({ min: { value } }: BandRow): number => (typeof value === 'number' ? value : NaN);
  const mins = rows.map(minOf);
  if (mins.some(Number.isNaN)) return [];
  const falls = mins.every((min, index) => index === 0 || min < (mins[index - 1] ?? 0));
  const wanted = rows.toSorted((a, b) => minOf(a) - minOf(b));
  if (!(isInOrder(wanted.map(({ grade }) => grade)) ?? falls)) return [];
  const edits = rows.flatMap(({ row }, index) =>
    [minColumn, gradeColumn].flatMap((column) => {
      const from = cellAt(sheet, wanted[index]?.row ?? row, column);
      return from.value === cellAt(sheet, row, column).value
        ? []
        : [set(bands, row, column, contentOf(from))];
    }),
  );
  const range = rangeA1({
    top: rows[0]?.row ?? 1,
    bottom: rows.at(-1)?.row ?? 1,
    left: Math.min(minColumn, gradeColumn),
    right: Math.max(minColumn, gradeColumn),
  });
  return [{ kind: 'sortBands', params: { range }, edits }];
};

/** An edge that was typed as a text: 60分, 60％, 六十. */
const asNumber = (bands: Bands, { row, min }: BandRow): readonly Mend[] => {
  const text = cellText(min.value).trim();
  const number = typedNumber(text.replace(/[%％]$/, '')) ?? typedMarks(text);
  return number === null || number < 0 || number > 100
    ? []
    : [setOne(bands, row, bands.minColumn, numberOf(number))];
};

/** Edges above 100 that are marks of a measure of, say, 1,000 marks. */
const fromMarks = (bands: Bands): readonly Mend[] => {
  const row = rowLabelled(bands.sheet, SETTING.fullMarks);
  const fullMarks = row === undefined ? null : cellAt(bands.sheet, row, 2).value;
  if (typeof fullMarks !== 'number' || fullMarks <= 100) return [];
  const isWithin = bands.rows.every(({ min: { value } }) => typeof value === 'number' && value <= fullMarks);
  return isWithin ? allMins(bands, 'fromMarks', (min) => min.times(100).div(fullMarks), { fullMarks }) : [];
};

const mendsAt = (bands: Bands, { code }: Issue, row: BandRow): readonly Mend[] => {
  switch (code) {
    case 'schemeBandGap':
      return [setOne(bands, row.row, bands.minColumn, numberOf(0)), ...asInPresets(bands)];
    case 'schemeBandOutOfRange':
      return typeof row.min.value === 'number' && row.min.value < 0 && row === bands.rows[0]
        ? [setOne(bands, row.row, bands.minColumn, numberOf(0))]
        : [...fromMarks(bands), ...asInPresets(bands)];
    case 'schemeBandOrder':
      return [...sorted(bands), ...asInPresets(bands)];
    case 'schemeBandFraction':
      return allMins(bands, 'fromFractions', (min) => min.times(100));
    case 'schemeNumberExpected':
      return [...asNumber(bands, row), ...asInPresets(bands)];
    case 'schemeBandOverlap':
    case 'schemeGradeMissing':
    case 'schemeGradeDuplicate':
      return asInPresets(bands);
    default:
      return [];
  }
};

const sameEdits = (left: Mend, right: Mend): boolean =>
  JSON.stringify(left.edits) === JSON.stringify(right.edits);

/**
 * What can be offered about a fault in the bands of 考核方案, each a way of its own that a person chooses; none where nobody
 * but a person can say what was meant, and where a formula stands in the way. `snapshot` is the workbook of the issue.
 */
export const mendsOf = (issue: Issue, snapshot: Snapshot): readonly Mend[] => {
  const sheet = sheetNamed(snapshot, issue.where.sheet);
  const table = sheet && bandTable(sheet);
  if (!sheet || !table) return [];
  const { rows, minColumn, gradeColumn } = table;
  const row = rows.find(({ row: at }) =>
    [minColumn, gradeColumn].some((column) => a1({ row: at, column }) === issue.where.cell),
  );
  if (!row) return [];
  const hasFormula = ({ sheet: _, row: at, column }: SetCell): boolean =>
    cellAt(sheet, at, column).formula !== undefined;
  const mends = mendsAt({ ...table, sheet }, issue, row).filter(({ edits }) => !edits.some(hasFormula));
  return mends.filter((mend, index) => mends.findIndex((other) => sameEdits(other, mend)) === index);
};
