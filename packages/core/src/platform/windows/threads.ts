import type { WindowsNative } from '@sysu/native';
import { NoSuchProcess } from '../../errors.js';
import type { ThreadRecord } from '../../model/process.js';
import { secondsOf } from './clock.js';
import { processRow, processTable } from './process-table.js';
import { threadStatus } from './thread-states.js';

/** By number. Threads have no names here that the kernel would list: each bears that of its process. */
export function threadsOf(native: WindowsNative, pid: number): ThreadRecord[] {
  const row = processRow(native, pid);
  if (row === null) throw new NoSuchProcess(pid);
  const threads = row.threads.map((thread) => ({
    id: thread.uniqueThread,
    userTime: secondsOf(thread.userTime),
    systemTime: secondsOf(thread.kernelTime),
    name: row.name,
    status: threadStatus(thread),
    cpuNum: null,
  }));
  return threads.sort((a, b) => a.id - b.id);
}

export function pidOfThread(native: WindowsNative, tid: number): number | null {
  const row = processTable(native).find(({ threads }) => threads.some(({ uniqueThread }) => uniqueThread === tid));
  return row?.uniqueProcessId ?? null;
}
