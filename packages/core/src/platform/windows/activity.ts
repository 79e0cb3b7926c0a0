import type { WindowsNative } from '@sysu/native';
import type { ActivityBackend } from '../../model/activity.js';
import { countersOf, cpuStats } from './cpu.js';
import { disksOf } from './disk-io.js';
import { performanceOf } from './memory.js';

export function activityCalls(native: WindowsNative): Omit<ActivityBackend, 'setDelayAccounting'> {
  const pageSize = (): number => performanceOf(native).pageSize;
  return {
    activity: () => {
      const { interrupts, ctxSwitches } = cpuStats(native);
      const disks = [...disksOf(native).values()];
      const bytes = (figure: 'readBytes' | 'writeBytes'): number | null =>
        disks.length === 0 ? null : disks.reduce((sum, { counters }) => sum + counters[figure], 0);
      return {
        running: null,
        blocked: null,
        forks: null,
        interrupts,
        ctxSwitches,
        pagedIn: bytes('readBytes'),
        pagedOut: bytes('writeBytes'),
        // Pages that are read come from page files and from other files, counted as one.
        swappedIn: null,
        swappedOut: countersOf(native).pagefilePagesWritten * pageSize(),
      };
    },
    pressure: () => ({ cpu: null, memory: null, io: null }),
    pageSize,
    delayAccounting: () => null,
  };
}
