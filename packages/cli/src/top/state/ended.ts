import { STATUS_DEAD } from '@sysu/core';
import type { ProcessRecord } from '@sysu/core';
import type { TopSample } from './sample.js';
import { idOf } from './state.js';

/** A process that has ended, as it was last seen, but for its state: X, dead, as proc_pid_stat(5) has it. */
export interface Ended {
  readonly record: ProcessRecord;
  /** In how many samples more it is shown. */
  readonly samples: number;
}

// Long enough to be read at one sample a second.
const SHOWN = 4;

export function hasEnded({ state }: ProcessRecord): boolean {
  return state === 'X';
}

/** Those that have ended, after another sample: of the earlier ones those whose time is not up, and who is missing now. */
export function endedAfter(
  earlier: readonly Ended[],
  before: Pick<TopSample, 'records'> | null,
  { records, lost }: Pick<TopSample, 'records' | 'lost'>,
): readonly Ended[] {
  // Who could not be read may be there, and the rows of threads and of processes cannot be compared.
  const isComparable = before !== null && lost === 0 && isOfThreads(before.records) === isOfThreads(records);
  if (!isComparable) return [];
  if (earlier.length === 0 && areSame(before.records, records)) return earlier;
  const present = new Set(records.map(idOf));
  const missing = before.records.filter((record) => !present.has(idOf(record)));
  const remaining = earlier.filter(({ record, samples }) => samples > 1 && !present.has(idOf(record)));
  return [
    ...remaining.map(({ record, samples }) => ({ record, samples: samples - 1 })),
    ...missing.map((record) => ({ record: { ...record, state: 'X', status: STATUS_DEAD }, samples: SHOWN })),
  ];
}

/** Whether they are the same ones in the same order, as they mostly are. */
function areSame(before: readonly ProcessRecord[], after: readonly ProcessRecord[]): boolean {
  return before.length === after.length && before.every((record, i) => idOf(record) === idOf(after[i]!));
}

function isOfThreads([first]: readonly ProcessRecord[]): boolean {
  return typeof first?.tid === 'number';
}
