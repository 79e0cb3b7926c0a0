import { expect, test } from 'vitest';
import { TimeoutExpired } from '../../../../packages/core/src/errors.js';
import { usageIn } from '../../../../packages/core/src/platform/darwin/disk-usage.js';
import { thisMac } from '../../../../packages/core/src/platform/darwin/index.js';
import { statfs, volumeUsage } from '../../../../packages/core/src/platform/darwin/layouts-machine.js';
import { encode } from '../encode.js';
import { MadeUpMac } from './made-up-mac.js';

const text = (value: string): Buffer => Buffer.from(value);

function mount(mountpoint: string, source: string, type: string, flags: number): Buffer {
  return encode(statfs, { mountpoint: text(mountpoint), source: text(source), type: text(type), flags });
}

const mac = new MadeUpMac();
mac.mounts = Buffer.concat([
  mac.mounts,
  mount('/dev', 'devfs', 'devfs', 0x1000),
  mount('/Volumes/far', '//ann@nas/far', 'smbfs', 0),
  mount('/Volumes/far/in', '/dev/disk3s1', 'hfs', 0x1001),
  mount('/Volumes/box', 'box', 'macfuse', 0x1000),
  mount('/Volumes/twice', '/dev/disk4s1', 'hfs', 0x1000),
  mount('/Volumes/twice', '/dev/disk5s1', 'hfs', 0x1000),
]);
const backend = thisMac(mac);

test('each mount, and what may hang', () => {
  const mounts = backend.mounts();
  expect(mounts[0]).toEqual({
    device: '/dev/disk1s1',
    mountpoint: '/',
    fstype: 'apfs',
    opts: 'rw,local,rootfs',
    id: 0x1000004,
    deviceNumber: '1:4',
    root: '/',
    kind: 'local',
    covered: false,
    mayHang: false,
  });
  const kinds = mounts.map(({ kind, mayHang, covered }) => [kind, mayHang, covered]);
  expect(kinds.slice(1)).toEqual([
    ['special', false, false],
    ['network', true, false],
    ['local', true, false],
    ['special', true, false],
    ['local', false, true],
    ['local', false, false],
  ]);
});

test('what is a disk', () => {
  expect(backend.diskPartitions(false).map(({ device }) => device)).toEqual(
    [1, 3, 4, 5].map((disk) => `/dev/disk${disk}s1`),
  );
  expect(backend.diskPartitions(true)).toHaveLength(7);
});

test('a path, and a disk, lead to their mount', async () => {
  mac.usage = encode(volumeUsage, { figures: mount('/Volumes/far/in', '', '', 0) });
  expect((await backend.mountAt('/link/a', 1))!.device).toBe('/dev/disk3s1');
  expect((await backend.mountAt('/dev/disk5s1', 1))!.mountpoint).toBe('/Volumes/twice');
});

test('used is what the volume takes itself', async () => {
  const whole = new MadeUpMac();
  const [root] = thisMac(whole).mounts();
  expect(await thisMac(whole).diskUsage(root!, 1)).toMatchObject({ used: 2 ** 20 });
  expect(await thisMac(whole).diskUsage('/Users', 1)).toEqual({
    total: 4096_000,
    used: 2 ** 20,
    free: 300 * 4096,
    percent: 46,
    inodes: 50,
    inodesUsed: 30,
    inodesFree: 20,
  });
});

test('where the system does not tell that, all that is taken', () => {
  const figures = encode(statfs, { blockSize: 512, blocks: 100, blocksFree: 40, blocksAvailable: 40 });
  expect(usageIn(encode(volumeUsage, { figures }), '/')).toMatchObject({ used: 60 * 512, percent: 60 });
});

test('why it failed where it was asked on a thread of its own', () => {
  expect(() => usageIn(encode(volumeUsage, { error: 2 }), '/x')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
});

test('a file system that does not answer is given up', async () => {
  const silent = new MadeUpMac();
  silent.mounts = mac.mounts;
  let closed = 0;
  silent.close = () => void closed++;
  silent.probeStatfs = () => 0;
  silent.pollReadable = () => () => {};
  await expect(thisMac(silent).diskUsage('/Volumes/far/a', 0.01)).rejects.toThrow(TimeoutExpired);
  expect((await thisMac(silent).mountAt('/Volumes/far/a', 0.01))!.fstype).toBe('smbfs');
  expect(closed).toBe(2);
});

test('disks by the names that they have in /dev, an empty drive left out', () => {
  expect([...backend.diskIoCounters()]).toMatchObject([
    [
      'disk0',
      { readCount: 1234567, writeCount: 89, readBytes: 2 ** 40, writeBytes: 4096, readTime: 5, writeTime: 8589 },
    ],
  ]);
  expect(backend.physicalDisks()).toEqual(new Set(['disk0']));
});
