interface Driver {
  path: string;
  major: number;
  first: number;
  last: number;
  type: string;
}

/** /proc/tty/drivers: `name path major minors type` a line; minors are one number or `first-last`. */
export function parseTtyDrivers(text: string): Driver[] {
  const lines = text.matchAll(/^\S.*?\s+(\/\S+)\s+(\d+)\s+(\d+)(?:-(\d+))?\s+(\S+)/gm);
  return [...lines].map(([, path, major, first, last, type]) => ({
    path: path!,
    major: Number(major),
    first: Number(first),
    last: Number(last ?? first),
    type: type!,
  }));
}

/** Names terminals by their device numbers, without looking into /dev: so also for a machine that is not ours. */
export class Terminals {
  readonly #drivers: () => readonly Driver[];
  readonly #known = new Map<number, string | null>([[0, null]]);

  /** The drivers are asked for when a device is first to be named. */
  constructor(drivers: () => readonly Driver[]) {
    this.#drivers = drivers;
  }

  /** `device` as in field 7 of /proc/PID/stat: major in bits 8 to 19, minor in bits 20 to 31 and 0 to 7. */
  path(device: number): string | null {
    let path = this.#known.get(device);
    if (path === undefined) {
      path = this.#find((device >> 8) & 0xfff, (device & 0xff) | ((device >>> 12) & 0xfff00));
      this.#known.set(device, path);
    }
    return path;
  }

  #find(major: number, minor: number): string | null {
    const driver = this.#drivers().find((each) => each.major === major && each.first <= minor && minor <= each.last);
    return driver === undefined ? null : nameOf(driver, minor);
  }
}

function nameOf({ path, first, type }: Driver, minor: number): string {
  // The path of a system driver is that of its one device; only the first virtual console has an older name there.
  if (type.startsWith('system')) return path === '/dev/vc/0' ? '/dev/tty0' : path;
  // Pseudo-terminals are files of a directory. All count from 0, as ttyS0 (minor 64), but for the consoles: tty1 is 1.
  if (path.endsWith('/pts')) return `${path}/${minor - first}`;
  return `${path}${type === 'console' ? minor : minor - first}`;
}
