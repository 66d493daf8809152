import { Decimal } from 'decimal.js';
import { calculate, type Scalar } from '../../cells/testing/worksheet';
import type { Language } from '../../language';
import { phraseFormula, phraseText } from '../phrase';
import { kindOf } from '.';
import type { Entry, LeafClause } from './kind';
import {
  award,
  awardPerCount,
  awardPerStep,
  deduct,
  deductPerCount,
  deductPerStep,
  extraDeduct,
  forfeit,
  formula,
  LABELS,
  manual,
  OF_FULL,
  OF_RATE,
  OF_TARGET,
  proportion,
  THREE_TIERS,
  tiers,
} from './testing/clauses';
import { CELLS, pointsOf, type Around } from './testing/one-clause';

interface Told extends Around {
  readonly subject?: string;
  readonly reason?: string;
  readonly assessor?: string;
}

/** The sentence of a clause as text, after the worksheet formula gave the very same. */
const sentence = (
  clause: LeafClause,
  entry: Entry,
  told: Told = {},
  language: Language = 'zh-CN',
): string => {
  const { subject = '实际值', reason = '', assessor = '考核组', threshold = null } = told;
  const points = pointsOf(clause, entry, told);
  if (typeof points === 'string') throw new Error(points);
  const phrase = kindOf(clause).phrase(clause, { subject, assessor }, language);
  const parameters = kindOf(clause).parameters(clause);
  const direction = 'direction' in clause ? clause.direction : 'below';
  const text = phraseText(phrase, {
    entry,
    points: new Decimal(points),
    threshold,
    parameters,
    reason,
    direction,
    stepChoice: '不计',
  });
  const cells = new Map<string, Scalar>([
    ['7,5', entry],
    ['8,5', points],
    ['9,5', reason === '' ? null : reason],
    ['15,5', threshold],
    ['16,5', parameters.step ?? null],
    ['18,5', parameters.points ?? null],
    ['19,5', parameters.max ?? null],
    ['26,1', '不计'],
  ]);
  const written = phraseFormula(phrase, CELLS, direction);
  expect(calculate(written, (_, row, column) => cells.get(`${column},${row}`) ?? null)).toBe(text);
  return text;
};

describe('reasons in Chinese, as text and as a formula', () => {
  test.each<readonly [LeafClause, Entry, Told, string]>([
    [forfeit('未建账'), '是', {}, '未建账，本项不得分，其余条款不再计扣'],
    [forfeit('未建账'), '否', {}, ''],
    [forfeit(''), '是', {}, '存在不得分情形，本项不得分，其余条款不再计扣'],
    [forfeit('发生事故', { section: '现场' }), '是', {}, '发生事故，“现场”大项不得分'],
    [deduct(2, '未公示'), '是', {}, '未公示，扣2分'],
    [deduct(2, '未公示'), '无', {}, ''],
    [award(1.5, '建立台账'), '是', {}, '建立台账，得1.5分'],
    [award(1.5, '建立台账'), '否', {}, '未做到“建立台账”'],

    [
      deductPerCount({ points: 1, condition: '未办结任务', unit: '项' }),
      2,
      {},
      '未办结任务2项，每项扣1分，扣2分',
    ],
    [
      deductPerCount({ points: 1, max: 3, unit: '起' }),
      7,
      {},
      '隐患未整改7起，每起扣1分（最多扣3分），扣3分',
    ],
    [deductPerCount({ points: 1, per: 3, unit: '人' }), 7, {}, '隐患未整改7人，每3人扣1分，扣2分'],
    [deductPerCount({ condition: '挂牌督办' }), 0, {}, '未发现挂牌督办'],
    [deductPerCount({ condition: '挂牌督办' }), '无', {}, '未发现挂牌督办'],
    [deductPerCount({ condition: '发现弄虚作假' }), 0, {}, '未发现弄虚作假'],
    [deductPerCount({ condition: '存在瞒报' }), 0, {}, '未发现瞒报'],
    [deductPerCount({ condition: '发生一般事故' }), 0, {}, '未发生一般事故'],
    [deductPerCount({ condition: '未持证上岗' }), 0, {}, '无“未持证上岗”情形'],
    [deductPerCount({ condition: '其他不符合要求' }), 0, {}, '无“其他不符合要求”情形'],
    [deductPerCount({ condition: '缺', unit: '份' }), 0, {}, '缺0份'],
    [deductPerCount({ condition: '缺', unit: '份', points: 1 }), 2, {}, '缺2份，每份扣1分，扣2分'],
    [deductPerCount({ condition: '', points: 1 }), 2, {}, '2处，每处扣1分，扣2分'],
    [deductPerCount({ condition: '' }), 0, {}, '无扣分情形'],
    [awardPerCount({ max: 3 }), 4, {}, '获奖4个，每个得0.5分（最多得3分），得2分'],
    [awardPerCount(), '无', {}, '获奖0个，每个得0.5分，得0分'],

    [
      deductPerStep(),
      91.2,
      { subject: '抽检合格率', threshold: 93 },
      '抽检合格率91.2%，低于目标值93%共1.8个百分点，每低0.5个百分点扣1分（不足0.5个百分点不计），扣3分',
    ],
    [
      deductPerStep({ max: 2 }),
      91.2,
      { threshold: 93 },
      '实际值91.2%，低于目标值93%共1.8个百分点，每低0.5个百分点扣1分（不足0.5个百分点不计，最多扣2分），扣2分',
    ],
    [deductPerStep(), 93, { threshold: 93 }, '实际值93%，达到目标值93%'],
    [deductPerStep(), 93.55, { threshold: 93.55 }, '实际值93.55%，达到目标值93.55%'],
    [
      deductPerStep(),
      92.9,
      { threshold: 93 },
      '实际值92.9%，低于目标值93%共0.1个百分点，每低0.5个百分点扣1分（不足0.5个百分点不计），扣0分',
    ],
    [
      deductPerStep({ unit: '次', step: 1, points: 1.5, threshold: 4 }),
      2,
      { threshold: 4 },
      '实际值2次，低于4次共2次，每低1次扣1.5分（不足1次不计），扣3分',
    ],
    [
      deductPerStep({ unit: '起', step: 3, direction: 'above', threshold: 'lastYear' }),
      16,
      { threshold: 10 },
      '实际值16起，高于上年值10起共6起，每高3起扣1分（不足3起不计），扣2分',
    ],
    [
      deductPerStep({ unit: '起', step: 3, direction: 'above', threshold: 'lastYear' }),
      9,
      { threshold: 10 },
      '实际值9起，未超过上年值10起',
    ],
    [
      awardPerStep({ max: 6 }),
      35,
      { threshold: 10, subject: '增长率' },
      '增长率35%，高于基准值10%共25个百分点，每高10个百分点得3分（不足10个百分点不计，最多得6分），得6分',
    ],

    [tiers(THREE_TIERS), 92, { subject: '达标率' }, '达标率92%，得4分'],
    [tiers(THREE_TIERS, { effect: 'deduct', unit: '' }), 92, {}, '实际值92，扣4分'],
    [tiers(LABELS), '一般', { subject: '评价' }, '评价“一般”，得3分'],
    [proportion(6), 80, {}, '完成比例80%，得4.8分'],
    [formula(OF_TARGET), 72, { threshold: 80, subject: '满意度' }, '满意度72，目标值80，按公式得5.4分'],
    [formula(OF_FULL), 4, {}, '实际值4，按公式得9分'],
    [extraDeduct(10), '是', {}, '造成伤亡，追加扣除10分'],
    [extraDeduct(10), '否', {}, ''],
    [extraDeduct(3, 6), null, { deductedElsewhere: 6 }, '扣满6分，追加扣除3分'],

    [
      manual({ max: 2 }),
      1.5,
      { reason: '回应迟缓' },
      '处置不当，考核组酌情扣1.5分（最多扣2分），理由：回应迟缓',
    ],
    [manual({ max: 2 }), 1.5, {}, '处置不当，考核组酌情扣1.5分（最多扣2分），理由：（未填写）'],
    [manual({ max: 2 }), 0, {}, '未发现处置不当'],
    [manual({ condition: '' }), 0, {}, '未酌情扣分'],
    [manual({ condition: '' }), 1, { assessor: '自评', reason: '=1+1' }, '自评酌情扣1分，理由：=1+1'],
    [manual({ effect: 'score', condition: '' }), 8, {}, '考核组评定得8分'],
    [manual({ effect: 'award' }), 1, { reason: '有创新' }, '处置不当，考核组评定得1分，理由：有创新'],
  ])('%j with %p %j', (clause, entry, told, expected) => {
    expect(sentence(clause, entry, told)).toBe(expected);
  });
});

describe('reasons in English', () => {
  test.each<readonly [LeafClause, Entry, Told, string]>([
    [
      forfeit('未建账'),
      '是',
      {},
      '“未建账” holds: no marks for this item, the other clauses no longer count',
    ],
    [
      forfeit('未建账', { section: '现场' }),
      '是',
      {},
      '“未建账” holds: no marks for the whole section “现场”',
    ],
    [deduct(2), '是', {}, '“未公示”: −2 marks'],
    [award(2), '是', {}, '“建立台账”: +2 marks'],
    [award(2), '否', {}, '“建立台账” not met'],
    [deductPerCount({ max: 3 }), 2, {}, '“隐患未整改”: 2 × −0.7 (at most 3) = −1.4 marks'],
    [deductPerCount(), 0, {}, 'no “隐患未整改” found'],
    [awardPerCount(), 3, {}, '“获奖”: 3 × +0.5 = +1.5 marks'],
    [
      deductPerStep(),
      91.2,
      { threshold: 93, subject: 'Rate' },
      'Rate 91.2, below 93 by 1.8, 1 marks for every 0.5: −3 marks',
    ],
    [deductPerStep(), 94, { threshold: 93, subject: 'Rate' }, 'Rate 94, reaches 93'],
    [awardPerStep(), 8, { threshold: 10, subject: 'Rate' }, 'Rate 8, does not exceed 10'],
    [tiers(THREE_TIERS), 92, { subject: 'Rate' }, 'Rate 92: +4 marks'],
    [proportion(6), 80, {}, 'completed 80 %: +4.8 marks'],
    [formula(OF_TARGET), 72, { threshold: 80, subject: 'Index' }, 'Index 72, target 80: +5.4 marks'],
    [formula(OF_RATE), 50, { subject: 'Rate' }, 'Rate 50: no marks'],
    [extraDeduct(10), '是', {}, '“造成伤亡”: a further −10 marks off the total'],
    [manual({ max: 2 }), 1.5, { reason: 'late' }, '“处置不当” by hand: −1.5 marks (late)'],
    [manual(), 0, {}, '“处置不当” by hand: nothing taken'],
    [manual({ effect: 'score', condition: '' }), 8, {}, 'by hand: +8 marks'],
  ])('%j with %p %j', (clause, entry, told, expected) => {
    expect(sentence(clause, entry, told, 'en-US')).toBe(expected);
  });
});

describe('a clause read back, with an example at its edge', () => {
  test.each<readonly [LeafClause, string, string]>([
    [forfeit('未建账'), '存在“未建账”的，本项得0分。', 'If “未建账” holds, this item gets 0.'],
    [
      forfeit('未建账', { section: '现场' }),
      '存在“未建账”的，“现场”大项各项均得0分。',
      'If “未建账” holds, every item of section “现场” gets 0.',
    ],
    [forfeit(''), '存在“不得分情形”的，本项得0分。', 'If “the case” holds, this item gets 0.'],
    [deduct(2), '存在“未公示”的，扣2分（只扣一次）。', 'If “未公示” holds, it takes off 2 marks, once.'],
    [
      award(2),
      '做到“建立台账”的，得2分；没有做到的，此条不得分。',
      'If “建立台账” holds, it gives 2 marks; otherwise none.',
    ],
    [
      deductPerCount({ points: 2, max: 3 }),
      '“隐患未整改”每有1处，扣2分，最多扣3分；例如2处扣3分。',
      'Every 1 处 of “隐患未整改” takes off 2 marks, at most 3; for example 2 make 3.',
    ],
    [
      awardPerCount({ condition: '', per: 5, unit: '人' }),
      '每有5人，得0.5分；例如11人得1分（不足5人的部分按考核方案计）。',
      'Every 5 人 gives 0.5 marks; for example 11 make 1 (a part of a portion counts as the scheme says).',
    ],
    [
      deductPerCount({ points: 1, max: 3 }),
      '“隐患未整改”每有1处，扣1分，最多扣3分；例如2处扣2分，4处扣3分。',
      'Every 1 处 of “隐患未整改” takes off 1 mark, at most 3; for example 2 make 2, 4 make 3.',
    ],
    [
      deductPerStep(),
      '比目标值每低0.5个百分点，扣1分；例如低1.8个百分点，够3个0.5，扣3分（不足0.5个百分点的部分按考核方案计）。',
      'Every 0.5 percentage points below the target takes off 1 mark; for example 1.8 below makes 3 (3 whole steps; a part of one counts as the scheme says).',
    ],
    [
      deductPerStep({ threshold: 93 }),
      '比93%每低0.5个百分点，扣1分；例如91.2%，低1.8个百分点，够3个0.5，扣3分（不足0.5个百分点的部分按考核方案计）。',
      'Every 0.5 percentage points below 93 takes off 1 mark; for example 91.2, 1.8 below, makes 3 (3 whole steps; a part of one counts as the scheme says).',
    ],
    [
      deductPerStep({ threshold: 5, step: 5 }),
      '比5%每低5个百分点，扣1分；例如0%，低5个百分点，扣1分。',
      'Every 5 percentage points below 5 takes off 1 mark; for example 0, 5 below, makes 1.',
    ],
    [
      deductPerStep({ unit: '%', threshold: 90, step: 1, points: 0.5 }),
      '比90%每低1个百分点（%按百分点计），扣0.5分；例如86.4%，低3.6个百分点，够3个1，扣1.5分（不足1个百分点的部分按考核方案计）。',
      'Every 1 percentage point below 90 takes off 0.5 marks; for example 86.4, 3.6 below, makes 1.5 (3 whole steps; a part of one counts as the scheme says).',
    ],
    [
      deductPerStep({ unit: '起', threshold: 'lastYear', step: 3, direction: 'above' }),
      '比上年值每高3起，扣1分；例如高6起，扣2分。',
      "Every 3 起 above last year's value takes off 1 mark; for example 6 above makes 2.",
    ],
    [
      awardPerStep({ max: 4, unit: '万元' }),
      '比基准值每高10万元，得3分，最多得4分；例如高20万元，得4分。',
      'Every 10 万元 above the base value gives 3 marks, at most 4; for example 20 above makes 4.',
    ],
    [
      tiers(THREE_TIERS),
      '按所在档次计分，自上而下取第一个符合的：≥95 得6分；≥90 得4分；<90 得0分；例如95%得6分，94.9%得4分。',
      'The first tier that fits counts: ≥ 95: +6; ≥ 90: +4; < 90: +0; for example 95: +6, 94.9: +4.',
    ],
    [
      tiers([{ to: 3, toInclusive: true, points: 5 }], { unit: '起' }),
      '按所在档次计分，自上而下取第一个符合的：>3 得0分；≤3 得5分；例如3起得5分，4起得0分。',
      'The first tier that fits counts: > 3: +0; ≤ 3: +5; for example 3: +5, 4: +0.',
    ],
    [
      tiers([{ to: 'target', toInclusive: true, points: 1 }], { effect: 'deduct' }),
      '按所在档次计分，自上而下取第一个符合的：≤目标值 扣1分；都不符合的计0分。',
      'The first tier that fits counts: ≤ the target: −1; 0 if none does.',
    ],
    [
      tiers(LABELS),
      '按所在档次计分，自上而下取第一个符合的：“A级” 得5分；“一般” 得3分；“差” 得0分。',
      'The first tier that fits counts: “A级”: +5; “一般”: +3; “差”: +0.',
    ],
    [
      proportion(6),
      '按完成比例得分，完成100%得6分；例如完成80%得4.8分。',
      'Marks in proportion to what is completed, 6 for 100 %; for example 80 % makes 4.8.',
    ],
    [
      formula(OF_TARGET, { max: 6 }),
      '得分＝6×实际值÷目标值，最高6分，不低于0分。',
      'Marks = 6×actual value÷target, at most 6, never below 0.',
    ],
    [
      formula(OF_FULL, { min: 1 }),
      '得分＝满分-(实际值-2)×0.5，不低于1分。',
      'Marks = full marks-(actual value-2)×0.5, never below 1.',
    ],
    [
      formula(OF_RATE),
      '得分＝70×(实际值÷100)-63，不低于0分；例如95%得3.5分。',
      'Marks = 70×(actual value÷100)-63, never below 0; for example 95 % makes 3.5.',
    ],
    [
      extraDeduct(10),
      '存在“造成伤亡”的，在本项之外再从总分中扣10分。',
      'If “造成伤亡” holds, the total loses a further 10 marks.',
    ],
    [
      extraDeduct(3, 6),
      '本项扣满6分的，在本项之外再从总分中扣3分。',
      'If this item has lost 6 marks, the total loses a further 3 marks.',
    ],
    [
      manual({ max: 2 }),
      '“处置不当”由考核人员酌情评定扣分，最多扣2分，并写明理由。',
      'A person decides the marks for “处置不当” (taken, at most 2) and gives the reason.',
    ],
    [
      manual({ condition: '', effect: 'score' }),
      '由考核人员酌情评定得分，并写明理由。',
      'A person decides the marks (given) and gives the reason.',
    ],
  ])('%j', (clause, chinese, english) => {
    expect([kindOf(clause).readBack(clause, 'zh-CN'), kindOf(clause).readBack(clause, 'en-US')]).toEqual([
      chinese,
      english,
    ]);
  });
});
