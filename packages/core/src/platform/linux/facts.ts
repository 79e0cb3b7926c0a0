import type { Files } from './files.js';
import { readText } from './files.js';
import { parseMeminfo } from './meminfo.js';
import { parseKernelStat } from './stat.js';
import { parseTtyDrivers, Terminals } from './tty-drivers.js';

/** What the figures of processes need to know of the machine, each read when first needed. Good for one sweep. */
export class Facts {
  readonly pageSize: number;
  readonly clockTicks: number;
  readonly #files: Files;
  #bootTime: number | undefined;
  #uptime: number | undefined;
  #memoryTotal: number | undefined;
  #terminals: Terminals | undefined;

  constructor(files: Files) {
    this.#files = files;
    this.pageSize = files.constants.pageSize;
    this.clockTicks = files.constants.clockTicks;
  }

  get bootTime(): number {
    return (this.#bootTime ??= parseKernelStat(
      this.#files.read('proc/stat').toString('latin1'),
      this.clockTicks,
    ).bootTime);
  }

  /** Seconds since boot by CLOCK_BOOTTIME, which start times count in too. */
  get uptime(): number {
    return (this.#uptime ??= Number.parseFloat(this.#files.read('proc/uptime').toString('latin1')));
  }

  get memoryTotal(): number {
    return (this.#memoryTotal ??=
      parseMeminfo(readText(this.#files, 'proc/meminfo') ?? '').get('MemTotal') ?? Number.NaN);
  }

  get terminals(): Terminals {
    return (this.#terminals ??= new Terminals(parseTtyDrivers(readText(this.#files, 'proc/tty/drivers') ?? '')));
  }
}
