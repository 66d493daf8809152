import { Decimal } from 'decimal.js';
import { a1, absoluteA1, columnName, type CellRef, type Range } from '../cells/address';
import type { Content } from '../cells/edit';
import { COLUMN_ROLES } from '../sheet/indicator';
import { BLANK, formulaOf, numberOf, textOf } from '../writeback/content';
import type { SchemeLayout } from '../writeback/layout';
import { LOOK } from '../writeback/look';
import { wrappedHeight, type SheetDraft } from '../writeback/sheet-draft';
import type { Band, Scheme, VetoRule } from './scheme';
import {
  AREAS,
  BAND_HEADINGS,
  INDICATOR_SHEET_HEADINGS,
  PART,
  ROLE_HEADINGS,
  SCOPES,
  SHEET_NAME_HEADINGS,
  SHEET_USES,
  TABLE,
  VETO_RULE_HEADINGS,
} from './scheme-words';

/** Last column of the sheet: 指标表, 表头行 and a column for each role. */
export const LAST_COLUMN = 2 + COLUMN_ROLES.length;
/** The guidance beside a setting or band runs from the third column to this one. */
export const GUIDANCE_END = 12;

/** What the tables show, and where the full marks stand that band notes are worked out from. */
export interface TableInput {
  readonly scheme: Scheme;
  readonly fullMarks: number;
  readonly fullMarksCell: CellRef;
  readonly notApplicableWords: readonly string[];
}

type BandRanges = Pick<SchemeLayout, 'bandMins' | 'bandGrades'>;
type VetoRanges = Pick<SchemeLayout, 'vetoNames' | 'vetoAreas' | 'vetoScopes' | 'vetoGrades'>;
type TableRanges = BandRanges & VetoRanges & Pick<SchemeLayout, 'notApplicableWords'>;

/** Points. */
const ROW_HEIGHT = 20;
/** Blank rows under the veto rules, for more of them. */
const SPARE_VETO_ROWS = 3;
/** Veto rules: first and last column of each heading. */
const VETO_COLUMNS = {
  name: [1, 1],
  area: [2, 2],
  scope: [3, 4],
  grade: [5, 6],
  clause: [7, LAST_COLUMN],
} as const;
const VETO_KEYS = Object.keys(VETO_COLUMNS) as readonly (keyof typeof VETO_COLUMNS)[];

const rowOf = (row: number, left: number, right: number): Range => ({ top: row, left, bottom: row, right });
const columnOf = (column: number, top: number, bottom: number): Range => ({
  top,
  left: column,
  bottom,
  right: column,
});

/** Draws a part's title with a word of guidance and gives the row under it. */
const drawTitle = (draft: SheetDraft, row: number, title: string, guidance: string): number => {
  draft
    .put(row, 1, textOf(title), LOOK.section)
    .span(rowOf(row, 2, LAST_COLUMN), textOf(guidance), LOOK.hint)
    .height(row, 24)
    .height(row + 1, ROW_HEIGHT);
  return row + 1;
};

/** 60分以上（含），不足80分: live, so that it follows the edges and the full marks. */
const bandNote = (bands: readonly Band[], index: number, firstRow: number, input: TableInput): Content => {
  const marks = (at: number): string => {
    const percent = bands[at]?.min ?? 0;
    return new Decimal(percent).times(input.fullMarks).div(100).toDecimalPlaces(2).toString();
  };
  const formula = (at: number): string =>
    `ROUND(${a1({ row: firstRow + at, column: 1 })}*${absoluteA1(input.fullMarksCell)}/100,2)`;
  const last = index === bands.length - 1;
  if (index === 0) {
    return last ? textOf('不分等级') : formulaOf(`"不足"&${formula(1)}&"分"`, `不足${marks(1)}分`);
  }
  return last
    ? formulaOf(`${formula(index)}&"分以上（含）"`, `${marks(index)}分以上（含）`)
    : formulaOf(
        `${formula(index)}&"分以上（含），不足"&${formula(index + 1)}&"分"`,
        `${marks(index)}分以上（含），不足${marks(index + 1)}分`,
      );
};

const drawBands = (draft: SheetDraft, top: number, input: TableInput): readonly [number, BandRanges] => {
  const { bands } = input.scheme;
  const heading = drawTitle(
    draft,
    top,
    PART.bands,
    '由低到高填写，最低一级的下限为0；达到下限即为该等级。增加等级请在两级之间插入一行。',
  );
  draft
    .put(heading, 1, textOf(BAND_HEADINGS.min), LOOK.header)
    .put(heading, 2, textOf(BAND_HEADINGS.grade), LOOK.header)
    .span(rowOf(heading, 3, GUIDANCE_END), textOf(BAND_HEADINGS.note), LOOK.header);
  const first = heading + 1;
  bands.forEach((band, index) => {
    draft
      .put(first + index, 1, numberOf(band.min), LOOK.inputNumber)
      .put(first + index, 2, textOf(band.grade), LOOK.inputCentred)
      .span(rowOf(first + index, 3, GUIDANCE_END), bandNote(bands, index, first, input), LOOK.text)
      .height(first + index, ROW_HEIGHT);
  });
  const last = first + bands.length - 1;
  draft.validate({
    ranges: [columnOf(1, first, last)],
    rule: { kind: 'decimal', min: 0, max: 100 },
    error: '请填占满分的百分数，如 90。',
  });
  return [last + 2, { bandMins: columnOf(1, first, last), bandGrades: columnOf(2, first, last) }];
};

const drawVetoRules = (
  draft: SheetDraft,
  top: number,
  { scheme }: TableInput,
): readonly [number, VetoRanges] => {
  const heading = drawTitle(
    draft,
    top,
    PART.vetoRules,
    '考核年度内经核实的事件，领域、范围与某一条款相符的，等级定为该条款的后果等级。领域、范围留空表示不限。',
  );
  for (const key of VETO_KEYS) {
    const [left, right] = VETO_COLUMNS[key];
    draft.span(rowOf(heading, left, right), textOf(VETO_RULE_HEADINGS[key]), LOOK.header);
  }
  const first = heading + 1;
  const spare: VetoRule = { name: '', area: '', scope: '', grade: '', clause: '' };
  const rules = [...scheme.vetoRules, ...Array.from({ length: SPARE_VETO_ROWS }, () => spare)];
  rules.forEach((rule, index) => {
    for (const key of VETO_KEYS) {
      const [left, right] = VETO_COLUMNS[key];
      const centred = key === 'area' || key === 'scope' || key === 'grade';
      draft.span(
        rowOf(first + index, left, right),
        textOf(rule[key]),
        centred ? LOOK.inputCentred : LOOK.input,
      );
    }
    draft.height(first + index, wrappedHeight(rule.name, 28));
  });
  const last = first + rules.length - 1;
  draft.validate(
    {
      ranges: [columnOf(VETO_COLUMNS.area[0], first, last)],
      rule: { kind: 'list', options: AREAS },
      error: '不在常用领域之内，请确认。',
    },
    {
      ranges: [columnOf(VETO_COLUMNS.scope[0], first, last)],
      rule: { kind: 'list', options: SCOPES },
      error: '不在常用范围之内，请确认。',
    },
    {
      ranges: [columnOf(VETO_COLUMNS.grade[0], first, last)],
      rule: { kind: 'list', options: scheme.bands.map(({ grade }) => grade) },
      error: '请填上表中的一个等级。',
    },
  );
  return [
    last + 2,
    {
      vetoNames: columnOf(VETO_COLUMNS.name[0], first, last),
      vetoAreas: columnOf(VETO_COLUMNS.area[0], first, last),
      vetoScopes: columnOf(VETO_COLUMNS.scope[0], first, last),
      vetoGrades: columnOf(VETO_COLUMNS.grade[0], first, last),
    },
  ];
};

const drawNotApplicable = (
  draft: SheetDraft,
  top: number,
  words: readonly string[],
): readonly [number, Range] => {
  const heading = drawTitle(
    draft,
    top,
    PART.notApplicable,
    '指标表的缺项列填有下列任一标记的，该项作缺项处理。增加标记请在表中插入一行。',
  );
  draft.put(heading, 1, textOf(TABLE.notApplicable), LOOK.header);
  words.forEach((word, index) => {
    draft
      .put(heading + 1 + index, 1, textOf(word), LOOK.inputCentred)
      .height(heading + 1 + index, ROW_HEIGHT);
  });
  const last = heading + words.length;
  return [last + 2, columnOf(1, heading + 1, last)];
};

const drawSheetNames = (draft: SheetDraft, top: number, { sheetNames }: Scheme): number => {
  const heading = drawTitle(draft, top, PART.sheetNames, '给工作表改名之后，请把新名称填在这里。');
  draft
    .put(heading, 1, textOf(SHEET_NAME_HEADINGS.use), LOOK.header)
    .put(heading, 2, textOf(SHEET_NAME_HEADINGS.name), LOOK.header);
  const uses = Object.keys(SHEET_USES) as readonly (keyof typeof SHEET_USES)[];
  uses.forEach((use, index) => {
    draft
      .put(heading + 1 + index, 1, textOf(SHEET_USES[use]), LOOK.label)
      .put(heading + 1 + index, 2, textOf(sheetNames[use]), LOOK.inputCentred)
      .height(heading + 1 + index, ROW_HEIGHT);
  });
  return heading + uses.length + 2;
};

const drawIndicatorSheets = (draft: SheetDraft, top: number, { indicatorSheets }: Scheme): number => {
  const heading = drawTitle(
    draft,
    top,
    PART.indicatorSheets,
    '每张指标表一行：表头最后一行的行号，以及各列的列标（如 C）；没有的留空。识别有误时在此更正。',
  );
  draft
    .put(heading, 1, textOf(INDICATOR_SHEET_HEADINGS.sheet), LOOK.header)
    .put(heading, 2, textOf(INDICATOR_SHEET_HEADINGS.headerRow), LOOK.header)
    .height(heading, 44);
  COLUMN_ROLES.forEach((role, index) => {
    draft.put(heading, 3 + index, textOf(ROLE_HEADINGS[role]), LOOK.header);
  });
  indicatorSheets.forEach(({ sheet, headerRow, columns }, at) => {
    const row = heading + 1 + at;
    draft.put(row, 1, textOf(sheet), LOOK.input).put(row, 2, numberOf(headerRow), LOOK.inputNumber);
    COLUMN_ROLES.forEach((role, index) => {
      const column = columns[role];
      draft.put(row, 3 + index, column === undefined ? BLANK : textOf(columnName(column)), LOOK.inputCentred);
    });
    draft.height(row, wrappedHeight(sheet, 28));
  });
  return heading + indicatorSheets.length;
};

/** Draws the five tables of 考核方案 from `top` down, and says where their columns stand and which row is the last. */
export const drawTables = (
  draft: SheetDraft,
  top: number,
  input: TableInput,
): { readonly ranges: TableRanges; readonly lastRow: number } => {
  const [vetoTop, bands] = drawBands(draft, top, input);
  const [wordsTop, veto] = drawVetoRules(draft, vetoTop, input);
  const [namesTop, notApplicableWords] = drawNotApplicable(draft, wordsTop, input.notApplicableWords);
  const sheetsTop = drawSheetNames(draft, namesTop, input.scheme);
  const lastRow = drawIndicatorSheets(draft, sheetsTop, input.scheme);
  return { ranges: { ...bands, ...veto, notApplicableWords }, lastRow };
};
