import { consistsOf, understood, type ClauseReader, type Topic } from './clause-reading';

const ABOUT: Topic = { kind: 'notApplicable' };

/** 缺项, 合理缺项的指标, 不适用项目 */
const ITEM =
  '(?:合理)?(?:缺项|空项|(?:不适用|不涉及|不参评)的?(?:指标|项目|内容|条款|项))(?:的?(?:指标|项目|内容|条款|部分))?的?(?:分值|标准分)?';
const NAMED = new RegExp(
  `^(?:如果|如|若|凡是?|对于?|遇到?)?(?:有|存在|出现)?${ITEM}(?:的情况|情况)?(?:的|时|者)?$`,
);

/** 缺项不计分, 从满分中扣除: how they are taken out; whether the total is scaled back is not said. */
const TAKEN_OUT = new RegExp(
  `^(?<item>${ITEM})?(?:该项|此项|其)?(?:分值|标准分)?(?:的|者|时)?(?:均|一律|都)?` +
    '(?:不计分|不记分|不得分|不予计分|不参与(?:考核|评分|计分|考评)|不纳入(?:考核|评分|计分|考评)(?:范围)?' +
    '|不计入(?:总分|满分|应得分|得分)|从(?:总分|满分|应得分|标准分)中(?:扣除|减去|剔除|扣减))$',
);

const ZERO = new RegExp(
  `^(?<item>${ITEM})?(?:该项|此项)?(?:的|者)?(?:均|一律|都)?(?:按|以|计|记|得)(?:0|零)分(?:计算|计|处理)?$`,
);

const NOT_REBASED = new RegExp(
  `^(?<item>${ITEM})?(?:的|者|时)?(?:考核|最终)?(?:总分|得分)?(?:均|一律|也|亦|且|并)?` +
    '(?:不得?|不再|不另行?|不予)(?:进行)?(?:按比例)?(?:折算|换算|折合)(?:处理)?$',
);

/** Words of which a clause that scales back is made: no 不, 可, 除, 另, and no number but 100. */
const REBASING_WORDS =
  /合理|缺项|空项|不适用|不涉及|不参评|(?<!\d)100(?!\d)|百分制|百分|比例|折算|换算|折合|除以|乘以|减去|扣除|剔除|进行|予以|实际|实得|应得|得分|总分|满分|分值|分数|标准分|成绩|考核|考评|评分|最终|最后|其余|其他|剩余|指标|项目|内容|相应|计算|计分|公式|处理|后|[按以将把其则再均应须需由用总得分项同等成为至到÷/×=()\-+去的计时算之与占]/g;

/** It ends with 折算, 折算成百分制 or 折算计分; 按缺项折算后得分 is a label. */
const REBASES_AT_END =
  /(?:折算|换算|折合)(?:(?:成|为|到|至)(?:百分制|100分|满分|标准分|总分)(?:计算|计分|计)?|计算|计分|计|处理)?$/;
/** 缺项折算 alone is a heading. */
const BY_WHICH = /[按以÷]|除以|进行|予以|[应须需]|(?:折算|换算|折合)[成为到至]/;

/** 总分=实得分÷(满分-缺项分)×100 */
const FORMULA = /得分?(?:÷|\/|除以)(?:应得|\(?(?:总分|满分|标准分|100)-)/;

/** What the items that do not apply get, in place of the total. */
const OF_THEIR_MARKS =
  /^(?:对于?|如有|有)?(?:合理)?[缺空]项的?(?:指标|项目|内容)?的?(?:应得分|实得分|得分|分值|标准分|分)/;

const ANY_ITEM = new RegExp(ITEM);

/** 缺项: whether they are taken out of the full marks and the total is scaled back to them. */
export const notApplicableReader: ClauseReader = (clause, topic) => {
  if (NAMED.test(clause)) return understood(ABOUT);
  const known = topic.kind === 'notApplicable';
  const isSaidOfThem = (match: RegExpExecArray | null): boolean =>
    match !== null && (known || match.groups?.['item'] !== undefined);
  if (isSaidOfThem(TAKEN_OUT.exec(clause))) return understood(ABOUT);
  if (isSaidOfThem(ZERO.exec(clause)) || isSaidOfThem(NOT_REBASED.exec(clause)))
    return understood(ABOUT, { option: 'rebase', value: false });
  if (!(known || ANY_ITEM.test(clause)) || OF_THEIR_MARKS.test(clause)) return null;
  if (!consistsOf(REBASING_WORDS, clause)) return null;
  const rebases = (REBASES_AT_END.test(clause) && BY_WHICH.test(clause)) || FORMULA.test(clause);
  return rebases ? understood(ABOUT, { option: 'rebase', value: true }) : null;
};
