import type { ProcessRecord } from './model/process.js';

/**
 * Threads, or processes, that bear one of these numbers. On Linux the first thread has the number of its process; where
 * none has, that number is of all threads of the process.
 *
 * @throws nothing
 * @example recordsNamed([{ pid: 7, tid: 7 }, { pid: 7, tid: 8 }], new Set([8])) // [{ pid: 7, tid: 8 }]
 */
export function recordsNamed<Each extends ProcessRecord>(
  records: readonly Each[],
  numbers: ReadonlySet<number>,
): Each[] {
  const borne = new Set(records.map(numberOf));
  return records.filter(
    (record) => numbers.has(numberOf(record)) || (numbers.has(record.pid) && !borne.has(record.pid)),
  );
}

function numberOf({ tid, pid }: ProcessRecord): number {
  return tid ?? pid;
}
