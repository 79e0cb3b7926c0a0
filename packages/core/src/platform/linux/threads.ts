import { AccessDenied, Incomplete, NoSuchProcess } from '../../errors.js';
import type { ProcessBatch, ThreadRecord } from '../../model/process.js';
import { codeOf, isAbsence, isRefusal } from '../error-codes.js';
import { errorCode } from './errno.js';
import { fileOf, readText } from './files.js';
import type { Files } from './files.js';
import { emptyBatch, noteLoss } from '../loss.js';
import { laterStatNumber, parseStat, statNumber, statusOf } from './proc-stat.js';
import { statusField } from './proc-status.js';

const SHORT = { limit: 64 * 1024, clock: false };

/** /proc/PID/task/TID/stat of every thread; those that end meanwhile are left out. */
export async function threadsOf(files: Files, pid: number): Promise<ThreadRecord[]> {
  const threads: ThreadRecord[] = [];
  const lost = emptyBatch();
  const ids = await listThreads(files, pid, lost);
  let from = 0;
  for await (const batch of files.readMany(`proc/${pid}/task`, ids, ['stat'], SHORT)) {
    for (let i = 0; i < batch.count; i++) {
      const content = batch.states[i] === 0 ? fileOf(batch, i, 0, 1) : batch.states[i]!;
      if (typeof content === 'number') noteLoss(lost, errorCode(content));
      else threads.push(threadOf(Number(ids[from + i]), content, files.constants.clockTicks));
    }
    from += batch.count;
  }
  if (lost.lost > 0) throw new Incomplete(lost.lost, lost.lostCode!, threads);
  return threads;
}

/** Threads have a folder below /proc that no listing shows. proc(5), /proc/TID */
export function pidOfThread(files: Files, tid: number): number | null {
  const pid = statusField(readText(files, `proc/${tid}/status`) ?? '', 'Tgid');
  return pid === null ? null : Number(pid);
}

/** `123/task/124` for every thread of these processes, by number. Processes whose threads cannot be listed are lost. */
export async function threadDirectories(
  files: Files,
  processes: readonly string[],
  lost: ProcessBatch,
): Promise<string[]> {
  const directories: string[] = [];
  let from = 0;
  for await (const batch of files.readMany('proc', processes, ['task/'], { ...SHORT, limit: 2 ** 24 })) {
    for (let i = 0; i < batch.count; i++) {
      const entries = batch.states[i] === 0 ? fileOf(batch, i, 0, 1) : batch.states[i]!;
      const pid = processes[from + i]!;
      if (typeof entries !== 'number') for (const tid of idsIn(entries)) directories.push(`${pid}/task/${tid}`);
      // Of a process that hides its threads the first is known all the same, and bears its number.
      else if (isRefusal(errorCode(entries))) directories.push(`${pid}/task/${pid}`);
      else noteLoss(lost, errorCode(entries));
    }
    from += batch.count;
  }
  return directories;
}

function threadOf(id: number, stat: Buffer, clockTicks: number): ThreadRecord {
  const parsed = parseStat(stat);
  return {
    id,
    userTime: statNumber(parsed, 14) / clockTicks,
    systemTime: statNumber(parsed, 15) / clockTicks,
    name: parsed.comm,
    status: statusOf(parsed.state),
    cpuNum: laterStatNumber(parsed, 39),
  };
}

function idsIn(entries: Buffer): number[] {
  const names = entries.toString('latin1').split('\0');
  return names
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

async function listThreads(files: Files, pid: number, lost: ProcessBatch): Promise<string[]> {
  try {
    const { ids, errno } = await files.listIds(`proc/${pid}/task`);
    if (errno !== 0) noteLoss(lost, errorCode(errno));
    return Array.from(ids, String);
  } catch (error) {
    const code = codeOf(error);
    if (isAbsence(code)) throw new NoSuchProcess(pid);
    throw isRefusal(code) ? new AccessDenied(pid, 'threads') : error;
  }
}
