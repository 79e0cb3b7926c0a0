import { expect, test } from 'vitest';
import { MachineFiles } from '../../../../packages/core/src/platform/linux/machine-files.js';
import { memoryCalls } from '../../../../packages/core/src/platform/linux/memory.js';
import { filesOf } from './files.js';

const KIB = 1024;
const GIB = 1024 ** 3;
const meminfo =
  'MemTotal: 8000 kB\nMemFree: 1000 kB\nMemAvailable: 5000 kB\nHugePages_Total: 4\nHugePages_Free: 1\nHugepagesize: 2048 kB\n';
const memoryOf = (more: Record<string, string>): ReturnType<ReturnType<typeof memoryCalls>['virtualMemory']> =>
  memoryCalls(filesOf({ 'proc/meminfo': meminfo, ...more })).virtualMemory();

test('huge pages of all sizes are counted, or those of /proc/meminfo where there is no more', () => {
  const folder = 'sys/kernel/mm/hugepages';
  const sizes = {
    [`${folder}/hugepages-2048kB/nr_hugepages`]: '4\n',
    [`${folder}/hugepages-2048kB/free_hugepages`]: '1\n',
    [`${folder}/hugepages-1048576kB/nr_hugepages`]: '2\n',
    [`${folder}/hugepages-1048576kB/free_hugepages`]: '0\n',
  };
  expect(memoryOf({})).toMatchObject({ hugetlb: 8192 * KIB, hugetlbFree: 2048 * KIB });
  expect(memoryOf(sizes)).toMatchObject({ hugetlb: 2 * GIB + 8192 * KIB, hugetlbFree: 2048 * KIB });
});

test('disks of compressed memory are added up; those that are not set up tell nothing', () => {
  const disks = {
    'sys/block/zram0/mm_stat': '  4096000  1024000  1126400        0  1200000       12        0        0        0\n',
    'sys/block/zram1/mm_stat': '1000 500 600 0 600 0 0\n',
    'sys/block/zram2/disksize': '0\n',
    'sys/block/sda/size': '1\n',
  };
  expect(memoryOf(disks)).toMatchObject({ zram: 1127000, zramStored: 4097000 });
});

test('a disk that tells something else is not added up', () => {
  const disks = { 'sys/block/zram0/mm_stat': 'hello there, not this\n', 'sys/block/zram1/mm_stat': '1000 500' };
  expect(memoryOf(disks)).toMatchObject({ zram: null, zramStored: null });
});

test('what the kernel does not count is unknown', () => {
  const unknown = {
    buffers: null,
    cached: null,
    shared: null,
    dirty: null,
    zswap: null,
    zram: null,
    commitLimit: null,
    lowTotal: null,
  };
  expect(memoryOf({})).toMatchObject(unknown);
});

test('swapping is counted in pages, of whatever size', () => {
  const contents = { 'proc/meminfo': 'SwapTotal: 4 kB\nSwapFree: 4 kB\n', 'proc/vmstat': 'pswpin 3\npswpout 5\n' };
  const entries = Object.entries(contents).map(
    ([path, text]) => [path, { kind: 'file', uid: 0, gid: 0, content: Buffer.from(text) }] as const,
  );
  const machine = { pageSize: 65536, clockTicks: 100, bigEndian: false, entries: new Map(entries) };
  expect(memoryCalls(new MachineFiles(machine)).swapMemory()).toMatchObject({ sin: 3 * 65536, sout: 5 * 65536 });
});
