import type { Facts } from './facts.js';
import { procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/**
 * /proc/PID/statm, in pages: size resident shared text lib data dirty. Unlike stat it has the exact sum of the
 * resident pages: there each CPU may hold back some dozens.
 */
export function parseStatm(bytes: Buffer, start?: number, end?: number): string[] {
  const text = bytes.toString('latin1', start, end);
  if (!/^\d+(?: \d+){6,}\n?$/.test(text)) throw new Error(`not a statm file: ${JSON.stringify(text)}`);
  return text.split(' ');
}

/** A field as bytes. */
const size =
  (field: number) =>
  (pages: string[], { pageSize }: Facts) =>
    Number(pages[field]) * pageSize;

export const procStatm: ProcFile<string[]> = procFile({
  name: 'statm',
  cost: 11,
  parse: parseStatm,
  figures: {
    vms: size(0),
    rss: size(1),
    shared: size(2),
    text: size(3),
    lib: size(4),
    data: size(5),
    dirty: size(6),
    memoryPercent: (pages, { pageSize, memoryTotal }) =>
      memoryTotal === null ? null : ((Number(pages[1]) * pageSize) / memoryTotal) * 100,
  },
});
