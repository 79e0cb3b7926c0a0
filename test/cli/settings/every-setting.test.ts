import { describe, expect, test } from 'vitest';
import { Unsupported } from '@sysu/core';
import { commands } from '../../../packages/cli/src/commands/index.js';
import type { Main } from '../../../packages/cli/src/command.js';
import { fixture, recordingContext, runCommand } from '../context.js';
import { FakeMachine, runOn } from '../kill/fake-machine.js';

const settings: [name: string, words: string[]][] = [
  ['renice', ['5', '100']],
  ['ionice', ['-c', '2', '-p', '100']],
  ['taskset', ['-p', '1', '100']],
  ['prlimit', ['--core=0', '-p', '100']],
];

const mainOf = async (name: string): Promise<Main> => (await commands[name]!.load()).main;
const raw = /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f]/;

describe.each(settings)('sysu %s', (name, words) => {
  test.each([
    [[]],
    [['--verbose']],
    [['--dry-run']],
    [['--tree']],
    [['--json']],
    [['--ndjson']],
    [['--csv']],
    [['--columns=pid,name,result']],
  ])('with %j shows no name raw', async (form) => {
    const child = { pid: 101, ppid: 100, name: '\x1b]0;title\x07', denied: true };
    const machine = new FakeMachine({ pid: 100, name: '\x1b[2J\u202e\n\x9b\u200b' }, child);
    const { stdout, stderr } = await runOn(await mainOf(name), machine, [...form, ...words, '101', '\x1b[31m']);
    expect(`${stdout}${stderr}`.replaceAll(/\r?\n/g, '')).not.toMatch(raw);
    if (form.includes('--json')) expect(JSON.parse(stdout)).toHaveLength(2);
  });

  test('lists its columns, and changes nothing where one is not known', async () => {
    const main = await mainOf(name);
    const machine = new FakeMachine({ pid: 100, name: 'a' });
    const { stdout } = await runOn(main, machine, ['--columns']);
    const columns = stdout.split('\n').flatMap((line) => line.split(' ', 1)[0] || []);
    expect(columns).toEqual(expect.arrayContaining(['pid', 'tid', 'name', 'result', 'reason', 'key']));
    const unknown = await runOn(main, machine, ['--columns=nosuchcolumn', ...words]);
    expect(unknown).toMatchObject({ stdout: '', code: 2 });
    expect(unknown.stderr).toContain(`valid: ${columns.join(' ')}`);
    const before = await runOn(main, machine, [...words, '--dry-run', '--json']);
    const all = await runOn(main, machine, [...words, '--dry-run', '--csv', `--columns=${columns.join(',')}`]);
    expect(all.stdout.split('\r\n')[0]).toBe(columns.join(','));
    expect(JSON.parse(before.stdout)).toHaveLength(all.stdout.trimEnd().split('\r\n').length - 1);
  });

  test('tells where --where has its place', async () => {
    const { code, stderr } = await runOn(await mainOf(name), new FakeMachine({ pid: 100 }), [
      '--where=pid==1',
      ...words,
    ]);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('sysu ps --where') as string });
  });

  test('says what a machine that is only read lacks', async () => {
    const ofInit = words.map((word) => (word === '100' ? '1' : word));
    const root = ['--root', fixture('debian-12.machine')];
    const { stdout, stderr, code } = await runCommand(await mainOf(name), [...ofInit, ...root]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 3 });
    expect(stderr).toMatch(/^sysu \w+: \w+\(\) is not supported on a machine file\n$/);
  });
});

test('a system without a way to run a command in our place says so', async () => {
  const { context, output } = recordingContext({ pid: process.pid });
  const become = (): never => {
    throw new Unsupported('exec()', 'on another system');
  };
  const code = await (await mainOf('prlimit'))(['true'], { ...context, become });
  expect({ ...output(), code }).toEqual({
    stdout: '',
    stderr: 'sysu prlimit: exec() is not supported on another system\n',
    code: 3,
  });
});

test.each([
  ['renice', ['5', '100'], 'pid,name,before,after,result\r\n100,a,0,5,set\r\n'],
  [
    'ionice',
    ['-c', '2', '-n', '3', '-p', '100'],
    'pid,name,beforeClass,afterClass,beforeLevel,afterLevel,result\r\n100,a,none,best-effort,,3,set\r\n',
  ],
  ['taskset', ['-p', '5', '100'], 'pid,name,before,after,result\r\n100,a,0-3,"0,2",set\r\n'],
])('sysu %s --csv has what was and is as cells', async (name, words, csv) => {
  const machine = new FakeMachine({ pid: 100, name: 'a' });
  expect((await runOn(await mainOf(name), machine, ['--csv', ...words])).stdout).toBe(csv);
});

test('sysu prlimit --columns has limits as columns of a table, unlimited in words', async () => {
  const machine = new FakeMachine({ pid: 100, name: 'a' });
  const words = ['--core=5:', '--columns', 'pid,resource,afterSoft,afterHard,result', '-p', '100'];
  const { stdout } = await runOn(await mainOf('prlimit'), machine, words);
  expect(stdout.split('\n').map((line) => line.trim().split(/ +/).join(' '))).toEqual([
    'PID RESOURCE AFTERSOFT AFTERHARD RESULT',
    '100 CORE 5 unlimited set',
    '',
  ]);
});

test('of a process that is denied whatever is set, it is told once', async () => {
  const machine = new FakeMachine({ pid: 101, name: 'a', denied: true });
  const { stderr, code } = await runOn(await mainOf('prlimit'), machine, ['--core=0', '--nproc=5', '-p', '101']);
  expect({ stderr, code }).toEqual({ stderr: 'sysu prlimit: 101 a: permission denied\n', code: 1 });
});
