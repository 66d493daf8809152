import type { Range } from '../cells/address';
import { AREAS, SCOPES } from '../scheme/scheme-words';
import type { Scheme } from '../scheme/scheme';
import { literal } from '../writeback/content';
import { COLOR } from '../writeback/look';
import type { SheetDraft } from '../writeback/sheet-draft';
import { at, columnOf, STATE_WORDS, VERDICT_WORDS, type RegisterColumn } from './register-words';

/** Drop-downs and limits for the rows of the register, and colours for what 是否触发 says. */
export const guideEntries = (draft: SheetDraft, scheme: Scheme, firstRow: number, lastRow: number): void => {
  const column = (key: RegisterColumn): readonly Range[] => [
    { top: firstRow, left: columnOf(key), bottom: lastRow, right: columnOf(key) },
  ];
  const rules = scheme.vetoRules.map(({ name }) => name);
  draft.validate(
    { ranges: column('date'), rule: { kind: 'date' }, error: '请填日期，如 2017-3-12。' },
    {
      ranges: column('area'),
      rule: { kind: 'list', options: AREAS },
      error: '不在常用领域之内，须与考核方案中条款的领域一致。',
    },
    {
      ranges: column('scope'),
      rule: { kind: 'list', options: SCOPES },
      error: '不在常用范围之内，须与考核方案中条款的范围一致。',
    },
    {
      ranges: column('state'),
      rule: { kind: 'list', options: Object.values(STATE_WORDS) },
      error: '请填待核实、已核实或不成立。',
    },
    ...(rules.length > 0
      ? [
          {
            ranges: column('rule'),
            rule: { kind: 'list', options: rules } as const,
            prompt: '考核方案中的一票否决条款；留空则按领域、范围自动对应。',
            error: '考核方案中没有这一条款，该事件将显示“待定”。',
          },
        ]
      : []),
  );
  const triggered = column('triggered')[0];
  if (!triggered) return;
  const first = at('triggered', firstRow);
  draft
    .fillWhere({
      range: triggered,
      formula: `${first}=${literal(VERDICT_WORDS.counts)}`,
      fill: COLOR.alarmFill,
      color: COLOR.alarm,
    })
    .fillWhere({
      range: triggered,
      formula: `${first}=${literal(VERDICT_WORDS.undecided)}`,
      fill: COLOR.needsPerson,
    });
};
