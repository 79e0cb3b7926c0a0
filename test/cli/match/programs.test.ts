import type { ProcessRecord } from '@sysu/core';
import { describe, expect, test } from 'vitest';
import { figuresFor, running } from '../../../packages/cli/src/match/programs.js';

const record = (pid: number, comm: string, cmdline: string[], more: Partial<ProcessRecord> = {}): ProcessRecord => ({
  pid,
  ppid: 1,
  comm,
  name: comm,
  cmdline,
  state: 'S',
  exe: null,
  ...more,
});

const records = [
  record(1, 'sleep', ['sleep', '1'], { exe: '/usr/bin/sleep' }),
  record(2, 'sleep', ['custom name', '2'], { exe: '/usr/bin/sleep' }),
  record(3, 'lnk', ['./lnk'], { exe: '/usr/bin/sleep' }),
  record(4, 'a-long-program-', ['/opt/a-long-program-name'], { name: 'a-long-program-name' }),
  record(5, 'nginx', ['nginx: master process /usr/sbin/nginx']),
  record(6, 'bash', ['-bash']),
  record(7, 'backup-the-who', ['/bin/sh', './backup-the-whole-disk.sh']),
  record(8, 'kthreadd', []),
  record(9, 'sh', [], { state: 'Z' }),
  record(10, 'sleep', ['', '4']),
];

const found = (word: string, path: string = word, options = {}): number[] =>
  running(records, word, path, options).map(({ pid }) => pid);

describe('the processes that run a program', () => {
  test.each([
    ['sleep', [1, 2, 10]],
    ['custom name', [2]],
    ['custom', []],
    ['lnk', [3]],
    ['./lnk', [3]],
    ['a-long-program-name', [4]],
    ['a-long-program-', []],
    ['nginx', [5]],
    ['bash', [6]],
    ['backup-the-whole-disk.sh', []],
    ['kthreadd', []],
    ['sh', [7]],
    ['', []],
  ])('by name: %j', (word, pids) => {
    expect(found(word)).toEqual(pids);
  });

  test('by the file that a path leads to, whatever they are called', () => {
    expect(found('/bin/sleep', '/usr/bin/sleep')).toEqual([1, 2, 3]);
  });

  test('by the path as it was called, where it leads to none of their files', () => {
    expect(found('/opt/a-long-program-name')).toEqual([4]);
    expect(found('/opt/sleep')).toEqual([]);
  });

  test('scripts, by the name or as they were called', () => {
    expect(found('backup-the-whole-disk.sh', '', { scripts: true })).toEqual([7]);
    expect(found('./backup-the-whole-disk.sh', '', { scripts: true })).toEqual([7]);
    expect(found('disk.sh', '', { scripts: true })).toEqual([]);
  });

  test('those that have ended and threads of the kernel only if wanted', () => {
    expect(found('sh', '', { zombies: true })).toEqual([7, 9]);
    expect(found('kthreadd', '', { kernel: true })).toEqual([8]);
  });

  test('links to program files are followed only for a path', () => {
    expect(figuresFor(['sleep', './lnk'])).not.toContain('exe');
    expect(figuresFor(['sleep', '/bin/lnk'])).toContain('exe');
  });
});
