import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Recorded } from '../context.js';
import { FakeMachine, killOn, type World } from './fake-machine.js';

const TERM = 15;
const KILL = 9;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What came of it, and after how many seconds of a clock that goes on when there is nothing else to do. */
async function pursued(
  machine: FakeMachine,
  args: readonly string[],
  world?: World,
): Promise<Recorded & { seconds: number }> {
  const began = performance.now();
  const pursuing = killOn(machine, args, world).then((ended) => ({
    ...ended,
    seconds: (performance.now() - began) / 1000,
  }));
  await vi.advanceTimersByTimeAsync(60_000);
  return pursuing;
}

describe('--timeout', () => {
  test('says how each ended', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'web' }, { pid: 101, exitCode: 0 }, { pid: 102, exitCode: null });
    const { stdout, code } = await pursued(machine, ['--timeout', '5', '100', '101', '102']);
    expect(stdout.split('\n')).toEqual([
      '100 web: ended by TERM within 0.00 s',
      '101 process101: exited with 0 after TERM within 0.00 s',
      '102 process102: ended after TERM within 0.00 s',
      '',
    ]);
    expect(code).toBe(0);
  });

  test('kills who ignores the first signal, and only him', async () => {
    const machine = new FakeMachine({ pid: 100, ignores: [TERM] }, { pid: 101 });
    const { stdout, code } = await pursued(machine, ['--timeout', '0.05', '100', '101']);
    expect(machine.signalsTo(100)).toEqual([TERM, KILL]);
    expect(machine.signalsTo(101)).toEqual([TERM]);
    expect(stdout).toBe('100 process100: ended by KILL within 0.05 s\n101 process101: ended by TERM within 0.00 s\n');
    expect(code).toBe(0);
  });

  test('gives up a second after KILL, with the state it hangs in', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'hung', state: 'D', ignores: [TERM, KILL] });
    const { stdout, stderr, code, seconds } = await pursued(machine, ['--timeout', '0.1', '100']);
    expect(stderr).toBe(
      'sysu kill: 100 hung: not ended after KILL, state D (it waits in the kernel, and cannot be interrupted)\n',
    );
    expect({ stdout, code }).toEqual({ stdout: '', code: 124 });
    expect(seconds).toBe(1.1);
  });

  test('lets a stopped process go on, so that it can end', async () => {
    const machine = new FakeMachine({
      pid: 100,
      state: 'T',
      onSignal: (signal) => {
        if (signal === 18) setImmediate(() => machine.end(100, -TERM));
      },
    });
    const { stdout } = await pursued(machine, ['--timeout', '5', '100']);
    expect(machine.signalsTo(100)).toEqual([TERM, 18]);
    expect(stdout).toContain('ended by TERM');
  });

  test('counts a zombie as ended', async () => {
    const machine = new FakeMachine({ pid: 100, state: 'Z', ignores: [TERM, KILL] });
    expect((await pursued(machine, ['--timeout', '5', '100'])).code).toBe(0);
    expect(machine.sent).toEqual([]);
  });

  test('kills children that a stubborn tree forked while we waited', async () => {
    const machine = new FakeMachine({ pid: 100, ignores: [TERM] });
    setTimeout(() => machine.start({ pid: 101, ppid: 100, ignores: [TERM] }), 50);
    expect((await pursued(machine, ['--tree', '--timeout', '0.2', '100'])).code).toBe(0);
    expect(machine.pids()).toEqual([1, 800, 900]);
  });

  test('that something is alive outweighs that something is missing', async () => {
    const machine = new FakeMachine({ pid: 100, ignores: [TERM, KILL] });
    expect((await pursued(machine, ['--wait', '--timeout', '0.05', '100', '4242'])).code).toBe(124);
  });

  test('one that is denied is not waited for', async () => {
    const machine = new FakeMachine({ pid: 100, denied: true });
    expect((await pursued(machine, ['--timeout', '5', '100'])).code).toBe(1);
  });
});

describe('--wait', () => {
  test('waits for as long as it takes', async () => {
    const machine = new FakeMachine({ pid: 100, ignores: [TERM] });
    setTimeout(() => machine.end(100, 3), 100);
    const { stdout, code } = await pursued(machine, ['--wait', '100']);
    expect(stdout).toBe('100 process100: exited with 3 after TERM within 0.10 s\n');
    expect(code).toBe(0);
  });

  test('with --timeout gives up without killing', async () => {
    const machine = new FakeMachine({ pid: 100, ignores: [TERM] });
    const { stderr, code } = await pursued(machine, ['--wait', '--timeout', '0.05', '100']);
    expect(stderr).toBe('sysu kill: 100 process100: not ended after TERM, sleeping\n');
    expect({ code, sent: machine.sent }).toEqual({ code: 124, sent: [[100, TERM]] });
  });

  test('with signal 0 only waits', async () => {
    const machine = new FakeMachine({ pid: 100 });
    setTimeout(() => machine.end(100, null), 50);
    expect((await pursued(machine, ['-0', '--wait', '100'])).stdout).toMatch(/^100 process100: ended within/);
  });
});

describe('Ctrl-C', () => {
  /** Presses it at these milliseconds. */
  function pressing(...times: number[]): (handle: () => void) => () => void {
    return (handle) => {
      const timers = times.map((time) => setTimeout(handle, time));
      return () => timers.forEach(clearTimeout);
    };
  }

  test('once calls off KILL, and the wait goes on', async () => {
    const machine = new FakeMachine({ pid: 100, ignores: [TERM] });
    const { stderr, code } = await pursued(machine, ['--timeout', '0.2', '100'], { onInterrupt: pressing(30) });
    expect(machine.signalsTo(100)).toEqual([TERM]);
    expect(stderr).toMatch(/^sysu kill: will not KILL; still waiting/);
    expect(code).toBe(124);
  });

  test('twice ends the wait', async () => {
    const machine = new FakeMachine({ pid: 100, ignores: [TERM] });
    const { stderr, code, seconds } = await pursued(machine, ['--timeout', '60', '100'], {
      onInterrupt: pressing(30, 60),
    });
    expect(seconds).toBe(0.06);
    expect(machine.signalsTo(100)).toEqual([TERM]);
    expect(stderr).toContain('100 process100: not ended after TERM, sleeping');
    expect(code).toBe(130);
  });

  test('once ends a wait that no KILL would follow', async () => {
    const machine = new FakeMachine({ pid: 100, ignores: [TERM] });
    expect((await pursued(machine, ['--wait', '100'], { onInterrupt: pressing(30) })).code).toBe(130);
  });
});
