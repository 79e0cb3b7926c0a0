import type { BsdNative } from '@sysu/native';
import type { ActivityBackend } from '../../model/activity.js';
import type { CpuStats } from '../../model/cpu.js';
import type { MemoryBackend, VirtualMemory } from '../../model/memory.js';
import { percentOf } from '../../numbers.js';
import { uncountedMemory } from '../uncounted.js';

/** What UVM, the virtual memory of OpenBSD and NetBSD, counts: memory in pages, and events since boot. */
export interface Uvm {
  free: number;
  active: number;
  inactive: number;
  wired: number;
  swapPages: number;
  swapUsed: number;
  interrupts: number;
  ctxSwitches: number;
  softInterrupts: number;
  syscalls: number;
  forks: number;
  /** Pages. NetBSD no longer counts the first. */
  swappedIn?: number;
  swappedOut: number;
}

/** struct vmtotal: tasks, and pages. */
export interface Totals {
  running: number;
  blocked: number;
  virtualShared: number;
  realShared: number;
}

/** What one system knows besides. */
interface Own<Counts extends Uvm> {
  uvm: () => Counts;
  totals: () => Totals;
  /** Bytes of the machine. */
  total: () => number;
  /** Pages that hold parts of files, and pages that can be had without swapping. */
  files(uvm: Counts): { cached: number; available: number };
}

type Calls = MemoryBackend & Omit<ActivityBackend, 'pressure' | 'setDelayAccounting'>;

export function uvmCalls<Counts extends Uvm>(native: BsdNative, own: Own<Counts>): Calls & { cpuStats(): CpuStats } {
  const { uvm, totals } = own;
  const bytes = (pages: number): number => pages * native.pageSize();
  return {
    virtualMemory: () => virtualMemory(own, bytes),
    swapMemory: () => {
      const { swapPages, swapUsed, swappedIn, swappedOut } = uvm();
      return {
        total: bytes(swapPages),
        used: bytes(swapUsed),
        free: bytes(swapPages - swapUsed),
        percent: percentOf(swapUsed, swapPages),
        sin: swappedIn === undefined ? null : bytes(swappedIn),
        sout: bytes(swappedOut),
      };
    },
    containerMemory: () => null,
    containerSwap: () => null,
    cpuStats: () => {
      const { ctxSwitches, interrupts, softInterrupts, syscalls } = uvm();
      return { ctxSwitches, interrupts, softInterrupts, syscalls };
    },
    activity: () => {
      const { forks, interrupts, ctxSwitches, swappedIn, swappedOut } = uvm();
      const { running, blocked } = totals();
      return {
        running,
        blocked,
        forks,
        interrupts,
        ctxSwitches,
        pagedIn: null,
        pagedOut: null,
        swappedIn: swappedIn === undefined ? null : bytes(swappedIn),
        swappedOut: bytes(swappedOut),
      };
    },
    pageSize: () => native.pageSize(),
    delayAccounting: () => null,
  };
}

function virtualMemory<Counts extends Uvm>(own: Own<Counts>, bytes: (pages: number) => number): VirtualMemory {
  const uvm = own.uvm();
  const { virtualShared, realShared } = own.totals();
  const total = own.total();
  const files = own.files(uvm);
  const available = Math.min(total, bytes(files.available));
  return {
    ...uncountedMemory,
    total,
    available,
    percent: percentOf(total - available, total),
    used: total - available,
    free: bytes(uvm.free),
    active: bytes(uvm.active),
    inactive: bytes(uvm.inactive),
    cached: bytes(files.cached),
    // As psutil adds them up.
    shared: bytes(virtualShared + realShared),
    wired: bytes(uvm.wired),
  };
}
