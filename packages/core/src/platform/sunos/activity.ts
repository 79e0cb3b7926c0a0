import type { ActivityBackend } from '../../model/activity.js';
import type { Kstats } from './kstats.js';

export function activityCalls(
  kstats: Kstats,
  pageSize: number,
): Omit<ActivityBackend, 'pressure' | 'setDelayAccounting'> {
  const sum = (name: string, ...figures: string[]): number =>
    kstats
      .named('cpu', name)
      .reduce((all, cpu) => all + figures.reduce((own, figure) => own + (cpu.get(figure) ?? 0), 0), 0);
  const bytes = (figure: string): number => sum('vm', figure) * pageSize;
  return {
    activity: () => ({
      running: null,
      blocked: null,
      forks: sum('sys', 'sysfork', 'sysvfork'),
      interrupts: sum('sys', 'intr'),
      ctxSwitches: sum('sys', 'pswitch'),
      pagedIn: bytes('pgpgin'),
      pagedOut: bytes('pgpgout'),
      swappedIn: bytes('pgswapin'),
      swappedOut: bytes('pgswapout'),
    }),
    pageSize: () => pageSize,
    delayAccounting: () => null,
  };
}
