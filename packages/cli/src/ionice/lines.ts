import { IOPRIO_CLASS_NONE } from '@sysu/core';
import type { IoPriority } from '@sysu/core';
import type { Group } from '../settings/apply.js';
import { isFailure, sentence } from '../settings/change.js';
import { priorityText } from '../render/io-priority.js';
import { ioPriority, priorityOf } from './priority.js';

const LEVELS = 8;

type Lines = (groups: readonly Group<IoPriority>[]) => string[];

interface Manner {
  verbose?: boolean;
  dryRun?: boolean;
  tree?: boolean;
  threads?: boolean;
}

/**
 * As ionice says it: what a word has is shown, of a group or a user the first of all, and of what is set nothing is
 * said. Where the command line does not tell who it is, and with `verbose`, there is a line for each.
 */
export function priorityLines({ verbose, dryRun, tree, threads }: Manner): Lines {
  return (groups) =>
    groups.flatMap(({ whom, id, changes }) => {
      const made = changes.filter((change) => !isFailure(change));
      const untold = whom?.kind === 'name' || whom?.kind === 'port';
      if (verbose || dryRun || tree || threads || untold)
        return made.map((change) => sentence(change, ioPriority(null)));
      const shown = made.flatMap(({ result, before }) => (result === 'shown' && before !== null ? [before] : []));
      if (id === null) return shown.map(priorityText);
      return shown.length === 0 ? [] : [priorityText(shown.reduce(first))];
    });
}

/**
 * Of the classes the kernel takes the lower number for the more urgent, and of the levels; none follows the niceness, and
 * stands where that mostly is. ioprio_best() of block/ioprio.c
 */
function first(a: IoPriority, b: IoPriority): IoPriority {
  return rank(a) <= rank(b) ? a : b;
}

function rank(priority: IoPriority): number {
  const { ioclass, value } = priority.ioclass === IOPRIO_CLASS_NONE ? priorityOf({}) : priority;
  return ioclass * LEVELS + value;
}
