import type { Facts } from './facts.js';
import { countOf, fieldsIn, numberIn } from './fields.js';
import type { Fields } from './fields.js';
import { procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

const FIELDS = 7;

/**
 * /proc/PID/statm, in pages: size resident shared text lib data dirty. Unlike stat it has the exact sum of the
 * resident pages: there each CPU may hold back some dozens.
 */
function parseStatm(bytes: Buffer, start = 0, end: number = bytes.length): Fields {
  const fields = fieldsIn(bytes, start, end, FIELDS);
  if (countOf(fields) < FIELDS)
    throw new Error(`not a statm file: ${JSON.stringify(bytes.toString('latin1', start, end))}`);
  return fields;
}

/** A field as bytes. */
const size =
  (field: number) =>
  (pages: Fields, { pageSize }: Facts) =>
    numberIn(pages, field) * pageSize;

export const procStatm: ProcFile<Fields> = procFile({
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
      memoryTotal === null ? null : ((numberIn(pages, 1) * pageSize) / memoryTotal) * 100,
  },
});
