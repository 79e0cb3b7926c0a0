import type { CpuTimes } from '../../packages/core/src/model/cpu.js';
import type { NetIoCounters } from '../../packages/core/src/model/network.js';
import type { Backend } from '../../packages/core/src/platform/backend.js';
import { parseDiskCounters } from '../../packages/core/src/platform/linux/diskstats.js';
import { FakeMachine } from './fake-machine.js';

/** A machine whose CPUs, disks and network interfaces count what the test says, and whose processes are fake too. */
export class FakeDevices extends FakeMachine {
  /** Seconds busy and idle, by the number of the CPU. */
  cpus: ([busy: number, idle: number] | null)[] = [[0, 0]];
  /** Sectors read. */
  disks: Record<string, number> = {};
  physical: string[] = [];
  /** Bytes received. */
  nics: Record<string, number> = {};

  constructor() {
    super();
    Object.assign(this.backend, this.#calls());
  }

  #calls(): Partial<Backend> {
    return {
      cpuTimes: () => {
        const online = this.cpus.filter((cpu) => cpu !== null);
        return timesOf(sum(online.map(([busy]) => busy)), sum(online.map(([, idle]) => idle)));
      },
      cpuTimesPerCpu: () => this.cpus.map((cpu) => (cpu === null ? null : timesOf(...cpu))),
      diskIoCounters: () => mapOf(this.disks, (sectors) => parseDiskCounters(`0 0 ${sectors} 0 0 0 0 0 0 0 0`)),
      physicalDisks: () => new Set(this.physical),
      netIoCounters: () => mapOf(this.nics, (bytesRecv) => ({ ...nothing, bytesRecv })),
    };
  }
}

function mapOf<T>(counts: Record<string, number>, of: (count: number) => T): Map<string, T> {
  return new Map(Object.entries(counts).map(([name, count]) => [name, of(count)]));
}

function timesOf(busy: number, idle: number): CpuTimes {
  const none = { nice: 0, iowait: 0, irq: 0, softirq: 0, steal: 0, guest: 0, guestNice: 0 };
  return { user: busy, system: 0, idle, ...none };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

const nothing: NetIoCounters = {
  bytesSent: 0,
  bytesRecv: 0,
  packetsSent: 0,
  packetsRecv: 0,
  errin: 0,
  errout: 0,
  dropin: 0,
  dropout: 0,
  fifoin: 0,
  fifoout: 0,
  frame: 0,
  multicast: 0,
  collisions: 0,
  carrier: 0,
};
