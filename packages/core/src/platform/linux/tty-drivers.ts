interface Driver {
  path: string;
  major: number;
  first: number;
  last: number;
}

/** /proc/tty/drivers: `name path major minors type` a line; minors are one number or `first-last`. */
export function parseTtyDrivers(text: string): Driver[] {
  return [...text.matchAll(/^\S.*?\s+(\/\S+)\s+(\d+)\s+(\d+)(?:-(\d+))?\s/gm)].map(([, path, major, first, last]) => ({
    path: path!,
    major: Number(major),
    first: Number(first),
    last: Number(last ?? first),
  }));
}

/** Names terminals by their device numbers, without looking into /dev: so also for a machine that is not ours. */
export class Terminals {
  readonly #drivers: Driver[];
  readonly #known = new Map<number, string | null>([[0, null]]);

  constructor(drivers: Driver[]) {
    this.#drivers = drivers;
  }

  /** `device` as in field 7 of /proc/PID/stat: major in bits 8 to 15, minor in bits 20 to 31 and 0 to 7. */
  path(device: number): string | null {
    let path = this.#known.get(device);
    if (path === undefined) {
      path = this.#find((device >> 8) & 0xfff, (device & 0xff) | ((device >>> 12) & 0xfff00));
      this.#known.set(device, path);
    }
    return path;
  }

  #find(major: number, minor: number): string | null {
    const driver = this.#drivers.find((each) => each.major === major && each.first <= minor && minor <= each.last);
    if (driver === undefined) return null;
    // Pseudo-terminals are files of a directory and count from 0; ttyS0 is minor 64, tty1 is minor 1.
    if (driver.path.endsWith('/pts')) return `${driver.path}/${minor - driver.first}`;
    if (driver.first === driver.last) return driver.path;
    return `${driver.path}${driver.path === '/dev/tty' ? minor : minor - driver.first}`;
  }
}
