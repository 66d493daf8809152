import type { Edit } from '../core/cells/edit';
import type { Snapshot } from '../core/cells/snapshot';

/**
 * A workbook, wherever it lives: Excel, a file, memory. Every adapter passes the contract suite in test/workbook.
 * Core reads plain values from it and hands it plain edits; nothing else of a host is known outside an adapter.
 */
export interface Workbook {
  /** The whole workbook as plain values. */
  read(): Promise<Snapshot>;
  /** Applies all edits or, when it throws, none. Throws a `WorkbookFault` for what a person can mend. */
  apply(edits: readonly Edit[]): Promise<void>;
}

/** Something about the file or host that a person can mend; the code has a sentence in i18n. */
export class WorkbookFault extends Error {
  constructor(
    readonly code: WorkbookFaultCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'WorkbookFault';
  }
}

export type WorkbookFaultCode = (typeof WORKBOOK_FAULT_CODES)[number];

export const WORKBOOK_FAULT_CODES = [
  'notAWorkbook',
  'passwordProtected',
  'oldBinaryFormat',
  'expandsTooFar',
  'damagedPart',
  'sheetMissing',
  'sheetNameTaken',
  'arrayFormulaInTheWay',
  'commentOfAnother',
  // what only a program with the workbook open can say
  'cellsLocked',
  'structureLocked',
  'readOnly',
  'accessDenied',
  'cellBeingEdited',
  'changedMeanwhile',
  'tooLargeForHost',
  'notInThisExcel',
  'connectionLost',
  'commentsRefused',
  'hostFailed',
] as const;
