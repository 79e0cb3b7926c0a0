import type { SunosNative } from '@sysu/native';
import type { DiskBackend, DiskUsage, Mount } from '../../model/disk.js';
import { percentOf } from '../../numbers.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import { mountHolding, partitionOf, reachableMounts } from '../mounts.js';
import { within } from '../within.js';
import { statvfs } from './layouts.js';
import { parseMnttab } from './mount-table.js';
import type { Proc } from './proc.js';

type Calls = Pick<DiskBackend, 'mounts' | 'diskPartitions' | 'diskUsage' | 'mountAt'>;

export function diskCalls(native: SunosNative, proc: Proc, bigEndian: boolean): Calls {
  const mounts = (): Mount[] => parseMnttab(proc.text('etc/mnttab'));
  return {
    mounts,
    diskPartitions: (all) =>
      mounts()
        .filter((mount) => all || mount.kind === 'local')
        .map(partitionOf),
    diskUsage: async (where, timeout) => {
      const path = typeof where === 'string' ? where : where.mountpoint;
      return usageIn(new KernelBytes(await within(native.fileSystem(path), timeout, path), bigEndian));
    },
    mountAt: async (path) => mountHolding(reachableMounts(mounts()), path),
  };
}

/** Node.js has the blocks without the size that they are counted in. */
function usageIn(from: KernelBytes): DiskUsage {
  const { unit, blocks, blocksFree, blocksAvailable, files, filesFree } = decode(statvfs, from);
  const used = (blocks - blocksFree) * unit;
  const free = blocksAvailable * unit;
  const inodes = { inodes: files, inodesUsed: files - filesFree, inodesFree: filesFree };
  return { total: blocks * unit, used, free, percent: percentOf(used, used + free), ...inodes };
}
