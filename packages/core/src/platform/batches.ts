import type { ProcessBatch, ProcessReading, ProcessRecord } from '../model/process.js';
import { isRefusal } from './error-codes.js';
import { emptyBatch } from './loss.js';
import { turn } from './turns.js';

/**
 * A sweep of processes that are asked one by one, on the thread of the event loop: `atOnce` of them make a batch, and
 * before the next one others have their turn. `add` reads one into the batch, `name` looks up what goes with its numbers.
 */
export async function* inBatches<T>(
  processes: readonly T[],
  atOnce: number,
  add: (batch: ProcessBatch, process: T) => void,
  name: (records: ProcessRecord[]) => Promise<void>,
): AsyncGenerator<ProcessBatch> {
  for (let from = 0; from < processes.length; from += atOnce) {
    if (from > 0) await turn();
    const batch = emptyBatch();
    for (const process of processes.slice(from, from + atOnce)) add(batch, process);
    await name(batch.records);
    yield batch;
  }
}

/** The rows that a reading gives: itself, or one for each thread. */
export function addReading(
  batch: ProcessBatch,
  { record, missing }: ProcessReading,
  rows: readonly ProcessRecord[] = [record],
): void {
  // Most rows lack nothing.
  if (missing.size > 0 && [...missing.values()].some(isRefusal)) batch.refused++;
  batch.records.push(...rows);
}
