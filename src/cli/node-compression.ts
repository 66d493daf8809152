import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { DEFLATE_LEVEL, type Compression } from '../workbook/ooxml/zip/compression';

/** Node's own zlib: several times faster than what runs anywhere. */
export const nodeCompression: Compression = {
  deflate: (bytes) => deflateRawSync(bytes, { level: DEFLATE_LEVEL, chunkSize: CHUNK }),
  inflate: (data, most) => {
    try {
      // Node takes no limit of 0
      const limit = Math.max(1, most);
      const bytes = inflateRawSync(data, { maxOutputLength: limit, chunkSize: Math.max(64, limit) });
      return bytes.length > most ? undefined : bytes;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
      throw error;
    }
  },
  crc32,
};

/** Bytes of output at a time; Node's default of 16 KB costs a call for each. */
const CHUNK = 1 << 20;
