/** One file of a zip archive, still compressed: what is not edited is written back as the same bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  /** Bytes when inflated, as the archive declares it. */
  readonly size: number;
  readonly data: Uint8Array;
  /** MS-DOS time and date as they stand in the archive (time in the low 16 bits). */
  readonly modified: number;
}
