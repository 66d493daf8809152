import { drawWorkbook, type DrawnCell } from './drawn-sheet';
import { recogniseSheets } from './recognise';

/** Seconds of processor time, so that a busy machine does not count. Generous bounds: what is guarded is linearity. */
const secondsOf = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

test('an indicator sheet of 5,000 rows and 20 columns, every second row merged with the next, takes well under a second', () => {
  const header = ['序号', '考核项目', '考核内容', '分值', '评分标准', '自评得分', '得分', '备注'];
  const rows: DrawnCell[][] = [[...header, ...Array.from({ length: 12 }, (_, at) => `附栏${at}`)]];
  const merges: string[] = [];
  for (let row = 2; row <= 5001; row += 1) {
    rows.push([
      row - 1,
      row % 2 === 0 ? `项目${row}` : null,
      `第${row}项工作按要求完成`,
      row % 2 === 0 ? 2 : null,
      `每缺${row}份记录扣0.5分，未完成的不得分`,
      ...Array.from({ length: 15 }, (_, at) => `${row}号附注${at}`),
    ]);
    if (row % 2 === 0 && row < 5001) merges.push(`B${row}:B${row + 1}`, `D${row}:D${row + 1}`);
  }
  const workbook = drawWorkbook({ rows, merges });
  let found = 0;
  expect(secondsOf(() => (found = recogniseSheets(workbook).value[0]?.indicators.length ?? 0))).toBeLessThan(
    1,
  );
  expect(found).toBe(5000);
});

test('a sheet of 200,000 cells of another kind is left soon', () => {
  const rows = Array.from({ length: 10_000 }, (_, row) =>
    Array.from({ length: 20 }, (_, column) => (column % 2 === 0 ? `名称${row}-${column}` : row * column)),
  );
  const workbook = drawWorkbook({ rows: [['序号', '名称', '数量', '得分', '备注'], ...rows] });
  expect(secondsOf(() => expect(recogniseSheets(workbook).value).toEqual([]))).toBeLessThan(0.5);
});

test('a sheet that repeats a header of another kind on every row is left soon', () => {
  const rows = Array.from({ length: 20_000 }, () => ['考核内容', '分值', '得分', '备注', '责任部门']);
  const workbook = drawWorkbook({ rows });
  expect(secondsOf(() => expect(recogniseSheets(workbook).value).toEqual([]))).toBeLessThan(0.5);
});

test('20,000 headings inside a table, none with a rule below, do not make it slow', () => {
  const rows: DrawnCell[][] = [['考核内容', '分值', '评分标准', '得分']];
  for (let row = 0; row < 20_000; row += 1)
    rows.push([`工作${row}`, 2, row % 2 === 0 ? '未做的扣1分' : null]);
  const workbook = drawWorkbook({ rows });
  expect(secondsOf(() => recogniseSheets(workbook))).toBeLessThan(1);
});
