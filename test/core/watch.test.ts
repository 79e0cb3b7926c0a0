import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createSystem } from '../../packages/core/src/system.js';
import { Sampler, watch } from '../../packages/core/src/watch.js';
import type { SystemSample } from '../../packages/core/src/watch.js';
import { FakeDevices } from './fake-devices.js';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function fakeMachine(): FakeDevices {
  const machine = new FakeDevices();
  machine.disks = { sda: 0, sda1: 0 };
  machine.physical = ['sda'];
  machine.nics = { eth0: 0, lo: 0 };
  return machine;
}

function samplerOf(machine: FakeDevices): Sampler {
  return new Sampler(machine.backend, { now: () => machine.time });
}

const diskRates = ({ disks }: SystemSample<never>): Record<string, number | null> =>
  Object.fromEntries(Object.entries(disks).map(([name, { readBytes }]) => [name, readBytes]));

describe('a sampler', () => {
  test('knows no rate at first, and then those since the sample before', async () => {
    const machine = fakeMachine();
    const sampler = samplerOf(machine);
    expect(await sampler.sample()).toMatchObject({
      elapsed: null,
      cpuPercent: null,
      cpuTimesPercent: null,
      cpuPercentPerCpu: [null],
      disk: { readBytes: null },
      nics: { eth0: { bytesRecv: null } },
    });
    machine.time += 2;
    machine.cpus = [[1, 1]];
    machine.disks = { sda: 8, sda1: 8 };
    machine.nics = { eth0: 500, lo: 100 };
    const sample = await sampler.sample();
    expect(sample).toMatchObject({ elapsed: 2, cpuPercent: 50, cpuPercentPerCpu: [50] });
    expect(sample.cpuTimesPercent).toMatchObject({ user: 50, idle: 50 });
    expect(diskRates(sample)).toEqual({ sda: 2048, sda1: 2048 });
    expect(sample.disk).toMatchObject({ readBytes: 2048 });
    expect([sample.nics['eth0']!.bytesRecv, sample.nic!.bytesRecv]).toEqual([250, 300]);
  });

  test('spoils no other, nor the calls without an interval', async () => {
    const machine = fakeMachine();
    const system = createSystem({ backend: machine.backend });
    const [one, two] = [samplerOf(machine), samplerOf(machine)];
    await one.sample();
    await two.sample();
    system.cpuPercent();
    machine.time += 1;
    machine.cpus = [[1, 0]];
    expect(await one.sample()).toMatchObject({ elapsed: 1, cpuPercent: 100 });
    machine.time += 1;
    machine.cpus = [[1, 1]];
    expect(await one.sample()).toMatchObject({ elapsed: 1, cpuPercent: 0 });
    expect(await two.sample()).toMatchObject({ elapsed: 2, cpuPercent: 50 });
    expect(system.cpuPercent()).toBe(50);
  });

  test('knows nothing of a counter that went back, of a device that has just come, and of one that has gone', async () => {
    const machine = fakeMachine();
    const sampler = samplerOf(machine);
    machine.disks = { sda: 100, gone: 1 };
    await sampler.sample();
    machine.time += 1;
    machine.disks = { sda: 50, sdb: 7 };
    expect(diskRates(await sampler.sample())).toEqual({ sda: null, sdb: null });
    machine.time += 1;
    machine.disks = { sda: 52, sdb: 7 };
    expect(diskRates(await sampler.sample())).toEqual({ sda: 1024, sdb: 0 });
  });

  test('takes no CPU for another when one comes or goes (psutil #1055, #2254)', async () => {
    const machine = fakeMachine();
    const sampler = samplerOf(machine);
    machine.cpus = [
      [0, 0],
      [50, 0],
      [0, 50],
    ];
    await sampler.sample();
    machine.cpus = [[0, 1], null, [0, 51], [9, 9]];
    expect((await sampler.sample()).cpuPercentPerCpu).toEqual([0, null, 0, null]);
    machine.cpus = [
      [0, 2],
      [50, 1],
      [0, 52],
      [10, 9],
    ];
    expect((await sampler.sample()).cpuPercentPerCpu).toEqual([0, null, 0, 100]);
  });

  test('is not led astray by a wall clock that is set', async () => {
    const machine = fakeMachine();
    const sampler = samplerOf(machine);
    await sampler.sample();
    vi.spyOn(Date, 'now').mockReturnValue(0);
    machine.time += 1;
    machine.disks = { sda: 2 };
    expect(await sampler.sample()).toMatchObject({ time: 0, elapsed: 1, disks: { sda: { readBytes: 1024 } } });
  });

  test('knows nothing when no time has passed', async () => {
    const machine = fakeMachine();
    const sampler = samplerOf(machine);
    await sampler.sample();
    machine.disks = { sda: 2 };
    expect(await sampler.sample()).toMatchObject({ elapsed: 0, cpuPercent: null, disks: { sda: { readBytes: null } } });
  });

  test('has the columns asked for of every process, their rates too from the second sample on', async () => {
    const machine = fakeMachine().add(1).add(2);
    const sampler = new Sampler(machine.backend, { columns: ['pid', 'cpu'], now: () => machine.time });
    expect((await sampler.sample()).processes).toEqual([
      { pid: 1, cpu: null },
      { pid: 2, cpu: null },
    ]);
    machine.time += 1;
    machine.processes.get(2)!.cpu += 0.5;
    machine.loss = 'EMFILE';
    expect(await sampler.sample()).toMatchObject({
      processes: [
        { pid: 1, cpu: 0 },
        { pid: 2, cpu: 50 },
      ],
      lost: 1,
    });
    expect(() => new Sampler(machine.backend, { columns: ['nonsense'] })).toThrow('nonsense');
  });

  test('looks at no process when no column is asked for', async () => {
    const machine = fakeMachine().add(1);
    machine.beforeBatch = () => expect.unreachable();
    expect((await samplerOf(machine).sample()).processes).toEqual([]);
  });

  test('disposed of, it has no baseline', async () => {
    const machine = fakeMachine();
    const sampler = samplerOf(machine);
    await sampler.sample();
    sampler[Symbol.dispose]();
    machine.time += 1;
    expect(await sampler.sample()).toMatchObject({ elapsed: null, cpuPercent: null });
  });

  test('holds one sample and no more', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const machine = fakeMachine();
    const read = machine.backend.diskIoCounters.bind(machine.backend);
    const held: WeakRef<object>[] = [];
    machine.backend.diskIoCounters = () => {
      const counters = read();
      held.push(new WeakRef(counters));
      return counters;
    };
    const sampler = samplerOf(machine);
    for (let i = 0; i < 20; i++) await sampler.sample();
    await new Promise((resolve) => setTimeout(resolve, 0));
    collect();
    expect(held.filter((each) => each.deref() !== undefined)).toHaveLength(1);
    await sampler.sample();
  });
});

describe('watching', () => {
  /** When samples came, in seconds, if dealing with each takes so long. */
  async function timesOfSamples(seconds: number): Promise<number[]> {
    vi.useFakeTimers();
    const start = performance.now();
    const times: number[] = [];
    const watching = (async () => {
      for await (const { elapsed } of watch(fakeMachine().backend, { interval: 1 })) {
        expect(elapsed).toBeGreaterThan(0.9);
        // Timers step by a millisecond.
        times.push(Math.round((performance.now() - start) / 10) / 100);
        if (times.length === 4) break;
        await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      }
    })();
    await vi.advanceTimersByTimeAsync(20_000);
    await watching;
    return times;
  }

  test('gives a sample with rates each interval, however long it takes to deal with one', async () => {
    expect(await timesOfSamples(0)).toEqual([1, 2, 3, 4]);
    expect(await timesOfSamples(0.6)).toEqual([1, 2, 3, 4]);
  });

  test('gives no sample that nobody was there for, and the next at once', async () => {
    expect(await timesOfSamples(2.5)).toEqual([1, 3.5, 6, 8.5]);
  });

  test('ends when it is aborted, with the reason, also in the middle of an interval', async () => {
    const abort = new AbortController();
    const samples = watch(fakeMachine().backend, { interval: 1000, signal: abort.signal });
    const next = samples.next();
    setTimeout(() => abort.abort(new Error('enough')), 20);
    await expect(next).rejects.toThrow('enough');
    expect(await samples.next()).toEqual({ done: true, value: undefined });
    await expect(watch(fakeMachine().backend, { signal: abort.signal }).next()).rejects.toThrow('enough');
  });

  test('ends when it is disposed of', async () => {
    const samples = watch(fakeMachine().backend, { interval: 0.01 });
    expect((await samples.next()).done).toBe(false);
    await samples[Symbol.asyncDispose]();
    expect((await samples.next()).done).toBe(true);
  });

  test('needs an interval', () => {
    for (const interval of [0, -1, Number.NaN])
      expect(() => watch(fakeMachine().backend, { interval })).toThrow(RangeError);
  });

  test('is there for the machine we run on', async () => {
    for await (const sample of createSystem().watch({ interval: 0.2, columns: ['pid', 'name', 'cpu'] })) {
      expect(sample.elapsed).toBeGreaterThan(0);
      expect(sample.cpuPercent).toBeGreaterThanOrEqual(0);
      const own = sample.processes.find(({ pid }) => pid === process.pid)!;
      expect(own.cpu).toBeGreaterThanOrEqual(0);
      expect(Object.values(sample.nics).every(({ bytesRecv }) => bytesRecv !== null)).toBe(true);
      break;
    }
  });
});
