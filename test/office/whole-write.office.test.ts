/** @jest-environment ./test/office/office-environment.ts */
import { readFileSync } from 'node:fs';
import { isCellError, type Cell } from '../../src/core/cells/cell';
import { keyToRef, type SheetSnapshot, type Snapshot } from '../../src/core/cells/snapshot';
import type { SheetContent } from '../../src/core/cells/edit';
import { sameSpelling } from '../../src/core/cells/formula-text';
import { planGrading } from '../../src/core/writeback/plan';
import { openPackage } from '../../src/workbook/ooxml/openPackage';
import { excelWorkbook } from '../../src/workbook/office/excelWorkbook';
import { plainSheet } from '../workbook/contract';
import { graded, TODAY } from '../support/graded';
import { openInExcel } from './open-in-excel';

/** Cells as a person sees them; a number is what 12 digits say. */
const shown = ({ value, formula, percent, date }: Cell): unknown => ({
  value: isCellError(value)
    ? value.error
    : typeof value === 'number'
      ? Number(value.toPrecision(12))
      : (value ?? ''),
  formula: formula && sameSpelling(formula),
  percent,
  date,
});

const cellsOf = (sheet: SheetSnapshot | undefined): Record<string, unknown> =>
  Object.fromEntries(
    [...(sheet?.cells ?? [])]
      .map(([key, cell]) => [`${keyToRef(key).row}/${keyToRef(key).column}`, shown(cell)] as const)
      .toSorted(([a], [b]) => a.localeCompare(b)),
  );

const summary = ({ sheets, names }: Snapshot): unknown => ({
  names,
  sheets: sheets.map(({ name, visibility, merges, comments }) => ({
    name,
    visibility,
    merges,
    comments: comments.map(({ row, column, text }) => [row, column, text]),
  })),
});

const SAMPLE = readFileSync('assets/samples/quality-assessment.xlsx');

/** The sample has been graded and holds notes, which Excel up to 1.17 shows to nobody. */
const withoutComments = async (): Promise<Uint8Array> => {
  const workbook = openPackage(SAMPLE);
  const { sheets } = await workbook.read();
  await workbook.apply(
    sheets.flatMap(({ name, comments }) =>
      comments.map(({ row, column }) => ({ kind: 'removeComment', sheet: name, row, column }) as const),
    ),
  );
  return workbook.save();
};

/** Nothing of ours is there yet: neither sheets nor names. */
const ungraded = async (): Promise<Uint8Array> => {
  const workbook = openPackage(await withoutComments());
  const before = await workbook.read();
  const { value: plan } = planGrading(before, { today: TODAY });
  const ours = new Set(Object.values(plan?.scheme.sheetNames ?? {}));
  await workbook.apply([
    ...before.sheets
      .filter(({ name }) => ours.has(name))
      .map(({ name }) => ({ kind: 'removeSheet', sheet: name }) as const),
    ...before.names.map(({ name }) => ({ kind: 'removeName', name }) as const),
  ]);
  return workbook.save();
};

describe('a grading written through Office.js', () => {
  it.each([
    ['graded before', withoutComments],
    ['never graded', ungraded],
  ])('leaves a workbook %s as the file adapter does, in three round trips', async (_, sampleOf) => {
    const sample = await sampleOf();
    const expected = await graded(sample);
    const { book, host } = await openInExcel(sample);
    const workbook = excelWorkbook();
    const before = await workbook.read();
    expect(summary(before)).toEqual(summary(await openPackage(sample).read()));
    const { value: plan } = planGrading(before, { today: TODAY });
    if (!plan) throw new Error('nothing to grade');
    const { requests } = host.traffic;
    await workbook.apply(plan.edits);
    expect(host.traffic.requests - requests).toBeLessThanOrEqual(3);
    expect([...host.missing]).toEqual([]);
    const after = await workbook.read();
    expect(summary(after)).toEqual(summary(expected.snapshot));
    for (const sheet of expected.snapshot.sheets) {
      const there = after.sheets.find(({ name }) => name === sheet.name);
      expect(cellsOf(there)).toEqual(cellsOf(sheet));
    }
    const saved = await openPackage(book.save()).read();
    expect(summary(saved)).toEqual(summary(after));
    for (const sheet of after.sheets) {
      expect(cellsOf(saved.sheets.find(({ name }) => name === sheet.name))).toEqual(cellsOf(sheet));
    }
  });
});

/** A sheet of ours with a look for every third row, and number formats like a chessboard. */
const large = (rows: number, columns: number): SheetContent => ({
  ...plainSheet('大表'),
  cells: Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [Math.floor(at / columns) + 1, (at % columns) + 1];
    return {
      row,
      column,
      content: { kind: 'text', text: '未建立' },
      style: {
        font: { bold: row % 3 === 0 },
        numberFormat: (row + column) % 2 === 0 ? '0.00' : 'General',
      },
    };
  }),
});

describe('a sheet of 130,000 cells', () => {
  it('is written in requests that Excel on the web takes', async () => {
    const { book, host } = await openInExcel(await withoutComments());
    host.payloadLimit = 5_000_000;
    await excelWorkbook().apply([{ kind: 'addSheet', sheet: large(6500, 20) }]);
    const sheet = book.sheet('大表');
    expect([sheet?.cells.size, sheet?.lookAt(6500, 20).numberFormat]).toEqual([130_000, '0.00']);
  });
});
