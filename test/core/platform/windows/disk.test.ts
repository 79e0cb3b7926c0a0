import { expect, test } from 'vitest';
import { TimeoutExpired } from '../../../../packages/core/src/errors.js';
import { diskCalls } from '../../../../packages/core/src/platform/windows/disk.js';
import { diskIoCalls } from '../../../../packages/core/src/platform/windows/disk-io.js';
import { DISK_PERFORMANCE, VOLUME_INFORMATION } from '../../../../packages/core/src/platform/windows/layouts-disk.js';
import { encode } from '../encode.js';
import { capturedMachine, failure } from './captured-machine.js';
import { wide } from './wide.js';

const [REMOVABLE, FIXED, REMOTE, CDROM, RAMDISK] = [2, 3, 4, 5, 6];
const types: Readonly<Record<string, number>> = {
  'A:\\': REMOVABLE,
  'C:\\': FIXED,
  'D:\\': CDROM,
  'E:\\': RAMDISK,
  'N:\\': REMOTE,
  'C:\\data\\': FIXED,
};
const asked: string[] = [];
const machine = capturedMachine({
  logicalDrives: () => 'A:\\\0C:\\\0D:\\\0E:\\\0N:\\\0',
  driveType: (root: string) => types[root]!,
  describeVolume: (root: string) => {
    asked.push(root);
    if (root === 'D:\\') throw failure('EIO', 'GetVolumeInformationW');
    const flags = root === 'E:\\' ? 0x80000 : root === 'C:\\data\\' ? 0x8000 : 0;
    return encode(VOLUME_INFORMATION, { serialNumber: 0xbeef, flags, fileSystem: wide('NTFS') });
  },
  volumeNames: () => '\\\\?\\Volume{1}\\\0\\\\?\\Volume{2}\\\0',
  volumePaths: (volume: string) => (volume.includes('1') ? 'C:\\\0\0' : 'C:\\data\\\0\0'),
  volumeOf: (path: string) => (path.toLowerCase().startsWith('c:\\data') ? 'C:\\data\\' : 'C:\\'),
  diskSpace: async (folder: string) => {
    if (folder.endsWith('.txt')) throw failure('ENOTDIR', 'GetDiskFreeSpaceExW');
    if (folder.startsWith('N:')) return new Promise(() => {});
    return Float64Array.of(300, 1000, 400);
  },
});
const disk = diskCalls(machine);

test('the drive of Wine', () => {
  const { mounts } = diskCalls(capturedMachine({ logicalDrives: () => 'C:\\\0', volumeNames: () => '' }));
  expect(mounts()).toEqual([
    {
      device: 'C:\\',
      mountpoint: 'C:\\',
      fstype: 'NTFS',
      opts: 'rw,fixed',
      id: 67,
      deviceNumber: '43000000',
      root: '/',
      kind: 'local',
      covered: false,
      mayHang: false,
    },
  ]);
});

test('disks as psutil lists them, and volumes that are mounted on folders', () => {
  expect(disk.diskPartitions(false)).toEqual([
    { device: 'C:\\', mountpoint: 'C:\\', fstype: 'NTFS', opts: 'rw,fixed' },
    { device: 'D:\\', mountpoint: 'D:\\', fstype: '', opts: 'cdrom' },
    { device: '\\\\?\\Volume{2}\\', mountpoint: 'C:\\data\\', fstype: 'NTFS', opts: 'rw,compressed,fixed' },
  ]);
  expect(disk.diskPartitions(true).map(({ device, opts }) => [device, opts])).toEqual([
    ['A:\\', 'removable'],
    ['C:\\', 'rw,fixed'],
    ['D:\\', 'cdrom'],
    ['E:\\', 'ro,ramdisk'],
    ['N:\\', 'remote'],
    ['\\\\?\\Volume{2}\\', 'rw,compressed,fixed'],
  ]);
});

test('another machine is not asked for what it is, nor a floppy disk', () => {
  disk.mounts();
  expect(asked).not.toContain('N:\\');
  expect(asked).not.toContain('A:\\');
  expect(disk.mounts().map(({ kind, mayHang }) => [kind, mayHang])).toContainEqual(['network', true]);
});

test('space in the view of the user, also of the folder of a file', async () => {
  const space = { total: 1000, used: 600, free: 300, percent: 66.7, inodes: 0, inodesUsed: 0, inodesFree: 0 };
  expect(await disk.diskUsage('C:\\', 1)).toEqual(space);
  expect(await disk.diskUsage('C:\\windows\\notes.txt', 1)).toEqual(space);
  expect(await disk.diskUsage(disk.mounts()[1]!, 1)).toEqual(space);
});

test('a machine that does not answer', async () => {
  await expect(disk.diskUsage('N:\\', 0.01)).rejects.toThrow(TimeoutExpired);
});

test('the mount that holds a path, however that is written', async () => {
  const at = async (path: string): Promise<string | undefined> => (await disk.mountAt(path, 1))?.mountpoint;
  expect(await at('c:\\Data\\x')).toBe('C:\\data\\');
  expect(await at('C:\\users')).toBe('C:\\');
  expect(await at('n:\\share\\x')).toBe('N:\\');
});

test('what disks have done, in milliseconds; numbers may have gaps, and one that counts nothing is left away', () => {
  const counters = {
    readCount: 3,
    writeCount: 4,
    bytesRead: 5e12,
    bytesWritten: 6e9,
    queueDepth: 2,
    readTime: 15_000_000,
    writeTime: 25_004_999,
  };
  const native = capturedMachine({
    diskPerformance: (number: number) => {
      if (number === 0) throw failure('ENOSYS', 'DeviceIoControl');
      if (number !== 2) throw failure('ENOENT', 'CreateFileW');
      return encode(DISK_PERFORMANCE, counters);
    },
  });
  const io = diskIoCalls(native);
  expect([...io.diskIoCounters().keys()]).toEqual(['PhysicalDrive2']);
  expect(io.diskIoCounters().get('PhysicalDrive2')).toMatchObject({
    readCount: 3,
    writeCount: 4,
    readBytes: 5e12,
    writeBytes: 6e9,
    readTime: 1500,
    writeTime: 2500,
    busyTime: null,
  });
  expect(io.physicalDisks()).toEqual(new Set(['PhysicalDrive2']));
  expect(io.requestsUnderWay()).toEqual(new Map([['PhysicalDrive2', 2]]));
});
