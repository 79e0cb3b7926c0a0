import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { codeOf, native, runWithAddon } from './addon.js';
import { killAndReap, plantSleeper, readable } from './processes.js';

// A descriptor that can be read at a moment of our choice: the pidfd of a process that we end.
let child: ChildProcess & { pid: number };
let descriptor: number;

beforeEach(async () => {
  child = await plantSleeper();
  descriptor = native.pidfdOpen(child.pid);
});
afterEach(async () => {
  if (child.exitCode === null && child.signalCode === null) await killAndReap(child);
  closeSync(descriptor);
});

test('calls back once', async () => {
  const callback = vi.fn<() => void>();
  native.pollReadable(descriptor, callback);
  await killAndReap(child);
  await readable(native, descriptor);
  await sleep(20);
  expect(callback).toHaveBeenCalledTimes(1);
});

test('does not call back when cancelled, however often', async () => {
  const callback = vi.fn<() => void>();
  const cancel = native.pollReadable(descriptor, callback);
  cancel();
  cancel();
  await killAndReap(child);
  await readable(native, descriptor);
  await sleep(20);
  cancel();
  expect(callback).not.toHaveBeenCalled();
});

test('never calls back before it has returned', async () => {
  await killAndReap(child);
  let returned = false;
  const called = new Promise<boolean>((resolve) => native.pollReadable(descriptor, () => resolve(returned)));
  returned = true;
  expect(await called).toBe(true);
});

test('waits once at a time for a descriptor', () => {
  const cancel = native.pollReadable(descriptor, () => {});
  expect(codeOf(() => native.pollReadable(descriptor, () => {}))).toBe('EEXIST');
  cancel();
  native.pollReadable(descriptor, () => {})();
});

test('refuses what nothing can be waited for', () => {
  const file = openSync(import.meta.filename, 'r');
  expect(codeOf(() => native.pollReadable(file, () => {}))).toBe('EPERM');
  closeSync(file);
  expect(codeOf(() => native.pollReadable(file, () => {}))).toBe('EBADF');
});

test('an error in the callback is an uncaught exception like any other', async () => {
  const code = `process.on('uncaughtException', (error) => console.log('caught', error.message));
    const { descriptor } = native.probeStatfs('/');
    native.pollReadable(descriptor, () => { throw new Error('from the callback'); });`;
  expect(await runWithAddon(code)).toMatchObject({ code: 0, stdout: 'caught from the callback\n' });
});

test('promises settled in the callback go on at once', async () => {
  const code = `const { descriptor } = native.probeStatfs('/');
    new Promise((resolve) => native.pollReadable(descriptor, resolve)).then(() => console.log('went on'));`;
  expect(await runWithAddon(code)).toMatchObject({ code: 0, stdout: 'went on\n' });
});

test('keeps the event loop alive until it is cancelled', async () => {
  const code = `const { spawn } = require('node:child_process');
    const child = spawn('sleep', ['1000'], { stdio: 'ignore' });
    child.unref();
    const cancel = native.pollReadable(native.pidfdOpen(child.pid), () => {});
    setTimeout(() => { console.log('alive'); cancel(); child.kill(); }, 200).unref();`;
  expect(await runWithAddon(code)).toMatchObject({ code: 0, stdout: 'alive\n' });
});
