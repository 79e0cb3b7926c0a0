import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { createSystem, NoSuchProcess, TimeoutExpired, type Process } from '@sysu/core';
import type { Native } from '@sysu/native';
import { Identities } from '../../../../packages/core/src/platform/linux/identity.js';
import { leftOpen } from '../../../own-descriptors.js';
import { filesOf } from './files.js';
import type { Contents } from './files.js';

const system = createSystem();
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function start(file = 'sleep', ...args: string[]): Promise<{ child: ChildProcess; process: Process }> {
  const child = spawn(file, args.length === 0 ? ['1000'] : args, { stdio: 'ignore' });
  children.push(child);
  await once(child, 'spawn');
  return { child, process: system.process(child.pid) };
}

async function end(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

describe('a process that has ended and was collected', () => {
  test('is not running, takes no signal, and has nothing to wait for', async () => {
    const { child, process } = await start();
    await end(child);
    expect(process.isRunning()).toBe(false);
    expect(() => process.sendSignal(0)).toThrow(NoSuchProcess);
    expect(await process.wait()).toBeNull();
  });
});

describe('wait', () => {
  test('gives the exit code, or minus the signal', async () => {
    const { process: exits } = await start('sh', '-c', 'sleep 0.1; exit 7');
    expect(await exits.wait({ timeout: 10 })).toBe(7);
    const { process: ends } = await start();
    setTimeout(() => ends.terminate(), 50);
    expect(await ends.wait({ timeout: 10 })).toBe(-15);
  });

  test('rejects when the time is up, and the process is none the worse', async () => {
    const { process } = await start();
    await expect(process.wait({ timeout: 0.05 })).rejects.toThrow(TimeoutExpired);
    await expect(process.wait({ timeout: 0 })).rejects.toThrow(TimeoutExpired);
    expect(process.isRunning()).toBe(true);
  });

  test('ends with the reason of the signal that aborts it, and leaves no descriptor behind', async () => {
    const { process } = await start();
    const waits = async (): Promise<void> => {
      await expect(process.wait({ signal: AbortSignal.abort('no') })).rejects.toBe('no');
      const controller = new AbortController();
      const waiting = process.wait({ signal: controller.signal });
      controller.abort('enough');
      await expect(waiting).rejects.toBe('enough');
    };
    expect(await leftOpen(waits)).toEqual([]);
  });

  test('many share an abort signal without a warning', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error): void => void warnings.push(warning);
    globalThis.process.on('warning', note);
    const { process } = await start();
    const controller = new AbortController();
    const others = await Promise.all(Array.from({ length: 20 }, () => start()));
    const waits = [process, ...others.map((other) => other.process)].map((each) => each.wait(controller));
    controller.abort('enough');
    const results = await Promise.allSettled(waits);
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['rejected']));
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.process.off('warning', note);
    expect(warnings).toEqual([]);
  });

  test('a zombie has ended, whoever its parent is', async () => {
    const child = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 1000'], { stdio: ['ignore', 'pipe', 'ignore'] });
    children.push(child);
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const process = system.process(Number(line.toString()));
    await process.wait({ timeout: 10 });
    expect(readFileSync(`/proc/${process.pid}/stat`, 'latin1')).toMatch(/\) Z /);
    expect(process.isRunning()).toBe(true);
  });
});

describe('a kernel whose pidfds have no inode of their own (before 6.9)', () => {
  const native = {
    close: closeSync,
    pidfdOpen: () => openSync('/dev/null', 'r'),
    pidfdInode: () => null,
  } as unknown as Native;
  const stat = (start: number): string => `7 (a) S ${'0 '.repeat(18)}${start} 0 0\n`;
  const identities = (contents: Contents): Identities => new Identities(native, filesOf(contents));

  test('tells processes apart by when they started (psutil #711, #1724, #2031, #2521, #2526)', () => {
    const before = identities({ 'proc/7/stat': stat(100) });
    const identity = before.identify(7);
    expect(identity).toEqual({ pid: 7, key: null, startTicks: 100 });
    expect(before.isSame(identity)).toBe(true);
    expect(identities({ 'proc/7/stat': stat(101) }).isSame(identity)).toBe(false);
    expect(identities({}).isSame(identity)).toBe(false);
  });

  test('has only the pid where even that is refused, and says of nobody that he has gone', () => {
    const hidden = identities({ 'proc/7/stat': new Error('EPERM') });
    expect(hidden.identify(7)).toEqual({ pid: 7, key: null, startTicks: null });
    expect(hidden.isSame(hidden.identify(7))).toBe(true);
    expect(() => identities({ 'proc/7/stat': new Error('EIO') }).identify(7)).toThrow('EIO');
  });
});
