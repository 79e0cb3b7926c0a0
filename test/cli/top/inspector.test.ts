import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { AccessDenied, createSystem, Process } from '@sysu/core';
import type { System } from '@sysu/core';
import { Growth } from '../../../packages/cli/src/top/growth.js';
import { Inspector } from '../../../packages/cli/src/top/inspector.js';
import { overviewNames } from '../../../packages/cli/src/top/state/details.js';
import type { Look, Part, Told } from '../../../packages/cli/src/top/state/details.js';
import { record } from './made.js';

const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

/** A process of Node that has run this, and waits. */
async function start(script: string): Promise<ChildProcess> {
  const code = `${script}; console.log(); setInterval(() => {}, 1000)`;
  const child = spawn(process.execPath, ['-e', code], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { COLOUR: 'blue' },
  });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

function inspectorOf(pid: number, createTime = new Process(pid).createTime()): Inspector {
  const inspector = new Inspector(createSystem());
  inspector.open(record(pid, { createTime }));
  return inspector;
}

/** A part that takes long is not told at every look. */
async function told(inspector: Inspector, part: Part): Promise<Told> {
  for (;;) {
    const look = (await inspector.look(part)) as Look;
    if (look.isOver) throw new Error('it has ended');
    if (part in look.told) return look.told;
    await new Promise((next) => setTimeout(next, 20));
  }
}

describe('a look at a process', () => {
  test('finds its overview whole', async () => {
    const { overview } = await told(inspectorOf(process.pid), 'overview');
    if (!('value' in overview!)) throw new Error(overview?.missing);
    const { value } = overview;
    expect(Object.keys(value).toSorted()).toEqual([...overviewNames, 'limits'].toSorted());
    for (const answer of Object.values(value)) expect(answer).toHaveProperty('value');
    expect(value.limits).toMatchObject({
      value: expect.arrayContaining([expect.objectContaining({ resource: 'NOFILE', hard: expect.any(String) })]),
    });
    expect(value).toMatchObject({ ppid: { value: process.ppid }, cwd: { value: process.cwd() } });
  });

  test('finds files, environment, threads and mappings', async () => {
    const child = await start("require('fs').openSync('/etc/passwd')");
    const inspector = inspectorOf(child.pid!);
    const { files } = await told(inspector, 'files');
    if (!('value' in files!)) throw new Error(files?.missing);
    const paths = files.value.map(({ use, file }) => `${use} ${file.path}`);
    expect(paths).toEqual(
      expect.arrayContaining(['open /etc/passwd', `cwd ${process.cwd()}`, `exe ${process.execPath}`]),
    );
    expect(await told(inspector, 'environment')).toEqual({ environment: { value: [['COLOUR', 'blue']] } });
    const { threads } = await told(inspector, 'threads');
    expect(threads).toMatchObject({ value: expect.arrayContaining([expect.objectContaining({ id: child.pid })]) });
    const { memory } = await told(inspector, 'memory');
    expect(memory).toMatchObject({
      value: expect.arrayContaining([expect.objectContaining({ path: process.execPath, perms: 'r-xp' })]),
    });
  });

  test('finds sockets, and from the second look on what they carry', async () => {
    const child = await start(
      `const net = require('net'); net.createServer((s) => s.resume()).listen(0, '127.0.0.1', function () {
         const c = net.connect(this.address().port, '127.0.0.1', () => {
           setInterval(() => c.write(Buffer.alloc(1000)), 5); console.log() }) })`,
    );
    const inspector = inspectorOf(child.pid!);
    const rates: number[] = [];
    for (let i = 0; i < 40 && rates.length === 0; i++) {
      await new Promise((next) => setTimeout(next, 50));
      const { sockets } = await told(inspector, 'sockets');
      if (!('value' in sockets!)) throw new Error(sockets?.missing);
      if (i === 0) expect(sockets.value.every(({ sentRate }) => sentRate === null)).toBe(true);
      rates.push(...sockets.value.flatMap(({ sentRate }) => (sentRate === null || sentRate === 0 ? [] : sentRate)));
    }
    expect(rates[0]).toBeGreaterThan(0);
    expect(rates[0]).toBeLessThan(10_000_000);
  });

  test('knows what it uses: shares and rates from the second on', async () => {
    const child = await start('const end = Date.now() + 20_000; setImmediate(() => { while (Date.now() < end); })');
    const inspector = inspectorOf(child.pid!);
    expect(await inspector.look('tree')).toMatchObject({ isOver: false, told: {}, usage: { cpu: null, read: null } });
    await new Promise((next) => setTimeout(next, 200));
    const look = (await inspector.look('tree')) as Extract<Look, { isOver: false }>;
    expect(look.usage.cpu).toBeGreaterThan(1);
    expect(look.usage.memory).toBeGreaterThan(2 ** 20);
    expect(look.usage.read).toBeGreaterThanOrEqual(0);
  });

  test('is never at another process with the same number', async () => {
    const since = new Process(process.pid).createTime()!;
    expect(await inspectorOf(process.pid, since - 60).look('overview')).toEqual({ pid: process.pid, isOver: true });
  });

  test('says that it has ended', async () => {
    const child = await start('');
    const inspector = inspectorOf(child.pid!);
    expect(await inspector.look('overview')).toMatchObject({ isOver: false });
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
    for (const part of ['overview', 'files', 'sockets', 'memory', 'threads', 'environment', 'tree'] as const)
      expect(await inspector.look(part)).toEqual({ pid: child.pid, isOver: true });
  });

  test('says what a zombie no longer has', async () => {
    // A parent that never waits for its child.
    const parent = spawn('sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 1000'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    children.push(parent);
    const [text] = (await once(parent.stdout, 'data')) as [Buffer];
    const zombie = new Process(Number(text));
    while (zombie.status() !== 'zombie') await new Promise((next) => setTimeout(next, 10));
    const nothing = { missing: 'it has ended and waits for its parent: nothing is left' };
    expect(await told(inspectorOf(zombie.pid), 'environment')).toEqual({ environment: nothing });
    expect((await told(inspectorOf(zombie.pid), 'overview')).overview).toMatchObject({
      value: { status: { value: 'zombie' }, exe: nothing },
    });
  });

  test('says what is refused, and goes on with the rest', async () => {
    const refuse = (what: string) => (): never => {
      throw new AccessDenied(77, what);
    };
    const refusing = {
      process: () => ({
        pid: 77,
        createTime: () => 5,
        isRunning: () => true,
        cpuPercent: () => 3,
        memoryInfo: () => ({ rss: 9 }),
        ioCounters: refuse('io'),
        environ: refuse('environ'),
      }),
      fileUses: async () => ({ records: [], refused: 1 }),
    } as unknown as System;
    const inspector = new Inspector(refusing);
    inspector.open(record(77, { createTime: 5 }));
    const usage = { cpu: 3, memory: 9, read: null, write: null };
    const missing = { missing: 'not permitted' };
    expect(await inspector.look('environment')).toEqual({
      pid: 77,
      isOver: false,
      usage,
      told: { environment: missing },
    });
    expect(await inspector.look('files')).toMatchObject({ told: { files: missing } });
  });

  test('does not begin again while the same is being read', async () => {
    const inspector = inspectorOf(process.pid);
    const [first, second] = await Promise.all([inspector.look('threads'), inspector.look('threads')]);
    expect(first).toMatchObject({ isOver: false });
    expect(second).toBeNull();
    expect(await new Inspector(createSystem()).look('threads')).toBeNull();
  });
});

describe('growth', () => {
  test('is by the second, and unknown at first, of what is new, and of what went back', () => {
    const growth = new Growth();
    expect(growth.since(10, new Map([['a', 5]]))('a')).toBeNull();
    const grown = growth.since(
      12,
      new Map([
        ['a', 9],
        ['b', 1],
      ]),
    );
    expect([grown('a'), grown('b'), grown('c')]).toEqual([2, null, null]);
    expect(growth.since(13, new Map([['a', 8]]))('a')).toBeNull();
  });
});
