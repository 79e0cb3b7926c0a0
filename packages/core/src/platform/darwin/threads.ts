import type { DarwinNative } from '@sysu/native';
import type { Figure, ProcessRecord, ThreadRecord } from '../../model/process.js';
import { cText } from '../c-text.js';
import { codeOf } from '../error-codes.js';
import { failure } from '../failure.js';
import { sysctlNumber, kernelBytes, unless } from './kernel.js';
import { procThreadinfo } from './layouts-processes.js';
import { procPidInfo } from './process-calls.js';
import type { ProcessView } from './process-view.js';

// Flavors of proc_pidinfo, of sys/proc_info.h.
const PROC_PIDTHREADINFO = 5;
const PROC_PIDLISTTHREADS = 6;
const FIRST_ROOM = 64;
const HANDLE = 8;

// TH_STATE_* of mach/thread_info.h: running, stopped, waiting, waiting for a disk, halted.
const states: Readonly<Record<number, readonly [letter: string, status: string]>> = {
  1: ['R', 'running'],
  2: ['T', 'stopped'],
  3: ['S', 'sleeping'],
  4: ['D', 'disk-sleep'],
  5: ['T', 'stopped'],
};

interface Thread {
  /** Where its own data are: by this the kernel knows it. */
  id: number;
  userTicks: number;
  systemTicks: number;
  name: string;
  state: string | null;
  status: string | null;
}

export function threadsOf(native: DarwinNative, pid: number): ThreadRecord[] {
  const ticksPerSecond = sysctlNumber(native, 'hw.tbfrequency') ?? 1e9;
  try {
    return readThreads(native, pid).map(({ id, userTicks, systemTicks, name, status }) => ({
      id,
      userTime: userTicks / ticksPerSecond,
      systemTime: systemTicks / ticksPerSecond,
      name,
      status: status ?? 'sleeping',
      cpuNum: null,
    }));
  } catch (error) {
    throw failure(pid, 'threads', codeOf(error));
  }
}

/** A row for each thread: what is its own, and the rest of its process. None where they are refused. */
export function threadRecordsOf(
  process: ProcessView,
  record: ProcessRecord,
  wanted: ReadonlySet<Figure>,
): ProcessRecord[] {
  const threads = unless(['EPERM', 'EACCES', 'ESRCH'], () => readThreads(process.native, process.pid)) ?? [];
  return threads.map((thread) => {
    const [userTime, systemTime] = [process.seconds(thread.userTicks), process.seconds(thread.systemTicks)];
    const cpuClock = userTime + systemTime;
    const own: Partial<ProcessRecord> = { ...thread, userTime, systemTime, cpuClock };
    const row: ProcessRecord = { ...record, tid: thread.id };
    for (const figure of ['userTime', 'systemTime', 'cpuClock', 'state', 'status'] as const) {
      if (wanted.has(figure)) row[figure] = own[figure] as never;
    }
    return row;
  });
}

/** Those that end meanwhile are left out. */
function readThreads(native: DarwinNative, pid: number): Thread[] {
  return listThreads(native, pid).flatMap((id) => {
    const ask = (): ReturnType<typeof info> => info(native, pid, id);
    const thread = unless(['ESRCH', 'EINVAL'], ask);
    if (thread === null) return [];
    const [state, status] = states[thread.state] ?? [null, null];
    const { userTime, systemTime, name } = thread;
    return [{ id, userTicks: userTime, systemTicks: systemTime, name: cText(name), state, status }];
  });
}

function info(native: DarwinNative, pid: number, thread: number) {
  return procPidInfo(native, pid, PROC_PIDTHREADINFO, procThreadinfo, thread);
}

function listThreads(native: DarwinNative, pid: number): number[] {
  for (let room = FIRST_ROOM; ; room *= 2) {
    const answer = kernelBytes(native.procPidInfo(pid, PROC_PIDLISTTHREADS, 0, room * HANDLE));
    const count = Math.floor(answer.length / HANDLE);
    if (count < room) return Array.from({ length: count }, (_, i) => answer.u64(i * HANDLE));
  }
}
