import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/pkill.js';
import type { Recorded } from './context.js';
import { FakeMachine, runOn } from './kill/fake-machine.js';
import type { World } from './kill/fake-machine.js';

const HUP = 1;
const TERM = 15;
const KILL = 9;

const pkill = (machine: FakeMachine, args: readonly string[], world?: World): Promise<Recorded> =>
  runOn(main, machine, args, world);

describe('signals', () => {
  test('all that match, silently, and nobody is asked', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'nginx' }, { pid: 101, name: 'nginx-worker' }, { pid: 102 });
    const answer = (): string => expect.fail('asked');
    expect(await pkill(machine, ['nginx'], { answer })).toEqual({ stdout: '', stderr: '', code: 0 });
    expect(machine.sent).toEqual([
      [100, TERM],
      [101, TERM],
    ]);
  });

  test.each([
    [['-9'], KILL],
    [['-KILL'], KILL],
    [['-SIGHUP'], HUP],
    [['-hup'], HUP],
    [['--signal', '1'], HUP],
    [['--signal=hup'], HUP],
    [['-0'], 0],
  ])('%j', async (words, signal) => {
    const machine = new FakeMachine({ pid: 100, name: 'nginx' });
    expect((await pkill(machine, [...words, 'nginx'])).code).toBe(0);
    machine.start({ pid: 101, name: 'ntpd' });
    expect((await pkill(machine, ['ntpd', ...words])).code).toBe(0);
    expect(machine.sent).toEqual([
      [100, signal],
      [101, signal],
    ]);
  });

  test('the newest, the oldest', async () => {
    const machine = new FakeMachine({ pid: 300, name: 'xx', createTime: 1 }, { pid: 200, name: 'xx', createTime: 2 });
    await pkill(machine, ['-n', '-HUP', 'xx']);
    await pkill(machine, ['-o', '-HUP', 'xx']);
    expect(machine.sent).toEqual([
      [200, HUP],
      [300, HUP],
    ]);
  });

  test('none that has ended, and none that no longer matches when it is held', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'a', state: 'Z' }, { pid: 101, name: 'a' });
    machine.afterReading = (readings) => {
      if (readings === 0) machine.start({ pid: 101, name: 'b' });
    };
    expect((await pkill(machine, ['a'])).code).toBe(1);
    expect(machine.sent).toEqual([]);
  });

  test('never ourselves, nor what called us for the words it was called with', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'server', args: ['server', '--port'] });
    machine.start({ pid: 800, ppid: 1, name: 'bash', args: ['bash', '-c', 'sysu pkill -f -- --port'] });
    machine.start({ pid: 900, ppid: 800, name: 'node', args: ['node', 'main.cjs', 'pkill', '-f', '--', '--port'] });
    expect(await pkill(machine, ['-f', '--', '--port'])).toEqual({ stdout: '', stderr: '', code: 0 });
    expect(machine.sent).toEqual([[100, TERM]]);
  });

  test('no ancestor and not the first process, unless forced; who is only asked is not spared', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'bash' });
    expect(await pkill(machine, ['bash'])).toEqual({
      stdout: '',
      stderr: 'sysu pkill: spared 800 bash: it is an ancestor of this process (--force)\n',
      code: 0,
    });
    expect(machine.sent).toEqual([[100, TERM]]);
    expect((await pkill(machine, ['init'])).code).toBe(1);
    expect((await pkill(machine, ['-0', 'init'])).code).toBe(0);
    expect((await pkill(machine, ['--force', '-HUP', 'init'])).code).toBe(0);
    expect(machine.signalsTo(1)).toEqual([0, HUP]);
  });

  test('with --tree the children first', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'make' }, { pid: 101, ppid: 100 }, { pid: 102, ppid: 101 });
    await pkill(machine, ['--tree', '-x', 'make']);
    expect(machine.sent.slice(0, 3).map(([pid]) => pid)).toEqual([102, 101, 100]);
  });

  test('of a group only those, not their process groups', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'a', pgid: 100 }, { pid: 101, name: 'b', pgid: 100 });
    await pkill(machine, ['-g', '100', 'a']);
    expect(machine.sent).toEqual([[100, TERM]]);
  });
});

describe('says', () => {
  test('with --echo what pkill says, with --count how many matched', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'a-program-with-a-long-name' }, { pid: 101, name: 'xx' });
    const { stdout } = await pkill(machine, ['-e', '-c', '-HUP', 'a-program|xx']);
    expect(stdout).toBe('a-program-with-a-long-name killed (pid 100)\nxx killed (pid 101)\n2\n');
    expect((await pkill(machine, ['-c', 'nosuch'])).stdout).toBe('0\n');
  });

  test('with --timeout how each ended', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'soft' }, { pid: 101, name: 'hard', ignores: [TERM] });
    const { stdout, code } = await pkill(machine, ['--timeout', '0.05', 'soft|hard']);
    expect(stdout).toMatch(/^100 soft: ended by TERM within [\d.]+ s\n101 hard: ended by KILL within [\d.]+ s\n$/);
    expect(code).toBe(0);
  });

  test('with --dry-run who would be signalled', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'a\x1b[2J' });
    expect((await pkill(machine, ['--dry-run', '^a'])).stdout).toBe('100 a\\x1b[2J: would get TERM\n');
    expect(machine.sent).toEqual([]);
  });

  test('with --json what came of each', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'a' }, { pid: 101, name: 'a', denied: true });
    const { stdout, code } = await pkill(machine, ['--json', 'a']);
    expect(JSON.parse(stdout)).toMatchObject([
      { pid: 100, name: 'a', signal: 'TERM', result: 'sent' },
      { pid: 101, name: 'a', signal: null, result: 'denied' },
    ]);
    expect(code).toBe(0);
    expect((await pkill(machine, ['--json', 'nosuch'])).stdout).toBe('[]\n');
  });
});

describe('ends with', () => {
  test('0 when one of several was signalled, 1 when none was', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'xx' }, { pid: 101, name: 'yy', denied: true });
    expect(await pkill(machine, ['-HUP', 'xx|yy'])).toEqual({
      stdout: '',
      stderr: 'sysu pkill: 101 yy: permission denied\n',
      code: 0,
    });
    expect((await pkill(machine, ['yy'])).code).toBe(1);
    expect(await pkill(machine, ['nosuch'])).toEqual({ stdout: '', stderr: '', code: 1 });
  });

  test('124 when one is still alive', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'xx', ignores: [TERM] });
    expect(await pkill(machine, ['--wait', '--timeout', '0.05', 'xx'])).toEqual({
      stdout: '',
      stderr: 'sysu pkill: 100 xx: not ended after TERM, sleeping\n',
      code: 124,
    });
  });

  test('130 at Ctrl-C, which is told under our name', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'xx', ignores: [TERM] });
    const onInterrupt = (handle: () => void): (() => void) => {
      setTimeout(handle, 10);
      setTimeout(handle, 20);
      return () => {};
    };
    const { stderr, code } = await pkill(machine, ['--timeout', '5', 'xx'], { onInterrupt });
    expect(stderr).toContain('sysu pkill: will not KILL; still waiting');
    expect(code).toBe(130);
  });

  test.each([
    [[]],
    [['-9']],
    [['a', 'b']],
    [['-9', '-15', 'a']],
    [['-NOPE', 'a']],
    [['--signal', 'NOPE', 'a']],
    [['-999', 'a']],
    [['-v', 'a']],
    [['-n', '-o', 'a']],
    [['*a']],
    [['-P', 'x']],
    [['-P', '-1']],
    [['-u', '']],
    [['-r', '']],
    [['-O', '1e3', 'a']],
    [['-L', 'a']],
    [['--timeout', '0', 'a']],
    [['--timeout', '1', '-CONT', 'a']],
    [['-c', '--json', 'a']],
  ])('2 for %j, and nothing is signalled', async (args) => {
    const machine = new FakeMachine({ pid: 100, name: 'a' });
    const { stdout, code } = await pkill(machine, args);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(machine.sent).toEqual([]);
  });
});
