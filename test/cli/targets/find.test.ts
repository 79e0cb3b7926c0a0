import { describe, expect, test } from 'vitest';
import { FakeMachine, killOn } from '../kill/fake-machine.js';

const TERM = 15;

describe('by name', () => {
  test('means the whole name, and says whom it hit', async () => {
    const machine = new FakeMachine(
      { pid: 100, name: 'nginx' },
      { pid: 101, name: 'nginx-debug' },
      { pid: 102, name: 'a-name-longer-than-the-kernel-keeps' },
    );
    expect(await killOn(machine, ['nginx'])).toEqual({ stdout: '100 nginx: TERM sent\n', stderr: '', code: 0 });
    await killOn(machine, ['a-name-longer-than-the-kernel-keeps']);
    expect(machine.sent.map(([pid]) => pid)).toEqual([100, 102]);
  });

  test('--name takes names that look like something else', async () => {
    const machine = new FakeMachine({ pid: 7, name: '100' }, { pid: 100 }, { pid: 101, name: '-9' });
    await killOn(machine, ['--name', '100', '--name', '-9']);
    expect(machine.sent.map(([pid]) => pid)).toEqual([7, 101]);
  });

  test('without a match fails', async () => {
    const { stderr, code } = await killOn(new FakeMachine({ pid: 100, name: 'nginx' }), ['ngin']);
    expect({ stderr, code }).toEqual({ stderr: 'sysu kill: ngin: no process has this name\n', code: 1 });
  });

  test('passes over the dead', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'nginx', state: 'Z' });
    expect((await killOn(machine, ['nginx'])).code).toBe(1);
  });

  test.each([
    ['another', { pid: 100, name: 'bystander' }],
    ['one of the same name', { pid: 100, name: 'nginx' }],
  ])('never hits %s that took over the pid once it was found', async (_, next) => {
    for (const moment of [0, 1]) {
      const machine = new FakeMachine({ pid: 100, name: 'nginx' }, { pid: 101, name: 'nginx' });
      machine.afterReading = (readings) => void (readings === moment && machine.start(next));
      const { stdout } = await killOn(machine, ['nginx']);
      // In the listing it may change hands as it likes; whoever has the name when we take hold of it is meant.
      const meant = moment === 0 && next.name === 'nginx' ? [100, 101] : [101];
      expect(machine.sent.map(([pid]) => pid)).toEqual(expect.arrayContaining(meant));
      expect(machine.sent).toHaveLength(meant.length);
      expect(stdout.trimEnd().split('\n')).toHaveLength(meant.length);
    }
  });

  test('never matches ourselves, spares our ancestors and says so', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'bash' }, { pid: 101, name: 'node' });
    const { stdout, stderr, code } = await killOn(machine, ['bash', 'node', 'init']);
    expect(stdout).toBe('101 node: TERM sent\n100 bash: TERM sent\n'.split('\n').sort().join('\n').trimStart() + '\n');
    expect(stderr).toBe(
      'sysu kill: spared 1 init: it is the first process (--force)\n' +
        'sysu kill: spared 800 bash: it is an ancestor of this process (--force)\n',
    );
    expect(code).toBe(0);
    expect((await killOn(machine, ['init'])).code).toBe(1);
  });

  test('a hostile name does not reach the terminal raw', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'x\n\u001b[2J\u202e' });
    const { stdout } = await killOn(machine, ['100', '-v']);
    expect(stdout).toBe('100 x\\n\\x1b[2J\\u202e: TERM sent\n');
    const denied = new FakeMachine({ pid: 100, name: 'x\nsysu kill: \u001b[2J', denied: true });
    expect((await killOn(denied, ['100'])).stderr).toBe('sysu kill: 100 x\\nsysu kill: \\x1b[2J: permission denied\n');
  });
});

describe('by port', () => {
  test('hits who listens there', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'web', ports: [8080] }, { pid: 101, ports: [80] });
    expect(await killOn(machine, [':8080'])).toEqual({ stdout: '100 web: TERM sent\n', stderr: '', code: 0 });
    expect(machine.sent).toEqual([[100, TERM]]);
  });

  test('without a listener fails', async () => {
    const machine = new FakeMachine({ pid: 100, ports: [8080] });
    expect(await killOn(machine, [':8081'])).toMatchObject({
      stderr: 'sysu kill: :8081/tcp: nothing listens there\n',
      code: 1,
    });
    expect((await killOn(machine, [':8080/udp'])).code).toBe(1);
    expect(machine.sent).toEqual([]);
  });

  test('never hits who took over the pid of a listener', async () => {
    const machine = new FakeMachine({ pid: 100, ports: [8080] });
    machine.afterReading = (readings) => void (readings === 0 && machine.start({ pid: 100 }));
    expect((await killOn(machine, [':8080'])).code).toBe(1);
    expect(machine.sent).toEqual([]);
  });

  test('says that somebody listens whom we may not see', async () => {
    const machine = new FakeMachine();
    machine.hiddenPort = 22;
    expect(await killOn(machine, [':22'])).toMatchObject({
      stderr: 'sysu kill: :22/tcp: something listens there that is not ours to see (run as root)\n',
      code: 1,
    });
  });
});

describe('by user', () => {
  const machine = (): FakeMachine =>
    new FakeMachine(
      { pid: 100, name: 'nginx', uid: 33, user: 'www' },
      { pid: 101, name: 'php', uid: 33, user: 'www' },
      { pid: 102, name: 'nginx' },
    );

  test.each([
    [
      ['--user', 'www'],
      [100, 101],
    ],
    [
      ['-u', '33'],
      [100, 101],
    ],
    [
      ['-u', 'www,nobody'],
      [100, 101],
    ],
    [['-u', '!www'], [102]],
    [['nginx', '--user', 'www'], [100]],
    [['100', '102', '--user', 'www'], [100]],
  ])('%j hits %j', async (args, pids) => {
    const made = machine();
    await killOn(made, args);
    expect(made.sent.map(([pid]) => pid)).toEqual(pids);
  });

  test('without a match fails', async () => {
    expect(await killOn(machine(), ['--user', 'nosuch'])).toMatchObject({
      stderr: 'sysu kill: no such user: "nosuch"\n',
      code: 1,
    });
  });
});
