import { readBack } from '../assessment/answer-rule';
import type { CellStyle, Content, SheetContent } from '../cells/edit';
import type { Rule } from '../rule/clause';
import { numberOf, textOf, BLANK } from '../writeback/content';
import { LOOK, MARGINS, PAGE_FOOTER } from '../writeback/look';
import { SheetDraft, wrappedHeight } from '../writeback/sheet-draft';
import { changeText, DIFFERENCE_HEADINGS, DOUBT, KIND_WORDS } from './difference-words';
import { tallyOf } from './tally';
import type { IndicatorDifference, YearDifference } from './year-difference';
import { nameOf, type YearIndicator } from './year-indicator';

type Column = keyof typeof DIFFERENCE_HEADINGS;

const COLUMNS = Object.keys(DIFFERENCE_HEADINGS) as readonly Column[];
/** Characters. */
const WIDTHS: Readonly<Record<Column, number>> = {
  number: 6,
  kind: 14,
  lastRow: 8,
  lastName: 24,
  lastMarks: 9,
  nowRow: 8,
  nowName: 24,
  nowMarks: 9,
  said: 34,
  lastReading: 40,
  nowReading: 40,
};
const HEADING_ROW = 3;
const FIRST_ROW = HEADING_ROW + 1;

const readingText = (rule: Rule | null): string => {
  if (!rule) return '（无评分标准）';
  const said = readBack(rule, 'zh-CN').join('\n');
  return rule.certain
    ? said
    : [said, '（有未读懂之处，须人工评定）'].filter((part) => part !== '').join('\n');
};

const sideOf = (difference: IndicatorDifference, side: 'last' | 'now'): YearIndicator | null => {
  if (side === 'last') return difference.kind === 'new' ? null : difference.last;
  return difference.kind === 'gone' ? null : difference.now;
};

const isPair = (
  one: IndicatorDifference,
): one is Extract<IndicatorDifference, { kind: 'same' | 'changed' }> =>
  one.kind === 'same' || one.kind === 'changed';

const saidOf = (one: IndicatorDifference): string =>
  isPair(one) ? [...one.changes.map(changeText), ...(one.doubtful ? [DOUBT] : [])].join('；') : '';

/** The readings stand where a person must compare them: where the rule, or what it is read as, is another. */
const hasReadings = (one: IndicatorDifference): boolean =>
  !isPair(one) || one.changes.some(({ kind }) => kind === 'rule' || kind === 'reading' || kind === 'marks');

const contentsOf = (one: IndicatorDifference, number: number): Readonly<Record<Column, Content>> => {
  const [last, now] = [sideOf(one, 'last'), sideOf(one, 'now')];
  const placed = (side: YearIndicator | null, content: (side: YearIndicator) => Content): Content =>
    side ? content(side) : BLANK;
  const marks = ({ fullMarks }: YearIndicator): Content => (fullMarks === null ? BLANK : numberOf(fullMarks));
  const reading = ({ reading: rule }: YearIndicator): Content =>
    hasReadings(one) ? textOf(readingText(rule)) : BLANK;
  return {
    number: numberOf(number),
    kind: textOf(isPair(one) && one.doubtful ? `${KIND_WORDS[one.kind]}（存疑）` : KIND_WORDS[one.kind]),
    lastRow: placed(last, ({ row }) => numberOf(row)),
    lastName: placed(last, (side) => textOf(nameOf(side))),
    lastMarks: placed(last, marks),
    nowRow: placed(now, ({ row }) => numberOf(row)),
    nowName: placed(now, (side) => textOf(nameOf(side))),
    nowMarks: placed(now, marks),
    said: textOf(saidOf(one)),
    lastReading: placed(last, reading),
    nowReading: placed(now, reading),
  };
};

const isText = (column: Column): boolean =>
  column === 'lastName' || column === 'nowName' || WIDTHS[column] > 30;

const styleOf = (column: Column, one: IndicatorDifference): CellStyle => {
  const isDoubtful = isPair(one) && one.doubtful;
  if (isDoubtful && (column === 'kind' || column === 'said')) {
    return column === 'kind' ? LOOK.needsPersonCentred : LOOK.needsPerson;
  }
  if (column === 'kind') return LOOK.centred;
  return isText(column) ? LOOK.text : LOOK.number;
};

const heightOf = (contents: Readonly<Record<Column, Content>>): number =>
  Math.max(
    ...COLUMNS.map((column) => {
      const content = contents[column];
      return content.kind === 'text' ? wrappedHeight(content.text, WIDTHS[column]) : 0;
    }),
    20,
  );

/** 与上年差异 as a sheet: a line for each indicator of either year, the counts above them. */
export const differenceSheet = (name: string, difference: YearDifference): SheetContent => {
  const draft = new SheetDraft();
  const right = COLUMNS.length;
  const tally = tallyOf(difference);
  const line = (row: number) => ({ top: row, bottom: row, left: 1, right });
  draft
    .span(line(1), textOf('与 上 年 差 异'), LOOK.title)
    .height(1, 34)
    .span(
      line(2),
      textOf(
        `相同${tally.same}项，有变化${tally.changed}项，新增${tally.new}项，取消${tally.gone}项；其中存疑${tally.doubtful}项，请核对。上年的行号是上年指标表的行号。`,
      ),
      LOOK.guide,
    )
    .height(2, 18);
  COLUMNS.forEach((column, index) =>
    draft.put(HEADING_ROW, index + 1, textOf(DIFFERENCE_HEADINGS[column]), LOOK.header),
  );
  draft.height(HEADING_ROW, 24);
  difference.forEach((one, at) => {
    const row = FIRST_ROW + at;
    const contents = contentsOf(one, at + 1);
    COLUMNS.forEach((column, index) => draft.put(row, index + 1, contents[column], styleOf(column, one)));
    draft.height(row, heightOf(contents));
  });
  const bottom = FIRST_ROW + difference.length - 1;
  return draft.finish({
    name,
    columnWidths: new Map(COLUMNS.map((column, index) => [index + 1, WIDTHS[column]])),
    freezeAt: { row: FIRST_ROW, column: 1 },
    autoFilter: { top: HEADING_ROW, bottom: Math.max(bottom, HEADING_ROW), left: 1, right },
    showGridLines: false,
    print: {
      paper: 'A3',
      orientation: 'landscape',
      pagesHigh: 0,
      titleRows: { from: HEADING_ROW, to: HEADING_ROW },
      footer: PAGE_FOOTER,
      centerHorizontally: true,
      margins: MARGINS,
    },
  });
};
