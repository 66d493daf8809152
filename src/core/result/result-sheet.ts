import { cellText } from '../cells/cell';
import type { DefineName, FormulaContent, SheetContent } from '../cells/edit';
import { weighEvents } from '../veto/weigh-events';
import { textOf } from '../writeback/content';
import { SheetDraft, wrappedHeight } from '../writeback/sheet-draft';
import { drawDeductions } from './deduction-table';
import { drawHead } from './head-of-page';
import { ledgerCounts } from './ledger-counts';
import { ledgerView } from './ledger-view';
import { drawOpinions, NO_OPINIONS } from './opinions';
import { across, CELL, LAST_PAGE_COLUMN, PAGE_WIDTHS, roomOf, ROW, STYLE, TITLE_HEIGHT } from './page';
import { inSheet } from './references';
import type { ResultInput } from './result-input';
import { PANEL_WIDTHS, panelCells } from './panel-cells';
import { drawPanel } from './reviewer-panel';
import { drawSections } from './section-table';
import { bandsSentence, outstandingSentence, type Counts } from './sentences';

const drawSentence = (draft: SheetDraft, row: number, label: string, sentence: FormulaContent): void => {
  draft
    .put(row, 1, textOf(label), STYLE.label)
    .span(across(row, 2), sentence, STYLE.text)
    .height(row, wrappedHeight(cellText(sentence.cached), roomOf(2, LAST_PAGE_COLUMN), 11, 26));
};

/** The names by which formulas, readers and collation find the result; workbook-wide. */
const definedNames = ({ scheme, schemeLayout }: ResultInput): readonly DefineName[] => {
  const result = scheme.sheetNames.result;
  const name = (suffix: string, refersTo: string): DefineName => ({
    kind: 'defineName',
    name: `考核_${suffix}`,
    refersTo,
  });
  return [
    name('总分', inSheet(result, CELL.total)),
    name('满分', inSheet(schemeLayout.sheet, schemeLayout.fullMarks)),
    name('否决前等级', inSheet(result, CELL.gradeByScore)),
    name('等级', inSheet(result, CELL.grade)),
    name('年度开始', inSheet(schemeLayout.sheet, schemeLayout.yearStart)),
    name('年度结束', inSheet(schemeLayout.sheet, schemeLayout.yearEnd)),
    name('单位', inSheet(schemeLayout.sheet, schemeLayout.unit)),
  ];
};

/**
 * 考核结果: one A4 page to sign, every number a live formula over the ledger, the register and the scheme, and beside it,
 * outside the print area, the reviewer's counts and checks. Cached values are those of the assessment (totals, sections,
 * grades) and of the ledger's own cells (counts, names, reasons). `names` are the defined names that go with it.
 */
export const resultSheet = (
  input: ResultInput,
): { readonly content: SheetContent; readonly names: readonly DefineName[] } => {
  const { scheme } = input;
  const ledger = ledgerView(input.ledgerLayout, input.ledgerCells, scheme.stage);
  const panel = panelCells();
  const counts = Object.fromEntries(
    ledgerCounts(ledger).map(({ key, content }) => [key, content.cached]),
  ) as Record<keyof Counts, number>;
  const draft = new SheetDraft();
  const weighing = weighEvents(input.assessment.gradeBeforeVeto, input.assessment.events, scheme.bands);
  drawHead(draft, input, ledger, { weighing, cells: panel });
  const sectionsEnd = drawSections(draft, ROW.sections, input, ledger, panel);
  const closing = drawDeductions(draft, sectionsEnd + 1, input, ledger) + 1;
  draft.span(across(closing), textOf('审签'), STYLE.section).height(closing, TITLE_HEIGHT);
  drawSentence(draft, closing + 1, '未尽事项', outstandingSentence(input, panel, counts));
  drawSentence(draft, closing + 2, '等级标准', bandsSentence(input));
  const lastRow = drawOpinions(draft, closing + 3, input.opinions ?? NO_OPINIONS);
  drawPanel(draft, input, ledger, weighing);
  return {
    content: draft.finish({
      name: scheme.sheetNames.result,
      columnWidths: new Map([
        ...PAGE_WIDTHS.map((width, index) => [index + 1, width] as const),
        ...PANEL_WIDTHS,
      ]),
      showGridLines: false,
      print: {
        paper: 'A4',
        orientation: 'portrait',
        pagesHigh: 1,
        area: { top: 1, left: 1, bottom: lastRow, right: LAST_PAGE_COLUMN },
        centerHorizontally: true,
        margins: { left: 0.7, right: 0.7, top: 0.8, bottom: 0.6 },
      },
    }),
    names: definedNames(input),
  };
};
