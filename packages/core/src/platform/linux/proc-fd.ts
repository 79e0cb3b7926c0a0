import { apart, procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/** The names in /proc/PID/fd, joined by NUL. */
export function countEntries(bytes: Buffer): number {
  return bytes.length === 0 ? 0 : bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 1);
}

export const procFd: ProcFile<number> = procFile({
  name: 'fd/',
  cost: 18,
  parse: apart(countEntries),
  figures: { numFds: (count) => count },
});
