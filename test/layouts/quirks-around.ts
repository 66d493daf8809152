import type { DrawnCell } from '../../src/core/sheet/drawn-sheet';
import { copyOf } from './header';
import { insertAt, lineOf, wideLine, type Line } from './line';
import { columnHolding, type Plan } from './plan';
import { quirk, type Quirk } from './quirk';

/** Where a line can be put without tearing a merge: the places before lines that go on with nothing. */
const seams = (lines: readonly Line[]): readonly number[] =>
  lines.flatMap((line, at) =>
    at > 0 && line.joined.size === 0 && line.key?.is === 'indicator' && lines[at - 1]?.key?.is === 'indicator'
      ? [at]
      : [],
  );

/** Lines of the header, without a key. */
const headingsOf = (lines: readonly Line[]): readonly Line[] => {
  const last = lines.findIndex(({ key }) => key?.is === 'header');
  return lines.slice(0, last + 1).filter(({ isHeading }) => isHeading);
};

const insertAll = (lines: readonly Line[], at: number, added: readonly Line[]): Line[] =>
  added.toReversed().reduce((before, line) => insertAt(before, at, line), [...lines]);

const lastColumn = ({ columns }: Plan): number => columns.length - 1;

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

export const AROUND_QUIRKS: readonly Quirk[] = [
  quirk('no title', (plan) => {
    plan.title = 'none';
  }),
  quirk('title in the first cell', (plan) => {
    plan.title = 'first cell';
  }),
  quirk('title in a middle cell', (plan) => {
    plan.title = 'middle cell';
  }),
  quirk('lines above', (plan, random) => {
    plan.above.push(
      ...random.pick([
        ['附件2', '被考核单位：　　　　　考核时间：　　年　月　日'],
        ['（2024年度）'],
        ['某政办发〔2024〕17号', '填报单位：东湖镇人民政府', '单位：分'],
        ['（起评分100分）'],
      ]),
    );
  }),
  quirk('notes above', (plan, random) => {
    plan.above.push(
      ...random.pick([
        ['说明：每项扣完为止，不计负分；加分合计不超过5分。'],
        ['注：1.本表满分100分；2.资料不全的，每缺1项扣0.5分，扣完为止。'],
        ['评分标准说明：达到目标值得满分，未达到的按比例得分。'],
      ]),
    );
  }),
  quirk('table begins elsewhere', (plan, random) => {
    plan.left = random.whole(1, 4);
    plan.top = random.whole(0, 6);
  }),
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
  quirk('header on each page', (plan, random) => {
    plan.changeLines.push((lines) => {
      const places = seams(lines);
      if (places.length === 0) return lines;
      return insertAll(lines, random.pick(places), copyOf(headingsOf(lines)));
    });
  }),
  quirk('title and header on each page', (plan, random) => {
    const words = random.pick(['（续表）', '（续）', '']);
    plan.changeLines.push((lines) => {
      const places = seams(lines);
      const title = lines.find(({ isTitle }) => isTitle)?.cells.get(0);
      if (places.length === 0 || typeof title !== 'string') return lines;
      return insertAll(lines, random.pick(places), [
        wideLine(`${title}${words}`, 0, lastColumn(plan)),
        ...copyOf(headingsOf(lines)),
      ]);
    });
  }),
  quirk('blank rows inside', (plan, random) => {
    plan.changeLines.push((lines) => {
      const places = lines.flatMap((line, at) => (line.key?.is === 'indicator' && at > 0 ? [at] : []));
      return [random.pick(places), random.pick(places)]
        .toSorted((one, other) => other - one)
        .reduce((before, at) => insertAt(before, at, lineOf()), lines);
    });
  }),
  quirk('blank row under the header', (plan) => {
    plan.changeLines.push((lines) =>
      insertAt(lines, lines.findIndex(({ key }) => key?.is === 'header') + 1, lineOf()),
    );
  }),
  quirk('hidden rows', (plan, random) => {
    plan.changeLines.push((lines) => {
      lines.forEach((line, at) => {
        const isPlain = line.key?.is === 'indicator' && line.key.sharesMarksWith === undefined;
        const next = lines[at + 1]?.key;
        const isShared = next?.is === 'indicator' && next.sharesMarksWith === line;
        if (!isPlain || isShared || plan.rulesMerged || random.next() > 0.15) return;
        line.hidden = true;
        line.key = { is: 'either' };
      });
      return lines;
    });
  }),
  quirk('typed scores', (plan) => {
    plan.typed = 'numbers';
  }),
  quirk('typed signs', (plan) => {
    plan.typed = 'signs';
  }),
  quirk('numbers otherwise', (plan, random) => {
    if (columnHolding(plan, 'number') < 0) return false;
    plan.numbers = random.pick(['dotted', 'brackets', 'letters', 'gaps', 'blank'] as const);
    return true;
  }),
  quirk('spaces in cells', (plan, random) => {
    plan.changeLines.push((lines) => {
      for (const { cells, key } of lines) {
        if (key?.is !== 'indicator') continue;
        for (const [column, cell] of cells) {
          if (typeof cell === 'string' && random.next() < 0.4)
            cells.set(
              column,
              `${random.pick([' ', '　', '\n'])}${cell}${random.pick([' ', '\u00a0', '\n'])}`,
            );
        }
      }
      return lines;
    });
  }),
  quirk('cells of one space', (plan) => {
    plan.changeLines.push((lines) => {
      for (const line of lines) {
        if (line.key?.is !== 'indicator') continue;
        plan.columns.forEach((_, column) => {
          if (!line.cells.has(column) && !line.joined.has(column)) line.cells.set(column, ' ');
        });
      }
      return lines;
    });
  }),
  quirk('second table below', (plan) => {
    plan.second = true;
  }),
  quirk('second indicator sheet', (plan) => {
    plan.secondSheet = true;
  }),
];
