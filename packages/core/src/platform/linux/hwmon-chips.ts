import { posix } from 'node:path';
import { followLink } from './driver-files.js';
import { listNames } from './files.js';
import type { Files } from './files.js';

/** A chip of Documentation/hwmon/sysfs-interface.rst of the kernel. */
export interface Chip {
  /** 'hwmon3' */
  id: string;
  /** Where its attributes are. */
  folder: string;
  /** Where the device is attached; null where it is none. */
  device: string | null;
}

/** The chips of /sys/class/hwmon, and those of processors that a container shows only among the devices. */
export function listChips(files: Files): Chip[] {
  const folders = new Map(hwmonsIn(files, 'sys/class/hwmon').map((id) => [id, `sys/class/hwmon/${id}`]));
  for (const processor of listNames(files, PLATFORM).filter((name) => /^coretemp\.\d+$/.test(name))) {
    const parent = `${PLATFORM}/${processor}/hwmon`;
    for (const id of hwmonsIn(files, parent)) if (!folders.has(id)) folders.set(id, `${parent}/${id}`);
  }
  return [...folders].sort(([a], [b]) => numberOf(a) - numberOf(b)).map(([id, path]) => chipOf(files, id, path));
}

const PLATFORM = 'sys/devices/platform';

function hwmonsIn(files: Files, folder: string): string[] {
  return listNames(files, folder).filter((name) => /^hwmon\d+$/.test(name));
}

/** Old drivers keep the attributes with the device instead of with the chip. */
function chipOf(files: Files, id: string, path: string): Chip {
  const own = followLink(files, path);
  const link = posix.join(own, 'device');
  const device = followLink(files, link);
  const isOld = !listNames(files, own).some((name) => /^(temp|fan)\d+_/.test(name));
  return { id, folder: isOld ? device : own, device: device === link ? null : `/${device}` };
}

function numberOf(id: string): number {
  return Number(/\d+$/.exec(id)?.[0]);
}
