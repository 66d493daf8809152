import type { Language } from '../core/language';
import { changeText, DOUBT, KIND_WORDS } from '../core/new-year/difference-words';
import type { Change, IndicatorDifference } from '../core/new-year/year-difference';
import { fill } from './fill';
import { both } from './pane/both';

/** The words of the command line about a new year, around those that the sheet 与上年差异 has too. */
export const newYearWords = both({
  'zh-CN': {
    carried: '“{scheme}”的考核方案已沿用，考核年度 {start} 至 {end}。',
    tally: '与上年相比：相同{same}项，有变化{changed}项，新增{new}项，取消{gone}项；其中存疑{doubtful}项。',
    now: '{sheet}第{row}行 {name}：{said}',
    gone: '上年{sheet}第{row}行 {name}：{said}',
    separator: '；',
    lastReading: '    上年读作：{reading}',
    nowReading: '    本年读作：{reading}',
    noRule: '（无评分标准）',
    unread: '（有未读懂之处，须人工评定）',
    written: '已写入 {output}',
  },
  'en-US': {
    carried: 'The scheme of {scheme} was carried over; the assessment year is {start} to {end}.',
    tally:
      'Against last year: same {same}, changed {changed}, new {new}, gone {gone}; of these doubtful {doubtful}.',
    now: '{sheet} row {row} {name}: {said}',
    gone: 'Last year’s {sheet} row {row} {name}: {said}',
    separator: '; ',
    lastReading: '    last year read as: {reading}',
    nowReading: '    this year read as: {reading}',
    noRule: '(no scoring rule)',
    unread: '(not all of it could be read; to be scored by hand)',
    written: 'Written to {output}',
  },
});

const ENGLISH_KINDS: Readonly<Record<IndicatorDifference['kind'], string>> = {
  same: 'the same',
  changed: 'changed',
  new: 'new',
  gone: 'gone',
};

/** What has become of an indicator, in one word or two. */
export const sayKind = (kind: IndicatorDifference['kind'], language: Language): string =>
  language === 'zh-CN' ? KIND_WORDS[kind] : ENGLISH_KINDS[kind];

/** That a pair may not be one indicator. */
export const sayDoubt = (language: Language): string =>
  language === 'zh-CN' ? DOUBT : 'it is not certain that this is the same indicator; check it';

const blank = (value: number | string | null): string | number =>
  value === null || value === '' ? '(blank)' : value;

const englishChange = (change: Change): string => {
  switch (change.kind) {
    case 'marks':
      return fill('marks {from} → {to}, to be calculated anew', {
        from: blank(change.from),
        to: blank(change.to),
      });
    case 'sharing':
      return change.shares
        ? 'it now shares the marks of a row above'
        : 'it no longer shares the marks of a row above';
    case 'rule':
      return 'the text of the rule is another; it was read anew, compare the readings';
    case 'reading':
      return 'the text of the rule is the same, but reads otherwise; compare the readings';
    case 'target':
      return fill('target {from} → {to}', { from: blank(change.from), to: blank(change.to) });
    case 'moved':
      return fill('moved from “{from}” to “{to}”', {
        from: blank(change.from.join(' / ')),
        to: blank(change.to.join(' / ')),
      });
    case 'reordered':
      return 'its place among its section’s indicators is another';
    case 'renamed':
      return fill('renamed from “{from}” to “{to}”', { from: change.from, to: change.to });
  }
};

/** One change of an indicator, as a part of a sentence. */
export const sayChange = (change: Change, language: Language): string =>
  language === 'zh-CN' ? changeText(change) : englishChange(change);
