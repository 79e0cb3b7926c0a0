import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/prlimit.js';
import { resources } from '../../packages/cli/src/prlimit/resources.js';
import { runCommand } from './context.js';
import type { Recorded } from './context.js';
import { FakeMachine, runOn } from './kill/fake-machine.js';

/** Every limit is 10, and the hard ones are none. */
const machine = (): FakeMachine =>
  new FakeMachine(
    { pid: 100, name: 'a\x1b', uid: 7, user: 'ada' },
    { pid: 101, ppid: 100, name: 'b' },
    { pid: 102, name: 'c', denied: true },
  );

const prlimit = (on: FakeMachine, line: string): Promise<Recorded> => runOn(main, on, line.split(' '));

describe('shows', () => {
  test('all limits, those asked for, and those of several with who they are', async () => {
    const all = (await prlimit(machine(), '-p 100')).stdout.split('\n');
    expect(all).toHaveLength(18);
    expect(all[1]).toMatch(/^AS {9}address space limit {18}10 unlimited bytes$/);
    expect((await prlimit(machine(), '-p 100 101 -n --core')).stdout).toBe(
      `PID NAME  RESOURCE DESCRIPTION              SOFT      HARD UNITS
100 a\\x1b NOFILE   max number of open files   10 unlimited files
100 a\\x1b CORE     max core file size         10 unlimited bytes
101 b     NOFILE   max number of open files   10 unlimited files
101 b     CORE     max core file size         10 unlimited bytes
`,
    );
  });

  test.each([
    ['-o soft,PID -n', 'SOFT PID\n  10 100\n'],
    ['--output=RESOURCE --noheadings -n -e', 'NOFILE\nNICE\n'],
    [
      '--raw -n -e',
      'RESOURCE DESCRIPTION SOFT HARD UNITS\nNOFILE max\\x20number\\x20of\\x20open\\x20files 10 unlimited files\nNICE max\\x20nice\\x20prio\\x20allowed\\x20to\\x20raise 10 unlimited \n',
    ],
  ])('%s', async (line, stdout) => {
    expect(await prlimit(machine(), `-p 100 ${line}`)).toEqual({ stdout, stderr: '', code: 0 });
  });

  test('our own, as they were before Node.js raised that of open files', async () => {
    const { stdout, code } = await runCommand(main, ['--nofile', '-o', 'SOFT', '--noheadings'], { pid: process.pid });
    expect({ stdout, code }).toEqual({ stdout: '1024\n', code: 0 });
  });

  test('rows in JSON', async () => {
    const { stdout } = await prlimit(machine(), '-p 100 -n --cpu=3: --json');
    const who = { pid: 100, name: 'a\x1b', key: expect.any(String) as string, tid: 100, reason: null };
    expect(JSON.parse(stdout)).toEqual([
      {
        ...who,
        before: { resource: 'CPU', soft: 10, hard: 'unlimited' },
        after: { resource: 'CPU', soft: 3, hard: 'unlimited' },
        result: 'set',
      },
      { ...who, before: { resource: 'NOFILE', soft: 10, hard: 'unlimited' }, after: null, result: 'shown' },
    ]);
  });
});

describe('sets', () => {
  test.each([
    ['--nofile=5', '5:5'],
    ['-n5:', '5:unlimited'],
    ['-n=5:7', '5:7'],
    ['-n:20', '10:20'],
    ['--nofile=unlimited', 'unlimited:unlimited'],
    ['--nofile=-1:infinity', 'unlimited:unlimited'],
    ['--nofile=2K:1MiB', '2048:1048576'],
    ['--nofile=1g:2T', '1073741824:2199023255552'],
    ['--nofile=5:6 --nofile=3:', '3:6'],
  ])('%s', async (line, expected) => {
    const on = machine();
    expect(await prlimit(on, `-p 100 ${line}`)).toEqual({ stdout: '', stderr: '', code: 0 });
    const { stdout } = await prlimit(on, '-p 100 -n -o SOFT,HARD --noheadings --raw');
    expect(stdout.trim().replace(' ', ':')).toBe(expected);
  });

  test.each([
    ['--verbose --nofile=1:2 -p 100', 'New NOFILE limit for pid 100: <1:2>\n'],
    ['--nofile=1:2 --tree -p 100', '100 a\\x1b: NOFILE 10:unlimited -> 1:2\n101 b: NOFILE 10:unlimited -> 1:2\n'],
    ['--nofile=1:2 --user ada', '100 a\\x1b: NOFILE 10:unlimited -> 1:2\n'],
    ['--dry-run --nofile=1: -p 100', '100 a\\x1b: would be NOFILE 10:unlimited -> 1:unlimited\n'],
  ])('%s says so', async (line, stdout) => {
    expect(await prlimit(machine(), line)).toEqual({ stdout, stderr: '', code: 0 });
  });

  test('a limit is never taken for a wish to see it', async () => {
    const { stderr, code } = await prlimit(machine(), '-p 100 --nofile=shown');
    expect(code).toBe(2);
    expect(stderr).toContain('shown');
  });

  test('what fails is told, and the others are done', async () => {
    expect(await prlimit(machine(), '--nofile=5 -p 102 4000 101 -n -o PID,SOFT --noheadings')).toEqual({
      stdout: '102 10\n101  5\n',
      stderr: 'sysu prlimit: 102 c: permission denied\nsysu prlimit: 4000: no such process\n',
      code: 1,
    });
    const { stderr } = await prlimit(machine(), '--core=:3 -p 100');
    expect(stderr).toBe('sysu prlimit: 100 a\\x1b: the soft limit of CORE would exceed the hard one: 10:3\n');
  });
});

test('a command is not run when its limits cannot be', async () => {
  const { stderr, code } = await runCommand(main, ['--nofile=:3', 'true'], { pid: process.pid });
  expect({ stderr, code }).toEqual({
    stderr: 'sysu prlimit: the soft limit of NOFILE would exceed the hard one: 1024:3; "true" was not run\n',
    code: 125,
  });
});

test('--dry-run with a command says what it would be run with', async () => {
  const { stderr, code } = await runCommand(main, ['--dry-run', '-n2:3', '--nofile=1:', 'true', '-x'], {
    pid: process.pid,
  });
  expect(stderr).toMatch(
    /^sysu prlimit: would run true -x with NOFILE 1024:\w+ -> 2:3\nsysu prlimit: would run true -x with NOFILE 2:3 -> 1:3\n$/,
  );
  expect(code).toBe(0);
});

test.each([
  [['--nofile=', '-p', '100'], '--nofile=: no limit'],
  [['--nofile=:', '-p', '100'], 'not a limit of NOFILE: ":"'],
  [['--nofile=x', '-p', '100'], 'not a limit of NOFILE: "x"'],
  [['--nofile=0x10', '-p', '100'], 'not a limit of NOFILE: "0x10"'],
  [['--nofile=1.5', '-p', '100'], 'not a limit'],
  [['--nofile=1:2:3', '-p', '100'], 'not a limit'],
  [['--nofile=9999T', '-p', '100'], 'not a limit'],
  [['--nofile=2:1', '-p', '100'], 'exceeds the hard one: "2:1"'],
  [['--nofile=5'], 'of whom?'],
  [['-p', '0'], '0 is no process'],
  [['-p', 'a b '], 'not a pid: "a b "'],
  [['-o', 'FOO', '-p', '100'], 'unknown column "FOO"'],
  [['--no-such', '-p', '100'], '--no-such'],
])('%j is not understood, and nothing is set', async (args, message) => {
  const { stdout, stderr, code } = await runOn(main, machine(), args);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain(message);
});

test('every resource has a number, a name and a letter of its own', () => {
  for (const key of ['number', 'name', 'letter'] as const)
    expect(new Set(resources.map((each) => each[key])).size).toBe(16);
});
