import fc from 'fast-check';
import { recalculated } from '../cells/testing/worksheet';
import type { SheetContent } from '../cells/edit';
import { cellKey, type Snapshot } from '../cells/snapshot';
import { CELL } from '../result/page';
import { defaultScheme } from '../scheme/presets';
import { schemeSheet } from '../scheme/scheme-sheet';
import { snapshotOf, withRowsInserted } from '../writeback/testing/sheet-snapshot';
import { ENTERED_COLUMNS, type FollowUp } from './follow-up';
import { followUpSheet } from './follow-up-sheet';
import { followUpSheetName, readFollowUp } from './read-follow-up';
import { arbitraryFollowUp, arbitraryGrade } from './testing/arbitrary-follow-up';

const names = { scheme: '考核方案', ledger: '评分明细', veto: '一票否决', result: '考核结果' };
const scheme = defaultScheme('2017-09-12', '示例省人民政府', 'checked', names, '2016—2017年度');
const schemePart = schemeSheet(scheme, { fullMarks: { kind: 'number', number: 100 } });
const TOTAL = 87.36;

const sheetOf = (followUp: FollowUp, grade: string): SheetContent =>
  followUpSheet(followUp, {
    name: '结果运用',
    scheme,
    schemeLayout: schemePart.layout,
    grade,
    total: TOTAL,
  });

/** The sheet beside the cells of 考核方案 and 考核结果 that it refers to. */
const workbookWith = (content: SheetContent, grade: string): Snapshot => {
  const [own] = snapshotOf(content).sheets;
  const [schemeOwn] = snapshotOf(schemePart.content).sheets;
  if (!own || !schemeOwn) throw new Error('no sheet');
  const result = {
    ...own,
    name: names.result,
    cells: new Map([
      [cellKey(CELL.grade.row, CELL.grade.column), { value: grade }],
      [cellKey(CELL.total.row, CELL.total.column), { value: TOTAL }],
    ]),
  };
  return { sheets: [schemeOwn, result, own], names: [] };
};

test('each formula shows what it was written with', () => {
  fc.assert(
    fc.property(arbitraryFollowUp, arbitraryGrade, (followUp, grade) => {
      const content = sheetOf(followUp, grade);
      const shown = recalculated(workbookWith(content, grade));
      for (const { row, column, content: written } of content.cells) {
        if (written.kind === 'formula')
          expect([row, column, shown(content.name, row, column)]).toEqual([row, column, written.cached]);
      }
    }),
  );
});

const isEmpty = (one: FollowUp['matters'][number]): boolean =>
  ENTERED_COLUMNS.every((key) => one[key].value === null);

test('what was entered reads back as it was entered, wherever rows are inserted', () => {
  fc.assert(
    fc.property(arbitraryFollowUp, fc.integer({ min: 1, max: 20 }), (followUp, row) => {
      const snapshot = withRowsInserted(snapshotOf(sheetOf(followUp, 'D级')), row);
      const [sheet] = snapshot.sheets;
      if (!sheet) throw new Error('no sheet');
      const matters = followUp.matters.filter((one) => !isEmpty(one));
      const read = readFollowUp(sheet).value;
      expect(valuesOf(read)).toEqual(valuesOf({ ...followUp, matters }));
    }),
  );
});

const valuesOf = (followUp: FollowUp | null) =>
  followUp && {
    head: [followUp.head.notice, followUp.head.check, followUp.head.tellsScore].map(({ value }) => value),
    matters: followUp.matters.map((one) => ENTERED_COLUMNS.map((key) => one[key].value)),
  };

test('days that are no dates are told, with their cells', () => {
  const [sheet] = snapshotOf(
    sheetOf(
      {
        head: { notice: { value: '下月' }, check: { value: null }, tellsScore: { value: null } },
        matters: [],
      },
      'D级',
    ),
  ).sheets;
  expect(sheet && readFollowUp(sheet).issues).toEqual([
    {
      code: 'schemeDateUnreadable',
      severity: 'warning',
      where: { sheet: '结果运用', cell: 'B4' },
      params: { label: '通报日期', text: '下月' },
    },
  ]);
});

test('the sheet is known by its headings, whatever its name', () => {
  const content = {
    ...sheetOf(
      { head: { notice: { value: null }, check: { value: null }, tellsScore: { value: null } }, matters: [] },
      'D级',
    ),
    name: '运用',
  };
  expect(followUpSheetName(snapshotOf(content))).toBe('运用');
  expect(followUpSheetName(snapshotOf(schemePart.content))).toBeUndefined();
});
