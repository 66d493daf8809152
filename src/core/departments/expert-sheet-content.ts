import { a1, absoluteA1, type Range } from '../cells/address';
import type { Content, SheetContent } from '../cells/edit';
import { BLANK, formulaOf, literal, numberOf, textOf } from '../writeback/content';
import { LOOK, MARGINS, PAGE_FOOTER } from '../writeback/look';
import { SheetDraft, wrappedHeight } from '../writeback/sheet-draft';
import {
  COMBINE_WORDS,
  combinedFormula,
  combinedScore,
  placeAmong,
  placeFormula,
  type Combine,
} from './combined-score';
import {
  COMBINE_LABEL,
  COMBINE_ROW,
  COMBINED,
  EXPERT,
  EXPERT_HEADER_ROW,
  EXPERT_HEADINGS,
  type ExpertBlock,
} from './expert-sheet';
import type { InputValue } from './ledger-inputs';

const WIDTHS: Readonly<Record<keyof typeof EXPERT, number>> = {
  number: 9,
  sheet: 14,
  indicator: 26,
  clause: 36,
  expert: 12,
  score: 10,
  reason: 44,
  place: 9,
  asked: 9,
};

const GUIDE =
  '每项先列合成得分，下列各位专家的评分和理由；合成方式可在下面改选。应评的专家没有评齐时，合成得分为空；有专家缺席的，请改小应评人数。';

/** What the ledger's cells link to. */
export interface CombinedCell {
  readonly block: ExpertBlock;
  readonly row: number;
  readonly score: number | '';
  readonly reason: string;
}

/** 专家评分: every single score visible, and the combined one beside them as a live formula. */
export const expertSheet = (
  name: string,
  combine: Combine,
  blocks: readonly ExpertBlock[],
): { readonly content: SheetContent; readonly combined: readonly CombinedCell[] } => {
  const draft = new SheetDraft();
  const last = EXPERT.asked;
  draft.span({ top: 1, left: 1, bottom: 1, right: last }, textOf('专 家 评 分'), LOOK.title).height(1, 32);
  draft.span({ top: 2, left: 1, bottom: 2, right: last }, textOf(GUIDE), LOOK.guide).height(2, 18);
  draft.put(COMBINE_ROW, 1, textOf(COMBINE_LABEL), LOOK.label);
  const choice: Range = { top: COMBINE_ROW, left: 2, bottom: COMBINE_ROW, right: 3 };
  draft.span(choice, textOf(COMBINE_WORDS[combine]), LOOK.input).height(COMBINE_ROW, 22);
  draft.validate({
    ranges: [{ ...choice, right: 2 }],
    rule: { kind: 'list', options: Object.values(COMBINE_WORDS) },
    error: '请从列表中选择合成方式。',
  });
  for (const [key, column] of Object.entries(EXPERT) as [keyof typeof EXPERT, number][]) {
    draft.put(EXPERT_HEADER_ROW, column, textOf(EXPERT_HEADINGS[key]), LOOK.header);
  }
  const combined: CombinedCell[] = [];
  let row = EXPERT_HEADER_ROW + 1;
  for (const block of blocks) {
    combined.push(putBlock(draft, row, block, combine));
    row += 1 + block.rows.length;
  }
  const content = draft.finish({
    name,
    columnWidths: new Map(
      (Object.keys(EXPERT) as (keyof typeof EXPERT)[]).map((key) => [EXPERT[key], WIDTHS[key]]),
    ),
    freezeAt: { row: EXPERT_HEADER_ROW + 1, column: 1 },
    showGridLines: false,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      pagesHigh: 0,
      titleRows: { from: EXPERT_HEADER_ROW, to: EXPERT_HEADER_ROW },
      footer: PAGE_FOOTER,
      centerHorizontally: true,
      margins: MARGINS,
    },
  });
  return { content, combined };
};

const putBlock = (draft: SheetDraft, top: number, block: ExpertBlock, combine: Combine): CombinedCell => {
  const { rows } = block;
  const bottom = top + rows.length;
  const range = (key: keyof typeof EXPERT, to = bottom): string =>
    `${absoluteA1({ row: top + 1, column: EXPERT[key] })}:${absoluteA1({ row: to, column: EXPERT[key] })}`;
  const numbers = rows.map(({ score }) => (typeof score === 'number' ? score : null));
  const given = numbers.filter((score) => score !== null);
  const score = combinedScore(given, block.asked, combine)?.toNumber() ?? '';
  const formula = combinedFormula({
    scores: range('score'),
    places: range('place'),
    asked: absoluteA1({ row: top, column: EXPERT.asked }),
    combine: absoluteA1({ row: COMBINE_ROW, column: 2 }),
  });
  const reason = rows.map((row) => (row.reason === '' ? '' : `${row.expert}：${row.reason}；`)).join('');
  const spoken = rows.map(({ expert }, index) => {
    const cell = a1({ row: top + 1 + index, column: EXPERT.reason });
    return `IF(${cell}="","",${literal(`${expert}：`)}&${cell}&"；")`;
  });
  const head: readonly (readonly [keyof typeof EXPERT, Content])[] = [
    ['number', numberOf(block.number)],
    ['sheet', textOf(block.sheet)],
    ['indicator', textOf(block.indicator)],
    ['clause', textOf(block.clause)],
    ['expert', textOf(COMBINED)],
    ['score', formulaOf(formula, score)],
    ['reason', formulaOf(spoken.join('&'), reason)],
    ['place', BLANK],
  ];
  for (const [key, content] of head) {
    draft.put(top, EXPERT[key], content, STYLE[key]);
  }
  draft.put(top, EXPERT.asked, numberOf(block.asked), LOOK.inputNumber);
  draft.growing(top, wrappedHeight(block.clause, WIDTHS.clause));
  rows.forEach((expert, index) => {
    const row = top + 1 + index;
    for (const key of ['number', 'sheet', 'indicator', 'clause', 'asked'] as const) {
      draft.put(row, EXPERT[key], BLANK, LOOK.centred);
    }
    draft.put(row, EXPERT.expert, textOf(expert.expert), LOOK.centred);
    draft.put(row, EXPERT.score, valueContent(expert.score), LOOK.inputNumber);
    draft.put(row, EXPERT.reason, textOf(expert.reason), LOOK.input);
    const own = a1({ row, column: EXPERT.score });
    const place = placeFormula(own, range('score'), range('score', row));
    draft.put(row, EXPERT.place, formulaOf(place, placeAmong(numbers, index) ?? ''), LOOK.number);
    draft.height(row, wrappedHeight(expert.reason, WIDTHS.reason));
  });
  return { block, row: top, score, reason };
};

const STYLE = {
  number: LOOK.indicatorCentred,
  sheet: LOOK.indicatorCentred,
  indicator: LOOK.indicatorText,
  clause: LOOK.indicatorText,
  expert: LOOK.indicatorCentred,
  score: LOOK.indicatorScore,
  reason: LOOK.indicatorText,
  place: LOOK.indicatorCentred,
  asked: LOOK.inputNumber,
} as const;

const valueContent = (value: InputValue): Content =>
  typeof value === 'number' ? numberOf(value) : textOf(value ?? '');
