// In a pid namespace of its own: reads processes whose pids go from one to the next all the time, by the library and
// by path, and counts rows that are made of two of them. `torn-rows HELPER ROWS`
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createSystem } from '../../packages/core/src/system.js';

const [helper, rows] = process.argv.slice(2);
const FIRST = 6001;
const pids = Array.from({ length: 16 }, (_, i) => FIRST + i);
const system = createSystem();

interface Count {
  /** Rows of a process whose pid was another's in the row before. */
  rows: number;
  torn: number;
}

type Row = { pid: number; comm: string; mark: string };

/** By the library: a name and a command line from one directory. */
async function byLibrary(): Promise<Row[]> {
  const read = await system.processes(['pid', 'comm', 'args'], { pids, interval: 0 });
  return read.flatMap(({ pid, comm, args }) => rowOf(pid as number, comm as string | null, args as string[] | null));
}

/** By path, each file opened on its own, with a little time in between, as of a busy machine. */
async function byPath(): Promise<Row[]> {
  await Promise.resolve();
  return pids.flatMap((pid) => {
    try {
      const comm = readFileSync(`/proc/${pid}/comm`, 'latin1').trim();
      for (const until = performance.now() + 0.2; performance.now() < until;);
      return rowOf(pid, comm, readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('\0'));
    } catch {
      return [];
    }
  });
}

/** A process that is just going has no arguments any more. */
function rowOf(pid: number, comm: string | null, args: readonly string[] | null): Row[] {
  const mark = args?.[1];
  return comm === null || mark === undefined ? [] : [{ pid, comm, mark }];
}

async function count(read: () => Promise<Row[]>, enough: (count: Count) => boolean): Promise<Count> {
  const result: Count = { rows: 0, torn: 0 };
  const seen = new Map<number, string>();
  while (!enough(result)) {
    for (const { pid, comm, mark } of await read()) {
      if (seen.get(pid) === comm) continue;
      seen.set(pid, comm);
      result.rows++;
      if (comm !== mark) result.torn++;
    }
  }
  return result;
}

async function run(): Promise<void> {
  const recycler = spawn(helper!, ['r0000000', String(FIRST), String(pids.length)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(recycler.stdout, 'data');
  const limit = Number(rows);
  const control = await count(byPath, (made) => made.rows >= limit || made.torn >= 3);
  const ours = await count(byLibrary, (made) => made.rows >= limit);
  recycler.stdin.end();
  const [code] = (await once(recycler, 'exit')) as [number];
  process.stdout.write(JSON.stringify({ control, ours, recycler: code }));
}

void run();
