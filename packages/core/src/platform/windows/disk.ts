import { win32 } from 'node:path';
import type { WindowsMachine } from '@sysu/native';
import { TimeoutExpired } from '../../errors.js';
import type { DiskBackend, DiskUsage, Mount } from '../../model/disk.js';
import { percentOf } from '../../numbers.js';
import { codeOf } from '../error-codes.js';
import { mountsOf } from './drives.js';
import type { VolumeCalls } from './drives.js';

type Native = VolumeCalls & Pick<WindowsMachine, 'volumeOf' | 'diskSpace'>;
type DiskCalls = Pick<DiskBackend, 'mounts' | 'diskPartitions' | 'diskUsage' | 'mountAt'>;

// What psutil does not count as a disk.
const noDisk = /\b(unknown|unmounted|remote|ramdisk)$/;
// setTimeout takes no more milliseconds.
const LONGEST = 2 ** 31 - 1;

export function diskCalls(native: Native): DiskCalls {
  const mounts = (): Mount[] => mountsOf(native);
  return {
    mounts,
    diskPartitions: (all) =>
      mounts()
        .filter(({ opts, device }) => all || !(noDisk.test(opts) || device === 'A:\\'))
        .map(({ device, mountpoint, fstype, opts }) => ({ device, mountpoint, fstype, opts })),
    diskUsage: async (where, timeout) => {
      const folder = typeof where === 'string' ? win32.resolve(where) : where.mountpoint;
      return usageOf(await within(spaceOf(native, folder), timeout, folder));
    },
    mountAt: async (path) => mountHolding(native, mounts(), win32.resolve(path)),
  };
}

/** Of a file that of its folder. */
async function spaceOf(native: Native, path: string): Promise<Float64Array> {
  try {
    return await native.diskSpace(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOTDIR') throw error;
    return native.diskSpace(win32.dirname(path));
  }
}

/** The call goes on until the other machine is given up, after a minute at most, and the end of the program waits for it. */
function within<T>(answer: Promise<T>, seconds: number, path: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const fail = (): void => reject(new TimeoutExpired(seconds, null, null, `the space of ${path}`));
    timer = setTimeout(fail, Math.min(seconds * 1000, LONGEST));
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function usageOf([available, total, free]: Float64Array): DiskUsage {
  const used = total! - free!;
  return {
    total: total!,
    used,
    free: available!,
    percent: percentOf(used, used + available!),
    inodes: 0,
    inodesUsed: 0,
    inodesFree: 0,
  };
}

/** A drive that may hang is not asked for the folders on it. */
function mountHolding(native: Native, mounts: readonly Mount[], path: string): Mount | null {
  const at = (place: string): Mount | null =>
    mounts.find(({ mountpoint }) => mountpoint.toLowerCase() === place.toLowerCase()) ?? null;
  const drive = at(win32.parse(path).root);
  return drive?.mayHang === true ? drive : at(native.volumeOf(path));
}
