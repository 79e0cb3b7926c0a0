import { describe, expect, test } from 'vitest';
import { ProcessIoSampler } from '../../packages/core/src/process-io-sampler.js';
import { recordsNamed } from '../../packages/core/src/records-named.js';
import { FakeMachine } from './fake-machine.js';

interface Thread {
  pid: number;
  tid: number;
}

/** Numbers of the threads that are sampled when these numbers are chosen. */
async function sampled(threads: readonly Thread[], pids: readonly number[]): Promise<number[]> {
  const machine = new FakeMachine();
  for (const { pid } of threads) machine.add(pid);
  Object.assign(machine.backend, {
    monotonic: () => null,
    uptime: () => 1000,
    activity: () => ({ pagedIn: 0, pagedOut: 0 }),
    delayAccounting: () => false,
    pidOfThread: (number: number) => threads.find(({ tid }) => tid === number)?.pid ?? null,
    async *sweep(_: unknown, { pids: processes = [] }: { pids?: readonly number[] }) {
      const records = threads.filter(({ pid }) => processes.includes(pid)).map((each) => ({ ...each }));
      yield await Promise.resolve({ records, refused: 0, lost: 0, lostCode: null });
    },
  });
  const { records } = await new ProcessIoSampler(machine.backend).sample(new Set(), { threads: true, pids });
  return records.map(({ tid }) => tid!);
}

describe('numbers of threads', () => {
  test('where the first has that of its process it alone is named by it', async () => {
    const threads = [7, 8, 9].map((tid) => ({ pid: 7, tid }));
    expect(await sampled(threads, [7])).toEqual([7]);
    expect(await sampled(threads, [9, 8])).toEqual([8, 9]);
    expect(await sampled(threads, [10])).toEqual([]);
  });

  test('where none has that of its process all threads are named by it', async () => {
    const threads = [900, 901].map((tid) => ({ pid: 7, tid }));
    expect(await sampled(threads, [7])).toEqual([900, 901]);
    expect(await sampled(threads, [901])).toEqual([901]);
  });

  test('a process that was sampled as a whole has its own', () => {
    expect(recordsNamed([{ pid: 7 }, { pid: 8 }], new Set([8, 9]))).toEqual([{ pid: 8 }]);
  });
});
