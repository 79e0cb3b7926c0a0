import type { DarwinNative } from '@sysu/native';
import type { ActivityBackend } from '../../model/activity.js';
import { vmStatisticsOf } from './memory.js';

export function activityCalls(native: DarwinNative): Partial<ActivityBackend> {
  const { pageSize } = native.constants();
  return {
    activity: () => {
      const { pageins, pageouts, swapins, swapouts } = vmStatisticsOf(native);
      return {
        running: null,
        blocked: null,
        forks: null,
        interrupts: null,
        ctxSwitches: null,
        pagedIn: pageins * pageSize,
        pagedOut: pageouts * pageSize,
        swappedIn: swapins * pageSize,
        swappedOut: swapouts * pageSize,
      };
    },
    pressure: () => ({ cpu: null, memory: null, io: null }),
    pageSize: () => pageSize,
    delayAccounting: () => null,
  };
}
