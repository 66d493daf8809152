import { WorkbookFault, type WorkbookFaultCode } from '../port';

/**
 * Excel's error codes and what they mean to a person. Messages are never looked at: they come in Excel's language.
 * InvalidOperation is what most versions answer while a cell is being edited.
 */
const MEANING: Readonly<Record<string, WorkbookFaultCode>> = {
  AccessDenied: 'accessDenied',
  InvalidOperationInCellEditMode: 'cellBeingEdited',
  InvalidOperation: 'cellBeingEdited',
  Conflict: 'changedMeanwhile',
  InactiveWorkbook: 'changedMeanwhile',
  RequestPayloadSizeLimitExceeded: 'tooLargeForHost',
  ResponsePayloadSizeLimitExceeded: 'tooLargeForHost',
  RangeExceedsLimit: 'tooLargeForHost',
  ApiNotFound: 'notInThisExcel',
  NotImplemented: 'notInThisExcel',
  ApiNotAvailable: 'notInThisExcel',
  Timeout: 'connectionLost',
  InvalidOrTimedOutSession: 'connectionLost',
  RequestAborted: 'connectionLost',
  ConnectionFailure: 'connectionLost',
};

export const errorCode = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** An error of Excel's as a fault; anything else is a mistake of the program and stays what it is. */
const asFault = (error: unknown): unknown => {
  const code = errorCode(error);
  if (error instanceof WorkbookFault || code === undefined) return error;
  const meaning = MEANING[code];
  return meaning ? new WorkbookFault(meaning) : new WorkbookFault('hostFailed', { code });
};

/** One conversation with Excel; what goes wrong in it is a fault. */
export const inExcel = async <T>(talk: (context: Excel.RequestContext) => Promise<T>): Promise<T> => {
  try {
    return await Excel.run(talk);
  } catch (error) {
    throw asFault(error);
  }
};
