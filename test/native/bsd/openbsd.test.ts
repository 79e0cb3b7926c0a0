import type { BsdNative } from '@sysu/native';
import { expect, test } from 'vitest';
import { openbsdMachine } from '../../../packages/core/src/platform/openbsd/index.js';
import { openbsd } from '../../core/platform/openbsd/openbsd.js';
import { compiled } from './compiled.js';

const kernel = compiled({
  system: 'openbsd',
  names: {},
  mount: 568,
  eventData: 2,
  processes: '1.66.',
  ...openbsd,
});
const addon = kernel.addon as BsdNative;
const machine = openbsdMachine(addon);

test('a machine is read through the addon, by numbers alone', async () => {
  expect(() => addon.sysctlName('kern.ostype')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  expect(machine.kernel().system).toBe('OpenBSD');
  expect(machine.pids()).toEqual([1, 2, 4321, 5000]);
  expect(machine.pidExists(77)).toBe(false);
  expect(machine.virtualMemory().total).toBe(4_000_000_000);
  expect(machine.mounts().map(({ mountpoint }) => mountpoint)).toEqual(['/', '/net']);
  expect([...machine.netIfAddrs().keys()]).toEqual(['em0']);
  expect((await machine.threads(4321)).map(({ id }) => id)).toEqual([200_001, 200_002]);
});

test('a signal and a niceness arrive', () => {
  const who = machine.identify(4321);
  machine.signal(who, 15);
  expect(kernel.done().at(-1)).toBe('kill 4321 15');
  machine.setNice(who, 7);
  expect(kernel.done().at(-1)).toBe('priority 4321 7');
});

test('the end of a process comes with its status', () => {
  const queue = addon.watchExit(4321);
  expect(kernel.done().at(-1)).toBe('watch 4321 0');
  expect(addon.readExit(queue)).toBe(9);
  addon.close(queue);
});
