import { expect, test } from 'vitest';
import type { Backend, Figure, ProcessRecord } from '@sysu/core';
import type { Demand } from '../../../packages/cli/src/top/sampler.js';
import { ProcessWatch } from '../../../packages/cli/src/top/process-watch.js';

/** A machine of which only the clocks and the rows are there, and which notes what is read of it. */
class Machine {
  processes: { pid: number; clock: number; age: number; rss: number }[] = [];
  time = 0;
  read: number[] = [];
  newest: number | null = null;
  listings = 0;
  readonly backend: Backend = {
    newestPid: () => this.newest,
    pids: () => {
      this.listings++;
      return this.processes.map(({ pid }) => pid);
    },
    cpuClocks: async function* (this: Machine, pids: ArrayLike<number>) {
      const clockOf = (pid: number): number => this.processes.find((each) => each.pid === pid)?.clock ?? Number.NaN;
      yield { pids: Int32Array.from(pids), seconds: Float64Array.from(pids, clockOf), time: this.time };
    }.bind(this),
    sweep: async function* (this: Machine, _figures: unknown, { pids }: { pids: readonly number[] }) {
      this.read = [...pids];
      const records = this.processes
        .filter(({ pid }) => pids.includes(pid))
        .map(({ pid, age, rss }) => ({ pid, age, rss }));
      yield { records, refused: 0, lost: 0, lostCode: null };
    }.bind(this),
  } as unknown as Backend;

  /** As many seconds later, in which these have used so much CPU. */
  pass(seconds: number, used: Record<number, number> = {}): void {
    this.time += seconds;
    for (const each of this.processes) {
      each.age += seconds;
      each.clock += used[each.pid] ?? 0;
    }
  }
}

const figures = new Set<Figure>(['cpuPercent', 'rss']);

async function take(watch: ProcessWatch, watched: Partial<Demand> = {}): Promise<ProcessRecord[]> {
  const demand: Demand = { figures, threads: false, visible: [], chosen: [], ...watched };
  return [...(await watch.sample(demand)).records];
}

function machineOf(...pids: number[]): Machine {
  const machine = new Machine();
  machine.processes = pids.map((pid) => ({ pid, clock: 5, age: 100, rss: pid }));
  return machine;
}

const sleepers = Array.from({ length: 100 }, (_, i) => 101 + i);

test('reads those that ran, those that are new, and those that an action would be about', async () => {
  const machine = machineOf(...sleepers);
  const watch = new ProcessWatch(machine.backend);
  await take(watch);
  expect(machine.read).toEqual(sleepers);
  // One of a hundred in turn, and two more.
  await take(watch);
  machine.pass(1, { 120: 0.25 });
  machine.processes.push({ pid: 201, clock: 0.5, age: 0.5, rss: 1 });
  const records = await take(watch, { chosen: [130] });
  expect(machine.read.toSorted((a, b) => a - b)).toEqual([120, 130, 199, 201]);
  const shares = records.map(({ pid, cpuPercent }): [number, unknown] => [pid, cpuPercent]);
  expect(shares.filter(([, share]) => share !== 0)).toEqual([
    [120, 25],
    [201, 100],
  ]);
});

test('reads what is on the screen each time where it shows how old it is', async () => {
  const machine = machineOf(...sleepers);
  const watch = new ProcessWatch(machine.backend);
  const watched = { figures: new Set<Figure>(['age']), visible: [101, 102, 103, 104] };
  await take(watch, watched);
  for (let i = 0; i < 3; i++) {
    await take(watch, watched);
    expect(machine.read).toEqual(expect.arrayContaining(watched.visible));
  }
});

test('the first sample has no shares of a CPU', async () => {
  expect(await take(new ProcessWatch(machineOf(101).backend))).toMatchObject([{ cpuPercent: null }]);
});

test('a process that has not run since it was read as a new one has used no CPU since', async () => {
  const machine = machineOf(...sleepers);
  const watch = new ProcessWatch(machine.backend);
  await take(watch);
  machine.pass(1);
  machine.processes.push({ pid: 201, clock: 0.25, age: 0.5, rss: 1 });
  expect((await take(watch)).at(-1)).toMatchObject({ pid: 201, cpuPercent: 50 });
  machine.pass(1);
  expect((await take(watch)).at(-1)).toMatchObject({ pid: 201, cpuPercent: 0 });
  expect(machine.read).not.toContain(201);
});

test('everybody is read in turn, and more often whoever is on the screen', async () => {
  const machine = machineOf(...sleepers);
  const watch = new ProcessWatch(machine.backend);
  const seen = async (samples: number, visible: number[] = []): Promise<number[]> => {
    const pids: number[] = [];
    for (let i = 0; i < samples; i++) {
      machine.pass(1);
      await take(watch, { visible });
      pids.push(...machine.read);
    }
    return pids;
  };
  await seen(1);
  expect((await seen(100)).toSorted((a, b) => a - b)).toEqual(sleepers);
  const often = await seen(20, [133]);
  expect(often.filter((pid) => pid === 133).length).toBeGreaterThan(often.filter((pid) => pid === 134).length);
  expect(often.length).toBeLessThan(20 * 3);
});

test('what has ended is gone, and who takes its number is measured over its own life', async () => {
  const machine = machineOf(101, 102);
  const watch = new ProcessWatch(machine.backend);
  await take(watch);
  machine.pass(1);
  machine.processes = [{ pid: 102, clock: 6, age: 0.5, rss: 9 }];
  expect(await take(watch)).toMatchObject([{ pid: 102, rss: 9, cpuPercent: 1200 }]);
});

test('other figures are read of all', async () => {
  const machine = machineOf(...sleepers);
  const watch = new ProcessWatch(machine.backend);
  await take(watch);
  machine.pass(1);
  await take(watch, { figures: new Set<Figure>(['cpuPercent', 'rss', 'vms']) });
  expect(machine.read).toEqual(sleepers);
});

test('a process that ends while it is read is not there', async () => {
  const machine = machineOf(101, 102);
  machine.backend.pids = () => [101, 102, 103];
  const watch = new ProcessWatch(machine.backend);
  expect((await take(watch)).map(({ pid }) => pid)).toEqual([101, 102]);
});

test('who could not be read is looked for again', async () => {
  const machine = machineOf(101, 102);
  machine.newest = 102;
  const watch = new ProcessWatch(machine.backend);
  await take(watch);
  const { sweep } = machine.backend;
  machine.backend.sweep = async function* () {
    yield { records: [], refused: 0, lost: 1, lostCode: 'EMFILE' };
  };
  expect(await take(watch, { chosen: [101, 102] })).toEqual([]);
  machine.backend.sweep = sweep;
  expect((await take(watch)).map(({ pid }) => pid)).toEqual([101, 102]);
});
