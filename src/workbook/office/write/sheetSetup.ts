import { a1, columnName, rangeA1 } from '../../../core/cells/address';
import type { PrintSetup, SheetContent, Validation } from '../../../core/cells/edit';
import { grouped } from '../../../core/grouped';
import { addressLists, rangeLists } from './areas';

/** Everything about a sheet of ours but its cells and their looks: lay-out, guides for entries, conditional looks, print. */
export const writeSetup = (sheet: Excel.Worksheet, content: SheetContent): void => {
  for (const merge of content.merges) sheet.getRange(rangeA1(merge)).merge();
  writeSizes(sheet, content);
  sheet.showGridlines = content.showGridLines;
  if (content.freezeAt) {
    const { row, column } = content.freezeAt;
    if (column === 1) sheet.freezePanes.freezeRows(row - 1);
    else if (row === 1) sheet.freezePanes.freezeColumns(column - 1);
    else sheet.freezePanes.freezeAt(`A1:${a1({ row: row - 1, column: column - 1 })}`);
  }
  if (content.autoFilter) sheet.autoFilter.apply(rangeA1(content.autoFilter));
  for (const validation of content.validations) writeValidation(sheet, validation);
  writeConditional(sheet, content);
  writePrint(sheet.pageLayout, content.print);
};

/** Width in points of so many characters: a digit is 7 pixels wide, with 5 pixels of padding, at 96 pixels an inch. */
const points = (characters: number): number => (Math.trunc(characters * 7) + 5) * 0.75;

const writeSizes = (
  sheet: Excel.Worksheet,
  { columnWidths, rowHeights, growingRows = new Set() }: SheetContent,
): void => {
  for (const [column, width] of columnWidths) writeColumnWidth(sheet, column, width);
  const byHeight = grouped([...rowHeights], ([row, height]) =>
    growingRows.has(row) ? 'grows' : String(height),
  );
  for (const [height, rows] of byHeight) {
    for (const list of addressLists(rowRuns(rows.map(([row]) => row)))) {
      const { format } = sheet.getRanges(list);
      if (height === 'grows') format.autofitRows();
      else format.rowHeight = Number(height);
    }
  }
};

/** [3, 4, 5, 9] → 3:5, 9:9 */
const rowRuns = (rows: readonly number[]): readonly string[] => {
  const runs: [number, number][] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => `${from}:${to}`);
};

/** `width` in characters. */
export const writeColumnWidth = (sheet: Excel.Worksheet, column: number, width: number): void => {
  const name = columnName(column);
  sheet.getRange(`${name}:${name}`).format.columnWidth = points(width);
};

const writeValidation = (sheet: Excel.Worksheet, { ranges, rule, prompt, error }: Validation): void => {
  for (const list of rangeLists(ranges)) {
    const { dataValidation } = sheet.getRanges(list);
    dataValidation.rule = ruleOf(rule);
    dataValidation.ignoreBlanks = true;
    if (prompt !== undefined)
      dataValidation.prompt = { showPrompt: true, title: '', message: message(prompt) };
    dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '', message: message(error) };
  }
};

const ruleOf = (rule: Validation['rule']): Excel.DataValidationRule => {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.options.join(',') } };
    case 'decimal':
      return rule.max === undefined
        ? { decimal: { formula1: rule.min, operator: 'GreaterThanOrEqualTo' } }
        : { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'date':
      return { date: { formula1: '1900-01-01', operator: 'GreaterThanOrEqualTo' } };
  }
};

/** Excel's limit for what it shows beside a cell. */
const LONGEST_MESSAGE = 255;

const message = (text: string): string =>
  text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE - 1)}…` : text;

/** The last one that is added goes before all others, so the first ones come last. */
const writeConditional = (sheet: Excel.Worksheet, { conditionalFills, dataBars }: SheetContent): void => {
  for (const { range, formula, fill, color } of conditionalFills.toReversed()) {
    const { custom } = sheet.getRange(rangeA1(range)).conditionalFormats.add('Custom');
    custom.rule.formula = `=${formula}`;
    if (fill !== undefined) custom.format.fill.color = `#${fill}`;
    if (color !== undefined) custom.format.font.color = `#${color}`;
  }
  for (const { range, min, max, color } of dataBars.toReversed()) {
    const { dataBar } = sheet.getRange(rangeA1(range)).conditionalFormats.add('DataBar');
    dataBar.lowerBoundRule = { type: 'Number', formula: String(min) };
    dataBar.upperBoundRule = { type: 'Number', formula: String(max) };
    dataBar.positiveFormat.fillColor = `#${color}`;
    dataBar.positiveFormat.gradientFill = false;
  }
};

const POINTS_PER_INCH = 72;

const writePrint = (page: Excel.PageLayout, print: PrintSetup): void => {
  const { left, right, top, bottom } = print.margins;
  page.paperSize = print.paper;
  page.orientation = print.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  page.zoom = {
    horizontalFitToPages: 1,
    ...(print.pagesHigh === 0 ? {} : { verticalFitToPages: print.pagesHigh }),
  };
  page.centerHorizontally = print.centerHorizontally;
  page.leftMargin = left * POINTS_PER_INCH;
  page.rightMargin = right * POINTS_PER_INCH;
  page.topMargin = top * POINTS_PER_INCH;
  page.bottomMargin = bottom * POINTS_PER_INCH;
  if (print.area) page.setPrintArea(rangeA1(print.area));
  if (print.titleRows) page.setPrintTitleRows(`$${print.titleRows.from}:$${print.titleRows.to}`);
  if (print.footer !== undefined) writeFooter(page.headersFooters.defaultForAllPages, print.footer);
};

/** &L, &C and &R begin the left, middle and right part of a footer; without one it is the middle. */
const writeFooter = (footer: Excel.HeaderFooter, code: string): void => {
  const [middle = '', ...parts] = code.split(/&(?=[LCR])/);
  const text = { L: '', C: middle, R: '' };
  for (const part of parts) text[part.charAt(0) as keyof typeof text] += part.slice(1);
  footer.leftFooter = text.L;
  footer.centerFooter = text.C;
  footer.rightFooter = text.R;
};
