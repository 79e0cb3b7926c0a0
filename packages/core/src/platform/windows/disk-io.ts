import type { WindowsMachine } from '@sysu/native';
import type { DiskBackend, DiskIoCounters } from '../../model/disk.js';
import { codeOf } from '../error-codes.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import { uncountedDiskIo } from '../uncounted.js';
import { secondsOf } from './clock.js';
import { DISK_PERFORMANCE } from './layouts-disk.js';

// As many as psutil asks for. Their numbers may have gaps.
const MOST_DISKS = 32;

type Native = Pick<WindowsMachine, 'diskPerformance'>;
type DiskIoCalls = Pick<
  DiskBackend,
  'diskIoCounters' | 'physicalDisks' | 'wholeDisks' | 'mappedNames' | 'requestsUnderWay'
>;

export function diskIoCalls(native: Native): DiskIoCalls {
  const disks = (): Map<string, Disk> => disksOf(native);
  return {
    diskIoCounters: () => new Map([...disks()].map(([name, { counters }]) => [name, counters])),
    // Parts of disks are not counted.
    physicalDisks: () => new Set(disks().keys()),
    wholeDisks: () => new Set(disks().keys()),
    mappedNames: () => new Map(),
    requestsUnderWay: () => new Map([...disks()].map(([name, { underWay }]) => [name, underWay])),
  };
}

export interface Disk {
  counters: DiskIoCounters;
  underWay: number;
}

/** By psutil's names, `PhysicalDrive0`. Those whose driver counts nothing are left away. */
export function disksOf(native: Native): Map<string, Disk> {
  const disks = new Map<string, Disk>();
  for (let number = 0; number < MOST_DISKS; number++) {
    const bytes = performanceOfDisk(native, number);
    if (bytes !== null) disks.set(`PhysicalDrive${number}`, diskIn(new KernelBytes(bytes, false)));
  }
  return disks;
}

function performanceOfDisk(native: Native, number: number): Uint8Array | null {
  try {
    return native.diskPerformance(number);
  } catch (error) {
    if (['ENOENT', 'ENOSYS'].includes(codeOf(error))) return null;
    throw error;
  }
}

function diskIn(from: KernelBytes): Disk {
  const disk = decode(DISK_PERFORMANCE, from);
  return {
    counters: {
      ...uncountedDiskIo,
      readCount: disk.readCount,
      writeCount: disk.writeCount,
      readBytes: disk.bytesRead,
      writeBytes: disk.bytesWritten,
      readTime: Math.round(secondsOf(disk.readTime) * 1000),
      writeTime: Math.round(secondsOf(disk.writeTime) * 1000),
    },
    underWay: disk.queueDepth,
  };
}
