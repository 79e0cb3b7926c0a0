import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/taskset.js';
import { runCommand } from './context.js';
import type { Recorded } from './context.js';
import { FakeMachine, runOn } from './kill/fake-machine.js';

/** With CPUs 0 to 3, of which 2 and 3 are NUMA node 1. */
const machine = (): FakeMachine =>
  new FakeMachine(
    { pid: 100, name: 'a', uid: 7, user: 'ada', threads: [103] },
    { pid: 101, ppid: 100, name: 'b' },
    { pid: 102, name: 'c', denied: true },
  );

const taskset = (on: FakeMachine, line: string): Promise<Recorded> => runOn(main, on, line.split(' '));

test.each([
  ['-p 100', "pid 100's current affinity mask: f\n"],
  ['-cp 100', "pid 100's current affinity list: 0-3\n"],
  ['-p 5 100', "pid 100's current affinity mask: f\npid 100's new affinity mask: 5\n"],
  ['-pc 0-3:2 100', "pid 100's current affinity list: 0-3\npid 100's new affinity list: 0,2\n"],
  ['-p ff 100', "pid 100's current affinity mask: f\npid 100's new affinity mask: f\n"],
  ['-c --cpus 1 -p 100', "pid 100's current affinity list: 0-3\npid 100's new affinity list: 1\n"],
  ['--numa 1 -p 100', "pid 100's current affinity mask: f\npid 100's new affinity mask: c\n"],
  ['--cpus all -p 100', "pid 100's current affinity mask: f\npid 100's new affinity mask: f\n"],
  ['-p --show 100 101', "pid 100's current affinity mask: f\npid 101's current affinity mask: f\n"],
  ['-u ada', "pid 100's current affinity mask: f\npid 103's current affinity mask: f\n"],
  [
    '-u ada 1',
    "pid 100's current affinity mask: f\npid 100's new affinity mask: 1\npid 103's current affinity mask: f\npid 103's new affinity mask: 1\n",
  ],
  [
    '-ap 1 100',
    "pid 100's current affinity mask: f\npid 100's new affinity mask: 1\npid 103's current affinity mask: f\npid 103's new affinity mask: 1\n",
  ],
  ['-p --tree --show 100', "pid 100's current affinity mask: f\npid 101's current affinity mask: f\n"],
  ['--dry-run -p 1 100', "pid 100's current affinity mask: f\npid 100's affinity would be mask: 1\n"],
])('%s', async (line, stdout) => {
  expect(await taskset(machine(), line)).toEqual({ stdout, stderr: '', code: 0 });
});

test('--json has numbers of CPUs', async () => {
  const { stdout } = await taskset(machine(), '-p 6 100 101 --json');
  expect(JSON.parse(stdout)).toMatchObject([
    { pid: 100, tid: 100, before: [0, 1, 2, 3], after: [1, 2], result: 'set' },
    { pid: 101, tid: 101, before: [0, 1, 2, 3], after: [1, 2], result: 'set' },
  ]);
});

describe('what fails is told', () => {
  test.each([
    ['-p 1 102', "pid 102's current affinity mask: f\n", '102 c: permission denied'],
    ['-cp 5,6 100', "pid 100's current affinity list: 0-3\n", '100 a: none of these CPUs is online; there are 0-3'],
    ['-p 4000', '', '4000: no such process'],
  ])('%s', async (line, stdout, message) => {
    expect(await taskset(machine(), line)).toEqual({ stdout, stderr: `sysu taskset: ${message}\n`, code: 1 });
  });

  test('and keeps a command from being run', async () => {
    expect(await runCommand(main, ['-c', '8191', 'true'], { pid: process.pid })).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(/^sysu taskset: none of these CPUs is online; .*; "true" was not run\n$/) as string,
      code: 125,
    });
  });
});

test.each([
  [[], 'which command?'],
  [['1'], 'which command?'],
  [['-p'], 'of which process?'],
  [['-p', '0'], '0 is no process'],
  [['-p', '0', '100'], 'a mask of no CPU: "0"'],
  [['-p', 'zz', '100'], 'not a mask of CPUs: "zz"'],
  [['-cp', '1-0', '100'], 'not a list of CPUs: "1-0"'],
  [['-cp', '0-99999999', '100'], 'no kernel has a CPU 99999999'],
  [['-p', '1', 'a b ', ''], 'not a pid: "a b "'],
  [['--cpus', '1', '--numa', '0', '-p', '100'], 'exclude each other'],
  [['--show', '--cpus', '1', '-p', '100'], 'exclude each other'],
  [['--numa', '7', '-p', '100'], 'no NUMA node 7 here; there are 0,1'],
])('%j is not understood', async (args, message) => {
  const { stdout, stderr, code } = await runOn(main, machine(), args);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain(message);
});

// In util-linux --all is --all-tasks: 1 is no process there but a CPU, and a process alone is only looked at.
test.each([['--all -cp 1 100'], ['--all -p 100'], ['-p --all --tree 100'], ['--all -u ada 1']])(
  '%s sets nothing, and both ways are named',
  async (line) => {
    const set: number[] = [];
    const onSet = (tid: number): void => void set.push(tid);
    const on = new FakeMachine({ pid: 100, uid: 7, user: 'ada', onSet }, { pid: 101, ppid: 100, onSet });
    const stderr = 'sysu taskset: --all: all CPUs are --cpus all, all threads --all-tasks (-a)\n';
    expect(await taskset(on, line)).toEqual({ stdout: '', stderr, code: 2 });
    expect(set).toEqual([]);
  },
);
