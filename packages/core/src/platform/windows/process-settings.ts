import type { WindowsNative } from '@sysu/native';
import { NoSuchProcess, Unsupported } from '../../errors.js';
import type { ProcessSettingsBackend } from '../../model/process-settings.js';
import type { Identity } from '../../model/process.js';
import { codeOf, isSilence } from '../error-codes.js';
import { KernelBytes } from '../kernel-bytes.js';
import { microsecondsOf } from './clock.js';
import { right, withPid, withProcess } from './opened.js';
import { processRow } from './process-table.js';
import { isUnknown } from './unknown-question.js';

const IO_PRIORITY = 33;
/** *_PRIORITY_CLASS of winbase.h: idle, below normal, normal, above normal, high, real time. */
const CLASSES = [0x40, 0x4000, 0x20, 0x8000, 0x80, 0x100];
/** IOPRIO_HIGH; the one above it is the kernel's own. */
const HIGHEST = 3;

type Calls = Omit<ProcessSettingsBackend, 'rlimit' | 'setRlimit'>;

/** Threads have none of these of their own here: `tid` is passed over. */
export function settingCalls(native: WindowsNative): Calls {
  const asked = <T>(who: Identity, what: string, ask: (process: number) => T): T =>
    withProcess(native, who, right.queryLimited, what, ask);
  const set = (who: Identity, what: string, change: (process: number) => void): void =>
    withProcess(native, who, right.set, what, change);
  return {
    nice: (who) => asked(who, 'priority', (process) => native.getPriorityClass(process)),
    setNice: (who, priority) => {
      if (!CLASSES.includes(priority)) throw new RangeError(`${priority} is no *_PRIORITY_CLASS`);
      set(who, 'priority', (process) => native.setPriorityClass(process, priority));
    },

    ionice: (who) => asked(who, 'I/O priority', (process) => ({ ioclass: ioPriority(native, process), value: 0 })),
    ioPriority: (pid) => ioPriorityOfPid(native, pid),
    setIonice: (who, ioclass, value) => {
      if (!(Number.isInteger(ioclass) && ioclass >= 0 && ioclass <= HIGHEST && value === 0)) {
        throw new RangeError('the I/O priority must be IOPRIO_VERYLOW to IOPRIO_HIGH, 0 to 3, and has no levels');
      }
      const bytes = Uint8Array.of(ioclass, 0, 0, 0);
      set(who, 'I/O priority', (process) => whereKnown(() => native.setProcess(process, IO_PRIORITY, bytes)));
    },

    cpuAffinity: (who) => asked(who, 'affinity', (process) => [...native.getAffinity(process).own]),
    setCpuAffinity: (who, cpus) =>
      withProcess(native, who, right.set, 'affinity', (process) => {
        const { all } = native.getAffinity(process);
        const missing = cpus.find((cpu) => !all.includes(cpu));
        if (missing !== undefined) throw new RangeError(`no CPU ${missing} is there; there are ${all.join()}`);
        native.setAffinity(process, cpus.length === 0 ? all : Int32Array.from(cpus));
      }),

    numHandles: (who) => {
      const row = processRow(native, who.pid);
      if (row === null || microsecondsOf(row.createTime) !== who.startTicks) throw new NoSuchProcess(who.pid);
      return row.handleCount;
    },
  };
}

/** IOPRIO_VERYLOW to IOPRIO_HIGH: IO_PRIORITY_HINT of wdm.h. */
function ioPriority(native: WindowsNative, process: number): number {
  const { bytes } = whereKnown(() => native.queryProcess(process, IO_PRIORITY, 4));
  return new KernelBytes(bytes, false).u32(0);
}

function ioPriorityOfPid(native: WindowsNative, pid: number): { ioclass: number; value: number } | null {
  try {
    return withPid(native, pid, right.queryLimited, (process) => ({ ioclass: ioPriority(native, process), value: 0 }));
  } catch (error) {
    if (!(error instanceof Unsupported) && isSilence(codeOf(error))) return null;
    throw error;
  }
}

function whereKnown<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw isUnknown(error) ? new Unsupported('ionice()', 'by this kernel') : error;
  }
}
