import { describe, expect, test } from 'vitest';
import { memoryCalls } from '../../../../packages/core/src/platform/linux/memory.js';
import { filesOf } from './files.js';
import type { Contents } from './files.js';

const KIB = 1024;

function meminfo(lines: Record<string, number>): string {
  return Object.entries(lines)
    .map(([name, kilobytes]) => `${name}:   ${kilobytes} kB\n`)
    .join('');
}

const old = { MemTotal: 1000, MemFree: 200, Buffers: 10, Cached: 300, SReclaimable: 50, Shmem: 5 };
const usual = { ...old, MemAvailable: 600 };

function virtualMemory(
  lines: Record<string, number>,
  more: Contents = {},
): ReturnType<ReturnType<typeof memoryCalls>['virtualMemory']> {
  return memoryCalls(filesOf({ 'proc/meminfo': meminfo(lines), ...more })).virtualMemory();
}

test('used is what is not available, and reclaimable slab is cache', () => {
  expect(virtualMemory(usual)).toMatchObject({
    total: 1000 * KIB,
    available: 600 * KIB,
    used: 400 * KIB,
    percent: 40,
    free: 200 * KIB,
    buffers: 10 * KIB,
    cached: 350 * KIB,
    shared: 5 * KIB,
    active: null,
    slab: null,
  });
});

describe('what is available', () => {
  const files = { 'Active(file)': 100, 'Inactive(file)': 200 };

  test('is estimated by the watermarks where the kernel does not tell (psutil #887)', () => {
    const zoneinfo =
      'Node 0, zone DMA\n        low      2\nNode 0, zone Normal\n        low      3\n        high     9\n';
    // 5 pages of 4 KiB: 200 - 20 + 300 - min(150, 20) + 50 - min(25, 20).
    expect(virtualMemory({ ...old, ...files }, { 'proc/zoneinfo': zoneinfo }).available).toBe(490 * KIB);
    expect(virtualMemory({ ...old, ...files, MemAvailable: 0 }, { 'proc/zoneinfo': zoneinfo }).available).toBe(
      490 * KIB,
    );
  });

  test('is what is free or cached where even less is told', () => {
    expect(virtualMemory(old).available).toBe(500 * KIB);
  });

  test('is what is free where there is no cache (psutil #313, #1010)', () => {
    expect(virtualMemory({ MemTotal: 1000, MemFree: 200 })).toMatchObject({
      available: 200 * KIB,
      buffers: null,
      cached: null,
    });
  });

  test('is only what is free when a container is told more than there is (psutil #1915)', () => {
    expect(virtualMemory({ ...usual, MemAvailable: 5000 }).available).toBe(200 * KIB);
  });
});

test('swap, with and without counters (psutil #722)', () => {
  const contents = { 'proc/meminfo': meminfo({ ...usual, SwapTotal: 400, SwapFree: 100 }) };
  expect(memoryCalls(filesOf(contents)).swapMemory()).toEqual({
    total: 400 * KIB,
    used: 300 * KIB,
    free: 100 * KIB,
    percent: 75,
    sin: null,
    sout: null,
  });
  const counted = filesOf({ ...contents, 'proc/vmstat': 'pswpin 2\npswpout 3\nzswpin 9\n' });
  expect(memoryCalls(counted).swapMemory()).toMatchObject({ sin: 8192, sout: 12288 });
});

test('what is cut off, or nothing of the kind, is no memory of zero bytes', () => {
  const calls = (text: string): ReturnType<typeof memoryCalls> => memoryCalls(filesOf({ 'proc/meminfo': text }));
  const whole = meminfo({ ...usual, SwapTotal: 400, SwapFree: 100 });
  for (const text of ['', 'hello there\n', '\u0000\u0001\n', 'MemTotal:   1000', 'MemTotal: x kB\n'])
    expect(() => calls(text).virtualMemory()).toThrow('/proc/meminfo: no line MemTotal');
  expect(() => calls('MemTotal:   1000 kB\nMemFree:   2').virtualMemory()).toThrow('/proc/meminfo: no line MemFree');
  expect(() => calls(whole.slice(0, whole.indexOf('SwapTotal'))).swapMemory()).toThrow('no line SwapTotal');
  expect(() => calls(whole.slice(0, -' kB\n'.length)).swapMemory()).toThrow('no line SwapFree');
  expect(calls(whole.slice(0, whole.indexOf('Buffers'))).virtualMemory()).toMatchObject({
    buffers: null,
    shared: null,
  });
});

describe('the limit of our control group (psutil #1011, #2076, #2100)', () => {
  const host = { 'proc/meminfo': meminfo(usual) };
  const mounted = (line: string, path: string): Contents => ({
    ...host,
    'proc/self/mountinfo': `${line}\n`,
    'proc/self/cgroup': `${path}\n`,
  });
  const v2 = '30 1 0:9 / /sys/fs/cgroup rw - cgroup2 cgroup rw';
  const v1 = '30 1 0:9 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory';
  const group = (folder: string, limit: string, usage: number, cache = 0): Contents => ({
    [`sys/fs/cgroup${folder}/memory.max`]: `${limit}\n`,
    [`sys/fs/cgroup${folder}/memory.current`]: `${usage * KIB}\n`,
    [`sys/fs/cgroup${folder}/memory.stat`]: `anon 1\ninactive_file ${cache * KIB}\n`,
  });
  const limited = (contents: Contents): number[] | null => {
    const memory = memoryCalls(filesOf(contents)).containerMemory();
    return memory === null ? null : [memory.total, memory.used, memory.available].map((bytes) => bytes / KIB);
  };

  test('version 2: the smallest of ours and our ancestors, with the usage of that group', () => {
    const own = mounted(v2, '0::/a/b');
    expect(limited({ ...own, ...group('/a', '409600', 300, 100), ...group('/a/b', '819200', 100) })).toEqual([
      400, 200, 200,
    ]);
    expect(limited({ ...own, ...group('/a', '819200', 300), ...group('/a/b', '409600', 100, 40) })).toEqual([
      400, 60, 340,
    ]);
  });

  test('version 2 in a namespace of its own, where our group is the root', () => {
    expect(limited({ ...mounted(v2, '0::/'), ...group('', '409600', 100) })).toEqual([400, 100, 300]);
  });

  test('version 2 with only our part mounted', () => {
    const inner = '30 1 0:9 /docker/x /sys/fs/cgroup ro - cgroup2 cgroup rw';
    expect(limited({ ...mounted(inner, '0::/docker/x'), ...group('', '409600', 100) })).toEqual([400, 100, 300]);
  });

  test('version 1, and both side by side', () => {
    const legacy = {
      'sys/fs/cgroup/memory/a/memory.limit_in_bytes': '409600\n',
      'sys/fs/cgroup/memory/a/memory.usage_in_bytes': `${100 * KIB}\n`,
      'sys/fs/cgroup/memory/a/memory.stat': `cache 1\ntotal_inactive_file ${50 * KIB}\n`,
      'sys/fs/cgroup/memory/memory.limit_in_bytes': '9223372036854771712\n',
      'sys/fs/cgroup/memory/memory.usage_in_bytes': '5\n',
    };
    expect(limited({ ...mounted(v1, '4:memory:/a'), ...legacy })).toEqual([400, 50, 350]);
    const hybrid = mounted(`${v1}\n31 1 0:10 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw`, '4:memory:/a\n0::/');
    expect(limited({ ...hybrid, ...legacy })).toEqual([400, 50, 350]);
  });

  test('none where nothing is set, where it is above what there is, and without control groups', () => {
    const own = mounted(v2, '0::/a');
    expect(limited({ ...own, ...group('/a', 'max', 100) })).toBeNull();
    expect(limited({ ...own, ...group('/a', '99999999', 100) })).toBeNull();
    expect(limited(host)).toBeNull();
  });
});
