import type { CellValue } from '../../src/core/cells/cell';
import type { Content, SheetContent } from '../../src/core/cells/edit';
import { workbookOf } from '../workbook/blankPackage';
import { SAMPLE_INDICATORS, type SampleIndicator } from '../samples/sample-indicators';
import { PLAIN_FRAME } from './plain-frame';

/** The sample's indicators, as its sheet of last year has them. */
export type NextIndicator = Pick<
  SampleIndicator,
  'level1' | 'level2' | 'name' | 'marks' | 'target' | 'rule' | 'department'
>;

export const LAST_YEAR: readonly NextIndicator[] = SAMPLE_INDICATORS;

const HEADINGS = ['序号', '考核项目', '考核内容', '考核指标', '分值', '年度目标', '评分标准', '责任部门'];

const contentOf = (value: CellValue): Content =>
  typeof value === 'number'
    ? { kind: 'number', number: value }
    : typeof value === 'string'
      ? { kind: 'text', text: value }
      : { kind: 'blank' };

const sheetOf = (name: string, rows: readonly (readonly CellValue[])[]): SheetContent => ({
  name,
  cells: rows.flatMap((row, at) =>
    row.flatMap((value, index) =>
      value === null || value === ''
        ? []
        : [{ row: at + 1, column: index + 1, content: contentOf(value), style: {} }],
    ),
  ),
  ...PLAIN_FRAME,
});

/** What a workbook of this year may have otherwise than the sample's. */
export interface NextYearBook {
  readonly sheet?: string;
  readonly title?: string;
  readonly headings?: readonly string[];
}

/** This year's workbook, not graded yet: the sample's form without the columns for results. */
export const nextYearBook = async (
  indicators: readonly NextIndicator[],
  {
    sheet = '考核评分表',
    title = '云栖市2017—2018年度质量工作考核评分表',
    headings = HEADINGS,
  }: NextYearBook = {},
): Promise<Uint8Array> => {
  const rows: readonly (readonly CellValue[])[] = [
    [title],
    ['被考核单位：云栖市人民政府'],
    headings,
    ...indicators.map(({ level1, level2, name, marks, target, rule, department }, index) => [
      index + 1,
      level1,
      level2,
      name,
      marks,
      target ?? null,
      rule,
      department,
    ]),
    ['合计', null, null, null, indicators.reduce((sum, { marks }) => sum + marks, 0)],
  ];
  return (await workbookOf([sheetOf(sheet, rows)])).save();
};

/** The indicator of this name, changed in part. */
export const changed = (
  indicators: readonly NextIndicator[],
  name: string,
  part: Partial<NextIndicator>,
): readonly NextIndicator[] => {
  if (!indicators.some((one) => one.name === name)) throw new Error(`no indicator ${name}`);
  return indicators.map((one) => (one.name === name ? { ...one, ...part } : one));
};
