import type {
  AwardClause,
  AwardPerCountClause,
  AwardPerStepClause,
  DeductClause,
  DeductPerCountClause,
  DeductPerStepClause,
  Expression,
  ExtraDeductClause,
  ForfeitClause,
  FormulaClause,
  ManualClause,
  ProportionClause,
  Tier,
  TiersClause,
} from '../../clause';

const span = [0, 0] as const;

/** Clauses with what a test does not care about filled in. */
export const forfeit = (condition = '未建账', scope: ForfeitClause['scope'] = 'item'): ForfeitClause => ({
  kind: 'forfeit',
  condition,
  scope,
  span,
});
export const deduct = (points = 2, condition = '未公示'): DeductClause => ({
  kind: 'deduct',
  condition,
  points,
  span,
});
export const award = (points = 2, condition = '建立台账'): AwardClause => ({
  kind: 'award',
  condition,
  points,
  span,
});
export const deductPerCount = (rest: Partial<DeductPerCountClause> = {}): DeductPerCountClause => ({
  kind: 'deductPerCount',
  condition: '隐患未整改',
  points: 0.7,
  per: 1,
  unit: '处',
  span,
  ...rest,
});
export const awardPerCount = (rest: Partial<AwardPerCountClause> = {}): AwardPerCountClause => ({
  kind: 'awardPerCount',
  condition: '获奖',
  points: 0.5,
  per: 1,
  unit: '个',
  span,
  ...rest,
});
export const deductPerStep = (rest: Partial<DeductPerStepClause> = {}): DeductPerStepClause => ({
  kind: 'deductPerStep',
  condition: '',
  points: 1,
  step: 0.5,
  unit: '个百分点',
  threshold: 'target',
  direction: 'below',
  span,
  ...rest,
});
export const awardPerStep = (rest: Partial<AwardPerStepClause> = {}): AwardPerStepClause => ({
  kind: 'awardPerStep',
  condition: '',
  points: 3,
  step: 10,
  unit: '%',
  direction: 'above',
  span,
  ...rest,
});
export const tiers = (list: readonly Tier[], rest: Partial<TiersClause> = {}): TiersClause => ({
  kind: 'tiers',
  condition: '',
  effect: 'score',
  unit: '%',
  tiers: list,
  span,
  ...rest,
});
export const proportion = (of = 6): ProportionClause => ({ kind: 'proportion', condition: '', of, span });
export const formula = (expression: Expression, rest: Partial<FormulaClause> = {}): FormulaClause => ({
  kind: 'formula',
  condition: '',
  expression,
  span,
  ...rest,
});
export const extraDeduct = (points = 10, whenDeducted?: number): ExtraDeductClause => ({
  kind: 'extraDeduct',
  condition: '造成伤亡',
  points,
  span,
  ...(whenDeducted === undefined ? {} : { whenDeducted }),
});
export const manual = (rest: Partial<ManualClause> = {}): ManualClause => ({
  kind: 'manual',
  condition: '处置不当',
  effect: 'deduct',
  span,
  ...rest,
});

/** [95, ∞) 6, [90, 95) 4, below 90 0. */
export const THREE_TIERS: readonly Tier[] = [
  { from: 95, fromInclusive: true, points: 6 },
  { from: 90, fromInclusive: true, to: 95, toInclusive: false, points: 4 },
  { to: 90, toInclusive: false, points: 0 },
];
export const LABELS: readonly Tier[] = [
  { label: 'A级', points: 5 },
  { label: '一般', points: 3 },
  { label: '差', points: 0 },
];

const number = (value: number): Expression => ({ op: 'number', number: value });
const value: Expression = { op: 'value' };

/** 6×实际值÷目标值 */
export const OF_TARGET: Expression = {
  op: '/',
  left: { op: '*', left: number(6), right: value },
  right: { op: 'target' },
};
/** 70×实际率−63 */
export const OF_RATE: Expression = {
  op: '-',
  left: { op: '*', left: number(70), right: { op: '/', left: value, right: number(100) } },
  right: number(63),
};
/** 满分−(实际值−2)×0.5 */
export const OF_FULL: Expression = {
  op: '-',
  left: { op: 'full' },
  right: { op: '*', left: { op: '-', left: value, right: number(2) }, right: number(0.5) },
};
