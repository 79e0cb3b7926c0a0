import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/pidof.js';
import { fixture, runCommand } from './context.js';
import type { Recorded } from './context.js';

const on = (name: string, words: string[]): Promise<Recorded> =>
  runCommand(main, [...words, '--root', fixture(`${name}.machine`)]);
const hostile = (...words: string[]): Promise<Recorded> => on('made-hostile-names', words);
const debian = (...words: string[]): Promise<Recorded> => on('debian-12', words);

describe('prints', () => {
  test.each([
    [['sleep'], '10 4 3 2\n'],
    [['-s', 'sleep'], '10\n'],
    [['-s', 'sleep', 'sh'], '10 5\n'],
    [['sh', 'sleep'], '5 1 10 4 3 2\n'],
    [['-d,', 'sleep'], '10,4,3,2\n'],
    [['-S', ',', 'sleep'], '10,4,3,2\n'],
    [['-o', '3', '-o', '10,2', 'sleep'], '4\n'],
    [['-q', 'sleep'], ''],
    [['-z', 'sh'], '8 5 1\n'],
    [['-n', '-c', '-s', 'sleep'], '10\n'],
    [['-t', 'python3'], '12 11 6\n'],
  ])('%j: %j', async (words, stdout) => {
    expect(await debian(...words)).toEqual({ stdout, stderr: '', code: 0 });
  });

  test('a login shell, and threads of the kernel if wanted', async () => {
    expect((await hostile('bash')).stdout).toBe('400\n');
    expect((await hostile('kthreadd')).code).toBe(1);
    expect((await hostile('-w', 'kthreadd')).stdout).toBe('2\n');
  });

  test('for a program records', async () => {
    expect(JSON.parse((await debian('--json', '-s', 'sleep', 'sleep')).stdout)).toMatchObject([
      { pid: 10, name: 'sleep', user: 'root' },
      { pid: 10, name: 'sleep', user: 'root' },
    ]);
  });

  test('names that can do no harm', async () => {
    const { stdout, code } = await hostile('=cmd()', '--columns', 'pid,args');
    expect(code).toBe(0);
    expect(stdout).toBe('PID ARGS\n500 =cmd() "quoted", text\n');
  });
});

describe('ends with', () => {
  test('1 and silently when no such program runs', async () => {
    expect(await debian('nosuch')).toEqual({ stdout: '', stderr: '', code: 1 });
    expect(await debian('-q', 'nosuch')).toEqual({ stdout: '', stderr: '', code: 1 });
    expect(await debian('')).toEqual({ stdout: '', stderr: '', code: 1 });
  });

  test.each([
    [[], 'which program'],
    [['-o', '1e3', 'sh'], '"1e3"'],
    [['-o', '-1', 'sh'], '"-1"'],
    [['-k', 'sh'], '"-k"'],
  ])('2 for %j', async (words, said) => {
    const { stdout, stderr, code } = await debian(...words);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(said);
  });
});
