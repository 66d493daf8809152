import { BookRefusal, type RefusalCode } from '../../book/live-book';

/** An error as Office.js clients know it: they go by its code. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** A member that the stand-in does not have; the host lists them, so that none passes unnoticed. */
export class MissingMember extends ApiError {
  constructor(readonly member: string) {
    super('NotImplemented', `The stand-in for Excel does not implement ${member}.`);
  }
}

/** The code Excel answers with where the book refuses; those of the last four are a guess. */
const CODES: Readonly<Record<RefusalCode, string>> = {
  locked: 'AccessDenied',
  passwordNeeded: 'AccessDenied',
  badFormula: 'InvalidArgument',
  textTooLong: 'InvalidArgument',
  sheetNameTaken: 'ItemAlreadyExists',
  badSheetName: 'InvalidArgument',
  badName: 'InvalidArgument',
  commentThere: 'InvalidArgument',
  lastVisibleSheet: 'InvalidOperation',
  arrayFormula: 'GeneralException',
  coveredByMerge: 'InvalidArgument',
  notSupported: 'NotImplemented',
};

/** Whatever went wrong, as an error of the API; a mistake of the stand-in's own becomes a GeneralException. */
export const asApiError = (error: unknown): ApiError => {
  if (error instanceof ApiError) return error;
  if (error instanceof BookRefusal) {
    if (error.code === 'notSupported') return new MissingMember(error.place);
    return new ApiError(CODES[error.code], error.message);
  }
  return new ApiError('GeneralException', error instanceof Error ? error.message : String(error));
};

const STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  AccessDenied: 403,
  ItemAlreadyExists: 409,
  NotImplemented: 501,
};

export const httpStatus = (code: string): number => STATUS[code] ?? 400;
