import type { DrawnCell } from '../../src/core/sheet/drawn-sheet';
import { insertAll, lineOf, wideLine, type Line } from './line';
import { columnHolding, lastColumn, type Plan } from './plan';
import { quirk, type Quirk } from './quirk';

const smallTable = (rows: readonly (readonly DrawnCell[])[], left: number): readonly Line[] =>
  rows.map((cells) => lineOf(cells.map((cell, at) => [left + at, cell] as const)));

const BANDS: readonly (readonly (readonly DrawnCell[])[])[] = [
  [
    ['分数段', '等级'],
    ['90分以上', '优秀'],
    ['80—89分', '良好'],
    ['60—79分', '合格'],
    ['60分以下', '不合格'],
  ],
  [
    ['等次', '分值', '评定标准'],
    ['优秀', '90—100分', '目标任务全面完成，工作有创新'],
    ['良好', '75—89分', '目标任务较好完成'],
    ['合格', '60—74分', '目标任务基本完成'],
    ['不合格', '60分以下', '未完成主要目标任务'],
  ],
  [
    ['等级划分', null],
    ['A级', 90],
    ['B级', 75],
    ['C级', 60],
  ],
  [
    ['检查人', '检查日期', '检查结论'],
    ['王某', '2024年11月', '符合'],
    ['李某', '2024年12月', '基本符合'],
  ],
  [
    ['部门', '应考核项数', '得分'],
    ['质量科', 12, 45],
    ['安全科', 9, 38],
  ],
];

const noteBelow = (name: string, make: (plan: Plan) => readonly Line[]): Quirk =>
  quirk(name, (plan) => {
    plan.below.push(...make(plan));
  });

/** What stands under and beside tables. */
export const BELOW_QUIRKS: readonly Quirk[] = [
  noteBelow('notes below', (plan) => [
    wideLine('注：每项扣完为止，不计负分。', 0, lastColumn(plan)),
    wideLine('说明：现场查看发现1处问题扣0.5分的，以检查记录为准。', 0, lastColumn(plan)),
  ]),
  noteBelow('unmerged notes below', () => [
    lineOf([[0, '注：1.每项扣完为止，不计负分。']]),
    lineOf([[0, '2.未按要求报送材料的，每次扣1分，最多扣3分。']]),
    lineOf([[0, '3.同一事项不重复扣分。']]),
  ]),
  noteBelow('notes below beside their word', (plan) => [
    lineOf(
      [
        [0, '说明'],
        [1, '1.考核得分90分以上为优秀。2.弄虚作假的，该项不得分，并扣减总分2分。'],
      ],
      { wide: lastColumn(plan) > 1 ? [[1, lastColumn(plan)]] : [] },
    ),
  ]),
  quirk('rows of results under the total', (plan) => {
    const marks = columnHolding(plan, 'marks');
    if (marks < 1) return false;
    plan.below.unshift(lineOf([[0, '折算得分（按60%）']]), lineOf([[0, '评定等级']]));
    return true;
  }),
  noteBelow('notes after a blank row', () => [
    lineOf(),
    lineOf([[0, '备注：本表由考核办负责解释，逾期未报的扣2分。']]),
  ]),
  noteBelow('signatures below', (plan) => [
    lineOf([
      [0, '考核组长（签字）：'],
      [Math.min(3, lastColumn(plan)), '被考核单位（公章）：'],
    ]),
    lineOf([
      [0, '考核总分：'],
      [Math.min(2, lastColumn(plan)), '责任人签名：'],
    ]),
    lineOf([[lastColumn(plan), '2024年12月20日']]),
  ]),
  noteBelow('page number below', (plan) => [lineOf([[Math.floor(lastColumn(plan) / 2), '第1页 共3页']])]),
  noteBelow('nothing follows', () => [lineOf([[0, '（以下空白）']])]),
  quirk('empty numbered rows at the end', (plan) => {
    const number = columnHolding(plan, 'number');
    if (number < 0) return false;
    plan.changeLines.push((lines) => {
      const last = lines.findLastIndex(({ key }) => key?.is === 'indicator');
      const total = lines.findLastIndex(({ key }) => key?.is === 'total' || key?.is === 'subtotal');
      return insertAll(
        lines,
        Math.max(last, total) + 1,
        [51, 52, 53].map((n) => lineOf([[number, n]])),
      );
    });
    return true;
  }),
  quirk('small table below', (plan, random) => {
    const rows = random.pick(BANDS);
    if (random.next() < 0.6) plan.below.push(lineOf());
    plan.below.push(...smallTable(rows, random.whole(0, 2)));
  }),
  quirk('small table beside', (plan, random) => {
    const rows = random.pick(BANDS);
    const gap = random.whole(1, 2);
    const down = random.whole(0, 3);
    plan.finish.push((lines) => {
      const header = lines.findIndex(({ isHeading }) => isHeading);
      smallTable(rows, plan.columns.length + gap).forEach((line, at) => {
        const target = lines[header + down + at];
        line.cells.forEach((cell, column) => target?.cells.set(column, cell));
      });
      return lines;
    });
  }),
  quirk('second table below', (plan) => {
    plan.second = true;
  }),
];
