import type { DarwinNative } from '@sysu/native';
import { sysctlNumber, sysctlText } from './kernel.js';

/** What the figures of processes need to know of the machine. Good for one sweep. */
export class Facts {
  readonly pageSize: number;
  /** Seconds since the epoch, for the age of processes. */
  readonly now: number = Date.now() / 1000;
  /** Ticks of Mach's clock in a second, as the kernel counts them also under Rosetta. */
  readonly ticksPerSecond: number;
  readonly memoryTotal: number;
  /** The most bytes that arguments and environment of a process take. */
  readonly mostArguments: number;
  readonly isArm: boolean;
  readonly #native: DarwinNative;
  readonly #terminals = new Map<number, string | null>();

  constructor(native: DarwinNative) {
    this.#native = native;
    this.isArm = sysctlText(native, 'hw.machine') === 'arm64';
    this.pageSize = native.constants().pageSize;
    this.ticksPerSecond = sysctlNumber(native, 'hw.tbfrequency') ?? 1e9;
    this.memoryTotal = sysctlNumber(native, 'hw.memsize') ?? 0;
    this.mostArguments = sysctlNumber(native, 'kern.argmax') ?? 2 ** 20;
  }

  /** Path of a terminal by its number; null for NODEV, which is -1, and for one that has gone. */
  terminal(device: number): string | null {
    if (device === -1) return null;
    let path = this.#terminals.get(device);
    if (path === undefined) {
      const name = this.#native.deviceName(device);
      path = name === null ? null : `/dev/${name}`;
      this.#terminals.set(device, path);
    }
    return path;
  }
}
