import type { CpuTimes } from '@sysu/core';

/** The modes of the CPU that iostat tells apart, in percent. */
export function cpuShares({
  user,
  nice,
  system,
  irq,
  softirq,
  iowait,
  steal,
  idle,
}: CpuTimes): Record<string, number | null> {
  return { user, nice, system: system + (irq ?? 0) + (softirq ?? 0), iowait, steal, idle };
}
