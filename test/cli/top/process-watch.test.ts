import { expect, test } from 'vitest';
import type { Backend, Figure, ProcessRecord } from '@sysu/core';
import { ProcessWatch } from '../../../packages/cli/src/top/process-watch.js';

/** A machine of which only the clocks and the rows are there, and which notes what is read of it. */
class Machine {
  processes: { pid: number; clock: number; age: number; rss: number }[] = [];
  time = 0;
  read: number[] = [];
  forks: number | null = null;
  listings = 0;
  readonly backend: Backend = {
    activity: () => ({ forks: this.forks }),
    pids: () => {
      this.listings++;
      return this.processes.map(({ pid }) => pid);
    },
    cpuClocks: async function* (this: Machine) {
      yield {
        pids: Int32Array.from(this.processes, ({ pid }) => pid),
        seconds: Float64Array.from(this.processes, ({ clock }) => clock),
        time: this.time,
      };
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

async function take(watch: ProcessWatch, visible: number[] = []): Promise<ProcessRecord[]> {
  return [...(await watch.sample(figures, visible))!.records];
}

function machineOf(...pids: number[]): Machine {
  const machine = new Machine();
  machine.processes = pids.map((pid) => ({ pid, clock: 5, age: 100, rss: pid }));
  return machine;
}

test('reads those that ran, those that are new, and those on the screen', async () => {
  const machine = machineOf(101, 102, 103, 104);
  const watch = new ProcessWatch(machine.backend);
  await take(watch);
  expect(machine.read).toEqual([101, 102, 103, 104]);
  machine.pass(1, { 102: 0.25 });
  machine.processes.push({ pid: 105, clock: 0.5, age: 0.5, rss: 1 });
  const records = await take(watch, [104]);
  expect(machine.read).toEqual([102, 104, 105]);
  expect(records.map(({ pid, cpuPercent }) => [pid, cpuPercent])).toEqual([
    [101, 0],
    [102, 25],
    [103, 0],
    [104, 0],
    [105, 100],
  ]);
});

test('the first sample has no shares of a CPU', async () => {
  expect(await take(new ProcessWatch(machineOf(101).backend))).toMatchObject([{ cpuPercent: null }]);
});

test('everybody is read now and then', async () => {
  const machine = machineOf(101, 102, 103);
  const watch = new ProcessWatch(machine.backend);
  await take(watch);
  const seen = new Set<number>();
  for (let i = 0; i < 64; i++) {
    machine.pass(1);
    await take(watch);
    for (const pid of machine.read) seen.add(pid);
  }
  expect(seen).toEqual(new Set([101, 102, 103]));
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
  const machine = machineOf(101, 102);
  const watch = new ProcessWatch(machine.backend);
  await take(watch);
  machine.pass(1);
  await watch.sample(new Set<Figure>(['cpuPercent', 'rss', 'vms']), []);
  expect(machine.read).toEqual([101, 102]);
});

test('a process that ends while it is read is not there', async () => {
  const machine = machineOf(101, 102);
  const clocks = { pids: Int32Array.of(101, 102, 103), seconds: Float64Array.of(5, 5, 5), time: 1 };
  const watch = new ProcessWatch({
    ...machine.backend,
    cpuClocks: async function* () {
      yield clocks;
    },
  });
  expect((await take(watch)).map(({ pid }) => pid)).toEqual([101, 102]);
});

test('processes are listed again only after something was forked, or some could not be read', async () => {
  const machine = machineOf(101, 102);
  machine.forks = 7;
  const watch = new ProcessWatch(machine.backend);
  await take(watch);
  await take(watch);
  const { listings } = machine;
  for (let i = 0; i < 3; i++) expect(await take(watch)).toHaveLength(2);
  expect(machine.listings).toBe(listings);
  machine.processes.shift();
  machine.processes.push({ pid: 103, clock: 0, age: 0, rss: 1 });
  machine.forks++;
  expect((await take(watch)).map(({ pid }) => pid)).toEqual([102, 103]);
  expect(machine.listings).toBe(listings + 1);
  const { sweep } = machine.backend;
  machine.backend.sweep = async function* () {
    yield { records: [], refused: 0, lost: 1, lostCode: 'EMFILE' };
  };
  await take(watch, [102, 103]);
  machine.backend.sweep = sweep;
  expect((await take(watch)).map(({ pid }) => pid)).toEqual([102, 103]);
});
