import type { ProcessRecord } from '@sysu/core';
import type { TopSample } from './sample.js';
import { idOf } from './state.js';
import type { State } from './state.js';

/** A process or thread that is meant in later samples too, in which its number may be another's. */
export interface Known {
  readonly id: number;
  /** When it started, in seconds since the epoch. */
  readonly since: number | null;
}

// Start times move when a clock is set: as far as this they are taken for the same.
const SAME_START = 0.5;

export function known(record: ProcessRecord): Known {
  return { id: idOf(record), since: record.createTime ?? null };
}

/** Whether two that have the same number are the same, as far as is known. */
export function isSameStart(since: number | null, other: number | null): boolean {
  return since === null || other === null || Math.abs(since - other) < SAME_START;
}

/** The state without tags, and a cursor, on who is not there any more. Who could not be read may be there. */
export function forgetGone(state: State, { records, lost }: Pick<TopSample, 'records' | 'lost'>): State {
  const { tagged, followed, held } = state;
  if (tagged.size === 0 && followed === null && held === null) return state;
  const starts = new Map(records.map(known).map(({ id, since }) => [id, since]));
  const isThere = (id: number, since: number | null): boolean => {
    const start = starts.get(id);
    return start === undefined ? lost > 0 : isSameStart(start, since);
  };
  const orNull = (one: Known | null): Known | null => (one !== null && isThere(one.id, one.since) ? one : null);
  return {
    ...state,
    tagged: new Map([...tagged].filter(([id, since]) => isThere(id, since))),
    followed: orNull(followed),
    held: orNull(held),
  };
}
