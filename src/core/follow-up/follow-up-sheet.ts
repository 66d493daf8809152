import type { Range } from '../cells/address';
import { absoluteA1, a1 } from '../cells/address';
import { cellText } from '../cells/cell';
import type { CellStyle, SheetContent } from '../cells/edit';
import { contentOf } from '../cells/same-content';
import { CELL } from '../result/page';
import { inSheet } from '../result/references';
import type { Scheme } from '../scheme/scheme';
import type { SchemeSheetLayout } from '../scheme/scheme-sheet';
import { NO, YES } from '../scheme/scheme-words';
import { BLANK, formulaOf, literal, textOf } from '../writeback/content';
import { COLOR, FONT, FORMAT, LOOK, MARGINS, PAGE_FOOTER, variant } from '../writeback/look';
import { SheetDraft, wrappedHeight } from '../writeback/sheet-draft';
import {
  columnOf,
  FOLLOW_UP_COLUMNS,
  FOLLOW_UP_HEADINGS,
  HEAD_LABELS,
  WORDS,
  type EnteredColumn,
  type FollowUp,
  type FollowUpColumn,
} from './follow-up';
import { appliesFormula, deadlineFormula, stateFormula, type HeadCells } from './matter-formulas';
import { statesOfMatters } from './state-of-matter';

/** What the sheet shows that is not entered on it. */
export interface FollowUpContext {
  readonly name: string;
  readonly scheme: Scheme;
  readonly schemeLayout: SchemeSheetLayout;
  /** As 考核结果 shows them: D级, 优秀, 待定; marks. */
  readonly grade: string;
  readonly total: number;
}

const WIDTHS: Readonly<Record<FollowUpColumn, number>> = {
  number: 14,
  grade: 12,
  matter: 30,
  days: 12,
  condition: 22,
  applies: 12,
  deadline: 18,
  done: 18,
  outcome: 12,
  by: 16,
  state: 14,
  note: 30,
};
const ROW = { title: 1, guide: 2, unit: 3, days: 4, header: 6, first: 7 } as const;
const HEAD = {
  unit: { row: ROW.unit, column: 2 },
  grade: { row: ROW.unit, column: 7 },
  tellsScore: { row: ROW.unit, column: 11 },
  notice: { row: ROW.days, column: 2 },
  check: { row: ROW.days, column: 7 },
} as const;
const SPARE_ROWS = 4;
const LAST = FOLLOW_UP_COLUMNS.length;

const CELLS: HeadCells = {
  grade: absoluteA1(HEAD.grade),
  notice: absoluteA1(HEAD.notice),
  check: absoluteA1(HEAD.check),
};

const INPUTS: readonly (readonly [EnteredColumn, CellStyle])[] = [
  ['grade', LOOK.inputCentred],
  ['matter', LOOK.input],
  ['days', LOOK.inputNumber],
  ['condition', LOOK.inputCentred],
  ['done', LOOK.inputDate],
  ['outcome', LOOK.inputCentred],
  ['by', LOOK.inputCentred],
  ['note', LOOK.input],
];

const across = (row: number, left = 1, right: number = LAST): Range => ({
  top: row,
  left,
  bottom: row,
  right,
});

const drawHead = (draft: SheetDraft, { head }: FollowUp, context: FollowUpContext): void => {
  const { scheme, schemeLayout, grade } = context;
  draft
    .span(across(ROW.title), textOf('考核结果运用'), LOOK.title)
    .height(ROW.title, 34)
    .span(
      across(ROW.guide),
      textOf(
        '浅黄格填写。填写通报日期后，按各事项的期限推算截止日期；核对日期用于判断是否逾期。等级随考核结果变化，下方通报随之变化。',
      ),
      LOOK.guide,
    )
    .height(ROW.guide, 20)
    .put(ROW.unit, 1, textOf('被考核单位'), LOOK.label)
    .span(
      across(ROW.unit, 2, 5),
      formulaOf(`${inSheet(schemeLayout.sheet, schemeLayout.unit)}&""`, scheme.unit),
      LOOK.text,
    )
    .put(ROW.unit, 6, textOf('考核等级'), LOOK.label)
    .put(
      ROW.unit,
      HEAD.grade.column,
      formulaOf(inSheet(scheme.sheetNames.result, CELL.grade), grade),
      LOOK.centred,
    )
    .put(ROW.unit, HEAD.tellsScore.column - 1, textOf(HEAD_LABELS.tellsScore), LOOK.label)
    .put(ROW.unit, HEAD.tellsScore.column, contentOf(head.tellsScore), LOOK.inputCentred)
    .put(ROW.days, 1, textOf(HEAD_LABELS.notice), LOOK.label)
    .span(across(ROW.days, 2, 5), contentOf(head.notice), LOOK.inputDate)
    .put(ROW.days, 6, textOf(HEAD_LABELS.check), LOOK.label)
    .put(ROW.days, HEAD.check.column, contentOf(head.check), LOOK.inputDate)
    .height(ROW.unit, 24)
    .height(ROW.days, 24)
    .height(ROW.header, 24);
  for (const key of FOLLOW_UP_COLUMNS) {
    draft.put(ROW.header, columnOf(key), textOf(FOLLOW_UP_HEADINGS[key]), LOOK.header);
  }
};

const drawMatters = (draft: SheetDraft, followUp: FollowUp, { grade }: FollowUpContext): number => {
  const states = statesOfMatters(followUp, grade);
  const last = ROW.first + followUp.matters.length + SPARE_ROWS - 1;
  for (let row = ROW.first; row <= last; row += 1) {
    const entry = followUp.matters[row - ROW.first];
    const known = states[row - ROW.first] ?? { applies: '', deadline: null, state: '' };
    for (const [key, style] of INPUTS) {
      draft.put(row, columnOf(key), entry ? contentOf(entry[key]) : BLANK, style);
    }
    const matter = a1({ row, column: columnOf('matter') });
    const numbered = states.slice(0, row - ROW.first + 1).filter(({ applies }) => applies !== '').length;
    draft
      .put(
        row,
        columnOf('number'),
        formulaOf(
          `IF(${matter}="","",COUNT(A$${ROW.header}:A${row - 1})+1)`,
          known.applies === '' ? '' : numbered,
        ),
        LOOK.number,
      )
      .put(row, columnOf('applies'), formulaOf(appliesFormula(row, CELLS), known.applies), LOOK.centred)
      .put(row, columnOf('deadline'), formulaOf(deadlineFormula(row, CELLS), known.deadline ?? ''), LOOK.date)
      .put(row, columnOf('state'), formulaOf(stateFormula(row, CELLS), known.state), LOOK.centred)
      .growing(row, 22);
  }
  guide(draft, ROW.first, last);
  return last;
};

const guide = (draft: SheetDraft, first: number, last: number): void => {
  const column = (key: FollowUpColumn): readonly Range[] => [
    { top: first, left: columnOf(key), bottom: last, right: columnOf(key) },
  ];
  const cell = ({ row, column: at }: { row: number; column: number }): Range => across(row, at, at);
  draft.validate(
    { ranges: column('days'), rule: { kind: 'decimal', min: 0, max: 3650 }, error: '请填天数，如 30。' },
    {
      ranges: column('condition'),
      rule: { kind: 'list', options: [WORDS.unconditional, WORDS.afterFailure] },
      error: `请填${WORDS.unconditional}或${WORDS.afterFailure}。`,
    },
    {
      ranges: [...column('done'), cell(HEAD.notice), cell(HEAD.check)],
      rule: { kind: 'date' },
      error: '请填日期，如 2017-9-30。',
    },
    {
      ranges: column('outcome'),
      rule: { kind: 'list', options: [WORDS.accepted, WORDS.rejected] },
      error: `请填${WORDS.accepted}或${WORDS.rejected}。`,
    },
    {
      ranges: [cell(HEAD.tellsScore)],
      rule: { kind: 'list', options: [YES, NO] },
      error: `请填${YES}或${NO}。`,
    },
  );
  const [state] = column('state');
  const top = a1({ row: first, column: columnOf('state') });
  if (!state) return;
  draft.fillWhere({
    range: state,
    formula: `OR(${top}=${literal(WORDS.rejected)},${top}=${literal(WORDS.late)},AND(ISNUMBER(${a1({ row: first, column: columnOf('deadline') })}),${top}<>${literal(WORDS.running)},${top}<>${literal(WORDS.inTime)}))`,
    fill: COLOR.alarmFill,
    color: COLOR.alarm,
  });
};

const NOTICE = variant(LOOK.section, {
  font: { name: FONT.document, size: 13 },
  align: { wrap: true, vertical: 'center' },
});
const NOTICE_DATE = variant(NOTICE, { numberFormat: FORMAT.date });

/** The notice to print: what the result is, and what is to be done until when. */
const drawNotice = (draft: SheetDraft, top: number, followUp: FollowUp, context: FollowUpContext): void => {
  const { scheme, schemeLayout, grade, total } = context;
  const isOpen = grade === WORDS.undecided;
  const tells = followUp.head.tellsScore.value === YES;
  const name = inSheet(schemeLayout.sheet, schemeLayout.name);
  const score = `IF(${absoluteA1(HEAD.tellsScore)}=${literal(YES)},"得分"&ROUND(${inSheet(scheme.sheetNames.result, CELL.total)},2)&"分，","")`;
  const open = '考核等级待定，暂不得通报。';
  const sentence = isOpen
    ? open
    : `经考核，你单位${scheme.name}${tells ? `得分${total}分，` : ''}考核等级为${grade}。`;
  draft
    .span(across(top), textOf('考核结果通报'), LOOK.title)
    .height(top, 34)
    .span(across(top + 1), formulaOf(`${absoluteA1(HEAD.unit)}&"："`, `${scheme.unit}：`), NOTICE)
    .span(
      across(top + 2),
      formulaOf(
        `IF(${CELLS.grade}=${literal(WORDS.undecided)},${literal(open)},"经考核，你单位"&${name}&${score}&"考核等级为"&${CELLS.grade}&"。")`,
        sentence,
      ),
      NOTICE,
    )
    .height(top + 1, 22)
    .height(top + 2, wrappedHeight(sentence, 180, 12, 24));
  const states = statesOfMatters(followUp, grade);
  followUp.matters.forEach(({ matter }, at) => {
    const row = ROW.first + at;
    const line = top + 3 + at;
    const deadline = a1({ row, column: columnOf('deadline') });
    const known = states[at]?.deadline ?? null;
    const said = known === null ? '' : `${cellText(matter.value)}，截止日期：`;
    draft
      .span(
        across(line, 1, 5),
        formulaOf(
          `IF(ISNUMBER(${deadline}),${a1({ row, column: columnOf('matter') })}&"，截止日期：","")`,
          said,
        ),
        NOTICE,
      )
      .span(
        across(line, 6, 7),
        formulaOf(`IF(ISNUMBER(${deadline}),${deadline},"")`, known ?? ''),
        NOTICE_DATE,
      )
      .height(line, 22);
  });
  const end = top + 3 + followUp.matters.length;
  const { value } = followUp.head.notice;
  draft
    .span(across(end, 1, 5), textOf('牵头部门（盖章）：'), NOTICE)
    .span(
      across(end, 6, 7),
      formulaOf(`IF(ISNUMBER(${CELLS.notice}),${CELLS.notice},"")`, typeof value === 'number' ? value : ''),
      NOTICE_DATE,
    )
    .height(end, 40);
};

/**
 * 结果运用 as a sheet: what follows from the grade of 考核结果, with deadlines and states as live formulas, and a notice to
 * print. What persons entered stands as they entered it.
 */
export const followUpSheet = (followUp: FollowUp, context: FollowUpContext): SheetContent => {
  const draft = new SheetDraft();
  drawHead(draft, followUp, context);
  const last = drawMatters(draft, followUp, context);
  drawNotice(draft, last + 2, followUp, context);
  const lastRow = last + 5 + followUp.matters.length;
  return draft.finish({
    name: context.name,
    columnWidths: new Map(FOLLOW_UP_COLUMNS.map((key) => [columnOf(key), WIDTHS[key]] as const)),
    freezeAt: { row: ROW.first, column: 1 },
    showGridLines: false,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      pagesHigh: 1,
      area: { top: 1, left: 1, bottom: lastRow, right: LAST },
      footer: PAGE_FOOTER,
      centerHorizontally: true,
      margins: MARGINS,
    },
  });
};
