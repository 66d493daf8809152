import type { CellValue } from '../cells/cell';
import { parseA1 } from '../cells/address';
import type { Snapshot } from '../cells/snapshot';
import { snapshotOf } from '../writeback/testing/sheet-snapshot';
import { defaultScheme } from './presets';
import { agrees, measureOf, type Basis } from './basis';
import { readBasis, readScheme } from './read-scheme';
import { NOT_APPLICABLE_WORDS } from './scheme-words';
import { schemeSheet } from './scheme-sheet';

const names = { scheme: '考核方案', ledger: '评分明细', veto: '一票否决', result: '考核结果' };
const scheme = {
  ...defaultScheme('2017-09-12', '示例省人民政府', 'checked', names, '2016—2017年度'),
  indicatorSheets: [
    { sheet: '考核评分表', headerRow: 3, columns: { fullMarks: 4, rule: 6 }, headings: { rule: '评分标准' } },
  ],
};
const { content, layout } = schemeSheet(scheme, { fullMarks: { kind: 'number', number: 100 } });

const withTyped = (typed: Readonly<Record<string, CellValue>>): Snapshot =>
  snapshotOf(
    content,
    Object.entries(typed).map(([cell, value]) => ({ ...(parseA1(cell) ?? { row: 0, column: 0 }), value })),
  );

const read = (typed: Readonly<Record<string, CellValue>>): ReturnType<typeof readScheme> =>
  readScheme(withTyped(typed), '考核方案');

const bandRow = (index: number): number => layout.bandMins.top + index;
const vetoRow = layout.vetoNames.top;
const at = (label: string): string => {
  const cell = content.cells.find(
    ({ column, content: written }) => column === 1 && written.kind === 'text' && written.text === label,
  );
  return `B${cell?.row ?? 0}`;
};
const sheetsRow = content.print.area?.bottom ?? 0;

describe('a wrong entry is told with its cell', () => {
  test.each<[string, string, CellValue, string]>([
    ['a band’s edge as text', `A${bandRow(1)}`, '六十', 'schemeNumberExpected'],
    ['an edge that equals the one below', `A${bandRow(2)}`, 60, 'schemeBandOverlap'],
    ['an edge under the one below', `A${bandRow(2)}`, 55, 'schemeBandOrder'],
    ['a lowest edge above 0', `A${bandRow(0)}`, 10, 'schemeBandGap'],
    ['an edge above 100', `A${bandRow(3)}`, 900, 'schemeBandOutOfRange'],
    ['an edge below 0', `A${bandRow(0)}`, -1, 'schemeBandOutOfRange'],
    ['the same grade twice', `B${bandRow(3)}`, 'B', 'schemeGradeDuplicate'],
    ['no grade', `B${bandRow(3)}`, null, 'schemeGradeMissing'],
    ['a veto grade that no band has', `H${vetoRow}`, 'E', 'schemeVetoGradeUnknown'],
    ['an effect of a veto that is none', `E${vetoRow}`, '警告', 'schemeVetoEffectUnknown'],
    ['a veto rule without a name', `A${vetoRow}`, null, 'schemeVetoNameMissing'],
    ['too many decimals', at('得分保留小数'), 5, 'schemeDecimalsRange'],
    ['half a decimal', at('得分保留小数'), 1.5, 'schemeDecimalsRange'],
    ['decimals in words', at('得分保留小数'), '两位', 'schemeNumberExpected'],
    ['an unknown option', at('不足一个计分幅度'), '四舍五入', 'schemeOptionUnknown'],
    ['an unknown stage', at('考核阶段'), '复核', 'schemeOptionUnknown'],
    ['neither yes nor no', at('缺项折算'), 1, 'schemeOptionUnknown'],
    ['a setting left blank', at('批注形式'), null, 'schemeEntryMissing'],
    ['an unreadable date', at('考核年度开始'), '七月起', 'schemeDateUnreadable'],
    ['a year of no days', at('考核年度结束'), 40000, 'schemeYearReversed'],
    ['a header row in words', `B${sheetsRow}`, '第三行', 'schemeNumberExpected'],
    ['a column that is no letters', `F${sheetsRow}`, '第4列', 'schemeColumnUnreadable'],
    ['a group of marks in words', `W${sheetsRow}`, '第一组', 'schemeNumberExpected'],
    ['a row that is said to be nothing known', `X${sheetsRow}`, '12 说明＝注释', 'schemeRowsUnreadable'],
  ])('%s', (_, cell, value, code) => {
    const { issues } = read({ [cell]: value });
    expect(issues).toContainEqual(
      expect.objectContaining({ code, severity: 'error', where: { sheet: '考核方案', cell } }),
    );
  });

  test('bands written as fractions of one', () => {
    const { issues } = read({
      [`A${bandRow(1)}`]: 0.6,
      [`A${bandRow(2)}`]: 0.8,
      [`A${bandRow(3)}`]: 0.9,
    });
    expect(issues.map(({ code }) => code)).toEqual(['schemeBandFraction']);
  });
});

test('a date typed as text is taken, and told', () => {
  const cell = at('考核年度开始');
  const { value, issues } = read({ [cell]: '2016年1月1日' });
  expect(value?.year.start).toBe('2016-01-01');
  expect(issues).toEqual([
    {
      code: 'schemeDateAsText',
      severity: 'info',
      where: { sheet: '考核方案', cell },
      params: { label: '考核年度开始', text: '2016年1月1日', day: '2016-01-01' },
    },
  ]);
});

test('a band that an official adds is read in its place', () => {
  const { value, issues } = read({ [`A${bandRow(4)}`]: 95, [`B${bandRow(4)}`]: 'A+' });
  expect(issues).toEqual([]);
  expect(value?.bands.at(-1)).toEqual({ min: 95, grade: 'A+' });
});

describe('no scheme', () => {
  test('without the sheet there is none, and nothing to tell', () => {
    expect(readScheme({ sheets: [], names: [] }, '考核方案')).toEqual({ value: null, issues: [] });
  });

  test('another sheet of that name is unusable', () => {
    const other = snapshotOf({ ...content, cells: content.cells.slice(0, 2) });
    const { value, issues } = readScheme(other, '考核方案');
    expect(value).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual(['schemeUnusable']);
  });

  test('without a year there is nothing to go by', () => {
    expect(read({ [at('考核年度结束')]: null }).value).toBeNull();
  });
});

describe('what another workbook can start from', () => {
  const basis = (typed: Readonly<Record<string, CellValue>>) => readBasis(withTyped(typed), '考核方案');

  test('is the measure with its year, whatever is wrong with entries of the workbook itself', () => {
    const own = { [at('考核阶段')]: '复核', [at('数据截至')]: '不详', [`B${sheetsRow}`]: '第三行' };
    expect(basis(own)).toEqual({
      value: { measure: measureOf(scheme), notApplicableWords: NOT_APPLICABLE_WORDS, year: scheme.year },
      issues: [],
    });
  });

  test.each([
    ['a band in error', `A${bandRow(1)}`],
    ['no year', at('考核年度结束')],
  ])('is nothing with %s', (_, cell) => {
    const { value, issues } = basis({ [cell]: '不详' });
    expect([value, issues.map(({ severity }) => severity)]).toEqual([null, ['error']]);
  });

  test.each<[string, Partial<Basis>, boolean]>([
    ['the same', {}, true],
    ['the same measure, its year open', { year: { month: 1, day: 1 } }, true],
    ['another year', { year: { start: '2015-07-01', end: '2016-06-30' } }, false],
    ['another measure', { measure: { ...measureOf(scheme), decimals: 1 } }, false],
    ['other words for 缺项', { notApplicableWords: ['免考'] }, false],
  ])('%s as the scheme of a workbook', (_, part, same) => {
    const { value } = basis({});
    expect(value && agrees({ ...value, ...part }, scheme, NOT_APPLICABLE_WORDS)).toBe(same);
  });
});
