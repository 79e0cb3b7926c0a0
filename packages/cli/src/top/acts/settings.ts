import { NoSuchProcess } from '@sysu/core';
import type { Process } from '@sysu/core';
import { ioPriority } from '../../ionice/priority.js';
import { limitSetting, wantedLimit } from '../../prlimit/limit.js';
import { resources } from '../../prlimit/resources.js';
import { fromTo } from '../../settings/change.js';
import { niceness } from '../../settings/niceness.js';
import type { Settable, Setting } from '../../settings/setting.js';
import { listOf } from '../../taskset/cpu-set.js';
import type { Act, ThreadSetting } from '../state/state.js';

type Change = (process: Process, threads: readonly number[]) => string | Promise<string>;

/** Sets what Linux has for each thread: for these, or for all that the process has. Tells the change of the first one. */
export function threadChange(wanted: ThreadSetting): Change {
  return async (process, threads) => {
    const meant = threads.length > 0 ? threads : (await process.threads()).map(({ id }) => id);
    const [first = process.pid, ...others] = meant;
    const said = change(wanted, process, first);
    for (const tid of others) ignoringGone(() => change(wanted, process, tid));
    return said;
  };
}

/** Sets a limit, which a process has as a whole. */
export function limitChange({ resource, limit }: Extract<Act, { do: 'limit' }>): Change {
  const named = resources.find(({ name }) => name === resource)!;
  return (process) => apply(limitSetting(named, wantedLimit(named, limit)), process);
}

function change(wanted: ThreadSetting, process: Process, tid: number): string {
  const settable = tid === process.pid ? process : process.thread(tid);
  switch (wanted.of) {
    case 'nice':
      return apply(niceness(wanted), settable);
    case 'ionice':
      return `I/O priority ${apply(ioPriority(wanted.to), settable)}`;
    case 'affinity':
      return apply(affinity(wanted), settable);
  }
}

/** The CPUs that were named are added or taken away; the others stay as they are. */
function affinity({ on, off }: Extract<ThreadSetting, { of: 'affinity' }>): Setting<number[]> {
  return {
    read: (of) => of.cpuAffinity(),
    next: (before) => [...new Set([...before, ...on])].filter((cpu) => !off.includes(cpu)).sort((a, b) => a - b),
    write: (of, cpus) => {
      // The library takes no CPU at all for every one that there is.
      if (cpus.length === 0) throw new RangeError('no CPU is left');
      of.cpuAffinity(cpus);
    },
    label: () => 'CPUs',
    text: listOf,
    plain: (cpus) => cpus,
  };
}

/** `niceness 0 -> 5:`, with what the system says afterwards. */
function apply<V, S extends Settable>(setting: Setting<V, S>, of: S): string {
  const before = setting.read(of);
  setting.write(of, setting.next!(before));
  return `${fromTo(before, setting.read(of), setting)}:`;
}

/** A thread that ended meanwhile has nothing to be set. */
function ignoringGone(change: () => void): void {
  try {
    change();
  } catch (error) {
    if (!(error instanceof NoSuchProcess)) throw error;
  }
}
