/** Can Excel and its client make notes? Both must be asked: the client may be older than Excel. */
export const canMakeNotes = (): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', '1.18') && 'notes' in Excel.Workbook.prototype;

/** The set without which nothing works here: Office 2021 has it. */
export const FLOOR = '1.14';

export const hasFloor = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', FLOOR);
