import type { DarwinNative } from '@sysu/native';
import { posix } from 'node:path';
import type { DiskBackend, Mount } from '../../model/disk.js';
import { mountHolding, reachableMounts } from '../mounts.js';
import { diskIoCounters } from './disk-io.js';
import { diskUsage } from './disk-usage.js';
import { isOnDisk, mountTable } from './mount-table.js';

export function diskCalls(native: DarwinNative): DiskBackend {
  const mounts = (): Mount[] => mountTable(native);
  return {
    mounts,
    diskPartitions: (all) =>
      mounts()
        .filter(({ device }) => all || isOnDisk(device))
        .map(({ device, mountpoint, fstype, opts }) => ({ device, mountpoint, fstype, opts })),
    diskUsage: (where, timeout) => {
      if (typeof where !== 'string') return diskUsage(native, where.mountpoint, where.mayHang, timeout);
      const path = posix.resolve(where);
      return diskUsage(native, path, holding(mounts(), path)?.mayHang ?? true, timeout);
    },
    mountAt: async (path) => mountOfDisk(mounts(), path) ?? holding(mounts(), posix.resolve(path)),
    diskIoCounters: () => diskIoCounters(native),
    // IOKit has drivers of whole disks alone.
    physicalDisks: () => new Set(diskIoCounters(native).keys()),
    wholeDisks: () => null,
    requestsUnderWay: () => new Map(),
    mappedNames: () => new Map(),
  };
}

function holding(mounts: readonly Mount[], path: string): Mount | null {
  return mountHolding(reachableMounts(mounts), path);
}

function mountOfDisk(mounts: readonly Mount[], device: string): Mount | null {
  return mounts.find((mount) => mount.device === device && !mount.covered) ?? null;
}
