import { join } from 'node:path';
import { growthExponent } from './growth';
import { measure, type Measured } from './measure';
import { megabytes, say, sayTable, seconds, times } from './print';
import { writeWorkbook, type Sizes } from './workbooks';

const INDICATORS = 60;

const sheets = (count: number): readonly number[] => Array.from({ length: count }, () => INDICATORS);

/** One indicator sheet, and the rest of the sheets plain data: what most workbooks are like. */
const SOME: readonly (readonly [name: string, sizes: Sizes])[] = [
  ['60 indicators', { indicatorSheets: sheets(1) }],
  ['60 indicators + data 5,000 × 20', { indicatorSheets: sheets(1), dataSheets: [5000] }],
  ['5,000 indicators × 20', { indicatorSheets: [5000] }],
  ['300 sheets × 60 × 20, 1 graded', { indicatorSheets: sheets(1), dataSheets: sheets(299) }],
];

const SHEETS = [1, 3, 10, 30, 100, 300] as const;

/** Sizes from which on fixed costs (compiling, starting) no longer hide how the work grows. */
const GROWN = 30;

/** Open + grade + save against ExcelJS's open + save; then both from 1 to 300 sheets that are all graded. */
export const benchFiles = async (folder: string): Promise<void> => {
  const measured = async (name: string, sizes: Sizes): Promise<Measured> => {
    const input = join(folder, `${name.replaceAll(/\W+/g, '-')}.xlsx`);
    await writeWorkbook(input, sizes);
    return measure(input, join(folder, 'out.xlsx'));
  };
  const some = [];
  for (const [name, sizes] of SOME) some.push({ name, ...(await measured(name, sizes)) });
  const all = [];
  for (const count of SHEETS) {
    all.push({ count, ...(await measured(`${count} sheets`, { indicatorSheets: sheets(count) })) });
  }

  say('(a) Kaohe opens, grades and saves; ExcelJS opens and saves the same file');
  say(
    '    Each run is a process of its own; medians. Time from opening to saved; memory is the peak of the whole process.',
  );
  const largest = all.at(-1);
  sayTable(
    ['file', 'runs', 'Kaohe', 'ExcelJS', 'faster', 'Kaohe', 'ExcelJS', 'memory', 'saved file grows to'],
    [
      ...some.map((row) => comparison(row.name, row)),
      ...(largest ? [comparison(`${largest.count} sheets × 60 × 20, all graded`, largest)] : []),
    ],
  );
  const [first] = some;
  if (first) {
    say(
      `    Before any file is opened: ${megabytes(first.grade.restBytes)} (Kaohe), ${megabytes(first.exceljs.restBytes)} (ExcelJS), for Node,`,
    );
    say('    the loader that compiles TypeScript, and the program.');
  }
  say();
  say('(c) Growth: workbooks of indicator sheets, 60 indicators each, all graded');
  sayTable(
    ['sheets', 'indicators', 'runs', 'Kaohe', 'ExcelJS', 'Kaohe', 'ExcelJS', 'Kaohe per indicator'],
    all.map(({ count, grade, exceljs, runs }) => [
      String(count),
      String(count * INDICATORS),
      String(runs),
      seconds(grade.seconds),
      seconds(exceljs.seconds),
      megabytes(grade.peakBytes),
      megabytes(exceljs.peakBytes),
      `${((grade.seconds / (count * INDICATORS)) * 1000).toFixed(2)} ms`,
    ]),
  );
  const grown = all.filter(({ count }) => count >= GROWN);
  const exponent = (of: (row: Measured) => number): string =>
    growthExponent(grown.map((row) => ({ size: row.count, cost: of(row) }))).toFixed(2);
  say(
    `    Growth from ${GROWN} sheets on, cost ≈ sheetsᵉ: time e = ${exponent((row) => row.grade.seconds)} (Kaohe), ` +
      `${exponent((row) => row.exceljs.seconds)} (ExcelJS); memory above rest ` +
      `e = ${exponent(({ grade }) => grade.peakBytes - grade.restBytes)} (Kaohe), ` +
      `${exponent(({ exceljs }) => exceljs.peakBytes - exceljs.restBytes)} (ExcelJS)`,
  );
  say();
};

const comparison = (
  name: string,
  { grade, exceljs, runs, bytes, gradedBytes }: Measured,
): readonly string[] => [
  name,
  String(runs),
  seconds(grade.seconds),
  seconds(exceljs.seconds),
  times(exceljs.seconds / grade.seconds),
  megabytes(grade.peakBytes),
  megabytes(exceljs.peakBytes),
  times(grade.peakBytes / exceljs.peakBytes),
  times(gradedBytes / bytes),
];
