import type { DiskIoCounters } from '../../model/disk.js';
import { decodeText } from '../../text.js';
import { uncountedDiskIo } from '../uncounted.js';
import { notWhatItIs } from './malformed.js';

// Whatever the device calls a sector.
const SECTOR = 512;

/**
 * /proc/diskstats, Documentation/admin-guide/iostats.rst of the kernel: major, minor and name, then 11 counters; with
 * discards 15 since Linux 4.18, with flushes 17 since 5.5, and more may come. The parts of disks had only 4 before
 * 2.6.25. /proc/partitions of Linux 2.4 has the 11 after one number more.
 */
export function parseDiskstats(bytes: Buffer): Map<string, DiskIoCounters> {
  return new Map(linesOf(bytes).map(([name, columns]) => [name, countersFrom(columns, '/proc/diskstats')]));
}

/** The one column that is no counter, the ninth: requests that are under way. Parts of disks had none before 2.6.25. */
export function parseUnderWay(bytes: Buffer): Map<string, number> {
  return new Map(linesOf(bytes).flatMap(([name, columns]) => (columns.length < 9 ? [] : [[name, Number(columns[8])]])));
}

/** Names with what follows them. */
function linesOf(bytes: Buffer): [name: string, columns: string[]][] {
  const lines = bytes.toString('latin1').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const columns = line.trim().split(/\s+/);
      const name = columns.findIndex((column, i) => i >= 2 && !/^\d+$/.test(column));
      if (name < 2 || name > 3) throw notWhatItIs('/proc/diskstats', 'a line of a disk', line);
      return [decodeText(Buffer.from(columns[name]!, 'latin1')), columns.slice(name + 1)];
    });
}

/** The counters alone, as in /sys/block/X/stat. */
export function parseDiskCounters(text: string): DiskIoCounters {
  return countersFrom(text.trim().split(/\s+/), '/sys/block/*/stat');
}

function countersFrom(words: readonly string[], file: string): DiskIoCounters {
  const columns = words.map(Number);
  if (!(columns.length === 4 || columns.length >= 11) || columns.some(Number.isNaN))
    throw notWhatItIs(file, 'the counters of a disk', words.join(' '));
  return columns.length === 4 ? countersOfPart(columns) : countersOf(columns);
}

function countersOf(columns: readonly number[]): DiskIoCounters {
  const count = (column: number): number | null => columns[column] ?? null;
  return {
    readCount: columns[0]!,
    writeCount: columns[4]!,
    readBytes: columns[2]! * SECTOR,
    writeBytes: columns[6]! * SECTOR,
    readTime: columns[3]!,
    writeTime: columns[7]!,
    readMergedCount: columns[1]!,
    writeMergedCount: columns[5]!,
    busyTime: columns[9]!,
    queueTime: columns[10]!,
    discardCount: count(11),
    discardMergedCount: count(12),
    discardBytes: columns.length > 13 ? columns[13]! * SECTOR : null,
    discardTime: count(14),
    flushCount: count(15),
    flushTime: count(16),
  };
}

function countersOfPart([reads, sectorsRead, writes, sectorsWritten]: readonly number[]): DiskIoCounters {
  return {
    readCount: reads!,
    writeCount: writes!,
    readBytes: sectorsRead! * SECTOR,
    writeBytes: sectorsWritten! * SECTOR,
    ...uncountedDiskIo,
  };
}
