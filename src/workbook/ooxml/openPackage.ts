import type { Edit } from '../../core/cells/edit';
import type { Snapshot } from '../../core/cells/snapshot';
import { WorkbookFault, type Workbook } from '../port';
import { Parts } from './package/parts';
import { readSnapshot, type SheetBodies } from './read/snapshot';
import { readWorkbookPart } from './read/workbookPart';
import { applyEdits } from './write/applyEdits';
import { portableCompression, type Compression } from './zip/compression';
import { refuseCompoundFile } from './zip/notZip';
import { readZip } from './zip/readZip';
import { writeZip } from './zip/writeZip';

/** An .xlsx or .xlsm file in memory; `save` gives the file with the edits applied. */
export interface OoxmlWorkbook extends Workbook {
  /** The same file and the same edits give the same bytes; no edits give back the file itself. */
  save(): Uint8Array;
}

export interface OpenOptions {
  /** The time written into new threaded comments; core knows no clock. */
  readonly now?: Date;
  /** A faster way to compress, where the host has one. */
  readonly compression?: Compression;
}

/**
 * Opens a workbook file. Its parts stay compressed until they are needed, and what no edit concerns is saved as the
 * same bytes. Throws a `WorkbookFault` for what is not such a file: encrypted, of the old binary format, damaged, or
 * expanding too far.
 */
export const openPackage = (
  bytes: Uint8Array,
  { now = new Date(0), compression = portableCompression }: OpenOptions = {},
): OoxmlWorkbook => new PackageWorkbook(bytes, readParts(bytes, compression), now);

/** The parts of a workbook file, still compressed. Throws as `openPackage` does. */
export const readParts = (bytes: Uint8Array, compression = portableCompression): Parts => {
  refuseCompoundFile(bytes);
  const parts = Parts.of(readZip(bytes), compression);
  if (!parts.has('[Content_Types].xml')) throw new WorkbookFault('notAWorkbook');
  readWorkbookPart(parts);
  return parts;
};

/** The file that holds these parts. */
export const writeParts = (parts: Parts): Uint8Array => writeZip(parts.all().map((part) => part.entry()));

class PackageWorkbook implements OoxmlWorkbook {
  private parts: Parts;
  private readonly bodies: SheetBodies = new WeakMap();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly original: Parts,
    private readonly now: Date,
  ) {
    this.parts = original;
  }

  async read(): Promise<Snapshot> {
    return readSnapshot(this.parts, this.bodies);
  }

  async apply(edits: readonly Edit[]): Promise<void> {
    const draft = this.parts.copy();
    applyEdits(draft, edits, this.now);
    this.parts = draft;
  }

  save(): Uint8Array {
    if (this.parts.equals(this.original)) return this.bytes;
    return writeParts(this.parts);
  }
}
