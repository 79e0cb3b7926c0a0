import { expect, test } from 'vitest';
import type { Mount } from '../../../../packages/core/src/model/disk.js';
import { diskCalls } from '../../../../packages/core/src/platform/linux/disk.js';
import { filesOf } from './files.js';

const mountinfo = [
  '1 1 8:1 / / rw,relatime - ext4 /dev/root rw,errors=remount-ro',
  '2 1 0:5 / /proc rw - proc proc rw',
  '3 1 0:9 / /tmp rw - tmpfs none rw',
  '4 1 0:10 / /nfs rw - nfs4 server:/x rw',
  '5 4 0:11 / /nfs/tmp rw - tmpfs t rw',
  '6 1 0:12 / /nfs2 rw - tmpfs t rw',
  '7 1 0:13 / /lower rw - overlay overlay rw,lowerdir=/nfs/a',
  '8 1 0:14 / /phone rw - fuse.jmtpfs phone rw',
  '9 1 0:15 / /backup rw - fuse.borg far:/backup rw',
  '10 1 8:17 / /stick ro - fuseblk /dev/sdb1 ro',
  '11 1 0:16 / /zfs rw - zfs tank/home rw',
  '12 1 0:17 / /covered rw - nfs4 server:/y rw',
  '13 1 0:18 / /covered/in rw - tmpfs t rw',
  '14 12 0:19 / /covered rw - tmpfs t rw',
  '15 14 0:20 / /covered/new rw - tmpfs t rw',
];
const files = {
  'proc/1/mountinfo': `${mountinfo.join('\n')}\n`,
  'proc/filesystems': 'nodev\tproc\nnodev\ttmpfs\n\text4\n\tfuseblk\nnodev\tfuse\nnodev\tzfs\n',
  'proc/partitions': 'major minor  #blocks  name\n\n   8        1   20971520 sda1\n',
};
const { mounts, diskPartitions, mountAt } = diskCalls(filesOf(files));
const at = (mountpoint: string): Mount[] => mounts().filter((mount) => mount.mountpoint === mountpoint);

test('of another machine its first process tells what is mounted', () => {
  expect(mounts()).toHaveLength(mountinfo.length);
  const own = diskCalls(
    filesOf({ ...files, 'proc/1/mountinfo': new Error('EACCES'), 'proc/self/mountinfo': `${mountinfo[0]}\n` }),
  );
  expect(own.mounts()).toHaveLength(1);
});

test('what the kernel calls /dev/root has a name', () => {
  expect(at('/')[0]).toMatchObject({
    device: '/dev/sda1',
    fstype: 'ext4',
    opts: 'rw,relatime,errors=remount-ro',
    deviceNumber: '8:1',
    root: '/',
    id: 1,
  });
});

test.each([
  ['/', 'local', false],
  ['/proc', 'special', false],
  ['/tmp', 'special', false],
  ['/nfs', 'network', true],
  // Its path leads over the server.
  ['/nfs/tmp', 'special', true],
  ['/nfs2', 'special', false],
  // What it stands on nobody knows.
  ['/lower', 'local', true],
  ['/phone', 'special', true],
  ['/backup', 'network', true],
  ['/stick', 'local', true],
  ['/zfs', 'local', false],
  // The server it covers is not on the way.
  ['/covered/new', 'special', false],
])('%s is %s; whether it may hang: %s', (mountpoint, kind, mayHang) => {
  expect(at(mountpoint)).toMatchObject([{ kind, mayHang, covered: false }]);
});

test('what is covered is marked', () => {
  expect(
    mounts()
      .filter(({ covered }) => covered)
      .map(({ id }) => id),
  ).toEqual([12, 13]);
});

test('disks are what psutil counts as such', () => {
  expect(diskPartitions(false).map(({ mountpoint }) => mountpoint)).toEqual(['/', '/stick', '/zfs']);
  expect(diskPartitions(true)).toHaveLength(mountinfo.length);
  expect(diskPartitions(true)[2]).toEqual({ device: '', mountpoint: '/tmp', fstype: 'tmpfs', opts: 'rw' });
});

test('a path of another machine is held by the mount nearest to it', async () => {
  expect(await mountAt('/nfs/tmp/x', 1)).toMatchObject({ id: 5 });
  expect(await mountAt('/covered/x', 1)).toMatchObject({ id: 14 });
  expect(await mountAt('/home', 1)).toMatchObject({ id: 1 });
});
