import { insertAt, lineOf } from './line';
import { quirk, type Quirk } from './quirk';

/** What stands above tables, and where they begin. */
export const ABOVE_QUIRKS: readonly Quirk[] = [
  quirk('no title', (plan) => {
    plan.title = 'none';
  }),
  quirk('title in the first cell', (plan) => {
    plan.title = 'first cell';
  }),
  quirk('title in a middle cell', (plan) => {
    plan.title = 'middle cell';
  }),
  quirk('title of heading words', (plan, random) => {
    const title = random.pick([
      '考核内容、分值及评分标准一览表',
      '考核指标及评分标准',
      '评分标准',
      '考核内容 分值 评分标准 得分',
    ]);
    plan.above.push(title);
  }),
  quirk('plain sheet names', (plan, random) => {
    plan.sheetName = random.pick([
      'Sheet1',
      '表1',
      '附件2 (2)',
      '汇总',
      "'24年",
      '填表说明及评分表',
      '得分表',
    ]);
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
  quirk('lines of facts above', (plan, random) => {
    const facts = random.pick([
      ['被考核单位', '东湖镇', '考核年度', '2024'],
      ['考核对象：', '新港镇', '考核得分：', 96.5, '等级：', '优秀'],
      ['填表人', '王某', '联系电话', '60001234', '填表日期', '2024年12月1日'],
    ]);
    plan.changeLines.push((lines) =>
      insertAt(
        lines,
        lines.findIndex(({ isHeading }) => isHeading),
        lineOf(facts.map((fact, at) => [at, fact] as const)),
      ),
    );
  }),
  quirk('table begins elsewhere', (plan, random) => {
    plan.left = random.whole(1, 4);
    plan.top = random.whole(0, 6);
  }),
];
