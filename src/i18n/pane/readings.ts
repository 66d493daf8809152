import type { Choice } from '../../core/rule/choice';
import { both } from './both';

/** How words of a rule are read. They come with the screens that show them. */
export const readings = both<
  'title' | 'show' | 'hide' | 'open' | 'clauseOf' | 'undecided' | 'asRead' | 'note' | Choice
>({
  'zh-CN': {
    title: '读法',
    show: '逐条核对读法',
    hide: '收起读法',
    open: '下列文字有几种读法。选定后按所选读法计分；不选则本项由人工评定得分。',
    clauseOf: '条款 {number} 的读法',
    undecided: '待确认',
    asRead: '按上述读法',
    note: '改动写入评分明细，同一段文字下次仍按所选读法计分。',
    byHand: '读得不对，由人工评定',
    handDeduct: '由人工决定扣几分',
    handScore: '由人工决定得几分（从 0 起）',
    handAdd: '由人工决定加几分',
    noEffect: '不影响计分',
    fromFull: '从满分起扣减',
    fromZero: '从 0 分起累加',
    limitOne: '限额只管紧挨着的一条',
    limitSentence: '限额管本句各条合计',
    limitAll: '限额管以上各条合计',
    limitEach: '每条各自不超过限额',
    oneOf: '几档中只取一档',
    each: '各条分别计分后相加',
  },
  'en-US': {
    title: 'How it is read',
    show: 'Check how each clause is read',
    hide: 'Hide how it is read',
    open: 'These words can be read in several ways. Choose one to have them scored; else this indicator is scored by hand.',
    clauseOf: 'How clause {number} is read',
    undecided: 'Not decided',
    asRead: 'As above',
    note: 'The choice is written into 评分明细 and holds for these words from then on.',
    byHand: 'Not so: a person decides',
    handDeduct: 'A person decides what comes off',
    handScore: 'A person decides what is given (from 0)',
    handAdd: 'A person decides what is added',
    noEffect: 'Does not affect the score',
    fromFull: 'Start from full marks',
    fromZero: 'Start from 0',
    limitOne: 'The limit holds the last clause only',
    limitSentence: 'The limit holds this sentence together',
    limitAll: 'The limit holds all the above together',
    limitEach: 'The limit holds each clause by itself',
    oneOf: 'Only one of the grades counts',
    each: 'Each counts, and they add up',
  },
});
