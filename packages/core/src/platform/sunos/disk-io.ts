import type { DiskIoCounters } from '../../model/disk.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import { uncountedDiskIo } from '../uncounted.js';
import type { Kstats } from './kstats.js';
import { kstatIo } from './layouts.js';

// KSTAT_TYPE_IO.
const IO = 3;
// The drivers of disks.
const drivers = ['sd', 'ssd', 'cmdk', 'blkdev', 'vioblk', 'nvme'];

export function diskIoCounters(kstats: Kstats): Map<string, DiskIoCounters> {
  const disks = drivers.flatMap((driver) =>
    kstats.all(driver).filter(({ type, class: kind }) => type === IO && kind === 'disk'),
  );
  return new Map(disks.map(({ name, bytes }) => [name, countersOf(bytes, kstats.bigEndian)]));
}

function countersOf(bytes: Uint8Array, bigEndian: boolean): DiskIoCounters {
  const io = decode(kstatIo, new KernelBytes(bytes, bigEndian));
  return {
    ...uncountedDiskIo,
    readCount: io.reads,
    writeCount: io.writes,
    readBytes: io.readBytes,
    writeBytes: io.writtenBytes,
    busyTime: io.busyNanoseconds / 1e6,
  };
}
