import fc from 'fast-check';
import type { Content, Edit, SheetContent } from '../../src/core/cells/edit';
import { memoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import { sheetFromRows } from '../../src/workbook/memory/sheetFromRows';
import { openPackage } from '../../src/workbook/ooxml/openPackage';
import { WorkbookFault, type Workbook } from '../../src/workbook/port';
import { workbookWithRows } from './blankPackage';
import { plainSheet } from './contract';
import { changedParts, packageProblems, textParts } from './packageChecks';

const seed = Number(process.env['FC_SEED'] ?? Date.now() % 2 ** 31);
const RUNS = Number(process.env['FC_RUNS'] ?? 50);
console.info(`edits.property: FC_SEED=${seed}`);

const NAMES = ['甲', '乙', 'B 1', "O'x", 'a&<b>'];
const sheetName = fc.constantFrom(...NAMES);
const ref = fc.record({ row: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 30 }) });
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('=1', ' a ', '_x0041_', '_', 'x0041_', '<&>"', '\r', 'a\nb', ']]>'),
);
const anyNumber = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 0.1),
);
const content: fc.Arbitrary<Content> = fc.oneof(
  fc.constant({ kind: 'blank' } as const),
  fc.record({ kind: fc.constant('number' as const), number: anyNumber }),
  fc.record({ kind: fc.constant('text' as const), text: anyText }),
  fc.record({ kind: fc.constant('boolean' as const), boolean: fc.boolean() }),
  fc.record({
    kind: fc.constant('formula' as const),
    formula: fc.constantFrom('A1', 'SUM($A$1:B2)&"<"', "'O''x'!A1", '"_x0041_"&A1'),
    cached: fc.oneof(anyNumber, anyText, fc.boolean(), fc.constant(null)),
  }),
);
const style = fc.record(
  {
    numberFormat: fc.constantFrom('0%', 'yyyy/m/d', '0.0', '0.0"<分>"'),
    fill: fc.constantFrom('FF0000', '00FF00'),
  },
  { requiredKeys: [] },
);
const look = fc.oneof(
  fc.record({ kind: fc.constant('likeCell' as const), cell: ref }),
  fc.record({ kind: fc.constant('style' as const), style }),
);
const sheetContent: fc.Arbitrary<SheetContent> = fc
  .record({
    name: sheetName,
    cells: fc.uniqueArray(fc.record({ ref, content, style }), {
      selector: (cell) => `${cell.ref.row} ${cell.ref.column}`,
      maxLength: 6,
    }),
    merges: fc.constantFrom([], [{ top: 1, left: 1, bottom: 2, right: 2 }]),
  })
  .map(({ name, cells, merges }) => ({
    ...plainSheet(name),
    merges,
    cells: cells.map((cell) => ({ ...cell.ref, content: cell.content, style: cell.style })),
  }));

const cellEdit = (sheet: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc.record({ sheet, ref, content, look: fc.option(look, { nil: undefined }) }).map((edit) => ({
    kind: 'setCell',
    ...edit.ref,
    sheet: edit.sheet,
    content: edit.content,
    ...(edit.look && { look: edit.look }),
  }));
const commentEdit = (sheet: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc
    .record({
      sheet,
      ref,
      form: fc.constantFrom('note' as const, 'thread' as const),
      author: fc.constantFrom('我', '我', '她<'),
      text: anyText,
      gone: fc.boolean(),
    })
    .map(({ sheet: name, ref: { row, column }, form, author, text, gone }) => {
      // Few places, so that comments meet.
      const at = { sheet: name, row: Math.min(row, 2), column: Math.min(column, 2) };
      return gone ? { kind: 'removeComment', ...at } : { kind: 'setComment', ...at, form, author, text };
    });
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: cellEdit(sheetName) },
  { weight: 4, arbitrary: commentEdit(sheetName) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('addSheet' as const), sheet: sheetContent, after: sheetName }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('replaceSheet' as const), sheet: sheetContent }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('removeSheet' as const), sheet: sheetName }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('setColumnWidth' as const),
      sheet: sheetName,
      column: fc.integer({ min: 1, max: 9 }),
      width: fc.constant(9),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('defineName' as const),
      name: fc.constantFrom('n', 'N', '率'),
      refersTo: fc.constantFrom('1', '甲!$A$1', '"<"'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('removeName' as const), name: fc.constantFrom('n', '率') }),
  },
);

const start: readonly Edit[] = [
  { kind: 'addSheet', sheet: plainSheet('甲', [[{ kind: 'number', number: 1 }]]) },
  { kind: 'addSheet', sheet: plainSheet('乙') },
];

/** What came of it: nothing, or the code of the fault. */
const outcome = async (workbook: Workbook, edits: readonly Edit[]): Promise<string> => {
  try {
    await workbook.apply(edits);
    return 'done';
  } catch (error) {
    return error instanceof WorkbookFault ? `${error.code} ${JSON.stringify(error.params)}` : String(error);
  }
};

describe('any edits on any workbook', () => {
  it('leave a package with the values they leave in memory', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 5 }), { maxLength: 5 }),
        async (batches) => {
          const memory = memoryWorkbook({ sheets: [sheetFromRows('Sheet1', [])] });
          let workbook = workbookWithRows('');
          for (const edits of [start, ...batches]) {
            expect(await outcome(workbook, edits)).toBe(await outcome(memory, edits));
            expect(packageProblems(workbook.save())).toEqual([]);
            workbook = openPackage(workbook.save());
            expect(await workbook.read()).toEqual(await memory.read());
          }
        },
      ),
      { seed, numRuns: RUNS },
    );
  }, 180_000);

  it('leave the parts they do not concern as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(cellEdit(fc.constant('甲')), commentEdit(fc.constant('甲'))), { maxLength: 6 }),
        async (edits) => {
          const workbook = workbookWithRows('<row r="1"><c r="A1"><v>1</v></c></row>');
          await workbook.apply(start);
          const before = workbook.save();
          await outcome(workbook, edits);
          const concerned =
            /^(\[Content_Types\]\.xml|xl\/(workbook|styles|comments1|persons\/person|threadedComments\/threadedComment1)\.xml|xl\/drawings\/vmlDrawing1\.vml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/(_rels\/)?sheet2\.xml(\.rels)?)$/;
          const after = workbook.save();
          expect(changedParts(before, after).filter((name) => !concerned.test(name))).toEqual([]);
          expect([...textParts(after).keys()]).toEqual(expect.arrayContaining([...textParts(before).keys()]));
        },
      ),
      { seed, numRuns: RUNS },
    );
  }, 180_000);

  it('give the same file twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEdit, { maxLength: 6 }), async (edits) => {
        const files = await Promise.all(
          [1, 2].map(async () => {
            const workbook = workbookWithRows('');
            await workbook.apply(start);
            await outcome(workbook, edits);
            return workbook.save();
          }),
        );
        expect(files[0]).toEqual(files[1]);
      }),
      { seed, numRuns: RUNS },
    );
  }, 180_000);
});
