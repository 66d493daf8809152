import type { Range } from '../cells/address';
import type { CellStyle } from '../cells/edit';
import { COLUMN_ROLES } from '../sheet/indicator';
import { textOf } from '../writeback/content';
import type { SchemeLayout } from '../writeback/layout';
import { LOOK } from '../writeback/look';
import { wrappedHeight, type SheetDraft } from '../writeback/sheet-draft';
import { drawBands, type BandRanges, type BandsInput } from './bands-table';
import { indicatorSheetRow } from './indicator-sheet-rows';
import { columnOf, drawHeadings, drawTitle, LAST_COLUMN, NARROW, ROW_HEIGHT, WIDE } from './part-drawing';
import type { Scheme } from './scheme';
import {
  INDICATOR_SHEET_HEADINGS,
  PART,
  ROLE_HEADINGS,
  SHEET_NAME_HEADINGS,
  SHEET_USES,
  TABLE,
} from './scheme-words';
import { drawVetoRules, type VetoRanges } from './veto-rules-table';

/** What the tables show. */
export interface TableInput extends BandsInput {
  readonly notApplicableWords: readonly string[];
}

type TableRanges = BandRanges & VetoRanges & Pick<SchemeLayout, 'notApplicableWords'>;

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
  drawHeadings(draft, heading, [TABLE.notApplicable]);
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
  drawHeadings(draft, heading, [SHEET_NAME_HEADINGS.use, SHEET_NAME_HEADINGS.name]);
  const uses = Object.keys(SHEET_USES) as readonly (keyof typeof SHEET_USES)[];
  uses.forEach((use, index) => {
    draft
      .put(heading + 1 + index, 1, textOf(SHEET_USES[use]), LOOK.label)
      .put(heading + 1 + index, 2, textOf(sheetNames[use]), LOOK.inputCentred)
      .height(heading + 1 + index, ROW_HEIGHT);
  });
  return heading + uses.length + 2;
};

/** Of the name and the header row; the columns are like any entry. */
const INDICATOR_SHEET_STYLES: readonly CellStyle[] = [LOOK.input, LOOK.inputNumber];

const drawIndicatorSheets = (draft: SheetDraft, top: number, { indicatorSheets }: Scheme): number => {
  const heading = drawTitle(
    draft,
    top,
    PART.indicatorSheets,
    '每张指标表一行：表头最后一行的行号，以及各列的列标和表头文字；没有的留空。识别有误时在此更正，只填列标即可（如 C）；某一行不是指标的，在“更正的行”填：行号＝不是指标。',
  );
  const { sheet, headerRow, marksGroup, rows } = INDICATOR_SHEET_HEADINGS;
  const roles = COLUMN_ROLES.map((role) => ROLE_HEADINGS[role]);
  drawHeadings(draft, heading, [sheet, headerRow, ...roles, marksGroup, rows]);
  draft.height(heading, 44);
  indicatorSheets.forEach((confirmed, at) => {
    const row = heading + 1 + at;
    const widthAt = (index: number): number => (index === 0 ? 28 : 1 + index === LAST_COLUMN ? WIDE : NARROW);
    const heights = indicatorSheetRow(confirmed).map(([, content], index) => {
      draft.put(row, 1 + index, content, INDICATOR_SHEET_STYLES[index] ?? LOOK.inputCentred);
      return content.kind === 'text' ? wrappedHeight(content.text, widthAt(index)) : 0;
    });
    draft.height(row, Math.max(ROW_HEIGHT, ...heights));
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
  const [wordsTop, veto] = drawVetoRules(draft, vetoTop, input.scheme);
  const [namesTop, notApplicableWords] = drawNotApplicable(draft, wordsTop, input.notApplicableWords);
  const sheetsTop = drawSheetNames(draft, namesTop, input.scheme);
  const lastRow = drawIndicatorSheets(draft, sheetsTop, input.scheme);
  return { ranges: { ...bands, ...veto, notApplicableWords }, lastRow };
};
