import type { Range } from '../cells/address';
import type { CellStyle, Content, SheetContent } from '../cells/edit';
import { serialOf } from '../scheme/day';
import type { Scheme, VetoEvent } from '../scheme/scheme';
import { BLANK, formulaOf, numberOf, textOf } from '../writeback/content';
import type { SchemeLayout, VetoLayout } from '../writeback/layout';
import { LOOK, MARGINS, PAGE_FOOTER } from '../writeback/look';
import { SheetDraft, wrappedHeight } from '../writeback/sheet-draft';
import { judgeEvents } from './judge-event';
import { placeEvents, REGISTER_FIRST_ROW, REGISTER_HEADER_ROW } from './place-events';
import { guideEntries } from './register-guidance';
import {
  at,
  columnOf,
  REGISTER_COLUMNS,
  REGISTER_HEADINGS,
  STATE_WORDS,
  VERDICT_WORDS,
  type RegisterColumn,
} from './register-words';
import { entriesOf, triggeredFormula } from './triggered-formula';

/** The cells of 一票否决 that other sheets refer to, those by which a rule is matched included. */
export interface VetoSheetLayout extends VetoLayout {
  readonly date: Range;
  readonly area: Range;
  readonly scope: Range;
}

/** Rows that stand ready for events, and how many of them at least are blank. */
const PREPARED_ROWS = 24;
const SPARE_ROWS = 10;

const WIDTHS: Readonly<Record<RegisterColumn, number>> = {
  number: 6,
  event: 38,
  date: 16,
  area: 12,
  scope: 10,
  state: 10,
  determinedBy: 20,
  document: 22,
  rule: 28,
  triggered: 10,
};

const dateOf = ({ date, unread }: VetoEvent): Content =>
  date === null ? textOf(unread?.date ?? '') : numberOf(serialOf(date));

const stateOf = ({ state, unread }: VetoEvent): Content =>
  textOf(state === null ? (unread?.state ?? '') : STATE_WORDS[state]);

const INPUTS: readonly (readonly [RegisterColumn, CellStyle, (event: VetoEvent) => Content])[] = [
  ['event', LOOK.input, ({ event }) => textOf(event)],
  ['date', LOOK.inputDate, dateOf],
  ['area', LOOK.inputCentred, ({ area }) => textOf(area)],
  ['scope', LOOK.inputCentred, ({ scope }) => textOf(scope)],
  ['state', LOOK.inputCentred, stateOf],
  ['determinedBy', LOOK.input, ({ determinedBy }) => textOf(determinedBy)],
  ['document', LOOK.input, ({ document }) => textOf(document)],
  ['rule', LOOK.input, ({ rule }) => textOf(rule)],
];

const rowHeight = (event: VetoEvent | undefined): number =>
  event === undefined
    ? 22
    : Math.max(
        wrappedHeight(event.event, WIDTHS.event, 10, 22),
        wrappedHeight(event.determinedBy, WIDTHS.determinedBy),
        wrappedHeight(event.document, WIDTHS.document),
        wrappedHeight(event.rule, WIDTHS.rule),
      );

/**
 * 一票否决 as a sheet: the events, blank rows ready for more, and 是否触发 as a live formula over the rules and the year in
 * 考核方案 (`schemeLayout`), whose cached values are the verdicts of `judgeEvents`.
 */
export const vetoSheet = (
  events: readonly VetoEvent[],
  scheme: Scheme,
  schemeLayout: SchemeLayout,
): { readonly content: SheetContent; readonly layout: VetoSheetLayout } => {
  const sheet = scheme.sheetNames.veto;
  const placed = new Map(placeEvents(events).map((event) => [event.row, event]));
  const lastRow = Math.max(
    REGISTER_FIRST_ROW + PREPARED_ROWS - 1,
    ...[...placed.keys()].map((row) => row + SPARE_ROWS),
  );
  const draft = new SheetDraft();
  const across = (row: number): Range => ({ top: row, left: 1, bottom: row, right: REGISTER_COLUMNS.length });
  draft
    .span(across(1), textOf('一票否决事项登记'), LOOK.title)
    .height(1, 34)
    .span(
      across(2),
      textOf(
        '浅黄格登记事件，一行一件。经核实、发生在考核年度内、领域和范围与条款相符的，“是否触发”显示“是”，考核等级随之确定；所填不全或尚待核实的显示“待定”。',
      ),
      LOOK.guide,
    )
    .height(2, 20)
    .height(REGISTER_HEADER_ROW, 24);
  for (const key of REGISTER_COLUMNS) {
    draft.put(REGISTER_HEADER_ROW, columnOf(key), textOf(REGISTER_HEADINGS[key]), LOOK.header);
  }
  let number = 0;
  for (let row = REGISTER_FIRST_ROW; row <= lastRow; row += 1) {
    const event = placed.get(row);
    const verdict = event && judgeEvents([event], scheme)[0]?.verdict;
    if (event) number += 1;
    draft.put(
      row,
      columnOf('number'),
      formulaOf(
        `IF(COUNTA(${entriesOf(row)})=0,"",COUNT(A$${REGISTER_HEADER_ROW}:${at('number', row - 1)})+1)`,
        event ? number : '',
      ),
      LOOK.number,
    );
    for (const [key, style, contentOf] of INPUTS) {
      draft.put(row, columnOf(key), event ? contentOf(event) : BLANK, style);
    }
    draft
      .put(
        row,
        columnOf('triggered'),
        formulaOf(triggeredFormula(row, schemeLayout), verdict ? VERDICT_WORDS[verdict] : ''),
        LOOK.centred,
      )
      .growing(row, rowHeight(event));
  }
  guideEntries(draft, scheme, REGISTER_FIRST_ROW, lastRow);
  const rangeOf = (key: RegisterColumn): Range => ({
    top: REGISTER_FIRST_ROW,
    left: columnOf(key),
    bottom: lastRow,
    right: columnOf(key),
  });
  return {
    content: draft.finish({
      name: sheet,
      columnWidths: new Map(REGISTER_COLUMNS.map((key) => [columnOf(key), WIDTHS[key]] as const)),
      freezeAt: { row: REGISTER_FIRST_ROW, column: 1 },
      showGridLines: false,
      print: {
        paper: 'A4',
        orientation: 'landscape',
        pagesHigh: 0,
        area: { top: 1, left: 1, bottom: lastRow, right: REGISTER_COLUMNS.length },
        titleRows: { from: REGISTER_HEADER_ROW, to: REGISTER_HEADER_ROW },
        footer: PAGE_FOOTER,
        centerHorizontally: true,
        margins: MARGINS,
      },
    }),
    layout: {
      sheet,
      event: rangeOf('event'),
      date: rangeOf('date'),
      area: rangeOf('area'),
      scope: rangeOf('scope'),
      state: rangeOf('state'),
      determinedBy: rangeOf('determinedBy'),
      document: rangeOf('document'),
      rule: rangeOf('rule'),
      triggered: rangeOf('triggered'),
    },
  };
};
