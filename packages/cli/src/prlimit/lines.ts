import type { Group } from '../settings/apply.js';
import { isFailure, sentence } from '../settings/change.js';
import { limitText, shownLimit } from './limit.js';
import type { Limit } from './limit.js';
import { limitTable } from './table.js';
import type { TableForm } from './table.js';

export interface Manner extends TableForm {
  verbose?: boolean;
  dryRun?: boolean;
  tree?: boolean;
}

/**
 * As prlimit says it: what is shown in a table, and of what is set nothing, or with `verbose` a line. Where the command
 * line does not tell who it is, that line says what it was before too.
 */
export function limitLines(manner: Manner): (groups: readonly Group<Limit>[]) => string[] {
  return (groups) => {
    const lines = groups.flatMap(({ whom, changes }) => {
      const set = changes.filter((change) => change.after !== null && !isFailure(change));
      const untold = manner.tree || manner.dryRun || (whom !== null && whom.kind !== 'pid');
      if (untold) return set.map((change) => sentence(change, shownLimit));
      return manner.verbose ? set.map(({ pid, after }) => newLimit(pid, after!)) : [];
    });
    return [
      ...lines,
      ...limitTable(
        groups.flatMap(({ changes }) => changes),
        manner,
      ),
    ];
  };
}

function newLimit(pid: number, { resource, soft, hard }: Limit): string {
  return `New ${resource.name} limit for pid ${pid}: <${limitText(soft)}:${limitText(hard)}>`;
}
