import type { DiskBackend, DiskIoCounters } from '../../model/disk.js';
import type { Sysctl } from '../bsd/sysctl.js';
import { seconds } from '../bsd/times.js';
import { cText } from '../c-text.js';
import { decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { uncountedDiskIo } from '../uncounted.js';
import { diskstats } from './layouts-machine.js';

type Disk = Decoded<typeof diskstats>;
type Calls = Pick<DiskBackend, 'diskIoCounters' | 'physicalDisks' | 'wholeDisks' | 'requestsUnderWay' | 'mappedNames'>;

// sd(4), wd(4); the others are CDs, floppies, and disks of memory and of files.
const PHYSICAL = /^[sw]d\d/;

export function diskIoCalls(sysctl: Sysctl): Calls {
  const named = <T>(of: (disk: Disk) => T): Map<string, T> =>
    new Map(disks(sysctl).map((disk) => [cText(disk.name), of(disk)]));
  const names = (): string[] => [...named(() => true).keys()];
  return {
    diskIoCounters: () => named(countersOf),
    physicalDisks: () => new Set(names().filter((name) => PHYSICAL.test(name))),
    // Parts of disks are not counted.
    wholeDisks: () => new Set(names()),
    requestsUnderWay: () => named(({ underWay }) => underWay),
    mappedNames: () => new Map(),
  };
}

function disks(sysctl: Sysctl): Disk[] {
  const from = sysctl.named('hw.diskstats');
  return decodeArray(diskstats, from, 0, Math.floor(from.length / diskstats.size));
}

function countersOf(disk: Disk): DiskIoCounters {
  return {
    ...uncountedDiskIo,
    readCount: disk.reads,
    writeCount: disk.writes,
    readBytes: disk.readBytes,
    writeBytes: disk.writtenBytes,
    busyTime: seconds(disk.busySeconds, disk.busyMicroseconds) * 1000,
  };
}
