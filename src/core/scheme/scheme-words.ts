import { columnName, columnNumber, MAX_COLUMN } from '../cells/address';
import type { ConfirmedRow } from '../sheet/confirmed-rows';
import type { ColumnRole } from '../sheet/indicator';
import { ROW_CORRECTIONS, type RowCorrection } from '../sheet/understanding';
import type { OurSheetNames, PartialSteps, Scheme, Stage, VetoEffect } from './scheme';

/** The names of the settings in the first column of 考核方案, by which they are found again. */
export const SETTING = {
  name: '方案',
  document: '文号',
  unit: '被考核单位',
  yearStart: '考核年度开始',
  yearEnd: '考核年度结束',
  dataDate: '数据截至',
  stage: '考核阶段',
  fullMarks: '满分',
  decimals: '得分保留小数',
  partialSteps: '不足一个计分幅度',
  rebase: '缺项折算',
  commentForm: '批注形式',
} as const;

export type Setting = keyof typeof SETTING;

/** The first heading of each table; the table ends where the next part begins. */
export const TABLE = {
  bands: '等级下限（占满分%）',
  vetoRules: '条款',
  notApplicable: '缺项标记',
  sheetNames: '用途',
  indicatorSheets: '指标表',
} as const;

/** Titles of the parts, which end the table above them. */
export const PART = {
  bands: '等级标准',
  vetoRules: '一票否决条款',
  notApplicable: '视为缺项的标记',
  sheetNames: '本助手所用工作表',
  indicatorSheets: '指标表及各列位置',
} as const;

export const BAND_HEADINGS = { min: TABLE.bands, grade: '等级', note: '说明' } as const;

export const VETO_RULE_HEADINGS = {
  name: TABLE.vetoRules,
  area: '领域',
  scope: '范围',
  effect: '后果',
  grade: '后果等级',
  grades: '档数',
  clause: '说明',
} as const;

/** 后果 as the drop-down offers it; left blank it is the first, which a scheme without the column means. */
export const VETO_EFFECT_WORDS: Readonly<Record<VetoEffect['kind'], string>> = {
  setGrade: '定为某等级',
  capGrade: '最高为某等级',
  downgrade: '降等级',
  zeroTotal: '总分计零',
  bar: '取消评优资格',
};

export const SHEET_NAME_HEADINGS = { use: TABLE.sheetNames, name: '工作表名称' } as const;

export const SHEET_USES: Readonly<Record<keyof OurSheetNames, string>> = {
  scheme: '考核方案',
  ledger: '评分明细',
  veto: '一票否决',
  result: '考核结果',
};

export const INDICATOR_SHEET_HEADINGS = {
  sheet: TABLE.indicatorSheets,
  headerRow: '表头行',
  marksGroup: '分值取第几组',
  rows: '更正的行',
} as const;

/** What a person says that a row is, as 考核方案 has it. */
export const ROW_CORRECTION_WORDS: Readonly<Record<RowCorrection, string>> = {
  indicator: '指标',
  section: '标题行',
  aside: '不是指标',
  last: '表格末行',
};

/** 12 说明：本表…＝不是指标；38 合计＝表格末行 */
export const rowsEntry = (rows: readonly ConfirmedRow[]): string =>
  rows
    .map(({ row, text, is }) => `${row}${text === '' ? '' : ` ${text}`}＝${ROW_CORRECTION_WORDS[is]}`)
    .join('；');

const ROW_ENTRY = /^(?<row>\d{1,7})(?:\s+(?<text>.*?))?\s*[=＝]\s*(?<word>[^=＝]+?)$/;

/** Reads what `rowsEntry` wrote, or a person typed; undefined for anything else. */
export const readRowsEntry = (text: string): readonly ConfirmedRow[] | undefined => {
  const rows = text
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): ConfirmedRow | undefined => {
      const { row, text: words = '', word } = ROW_ENTRY.exec(part)?.groups ?? {};
      const is = ROW_CORRECTIONS.find((one) => ROW_CORRECTION_WORDS[one] === word);
      return row === undefined || is === undefined ? undefined : { row: Number(row), text: words, is };
    });
  const read = rows.filter((row) => row !== undefined);
  return read.length === rows.length ? read : undefined;
};

/** Stands in place of the heading of a column that has none. */
const NO_HEADING = '无表头';
const COLUMN_ENTRY = /^([A-Za-zＡ-Ｚａ-ｚ]{1,3})(?:\s+(.+))?$/;

/** A column of an indicator sheet as the scheme records it, letter and heading: F 分值. */
export const columnEntry = (column: number, heading: string | undefined): string =>
  heading === undefined
    ? columnName(column)
    : `${columnName(column)} ${heading === '' ? NO_HEADING : heading}`;

/** Reads F 分值, or a letter alone; undefined for anything else. */
export const readColumnEntry = (
  text: string,
): { readonly column: number; readonly heading?: string } | undefined => {
  const [, letters, heading] = COLUMN_ENTRY.exec(text) ?? [];
  const column = letters === undefined ? MAX_COLUMN + 1 : columnNumber(letters.normalize('NFKC'));
  if (column > MAX_COLUMN) return undefined;
  return heading === undefined ? { column } : { column, heading: heading === NO_HEADING ? '' : heading };
};

export const ROLE_HEADINGS: Readonly<Record<ColumnRole, string>> = {
  number: '序号列',
  level1: '一级指标列',
  level2: '二级指标列',
  level3: '三级指标列',
  content: '考核内容列',
  target: '目标值列',
  unit: '计量单位列',
  actual: '实际值列',
  fullMarks: '满分列',
  rule: '评分标准列',
  evidence: '佐证材料列',
  selfScore: '自评得分列',
  selfRemark: '自评说明列',
  score: '得分列',
  deduction: '扣分列',
  remark: '扣分原因列',
  department: '责任部门列',
  notApplicable: '缺项列',
  lastYear: '上年值列',
  checkedActual: '核查情况列',
};

export const STAGE_WORDS: Readonly<Record<Stage, string>> = { self: '自评', checked: '核查' };

export const PARTIAL_STEP_WORDS: Readonly<Record<PartialSteps, string>> = {
  whole: '不计',
  proRata: '按比例',
  started: '按一个计',
};

export const YES = '是';
export const NO = '否';

export const COMMENT_FORM_WORDS: Readonly<Record<Scheme['commentForm'], string>> = {
  note: '批注',
  thread: '线程批注',
};

/** 领域 and 范围 that the drop-downs offer; other words may be typed. */
export const AREAS = ['产品质量', '工程质量', '服务质量'] as const;
export const SCOPES = ['区域性', '系统性', '其他'] as const;

/** What an official writes into the sheet's own column when an item does not apply. */
export const NOT_APPLICABLE_WORDS: readonly string[] = ['是', '√', '缺项', '空项', '不适用'];

/** A label without white space and closing colon, as it is compared. */
export const labelKey = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, '').replace(/:$/, '');
