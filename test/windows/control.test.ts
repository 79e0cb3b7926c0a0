import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as constants from '../../packages/core/src/constants.js';
import { NoSuchProcess, TimeoutExpired, Unsupported } from '../../packages/core/src/errors.js';
import type { Process } from '../../packages/core/src/process.js';
import { createSystem } from '../../packages/core/src/system.js';
import { Child } from './child.js';
import { isWindows } from './on-windows.js';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.skipIf(!isWindows)('what can be done to a process on Windows', () => {
  let child: Child;
  let process: Process;

  beforeEach(async () => {
    child = new Child();
    await child.beating();
    process = createSystem().process(child.pid);
  });
  afterEach(() => child[Symbol.asyncDispose]());

  test('TERM ends it with 15, of which whoever waits is told', async () => {
    const waiting = process.wait();
    process.terminate();
    expect(await waiting).toBe(15);
    expect(process.isRunning()).toBe(false);
    expect(() => process.terminate()).toThrow(NoSuchProcess);
  });

  test('KILL ends it with 9, and a wait afterwards is told as long as somebody has a handle', async () => {
    process.kill();
    while (process.isRunning()) await pause(10);
    expect(await process.wait()).toBe(9);
  });

  test('a wait ends when time is up, or when it is called off', async () => {
    await expect(process.wait({ timeout: 0.05 })).rejects.toThrow(TimeoutExpired);
    const controller = new AbortController();
    const waiting = process.wait({ signal: controller.signal });
    controller.abort(new Error('called off'));
    await expect(waiting).rejects.toThrow('called off');
    expect(process.isRunning()).toBe(true);
  });

  test('it stands still while it is suspended, and goes on', async () => {
    process.suspend();
    await pause(100);
    const [beats, { user, system }] = [child.beats(), process.cpuTimes()];
    await pause(300);
    expect(child.beats()).toBe(beats);
    expect(process.cpuTimes()).toMatchObject({ user, system });
    process.resume();
    await child.beating();
  });

  test('a signal that only asks, and signals that Windows does not have', () => {
    process.sendSignal(0);
    expect(() => process.sendSignal('SIGHUP')).toThrow(Unsupported);
    expect(process.isRunning()).toBe(true);
  });

  test.each([
    ['idle', constants.IDLE_PRIORITY_CLASS],
    ['below normal', constants.BELOW_NORMAL_PRIORITY_CLASS],
    ['above normal', constants.ABOVE_NORMAL_PRIORITY_CLASS],
    ['high', constants.HIGH_PRIORITY_CLASS],
    ['normal', constants.NORMAL_PRIORITY_CLASS],
  ])('its priority can be %s', (_, priority) => {
    process.nice(priority);
    expect(process.nice()).toBe(priority);
  });

  test('a niceness is no class of priority', () => {
    expect(() => process.nice(10)).toThrow(RangeError);
  });

  test('it can be kept to some CPUs and given all again', () => {
    const all = process.cpuAffinity();
    process.cpuAffinity([all[0]!]);
    expect(process.cpuAffinity()).toEqual([all[0]]);
    process.cpuAffinity([]);
    expect(process.cpuAffinity()).toEqual(all);
    expect(() => process.cpuAffinity([63])).toThrow(RangeError);
  });

  test('its I/O priority can be set, where the kernel knows one', () => {
    try {
      process.ionice(constants.IOPRIO_LOW);
      expect(process.ionice()).toEqual({ ioclass: constants.IOPRIO_LOW, value: 0 });
    } catch (error) {
      expect(error).toBeInstanceOf(Unsupported);
    }
    expect(() => process.ionice(4)).toThrow(RangeError);
    expect(() => process.ionice(constants.IOPRIO_LOW, 1)).toThrow(RangeError);
  });

  test('its handles are counted', () => {
    expect(process.numHandles()).toBeGreaterThan(10);
  });
});
