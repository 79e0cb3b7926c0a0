import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { run, type Ended } from '../run.js';
import { cc, nobodyRunsNode, setpriv, unshareMounts, unsharePids, works } from '../works.js';
import { compile } from './compile.js';

const sysu = join(import.meta.dirname, '../../packages/cli/dist/main.cjs');

// Each test signals by pid what it started itself; whatever goes by name or user does so in a pid namespace.
const groups: number[] = [];

afterEach(() => {
  for (const group of groups.splice(0)) {
    try {
      process.kill(-group, 'SIGKILL');
    } catch {
      // Nothing is left of it.
    }
  }
});

/** Starts a program in a process group of its own, of which nothing is left after the test. */
function start(file: string, ...args: string[]): ChildProcessByStdio<null, Readable, Readable> {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  groups.push(child.pid!);
  return child;
}

function kill(...args: string[]): Promise<Ended> {
  return run(process.execPath, [sysu, 'kill', ...args]);
}

interface Outcome {
  pid: number;
  name: string;
  key: string;
  signal: string;
  result: string;
  exitCode: number | null;
  seconds: number;
}

async function outcomes(...args: string[]): Promise<{ outcomes: Outcome[]; code: number }> {
  const { stdout, code } = await kill('--json', ...args);
  return { outcomes: JSON.parse(stdout) as Outcome[], code };
}

interface Shell {
  child: ChildProcess;
  pid: string;
  line: string;
  lines: Interface;
}

/** Starts a shell script, which has printed a line when this resolves. */
async function shell(script: string, ...before: string[]): Promise<Shell> {
  const [file, ...args] = [...before, 'sh', '-c', script];
  const child = start(file, ...args);
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  return { child, pid: String(child.pid), line, lines };
}

const stubborn = 'trap "" TERM; echo; exec sleep 1000';

const namespace = ['--pid', '--fork', '--kill-child', '--mount-proc', 'sh', '-c'];

function inNamespace(script: string): Promise<Ended> {
  return run('unshare', [...namespace, script], {
    env: { ...process.env, NODE: process.execPath, SYSU: sysu },
  });
}

function stateOf(pid: string): string {
  return /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))![1]!;
}

describe('--timeout', () => {
  test('ends gently who listens', async () => {
    const { pid } = await shell('echo; exec sleep 1000');
    const { outcomes: all, code } = await outcomes('--timeout', '10', pid);
    expect(all).toMatchObject([{ pid: Number(pid), name: 'sleep', signal: 'TERM', result: 'ended' }]);
    expect(code).toBe(0);
  });

  test('kills who ignores TERM when the time is up', async () => {
    const { pid, child } = await shell(stubborn);
    const exit = once(child, 'exit');
    const { outcomes: all, code } = await outcomes('--timeout', '0.3', pid);
    expect(all).toMatchObject([{ signal: 'KILL', result: 'ended' }]);
    expect(await exit).toEqual([null, 'SIGKILL']);
    expect(code).toBe(0);
  });

  test('counts a zombie as ended, whether it was one before or becomes one', async () => {
    const { line } = await shell('sleep 1000 & echo $!; exec sleep 1000');
    const { outcomes: ended, code } = await outcomes('--timeout', '10', line);
    expect(ended).toMatchObject([{ pid: Number(line), signal: 'TERM', result: 'ended' }]);
    expect(code).toBe(0);
    expect(stateOf(line)).toBe('Z');
    expect(await outcomes('-9', line)).toMatchObject({ outcomes: [{ result: 'zombie' }], code: 0 });
  });

  test('lets a stopped process act on the signal', async () => {
    const { child, pid } = await shell('echo; exec sleep 1000');
    child.kill('SIGSTOP');
    await expect.poll(() => stateOf(pid)).toBe('T');
    const { outcomes: all } = await outcomes('--timeout', '10', pid);
    expect(all).toMatchObject([{ signal: 'TERM', result: 'ended' }]);
  });

  test('a stopped process that ignores TERM is killed', async () => {
    const { child, pid } = await shell(stubborn);
    child.kill('SIGSTOP');
    await expect.poll(() => stateOf(pid)).toBe('T');
    expect(await outcomes('--timeout', '0.2', pid)).toMatchObject({ outcomes: [{ signal: 'KILL', result: 'ended' }] });
  });

  const fuse = cc && unshareMounts && unsharePids && existsSync('/dev/fuse');
  test.runIf(fuse)('says that a process hangs in the kernel, which KILL does not end', async () => {
    const mount = mkdtempSync(join(tmpdir(), 'sysu-dead-'));
    onTestFinished(() => rmdirSync(mount));
    const { stderr, code } = await run('unshare', [
      '--mount',
      ...namespace,
      `"$1" "$2" > "$2.ready" & server=$!
       until [ -s "$2.ready" ]; do sleep 0.02; done
       stat "$2/file" > /dev/null 2>&1 & hung=$!
       until grep -q request_wait /proc/$hung/wchan; do sleep 0.02; done
       "$3" "$4" kill --timeout 0.2 $hung; code=$?
       kill -9 $server; rm "$2.ready"; exit $code`,
      'sh',
      compile('dead-fuse.c'),
      mount,
      process.execPath,
      sysu,
    ]);
    expect(stderr).toMatch(/^sysu kill: \d+ stat: not ended after KILL, state D/);
    expect(code).toBe(124);
  });

  test.runIf(unsharePids)(
    'waits for a thousand at once',
    async () => {
      const { stdout, stderr } = await inNamespace(`
      for i in $(seq 1000); do sleep 1000 & done
      "$NODE" "$SYSU" kill --json --timeout 30 sleep`);
      expect(stderr).toBe('');
      const all = JSON.parse(stdout) as Outcome[];
      expect(all).toHaveLength(1000);
      expect(new Set(all.map(({ result, signal }) => `${result} ${signal}`))).toEqual(new Set(['ended TERM']));
    },
    60_000,
  );

  test('waits for more than it has descriptors', async () => {
    const { line } = await shell('for i in $(seq 100); do sleep 1000 & echo -n "$! "; done; echo; exec sleep 1000');
    const command = [process.execPath, sysu, 'kill', '--json', '--timeout', '30', ...line.trim().split(' ')];
    const { stdout, stderr } = await run('sh', ['-c', 'ulimit -n 48; exec "$@"', 'sh', ...command]);
    expect(stderr).toBe('');
    const all = JSON.parse(stdout) as Outcome[];
    expect(all).toHaveLength(100);
    expect(new Set(all.map(({ result, signal }) => `${result} ${signal}`))).toEqual(new Set(['ended TERM']));
  });
});

test.runIf(setpriv)('who may not be signalled is denied, and the others are signalled', async () => {
  // Somebody else's process, for a killer without the right that root has over it.
  const { pid: foreign, child } = await shell('echo; exec sleep 1000', 'setpriv', '--reuid=65534', '--clear-groups');
  const { pid: own, child: mine } = await shell('echo; exec sleep 1000');
  const exit = once(mine, 'exit');
  const args = ['--bounding-set=-kill', '--inh-caps=-kill', process.execPath, sysu, 'kill', foreign, own];
  const { stderr, code } = await run('setpriv', args);
  expect({ stderr, code }).toEqual({ stderr: `sysu kill: ${foreign} sleep: permission denied\n`, code: 1 });
  expect(await exit).toEqual([null, 'SIGTERM']);
  expect(child.exitCode).toBeNull();
  expect(child.signalCode).toBeNull();
});

describe.runIf(unshareMounts)('whom /proc does not show', () => {
  const killBelow = (mount: string, ...command: string[]): Promise<Ended> =>
    run('unshare', ['--mount', 'sh', '-c', `${mount} /proc && exec "$@"`, 'sh', ...command]);

  test.runIf(nobodyRunsNode)('is there all the same, and not ours to signal', async () => {
    const { pid, child } = await shell('echo; exec sleep 1000');
    const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    const { stderr, code } = await killBelow(
      'mount -t proc -o hidepid=2 proc',
      ...nobody,
      process.execPath,
      sysu,
      'kill',
      pid,
    );
    expect({ stderr, code }).toEqual({ stderr: `sysu kill: ${pid}: permission denied\n`, code: 1 });
    expect(child.signalCode).toBeNull();
  });

  test('is not said to have ended where no /proc is mounted', async () => {
    const { pid, child } = await shell('echo; exec sleep 1000');
    const { stderr, code } = await killBelow('mount -t tmpfs none', process.execPath, sysu, 'kill', pid);
    expect({ stderr, code }).toEqual({ stderr: 'sysu kill: /proc/self: no such file or directory\n', code: 1 });
    expect(child.signalCode).toBeNull();
  });
});

test.runIf(cc)('on a kernel without pidfds the start time has to do', async () => {
  const before = compile('without-pidfds.c');
  const { pid } = await shell(stubborn);
  const command = [process.execPath, sysu, 'kill', '--json', '--timeout', '0.2', pid];
  const { stdout, stderr, code } = await run(before, command);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject([{ pid: Number(pid), signal: 'KILL', result: 'ended' }]);
  expect(code).toBe(0);
});

describe('our own family', () => {
  test.each(['$$', '$PPID'])('%s is refused', async (pid) => {
    const { child, line } = await shell(
      `"${process.execPath}" "${sysu}" kill ${pid} 2>&1; echo still here; sleep 1000`,
    );
    expect(line).toMatch(/^sysu kill: \d+ \S+: refused, it is an ancestor of this process \(--force\)$/);
    expect(child.exitCode).toBeNull();
  });

  test('signal 0 only asks, and may', async () => {
    const { code, stderr } = await run('sh', ['-c', `"${process.execPath}" "${sysu}" kill -0 $$ $PPID`]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test.runIf(unsharePids)('a name that we and our ancestors share is only the others', async () => {
    const { stdout } = await inNamespace(`
      sh -c 'sleep 1000; :' & other=$!
      until [ "$(cat /proc/$other/comm)" = sh ]; do sleep 0.02; done
      "$NODE" "$SYSU" kill --json sh
      echo; echo $$ $other`);
    const [json, pids] = [stdout.slice(0, stdout.lastIndexOf(']') + 1), stdout.trim().split('\n').at(-1)!.split(' ')];
    expect((JSON.parse(json) as Outcome[]).map(({ pid, result }) => [String(pid), result])).toEqual([
      [pids[1], 'sent'],
    ]);
    expect(pids[0]).toBe('1');
  });
});

test('a tree ends children first, and nothing is left of it (psutil #2573)', async () => {
  const { line, pid } = await shell('sh -c "sleep 1000 & echo \\$\\$ \\$!; wait" & wait');
  const [inner, leaf] = line.split(' ');
  const { outcomes: all, code } = await outcomes('--tree', '--timeout', '10', pid);
  expect(all.map((outcome) => String(outcome.pid))).toEqual([leaf, inner, pid]);
  // A shell whose child has been ended may end by itself before its turn comes.
  for (const { result } of all) expect(['ended', 'gone']).toContain(result);
  expect(code).toBe(0);
});

test.runIf(unsharePids)('a process group is signalled whole, and nobody else (psutil #2534)', async () => {
  const { stdout } = await inNamespace(`
    sleep 1000 & other=$!
    setsid sh -c 'sleep 1000 & sleep 1000 & wait' & group=$!
    until [ $(pgrep -c -g $group) = 3 ]; do sleep 0.02; done
    "$NODE" "$SYSU" kill --json -TERM --timeout 10 -$group
    kill -0 $other && echo left alone`);
  const all = JSON.parse(stdout.slice(0, stdout.lastIndexOf(']') + 1)) as Outcome[];
  expect(all.map(({ result }) => result)).toEqual(['ended', 'ended', 'ended']);
  expect(stdout).toMatch(/left alone\n$/);
});

describe('by port', () => {
  test('hits who listens and not who is connected', async () => {
    const code = `const server = require('node:net').createServer().listen(0, '127.0.0.1', () => console.log(server.address().port))`;
    const { line: port, pid, child } = await node(code);
    const client = await node(
      `require('node:net').connect(${port}, '127.0.0.1', () => console.log('connected')).on('error', () => {}); setInterval(() => {}, 1000)`,
    );
    const exit = once(child, 'exit');
    const { outcomes: all } = await outcomes(`:${port}`);
    expect(all).toMatchObject([{ pid: Number(pid), result: 'sent', signal: 'TERM' }]);
    await exit;
    expect(client.child.exitCode ?? client.child.signalCode).toBeNull();
    expect(await kill(`:${port}`)).toMatchObject({
      code: 1,
      stderr: `sysu kill: :${port}/tcp: nothing listens there\n`,
    });
  });

  test('hits the owner of a UDP port when asked for UDP', async () => {
    const code = `const socket = require('node:dgram').createSocket('udp6').bind(0, () => console.log(socket.address().port))`;
    const { line: port, pid } = await node(code);
    expect((await kill(`:${port}`)).code).toBe(1);
    expect(await outcomes(`:${port}/udp`)).toMatchObject({ outcomes: [{ pid: Number(pid), result: 'sent' }], code: 0 });
  });
});

function node(code: string): Promise<Shell> {
  return shell('exec "$NODE" -e "$CODE"', 'env', `NODE=${process.execPath}`, `CODE=${code}`);
}

test('Ctrl-C twice leaves a stubborn process alone', async () => {
  const { pid, child, lines } = await shell('trap "echo signalled" TERM; echo; while :; do sleep 0.02; done');
  const killer = start(process.execPath, sysu, 'kill', '--timeout', '1000', pid);
  const exit = once(killer, 'exit');
  await once(lines, 'line');
  killer.kill('SIGINT');
  const [line] = (await once(createInterface({ input: killer.stderr }), 'line')) as [string];
  expect(line).toMatch(/will not KILL/);
  killer.kill('SIGINT');
  expect(await exit).toEqual([130, null]);
  expect(child.exitCode ?? child.signalCode).toBeNull();
});

const script = works('script', '-qec', 'true', '/dev/null');
test.runIf(script && unsharePids).each([
  ['y', ['ended', 'ended']],
  ['n', []],
])('at a terminal the answer %j decides', async (answer, expected) => {
  const { stdout } = await inNamespace(`
    sleep 1000 & sleep 1000 &
    echo ${answer} | script -qec '"$NODE" "$SYSU" kill --timeout 10 sleep' /dev/null
    echo`);
  expect(stdout).toContain('Send TERM to these 2 processes? [y/N]');
  expect(stdout.match(/ended/g) ?? []).toHaveLength(expected.length);
  expect(stdout.includes('nothing was done')).toBe(expected.length === 0);
});

test.runIf(script && unsharePids)('Ctrl-C for an answer ends it by SIGINT, and nothing is done', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sysu-asked-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { stdout } = await inNamespace(`
    sleep 1000 & sleep 1000 &
    (until grep -q y/N ${folder}/asked; do sleep 0.05; done; printf '\\003') |
      script -qfec '"$NODE" "$SYSU" kill sleep' ${folder}/asked
    echo "code $?, $(pgrep -c sleep) left"`);
  expect(stdout).toMatch(/y\/N.*code 130, 2 left\n$/s);
  expect(stdout).not.toContain('nothing was done');
});
