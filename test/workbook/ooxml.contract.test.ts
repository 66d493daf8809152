import { openPackage, type OoxmlWorkbook } from '../../src/workbook/ooxml/openPackage';
import type { Workbook } from '../../src/workbook/port';
import { workbookOf } from './blankPackage';
import { describeWorkbookContract } from './contract';

const isPackage = (workbook: Workbook): workbook is OoxmlWorkbook => 'save' in workbook;

describeWorkbookContract('an .xlsx package', {
  create: workbookOf,
  reopen: async (workbook) => (isPackage(workbook) ? openPackage(workbook.save()) : workbook),
});
