import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { Popen, Process, TimeoutExpired } from '@sysu/core';
import { leftOpen } from '../own-descriptors.js';

describe('a child', () => {
  test('is a process at once', async () => {
    const child = new Popen(['sleep', '1000']);
    expect(child).toBeInstanceOf(Process);
    expect(child.equals(new Process(child.pid))).toBe(true);
    expect([child.ppid(), child.isRunning(), child.returncode, child.poll()]).toEqual([process.pid, true, null, null]);
    expect(child.args).toEqual(['sleep', '1000']);
    child.terminate();
    expect(await child.wait()).toBe(-15);
    expect([child.returncode, child.poll(), await child.wait(), child.isRunning()]).toEqual([-15, -15, -15, false]);
  });

  test.each([
    ['exit 0', 0],
    ['exit 3', 3],
    ['kill -KILL $$', -9],
  ])('that ends by %j has the code %i', async (script, code) => {
    expect(await new Popen(['sh', '-c', script]).wait({ timeout: 10 })).toBe(code);
  });

  test('may end before anybody looks at it', async () => {
    const child = new Popen('true', { stdio: 'ignore' });
    // It ends while we do not come back to the event loop, and stays a zombie until then.
    for (const late = Date.now() + 2000; child.status() !== 'zombie' && Date.now() < late;);
    expect(child.status()).toBe('zombie');
    expect(child.isRunning()).toBe(true);
    expect(await child.wait()).toBe(0);
    expect(child.isRunning()).toBe(false);
  });

  test('is given the environment, the folder and the streams of the options', async () => {
    const child = new Popen(['sh', '-c', 'echo "$A $PWD"; cat <&3'], {
      env: { A: 'b', PATH: process.env['PATH'] },
      cwd: '/proc',
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    });
    expect([child.stdin, child.stderr]).toEqual([null, null]);
    (child.child.stdio[3] as NodeJS.WritableStream).end('and more');
    expect(await child.communicate()).toEqual([Buffer.from('b /proc\nand more'), null]);
  });

  test('takes one word for the program, or for a line of a shell', async () => {
    const [output] = await new Popen('echo $((1 + 2))', { shell: true }).communicate();
    expect(output!.toString()).toBe('3\n');
  });

  test('that is aborted by a signal ends by SIGTERM, and nothing is thrown', async () => {
    const controller = new AbortController();
    const child = new Popen(['sleep', '1000'], { signal: controller.signal });
    controller.abort();
    expect(await child.wait({ timeout: 10 })).toBe(-15);
  });
});

describe('what cannot be started', () => {
  test.each<[string, string[], { cwd?: string; env?: Record<string, string> }, string]>([
    ['is not there', ['/nowhere/program'], {}, 'ENOENT'],
    ['is nowhere in PATH', ['sysu-no-such-program'], {}, 'ENOENT'],
    ['is in none of no folders', ['sleep'], { env: { PATH: '/proc' } }, 'ENOENT'],
    ['is no program', ['/etc/passwd'], {}, 'EACCES'],
    ['is to run nowhere', ['true'], { cwd: '/nowhere' }, 'ENOENT'],
  ])('%s', async (_what, args, options, code) => {
    const failure = { code, syscall: 'spawn', path: args[0], message: `spawn ${args[0]} ${code}` };
    const start = (): void => expect(() => new Popen(args, options)).toThrow(expect.objectContaining(failure));
    expect(await leftOpen(start)).toEqual([]);
  });

  test('names nothing', () => {
    expect(() => new Popen([])).toThrow('no program to start');
  });
});

describe('communicate', () => {
  test('gives input, and brings all output', async () => {
    const child = new Popen(['sh', '-c', 'cat; echo error >&2; exit 4']);
    const input = Buffer.alloc(3_000_000, 'é');
    const [stdout, stderr] = await child.communicate(input);
    expect(stdout!.equals(input)).toBe(true);
    expect(stderr!.toString()).toBe('error\n');
    expect(child.returncode).toBe(4);
  });

  test('without input closes it', async () => {
    expect(await new Popen('cat').communicate()).toEqual([Buffer.alloc(0), Buffer.alloc(0)]);
  });

  test('does not mind a program that reads nothing', async () => {
    const child = new Popen(['sh', '-c', 'exec <&-; echo done']);
    const [stdout] = await child.communicate(Buffer.alloc(10_000_000));
    expect(stdout!.toString()).toBe('done\n');
  });

  test('goes on where it was when the time was up', async () => {
    const child = new Popen(['sh', '-c', 'echo one; read line; sleep 0.3; echo $line']);
    const error: unknown = await child.communicate('two\n', { timeout: 0.05 }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TimeoutExpired);
    expect(error).toMatchObject({ seconds: 0.05, pid: child.pid });
    const [stdout] = await child.communicate();
    expect(stdout!.toString()).toBe('one\ntwo\n');
  });

  test('takes input only for a pipe', async () => {
    const child = new Popen('true', { stdio: 'ignore' });
    await expect(child.communicate('x')).rejects.toThrow(TypeError);
    expect(await child.communicate()).toEqual([null, null]);
  });
});

describe('at the end of its scope', () => {
  test('it is killed', async () => {
    const child = new Popen(['sh', '-c', 'trap "" TERM; echo; sleep 1000']);
    await once(child.stdout!, 'data');
    child[Symbol.dispose]();
    expect(child.stdout!.destroyed).toBe(true);
    expect(await child.wait()).toBe(-9);
  });

  test('one that has ended is left as it is', async () => {
    const child = new Popen('true');
    await child[Symbol.asyncDispose]();
    await child[Symbol.asyncDispose]();
    expect([0, -9]).toContain(child.returncode);
    expect(child.isRunning()).toBe(false);
  });
});

test('nothing is left of any of them', async () => {
  const round = async (): Promise<void> => {
    const children = Array.from({ length: 20 }, () => new Popen(['sh', '-c', 'echo; exec sleep 1000']));
    for (const child of children) await child[Symbol.asyncDispose]();
  };
  await round();
  expect(await leftOpen(round)).toEqual([]);
});
