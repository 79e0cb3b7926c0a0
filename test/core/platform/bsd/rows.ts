import type { Figure, ProcessRecord } from '../../../../packages/core/src/model/process.js';
import type { Backend } from '../../../../packages/core/src/platform/backend.js';

/** What a listing has of one process. */
export async function rowOf(from: Backend, pid: number, figures: readonly Figure[]): Promise<ProcessRecord> {
  for await (const { records } of from.sweep(new Set(figures), {})) {
    const found = records.find((record) => record.pid === pid);
    if (found !== undefined) return found;
  }
  throw new Error(`no row of ${pid}`);
}
