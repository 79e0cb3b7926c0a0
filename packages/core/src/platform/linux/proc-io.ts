import { apart, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/** /proc/PID/io: `name: number` a line; lines of another form are skipped. */
function parseIo(bytes: Buffer): Map<string, number> {
  const counters = new Map<string, number>();
  for (const [, name, value] of bytes.toString('latin1').matchAll(/^(\w+): (\d+)$/gm)) {
    counters.set(name!, Number(value));
  }
  return counters;
}

export const procIo: ProcFile<Map<string, number>> = procFile({
  name: 'io',
  cost: 9,
  parse: apart(parseIo),
  figures: {
    readCount: (io) => io.get('syscr') ?? null,
    writeCount: (io) => io.get('syscw') ?? null,
    readBytes: (io) => io.get('read_bytes') ?? null,
    writeBytes: (io) => io.get('write_bytes') ?? null,
    cancelledWriteBytes: (io) => io.get('cancelled_write_bytes') ?? null,
    readChars: (io) => io.get('rchar') ?? null,
    writeChars: (io) => io.get('wchar') ?? null,
  },
});
