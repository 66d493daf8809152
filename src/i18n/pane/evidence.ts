import { columnName } from '../../core/cells/address';
import type { Language } from '../../core/language';
import type { Evidence } from '../../core/sheet/understanding';
import { fill } from '../fill';
import { textsIn } from '../texts';
import { both } from './both';

type Sentence = Evidence['kind'] | 'namedLoosely' | 'unheaded' | 'sumsMissed' | 'sumsMixed' | 'sumsNone';

/** Why a column was taken for what it was; a kind of evidence without a sentence does not compile. */
const SENTENCES = both<Sentence>({
  'zh-CN': {
    named: '表头写作“{heading}”。',
    namedLoosely: '表头写作“{heading}”，与这一列常用的叫法相近。',
    nameless: '表头“{heading}”不是这一列常用的叫法。',
    unheaded: '这一列没有表头。',
    holdsMarks: '{share}%的单元格是分值。',
    speaksOfScoring: '{share}%的单元格写有怎样得分或扣分。',
    filled: '有 {rows} 行填了内容。',
    blank: '表头以下还没有填内容。',
    rightOf: '紧挨在{role}右边。',
    leftOf: '在{role}左边，是它的上级。',
    sums: '各项之和与 {fit} 处写明的合计相符。',
    sumsMissed: '各项之和与 {miss} 处写明的合计不符。',
    sumsMixed: '各项之和与 {fit} 处写明的合计相符，与 {miss} 处不符。',
    sumsNone: '表中没有写明合计，无从验算。',
    rival: '另有 {letter} 列也像。',
  },
  'en-US': {
    named: 'Its heading reads “{heading}”.',
    namedLoosely: 'Its heading reads “{heading}”, close to a usual name of such a column.',
    nameless: 'Its heading “{heading}” is no usual name of such a column.',
    unheaded: 'It has no heading.',
    holdsMarks: '{share}% of its cells hold marks.',
    speaksOfScoring: '{share}% of its cells say how marks are gained or lost.',
    filled: 'Filled in {rows} rows.',
    blank: 'Nothing stands below its heading yet.',
    rightOf: 'It stands right beside the {role}.',
    leftOf: 'It stands left of the {role}, which it groups.',
    sums: 'Its marks add up to {fit} stated totals.',
    sumsMissed: 'Its marks do not add up to {miss} stated totals.',
    sumsMixed: 'Its marks add up to {fit} stated totals and do not to {miss}.',
    sumsNone: 'The table states no total to check against.',
    rival: 'Column {letter} looks like it too.',
  },
});

const LOOSE = 0.8;

const percent = (share: number): number => Math.round(share * 100);

/** One reason for, or against, the role of a column as a plain sentence. */
export const sayEvidence = (one: Evidence, language: Language): string => {
  const words = SENTENCES[language];
  switch (one.kind) {
    case 'named':
      return fill(one.weight < LOOSE ? words.namedLoosely : words.named, { heading: one.heading });
    case 'nameless':
      return one.heading === '' ? words.unheaded : fill(words.nameless, { heading: one.heading });
    case 'holdsMarks':
    case 'speaksOfScoring':
      return fill(words[one.kind], { share: percent(one.share) });
    case 'filled':
      return fill(words.filled, { rows: one.rows });
    case 'blank':
      return words.blank;
    case 'rightOf':
    case 'leftOf':
      return fill(words[one.kind], { role: textsIn(language).roles[one.role] });
    case 'sums': {
      const { fit, miss } = one;
      if (fit + miss === 0) return words.sumsNone;
      const sentence = miss === 0 ? words.sums : fit === 0 ? words.sumsMissed : words.sumsMixed;
      return fill(sentence, { fit, miss });
    }
    case 'rival':
      return fill(words.rival, { letter: columnName(one.column) });
  }
};
