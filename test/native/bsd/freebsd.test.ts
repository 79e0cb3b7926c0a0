import type { FreebsdNative } from '@sysu/native';
import { expect, test } from 'vitest';
import { freebsdMachine } from '../../../packages/core/src/platform/freebsd/index.js';
import { answers, fileSystems } from '../../core/platform/freebsd/freebsd.js';
import { compiled } from './compiled.js';

const kernel = compiled({
  system: 'freebsd',
  names: {},
  mount: 2344,
  eventData: 2,
  processes: '1.14.',
  answers,
  fileSystems,
});
const addon = kernel.addon as FreebsdNative;

test('a machine is read through the addon', async () => {
  const machine = freebsdMachine(addon);
  expect(machine.pids()).toEqual([1, 2, 4321, 5000]);
  expect(machine.virtualMemory().total).toBe(4_000_000_000);
  expect(machine.swapMemory().percent).toBe(12.5);
  expect(machine.mounts().map(({ mountpoint }) => mountpoint)).toEqual(['/', '/net']);
  expect([...machine.netIfAddrs().keys()]).toEqual(['em0']);
  expect((await machine.openFiles(4321)).map(({ fd }) => fd)).toEqual([3, 4]);
});

test('a signal, a niceness and CPUs arrive', () => {
  const machine = freebsdMachine(addon);
  const who = machine.identify(4321);
  machine.signal(who, 15);
  expect(kernel.done().at(-1)).toBe('kill 4321 15');
  expect(machine.nice(who)).toBe(-1);
  machine.setNice(who, 7);
  expect(kernel.done().at(-1)).toBe('priority 4321 7');
  expect(machine.cpuAffinity(who)).toEqual([1]);
  machine.setCpuAffinity(who, [0]);
  expect(kernel.done().at(-1)).toBe('affinity 4321 1');
  machine.setRlimit(who, 7, [10, 20]);
  expect(machine.rlimit(who, 7)).toEqual([10, 20]);
});

test('the end of a process is waited for on its queue', async () => {
  const machine = freebsdMachine(addon);
  const waiting = new AbortController();
  const end = machine.waitExit(machine.identify(4321), waiting.signal);
  expect(kernel.done().at(-1)).toBe('watch 4321 0');
  waiting.abort();
  await expect(end).rejects.toThrow('aborted');
  const queue = addon.watchExit(4321);
  expect(addon.readExit(queue)).toBe(9);
  addon.close(queue);
});

test('what fails says how, and what is no argument is refused', () => {
  expect(() => addon.sysctl(Int32Array.of(1, 14, 1, 77))).toThrow(
    expect.objectContaining({ code: 'ESRCH', errno: 3, syscall: 'sysctl' }),
  );
  expect(() => addon.kill(1, 0)).toThrow(expect.objectContaining({ code: 'ESRCH', syscall: 'kill' }));
  for (const pid of [0, -1, 1.5, Number.NaN, 2 ** 31]) expect(() => addon.kill(pid, 0)).toThrow(RangeError);
  expect(() => addon.kill('1' as never, 0)).toThrow(TypeError);
  expect(() => addon.sysctl([1] as never)).toThrow(TypeError);
  expect(() => addon.sysctlName('a\0b')).toThrow(RangeError);
  expect(() => addon.sysctlName('x'.repeat(256))).toThrow(RangeError);
  expect(() => addon.close(2)).toThrow(RangeError);
});
