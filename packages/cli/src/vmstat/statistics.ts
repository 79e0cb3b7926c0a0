import type { VmRecord } from '@sysu/core';
import { inUnit } from './units.js';
import type { MemoryUnit } from './units.js';

// The kernel's USER_HZ, in which vmstat counts the time of CPUs.
const TICKS = 100;
const WIDTH = 13;

/** As vmstat -s prints what was counted since boot. */
export function statistics(record: VmRecord, unit: MemoryUnit): string[] {
  const { activity, memory, swap, times, bootTime, pageSize } = record;
  const size = (bytes: number | null, what: string): string => line(`${inUnit(bytes, unit)} ${unit.letter}`, what, 2);
  const ticks = (seconds: number | null, what: string): string =>
    line(count(seconds === null ? null : seconds * TICKS), `${what} cpu ticks`);
  const kib = (bytes: number | null, what: string): string => line(`${count(quotient(bytes, 1024))} K`, what, 2);
  const { guest, guestNice } = times;
  return [
    size(memory.total, 'total memory'),
    size(memory.used, 'used memory'),
    size(memory.active, 'active memory'),
    size(memory.inactive, 'inactive memory'),
    size(memory.free, 'free memory'),
    size(memory.buffers, 'buffer memory'),
    size(memory.cached, 'swap cache'),
    size(swap.total, 'total swap'),
    size(swap.used, 'used swap'),
    size(swap.free, 'free swap'),
    ticks(times.user, 'non-nice user'),
    ticks(times.nice, 'nice user'),
    ticks(times.system, 'system'),
    ticks(times.idle, 'idle'),
    ticks(times.iowait, 'IO-wait'),
    ticks(times.irq, 'IRQ'),
    ticks(times.softirq, 'softirq'),
    ticks(times.steal, 'stolen'),
    ticks(guest, 'non-nice guest'),
    ticks(guestNice, 'nice guest'),
    kib(activity.pagedIn, 'paged in'),
    kib(activity.pagedOut, 'paged out'),
    line(count(quotient(activity.swappedIn, pageSize)), 'pages swapped in'),
    line(count(quotient(activity.swappedOut, pageSize)), 'pages swapped out'),
    line(count(activity.interrupts), 'interrupts'),
    line(count(activity.ctxSwitches), 'CPU context switches'),
    line(count(bootTime), 'boot time'),
    line(count(activity.forks), 'forks'),
  ];
}

function line(value: string, what: string, unitWidth = 0): string {
  return `${value.padStart(WIDTH + unitWidth)} ${what}`;
}

function quotient(value: number | null, by: number): number | null {
  return value === null ? null : value / by;
}

function count(value: number | null): string {
  return value === null ? '-' : String(Math.round(value));
}
