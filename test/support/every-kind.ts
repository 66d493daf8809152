import ExcelJS from 'exceljs';

/** One indicator for each clause kind and for what may stand around it: limits, parts, sections, shared marks. */
const ROWS: readonly (readonly [
  section: string,
  name: string,
  marks: number,
  target: string | number,
  rule: string,
])[] = [
  ['一、基础（30分）', '产品合格率', 6, '≥93%', '低于目标值的，每低0.5个百分点扣1分，最多扣4分。'],
  ['一、基础（30分）', '能耗强度', 4, 0.9, '超过目标值的，每超过0.1个百分点扣0.3分。'],
  ['一、基础（30分）', '投诉起数', 5, '', '与上年相比，每增加3起扣1分。'],
  ['一、基础（30分）', '会议次数', 5, '', '少于4次的，每少1次扣1.5分。'],
  ['一、基础（30分）', '制度建设', 5, '', '未建立制度的，不得分；制度不全的，扣2分；每缺1项扣0.7分。'],
  [
    '一、基础（30分）',
    '宣传活动',
    5,
    '',
    '开展活动得2分；有总结得1.5分；每发布1篇报道得0.3分，最多得1.5分。',
  ],
  [
    '二、过程（40分）',
    '抽查合格率',
    6,
    '',
    '95%以上得6分；90%以上不足95%得4.5分；80%以上不足90%得2分；80%以下不得分。',
  ],
  ['二、过程（40分）', '达标率', 5, '', '低于80%、70%、60%的，分别扣1分、2分、3分'],
  ['二、过程（40分）', '管控目标', 5, 12, '小于或等于目标值得5分；大于目标值不得分'],
  ['二、过程（40分）', '机构情况', 6, '', '健全得6分；一般得3分；未建立得0分'],
  ['二、过程（40分）', '任务完成', 6, '', '按完成比例得分'],
  ['二、过程（40分）', '满意度', 6, 80, '得分=6×实际值÷目标值，最高6分。'],
  ['二、过程（40分）', '增长情况', 6, '', '每增加10%加3分，最多加6分'],
  [
    '三、现场（30分）',
    '持证上岗',
    6,
    '',
    '无证上岗的，每人次扣2分；资料不全的，每人次扣1分；扣满6分的，追加扣除3分。',
  ],
  [
    '三、现场（30分）',
    '重大隐患',
    6,
    '',
    '构成重大隐患的，不得分，并追加扣除5分；其他不符合要求的，每处扣1分。',
  ],
  [
    '三、现场（30分）',
    '操作规程',
    6,
    '',
    '第1项不符合要求1处扣1分，第2项不符合要求1处扣0.5分，合计最多扣3分',
  ],
  ['三、现场（30分）', '领导小组', 6, '', '1.成立领导小组(2分);2.全年部署工作不少于3次(4分,每少一次扣1分)。'],
  [
    '三、现场（30分）',
    '现场秩序',
    6,
    '',
    '出现重大事故1起“现场”大项不得分；处置不当的，酌情扣分，最多扣2分。',
  ],
];

/** Formulas of the user's own on the scores, as officials have them on a sheet of their own; no value is cached. */
export const OWN_FORMULAS = { sheet: '汇总', column: 2 } as const;
const ownFormulas = (first: number, last: number, total: number): readonly (readonly [string, string])[] => {
  const scores = "'评分表 2017'!";
  return [
    ['各项之和', `SUM(${scores}G${first}:G${last})`],
    ['总分', `${scores}G${total}`],
    ['百分制', 'ROUND(B2/110*100,2)'],
    ['等级', 'IF(B3>=90,"优",IF(B3>=60,"良","差"))'],
    ['档次', 'LOOKUP(B3,{0,60,90},{"丙","乙","甲"})'],
    ['前两项', `${scores}G${first}+${scores}G${first + 1}`],
    ['第一项已评', `IF(${scores}G${first}="","否","是")`],
    ['已评项数', `COUNT(${scores}G:G)-COUNT(${scores}G${total})`],
    ['名次', 'RANK(B2,B$2:B$3)'],
  ];
};

/** Several rows that share one full-marks cell, and a column 是否缺项; a second sheet with formulas of the user's own. */
export const everyKindWorkbook = async (): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  book.created = new Date('2017-07-03T00:00:00Z');
  book.modified = book.created;
  const sheet = book.addWorksheet('评分表 2017');
  sheet.addRow(['综合考核评分表']);
  sheet.addRow([
    '项目',
    '考核指标',
    '标准分值',
    '年度目标',
    '评分标准',
    '是否缺项',
    '得分',
    '扣分',
    '扣分原因',
  ]);
  for (const row of ROWS) sheet.addRow(row);
  sheet.addRow(['四、共用（10分）', '设备完好', 10, '', '不符合要求1处扣1分，单项扣至5分为止']);
  sheet.addRow(['四、共用（10分）', '线路完好', null, '', '不符合要求1处扣2分']);
  sheet.addRow(['合计', null, 110]);
  const first = 3 + ROWS.length;
  sheet.mergeCells(first, 3, first + 1, 3);
  sheet.mergeCells(1, 1, 1, 9);
  const own = book.addWorksheet(OWN_FORMULAS.sheet);
  for (const [label, formula] of ownFormulas(3, first + 1, first + 2)) own.addRow([label, { formula }]);
  return new Uint8Array(await book.xlsx.writeBuffer());
};
