import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/renice.js';
import type { Recorded } from './context.js';
import { FakeMachine, runOn } from './kill/fake-machine.js';

const family = [
  { pid: 100, name: 'parent', uid: 7, user: 'ada', pgid: 100 },
  { pid: 101, ppid: 100, name: 'child', uid: 7, user: 'ada', pgid: 100, threads: [103, 104] },
  { pid: 102, ppid: 101, name: 'grand\nchild', nice: 3, pgid: 102 },
];

const renice = (machine: FakeMachine, ...args: string[]): Promise<Recorded> => runOn(main, machine, args);

const niceness = async (machine: FakeMachine): Promise<unknown[]> => {
  const { stdout } = await renice(machine, '--relative', '0', '-a', '--json', '100', '101', '102');
  return (JSON.parse(stdout) as { tid: number; before: number }[]).map(({ tid, before }) => [tid, before]);
};

describe('whom it is about', () => {
  test('pids, of which it sets the first thread', async () => {
    const machine = new FakeMachine(...family);
    expect(await renice(machine, '5', '100', '101')).toEqual({
      stdout: '100 (process ID) old priority 0, new priority 5\n101 (process ID) old priority 0, new priority 5\n',
      stderr: '',
      code: 0,
    });
    expect(await niceness(machine)).toEqual([
      [100, 5],
      [101, 5],
      [103, 0],
      [104, 0],
      [102, 3],
    ]);
  });

  test('all threads with -a', async () => {
    const { stdout } = await renice(new FakeMachine(...family), '-a', '5', '101');
    expect(stdout).toBe(
      '101 (process ID) old priority 0, new priority 5\n' +
        '103 (thread ID) old priority 0, new priority 5\n104 (thread ID) old priority 0, new priority 5\n',
    );
  });

  test('a thread by its own number, and with -a all others beside it', async () => {
    const machine = new FakeMachine(...family);
    expect((await renice(machine, '5', '103')).stdout).toBe('103 (process ID) old priority 0, new priority 5\n');
    expect(await niceness(machine)).toEqual([
      [100, 0],
      [101, 0],
      [103, 5],
      [104, 0],
      [102, 3],
    ]);
    expect((await renice(machine, '5', '104', '-v')).stdout).toBe('101 child thread 104: niceness 0 -> 5\n');
    expect((await renice(machine, '6', '-a', '103')).stdout).toMatch(/^101 .*\n103 .*\n104 .*\n$/);
  });

  test('a tree, parents first', async () => {
    const machine = new FakeMachine(...family);
    const { stdout } = await renice(machine, '--tree', '--relative', '2', '-v', '100');
    expect(stdout).toBe(
      '100 parent: niceness 0 -> 2\n101 child: niceness 0 -> 2\n102 grand\\nchild: niceness 3 -> 5\n',
    );
  });

  test('a group and a user, with all their threads, in one line each', async () => {
    const machine = new FakeMachine(...family);
    expect((await renice(machine, '-n', '4', '-g', '100', '-u', 'ada', '7')).stdout).toBe(
      '100 (process group ID) old priority 0, new priority 4\n' +
        '7 (user ID) old priority 4, new priority 4\n7 (user ID) old priority 4, new priority 4\n',
    );
    expect(await niceness(machine)).toEqual([
      [100, 4],
      [101, 4],
      [103, 4],
      [104, 4],
      [102, 3],
    ]);
  });

  test('names, ports and keys', async () => {
    const machine = new FakeMachine(...family, { pid: 200, name: 'server', ports: [80] });
    const { stdout } = await renice(machine, '1', 'child', ':80', '--name', 'parent', '--ndjson');
    const rows = stdout
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as { pid: number; key: string });
    expect(rows.map(({ pid }) => pid)).toEqual([101, 200, 100]);
    expect((await renice(machine, '2', rows[2]!.key)).code).toBe(0);
    expect((await renice(machine, '2', '100:99999')).code).toBe(1);
  });

  test('those who come to belong to it meanwhile', async () => {
    const machine: FakeMachine = new FakeMachine(
      {
        ...family[0]!,
        onSet: () => machine.pids().includes(105) || machine.start({ pid: 105, ppid: 100, name: 'late' }),
      },
      ...family.slice(1),
    );
    const { stdout } = await renice(machine, '--tree', '5', '100');
    expect(stdout).toContain('105 (process ID) old priority 0, new priority 5\n');
  });
});

describe('what is not done', () => {
  test('a pid, a group, a user and a name that are not there, and the others are', async () => {
    const machine = new FakeMachine(...family);
    expect(
      await renice(machine, '5', '4000', '100', '-g', '4001', '-u', 'nosuch', '12345', '--name', 'no\x1b'),
    ).toEqual({
      stdout: '100 (process ID) old priority 0, new priority 5\n',
      stderr:
        'sysu renice: -4001: no such process group\nsysu renice: nosuch: no such user\n' +
        'sysu renice: 12345: has no process\nsysu renice: no\\x1b: no process has this name\n' +
        'sysu renice: 4000: no such process\n',
      code: 1,
    });
  });

  test('what is refused', async () => {
    const machine = new FakeMachine({ ...family[0]!, denied: true }, ...family.slice(1));
    expect(await renice(machine, '5', '100', '101')).toEqual({
      stdout: '101 (process ID) old priority 0, new priority 5\n',
      stderr: 'sysu renice: 100 parent: permission denied\n',
      code: 1,
    });
  });

  test('what ends before it comes to that, and a later process under its pid is not changed', async () => {
    const machine: FakeMachine = new FakeMachine(...family);
    machine.afterReading = (readings) => readings === 1 && machine.start({ pid: 101, name: 'other' });
    const { stderr, code } = await renice(machine, '5', '100', '101');
    expect({ stderr, code }).toEqual({ stderr: 'sysu renice: 101: no such process\n', code: 1 });
    machine.afterReading = null;
    expect((await niceness(machine))[1]).toEqual([101, 0]);
  });

  test('what ends meanwhile: one whose pid was given fails, of others nothing is said', async () => {
    const machine: FakeMachine = new FakeMachine(
      { ...family[0]!, onSet: () => machine.end(101, null) },
      ...family.slice(1),
    );
    expect(await renice(machine, '5', '-u', 'ada')).toEqual({
      stdout: '7 (user ID) old priority 0, new priority 5\n',
      stderr: '',
      code: 0,
    });
    const named: FakeMachine = new FakeMachine({ ...family[0]!, onSet: () => named.end(100, null) });
    expect(await renice(named, '5', '100')).toEqual({
      stdout: '',
      stderr: 'sysu renice: 100 parent: has ended\n',
      code: 1,
    });
  });

  test('anything with --dry-run, which says what it would be', async () => {
    const machine = new FakeMachine(...family);
    expect(await renice(machine, '--dry-run', '100', '-u', 'ada')).toEqual({
      stdout:
        '100 parent: would be niceness 0 -> 19\n101 child: would be niceness 0 -> 19\n' +
        '101 child thread 103: would be niceness 0 -> 19\n101 child thread 104: would be niceness 0 -> 19\n',
      stderr: '',
      code: 0,
    });
    expect(await niceness(machine)).toEqual([
      [100, 0],
      [101, 0],
      [103, 0],
      [104, 0],
      [102, 3],
    ]);
  });
});

test('--json says what came of each', async () => {
  const machine = new FakeMachine(...family);
  const { stdout, code } = await renice(machine, '25', '102', '4000', '--json');
  expect(code).toBe(1);
  const other = { key: expect.stringMatching(/^102:\d+$/) as string, reason: null };
  expect(JSON.parse(stdout)).toEqual([
    { pid: 102, tid: 102, name: 'grand\nchild', before: 3, after: 19, result: 'set', ...other },
    { pid: 4000, tid: 4000, name: null, key: null, before: null, after: null, result: 'missing', reason: null },
  ]);
});

test.each([
  [[]],
  [['5']],
  [['x', '100']],
  [['1e3', '100']],
  [['0x5', '100']],
  [['', '100']],
  [['5', '']],
  [['5', '0']],
  [['5', '--', '-1']],
  [['5', '1.5']],
  [['5', ' 12 ']],
  [['5', '99999999999']],
  [['5', '-g', '0']],
  [['5', '-g', 'x']],
  [['5', '-u', '']],
  [['-n', '1', '--relative', '2', '100']],
  [['100', '-p']],
])('%j is not understood, and nothing is changed', async (args) => {
  const machine = new FakeMachine(...family);
  expect(await renice(machine, ...args)).toMatchObject({ stdout: '', code: 2 });
});
