import type { Content } from '../cells/edit';
import { BLANK, numberOf, textOf } from '../writeback/content';
import type { SchemeLayout } from '../writeback/layout';
import { LOOK } from '../writeback/look';
import { wrappedHeight, type SheetDraft } from '../writeback/sheet-draft';
import { columnOf, drawTitle, LAST_COLUMN, rowOf } from './part-drawing';
import type { Scheme, VetoRule } from './scheme';
import { AREAS, PART, SCOPES, VETO_EFFECT_WORDS, VETO_RULE_HEADINGS } from './scheme-words';

export type VetoRanges = Pick<
  SchemeLayout,
  'vetoNames' | 'vetoAreas' | 'vetoScopes' | 'vetoEffects' | 'vetoGrades' | 'vetoDowngrades'
>;

/** Blank rows under the veto rules, for more of them. */
const SPARE_VETO_ROWS = 3;
/** First and last column of each heading. */
const COLUMNS = {
  name: [1, 1],
  area: [2, 2],
  scope: [3, 4],
  effect: [5, 7],
  grade: [8, 9],
  grades: [10, 11],
  clause: [12, LAST_COLUMN],
} as const;
type Key = keyof typeof COLUMNS;
const KEYS = Object.keys(COLUMNS) as readonly Key[];

const entryOf = (rule: VetoRule, key: Key): Content => {
  const { effect } = rule;
  switch (key) {
    case 'effect':
      return textOf(VETO_EFFECT_WORDS[effect.kind]);
    case 'grade':
      return 'grade' in effect ? textOf(effect.grade) : BLANK;
    case 'grades':
      return effect.kind === 'downgrade' ? numberOf(effect.grades) : BLANK;
    default:
      return textOf(rule[key]);
  }
};

const STYLES = {
  name: LOOK.input,
  area: LOOK.inputCentred,
  scope: LOOK.inputCentred,
  effect: LOOK.inputCentred,
  grade: LOOK.inputCentred,
  grades: LOOK.inputNumber,
  clause: LOOK.input,
} as const;

/** Draws the veto rules from `top` down; answers the row where the next part begins, and where their columns stand. */
export const drawVetoRules = (
  draft: SheetDraft,
  top: number,
  scheme: Scheme,
): readonly [number, VetoRanges] => {
  const heading = drawTitle(
    draft,
    top,
    PART.vetoRules,
    '考核年度内经核实、领域和范围与条款相符的事件，按该条款的后果处理，只降不升；领域、范围留空表示不限。降等级须填档数，累加至最低一级。',
  );
  for (const key of KEYS) {
    const [left, right] = COLUMNS[key];
    draft.span(rowOf(heading, left, right), textOf(VETO_RULE_HEADINGS[key]), LOOK.header);
  }
  const first = heading + 1;
  const spare = Array.from({ length: SPARE_VETO_ROWS }, () => null);
  const rules: readonly (VetoRule | null)[] = [...scheme.vetoRules, ...spare];
  rules.forEach((rule, index) => {
    for (const key of KEYS) {
      const [left, right] = COLUMNS[key];
      draft.span(rowOf(first + index, left, right), rule ? entryOf(rule, key) : BLANK, STYLES[key]);
    }
    draft.height(first + index, wrappedHeight(rule?.name ?? '', 28));
  });
  const last = first + rules.length - 1;
  const column = (key: Key) => columnOf(COLUMNS[key][0], first, last);
  draft.validate(
    {
      ranges: [column('area')],
      rule: { kind: 'list', options: AREAS },
      error: '不在常用领域之内，请确认。',
    },
    {
      ranges: [column('scope')],
      rule: { kind: 'list', options: SCOPES },
      error: '不在常用范围之内，请确认。',
    },
    {
      ranges: [column('effect')],
      rule: { kind: 'list', options: Object.values(VETO_EFFECT_WORDS) },
      error: '请从下拉列表中选择一种后果。',
    },
    {
      ranges: [column('grade')],
      rule: { kind: 'list', options: scheme.bands.map(({ grade }) => grade) },
      error: '请填上表中的一个等级。',
    },
    {
      ranges: [column('grades')],
      rule: { kind: 'decimal', min: 1, max: 99 },
      error: '请填降几个等级，如 1。',
    },
  );
  return [
    last + 2,
    {
      vetoNames: column('name'),
      vetoAreas: column('area'),
      vetoScopes: column('scope'),
      vetoEffects: column('effect'),
      vetoGrades: column('grade'),
      vetoDowngrades: column('grades'),
    },
  ];
};
