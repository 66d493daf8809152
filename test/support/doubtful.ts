import ExcelJS from 'exceljs';

/** Rules that may be read in several ways, one of which the tests settle. */
export const SHARED_LIMIT = '台账每缺1项扣1分，每错1项扣2分，最多扣4分';

const ROWS: readonly (readonly [name: string, marks: number, rule: string])[] = [
  ['台账管理', 10, `${SHARED_LIMIT}。`],
  ['专岗设置', 5, '未设专岗的，扣1分；情形特殊的减半扣分。'],
  ['规划编制', 3, '编入总体规划的得2分，编入专项规划的得1分，未编入的不得分。'],
  ['抽检合格率', 10, '低于93%的，每低0.5个百分点扣1分，最多扣5分；未公布结果的，扣2分。'],
];

export const DOUBTFUL = { sheet: '考核评分表' } as const;

/** An indicator sheet of which three rules in four leave something open. */
export const doubtfulWorkbook = async (): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(DOUBTFUL.sheet);
  sheet.addRow(['2016—2017年度质量工作考核评分表']);
  sheet.addRow(['序号', '考核项目', '考核指标', '分值', '评分标准', '得分', '扣分原因']);
  for (const [index, [name, marks, rule]] of ROWS.entries())
    sheet.addRow([index + 1, '一、基础工作', name, marks, rule]);
  sheet.addRow(['合计', null, null, ROWS.reduce((sum, [, marks]) => sum + marks, 0)]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
