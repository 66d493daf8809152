import { matchAt, type Consequence, type ConsequenceReader } from './consequence';
import { limitAt } from './limit';
import { isNote } from './note';
import { numberOf } from './numbers';
import { MARK, NUMBER } from './words';

const MARKS_ONLY = new RegExp(`\\((?:满分|本项|计|分值)?:?(?<points>${NUMBER})分\\)`, 'y');
const MARKS_FIRST = new RegExp(`\\((?:满分|本项|计|分值)?:?(?<points>${NUMBER})${MARK}[,;。:]`, 'y');
const NO_REPETITION =
  /^\([^()\d]{0,60}(?:不|不再|不得|不予)(?:重复|累计|另行)(?:扣分|加分|得分|计分|扣|计)[^()\d]{0,10}\)$/;
const STATED_MARKS = new RegExp(
  `(?:本项|该项|此项)?(?:满分|标准分|基础分|基本分|基准分|分值)(?:值)?(?:为|共|:)?(?<points>${NUMBER})${MARK}`,
  'y',
);
const PROVENANCE =
  /由[^,;。\n]{1,30}?提供(?:扣分|评分|考核|得分)(?:的)?(?:依据|情况|结果)|(?:作为|为)(?:扣分|评分|计分|考核)(?:的)?依据/y;

/** What stands in brackets and speaks of marks: (3分), (3分,少一次扣1分), (最多加10分), (…不重复扣分). */
export function asideAt(text: string, at: number, end: number): Consequence | null {
  const whole = matchAt(MARKS_ONLY, text, at);
  if (whole) return marks(whole, at, false);
  const words = text.slice(at, end + 1);
  const limit = limitAt(text, at + 1);
  if (limit?.kind === 'limit' && limit.to === end)
    return { ...limit, reach: limit.reach === 'each' ? 'each' : 'last', from: at, to: end + 1 };
  const first = matchAt(MARKS_FIRST, text, at);
  if (first) return marks(first, at, true);
  return NO_REPETITION.test(words) ? { kind: 'remark', from: at, to: end + 1 } : null;
}

/** (含…), (…除外) after a clause: what the condition covers; (查阅文件), (否决性指标) beside one: a note. */
export function explanationAt(text: string, at: number, end: number): Consequence | null {
  const words = text.slice(at, Math.min(end + 1, at + 80));
  if (end - at < 80 && isNote(text.slice(at + 1, end))) return { kind: 'provenance', from: at, to: end + 1 };
  const explains = at > 0 && /^\((?:(?:不含|含|包括|不包括|指)[^每()]{2,}|[^每()]{2,}除外)\)$/.test(words);
  return explains ? { kind: 'remark', from: at, to: end + 1 } : null;
}

/** 本项满分4分 */
export const statedMarksReader: ConsequenceReader = { patterns: [STATED_MARKS], read: statedMarksAt };

function statedMarksAt(text: string, at: number): Consequence | null {
  const match = matchAt(STATED_MARKS, text, at);
  const points = numberOf(match?.groups?.['points'] ?? '');
  return match && points !== null
    ? { kind: 'statedMarks', points, from: at, to: at + match[0].length }
    : null;
}

/** 由××提供扣分依据 */
export const provenanceReader: ConsequenceReader = { patterns: [PROVENANCE], read: provenanceAt };

function provenanceAt(text: string, at: number): Consequence | null {
  const match = matchAt(PROVENANCE, text, at);
  return match && { kind: 'provenance', from: at, to: at + match[0].length };
}

function marks(match: RegExpExecArray, at: number, inside: boolean): Consequence {
  const points = numberOf(match.groups?.['points'] ?? '');
  const place = { from: at, to: at + match[0].length };
  return points === null || points === 0
    ? { kind: 'unread', ...place }
    : { kind: 'marks', points, inside, ...place };
}
