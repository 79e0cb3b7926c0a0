import { isAbsence } from '../error-codes.js';
import { errorCode } from './errno.js';
import { fileOf } from './files.js';
import type { Batch, Files } from './files.js';

// Of a process with more threads than these it costs less to ask all processes for their parents.
const MOST_THREADS = 256;
const MOST_LOOKS = 4;
const WHOLE = { limit: 16 * 1024 * 1024, clock: false };

/**
 * Pids of the children of each process, from the list that each of its threads has: /proc/PID/task/TID/children, see
 * proc(5). Such a list may miss one when another one ends meanwhile, or when a thread does; so all are read until they
 * say twice the same. null where they do not, where they are refused, or where the kernel has none
 * (CONFIG_PROC_CHILDREN).
 */
export async function childPidsOf(files: Files, pids: readonly number[]): Promise<number[][] | null> {
  let before = null;
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const now = await look(files, pids);
    if (now === null) return null;
    const text = JSON.stringify(now);
    if (text === before) return now;
    before = text;
  }
  return null;
}

async function look(files: Files, pids: readonly number[]): Promise<number[][] | null> {
  const threads = await threadsOf(files, pids);
  if (threads === null || threads.length > MOST_THREADS) return null;
  const children = new Map(pids.map((pid): [number, number[]] => [pid, []]));
  let from = 0;
  for await (const batch of files.readMany('proc', threads, ['children*'], WHOLE)) {
    for (let i = 0; i < batch.count; i++) {
      const list = contentOf(batch, i);
      if (list === null) return null;
      const found = children.get(Number.parseInt(threads[from + i]!, 10))!;
      for (const pid of parseChildren(list)) found.push(pid);
    }
    from += batch.count;
  }
  return [...children.values()];
}

/** The folders of all threads; null when one is refused. */
async function threadsOf(files: Files, pids: readonly number[]): Promise<string[] | null> {
  const threads: string[] = [];
  let from = 0;
  for await (const batch of files.readMany('proc', pids.map(String), ['task/'], WHOLE)) {
    for (let i = 0; i < batch.count; i++) {
      const ids = contentOf(batch, i);
      if (ids === null) return null;
      for (const id of ids.toString('latin1').split('\0')) if (id !== '') threads.push(`${pids[from + i]}/task/${id}`);
    }
    from += batch.count;
  }
  return threads;
}

/** Nothing of who has ended meanwhile; null when it is not told for another reason. */
function contentOf(batch: Batch, i: number): Buffer | null {
  const state = batch.states[i]!;
  if (state !== 0) return isAbsence(errorCode(state)) ? Buffer.of() : null;
  const content = fileOf(batch, i, 0, 1);
  if (typeof content !== 'number') return content;
  return errorCode(content) === 'ESRCH' ? Buffer.of() : null;
}

/** Numbers, a space behind each. */
export function parseChildren(bytes: Buffer): number[] {
  return bytes.toString('latin1').split(' ').filter(Boolean).map(Number);
}
