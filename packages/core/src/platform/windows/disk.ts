import { win32 } from 'node:path';
import type { WindowsMachine } from '@sysu/native';
import type { DiskBackend, DiskUsage, Mount } from '../../model/disk.js';
import { percentOf } from '../../numbers.js';
import { codeOf } from '../error-codes.js';
import { partitionOf } from '../mounts.js';
import { within } from '../within.js';
import { mountsOf } from './drives.js';
import type { VolumeCalls } from './drives.js';

type Native = VolumeCalls & Pick<WindowsMachine, 'volumeOf' | 'diskSpace'>;
type DiskCalls = Pick<DiskBackend, 'mounts' | 'diskPartitions' | 'diskUsage' | 'mountAt'>;

// What psutil does not count as a disk.
const noDisk = /\b(unknown|unmounted|remote|ramdisk)$/;

export function diskCalls(native: Native): DiskCalls {
  const mounts = (): Mount[] => mountsOf(native);
  return {
    mounts,
    diskPartitions: (all) =>
      mounts()
        .filter(({ opts, device }) => all || !(noDisk.test(opts) || device === 'A:\\'))
        .map(partitionOf),
    diskUsage: async (where, timeout) => {
      const folder = typeof where === 'string' ? win32.resolve(where) : where.mountpoint;
      // The call goes on until the other machine is given up, after a minute at most; the end of the program waits for it.
      return usageOf(await within(spaceOf(native, folder), timeout, `the space of ${folder}`));
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
