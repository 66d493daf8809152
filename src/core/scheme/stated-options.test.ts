import type { Note } from '../sheet/notes-around';
import { statedIn } from './stated-options';
import type { Statement } from './stated/statement';

const noteOf = (...sentences: readonly string[]): Note => ({
  scope: 'whole',
  sentences: sentences.map((text) => ({ text, where: { sheet: '评分表', cell: 'A30' } })),
});

/** What a statement says, in short: rebase yes, decimals 1 of total. */
const inShort = (statement: Statement): string => {
  switch (statement.option) {
    case 'rebase':
      return `rebase ${statement.value ? 'yes' : 'no'}`;
    case 'decimals':
      return `decimals ${statement.value}${statement.only === undefined ? '' : ' of the total'}`;
    case 'partialSteps':
      return `steps ${statement.value}${statement.only === undefined ? '' : ` (${statement.only})`}`;
    case 'floor':
      return 'floor';
    case 'unsupported':
      return statement.kind;
  }
};

const statedBy = (...sentences: readonly string[]): readonly string[] =>
  statedIn([noteOf(...sentences)]).map(({ statement }) => inShort(statement));

describe('states', () => {
  test.each<readonly [string, ...string[]]>([
    ['缺项不计分，按实得分÷应得分×100折算', 'rebase yes'],
    ['如有缺项，总分按比例折算成百分制', 'rebase yes'],
    ['缺项的，以实得分除以应得分乘以100计算总分', 'rebase yes'],
    ['合理缺项指标不参与考核，其余得分按比例折算为100分', 'rebase yes'],
    ['不适用项目从满分中扣除，总分＝实得分÷（满分－缺项分）×100', 'rebase yes'],
    ['空项不得分，考核得分应按比例进行换算', 'rebase yes'],
    ['缺 项 不 计 分 ， 按 比 例 折 算 为 百 分 制', 'rebase yes'],
    ['缺项不折算', 'rebase no'],
    ['缺项按0分计，总分不再折算', 'rebase no'],
    ['缺项指标一律记零分', 'rebase no'],
    ['有空项的，不得分，也不折算', 'rebase no'],
    ['得分保留两位小数', 'decimals 2'],
    ['各项得分均保留1位小数', 'decimals 1'],
    ['分值、得分四舍五入，保留小数点后两位', 'decimals 2'],
    ['四舍五入，取小数点后一位数', 'decimals 1'],
    ['评分精确到0.1分', 'decimals 1'],
    ['各考核指标得分和总分四舍五入取整数', 'decimals 0'],
    ['得分一律为整数', 'decimals 0'],
    ['所有得分小数点后保留三位', 'decimals 3'],
    ['得分保留一位小数（四舍五入）', 'decimals 1'],
    ['满分100分，各项分值保留两位小数', 'decimals 2'],
    ['总分保留一位小数', 'decimals 1 of the total'],
    ['总分四舍五入，保留一位小数', 'decimals 1 of the total'],
    ['最终得分四舍五入取整', 'decimals 0 of the total'],
    ['各项得分保留两位小数，总分保留整数', 'decimals 2', 'decimals 0 of the total'],
    ['缺项按比例折算，保留两位小数', 'rebase yes', 'decimals 2 of the total'],
    ['不足一个单位的按一个单位计', 'steps started'],
    ['不满一个计分幅度的，视为一个计分幅度', 'steps started'],
    ['不足一个单位的部分不计', 'steps whole'],
    ['不足1个计分单位的，忽略不计', 'steps whole'],
    ['不足一个幅度的按比例计算', 'steps proRata'],
    ['不足1个百分点的，按1个百分点计算', 'steps started (percentagePoints)'],
    ['不足一个单位的不扣分', 'steps whole (deductions)'],
    ['每项扣完为止，不计负分', 'floor'],
    ['每一项扣完分数即止，不得出现负分', 'floor'],
    ['各项扣分以扣完该项分值为止', 'floor'],
    ['直至该项标准分扣完为止', 'floor'],
    ['各项得分最低为0分', 'floor'],
    ['各项可计负分', 'negativeScores'],
    ['各项扣分不受该项分值限制', 'negativeScores'],
    ['加分不超过5分', 'bonusCap'],
    ['满分100分，加分累计最高10分', 'bonusCap'],
    ['加分项总分以5分为限', 'bonusCap'],
    ['加分后总分可超过100分', 'bonusBeyond'],
    ['得分取整数，小数部分舍去', 'roundingOther'],
    ['得分保留一位小数，不四舍五入', 'roundingOther'],
    ['各项得分只舍不入', 'roundingOther'],
    ['得分精确到0.5分', 'roundingOther'],
    ['得分保留六位小数', 'roundingOther'],
    ['同一问题不重复扣分', 'noDoubleCounting'],
    ['同一事项在不同指标中，只扣一次分', 'noDoubleCounting'],
    ['每项扣完为止；得分保留两位小数；缺项不折算。', 'floor', 'decimals 2', 'rebase no'],
  ])('%s', (sentence, ...statements) => expect(statedBy(sentence)).toEqual(statements));
});

describe('states nothing: what only looks alike', () => {
  test.each([
    // 缺项, but nothing is settled, or not for all
    '如有缺项，另行研究',
    '缺项须书面说明',
    '缺项不计分',
    '缺项折算',
    '缺项折算后得分',
    '按缺项折算后得分',
    '总分不折算',
    '逾期报送的，按0分计',
    '按0分计',
    '缺项由考核组认定后按比例折算',
    '缺项可按比例折算',
    '原则上缺项按比例折算',
    '缺项按比例折算，否决项除外',
    '除安全生产外，缺项按比例折算',
    '缺项超过三项的，按比例折算',
    '工程类缺项按比例折算',
    '材料缺项的，按比例扣分',
    '上年度缺项不折算',
    '本年起缺项不再实行折算的做法予以取消',
    '未经批准的缺项按0分计',
    '缺项按比例折算至同类指标',
    '缺项得分按比例折算',
    '缺项的按比例折算扣分',
    '无缺项的，按比例折算',
    '总分125分，得分按比例折算为百分制',
    '缺项未按比例折算的，责令改正',
    // decimals of something else, or of some of it
    '合格率保留两位小数',
    '完成百分比保留整数',
    '计算结果保留一位小数',
    '自评得分保留一位小数',
    '工程质量得分保留整数',
    '2016年得分保留一位小数',
    '得分可保留一位小数',
    '得分不保留小数',
    '得分取整',
    '得分保留有效数字',
    '得分四舍五入',
    '各项扣完为止，保留一位小数',
    '得分取0.1分',
    '若得分相同，保留两位小数比较',
    '得分保留两位小数的，以原始数据为准',
    '得分高的保留整数',
    '小数部分舍去',
    '金额保留两位小数',
    // partial steps of something else
    '不足一年的按一年计',
    '不足10人的按10人计',
    '不足一个单位的，由考核组酌情处理',
    '不足一个单位的按半个单位计',
    '材料不足一份的不计分',
    '不足1分的按1分计',
    // limits of one item, or of another kind
    '第三项扣完为止',
    '安全生产类可计负分',
    '发生事故的可倒扣分',
    '加分须提供证明',
    '加分5分',
    '获国家奖的加分不超过5分',
    '最多扣10分',
    '同一问题重复发生的加倍扣分',
    '重复扣分的予以纠正',
    '不得重复扣分',
    '“以上”包括本数，“以下”不包括本数',
    '本表一式三份，不得涂改',
    // letters that look like others
    '得分保留l位小数',
    '',
  ])('%s', (sentence) => expect(statedBy(sentence)).toEqual([]));
});

describe('what stands beside it', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['an exception in the next sentence', ['每项扣完为止', '但安全类除外'], []],
    ['a bracket in the next line', ['得分保留两位小数', '（满意度除外）'], []],
    ['an untroubled sentence', ['得分保留两位小数', '本表一式三份'], ['decimals 2']],
    ['decimals of nobody knows what', ['合格率按百分数填写', '保留两位小数'], []],
  ])('in the same note: %s', (_, sentences, statements) =>
    expect(statedBy(...sentences)).toEqual(statements),
  );

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['a part is scaled back in another way', ['缺项按比例折算', '工程类缺项不折算'], []],
    ['缺项 is left to somebody', ['缺项按比例折算', '如有缺项，另行研究'], []],
    ['缺项 is to be proved', ['缺项按比例折算', '缺项须书面说明'], ['rebase yes']],
    ['a part is rounded in another way', ['得分保留两位小数', '工程质量得分保留整数'], []],
    ['rates are rounded in another way', ['得分保留两位小数', '合格率保留一位小数'], ['decimals 2']],
    ['steps of one kind', ['不足一个单位的不计', '产值不足一个百分点的由统计局核定'], []],
    ['all others are taken back', ['每项扣完为止', '第1条暂停执行'], []],
    ['two options', ['缺项不折算', '得分取整数'], ['rebase no', 'decimals 0']],
  ])('in another note: %s', (_, sentences, statements) =>
    expect(
      statedIn(sentences.map((text) => noteOf(text))).map(({ statement }) => inShort(statement)),
    ).toEqual(statements),
  );

  test('a note about a part states nothing, and makes what it speaks of doubtful', () => {
    const part: Note = { ...noteOf('得分保留整数'), scope: 'part' };
    const stated = statedIn([noteOf('得分保留两位小数，缺项不折算'), part]);
    expect(stated.map(({ statement }) => inShort(statement))).toEqual(['rebase no']);
  });

  test('each statement names its sentence and cell', () => {
    expect(statedIn([noteOf('得分保留两位小数')])).toEqual([
      {
        statement: { option: 'decimals', value: 2 },
        text: '得分保留两位小数',
        where: { sheet: '评分表', cell: 'A30' },
      },
    ]);
  });
});

test.each(['缺项', '得分', '折算', '不足一个', '加分', '同一', '均', '，', '('])(
  '%j a hundred thousand times over does not hang',
  (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    expect(statedBy(text)).toEqual([]);
    expect(statedBy(...Array.from({ length: 900 }, () => text.slice(0, 110)))).toEqual([]);
  },
);
