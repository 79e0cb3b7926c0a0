import type { BsdNative } from '@sysu/native';
import { expect, test } from 'vitest';
import { netbsdMachine } from '../../../packages/core/src/platform/netbsd/index.js';
import { netbsd } from '../../core/platform/netbsd/netbsd.js';
import { compiled } from './compiled.js';

const kernel = compiled({
  system: 'netbsd',
  names: { getfsstat: '__getvfsstat90', kevent: '__kevent50' },
  mount: 3296,
  eventData: 3,
  processes: '1.47.',
  ...netbsd,
});
const addon = kernel.addon as BsdNative;
const machine = netbsdMachine(addon);

test('a machine is read through the addon', async () => {
  expect(machine.kernel().system).toBe('NetBSD');
  expect(machine.pids()).toEqual([1, 4321, 5000]);
  expect(machine.pidExists(77)).toBe(false);
  expect(machine.virtualMemory().total).toBe(4_000_000_000);
  expect(machine.mounts().map(({ mountpoint }) => mountpoint)).toEqual(['/', '/net']);
  expect([...machine.netIfAddrs().keys()]).toEqual(['wm0']);
  expect(await machine.listeners(8080)).toMatchObject([{ pids: [4321] }]);
});

test('a signal and a niceness arrive', () => {
  const who = machine.identify(4321);
  machine.signal(who, 15);
  expect(kernel.done().at(-1)).toBe('kill 4321 15');
  machine.setNice(who, 7);
  expect(kernel.done().at(-1)).toBe('priority 4321 7');
});

test('the end of a process comes with its status, by the older form of the call', () => {
  const queue = addon.watchExit(4321);
  expect(kernel.done().at(-1)).toBe('watch 4321 0');
  expect(addon.readExit(queue)).toBe(9);
  addon.close(queue);
});
