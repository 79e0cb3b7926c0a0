import { AccessDenied, NoSuchProcess } from '../../errors.js';
import type { ThreadRecord } from '../../model/process.js';
import { codeOf, isRefusal } from './errno.js';
import { fileOf } from './files.js';
import type { Files } from './files.js';
import { parseStat, statusOf } from './proc-stat.js';

/** /proc/PID/task/TID/stat of every thread; those that end meanwhile are left out. */
export async function threadsOf(files: Files, pid: number): Promise<ThreadRecord[]> {
  const threads: ThreadRecord[] = [];
  const { clockTicks } = files.constants;
  const ids = Array.from(listThreads(files, pid), String);
  for await (const batch of files.readMany(`proc/${pid}/task`, ids, ['stat'], { limit: 65536, clock: false })) {
    for (let i = 0; i < batch.count; i++) {
      const content = fileOf(batch, i, 0, 1);
      if (batch.states[i] !== 0 || typeof content === 'number') continue;
      const { comm, state, numbers } = parseStat(content);
      threads.push({
        id: Number(content.toString('latin1', 0, content.indexOf(0x20))),
        userTime: numbers[14]! / clockTicks,
        systemTime: numbers[15]! / clockTicks,
        name: comm,
        status: statusOf(state),
        cpuNum: numbers[39]!,
      });
    }
  }
  return threads;
}

function listThreads(files: Files, pid: number): Int32Array {
  try {
    return files.listIds(`proc/${pid}/task`).ids;
  } catch (error) {
    throw isRefusal(codeOf(error)) ? new AccessDenied(pid, 'threads') : new NoSuchProcess(pid);
  }
}
