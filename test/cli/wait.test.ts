import { spawn } from 'node:child_process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/wait.js';
import { recordingContext, runCommand } from './context.js';
import type { Recorded } from './context.js';
import { FakeMachine, runOn } from './kill/fake-machine.js';
import type { World } from './kill/fake-machine.js';

const wait = (machine: FakeMachine, args: readonly string[], world?: World): Promise<Recorded> =>
  runOn(main, machine, args, world);

/** Ends a process of the machine a little later. */
function later(machine: FakeMachine, pid: number, exitCode: number | null, milliseconds = 5): void {
  setTimeout(() => machine.end(pid, exitCode), milliseconds);
}

describe('says how each ended, in the order in which they did', () => {
  test('in sentences', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'a' }, { pid: 101, name: 'b\x1b' }, { pid: 102, name: 'c' });
    later(machine, 102, null);
    later(machine, 101, 3, 20);
    later(machine, 100, -9, 40);
    const { stdout, stderr, code } = await wait(machine, ['100', '101', '102', '100']);
    const sentences = [
      /^102 c: ended within \d+\.\d+ s$/,
      /^101 b\\x1b: exited with 3 within \d+\.\d+ s$/,
      /^100 a: ended by KILL within \d+\.\d+ s$/,
    ];
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toEqual(sentences.map((sentence) => expect.stringMatching(sentence)));
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  test('with --ndjson at once', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'a' }, { pid: 101, name: 'b' });
    const written: string[] = [];
    const { context } = recordingContext({ pid: 900 });
    const write = (text: string): void => {
      written.push(text);
      machine.end(101, 0);
    };
    later(machine, 100, 1);
    const io = { ...context.io, write };
    const rootOptions = (): { backend: ReturnType<FakeMachine['backend']> } => ({ backend: machine.backend() });
    expect(await main(['--root', 'fake', '100', '101', '--ndjson'], { ...context, io, rootOptions })).toBe(0);
    expect(written.map((line) => JSON.parse(line) as object)).toMatchObject([
      { pid: 100, name: 'a', result: 'ended', exitCode: 1, signal: null },
      { pid: 101, name: 'b', result: 'ended', exitCode: 0, signal: null },
    ]);
  });

  test('with --json in one array', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'a' });
    later(machine, 100, -15);
    const { stdout } = await wait(machine, ['100', '4000', '--json']);
    expect(JSON.parse(stdout)).toMatchObject([
      { pid: 4000, result: 'missing' },
      { pid: 100, result: 'ended', exitCode: -15, signal: 'TERM', seconds: expect.any(Number) as number },
    ]);
  });
});

describe('ends with', () => {
  test('0 when with --any one has ended, of which it tells alone', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'a' }, { pid: 101, name: 'b' });
    later(machine, 101, 0);
    const { stdout, stderr, code } = await wait(machine, ['--any', '100', '101', '--timeout', '5']);
    expect(stdout).toMatch(/^101 b: exited with 0 within [\d.]+ s\n$/);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  test.each([[['100']], [['--any', '100']]])('124 when time is up: %j', async (words) => {
    const machine = new FakeMachine({ pid: 100, name: 'a', state: 'D' });
    expect(await wait(machine, [...words, '--timeout', '0.02'])).toEqual({
      stdout: '',
      stderr: 'sysu wait: 100 a: not ended, state D (it waits in the kernel, and cannot be interrupted)\n',
      code: 124,
    });
  });

  test('1 when one is missing, and waits for the others', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'a' });
    later(machine, 100, 0);
    const { stdout, stderr, code } = await wait(machine, ['4000', '100']);
    expect(stdout).toContain('100 a: exited with 0');
    expect({ stderr, code }).toEqual({ stderr: 'sysu wait: 4000: no such process\n', code: 1 });
  });

  test('1 when the inode is of an earlier process', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'a' });
    expect((await wait(machine, ['100:999'])).code).toBe(1);
  });

  test('130 at Ctrl-C', async () => {
    const machine = new FakeMachine({ pid: 100, name: 'a' });
    let ended = false;
    const onInterrupt = (handle: () => void): (() => void) => {
      setTimeout(handle, 5);
      return () => (ended = true);
    };
    const { stderr, code } = await wait(machine, ['100'], { onInterrupt });
    expect({ stderr, code }).toEqual({ stderr: 'sysu wait: 100 a: not ended, sleeping\n', code: 130 });
    expect(ended).toBe(true);
  });

  test.each([[[]], [['0']], [['-1']], [['1e3']], [['0x10']], [[' 12 ']], [['99999999999']], [['nginx']], [['900']]])(
    '2 for %j',
    async (words) => {
      const machine = new FakeMachine();
      expect(await wait(machine, words)).toMatchObject({ stdout: '', code: 2 });
    },
  );

  test.each(['0', '-1', 'NaN', '1e9', ''])('2 for a timeout of %j', async (seconds) => {
    expect((await wait(new FakeMachine(), ['1', `--timeout=${seconds}`])).code).toBe(2);
  });
});

describe('real processes', () => {
  const start = (script: string): number => {
    const child = spawn('sh', ['-c', script], { stdio: 'ignore' });
    onTestFinished(() => void child.kill('SIGKILL'));
    return child.pid!;
  };

  test('that exit, and that are ended', async () => {
    const dies = start('sleep 0.1; kill -HUP $$');
    // Not before the other one has gone, or has nothing left to do.
    const exits = start(`while grep -q '^State:.[^Z]' /proc/${dies}/status; do sleep 0.05; done; sleep 0.2; exit 7`);
    const { stdout, code } = await runCommand(main, [String(exits), String(dies), '--json']);
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { pid: number }[]).map(({ pid }) => pid)).toEqual([dies, exits]);
    // Whether the exit code is known too depends on the kernel.
    expect(JSON.parse(stdout)).toMatchObject([{ result: 'ended' }, { result: 'ended' }]);
  });
});
