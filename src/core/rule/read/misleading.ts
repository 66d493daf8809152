import { isBroken } from './broken-words';
import { countsEach } from './count';
import { intervalOf } from './interval';
import { namedIn } from './measures';
import type { Phrase } from './phrase';
import { COUNT_UNIT, NUMBER, PERIOD } from './words';

/** A rule's phrase, with what those around it come to. */
interface Place {
  readonly phrase: Phrase;
  readonly before: Phrase | undefined;
  readonly fullMarks: number | null;
  /** Grants make up the full marks together: each has its own. */
  readonly hasParts: boolean;
  readonly manyForfeits: boolean;
  readonly stepsLater: boolean;
  readonly givesLater: boolean;
  /** A clause before counts steps of the same value on the same side. */
  readonly stepsBefore: boolean;
}

const TOTAL = /^(?:共|合计|共计|总计|总共|小计|计)?$/;
/** 比上年增长5%: what is aimed at is a change, and the number is none of the value itself. 增长率达5% names its value. */
const CHANGE = new RegExp(
  `(?:上一?年|去年|同比|同期|基数)[^每;。]{0,14}?(?:增长|增加|提高|上升|下降|降低|减少)(?:达到?|超过|不低于|不少于)?${NUMBER}(?:%|个百分点|起|人|件|次)`,
);
const STEP = /每(?:再)?(?:少|低|降|高|升|增|减|超|差|多|上升|下降|提高)/;
const STEP_DOWN = /每(?:再)?(?:少|低|降|减|差|下降)/;
/** At the head of a condition; 未每月公示 happens once in a year. */
const EVERY_PERIOD = new RegExp(`^(?:每${PERIOD}|逐[月季周]|按[月季周])`);
const EVERY_PLACE = /^各(?:乡镇|街道|县|区|市|镇|村|部门|单位|企业|科室|学校)/;
/** 每千人床位数, 每5人配备: so many to one of them, not one for so many. */
const RATIO = /^每(?:[十百千万]+|\d+)(?:名|个|家)?(?:人|户|企业|家企业|平方公里|学生|职工)[\u4e00-\u9fff]/;
const FURTHER = /^(?:以后|此后|其后)?,?每(?:再)?(?:增加|增|多)[1一]/;
/** 办结率、满意率; PM10、PM2.5: two values. */
const TWO_VALUES =
  /[率度量值数](?:、|和|与|及)[^,;。、]{1,12}[率度量值数]|[A-Za-z][A-Za-z\d.]*(?:、|和|与|及)[A-Za-z]/;
/** 未完成目标但完成90%以上 */
const BUT = /(?:未|没有|不)[^,;。]{1,12}但/;
const SOME = new RegExp(NUMBER + COUNT_UNIT);
/** 2项以上, 3处及以上 */
const AND_MORE = new RegExp(`^${NUMBER}${COUNT_UNIT}及?以上`);
const FAILS = /^(?:没有?|未|无|不)/;

/** Words that read like a clause of their own and mean something else; each with what would be made of them. */
const MISLEADING: readonly ((place: Place) => boolean)[] = [
  ({ phrase }) => isBroken(phrase.conditionText),
  // 1项不合格扣2分,2项以上扣5分: two items at once by both
  ({ phrase, before }) =>
    before !== undefined &&
    isAmount(phrase) &&
    isAmount(before) &&
    SOME.test(before.conditionPlain) &&
    AND_MORE.test(phrase.conditionPlain),
  // 每项得2分,共10分: ten marks more, for nothing
  ({ phrase, before }) =>
    before !== undefined &&
    (isAmount(phrase) || phrase.consequence.kind === 'bare') &&
    isAmount(before) &&
    TOTAL.test(words(phrase)) &&
    !phrase.lead.newSentence,
  // 比上年增长5%得10分,每少1个百分点扣1分: from last year's value, or against its direction
  ({ phrase, stepsLater }) =>
    CHANGE.test(phrase.conditionPlain) && (STEP.test(phrase.conditionPlain) || stepsLater),
  // 每季度召开会议得3分 of 12: once; 每月未报送扣1分: once; 各乡镇未建立扣1分: once
  ({ phrase, fullMarks, hasParts }) =>
    isAmount(phrase) &&
    !countsEach(phrase) &&
    !(gives(phrase) && (pointsOf(phrase) === fullMarks || hasParts)) &&
    (EVERY_PERIOD.test(phrase.conditionPlain) || EVERY_PLACE.test(phrase.conditionPlain)) &&
    !STEP.test(phrase.conditionPlain),
  // 每千人床位数不足5张扣2分: for each thousand people
  ({ phrase }) => isAmount(phrase) && RATIO.test(phrase.conditionPlain),
  // 发现1个扣1分,每增加1个扣2分: the first of them twice
  ({ phrase, before }) =>
    before !== undefined &&
    isAmount(phrase) &&
    isAmount(before) &&
    !phrase.lead.newSentence &&
    FURTHER.test(phrase.conditionPlain),
  // 办结率、满意率低于90%的,每低1%扣1分: one value for two
  ({ phrase, stepsLater }) =>
    TWO_VALUES.test(phrase.conditionPlain) && (STEP.test(phrase.conditionPlain) || stepsLater),
  // 省、市合格率低于95%、90%的,分别扣2分、3分: one value for two
  ({ phrase }) =>
    phrase.consequence.kind === 'respectively' &&
    /^[^\d]*、[^\d]*(?:低于|高于|不足|超过|少于|达)/.test(phrase.conditionPlain),
  // 未完成目标但完成90%以上: 100 % as well
  ({ phrase }) => BUT.test(phrase.conditionPlain) && /\d/.test(phrase.conditionPlain),
  // 方案得3分,没有不得分;总结得7分,没有不得分: all ten marks for one of them
  ({ phrase, hasParts, givesLater, manyForfeits }) =>
    hasParts &&
    phrase.consequence.kind === 'forfeit' &&
    FAILS.test(phrase.conditionText.replace(/^该项/, '')) &&
    (givesLater || manyForfeits),
  // 机构健全得4分,不健全扣2分;经费到位得6分: comes off the other part; 一率得5分;二率得5分。每少1%扣0.5分: of which?
  ({ phrase, before, hasParts }) =>
    hasParts &&
    isAmount(phrase) &&
    !gives(phrase) &&
    (STEP.test(phrase.conditionPlain) || (before !== undefined && gives(before) && !phrase.lead.newSentence)),
  // 超标率10%以内扣2分 before tiers of the same value: both at the edge
  ({ phrase, before }) => isSecondRange(before, phrase),
  // 低于95%的,每低1%扣0.5分;低于90%的,每低1%扣1分: both below 90, or the second alone?
  ({ stepsBefore }) => stepsBefore,
];

/** Which phrases of a rule must be doubted, though they could be read; looked through once, in the order of the text. */
export function misleadingIn(phrases: readonly Phrase[], fullMarks: number | null): (at: number) => boolean {
  const hasParts = makeUp(phrases, fullMarks);
  const manyForfeits = phrases.filter(isItemForfeit).length > 1;
  const lastStep = phrases.findLastIndex(({ conditionPlain }) => STEP.test(conditionPlain));
  const lastGive = phrases.findLastIndex(gives);
  const stepsSeen = new Set<string>();
  const answers = phrases.map((phrase, at) => {
    const place: Place = {
      phrase,
      before: phrases[at - 1],
      fullMarks,
      hasParts,
      manyForfeits,
      stepsLater: lastStep > at,
      givesLater: lastGive > at,
      stepsBefore: stepsAgain(phrase, stepsSeen),
    };
    return MISLEADING.some((test) => test(place));
  });
  return (at) => answers[at] ?? false;
}

function words({ conditionText }: Phrase): string {
  return conditionText.replace(/[,、;]/g, '');
}

function isAmount({ consequence }: Phrase): boolean {
  return consequence.kind === 'amount';
}

function pointsOf({ consequence }: Phrase): number | null {
  return consequence.kind === 'amount' ? consequence.points : null;
}

function gives({ consequence }: Phrase): boolean {
  return consequence.kind === 'amount' && consequence.verb === 'give';
}

function isItemForfeit({ consequence }: Phrase): boolean {
  return consequence.kind === 'forfeit' && consequence.section === undefined;
}

/** Do the grants add up to the full marks? */
function makeUp(phrases: readonly Phrase[], fullMarks: number | null): boolean {
  const marks = phrases
    .filter((phrase) => gives(phrase) && !countsEach(phrase))
    .map((phrase) => pointsOf(phrase) ?? 0);
  const sum = marks.reduce((total, points) => total + points, 0);
  return marks.length > 1 && (fullMarks === null || Math.abs(sum - fullMarks) < 1e-9);
}

/** Does the phrase count steps of a value of which one in `seen` counts them on the same side? It is seen then itself. */
function stepsAgain(phrase: Phrase, seen: Set<string>): boolean {
  const { conditionPlain } = phrase;
  if (!isAmount(phrase) || !STEP.test(conditionPlain)) return false;
  const side = `${gives(phrase)} ${STEP_DOWN.test(conditionPlain)}`;
  const name = namedIn(conditionPlain);
  const isAgain = name === '' ? seen.has(side) : seen.has(`${side} ${name}`);
  seen.add(side).add(`${side} ${name}`);
  return isAgain;
}

/** A second range of the value before, where the two do not make tiers: of the same verb, and without a name of its own. */
function isSecondRange(before: Phrase | undefined, phrase: Phrase): boolean {
  if (!before || !isAmount(phrase) || !isAmount(before) || countsEach(phrase) || countsEach(before))
    return false;
  const [one, other] = [intervalOf(before.conditionText), intervalOf(phrase.conditionText)];
  return (
    one !== null &&
    other !== null &&
    other.subject === '' &&
    other.openEnded === undefined &&
    gives(before) === gives(phrase)
  );
}
