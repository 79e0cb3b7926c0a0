import { describe, expect, test } from 'vitest';
import { logicalCpus, physicalCores, usableCpus } from '../../../../packages/core/src/platform/linux/cpu-count.js';
import { filesOf } from './files.js';
import type { Contents } from './files.js';

const online = { 'sys/devices/system/cpu/online': '0-7\n' };

test('CPUs that are online are listed below /sys, else have a line in /proc/stat, else a paragraph in /proc/cpuinfo', () => {
  const stat = { 'proc/stat': 'cpu  9 0 0 9\ncpu0 4 0 0 4\ncpu7 5 0 0 5\nbtime 1\n' };
  const cpuinfo = { 'proc/cpuinfo': 'processor\t: 0\n\nprocessor\t: 1\n\nprocessor\t: 2\n' };
  expect(logicalCpus(filesOf({ ...online, ...stat, ...cpuinfo }))).toBe(8);
  expect(logicalCpus(filesOf({ ...stat, ...cpuinfo }))).toBe(2);
  expect(logicalCpus(filesOf(cpuinfo))).toBe(3);
  expect(logicalCpus(filesOf({}))).toBeNull();
});

describe('cores of /proc/cpuinfo', () => {
  const cpu = (n: number, more: string): string => `processor\t: ${n}\n${more}\n`;

  test('are counted where they have names, in each socket anew (psutil #614, #1620)', () => {
    const all = [0, 1, 2, 3].map((n) => cpu(n, `physical id\t: ${n >> 1}\ncore id\t: ${n & 1}\ncpu cores\t: 6`));
    expect(physicalCores(filesOf({ 'proc/cpuinfo': all.join('\n') }))).toBe(4);
  });

  test('threads of one core count once', () => {
    const all = [0, 1, 2, 3].map((n) => cpu(n, `physical id\t: 0\ncore id\t: ${n >> 1}`));
    expect(physicalCores(filesOf({ 'proc/cpuinfo': all.join('\n') }))).toBe(2);
  });

  test('an empty list of siblings is none', () => {
    const topology = { 'sys/devices/system/cpu/cpu0/topology/thread_siblings_list': '\n' };
    expect(physicalCores(filesOf(topology))).toBeNull();
  });
});

describe('usable CPUs (psutil #1122)', () => {
  const limited = (allowed: string, more: Contents = {}): number | null =>
    usableCpus(filesOf({ ...online, 'proc/self/status': `Name:\tx\nCpus_allowed_list:\t${allowed}\n`, ...more }));
  const unified = (quota: string): Contents => ({
    'proc/self/cgroup': '0::/web\n',
    'proc/self/mountinfo': '30 1 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n',
    'sys/fs/cgroup/web/cpu.max': quota,
  });

  test('as many as the affinity allows, of those that are online', () => {
    expect(limited('4-6')).toBe(3);
    expect(limited('0-127')).toBe(8);
  });

  test('no more than the quota feeds, begun ones included', () => {
    expect(limited('0-7', unified('150000 100000\n'))).toBe(2);
    expect(limited('0-7', unified('20000 100000\n'))).toBe(1);
    expect(limited('0-7', unified('max 100000\n'))).toBe(8);
    expect(limited('0-1', unified('500000 100000\n'))).toBe(2);
  });

  test('the smallest of what is known, and unknown where nothing is', () => {
    expect(usableCpus(filesOf(online))).toBe(8);
    expect(usableCpus(filesOf({}))).toBeNull();
  });
});
