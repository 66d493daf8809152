import type { Clause } from '../rule/clause';
import {
  award,
  deduct,
  deductPerCount,
  deductPerStep,
  extraDeduct,
  forfeit,
  formula,
  manual,
  OF_RATE,
  proportion,
  THREE_TIERS,
  tiers,
} from '../rule/kinds/testing/clauses';
import { leavesOf } from './item';
import {
  byHand,
  itemOf,
  itemOfRules,
  part,
  ruleOf,
  scoredOf,
  type ItemParts,
  type Situation,
  type Typed,
} from './testing/items';

const each = deductPerCount({ points: 1, condition: '挂牌督办', unit: '起' });
const LIMIT = { limits: [{ group: 1, max: 3 }] };
const GROUP = [
  deductPerCount({ points: 2, group: 1, condition: '漏报' }),
  deductPerCount({ points: 3, group: 1, condition: '错报' }),
];
const PARTS = [part(4, [forfeit(), each]), part(6, [deduct(2)])];
const rate = { name: '抽检合格率' };

describe('状态 and 扣分原因 of an indicator', () => {
  test.each<readonly [string, readonly Clause[], ItemParts, readonly Typed[], Situation, string, string]>([
    [
      'a rate',
      [deductPerStep()],
      rate,
      [[91.2, 93]],
      {},
      '已评',
      '抽检合格率91.2%，低于目标值93%共1.8个百分点，每低0.5个百分点扣1分（不足0.5个百分点不计），扣3分；得7分。',
    ],
    [
      'pro rata',
      [deductPerStep()],
      rate,
      [[91.2, 93]],
      { partialSteps: 'proRata', stepChoice: '按比例' },
      '已评',
      '抽检合格率91.2%，低于目标值93%共1.8个百分点，每低0.5个百分点扣1分（不足0.5个百分点按比例），扣3.6分；得6.4分。',
    ],
    ['nothing to say', [deduct(2), deduct(1)], {}, ['否', '无'], {}, '已评', '得10分。'],
    [
      'counts',
      [deductPerCount({ points: 1, condition: '未办结任务', unit: '项' }), each],
      {},
      [2, '无'],
      {},
      '已评',
      '未办结任务2项，每项扣1分，扣2分；未发现挂牌督办；得8分。',
    ],
    [
      'a forfeit',
      [forfeit('未编规划'), each],
      {},
      ['是', 3],
      {},
      '已评',
      '未编规划，本项不得分，其余条款不再计扣；得0分（满分10分）。',
    ],
    [
      'nothing left without a forfeit',
      [each],
      {},
      [10],
      {},
      '已评',
      '挂牌督办10起，每起扣1分，扣10分；得0分（满分10分）。',
    ],
    [
      'by hand',
      [manual({ max: 2 }), each],
      {},
      [1.5, '无'],
      {},
      '已评',
      '处置不当，考核组酌情扣1.5分（最多扣2分），理由：（未填写）；未发现挂牌督办；得8.5分。',
    ],
    ['one clause that gives all', [proportion(10)], {}, [80], {}, '已评', '完成比例80%，得8分。'],
    [
      'one clause that gives more than there is',
      [proportion(12)],
      {},
      [100],
      {},
      '已评',
      '完成比例100%，得12分；得10分。',
    ],
    ['one clause that gives nothing', [award(10)], {}, ['否'], {}, '已评', '未做到“建立台账”。'],
    [
      'parts',
      PARTS,
      {},
      ['否', 1, '是'],
      {},
      '已评',
      '挂牌督办1起，每起扣1分，扣1分；该小项得3分；未公示，扣2分；该小项得4分；得7分。',
    ],
    [
      'a limit that bites',
      GROUP,
      LIMIT,
      [1, 1],
      {},
      '已评',
      '漏报1处，每处扣2分，扣2分；错报1处，每处扣3分，扣3分；以上各条合计不超过3分；得7分。',
    ],
    [
      'a limit that does not',
      GROUP,
      LIMIT,
      [1, 0],
      {},
      '已评',
      '漏报1处，每处扣2分，扣2分；未发现错报；得8分。',
    ],
    [
      'beyond the item',
      [each, extraDeduct(5)],
      {},
      [0, '是'],
      {},
      '已评',
      '未发现挂牌督办；造成伤亡，追加扣除5分；得10分。',
    ],
    [
      'its section gets nothing',
      [each],
      { section: '三、现场' },
      [],
      { sectionForfeited: { self: false, checked: true } },
      '已评',
      '“三、现场”大项不得分；得0分（满分10分）。',
    ],

    [
      'pending, by a department',
      [deductPerStep()],
      rate,
      [],
      { facts: { department: '住建部门' } },
      '待填',
      '抽检合格率待住建部门填报，满分10分，暂未计入总分。',
    ],
    [
      'pending, nobody named',
      [deductPerStep()],
      rate,
      [],
      {},
      '待填',
      '抽检合格率待填报，满分10分，暂未计入总分。',
    ],
    [
      'pending, half told',
      [each, deduct(2)],
      {},
      [1],
      {},
      '待填',
      '挂牌督办1起，每起扣1分，扣1分；制度建设待填报，满分10分，暂未计入总分。',
    ],
    [
      'pending, a long name',
      [each],
      { name: '落实国务院关于加强质量工作的各项部署和要求并定期报告' },
      [],
      {},
      '待填',
      '本项待填报，满分10分，暂未计入总分。',
    ],
    [
      'a person has to judge',
      [manual(), each],
      {},
      [null, 0],
      {},
      '待评定',
      '未发现挂牌督办；制度建设待评定，满分10分，暂未计入总分。',
    ],
    [
      'a person has to judge, and a fact is missing',
      [manual(), each],
      {},
      [],
      {},
      '待填',
      '制度建设待填报，满分10分，暂未计入总分。',
    ],
    ['a wrong entry', [each], {}, ['三起'], {}, '填写有误', '制度建设待填报，满分10分，暂未计入总分。'],
    ['no base', [deductPerStep()], {}, [91], {}, '填写有误', '制度建设待填报，满分10分，暂未计入总分。'],
    [
      'full marks not known',
      [each],
      { fullMarks: null },
      [0],
      {},
      '待填',
      '未发现挂牌督办；制度建设待填报，满分0分，暂未计入总分。',
    ],

    [
      '缺项 typed in the ledger',
      [each],
      {},
      [3],
      { facts: { notApplicableByHand: true } },
      '缺项',
      '缺项，不计入总分。',
    ],
    [
      '缺项 in the sheet',
      [each],
      {},
      [3],
      { facts: { notApplicableRows: new Set([5]) } },
      '缺项',
      '缺项，不计入总分。',
    ],
    [
      'a typed score',
      [each],
      {},
      [3],
      { facts: { handScores: { self: null, checked: byHand(6.5) } } },
      '人工评分',
      '人工评分，得6.5分。',
    ],
    [
      'a typed score with its reason',
      [each],
      {},
      [3],
      { facts: { handScores: { self: null, checked: byHand(6.5) }, handReason: '整改到位，只扣一半。' } },
      '人工评分',
      '整改到位，只扣一半。',
    ],
    [
      'a typed score that is none, with a reason',
      [each],
      {},
      [3],
      { facts: { handScores: { self: null, checked: byHand(null) }, handReason: '整改到位，只扣一半。' } },
      '待填',
      '人工评分有误，暂未计入总分。',
    ],
    [
      'a typed score that is none',
      [each],
      {},
      [3],
      { facts: { handScores: { self: null, checked: byHand(null) } } },
      '待填',
      '人工评分有误，暂未计入总分。',
    ],
    [
      'a typed score of the other stage',
      [each],
      {},
      [3],
      { facts: { handScores: { self: byHand(9), checked: null } } },
      '已评',
      '挂牌督办3起，每起扣1分，扣3分；得7分。',
    ],
  ])('%s', (_, clauses, parts, typed, situation, status, reason) => {
    const scored = scoredOf(
      itemOf(clauses, { base: parts.base ?? baseOf(clauses), ...parts }),
      typed,
      situation,
    );
    expect([scored.status, scored.reason]).toEqual([status, reason]);
  });

  const baseOf = (clauses: readonly Clause[]): 'full' | 'zero' =>
    clauses.some(({ kind }) => kind === 'part' || kind === 'proportion' || kind === 'award')
      ? 'zero'
      : 'full';

  test('the reason beside points by hand is told', () => {
    const item = itemOf([manual({ max: 2 })]);
    const reasons = new Map(leavesOf(item.lines).map((line) => [line, '通报批评']));
    expect(scoredOf(item, [2], { facts: { reasons } }).reason).toBe(
      '处置不当，考核组酌情扣2分（最多扣2分），理由：通报批评；得8分。',
    );
  });

  test('at the stage 自评 the unit itself is the assessor, and the unit’s facts decide', () => {
    const item = itemOf([manual({ max: 2 })]);
    const scored = scoredOf(item, [], { stage: 'self', self: [2] });
    expect(scored.reason).toBe('处置不当，自评酌情扣2分（最多扣2分），理由：（未填写）；得8分。');
    expect([scored.score.self?.toNumber(), scored.score.checked]).toEqual([8, null]);
  });

  test('of rows that share marks, all must be 缺项', () => {
    const shared = itemOfRules([ruleOf([each]), ruleOf([deduct(2)])]);
    const half = scoredOf(shared, [1], { facts: { notApplicableRows: new Set([6]) } });
    expect([half.status, half.score.checked?.toNumber()]).toEqual(['已评', 9]);
    expect(scoredOf(shared, [1], { facts: { notApplicableRows: new Set([5, 6]) } }).status).toBe('缺项');
  });

  test('a condition of great length is cut in the sentence', () => {
    const condition = '条'.repeat(79) + '𠮷尾';
    expect(scoredOf(itemOf([deduct(2, condition)]), ['是']).reason).toBe(
      `${'条'.repeat(79)}…，扣2分；得8分。`,
    );
  });
});

describe('状态 of clause rows', () => {
  const shared = itemOfRules([ruleOf([each]), ruleOf([deduct(2)])]);
  test.each<readonly [string, readonly Clause[], ItemParts, readonly Typed[], Situation, readonly string[]]>([
    ['blank and filled', [each, deduct(2), manual()], {}, [1], {}, ['已填', '待填', '待评定']],
    [
      'wrong',
      [each, deduct(2), tiers(THREE_TIERS, { effect: 'deduct' })],
      {},
      ['一', '有', '高'],
      {},
      ['填写有误', '填写有误', '填写有误'],
    ],
    [
      'rates as fractions',
      [deductPerStep(), tiers(THREE_TIERS, { effect: 'deduct' }), proportion(1), formula(OF_RATE)],
      {},
      [[0.9, 93], 0.95, 0.8, 0.95],
      {},
      ['请核对百分数', '请核对百分数', '请核对百分数', '请核对百分数'],
    ],
    ['no base', [deductPerStep()], {}, [91], {}, ['缺基准值']],
    [
      'after a forfeit',
      [forfeit(), each, manual(), extraDeduct(5)],
      {},
      ['是'],
      {},
      ['已填', '不再计扣', '不再计扣', '待填'],
    ],
    ['two forfeits, one holds', [forfeit('甲'), forfeit('乙')], {}, ['是'], {}, ['已填', '不再计扣']],
    ['two forfeits, both hold', [forfeit('甲'), forfeit('乙')], {}, ['是', '是'], {}, ['已填', '已填']],
    ['a forfeit inside a part', PARTS, {}, ['是'], {}, ['已填', '不再计扣', '待填']],
    [
      'a forfeit beside a limit inside a part',
      [part(5, [forfeit(), ...GROUP]), part(5, [each])],
      LIMIT,
      ['是'],
      {},
      ['已填', '不再计扣', '不再计扣', '待填'],
    ],
    [
      'a section’s forfeit inside a part',
      [part(5, [forfeit('事故', { section: '现场' })]), part(5, [each])],
      {},
      ['是'],
      {},
      ['已填', '不再计扣'],
    ],
    [
      'its section gets nothing',
      [forfeit(), each],
      {},
      [],
      { sectionForfeited: { self: false, checked: true } },
      ['不再计扣', '不再计扣'],
    ],
    ['缺项', [each, extraDeduct(3, 6)], {}, [1], { facts: { notApplicableByHand: true } }, ['缺项', '']],
  ])('%s', (_, clauses, parts, typed, situation, statuses) => {
    const scored = scoredOf(itemOf(clauses, parts), typed, situation);
    expect(leavesOf(scored.item.lines).map((line) => scored.lineStatus.get(line))).toEqual(statuses);
  });

  test('a row 缺项 among rows that share marks', () => {
    const scored = scoredOf(shared, [1], { facts: { notApplicableRows: new Set([6]) } });
    expect([...scored.lineStatus.values()]).toEqual(['已填', '缺项']);
  });
});
