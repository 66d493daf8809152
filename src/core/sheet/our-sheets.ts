import { normaliseHeading } from './heading';
import { textOf, type Grid } from './grid';

/** Headings of the ledger (评分明细) that no sheet of the user's has together. */
const LEDGER_HEADINGS = [
  '所在行',
  '评分条款',
  '自评情况',
  '自评计分',
  '核查情况',
  '核查计分',
  '计分方式',
  '计分幅度',
  '每次分值',
];
/** Headings of the scheme (考核方案), the register (一票否决), the result (考核结果), its use (结果运用) and 与上年差异. */
const OTHER_HEADINGS: readonly (readonly string[])[] = [
  ['表头行', '指标表'],
  ['事件', '发生日期', '适用条款', '是否触发'],
  ['分项', '满分', '得分率%'],
  ['适用等级', '运用事项', '是否适用', '截止日期'],
  ['上年指标', '本年指标', '上年标准的读法'],
];
const ROWS_SEARCHED = 60;

/** Whether a sheet is one that this product made, told by its headings, whatever its name. */
export const looksLikeOurs = (grid: Grid): boolean =>
  grid.rows.slice(0, ROWS_SEARCHED).some((row) => {
    const headings = new Set(
      grid.columnsOf(row).map((column) => normaliseHeading(textOf(grid.own(row, column)))),
    );
    const has = (heading: string): boolean => headings.has(heading);
    return LEDGER_HEADINGS.filter(has).length >= 4 || OTHER_HEADINGS.some((row) => row.every(has));
  });
