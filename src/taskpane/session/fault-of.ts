import { WorkbookFault } from '../../workbook/port';
import type { Fault } from './session';

/** What went wrong as something that can be told; a mistake of the program is told by its name. */
export const faultOf = (error: unknown): Fault =>
  error instanceof WorkbookFault
    ? { code: error.code, params: error.params }
    : { code: 'hostFailed', params: { code: error instanceof Error ? error.name : String(error) } };
