import { getPriority, setPriority } from 'node:os';
import type { SunosNative } from '@sysu/native';
import { AccessDenied, NoSuchProcess } from '../../errors.js';
import type { HostBackend } from '../../model/host.js';
import type { Identity, ThreadRecord } from '../../model/process.js';
import { cText } from '../c-text.js';
import type { Backend } from '../backend.js';
import { defineBackend } from '../define.js';
import { codeOf, isAbsence, isRefusal } from '../error-codes.js';
import { localNames } from '../local-names.js';
import { Names } from '../names.js';
import { cpuCalls } from './cpu.js';
import { diskIoCounters } from './disk-io.js';
import { Kstats } from './kstats.js';
import { lwpsinfo, prusage, psinfo } from './layouts.js';
import { virtualMemory } from './memory.js';
import { memoryMapsOf } from './memory-maps.js';
import { netIoCounters } from './network.js';
import { Proc } from './proc.js';
import { statusOf } from './process-figures.js';
import { readProcess, sweep } from './processes.js';
import type { Source } from './processes.js';

const PAGE = 4096;

/** The machine we run on: Solaris or illumos. */
export function solarisMachine(native: SunosNative, bigEndian: boolean, root = '/'): Backend {
  const proc = new Proc(root, bigEndian);
  const kstats = new Kstats(native, bigEndian);
  const names = new Names(localNames(root), null);
  const source: Source = {
    proc,
    names,
    moment: () => ({
      time: Date.now() / 1000,
      monotonic: performance.now() / 1000,
      totalMemory: virtualMemory(kstats, PAGE).total || null,
    }),
  };
  return defineBackend('sunos', {
    ...cpuCalls(kstats),
    virtualMemory: () => virtualMemory(kstats, PAGE),
    diskIoCounters: () => diskIoCounters(kstats),
    netIoCounters: () => netIoCounters(kstats),
    ...hostCalls(kstats),
    pids: () => proc.ids('proc'),
    pidExists: (pid) => startOf(proc, pid) !== null,
    sweep: (figures, options) => sweep(source, figures, options),
    readProcess: (pid, figures) => readProcess(source, pid, figures),
    userNames: async (ids) => new Map(await names.resolve('user', ids)),
    groupNames: async (ids) => new Map(await names.resolve('group', ids)),
    userId: (name) => names.idOf('user', name),
    groupId: (name) => names.idOf('group', name),
    cpuClock: () => null,
    cpuClocks: () => null,
    threads: async (pid) => threadsOf(proc, pid),
    identify: (pid) => ({ pid, key: null, startTicks: startOf(proc, pid) ?? gone(pid) }),
    kin: () => Promise.resolve(null),
    childPids: () => Promise.resolve(null),
    isSame: (who) => isSame(proc, who),
    signal: (who, signal) => callOn(proc, who, 'a signal', (pid) => void process.kill(pid, signal)),
    nice: (who) => callOn(proc, who, 'niceness', getPriority),
    setNice: (who, niceness) => callOn(proc, who, 'niceness', (pid) => setPriority(pid, niceness)),
    memoryMaps: async (pid) => memoryMapsOf(proc, pid),
    pageSize: () => PAGE,
  });
}

function hostCalls(kstats: Kstats): Pick<HostBackend, 'bootTime' | 'uptime' | 'containerUptime' | 'monotonic'> {
  const bootTime = (): number => kstats.named('unix', 'system_misc')[0]?.get('boot_time') ?? 0;
  const uptime = (): number => Math.max(0, Date.now() / 1000 - bootTime());
  return { bootTime, uptime, containerUptime: uptime, monotonic: () => performance.now() / 1000 };
}

/** Microseconds: nothing better names a process here, beside its pid. null of one that is gone. */
function startOf(proc: Proc, pid: number): number | null {
  if (!(Number.isInteger(pid) && pid >= 0)) return null;
  try {
    const { startSeconds, startNanoseconds } = proc.struct(`proc/${pid}/psinfo`, psinfo);
    return startSeconds * 1e6 + Math.floor(startNanoseconds / 1000);
  } catch (error) {
    if (isAbsence(codeOf(error))) return null;
    throw error;
  }
}

function isSame(proc: Proc, { pid, startTicks }: Identity): boolean {
  return startOf(proc, pid) === startTicks;
}

function gone(pid: number): never {
  throw new NoSuchProcess(pid);
}

/** It knows a pid alone: the process was the right one just before. */
function callOn<T>(proc: Proc, who: Identity, what: string, call: (pid: number) => T): T {
  if (!isSame(proc, who)) gone(who.pid);
  try {
    return call(who.pid);
  } catch (error) {
    const code = codeOf(error);
    if (isAbsence(code)) gone(who.pid);
    if (isRefusal(code)) throw new AccessDenied(who.pid, what);
    throw error;
  }
}

function threadsOf(proc: Proc, pid: number): ThreadRecord[] {
  if (startOf(proc, pid) === null) gone(pid);
  return proc.ids(`proc/${pid}/lwp`).map((id) => {
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
  });
}
