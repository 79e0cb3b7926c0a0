import type { Native } from '@sysu/native';
import type { IoPriority, ProcessSettingsBackend, ResourceLimits } from '../../model/process-settings.js';
import type { Identity } from '../../model/process.js';
import { NoSuchProcess } from '../../errors.js';
import { onlineCpus } from './cpu-count.js';
import { codeOf, isSilence } from '../error-codes.js';
import { readText } from './files.js';
import type { Files } from './files.js';
import type { Identities } from './identity.js';

// Of include/uapi/linux/ioprio.h: IOPRIO_CLASS_SHIFT, IOPRIO_LEVEL_MASK; the bits between them are hints to the device.
const CLASS_SHIFT = 13;
const LEVEL_MASK = 7;
const IDLE = 3;
const LAST_RESOURCE = 15;
// CONFIG_NR_CPUS at most. The kernel passes over those that are not there, or not in the cpuset of the process.
const allCpus = (): number[] => Array.from({ length: 8192 }, (_, cpu) => cpu);

/** What getpriority(2), ioprio_get(2), prlimit(2) and sched_getaffinity(2) tell, and their counterparts set. */
export function settingCalls(
  native: Native,
  files: Files,
  identities: Identities,
): Omit<ProcessSettingsBackend, 'numHandles'> {
  /** These calls know a thread as they know a process, by a number alone. */
  const call = <T>(identity: Identity, tid: number | undefined, what: string, make: (id: number) => T): T =>
    identities.call(identity, what, (pid) => (tid === undefined ? make(pid) : ofThread(files, pid, tid, make)));
  return {
    nice: (identity, tid) => call(identity, tid, 'niceness', (id) => native.getPriority(id)),
    setNice: (identity, niceness, tid) => call(identity, tid, 'niceness', (id) => native.setPriority(id, niceness)),

    ionice: (identity, tid) => ioPriority(call(identity, tid, 'I/O priority', (id) => native.getIoPriority(id))),
    ioPriority: (tid) => {
      try {
        return ioPriority(native.getIoPriority(tid));
      } catch (error) {
        if (isSilence(codeOf(error))) return null;
        throw error;
      }
    },
    setIonice: (identity, ioclass, value, tid) => {
      const priority = encoded({ ioclass, value });
      call(identity, tid, 'I/O priority', (id) => native.setIoPriority(id, priority));
    },

    rlimit: (identity, resource) => {
      checkResource(resource);
      const [soft, hard] = identities.call(identity, 'limits', (pid) => native.getResourceLimits(pid, resource));
      return [soft!, hard!];
    },
    setRlimit: (identity, resource, limits) => {
      checkResource(resource);
      const [soft, hard] = checkLimits(limits);
      identities.call(identity, 'limits', (pid) => native.setResourceLimits(pid, resource, soft, hard));
    },

    cpuAffinity: (identity, tid) => [...call(identity, tid, 'affinity', (id) => native.getAffinity(id))],
    setCpuAffinity: (identity, cpus, tid) => {
      const wanted = cpus.length === 0 ? allCpus() : checkCpus(files, cpus);
      try {
        call(identity, tid, 'affinity', (id) => native.setAffinity(id, Int32Array.from(wanted)));
      } catch (error) {
        if (codeOf(error) !== 'EINVAL') throw error;
        throw new RangeError(`none of the CPUs ${cpus.join()} may be used by process ${identity.pid}`, {
          cause: error,
        });
      }
    },
  };
}

/** It was about the right one if that was a thread of the process before the call and after it. */
function ofThread<T>(files: Files, pid: number, tid: number, make: (tid: number) => T): T {
  const check = (): void => {
    if (readText(files, `proc/${pid}/task/${tid}/comm`) === null)
      throw new NoSuchProcess(pid, null, `process ${pid} has no thread ${tid}`);
  };
  check();
  const result = make(tid);
  check();
  return result;
}

function ioPriority(priority: number): IoPriority {
  return { ioclass: priority >> CLASS_SHIFT, value: priority & LEVEL_MASK };
}

/** As psutil has it: only the classes of real time and best effort have levels. */
function encoded({ ioclass, value }: IoPriority): number {
  if (!(Number.isInteger(ioclass) && ioclass >= 0 && ioclass <= IDLE)) {
    throw new RangeError(`ioclass must be IOPRIO_CLASS_NONE to IOPRIO_CLASS_IDLE, 0 to 3, not ${ioclass}`);
  }
  const most = ioclass === 0 || ioclass === IDLE ? 0 : LEVEL_MASK;
  if (!(Number.isInteger(value) && value >= 0 && value <= most)) {
    throw new RangeError(`value must be from 0 to ${most} in I/O class ${ioclass}, not ${value}`);
  }
  return (ioclass << CLASS_SHIFT) | value;
}

function checkResource(resource: number): void {
  if (!(Number.isInteger(resource) && resource >= 0 && resource <= LAST_RESOURCE)) {
    throw new RangeError(`no resource of this system has the number ${resource}`);
  }
}

function checkLimits([soft, hard]: ResourceLimits): ResourceLimits {
  if (soft > hard) throw new RangeError(`the soft limit ${soft} exceeds the hard limit ${hard}`);
  return [soft, hard];
}

function checkCpus(files: Files, cpus: readonly number[]): readonly number[] {
  const online = onlineCpus(files);
  const missing = cpus.find((cpu) => !online.includes(cpu));
  if (missing === undefined) return cpus;
  throw new RangeError(`no CPU ${missing} is online; there are ${online.join()}`);
}
