import { writeFileSync } from 'node:fs';
import { Unsupported } from '../../errors.js';
import type { Activity, ActivityBackend, Shortage } from '../../model/activity.js';
import { readNumber, readText } from './files.js';
import type { Files } from './files.js';
import { parsePressure } from './proc-pressure.js';
import { counter } from './stat.js';

export function activityCalls(files: Files): ActivityBackend {
  return {
    activity: () => {
      const stat = files.text('proc/stat');
      return parseActivity(stat, readText(files, 'proc/vmstat') ?? '', files.constants.pageSize);
    },
    pressure: () => ({
      cpu: shortage(files, 'cpu'),
      memory: shortage(files, 'memory'),
      io: shortage(files, 'io'),
    }),
    pageSize: () => files.constants.pageSize,
    delayAccounting: () => {
      const setting = readNumber(files, 'proc/sys/kernel/task_delayacct');
      return setting === null ? null : setting !== 0;
    },
    setDelayAccounting: (on) => {
      if (!files.isOwn) throw new Unsupported('setDelayAccounting()', 'on another root');
      writeFileSync('/proc/sys/kernel/task_delayacct', on ? '1\n' : '0\n');
    },
  };
}

/** Kernels are built without it, or started with psi=0: then the file is not there, or refuses to be read. */
function shortage(files: Files, resource: string): Shortage | null {
  const text = readText(files, `proc/pressure/${resource}`);
  return text === null ? null : parsePressure(text);
}

/** See proc_stat(5) and proc_vmstat(5). There pgpgin and pgpgout are in KiB, those that were swapped in pages. */
export function parseActivity(stat: string, vmstat: string, pageSize: number): Activity {
  const bytes = (name: string, unit: number): number | null => {
    const count = counter(vmstat, name);
    return count === null ? null : count * unit;
  };
  return {
    running: counter(stat, 'procs_running'),
    blocked: counter(stat, 'procs_blocked'),
    forks: counter(stat, 'processes'),
    interrupts: counter(stat, 'intr'),
    ctxSwitches: counter(stat, 'ctxt'),
    pagedIn: bytes('pgpgin', 1024),
    pagedOut: bytes('pgpgout', 1024),
    swappedIn: bytes('pswpin', pageSize),
    swappedOut: bytes('pswpout', pageSize),
  };
}
