import type { DiskBackend, DiskIoCounters } from '../../model/disk.js';
import type { Sysctl } from '../bsd/sysctl.js';
import { seconds } from '../bsd/times.js';
import { cText } from '../c-text.js';
import { decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { uncountedDiskIo } from '../uncounted.js';
import { ioSysctl } from './layouts-machine.js';

type Drive = Decoded<typeof ioSysctl>;
type Calls = Pick<DiskBackend, 'diskIoCounters' | 'physicalDisks' | 'wholeDisks' | 'requestsUnderWay' | 'mappedNames'>;

// IOSTAT_DISK of sys/iostat.h; the others are tapes and mounts of NFS.
const DISK = 0;
// ld(4), sd(4), wd(4), xbd(4); the others are CDs, and disks of memory, of files, and of other disks.
const PHYSICAL = /^(ld|sd|wd|xbd)\d/;
// dk(4): a part of a disk.
const PART = /^dk\d/;

export function diskIoCalls(sysctl: Sysctl): Calls {
  const named = <T>(of: (drive: Drive) => T): Map<string, T> =>
    new Map(disks(sysctl).map((drive) => [cText(drive.name), of(drive)]));
  const names = (): string[] => [...named(() => true).keys()];
  return {
    diskIoCounters: () => named(countersOf),
    physicalDisks: () => new Set(names().filter((name) => PHYSICAL.test(name))),
    wholeDisks: () => new Set(names().filter((name) => !PART.test(name))),
    requestsUnderWay: () => named(({ underWay }) => underWay),
    mappedNames: () => new Map(),
  };
}

function disks(sysctl: Sysctl): Drive[] {
  const from = sysctl.named('hw.iostats', ioSysctl.size);
  const drives = decodeArray(ioSysctl, from, 0, Math.floor(from.length / ioSysctl.size));
  return drives.filter(({ type }) => type === DISK);
}

function countersOf(drive: Drive): DiskIoCounters {
  return {
    ...uncountedDiskIo,
    readCount: drive.reads,
    writeCount: drive.writes,
    readBytes: drive.readBytes,
    writeBytes: drive.writtenBytes,
    busyTime: seconds(drive.busySeconds, drive.busyMicroseconds) * 1000,
  };
}
