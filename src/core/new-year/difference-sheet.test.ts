import { gridOf } from '../sheet/grid';
import { looksLikeOurs } from '../sheet/our-sheets';
import { cellText } from '../cells/cell';
import { cellAt } from '../cells/snapshot';
import { snapshotOf } from '../writeback/testing/sheet-snapshot';
import { differenceSheet } from './difference-sheet';
import type { YearIndicator } from './year-indicator';
import { yearDifference } from './year-difference';

const indicator = (row: number, name: string, part: Partial<YearIndicator> = {}): YearIndicator => ({
  sheet: '评分表',
  row,
  path: ['质量措施'],
  content: name,
  fullMarks: 5,
  sharesMarks: false,
  target: '',
  rule: null,
  reading: null,
  ...part,
});

const [sheet] = snapshotOf(
  differenceSheet(
    '与上年差异',
    yearDifference(
      [indicator(4, '制度'), indicator(5, '台账'), indicator(6, '宣传培训')],
      [
        indicator(4, '制度'),
        indicator(5, '台账', { fullMarks: 8 }),
        indicator(6, '宣传和培训'),
        indicator(7, '召回'),
      ],
    ),
  ),
).sheets;

const rowsFrom = (first: number): readonly string[] =>
  Array.from({ length: (sheet?.lastRow ?? 0) - first + 1 }, (_, at) =>
    Array.from({ length: 9 }, (__, column) =>
      sheet ? cellText(cellAt(sheet, first + at, column + 1).value) : '',
    ).join('|'),
  );

test('a line for each indicator, last year’s beside this year’s', () => {
  expect(rowsFrom(4)).toEqual([
    '1|相同|4|制度|5|4|制度|5|',
    '2|有变化|5|台账|5|5|台账|8|分值由5改为8，须按新分值重新计算',
    '3|有变化（存疑）|6|宣传培训|5|6|宣传和培训|5|名称由“宣传培训”改为“宣传和培训”；是否同一指标不能确定，请核对',
    '4|新增||||7|召回|5|',
  ]);
});

test('the counts stand above them', () => {
  expect(sheet && cellText(cellAt(sheet, 2, 1).value)).toContain(
    '相同1项，有变化2项，新增1项，取消0项；其中存疑1项',
  );
});

test('it is known as a sheet of ours, so that it is never taken for an indicator sheet', () => {
  expect(sheet && looksLikeOurs(gridOf(sheet))).toBe(true);
});
