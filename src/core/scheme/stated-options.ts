import type { Where } from '../issue';
import { normalise } from '../rule/read/normalise';
import type { Note } from '../sheet/notes-around';
import type { ClauseReader, Topic } from './stated/clause-reading';
import { decimalsReader } from './stated/decimals';
import { bonusReader, floorReader, sameMatterReader } from './stated/limits';
import { notApplicableReader } from './stated/not-applicable';
import { partialStepsReader } from './stated/partial-steps';
import type { Statement } from './stated/statement';

/** A statement with the sentence that makes it. */
export interface StatedByNote {
  readonly statement: Statement;
  readonly text: string;
  readonly where: Where;
}

/** In this order: what is said of 缺项 is read as such before it is taken for something about scores. */
const READERS: readonly ClauseReader[] = [
  notApplicableReader,
  partialStepsReader,
  decimalsReader,
  floorReader,
  bonusReader,
  sameMatterReader,
];

/** Longer sentences are prose. */
const LONGEST = 120;

/** A sentence that speaks of none of these is not looked at. */
const WORTH_READING =
  /[缺空]项|不适用|不涉及|不参评|小数|整|舍|精确|准确|不[足满]|扣完|扣光|负[分值数]|倒扣|最低|[0零]分|加分|重复|封顶|限制|分值|100|次/;

/** 以上规定不适用于…, 第2条暂不执行 */
const REVOKES =
  /(?:以上|上述|前述|前款|第[\d一二三四五六七八九十]{1,3}[条款项点])[^。]{0,20}?(?:不适用|不执行|不再执行|暂停|停止|废止|作废|取消|除外|另行|暂缓|为准|调整)/;

/** In a sentence that is not understood: it may narrow what stands beside it. */
const NARROWS =
  /^[的(（]|但|除|例外|另|仅|只|如|若|不含|不包括|其中|暂|原则上|上述|以上|本条|此条|该条|前款|可以?不/;

/** Words by which a sentence that is not understood, or speaks of a part, makes the option doubtful for the whole. */
const MAKES_DOUBTFUL: Readonly<Partial<Record<Statement['option'], RegExp>>> = {
  rebase: /折算|换算|折合|[缺空]项.{0,20}?(?:另行|研究|[0零]分|除外)/,
  decimals: /(?:得分|分值|分数|评分|打分|总分|成绩).{0,20}?(?:小数|整数|取整|四舍五入)/,
  partialSteps: /不[足满](?:一|1)个?(?:百分点|%|.{0,4}?(?:单位|幅度|档))/,
};

/**
 * What the notes of a table lay down for all of it: the options that they settle, what is done anyway, and what no scheme
 * can express. A sentence counts only if each of its clauses is understood; one that speaks of one item, of another year or
 * under a condition states nothing, and neither does one that another sentence may narrow or take back.
 */
export const statedIn = (notes: readonly Note[]): readonly StatedByNote[] => {
  const read = notes.map(readNote);
  const doubtful = read.flatMap(({ unread }) => unread);
  if (doubtful.some((text) => REVOKES.test(text))) return [];
  return read
    .flatMap(({ stated }) => stated)
    .filter(({ statement }) => {
      const pattern = MAKES_DOUBTFUL[statement.option];
      return !pattern || !doubtful.some((text) => pattern.test(text));
    });
};

/** Sentences that are not understood, in one spelling, and the statements of the others. */
interface ReadNote {
  readonly unread: readonly string[];
  readonly stated: readonly StatedByNote[];
}

const readNote = ({ scope, sentences }: Note): ReadNote => {
  const plain = (text: string): string => text.slice(0, 10 * LONGEST).replace(/\s/g, '');
  if (scope === 'part') return { unread: sentences.map(({ text }) => plain(text)), stated: [] };
  const read = sentences.map((sentence, index) => ({
    ...sentence,
    statements: statementsIn(sentence.text, index === 0 ? { kind: 'head' } : { kind: 'none' }),
  }));
  const unread = read.filter(({ statements }) => statements === null).map(({ text }) => plain(text));
  const stated = read.flatMap(({ text, where, statements }) =>
    (statements ?? []).map((statement) => ({ statement, text, where })),
  );
  return { unread, stated: unread.some((text) => NARROWS.test(text)) ? [] : stated };
};

/** The statements of a sentence; none: it states nothing that matters here; null: not each of its words is understood. */
const statementsIn = (sentence: string, start: Topic): readonly Statement[] | null => {
  if (sentence.length > LONGEST) return null;
  const { text } = normalise(sentence);
  if (!WORTH_READING.test(text)) return null;
  const statements: Statement[] = [];
  let topic = start;
  for (const clause of clausesOf(text)) {
    const reading = firstReading(clause, topic);
    if (!reading) return null;
    statements.push(...reading.states);
    ({ topic } = reading);
  }
  return withoutDoubles(statements);
};

const firstReading = (clause: string, topic: Topic): ReturnType<ClauseReader> => {
  for (const reader of READERS) {
    const reading = reader(clause, topic);
    if (reading) return reading;
  }
  return null;
};

/** A bracket at the end of a clause is a clause of its own: 保留一位小数(四舍五入). */
const ASIDE = /\(([^()÷×/+=-]{1,20})\)(?=[,;]|$)/g;

const clausesOf = (text: string): readonly string[] =>
  text
    .replace(/[。;,]+$/, '')
    .replace(ASIDE, ',$1')
    .split(/[,;]/);

/** Scores that are cut off are not rounded, so that 保留一位小数 beside it settles nothing. */
const withoutDoubles = (statements: readonly Statement[]): readonly Statement[] => {
  const isCut = statements.some((one) => one.option === 'unsupported' && one.kind === 'roundingOther');
  const told = new Set<string>();
  return statements.filter((statement) => {
    const key = JSON.stringify(statement);
    if (told.has(key) || (isCut && statement.option === 'decimals')) return false;
    told.add(key);
    return true;
  });
};
