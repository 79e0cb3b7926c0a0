import { decodeText } from '../../text.js';
import type { DiskBackend, DiskIoCounters } from '../../model/disk.js';
import { parseDiskCounters, parseDiskstats, parseUnderWay } from './diskstats.js';
import { followLink } from './driver-files.js';
import { listNames, readBytes, readText } from './files.js';
import type { Files } from './files.js';

type DiskIoCalls = Pick<
  DiskBackend,
  'diskIoCounters' | 'physicalDisks' | 'wholeDisks' | 'mappedNames' | 'requestsUnderWay'
>;

export function diskIoCalls(files: Files): DiskIoCalls {
  return {
    diskIoCounters: () => {
      const table = readBytes(files, 'proc/diskstats');
      return table === null ? countersBelowBlock(files) : parseDiskstats(table);
    },
    physicalDisks: () =>
      new Set(
        listNames(files, 'sys/block')
          .filter((folder) => isPhysical(files, folder))
          .map(nameOf),
      ),
    wholeDisks: () => {
      const folders = listNames(files, 'sys/block');
      return folders.length === 0 ? null : new Set(folders.map(nameOf));
    },
    requestsUnderWay: () => parseUnderWay(readBytes(files, 'proc/diskstats') ?? Buffer.alloc(0)),
    mappedNames: () => mappedNames(files),
  };
}

/** /sys/block/dm-N/dm/name */
function mappedNames(files: Files): Map<string, string> {
  const disks = listNames(files, 'sys/block').filter((folder) => folder.startsWith('dm-'));
  return new Map(
    disks.flatMap((disk) => {
      const name = readBytes(files, `sys/block/${disk}/dm/name`);
      return name === null ? [] : [[disk, decodeText(name).replace(/\n$/, '')]];
    }),
  );
}

/** /sys/block has a folder for each whole disk, in which its parts have folders that begin with its name. */
function countersBelowBlock(files: Files): Map<string, DiskIoCounters> {
  const counters = new Map<string, DiskIoCounters>();
  const add = (folder: string, path: string): void => {
    const stat = readText(files, `${path}/stat`);
    if (stat !== null) counters.set(nameOf(folder), parseDiskCounters(stat));
  };
  for (const disk of listNames(files, 'sys/block')) {
    add(disk, `sys/block/${disk}`);
    for (const part of listNames(files, `sys/block/${disk}`).filter((name) => name.startsWith(disk)))
      add(part, `sys/block/${disk}/${part}`);
  }
  return counters;
}

/**
 * What the kernel makes up of other disks (LVM, RAID, multipath), of files (loop) or of memory (zram) is below
 * devices/virtual; the paths to an NVMe disk are devices, the disk that they lead to is not. Kernels whose /sys/block
 * has no links give a `device` to what is one.
 */
function isPhysical(files: Files, folder: string): boolean {
  const path = `sys/block/${folder}`;
  const target = followLink(files, path);
  return target === path ? listNames(files, path).includes('device') : !target.startsWith('sys/devices/virtual/');
}

/** A slash in the name of a device, as of cciss/c0d0, is `!` in the name of its folder. */
function nameOf(folder: string): string {
  return folder.replaceAll('!', '/');
}
