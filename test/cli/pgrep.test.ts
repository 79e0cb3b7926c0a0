import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/pgrep.js';
import { fixture, runCommand } from './context.js';
import type { Recorded } from './context.js';

// Its processes: 1 init, 2 kthreadd, 30 kworker, 400 -bash of ada, below it 450, 460 and 500 with hostile names, 600 a
// zombie.
const machine = ['--root', fixture('made-hostile-names.machine')];
const pgrep = (...words: string[]): Promise<Recorded> => runCommand(main, [...words, ...machine]);

const folder = mkdtempSync(join(tmpdir(), 'pgrep-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  const path = join(folder, 'pid');
  writeFileSync(path, text);
  return path;
}

describe('prints', () => {
  test.each([
    [['init'], '1\n'],
    [['-u', 'ada', '-d', ','], '400,450,460,600\n'],
    [['-l', 'init|kw'], '1 init\n30 kworker/0:1-events\n'],
    [['-a', '-P', '0'], '1 /sbin/init\n2 [kthreadd]\n'],
    [['-al', 'gone'], '600 [gone] <defunct>\n'],
    [['-c', '-v', 'init'], '7\n'],
    [['-c', 'init'], '1\n'],
    [['--count', 'init'], '1\n'],
    [['init', '--count'], '1\n'],
    [['-lc', 'init'], '1\n'],
    [['-n', '-l', ''], '600 gone\n'],
    [['-o', 'k'], '2\n'],
    [['--where', 'user == ada and status == zombie'], '600\n'],
    [['--sort', '-pid', 'k|init'], '30\n2\n1\n'],
  ])('%j: %j', async (words, stdout) => {
    expect(await pgrep(...words)).toEqual({ stdout, stderr: '', code: 0 });
  });

  test('names and command lines that can do no harm', async () => {
    const { stdout } = await pgrep('-a', 'evil');
    expect(stdout).toBe('450 evil\\x1b[2J one\\ntwo tab\\there bi\\u202edi zw\\u200bsp {red-fg}\n');
  });

  test('for a program records, and only those columns that were asked for', async () => {
    expect(JSON.parse((await pgrep('-x', 'init', '--json')).stdout)).toEqual([
      expect.objectContaining({ pid: 1, ppid: 0, user: 'root', name: 'init', args: ['/sbin/init'] }),
    ]);
    expect((await pgrep('-x', 'init', '--json', '--columns', 'pid,name')).stdout).toBe(
      '[\n{"pid":1,"name":"init"}\n]\n',
    );
    expect((await pgrep('-x', 'init', '--columns', 'pid,name')).stdout).toBe('PID NAME\n  1 init\n');
  });

  test('of ourselves nothing is known on another machine', async () => {
    expect((await runCommand(main, ['init', ...machine], { pid: 1 })).stdout).toBe('1\n');
  });

  test('threads with their ids', async () => {
    const { stdout } = await runCommand(main, ['-w', 'node', '--root', fixture('debian-12.machine')]);
    const { stdout: python } = await runCommand(main, ['-w', 'python3', '--root', fixture('debian-12.machine')]);
    expect(stdout).toBe('');
    expect(python).toBe('6\n');
  });
});

test('a lock can be asked for on our own machine alone', async () => {
  expect(await pgrep('-L', '-F', file('1'))).toMatchObject({ stdout: '', code: 3 });
  const { stderr, code } = await runCommand(main, ['-L', '-F', file('1')]);
  expect({ stderr, code }).toEqual({ stderr: `sysu pgrep: ${JSON.stringify(file('1'))} is not locked\n`, code: 1 });
});

describe('the pid file', () => {
  test.each(['400\n', ' 400 and more', '400'])('%j names one', async (text) => {
    expect((await pgrep('-F', file(text))).stdout).toBe('400\n');
    expect((await pgrep('-F', file(text), 'init')).code).toBe(1);
  });

  test.each(['', 'x', '400x', '-1'])('%j names none', async (text) => {
    const { stdout, stderr, code } = await pgrep('-F', file(text));
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(stderr).toContain('does not begin with a pid');
  });

  test('that is a folder', async () => {
    const { stderr, code } = await pgrep('-F', folder);
    expect({ stderr, code }).toEqual({ stderr: `sysu pgrep: ${folder}: illegal operation on a directory\n`, code: 1 });
  });

  test('that is not there', async () => {
    const { stderr, code } = await pgrep('-F', join(folder, 'nosuch'));
    expect(code).toBe(1);
    expect(stderr).toBe(`sysu pgrep: ${join(folder, 'nosuch')}: no such file or directory\n`);
  });
});

describe('ends with', () => {
  test('1 and silently when nothing matches', async () => {
    expect(await pgrep('nosuch')).toEqual({ stdout: '', stderr: '', code: 1 });
    expect(await pgrep('-c', 'nosuch')).toEqual({ stdout: '0\n', stderr: '', code: 1 });
    expect(await pgrep('--json', 'nosuch')).toEqual({ stdout: '[]\n', stderr: '', code: 1 });
  });

  test.each([
    [[], 'which processes'],
    [['-v'], 'which processes'],
    [['a', 'b'], 'one word too many: "b"'],
    [['['], '"["'],
    [['-P', '1e3'], '"1e3"'],
    [['-P', '-1'], '"-1"'],
    [['-P', '99999999999'], '"99999999999"'],
    [['-g', '0x10'], '"0x10"'],
    [['-s', ' 12 '], '" 12 "'],
    [['-O', '-5'], '"-5"'],
    [['-r', '5'], '"5"'],
    [['-t', ''], '""'],
    [['-n', '-o', 'a'], '--newest'],
    [['-L', 'a'], '--pidfile'],
    [['-u', 'nosuch'], 'no such user: "nosuch"'],
    [['-U', 'ada,nosuch', 'init'], 'no such user: "nosuch"'],
    [['-G', 'nosuch'], 'no such group: "nosuch"'],
    [['-c', '--json', 'a'], '--json'],
    [['-q', '1', 'a'], '"-q"'],
  ])('2 for %j', async (words, said) => {
    const { stdout, stderr, code } = await pgrep(...words);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(said);
  });
});
