import type { ThreadRecord } from '../../model/process.js';
import { cText } from '../c-text.js';
import { codeOf } from '../error-codes.js';
import { failure } from '../failure.js';
import { lwpsinfo, prusage, psinfo } from './layouts.js';
import type { Proc } from './proc.js';
import { statusOf } from './process-figures.js';

export function threadsOf(proc: Proc, pid: number): ThreadRecord[] {
  try {
    return threadIds(proc, pid).map((id) => threadOf(proc, pid, id));
  } catch (error) {
    throw failure(pid, 'threads', codeOf(error));
  }
}

/** None of a zombie. */
export function threadIds(proc: Proc, pid: number): number[] {
  return proc.struct(`proc/${pid}/psinfo`, psinfo).threads === 0 ? [] : proc.ids(`proc/${pid}/lwp`);
}

function threadOf(proc: Proc, pid: number, id: number): ThreadRecord {
  const info = proc.struct(`proc/${pid}/lwp/${id}/lwpsinfo`, lwpsinfo);
  const usage = proc.struct(`proc/${pid}/lwp/${id}/lwpusage`, prusage);
  return {
    id,
    userTime: usage.userSeconds + usage.userNanoseconds / 1e9,
    systemTime: usage.systemSeconds + usage.systemNanoseconds / 1e9,
    name: cText(info.name),
    status: statusOf(info.letter),
    cpuNum: info.onCpu >= 0 ? info.onCpu : null,
  };
}
