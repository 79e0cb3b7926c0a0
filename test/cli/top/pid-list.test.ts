import { expect, test } from 'vitest';
import type { Backend } from '@sysu/core';
import { PidList } from '../../../packages/cli/src/top/pid-list.js';

/** A machine that gives numbers to processes and to threads, and notes how often it is asked for a list. */
class Machine {
  alive = new Set([101, 102, 103]);
  newest: number | null = 103;
  listings = 0;
  readonly backend = {
    newestPid: () => this.newest,
    pids: () => {
      this.listings++;
      return [...this.alive].toSorted((a, b) => a - b);
    },
    cpuClocks: async function* (this: Machine, pids: ArrayLike<number>) {
      yield {
        pids: Int32Array.from(pids),
        seconds: Float64Array.from(pids, (pid) => (this.alive.has(pid) ? 1 : Number.NaN)),
        time: 0,
      };
    }.bind(this),
  } as unknown as Backend;
}

/** Asks again and again, each time after something was done to the machine. */
function follower(machine: Machine): () => Promise<number[]> {
  const list = new PidList(machine.backend);
  let pids: Int32Array = new Int32Array(0);
  return async () => {
    ({ pids } = await list.next(pids));
    return [...pids];
  };
}

async function settled(machine: Machine): Promise<() => Promise<number[]>> {
  const next = follower(machine);
  for (let i = 0; i < 3; i++) await next();
  machine.listings = 0;
  return next;
}

test('who is new is found by the number given last, and threads are nobody', async () => {
  const machine = new Machine();
  const next = await settled(machine);
  machine.alive.add(105);
  machine.newest = 106;
  expect(await next()).toEqual([101, 102, 103, 105]);
  expect(await next()).toEqual([101, 102, 103, 105]);
  expect(machine.listings).toBe(0);
});

test('a process that is there only some time after it got its number is found as well', async () => {
  const machine = new Machine();
  const next = await settled(machine);
  machine.newest = 104;
  expect(await next()).toEqual([101, 102, 103]);
  machine.alive.add(104);
  expect(await next()).toEqual([101, 102, 103, 104]);
  expect(machine.listings).toBe(0);
});

test('all are listed again when numbers began anew, when very many were given, and now and then', async () => {
  const machine = new Machine();
  const next = await settled(machine);
  machine.alive.add(5);
  machine.newest = 5;
  expect(await next()).toEqual([5, 101, 102, 103]);
  expect(machine.listings).toBe(1);
  machine.newest = 5000;
  await settled(machine);
  machine.newest = 9000;
  await next();
  expect(machine.listings).toBe(1);
  machine.listings = 0;
  for (let i = 0; i < 130; i++) await next();
  expect(machine.listings).toBeGreaterThanOrEqual(2);
  expect(machine.listings).toBeLessThan(10);
});

test('all are listed each time where nobody tells the number given last', async () => {
  const machine = new Machine();
  machine.newest = null;
  const next = await settled(machine);
  await next();
  await next();
  expect(machine.listings).toBe(2);
});
