import { statfs as askFileSystem } from 'node:fs/promises';
import type { DiskBackend, DiskUsage, Mount } from '../../model/disk.js';
import { percentOf } from '../../numbers.js';
import { mountHolding, partitionOf, reachableMounts } from '../mounts.js';
import { within } from '../within.js';

type Calls = Pick<DiskBackend, 'mounts' | 'diskPartitions' | 'diskUsage' | 'mountAt'>;

export function diskCalls(mounts: () => Mount[]): Calls {
  return {
    mounts,
    diskPartitions: (all) =>
      mounts()
        .filter((mount) => all || mount.kind === 'local')
        .map(partitionOf),
    diskUsage: (where, timeout) => usageOf(typeof where === 'string' ? where : where.mountpoint, timeout),
    mountAt: async (path) => mountHolding(reachableMounts(mounts()), path),
  };
}

/** statfs(2) on a thread of libuv's pool; nobody waits longer than that for it. */
async function usageOf(path: string, timeout: number): Promise<DiskUsage> {
  const { bsize, blocks, bfree, bavail, files, ffree } = await within(askFileSystem(path), timeout, path);
  const used = (blocks - bfree) * bsize;
  const free = bavail * bsize;
  const inodes = { inodes: files, inodesUsed: files - ffree, inodesFree: ffree };
  return { total: blocks * bsize, used, free, percent: percentOf(used, used + free), ...inodes };
}
