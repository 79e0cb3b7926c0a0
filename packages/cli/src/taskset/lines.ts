import type { Group } from '../settings/apply.js';
import { isFailure } from '../settings/change.js';
import { listOf, maskOf } from './cpu-set.js';

type Lines = (groups: readonly Group<number[]>[]) => string[];

interface Manner {
  cpuList?: boolean;
  dryRun?: boolean;
}

/** As taskset says it: `pid 4711's current affinity mask: 3`, and when it was set the new one. */
export function affinityLines({ cpuList = false, dryRun = false }: Manner): Lines {
  const what = cpuList ? 'list' : 'mask';
  const text = cpuList ? listOf : maskOf;
  return (groups) =>
    groups
      .flatMap(({ changes }) => changes)
      .flatMap((change) => {
        const { tid, before, after } = change;
        const lines = before === null ? [] : [`pid ${tid}'s current affinity ${what}: ${text(before)}`];
        if (after === null || isFailure(change)) return lines;
        return [...lines, `pid ${tid}'s ${dryRun ? 'affinity would be' : 'new affinity'} ${what}: ${text(after)}`];
      });
}
