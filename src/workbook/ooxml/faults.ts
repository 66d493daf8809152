import { WorkbookFault } from '../port';

/** A part that cannot be read: broken compression, malformed XML, or something the format demands is missing. */
export const damaged = (part: string): WorkbookFault => new WorkbookFault('damagedPart', { part });
