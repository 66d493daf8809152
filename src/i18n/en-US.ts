import type { Texts } from './texts';

export const enUS: Texts = {
  issues: {
    noIndicatorSheet:
      'No indicator sheet was found: no sheet has both a column of full marks and a column of scoring rules. Check that the header names them (分值, 评分标准).',
    ruleUncertain:
      'The scoring rule at {place} could not be read with certainty and is not scored. Check its words, or score it by hand.',
  },
  faults: {
    notAWorkbook:
      'The file is no Excel workbook (.xlsx). Open the original in Excel or WPS, save it as .xlsx and try again.',
    passwordProtected: 'The workbook needs a password to open. Remove it in Excel, save and try again.',
    oldBinaryFormat: 'The file has the old .xls format. Save it as .xlsx in Excel or WPS and try again.',
    expandsTooFar:
      'The file expands too far and was not read. Delete large empty areas that are only formatted, save and try again.',
    damagedPart:
      'The workbook is damaged ({part}). Open it in Excel, let Excel repair it, save and try again.',
    sheetMissing: 'The workbook has no sheet named “{sheet}”. Check whether it was deleted or renamed.',
    sheetNameTaken:
      'The workbook already has a sheet named “{sheet}”. Rename it, or set another name in 考核方案.',
    arrayFormulaInTheWay:
      '{place} lies in the range of an array formula and cannot be changed. Clear that formula, or choose another score column.',
  },
  place: { workbook: 'the workbook', sheet: 'sheet “{sheet}”', cell: 'sheet “{sheet}” {cell}' },
  pane: {
    name: 'Kaohe Quality Assessment',
    notYet:
      'In this version workbooks are graded from the command line; the pane does not grade yet. Run in the project’s folder:',
    inputFile: 'sheet.xlsx',
    outputFile: 'graded.xlsx',
    meanwhile:
      'The graded workbook can be opened, filled in and printed in Excel, WPS or LibreOffice. Its formulas stay live; this add-in is not needed.',
    version: 'Version',
  },
};
