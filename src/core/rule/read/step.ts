import type { Threshold } from '../clause';
import { numberOf } from './numbers';
import {
  ABOVE,
  AT_LEAST,
  AT_MOST,
  BELOW,
  COUNT_UNIT,
  LAST_YEAR,
  MEASURE,
  NUMBER,
  PERIOD,
  TARGET,
} from './words';

/** 每低于〈threshold〉〈step〉〈unit〉. Places are offsets in the condition. */
export interface Step {
  readonly step: number;
  readonly unit: string;
  readonly direction: 'below' | 'above';
  readonly threshold?: Threshold;
  /** The words of the condition without the amount; up to `verb` when they state the comparison already. */
  readonly condition: readonly (readonly [from: number, to: number])[];
}

/** Where counting starts, as another part of the rule has said it: 达到90%不扣分, 与上年持平得15分, 不少于3次. */
export interface Reference {
  readonly threshold: Threshold;
  /** '' for the target and last year's value. */
  readonly unit: string;
  /** The side that loses marks, when the words tell. */
  readonly direction?: 'below' | 'above';
}

const DOWN = '低于|低|降低|下降|减少|降|少于|少|差|缺少?';
const UP = '升|高于|高|超过|超出|超|增加|上升|增长|提高|提升|升高';
const STEP = new RegExp(
  `(?<each>每|按每)?(?:(?<down>${DOWN})|(?<up>${UP}))(?:了)?(?<object>[^\\d,;。每零一二两三四五六七八九十■□]{0,14}?(?:${NUMBER}%)?)(?<step>${NUMBER})(?<unit>${MEASURE}|${COUNT_UNIT}|分)的?,?$`,
);
/** 低于98%的, 不少于四次, 超过控制指标的 */
const COMPARISON = new RegExp(
  `(?:(?<atLeast>${AT_LEAST})|(?<atMost>${AT_MOST})|(?<!不)(?<below>${BELOW})|(?<above>${ABOVE}))(?:(?<target>${TARGET})|(?<number>${NUMBER})(?<unit>${MEASURE}|${COUNT_UNIT}|倍|分)?)`,
  'g',
);
/** 与目标值相比 */
const AGAINST_TARGET = new RegExp(`^(?:与|同|和|较|比)${TARGET}(?:相比|比较)?的?,?$`);
/** 差 falls short of what these words name; 未达到 may be said of a limit as well. */
const SAYS_SIDE = /[低少小]于|不足|超过|超出|高于|大于|多于|突破/;
const EACH_PERIOD = new RegExp(`每(?!年)${PERIOD}`);
const TO_LAST_YEAR = new RegExp(LAST_YEAR);
const ONLY_TARGET = new RegExp(`^${TARGET}的?$`);
const ONLY_LAST_YEAR = new RegExp(`^${LAST_YEAR}的?$`);
const PERCENT_POINTS = /^(?:个?百分点|%)$/;
/** A step of cases counts cases unless the text says where it starts. */
const CASES = new RegExp(`^${COUNT_UNIT}$`);

/** The step that closes the condition `plain`; null when none does, 'unclear' when its start or its side is in doubt. */
export function stepOf(plain: string, given: Reference | null): Step | 'unclear' | null {
  const match = STEP.exec(plain);
  if (!match?.groups) return null;
  const { each, down, up, object = '', unit = '' } = match.groups;
  const before = plain.slice(0, match.index);
  // What another part of the rule has said is about a value that these words do not name anew.
  const start = referenceOf(object) ?? referenceOf(before) ?? (before === '' ? given : null);
  const shortfall = down !== undefined && /^(?:少|缺少?|差)$/.test(down);
  const onCases = CASES.test(unit);
  if ([...before.matchAll(COMPARISON)].length > 1) return 'unclear';
  if (each === undefined && !(shortfall && start && onCases)) {
    // 下降5%扣1分 may mean each 5 % or once; 低于70%扣5分 is once, and 少1次扣1分 counts.
    return onCases || /于$|^[高低超]|^超/.test(down ?? up ?? '') ? null : 'unclear';
  }
  // 每缺一项, 每少一处: cases, unless the text says how many there have to be.
  if (shortfall && onCases && !(start && typeof start.threshold === 'number' && sameUnit(start.unit, unit)))
    return null;
  // 每个项目每超过1%: one value cannot hold those of several.
  if (/每(?!年)/.test(before)) return 'unclear';
  const step = numberOf(match.groups['step'] ?? '');
  if (step === null || step <= 0) return 'unclear';
  const direction = down === '差' ? (start?.direction ?? 'below') : up === undefined ? 'below' : 'above';
  if (down === '差' && !PERCENT_POINTS.test(unit) && !(start?.direction && SAYS_SIDE.test(before)))
    return 'unclear';
  if (start?.direction && start.direction !== direction) return 'unclear';
  if (start && typeof start.threshold === 'number' && !sameUnit(start.unit, unit)) return 'unclear';
  return {
    step,
    unit: unit === '百分点' ? '个百分点' : unit,
    direction,
    ...(start ? { threshold: start.threshold } : {}),
    condition: wordsWithoutStep(plain, match),
  };
}

/**
 * Where the words say that counting starts; null when they do not. `side`: whether their comparison, 低于90%, is what
 * loses marks or what keeps them.
 */
export function referenceOf(words: string, side: 'lost' | 'kept' = 'lost'): Reference | null {
  // 每月不少于2篇: one value cannot hold twelve of them.
  if (words === '' || EACH_PERIOD.test(words)) return null;
  if (ONLY_TARGET.test(words) || AGAINST_TARGET.test(words)) return { threshold: 'target', unit: '' };
  if (ONLY_LAST_YEAR.test(words)) return { threshold: 'lastYear', unit: '' };
  if (/^\d+(?:\.\d+)?%$/.test(words)) return { threshold: Number(words.slice(0, -1)), unit: '%' };
  const comparisons = [...words.matchAll(COMPARISON)];
  const [only] = comparisons;
  if (comparisons.length > 1) return null;
  if (only?.groups) {
    const { atLeast, below, above, target, number, unit = '' } = only.groups;
    const losesBelow = side === 'lost' ? below : above;
    const direction = atLeast !== undefined || losesBelow !== undefined ? 'below' : 'above';
    if (target !== undefined) return { threshold: 'target', unit: '', direction };
    const value = numberOf(number ?? '');
    return value === null ? null : { threshold: value, unit, direction };
  }
  return TO_LAST_YEAR.test(words) ? { threshold: 'lastYear', unit: '' } : null;
}

function sameUnit(one: string, other: string): boolean {
  return one === other || (PERCENT_POINTS.test(one) && PERCENT_POINTS.test(other)) || one === '';
}

/** 完好率|降低, 与上年相比|增加, but 低于98%的 says it all. */
function wordsWithoutStep(plain: string, match: RegExpExecArray): (readonly [number, number])[] {
  const before = plain.slice(0, match.index).replace(/的?,?$/, '');
  if (before !== '' && [...before.matchAll(COMPARISON)].length > 0) return [[0, before.length]];
  const { each = '', down = '', up = '', object = '' } = match.groups ?? {};
  const verb = match.index + each.length;
  if (before !== '' && before.endsWith(down || up)) return [[0, before.length]];
  const length =
    (down || up).length + (plain.startsWith('了', verb + (down || up).length) ? 1 : 0) + object.length;
  return before === ''
    ? [[verb, verb + length]]
    : [
        [0, before.length],
        [verb, verb + length],
      ];
}
