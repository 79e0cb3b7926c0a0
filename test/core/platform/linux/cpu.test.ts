import { describe, expect, test } from 'vitest';
import { cpuCalls } from '../../../../packages/core/src/platform/linux/cpu.js';
import { filesOf } from './files.js';
import type { Contents } from './files.js';

const topology = (cpu: number, name: string): string => `sys/devices/system/cpu/cpu${cpu}/topology/${name}`;

function physicalCores(contents: Contents): number | null {
  return cpuCalls(filesOf(contents)).physicalCores();
}

describe('physical cores', () => {
  test('CPUs that share a core have the same siblings', () => {
    const lists = ['0,4', '1,5', '2,6', '3,7', '0,4', '1,5', '2,6', '3,7'];
    const contents = Object.fromEntries(lists.map((list, cpu) => [topology(cpu, 'core_cpus_list'), `${list}\n`]));
    expect(physicalCores(contents)).toBe(4);
  });

  test('an old kernel has them under another name, and an offline CPU none', () => {
    expect(
      physicalCores({
        [topology(0, 'thread_siblings_list')]: '0\n',
        [topology(1, 'thread_siblings_list')]: '1\n',
        'sys/devices/system/cpu/cpu2/online': '0\n',
        'sys/devices/system/cpu/cpufreq/x': '',
      }),
    ).toBe(2);
  });

  test('without topology /proc/cpuinfo counts them by socket', () => {
    const cpu = (socket: number): string => `processor\t: 0\nphysical id\t: ${socket}\ncpu cores\t: 6\n`;
    expect(physicalCores({ 'proc/cpuinfo': [0, 0, 1, 1].map(cpu).join('\n') })).toBe(12);
  });

  test('and where nothing tells they are unknown', () => {
    expect(physicalCores({ 'proc/cpuinfo': 'processor\t: 0\nBogoMIPS\t: 50\n' })).toBeNull();
    expect(physicalCores({})).toBeNull();
  });
});

test('CPUs that are online have a line in /proc/stat', () => {
  const calls = cpuCalls(filesOf({ 'proc/stat': 'cpu  9 0 0 9\ncpu0 4 0 0 4\ncpu7 5 0 0 5\nbtime 1\n' }));
  expect(calls.logicalCpus()).toBe(2);
  expect(calls.cpuTimesPerCpu().map((times) => times?.user)).toEqual([0.04, ...Array(6).fill(undefined), 0.05]);
});

test('load averages', () => {
  expect(cpuCalls(filesOf({ 'proc/loadavg': '2.35 2.73 1.75 3/172 9901\n' })).getloadavg()).toEqual([2.35, 2.73, 1.75]);
});
