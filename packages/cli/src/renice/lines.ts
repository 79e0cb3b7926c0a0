import type { Group } from '../settings/apply.js';
import { isFailure, sentence } from '../settings/change.js';
import type { Change } from '../settings/change.js';
import { niceness } from '../settings/niceness.js';

/**
 * As renice says it: of a group or a user in one line, with the lowest niceness that one of them had and has. With
 * `verbose`, and of what is only tried, a line for each.
 */
type Lines = (groups: readonly Group<number>[]) => string[];

export function oldAndNew({ verbose = false, dryRun = false }: { verbose?: boolean; dryRun?: boolean }): Lines {
  return (groups) =>
    groups.flatMap(({ whom, id, changes }) => {
      const made = changes.filter((change) => !isFailure(change));
      if (verbose || dryRun) return made.map((change) => sentence(change, niceness(null)));
      if (made.length === 0) return [];
      if (id !== null) return [line(id, whom?.kind === 'user' ? 'user ID' : 'process group ID', made)];
      // As renice has it, also where the number is that of a thread.
      const isNamed = (tid: number): boolean => whom?.kind === 'pid' && whom.pid === tid;
      return made.map((change) => {
        const { pid, tid } = change;
        return line(tid, tid === pid || isNamed(tid) ? 'process ID' : 'thread ID', [change]);
      });
    });
}

function line(id: number, kind: string, made: readonly Change<number>[]): string {
  const lowest = (when: 'before' | 'after'): number =>
    made.reduce((least, change) => Math.min(least, change[when]!), Infinity);
  return `${id} (${kind}) old priority ${lowest('before')}, new priority ${lowest('after')}`;
}
