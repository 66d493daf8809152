import { defaultScheme } from '../scheme/presets';
import type { VetoEvent, VetoRule } from '../scheme/scheme';
import { judgeEvent, judgeEvents } from './judge-event';

const names = { scheme: '考核方案', ledger: '评分明细', veto: '一票否决', result: '考核结果' };
const scheme = defaultScheme('2017-09-12', '示例省', 'checked', names, '2016—2017年度');
const regional: VetoEvent = {
  row: 4,
  event: '某县食品加工企业集中出现同类问题',
  date: '2017-03-12',
  area: '产品质量',
  scope: '区域性',
  state: 'verified',
  determinedBy: '省质监局',
  document: '示例〔2017〕8号',
  rule: '区域性产品质量安全事件',
};

const verdict = (change: Partial<VetoEvent>): string | undefined =>
  judgeEvents([{ ...regional, ...change }], scheme)[0]?.verdict;

describe('an event held against the rules', () => {
  test.each<[string, Partial<VetoEvent>, string]>([
    ['verified, in the year, of the area and scope', {}, 'counts'],
    ['on the first day of the year', { date: '2016-07-01' }, 'counts'],
    ['on the last day of the year', { date: '2017-06-30' }, 'counts'],
    ['the day before the year', { date: '2016-06-30' }, 'doesNotCount'],
    ['the day after the year', { date: '2017-07-01' }, 'doesNotCount'],
    ['found to be none', { state: 'dismissed' }, 'doesNotCount'],
    ['of another area', { area: '工程质量' }, 'doesNotCount'],
    ['of neither scope', { scope: '其他' }, 'doesNotCount'],
    ['of the scope of another rule than the one named', { scope: '系统性' }, 'doesNotCount'],
    ['no rule named, one fits', { rule: '', scope: '系统性' }, 'counts'],
    ['no rule named, none fits', { rule: '', scope: '其他' }, 'doesNotCount'],
    ['not verified yet', { state: 'toVerify' }, 'undecided'],
    ['state blank', { state: null }, 'undecided'],
    ['date unknown', { date: null }, 'undecided'],
    ['scope blank', { scope: '' }, 'undecided'],
    ['area blank', { area: '' }, 'undecided'],
    ['a rule that the scheme does not have', { rule: '区域性事件' }, 'undecided'],
    ['such a rule, but outside the year', { rule: '区域性事件', date: '2015-01-01' }, 'doesNotCount'],
    ['not verified, but of another area', { state: 'toVerify', area: '服务质量' }, 'doesNotCount'],
  ])('%s', (_, change, expected) => {
    expect(verdict(change)).toBe(expected);
  });

  test.each<[string, Partial<VetoEvent>]>([
    ['fits', {}],
    ['dismissed', { state: 'dismissed', date: '2010-01-01' }],
    ['outsideYear', { date: '2016-06-30', state: 'toVerify' }],
    ['ruleUnknown', { rule: '区域性事件' }],
    ['noRuleFits', { area: '工程质量', state: 'toVerify' }],
    ['notVerified', { state: null }],
    ['dateBlank', { date: null, state: 'toVerify' }],
    ['dateBlank', { date: null, area: '' }],
    ['areaBlank', { area: '', scope: '' }],
    ['scopeBlank', { scope: '' }],
  ])('because: %s', (because, change) => {
    expect(judgeEvent({ ...regional, ...change }, scheme).because).toBe(because);
  });

  test('a rule without area and scope takes any', () => {
    const any: VetoRule = {
      name: '瞒报',
      area: '',
      scope: '',
      effect: { kind: 'setGrade', grade: 'C' },
      clause: '',
    };
    const [judged] = judgeEvents([{ ...regional, rule: '瞒报', area: '环境质量', scope: '其他' }], {
      ...scheme,
      vetoRules: [any],
    });
    expect(judged).toMatchObject({ verdict: 'counts', rules: [any] });
  });

  test('every rule that it falls under holds, when it names none', () => {
    const one: VetoRule = { name: '较大', area: '', scope: '', effect: { kind: 'bar' }, clause: '' };
    const vetoRules = [one, { ...one, name: '重大' }, { ...one, name: '其他', scope: '其他' }];
    const [judged] = judgeEvents([{ ...regional, rule: '' }], { ...scheme, vetoRules });
    expect(judged?.rules.map(({ name }) => name)).toEqual(['较大', '重大']);
  });
});
