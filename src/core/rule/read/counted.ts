import { conditionOf, conditionWords, tidy, type Condition } from './condition';
import type { Count } from './counting';
import { wordsOf, type Range, type Source } from './normalise';

/** What is counted, in which unit, and how many make one portion. */
export interface Counted {
  readonly condition: Condition;
  readonly per: number;
  readonly unit: string;
}

/** A predicate after which the verb of a count only repeats it: 内容不全,每缺1项. */
const SAID = '(?:不全|不齐全?|不完整|不完善|缺失|不符合要求|未[^，,、]{0,6}体现|不足)';
const SAYS_IT_ALREADY = new RegExp(`${SAID}[,，]?$`);
const SAYS_IT_TWICE = new RegExp(`(${SAID})(?:缺少?|少|漏)$`);
/** A noun that the verb of a count belongs to: 职责、流程等内容,每缺一项. */
const NAMES_PARTS = /(?:内容|资料|材料|记录|要素|环节|项目|制度|方面|等)[,，]?$/;
const VERB = /^(?:缺少?|少|漏|有|差)$/;

/** A count in the words of its condition; `from` is where the condition begins in the normalised text. */
export function countedOf(source: Source, from: number, count: Count): Counted {
  const pieces = piecesAround(count).map(([start, end]): Range => [from + start, from + end]);
  return {
    condition: conditionOf(source, from + count.words[0], wordsAround(source, pieces)),
    per: count.per,
    unit: count.unitName ?? wordsOf(source, [from + count.unit[0], from + count.unit[1]]),
  };
}

/** The condition's words before, between and after those that only count. */
function piecesAround({ words: [from, to], cut }: Count): Range[] {
  const pieces: Range[] = [];
  let at = from;
  for (const [start, end] of cut) {
    pieces.push([at, start]);
    at = end;
  }
  pieces.push([at, to]);
  return pieces;
}

/** 记录不全的,每缺一项 → 记录不全; 其他1处不合格 → 其他不合格; 培训记录每缺1份 → 培训记录缺 */
function wordsAround(source: Source, pieces: readonly Range[]): string {
  const [first = [0, 0]] = pieces;
  const before = conditionWords(source, [first])
    .replace(SAYS_IT_TWICE, '$1')
    .replace(/的[，,](?:发现|查实|出现)$/, '');
  const rest = conditionWords(source, pieces.slice(1));
  const parted = /[,，、]$/.test(rawWords(source, first));
  const closed = /的[,，、]?$/.test(rawWords(source, first));
  if (before !== '' && closed && parted && /^(?:缺少?|少|漏|有)?.{0,4}$/.test(rest)) return before;
  if (before !== '' && VERB.test(rest) && SAYS_IT_ALREADY.test(before)) return before;
  if (!parted || before === '' || rest === '') return tidy(before + rest).replace(SAYS_IT_TWICE, '$1');
  return NAMES_PARTS.test(before) && VERB.test(rest) ? tidy(before + rest) : tidy(`${before}，${rest}`);
}

function rawWords(source: Source, range: Range): string {
  return range[0] < range[1] ? wordsOf(source, range) : '';
}
