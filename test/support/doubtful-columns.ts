import ExcelJS from 'exceljs';

type Line = readonly (string | number | null)[];

export const DOUBTFUL_COLUMNS = {
  sheet: '城区质量工作评议表',
  /** The column whose heading names no role: what the office checked. */
  unnamed: 'I',
  /** A note that reads like an indicator. */
  noteRow: 9,
} as const;

const HEADER: readonly Line[] = [
  ['序号', '评议事项', null, '满分', '评分标准', '填报栏', null, null, null],
  [null, '方面', '具体要求', null, null, '单位自评分', '自评说明', '复查记载', '认定'],
];

const ROWS: readonly Line[] = [
  ['一、质量基础'],
  [1, '制度', '明确质量工作的牵头部门和人员', 10, '未明确牵头部门的，不得分；人员未到位的，扣2分。'],
  [2, '制度', '建立重点产品企业名录', 15, '名录每漏列1家企业扣1分。'],
  [3, '保障', '落实质量工作经费', 10, '未落实的，扣5分。'],
  ['小计', null, null, 35],
  [null, '提示', '以上三项以上年度资料为准', null, '资料不齐的，酌情扣分。'],
  ['二、质量提升'],
  [4, '抽检', '重点产品抽检合格率达到93%', 30, '低于93%的，每低0.5个百分点扣1分。'],
  [5, '服务', '公开投诉办理结果', 20, '每有1起未公开扣2分。'],
  [6, '宣传', '组织质量月活动', 15, '未组织的，不得分；没有总结的，扣3分。'],
  ['小计', null, null, 65],
  ['合计', null, null, 100],
  ['说明：本表由各街道办事处填报。'],
];

/** An indicator sheet with a header of two rows, a heading that names no role, and a note that looks like an indicator. */
export const doubtfulColumnsWorkbook = async (): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(DOUBTFUL_COLUMNS.sheet);
  sheet.addRow(['城区2016—2017年度质量工作评议表']);
  for (const line of [...HEADER, ...ROWS]) sheet.addRow([...line]);
  for (const range of ['A1:I1', 'A2:A3', 'B2:C2', 'D2:D3', 'E2:E3', 'F2:I2', 'A4:I4', 'A10:I10'])
    sheet.mergeCells(range);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

const TWO_TABLES: readonly Line[] = [
  ['考核项目', '考核内容', '分值', '评分标准', '得分'],
  ['管理', '建立台账', 40, '每缺1份扣1分。'],
  [null, '定期检查', '（20分，30分）', '每少检查1次扣2分。'],
  ['合计', null, null],
  ['二、服务质量'],
  ['序号', '评价要点', '扣分标准', '标准分', '考评分'],
  [1, '窗口服务', '每起投诉扣1分。', 25],
  [2, '热线接听', '未接听一次扣0.5分。', 15],
];

/** No heading of this one names the rules. */
const UNSURE: readonly Line[] = [
  ['考核项目', '考核内容', '分值', '怎么打', '得分'],
  ['管理', '建立台账', 60, '看台账'],
  [null, '定期检查', 40, '看记录'],
];

export const SEVERAL = { sheet: '评议表', unsure: '待定表' } as const;

/** A sheet of two tables, one with marks by group, and a sheet that may be an indicator sheet. */
export const severalTablesWorkbook = async (): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  for (const [name, lines] of [
    [SEVERAL.sheet, TWO_TABLES],
    [SEVERAL.unsure, UNSURE],
  ] as const) {
    const sheet = workbook.addWorksheet(name);
    for (const line of lines) sheet.addRow([...line]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
