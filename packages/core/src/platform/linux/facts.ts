import type { Figure } from '../../model/process.js';
import { cpuNodes } from './cpu-nodes.js';
import { readText } from './files.js';
import type { Files } from './files.js';
import { notWhatItIs } from './malformed.js';
import { parseMemoryTotal } from './meminfo.js';
import { parseBootTime } from './stat.js';
import { systemdRecords } from './systemd-place.js';
import type { SystemdRecords } from './systemd-place.js';
import { parseTtyDrivers, Terminals } from './tty-drivers.js';

/**
 * What the figures of processes need to know of the machine, each read when first needed. Good for one sweep. null
 * where the file is hidden, as all but the processes are on a procfs mounted with subset=pid.
 */
export class Facts {
  readonly pageSize: number;
  readonly clockTicks: number;
  readonly #bootTime: () => number | null;
  readonly #uptime: () => Uptime | null;
  readonly #memoryTotal: () => number | null;
  readonly #nodeOfCpu: () => ReadonlyMap<number, number>;
  readonly systemd: SystemdRecords;
  readonly terminals: Terminals;

  constructor(files: Files) {
    this.pageSize = files.constants.pageSize;
    this.clockTicks = files.constants.clockTicks;
    this.#bootTime = once(() => {
      const text = readText(files, 'proc/stat');
      return text === null ? null : parseBootTime(text);
    });
    this.#uptime = once(() => {
      const text = readText(files, 'proc/uptime');
      return text === null ? null : { seconds: parseUptime(text), readAt: files.now() };
    });
    this.#memoryTotal = once(() => parseMemoryTotal(readText(files, 'proc/meminfo') ?? ''));
    this.terminals = new Terminals(once(() => parseTtyDrivers(readText(files, 'proc/tty/drivers') ?? '')));
    this.#nodeOfCpu = once(() => {
      const nodes = Object.entries(cpuNodes(files));
      return new Map(nodes.flatMap(([node, cpus]) => cpus.map((cpu) => [cpu, Number(node)] as const)));
    });
    this.systemd = systemdRecords(files);
  }

  /** Reads already what these figures are made with in every row. */
  read(figures: ReadonlySet<Figure>): void {
    if (figures.has('createTime')) this.#bootTime();
    if (figures.has('age') || figures.has('cpuAverage')) this.#uptime();
    if (figures.has('memoryPercent')) this.#memoryTotal();
  }

  /** Seconds since the epoch. */
  get bootTime(): number | null {
    return this.#bootTime();
  }

  /** Seconds since boot by CLOCK_BOOTTIME, which start times count in too. */
  get uptime(): number | null {
    return this.#uptime()?.seconds ?? null;
  }

  /** When that was so, on the monotonic clock. */
  get uptimeReadAt(): number {
    return this.#uptime()?.readAt ?? 0;
  }

  /** Bytes. */
  get memoryTotal(): number | null {
    return this.#memoryTotal();
  }

  /** The NUMA node of each CPU that is online. */
  get nodeOfCpu(): ReadonlyMap<number, number> {
    return this.#nodeOfCpu();
  }
}

interface Uptime {
  seconds: number;
  readAt: number;
}

/** /proc/uptime: seconds since boot, and those that the CPUs idled. */
export function parseUptime(text: string): number {
  const [, seconds] = /^(\d+(?:\.\d+)?) [\d.]+\n?$/.exec(text) ?? [];
  if (seconds === undefined) throw notWhatItIs('/proc/uptime', 'an uptime', text);
  return Number(seconds);
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
