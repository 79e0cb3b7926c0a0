import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/ionice.js';
import { runCommand } from './context.js';
import type { Recorded } from './context.js';
import { FakeMachine, runOn } from './kill/fake-machine.js';

const machine = (): FakeMachine =>
  new FakeMachine(
    { pid: 100, name: 'a\x1b', uid: 7, user: 'ada', pgid: 100, threads: [103] },
    { pid: 101, ppid: 100, name: 'b', uid: 7, user: 'ada', pgid: 100 },
    { pid: 102, name: 'c', denied: true },
  );

const ionice = (on: FakeMachine, ...args: string[]): Promise<Recorded> => runOn(main, on, args);

test('shows what processes have, and sets it silently', async () => {
  const on = machine();
  expect((await ionice(on, '-p', '100', '101')).stdout).toBe('none: prio 0\nnone: prio 0\n');
  expect(await ionice(on, '-c', '2', '-n', '3', '-p', '100')).toEqual({ stdout: '', stderr: '', code: 0 });
  expect(await ionice(on, '-c', 'IDLE', '-p', '101')).toEqual({ stdout: '', stderr: '', code: 0 });
  expect((await ionice(on, '-p', '100', '101')).stdout).toBe('best-effort: prio 3\nidle\n');
});

test('shows of a group and a user the first that one of them has', async () => {
  const on = machine();
  await ionice(on, '-c', 'be', '-n', '6', '-u', 'ada');
  await ionice(on, '-c', 'rt', '-p', '101');
  expect((await ionice(on, '-P', '100', '-u', '7')).stdout).toBe('realtime: prio 4\nrealtime: prio 4\n');
  expect((await ionice(on, '-p', '100', '101', '-a')).stdout).toBe(
    '100 a\\x1b: best-effort: prio 6\n100 a\\x1b thread 103: best-effort: prio 6\n101 b: realtime: prio 4\n',
  );
});

test.each([
  ['-v -p 100', 'none: prio 0 -> best-effort: prio 7\n'],
  ['--tree -p 100', 'none: prio 0 -> best-effort: prio 7\n101 b: none: prio 0 -> best-effort: prio 7\n'],
  ['--dry-run -p 100', 'would be none: prio 0 -> best-effort: prio 7\n'],
])('%s says what was before and what is now', async (words, expected) => {
  const { stdout, code } = await ionice(machine(), '-n', '7', ...words.split(' '));
  expect({ stdout, code }).toEqual({ stdout: `100 a\\x1b: ${expected}`, code: 0 });
});

test('--json has classes by name, and a level where there is one', async () => {
  const { stdout } = await ionice(machine(), '-c', '3', '-p', '100', '--json');
  expect(JSON.parse(stdout)).toEqual([
    {
      pid: 100,
      name: 'a\x1b',
      key: expect.any(String) as string,
      tid: 100,
      before: { class: 'none', level: null },
      after: { class: 'idle', level: null },
      result: 'set',
      reason: null,
    },
  ]);
});

describe('what fails', () => {
  test('is told, and the others are changed', async () => {
    const on = machine();
    expect(await ionice(on, '-c', '2', '-p', '102', '4000', '101')).toEqual({
      stdout: '',
      stderr: 'sysu ionice: 102 c: permission denied\nsysu ionice: 4000: no such process\n',
      code: 1,
    });
    expect((await ionice(on, '-p', '101')).stdout).toBe('best-effort: prio 4\n');
  });

  test('is passed over with --ignore', async () => {
    expect(await ionice(machine(), '-t', '-c', '2', '-p', '102', '4000')).toEqual({ stdout: '', stderr: '', code: 0 });
  });
});

test('a level in a class that has none is told, and does no harm', async () => {
  expect(await ionice(machine(), '-c', 'idle', '-n', '5', '-p', '100')).toEqual({
    stdout: '',
    stderr: 'sysu ionice: a level means nothing in the class idle\n',
    code: 0,
  });
});

test.each([
  [['-c', '9', '-p', '1'], 'unknown class "9"'],
  [['-c', 'foo', 'true'], 'unknown class "foo"'],
  [['-c', 'idel', '-p', '1'], 'did you mean idle?'],
  [['-n', '9', '-p', '1'], 'not a level from 0 to 7: "9"'],
  [['-n', '-1', '-p', '1'], 'not a level from 0 to 7: "-1"'],
  [['-c', '3'], 'of whom?'],
  [['-p'], '-p: of whom?'],
  [['-c', '3', '-u'], '-u: of whom?'],
  [['-p', '0'], '0 is no process'],
  [['-p', ''], 'not a pid: ""'],
  [['-p', '1e3'], 'not a pid: "1e3"'],
  [['-P', 'x'], 'not a process group: "x"'],
])('%j is not understood', async (args, message) => {
  const { stdout, stderr, code } = await runCommand(main, args);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain(message);
});
