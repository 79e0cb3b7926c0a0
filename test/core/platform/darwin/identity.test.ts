import { beforeEach, expect, test } from 'vitest';
import { AccessDenied, NoSuchProcess } from '../../../../packages/core/src/errors.js';
import { thisMac } from '../../../../packages/core/src/platform/darwin/index.js';
import { MadeUpMac } from './made-up-mac.js';

let mac: MadeUpMac;
let backend: ReturnType<typeof thisMac>;
beforeEach(() => {
  mac = new MadeUpMac();
  backend = thisMac(mac);
});

test('a process is its pid and the microsecond in which it started', () => {
  const shell = backend.identify(501);
  expect(shell).toEqual({ pid: 501, key: null, startTicks: 1_700_000_000_250_000 });
  expect(backend.isSame(shell)).toBe(true);
  mac.processes[1]!.kinfo.startMicroseconds = 250_001;
  expect(backend.isSame(shell)).toBe(false);
  expect(() => backend.identify(4)).toThrow(NoSuchProcess);
});

test('signals and priorities reach the one that was meant, and no other', () => {
  const shell = backend.identify(501);
  backend.signal(shell, 15);
  backend.setNice(shell, 9);
  expect(mac.signals).toEqual([[501, 15]]);
  expect(backend.nice(shell)).toBe(9);
  mac.processes[1]!.kinfo.startSeconds = 1;
  expect(() => backend.signal(shell, 9)).toThrow(NoSuchProcess);
  expect(() => backend.setNice(shell, 0)).toThrow(NoSuchProcess);
  expect(mac.signals).toHaveLength(1);
  expect(() => backend.signal(backend.identify(700), 15)).toThrow(AccessDenied);
});

test('a setting that may have reached the one who came after is no success; a signal that ended it is', () => {
  const shell = backend.identify(501);
  mac.setPriority = (pid) => {
    mac.processes = mac.processes.filter(({ kinfo }) => kinfo.pid !== pid);
  };
  expect(() => backend.setNice(shell, 1)).toThrow(NoSuchProcess);
  const launchd = backend.identify(1);
  mac.kill = () => void (mac.processes = []);
  expect(() => backend.signal(launchd, 9)).not.toThrow();
});

test('the end of a child of ours comes with its status', async () => {
  mac.ended = 3 << 8;
  expect(await backend.waitExit(backend.identify(501))).toBe(3);
  mac.ended = 9;
  expect(await backend.waitExit(backend.identify(501))).toBe(-9);
});

test('of others only that they ended', async () => {
  mac.ended = 'EACCES';
  expect(await backend.waitExit(backend.identify(501))).toBeNull();
});

test('a zombie has ended already', async () => {
  mac.pollReadable = () => expect.fail('waits for what has been');
  mac.ended = 'EACCES';
  expect(await backend.waitExit(backend.identify(800))).toBeNull();
});

test('where nothing may be watched, it is looked for', async () => {
  mac.watchProcess = () => {
    throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
  };
  const waiting = backend.waitExit(backend.identify(501));
  mac.processes = [];
  expect(await waiting).toBeNull();
});

test('a wait can be given up', async () => {
  mac.pollReadable = () => () => {};
  const controller = new AbortController();
  const waiting = backend.waitExit(backend.identify(501), controller.signal);
  controller.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
});
