import { endOfNoun, endOfUnit, isNounOnly, type AsideAt, type Counting } from './counting';

const DENIAL = /[不未无没失缺漏错]|违/;

/** 1处漏油, 缺一项: how a condition with one 1 is counted. */
export function countingByOne(words: string, match: RegExpExecArray, aside: AsideAt): Counting {
  const { unit = '', aside: blanked = '', number } = match.groups ?? {};
  const at = match.index;
  const end = at + match[0].length - blanked.length;
  const before = words.slice(0, at);
  const rest = words.slice(end + blanked.length);
  const piece = before.slice(before.search(/[^,;。]*$/));
  const counted = /(?:缺少?|少|漏|(?<!没)有|(?<![未没])发现|出现|存在|发生|查出|超|错)$/.exec(piece);
  // 超过1次扣1分 may mean each further one or the second once.
  if (/(?:超过|超出|高于|大于|多于|突破)$/.test(piece)) return { by: 'unclear' };
  const closes = /^的?,?$/.test(rest);
  const namesCases = piece === '' && isNounOnly(rest) && before !== '';
  const opens = piece === '' && DENIAL.test(rest.slice(0, number === '1' ? 12 : 1));
  const inMiddle = number === '1' && DENIAL.test(rest) && !DENIAL.test(piece);
  if (!(closes || counted || namesCases || opens || inMiddle)) return { by: 'unclear' };
  const unitEnd = endOfUnit(end, blanked, aside);
  const from = counted?.[0] === '有' ? at - 1 : at;
  const to = namesCases ? endOfNoun(words, unitEnd) : unitEnd;
  return oneCount(1, [end - unit.length, unitEnd], [[from, to]], words);
}

function oneCount(
  per: number,
  unit: readonly [number, number],
  cut: readonly (readonly [number, number])[],
  words: string,
): Counting {
  return { by: 'count', counts: [{ per, unit, cut, words: [0, words.length] }] };
}
