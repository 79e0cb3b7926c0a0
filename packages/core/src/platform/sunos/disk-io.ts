import type { DiskBackend, DiskIoCounters } from '../../model/disk.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import type { Decoded } from '../layout.js';
import { uncountedDiskIo } from '../uncounted.js';
import type { Kstats } from './kstats.js';
import { kstatIo } from './layouts.js';

// KSTAT_TYPE_IO.
const IO = 3;
// The drivers of disks.
const drivers = ['sd', 'ssd', 'cmdk', 'blkdev', 'vioblk', 'nvme'];

type Io = Decoded<typeof kstatIo>;
type Calls = Pick<DiskBackend, 'diskIoCounters' | 'physicalDisks' | 'wholeDisks' | 'requestsUnderWay' | 'mappedNames'>;

/** Of whole disks: what the kernel counts of their parts as well is left out. */
export function diskIoCalls(kstats: Kstats): Calls {
  const disks = <T>(of: (io: Io) => T): Map<string, T> => {
    const found = drivers.flatMap((driver) =>
      kstats.all(driver).filter(({ type, class: kind }) => type === IO && kind === 'disk'),
    );
    return new Map(
      found.map(({ name, bytes }) => [name, of(decode(kstatIo, new KernelBytes(bytes, kstats.bigEndian)))]),
    );
  };
  const names = (): Set<string> => new Set(disks(() => null).keys());
  return {
    diskIoCounters: () => disks(countersOf),
    physicalDisks: names,
    wholeDisks: names,
    requestsUnderWay: () => disks(({ waiting, running }) => waiting + running),
    mappedNames: () => new Map(),
  };
}

function countersOf(io: Io): DiskIoCounters {
  return {
    ...uncountedDiskIo,
    readCount: io.reads,
    writeCount: io.writes,
    readBytes: io.readBytes,
    writeBytes: io.writtenBytes,
    busyTime: io.busyNanoseconds / 1e6,
  };
}
