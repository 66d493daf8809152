import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { leavesOf } from '../../src/core/assessment/item';
import type { Content, SetCell } from '../../src/core/cells/edit';
import { serialOf } from '../../src/core/scheme/day';
import { LEDGER } from '../../src/core/writeback/layout';
import { planGrading } from '../../src/core/writeback/plan';
import { readWorkbook } from '../../src/core/writeback/read-workbook';
import { openPackage, type OoxmlWorkbook } from '../../src/workbook/ooxml/openPackage';
import { SAMPLE_INDICATORS } from './sample-indicators';

/** Makes assets/samples/quality-assessment.xlsx: an official's sheet, graded once, with facts and a veto event entered. */
const OUTPUT = join(__dirname, '../../assets/samples/quality-assessment.xlsx');
const TODAY = '2017-09-12';
const HEADINGS = [
  '序号',
  '考核项目',
  '考核内容',
  '考核指标',
  '分值',
  '年度目标',
  '评分标准',
  '责任部门',
  '自评得分',
  '核查得分',
  '扣分原因',
];
const WIDTHS = [6, 11, 14, 24, 7, 9, 46, 15, 9, 9, 46];
const FIRST = 4;

const BORDER = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const BOX = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER };

const drawSheet = async (): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  book.created = new Date('2017-07-03T00:00:00Z');
  book.modified = book.created;
  const sheet = book.addWorksheet('考核评分表', {
    pageSetup: {
      paperSize: 8,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:3',
    } as unknown as ExcelJS.PageSetup,
    views: [{ state: 'frozen', ySplit: 3 }],
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.mergeCells('A1:K1');
  sheet.getCell('A1').value = '云栖市2016—2017年度质量工作考核评分表';
  sheet.getCell('A1').font = { name: '黑体', size: 18 };
  sheet.getCell('A1').alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(1).height = 36;
  sheet.mergeCells('A2:K2');
  sheet.getCell('A2').value = '被考核单位：云栖市人民政府（盖章）                    考核时间：2017年9月12日';
  sheet.getCell('A2').font = { name: '仿宋', size: 12 };
  HEADINGS.forEach((heading, index) => {
    const cell = sheet.getCell(3, index + 1);
    cell.value = heading;
    cell.font = { name: '黑体', size: 11 };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = BOX;
  });
  sheet.getRow(3).height = 26;
  SAMPLE_INDICATORS.forEach((indicator, index) => {
    const row = FIRST + index;
    const { level1, level2, name, marks, target, rule, department } = indicator;
    [index + 1, level1, level2, name, marks, target ?? '', rule, department, '', '', ''].forEach(
      (value, column) => {
        const cell = sheet.getCell(row, column + 1);
        if (value !== '') cell.value = value;
        cell.font = { name: '仿宋', size: 11 };
        cell.alignment = {
          vertical: 'middle',
          wrapText: true,
          horizontal: [3, 6, 10].includes(column) ? 'left' : 'center',
        };
        cell.border = BOX;
      },
    );
    sheet.getRow(row).height = 58;
  });
  mergeRuns(sheet, 2, ({ level1 }) => level1);
  mergeRuns(sheet, 3, ({ level1, level2 }) => `${level1}/${level2}`);
  const last = FIRST + SAMPLE_INDICATORS.length - 1;
  const total = last + 1;
  sheet.mergeCells(total, 1, total, 4);
  for (let column = 1; column <= HEADINGS.length; column += 1) {
    const cell = sheet.getCell(total, column);
    cell.border = BOX;
    cell.font = { name: '黑体', size: 11 };
    cell.alignment = { horizontal: 'center', vertical: 'middle' };
  }
  sheet.getCell(total, 1).value = '合　计';
  for (const letter of ['E', 'I', 'J']) {
    sheet.getCell(`${letter}${total}`).value = {
      formula: `SUM(${letter}${FIRST}:${letter}${last})`,
      result: letter === 'E' ? 100 : 0,
    };
  }
  sheet.getRow(total).height = 28;
  const notes = [
    '说明：1.各项扣分以扣完该项分值为止。2.“以上”含本数，“以下”“不足”不含本数。3.得分保留两位小数。',
    '考核组长：                    考核组成员：                    被考核单位负责人：',
  ];
  notes.forEach((note, index) => {
    const row = total + 1 + index;
    sheet.mergeCells(row, 1, row, HEADINGS.length);
    sheet.getCell(row, 1).value = note;
    sheet.getCell(row, 1).font = { name: '仿宋', size: 11 };
    sheet.getCell(row, 1).alignment = { vertical: 'middle', wrapText: true };
    sheet.getRow(row).height = 26;
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
};

const mergeRuns = (
  sheet: ExcelJS.Worksheet,
  column: number,
  key: (indicator: (typeof SAMPLE_INDICATORS)[number]) => string,
): void => {
  let from = 0;
  SAMPLE_INDICATORS.forEach((indicator, index) => {
    const next = SAMPLE_INDICATORS[index + 1];
    if (next && key(next) === key(indicator)) return;
    if (index > from) sheet.mergeCells(FIRST + from, column, FIRST + index, column);
    from = index + 1;
  });
};

const grade = async (workbook: OoxmlWorkbook): Promise<void> => {
  const { value: plan, issues } = planGrading(await workbook.read(), { today: TODAY });
  if (!plan) throw new Error(JSON.stringify(issues));
  await workbook.apply(plan.edits);
};

const contentOf = (value: number | string): Content =>
  typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: value };

const facts = async (workbook: OoxmlWorkbook): Promise<readonly SetCell[]> => {
  const reading = readWorkbook(await workbook.read(), { today: TODAY }).value;
  if (!reading) throw new Error('nothing to fill');
  const sheet = reading.scheme.sheetNames.ledger;
  const put = (row: number, column: number, value: number | string): SetCell => ({
    kind: 'setCell',
    sheet,
    row,
    column,
    content: contentOf(value),
  });
  return reading.blocks.flatMap((block, index) => {
    const indicator = SAMPLE_INDICATORS[index];
    const leaves = leavesOf(block.item.lines);
    if (leaves.length !== indicator?.self.length || leaves.length !== indicator.checked.length) {
      throw new Error(`the facts of ${block.item.name} do not fit its clauses`);
    }
    return [
      put(block.top, LEDGER.evidence, indicator.evidence),
      ...leaves.flatMap((line, place) => {
        const row = block.rowOf.get(line) ?? 0;
        return [
          put(row, LEDGER.selfFact, indicator.self[place] ?? ''),
          put(row, LEDGER.checkedFact, indicator.checked[place] ?? ''),
          ...(line.clause.kind === 'manual' && indicator.reason
            ? [put(row, LEDGER.reason, indicator.reason)]
            : []),
        ];
      }),
    ];
  });
};

const EVENTS: readonly (readonly (string | number)[])[] = [
  [
    '某县三家食品企业相继检出同一种非法添加物',
    serialOf('2017-03-12'),
    '产品质量',
    '区域性',
    '已核实',
    '省质量技术监督局',
    '示质监函〔2017〕8号',
    '区域性产品质量安全事件',
  ],
  [
    '某小区供水管件个别批次不合格',
    serialOf('2017-05-02'),
    '产品质量',
    '其他',
    '已核实',
    '云栖市市场监管局',
    '云市监〔2017〕15号',
    '区域性产品质量安全事件',
  ],
];

const main = async (): Promise<void> => {
  const workbook = openPackage(await drawSheet());
  await grade(workbook);
  await workbook.apply(await facts(workbook));
  await workbook.apply(
    EVENTS.flatMap((event, index) =>
      event.map((value, column) => ({
        kind: 'setCell' as const,
        sheet: '一票否决',
        row: 4 + index,
        column: column + 2,
        content: contentOf(value),
      })),
    ),
  );
  await grade(workbook);
  await writeFile(OUTPUT, workbook.save());
};

main().catch((error: unknown) => {
  process.exitCode = 1;
  process.stderr.write(`${String(error)}\n`);
});
