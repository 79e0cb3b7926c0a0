import { describe, expect, test } from 'vitest';
import { FakeMachine, killOn } from '../kill/fake-machine.js';

const TERM = 15;

describe('groups, sessions and trees', () => {
  const family = (): FakeMachine =>
    new FakeMachine(
      { pid: 100, pgid: 100, session: 100 },
      { pid: 110, ppid: 100, pgid: 100, session: 100 },
      { pid: 120, ppid: 110, pgid: 120, session: 100 },
      { pid: 130, ppid: 100, pgid: 130, session: 130 },
      { pid: 200, pgid: 200, session: 200 },
    );

  test.each([
    [
      ['--', '-100'],
      [100, 110],
    ],
    [
      ['-15', '-100'],
      [100, 110],
    ],
    [
      ['-s', 'TERM', '200', '-120'],
      [200, 120],
    ],
    [
      ['--group', '110'],
      [110, 100],
    ],
    [
      ['--session', '120'],
      [120, 100, 110],
    ],
    [['--tree', '130'], [130]],
  ])('%j hits %j', async (args, pids) => {
    const machine = family();
    expect((await killOn(machine, args)).code).toBe(0);
    expect(machine.sent.map(([pid]) => pid)).toEqual(pids);
  });

  test('an empty group is missing', async () => {
    expect(await killOn(family(), ['--', '-555'])).toMatchObject({
      stderr: 'sysu kill: -555: no such process group\n',
      code: 1,
    });
  });

  test('a tree is signalled children first', async () => {
    const machine = family();
    const { stdout } = await killOn(machine, ['--tree', '100']);
    const order = machine.sent.map(([pid]) => pid);
    expect(order.toSorted((a, b) => a - b)).toEqual([100, 110, 120, 130]);
    expect(order.indexOf(120)).toBeLessThan(order.indexOf(110));
    expect(order.at(-1)).toBe(100);
    expect(stdout.trimEnd().split('\n')).toHaveLength(4);
  });

  test('what a tree forks meanwhile is found by looking again', async () => {
    const machine = family();
    machine.start({ pid: 100, onSignal: () => machine.start({ pid: 140, ppid: 100 }, { pid: 141, ppid: 140 }) });
    const { stdout } = await killOn(machine, ['--tree', '100']);
    expect(machine.sent.map(([pid]) => pid)).toEqual(expect.arrayContaining([140, 141]));
    expect(stdout).toContain('141 process141: TERM sent');
  });

  test('a family that forks faster than it dies is left in the end', async () => {
    const machine = new FakeMachine();
    let next = 1000;
    const fork = (ppid: number): void => {
      const pid = next++;
      machine.start({ pid, ppid, ignores: [TERM], onSignal: () => fork(pid) });
    };
    fork(1);
    await killOn(machine, ['--tree', '1000']);
    expect(machine.sent.length).toBeGreaterThan(5);
    expect(machine.sent.length).toBeLessThan(30);
  });

  test('the child of who took over a pid of the family is not of the family', async () => {
    const machine = family();
    machine.beforeReading = (readings) => {
      if (readings === 1) machine.start({ pid: 110, ppid: 1 }, { pid: 111, ppid: 110 });
    };
    const { stdout } = await killOn(machine, ['--tree', '110']);
    expect(stdout).toBe('110 process110: had ended before\n');
    expect(machine.sent).toEqual([]);
  });

  test('a group that took over the number when the target had ended is another group', async () => {
    const machine = family();
    machine.beforeReading = (readings) => {
      if (readings === 1) machine.start({ pid: 100, pgid: 100 }, { pid: 110, ppid: 1, pgid: 110 });
    };
    const { stdout } = await killOn(machine, ['--group', '110']);
    expect(stdout).toBe('110 process110: had ended before\n');
    expect(machine.sent).toEqual([]);
  });
});
