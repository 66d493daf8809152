import { cellAt, sheetNamed, type Snapshot } from '../../src/core/cells/snapshot';
import { serialOf } from '../../src/core/scheme/day';
import { NO_ENTRIES } from '../../src/core/writeback/entries';
import { memoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import { bookOf, FIVE, grade, indicatorSheet, type } from './book';

const NAME = '结果运用';
const WANTED = { entries: { ...NO_ENTRIES, followUp: true } };

/** What the rows of the table say: 运用事项, 是否适用, 截止日期, 状态. */
const matters = (snapshot: Snapshot, name = NAME) => {
  const sheet = sheetNamed(snapshot, name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return Array.from({ length: 5 }, (_, at) =>
    [3, 6, 7, 11].map((column) => cellAt(sheet, 7 + at, column).value),
  );
};

test('it is drawn when it is wanted, and only then', async () => {
  const book = bookOf(indicatorSheet(FIVE));
  expect(sheetNamed((await grade(book)).after, NAME)).toBeUndefined();
  const { after } = await grade(book, WANTED);
  expect(matters(after)).toEqual([
    ['通报表扬', '待定', '', '待定'],
    ['提交书面整改报告', '待定', '', '待定'],
    ['整改验收', '待定', '', '待定'],
    ['约谈', '待定', '', '待定'],
    ['考核结果抄送干部主管部门', '待定', '', '待定'],
  ]);
  expect((await grade(book)).plan.edits).toEqual([]);
});

test('what was entered decides, and stays', async () => {
  const book = bookOf(indicatorSheet(FIVE));
  const { after } = await grade(book, WANTED);
  const events = after.sheets.find(({ name }) => name === '一票否决');
  expect(events).toBeDefined();
  await type(book, {
    '一票否决!B4': '某县奶粉事件',
    '一票否决!C4': serialOf('2017-03-12'),
    '一票否决!D4': '产品质量',
    '一票否决!E4': '区域性',
    '一票否决!F4': '已核实',
    [`${NAME}!B4`]: serialOf('2017-09-01'),
    [`${NAME}!G4`]: serialOf('2017-10-05'),
    [`${NAME}!J8`]: '办公室',
    [`${NAME}!C12`]: '约谈分管负责人',
    [`${NAME}!B12`]: 'D',
  });
  const graded = await grade(book);
  const due = serialOf('2017-10-01');
  expect(matters(graded.after)).toEqual([
    ['通报表扬', '不适用', '', '不适用'],
    ['提交书面整改报告', '适用', due, '逾期4天'],
    ['整改验收', '适用', '', '期限未定'],
    ['约谈', '暂不适用', '', '暂不适用'],
    ['考核结果抄送干部主管部门', '适用', '', '期限未定'],
  ]);
  const sheet = sheetNamed(graded.after, NAME);
  expect(sheet && cellAt(sheet, 8, 10).value).toBe('办公室');
  expect(sheet && [3, 6].map((column) => cellAt(sheet, 12, column).value)).toEqual([
    '约谈分管负责人',
    '适用',
  ]);
  expect((await grade(book)).plan.edits).toEqual([]);
});

test('a sheet that was renamed is kept up under its new name, and is no indicator sheet', async () => {
  const book = bookOf(indicatorSheet(FIVE));
  const { after } = await grade(book, WANTED);
  const renamed = {
    ...after,
    sheets: after.sheets.map((sheet) => (sheet.name === NAME ? { ...sheet, name: '后续办理' } : sheet)),
  };
  const { plan, issues } = await grade(memoryWorkbook(renamed), WANTED);
  expect(plan.edits).toEqual([]);
  expect(issues.filter(({ where }) => where.sheet === '后续办理')).toEqual([]);
});

test('where the user has a sheet of that name, ours takes another', async () => {
  const own = { ...indicatorSheet([['备忘', {}]], { total: null }), name: NAME };
  const { after } = await grade(bookOf(indicatorSheet(FIVE), own), WANTED);
  expect(after.sheets.map(({ name }) => name)).toContain(`${NAME}（助手）`);
});
