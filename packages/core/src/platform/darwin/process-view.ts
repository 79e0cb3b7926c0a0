import type { DarwinNative } from '@sysu/native';
import { cText } from '../c-text.js';
import type { Facts } from './facts.js';
import { once } from './once.js';
import { foldersOf, rusageOf, taskInfoOf, taskMemoryOf } from './process-calls.js';
import { startOf } from './process-table.js';
import type { Kinfo } from './process-table.js';
import { procArgsOf } from './procargs.js';

/** One process, of which each call is made when a figure first needs it, and no more than once. */
export class ProcessView {
  readonly pid: number;
  readonly kinfo: Kinfo;
  readonly facts: Facts;
  readonly native: DarwinNative;
  readonly task: () => ReturnType<typeof taskInfoOf>;
  readonly args: () => ReturnType<typeof procArgsOf>;
  readonly folders: () => ReturnType<typeof foldersOf>;
  readonly rusage: () => ReturnType<typeof rusageOf>;
  readonly taskMemory: () => ReturnType<typeof taskMemoryOf>;
  readonly sampledAt: () => number;

  constructor(native: DarwinNative, kinfo: Kinfo, facts: Facts) {
    const { pid } = kinfo;
    this.native = native;
    this.pid = pid;
    this.kinfo = kinfo;
    this.facts = facts;
    this.task = once(() => taskInfoOf(native, pid));
    this.args = once(() => procArgsOf(native, pid, facts.mostArguments));
    this.folders = once(() => foldersOf(native, pid));
    this.rusage = once(() => rusageOf(native, pid));
    this.taskMemory = once(() => taskMemoryOf(native, pid));
    this.sampledAt = once(() => native.monotonic());
  }

  get comm(): string {
    return cText(this.kinfo.comm);
  }

  seconds(ticks: number): number {
    return ticks / this.facts.ticksPerSecond;
  }

  /** User and system. */
  get cpuSeconds(): number {
    const { totalUser, totalSystem } = this.task();
    return this.seconds(totalUser + totalSystem);
  }

  get age(): number {
    return Math.max(0, this.facts.now - startOf(this.kinfo) / 1e6);
  }
}
