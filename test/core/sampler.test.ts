import { expect, test } from 'vitest';
import { ProcessSampler } from '../../packages/core/src/sampler.js';
import type { SampleOptions } from '../../packages/core/src/sampler.js';
import { FakeMachine } from './fake-machine.js';

const rates = new Set(['cpuPercent'] as const);

/** The CPU share of each process in the next sample. */
async function shares(
  sampler: ProcessSampler,
  options: SampleOptions = { interval: 0 },
): Promise<Record<number, number | null>> {
  const { records } = await sampler.sample(rates, options);
  return Object.fromEntries(records.map(({ pid, tid, cpuPercent }) => [tid ?? pid, cpuPercent!]));
}

function run(machine: FakeMachine, pid: number, seconds: number): void {
  machine.processes.get(pid)!.cpu += seconds;
}

test('a share is of the time since the sample before', async () => {
  const machine = new FakeMachine().add(1).add(2);
  const sampler = new ProcessSampler(machine.backend);
  expect(await shares(sampler)).toEqual({ 1: null, 2: null });
  machine.time += 2;
  run(machine, 1, 1);
  run(machine, 2, 5);
  expect(await shares(sampler)).toEqual({ 1: 50, 2: 250 });
  machine.time += 1;
  expect(await shares(sampler)).toEqual({ 1: 0, 2: 0 });
});

test('the first sample waits for a baseline, if rates are asked for', async () => {
  const machine = new FakeMachine().add(1);
  const sampling = shares(new ProcessSampler(machine.backend), { interval: 0.02 });
  machine.time += 1;
  run(machine, 1, 0.25);
  expect(await sampling).toEqual({ 1: 25 });
  // It would outlast the test.
  const { records } = await new ProcessSampler(machine.backend).sample(new Set(['ppid']), { interval: 1000 });
  expect(records.map(({ pid }) => pid)).toEqual([1]);
});

test('where clocks cannot be asked the baseline is swept', async () => {
  const machine = new FakeMachine().add(1);
  machine.hasClocks = false;
  const sampler = new ProcessSampler(machine.backend);
  machine.beforeBatch = () => {
    machine.time += 1;
    run(machine, 1, 0.5);
  };
  expect(await shares(sampler, { interval: 0.001 })).toEqual({ 1: 50 });
});

test('a process that started since is measured over its life, also under a pid that was used before', async () => {
  const machine = new FakeMachine().add(1, { cpu: 9 });
  const sampler = new ProcessSampler(machine.backend);
  await shares(sampler);
  machine.time += 10;
  machine.add(1, { key: 'another', cpu: 1, start: machine.time - 4 }).add(2, { cpu: 2, start: machine.time - 2 });
  expect(await shares(sampler)).toEqual({ 1: 25, 2: 100 });
});

test('of what is too young, ran back or is not known, no share is', async () => {
  const machine = new FakeMachine().add(1, { cpu: 5 }).add(2).add(3);
  const sampler = new ProcessSampler(machine.backend);
  await shares(sampler);
  machine.time += 1;
  run(machine, 1, -1);
  machine.processes.get(2)!.figures = { cpuClock: null as never };
  machine.add(4, { start: machine.time - 0.005, cpu: 0.005 }).add(5, { figures: { age: null as never } });
  expect(await shares(sampler)).toEqual({ 1: null, 2: null, 3: 0, 4: null, 5: null });
});

test('of numbers that were chosen those of threads, of nobody and of what is no pid are left out', async () => {
  const machine = new FakeMachine().add(1).add(2).add(3, { isThread: true });
  const sampler = new ProcessSampler(machine.backend);
  expect(await shares(sampler, { pids: [3, 2, 9, -1, 2 ** 40], interval: 0.001 })).toEqual({ 2: null });
  expect(await shares(sampler, { pids: [3] })).toEqual({});
});

test('each sampler has a baseline of its own', async () => {
  const machine = new FakeMachine().add(1);
  const [one, other] = [new ProcessSampler(machine.backend), new ProcessSampler(machine.backend)];
  await shares(one);
  machine.time += 1;
  run(machine, 1, 1);
  await shares(other);
  machine.time += 1;
  expect([await shares(one), await shares(other)]).toEqual([{ 1: 50 }, { 1: 0 }]);
});

test('bytes read and written a second, since the sample before or since the process started', async () => {
  const machine = new FakeMachine().add(1, { figures: { readBytes: 100, writeBytes: null as never } });
  const sampler = new ProcessSampler(machine.backend);
  const ask = async (interval = 0): Promise<unknown[]> => {
    const { records } = await sampler.sample(new Set(['readRate', 'writeRate'] as const), { interval });
    return records.map(({ readRate, writeRate, cpuPercent }) => [readRate, writeRate, cpuPercent]);
  };
  expect(await ask()).toEqual([[null, null, undefined]]);
  machine.time += 2;
  machine.processes.get(1)!.figures.readBytes = 150;
  machine.add(2, { start: machine.time - 0.5, figures: { readBytes: 30, writeBytes: 10 } });
  expect(await ask()).toEqual([
    [25, null, undefined],
    [60, 20, undefined],
  ]);
  machine.time += 1;
  machine.processes.get(1)!.figures.readBytes = 149;
  expect(await ask()).toEqual([
    [null, null, undefined],
    [0, 0, undefined],
  ]);
});

test('for bytes the baseline is swept', async () => {
  const machine = new FakeMachine().add(1, { figures: { readBytes: 0 } });
  machine.backend.cpuClocks = () => expect.unreachable();
  machine.beforeBatch = () => {
    machine.time += 1;
    machine.processes.get(1)!.figures.readBytes! += 7;
  };
  const { records } = await new ProcessSampler(machine.backend).sample(new Set(['readRate', 'cpuPercent'] as const), {
    interval: 0.001,
  });
  expect(records).toMatchObject([{ readRate: 7, cpuPercent: 0 }]);
});

test('what is lost is told, of the listing and of the rows, and what there is comes back', async () => {
  const machine = new FakeMachine().add(1);
  machine.loss = 'EMFILE';
  const { records, lost, lostCode } = await new ProcessSampler(machine.backend).sample(rates, { interval: 0.001 });
  expect(records).toHaveLength(1);
  expect([lost, lostCode]).toEqual([1, 'EMFILE']);
});

test('it can be aborted while it waits, and refuses an interval that is none', async () => {
  const sampler = new ProcessSampler(new FakeMachine().add(1).backend);
  const abort = new AbortController();
  const sampling = sampler.sample(rates, { interval: 1000, signal: abort.signal });
  setTimeout(() => abort.abort(new Error('enough')), 5);
  await expect(sampling).rejects.toThrow('enough');
  await expect(new ProcessSampler(new FakeMachine().backend).sample(rates, { interval: -1 })).rejects.toThrow(
    RangeError,
  );
});
