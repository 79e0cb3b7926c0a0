import type { DarwinNative } from '@sysu/native';
import type { DiskIoCounters } from '../../model/disk.js';
import { uncountedDiskIo } from '../uncounted.js';
import { parsePropertyList } from './property-list.js';
import type { Property } from './property-list.js';

// Of IOKit/storage/IOBlockStorageDriver.h and IOKit/IOBSD.h.
const NAME = 'BSD Name';
const STATISTICS = 'Statistics';
const NANOSECONDS = 1e6;

/** What the drivers of disks have counted since the disks are there, by the names that the disks have in /dev. */
export function diskIoCounters(native: DarwinNative): Map<string, DiskIoCounters> {
  const counters = new Map<string, DiskIoCounters>();
  for (const [name, statistics] of native.ioServices('IOBlockStorageDriver', [NAME, STATISTICS])) {
    const disk = valueOf(name!);
    const counted = valueOf(statistics!);
    // A drive without a disk in it has no name.
    if (typeof disk === 'string' && isDictionary(counted)) counters.set(disk, countersFrom(counted));
  }
  return counters;
}

function countersFrom(counted: { [key: string]: Property }): DiskIoCounters {
  const number = (key: string): number => Number(counted[key] ?? 0);
  return {
    ...uncountedDiskIo,
    readCount: number('Operations (Read)'),
    writeCount: number('Operations (Write)'),
    readBytes: number('Bytes (Read)'),
    writeBytes: number('Bytes (Write)'),
    readTime: Math.trunc(number('Total Time (Read)') / NANOSECONDS),
    writeTime: Math.trunc(number('Total Time (Write)') / NANOSECONDS),
  };
}

function valueOf(property: Uint8Array | null): Property {
  return property && parsePropertyList(property);
}

function isDictionary(value: Property): value is { [key: string]: Property } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}
