import { expect, test } from 'vitest';
import { diskIoCalls } from '../../../../packages/core/src/platform/linux/disk-io.js';
import { createSystem } from '../../../../packages/core/src/system.js';
import { filesOf } from './files.js';

const eleven = '1 0 8 1 2 0 16 1 0 1 1\n';

test('the sum is that of the physical disks: not of parts, RAID, LVM, loop, zram (psutil #1313)', () => {
  const machine = createSystem({ machineFile: `${import.meta.dirname}/../../../fixtures/made-storage.machine` });
  expect(Object.keys(machine.diskIoCounters({ perDisk: true }))).toHaveLength(14);
  // Of the NVMe disk its path counts: before Linux 6.3 the disk itself counts nothing, and the same afterwards.
  expect([...machine.backend.physicalDisks()].toSorted()).toEqual(['cciss/c0d0', 'nvme0c0n1', 'sda', 'sdb', 'sr0']);
  expect(machine.diskIoCounters()).toMatchObject({ readCount: 400, writeCount: 800, readBytes: 4 * 8000 * 512 });
});

test('where /sys/block has folders instead of links, physical is what has a device', () => {
  const files = filesOf({
    'sys/block/sda/device@': '../../devices/x',
    'sys/block/sda/stat': eleven,
    'sys/block/dm-0/stat': eleven,
  });
  expect([...diskIoCalls(files).physicalDisks()]).toEqual(['sda']);
});

test('without /proc/diskstats the files below /sys/block count (psutil #1321, #1684)', () => {
  const files = filesOf({
    'sys/block/sda/stat': eleven,
    'sys/block/sda/size': '1\n',
    'sys/block/sda/sda1/stat': '      10       20       30       40\n',
    'sys/block/sda/queue/nr_requests': '64\n',
    'sys/block/cciss!c0d0/stat': eleven,
    'sys/block/cciss!c0d0/cciss!c0d0p1/stat': eleven,
    'sys/block/empty/size': '0\n',
  });
  const counters = diskIoCalls(files).diskIoCounters();
  expect([...counters.keys()].toSorted()).toEqual(['cciss/c0d0', 'cciss/c0d0p1', 'sda', 'sda1']);
  expect(counters.get('sda1')).toMatchObject({ readBytes: 20 * 512, writeBytes: 40 * 512 });
});

test('without either there are no disks', () => {
  expect(diskIoCalls(filesOf({})).diskIoCounters().size).toBe(0);
});
