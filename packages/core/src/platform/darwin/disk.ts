import type { DarwinNative } from '@sysu/native';
import { posix } from 'node:path';
import { TimeoutExpired } from '../../errors.js';
import type { DiskBackend, Mount } from '../../model/disk.js';
import { mountHolding, partitionOf, reachableMounts } from '../mounts.js';
import { diskIoCounters } from './disk-io.js';
import { diskUsage, mountpointOf } from './disk-usage.js';
import { isOnDisk, mountTable } from './mount-table.js';

export function diskCalls(native: DarwinNative): DiskBackend {
  return {
    mounts: () => mountTable(native),
    diskPartitions: (all) =>
      mountTable(native)
        .filter(({ device }) => all || isOnDisk(device))
        .map(partitionOf),
    diskUsage: (where, timeout) => diskUsage(native, typeof where === 'string' ? posix.resolve(where) : where, timeout),
    mountAt: (path, timeout) => mountAt(native, path, timeout),
    diskIoCounters: () => diskIoCounters(native),
    // IOKit has drivers of whole disks alone.
    physicalDisks: () => new Set(diskIoCounters(native).keys()),
    wholeDisks: () => null,
    requestsUnderWay: () => new Map(),
    mappedNames: () => new Map(),
  };
}

async function mountAt(native: DarwinNative, path: string, timeout: number): Promise<Mount | null> {
  const mounts = mountTable(native).filter(({ covered }) => !covered);
  const onDisk = mounts.find(({ device }) => device === path);
  if (onDisk !== undefined) return onDisk;
  const absolute = posix.resolve(path);
  try {
    const place = await mountpointOf(native, absolute, timeout);
    return mounts.find(({ mountpoint }) => mountpoint === place) ?? null;
  } catch (error) {
    if (error instanceof TimeoutExpired) return mountHolding(reachableMounts(mounts), absolute);
    throw error;
  }
}
