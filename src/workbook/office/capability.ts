/** Can Excel and its client make notes? Both must be asked: the client may be older than Excel. */
export const hasNotes = (workbook: Excel.Workbook): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', '1.18') &&
  typeof (workbook as Partial<Excel.Workbook>).notes === 'object';

/** The set without which nothing works here: Office 2021 has it. */
export const FLOOR = '1.14';

export const hasFloor = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', FLOOR);
