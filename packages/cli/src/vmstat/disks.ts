import type { Backend, DiskIoCounters } from '@sysu/core';

/** What disks and parts of them did since boot. */
export interface Disks {
  counters: ReadonlyMap<string, DiskIoCounters>;
  /** Those that are no parts of others. */
  whole: ReadonlySet<string> | null;
  underWay: ReadonlyMap<string, number>;
}

export function readDisks(backend: Backend): Disks {
  return {
    counters: backend.diskIoCounters(),
    whole: backend.wholeDisks(),
    underWay: backend.requestsUnderWay(),
  };
}
