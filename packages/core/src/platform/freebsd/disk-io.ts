import type { DiskBackend, DiskIoCounters } from '../../model/disk.js';
import { cText } from '../c-text.js';
import { decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { uncountedDiskIo } from '../uncounted.js';
import { devstat } from './layouts-machine.js';
import type { Sysctl } from '../bsd/sysctl.js';

type Device = Decoded<typeof devstat>;

// DEVSTAT_TYPE_DIRECT and the mask below which the kind of a device stands; DEVSTAT_TYPE_PASS. sys/devicestat.h
const DIRECT = 0;
const KIND = 0xf;
const PASS = 0x100;
// Before the devices stands how often their list has changed, a long.
const HEADER = 8;

type Calls = Pick<DiskBackend, 'diskIoCounters' | 'physicalDisks' | 'wholeDisks' | 'requestsUnderWay' | 'mappedNames'>;

export function diskIoCalls(sysctl: Sysctl): Calls {
  const named = <T>(of: (device: Device) => T): Map<string, T> =>
    new Map(devices(sysctl).map((device) => [`${cText(device.name)}${device.unit}`, of(device)]));
  const disks = (): Set<string> => new Set([...named(isDisk)].flatMap(([name, is]) => (is ? [name] : [])));
  return {
    diskIoCounters: () => named(countersOf),
    physicalDisks: disks,
    // Parts of disks are not counted.
    wholeDisks: () => new Set(named(isDisk).keys()),
    requestsUnderWay: () => named(({ started, ended }) => (started - ended) >>> 0),
    mappedNames: () => new Map(),
  };
}

function devices(sysctl: Sysctl): Device[] {
  const from = sysctl.named('kern.devstat.all');
  const all = decodeArray(devstat, from, HEADER, Math.max(0, Math.floor((from.length - HEADER) / devstat.size)));
  return all.filter(({ type }) => (type & PASS) === 0);
}

function isDisk({ type }: Device): boolean {
  return (type & KIND) === DIRECT;
}

/** Times in milliseconds, as the whole library has them of disks. */
function countersOf(device: Device): DiskIoCounters {
  return {
    ...uncountedDiskIo,
    readCount: device.reads,
    writeCount: device.writes,
    readBytes: device.readBytes,
    writeBytes: device.writtenBytes,
    readTime: milliseconds(device.readSeconds, device.readFraction),
    writeTime: milliseconds(device.writeSeconds, device.writeFraction),
    busyTime: milliseconds(device.busySeconds, device.busyFraction),
    discardCount: device.frees,
    discardBytes: device.freedBytes,
  };
}

/** A struct bintime: seconds, and parts of 2^64 of one. */
function milliseconds(seconds: number, fraction: number): number {
  return (seconds + fraction / 2 ** 64) * 1000;
}
