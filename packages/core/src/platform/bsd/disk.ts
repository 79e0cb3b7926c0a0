import { statfs as askFileSystem } from 'node:fs/promises';
import { TimeoutExpired } from '../../errors.js';
import type { DiskBackend, DiskPartition, DiskUsage, Mount } from '../../model/disk.js';
import { percentOf } from '../../numbers.js';
import { mountHolding, reachableMounts } from '../mounts.js';

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

function partitionOf({ device, mountpoint, fstype, opts }: Mount): DiskPartition {
  return { device, mountpoint, fstype, opts };
}

/** statfs(2) on a thread of libuv's pool; nobody waits longer than that for it. */
async function usageOf(path: string, timeout: number): Promise<DiskUsage> {
  const asked = askFileSystem(path);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutExpired(timeout, null, null, path)), timeout * 1000);
  });
  try {
    const { bsize, blocks, bfree, bavail, files, ffree } = await Promise.race([asked, late]);
    const used = (blocks - bfree) * bsize;
    const free = bavail * bsize;
    const inodes = { inodes: files, inodesUsed: files - ffree, inodesFree: ffree };
    return { total: blocks * bsize, used, free, percent: percentOf(used, used + free), ...inodes };
  } finally {
    clearTimeout(timer);
    asked.catch(() => {});
  }
}
