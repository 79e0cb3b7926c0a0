import { procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/**
 * /proc/PID/statm, in pages: size resident shared text lib data dirty. Unlike stat it has the exact sum of the
 * resident pages: there each CPU may hold back some dozens.
 */
export function parseStatm(bytes: Buffer): number[] {
  const pages = bytes.toString('latin1').trim().split(' ').map(Number);
  if (pages.length < 7 || pages.some(Number.isNaN))
    throw new Error(`not a statm file: ${JSON.stringify(bytes.toString('latin1'))}`);
  return pages;
}

export const procStatm: ProcFile<number[]> = procFile({
  name: 'statm',
  cost: 11,
  parse: parseStatm,
  figures: {
    vms: (pages, { pageSize }) => pages[0]! * pageSize,
    rss: (pages, { pageSize }) => pages[1]! * pageSize,
    shared: (pages, { pageSize }) => pages[2]! * pageSize,
    text: (pages, { pageSize }) => pages[3]! * pageSize,
    lib: (pages, { pageSize }) => pages[4]! * pageSize,
    data: (pages, { pageSize }) => pages[5]! * pageSize,
    dirty: (pages, { pageSize }) => pages[6]! * pageSize,
    memoryPercent: (pages, { pageSize, memoryTotal }) =>
      memoryTotal === null ? null : ((pages[1]! * pageSize) / memoryTotal) * 100,
  },
});
