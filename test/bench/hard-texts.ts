import { readRule } from '../../src/core/rule/read/read-rule';
import { say, sayTable, whole } from './print';

const LENGTHS = [25_000, 50_000, 100_000];

const PIECES: Readonly<Record<string, string>> = {
  'a whole rule': '未设专岗的,不得分;未公开的,扣1分;整改任务每有一项逾期扣0.5分。',
  prose: '按季度召开例会',
  digits: '1',
  'open brackets': '(',
  'nested brackets': '((1分)',
  quotes: '“',
  每: '每',
  'marks only': '1分',
  limits: '扣1分扣完为止',
  'commas and 的': '的,',
  ordinals: '第1、',
  counts: '1处,',
  分别: '分别扣1、',
  tiers: '90%以上得6分;',
  'a long formula': '得分=1+',
  sources: '由市局按照',
  ranks: '按照全市',
  rates: '完成率×5',
  halves: '每起扣1分,已整改的减半扣分,',
  'tiers that go on': '超额10%至20%加1分,',
  'beyond a target': '超10%以下5分;',
  'each of each': '每村每',
  'brackets with notes': '(查阅文件)',
  rounding: '四舍五入,取',
  'doubtful clauses': '每处扣1分，每项扣2分，最多扣4分，减半扣分。',
  'look-alikes': '每处扣l分。',
  emoji: '👍扣1分。',
  'turned letters': '扣\u202e1分，',
};

/**
 * Reading takes time linear in the length of the text, whatever it holds. Each row repeats one piece of text, chosen to be
 * hard on some pattern; the last column is the time for twice the text over the time for it once: about 2.
 */
export const benchHardTexts = (): void => {
  say('(e) Texts that are hard on a pattern, repeated');
  sayTable(
    ['piece', ...LENGTHS.map((length) => `${whole(length)} characters`), 'twice'],
    Object.entries(PIECES).map(([name, piece]) => {
      const times = LENGTHS.map((length) => millisecondsFor(piece.repeat(Math.ceil(length / piece.length))));
      const [, once = NaN, twice = NaN] = times;
      return [name, ...times.map((time) => `${time.toFixed(0)} ms`), `×${(twice / once).toFixed(1)}`];
    }),
  );
  say();
};

/** The least of three runs: what the machine needs when nothing disturbs it. */
const millisecondsFor = (text: string): number => {
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    readRule(text, { fullMarks: 10 });
    return performance.now() - start;
  });
  return Math.min(...runs);
};
