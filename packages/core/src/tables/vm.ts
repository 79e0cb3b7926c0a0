import type { AnyField, Table } from '../field.js';
import type { Activity } from '../model/activity.js';
import type { CpuTimes } from '../model/cpu.js';
import type { SwapMemory, VirtualMemory } from '../model/memory.js';
import * as unit from '../units.js';
import { column, ifTold } from './column.js';

/** The figures of vmstat: tasks and memory at the end of a span of time, and what went on in it. */
export interface VmRecord {
  activity: Activity;
  rates: { [K in keyof Activity]: number | null };
  memory: VirtualMemory;
  swap: SwapMemory;
  /** Percent of the time of all CPUs; null when none passed. */
  cpu: CpuTimes | null;
  /** Seconds since boot. */
  times: CpuTimes;
  /** Seconds since the epoch. */
  bootTime: number;
  /** Bytes. */
  pageSize: number;
}

type VmField = AnyField<VmRecord>;

function rate(name: string, title: string, counter: keyof Activity, doc: string, unitOf = unit.rate): VmField {
  return ifTold(
    `activity.${counter}`,
    column(name, title, unitOf, doc, ({ rates }) => rates[counter]),
  );
}

function total(name: keyof Activity, title: string, doc: string, unitOf = unit.count): VmField {
  return ifTold(
    `activity.${name}`,
    column(name, title, unitOf, doc, ({ activity }) => activity[name]),
  );
}

function ofMemory(name: keyof VirtualMemory, title: string, doc: string): VmField {
  return ifTold(
    `memory.${name}`,
    column(name, title, unit.bytes, doc, ({ memory }) => memory[name]),
  );
}

function share(name: string, title: string, doc: string, of: (times: CpuTimes) => number | null): VmField {
  return column(name, title, unit.percent, doc, ({ cpu }) => (cpu === null ? null : of(cpu)));
}

/** The letters of vmstat are the titles. Sizes are in bytes. */
export const vmTable: Table<VmRecord> = {
  name: 'vm',
  fields: [
    total('running', 'r', 'Tasks that run or could run.'),
    total('blocked', 'b', 'Tasks that wait for a disk.'),
    column('swapUsed', 'swpd', unit.bytes, 'Swap in use.', ({ swap }) => swap.used),
    column('free', 'free', unit.bytes, 'Memory not used for anything.', ({ memory }) => memory.free),
    ofMemory('buffers', 'buff', 'Cache of raw disk blocks.'),
    ofMemory('cached', 'cache', 'Cache of files, and kernel memory that can be taken back.'),
    ofMemory('inactive', 'inact', 'Memory not used lately.'),
    ofMemory('active', 'active', 'Memory used lately.'),
    rate('swapInRate', 'si', 'swappedIn', 'Bytes a second swapped in.', unit.byteRate),
    rate('swapOutRate', 'so', 'swappedOut', 'Bytes a second swapped out.', unit.byteRate),
    rate('readRate', 'bi', 'pagedIn', 'Bytes a second read from disks.', unit.byteRate),
    rate('writeRate', 'bo', 'pagedOut', 'Bytes a second written to disks.', unit.byteRate),
    rate('interruptRate', 'in', 'interrupts', 'Interrupts a second.'),
    rate('switchRate', 'cs', 'ctxSwitches', 'Context switches a second.'),
    rate('forkRate', 'forks', 'forks', 'Processes and threads started in a second.'),
    share('user', 'us', 'Percent of the time in programs, niced ones included, guests not.', userShare),
    share('system', 'sy', 'Percent in the kernel, with its interrupts.', systemShare),
    share('idle', 'id', 'Percent with nothing to do.', ({ idle }) => idle),
    ifTold(
      'cpu.iowait',
      share('iowait', 'wa', 'Percent with nothing to do but to wait for disks.', ({ iowait }) => iowait),
    ),
    ifTold(
      'cpu.steal',
      share('steal', 'st', 'Percent that the machine below this virtual one took for others.', ({ steal }) => steal),
    ),
    ifTold('cpu.guest', share('guest', 'gu', 'Percent in virtual machines that run here.', guestShare)),
    total('swappedIn', 'SWAPPED-IN', 'Bytes swapped in since boot.', unit.bytes),
    total('swappedOut', 'SWAPPED-OUT', 'Bytes swapped out since boot.', unit.bytes),
    total('pagedIn', 'READ', 'Bytes read from disks since boot.', unit.bytes),
    total('pagedOut', 'WRITTEN', 'Bytes written to disks since boot.', unit.bytes),
    total('interrupts', 'INTERRUPTS', 'Interrupts since boot.'),
    total('ctxSwitches', 'SWITCHES', 'Context switches since boot.'),
    total('forks', 'STARTED', 'Processes and threads started since boot.'),
  ],
  standard:
    'running blocked swapUsed free buffers cached swapInRate swapOutRate readRate writeRate interruptRate switchRate user system idle iowait steal'.split(
      ' ',
    ),
  key: null,
};

function guestShare({ guest, guestNice }: CpuTimes): number {
  return (guest ?? 0) + (guestNice ?? 0);
}

/** Where the kernel has counted a guest, it has counted it as a program too. */
function userShare(times: CpuTimes): number {
  return Math.max(0, times.user + (times.nice ?? 0) - guestShare(times));
}

function systemShare({ system, irq, softirq }: CpuTimes): number {
  return system + (irq ?? 0) + (softirq ?? 0);
}
