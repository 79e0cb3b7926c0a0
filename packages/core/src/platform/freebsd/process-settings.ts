import type { FreebsdNative } from '@sysu/native';
import type { ProcessSettingsBackend, ResourceLimits } from '../../model/process-settings.js';
import { codeOf } from '../error-codes.js';
import { decode } from '../layout.js';
import { callOn } from '../bsd/identity.js';
import { nicenessCalls } from '../bsd/niceness.js';
import type { ProcessList } from '../bsd/process-list.js';
import { rlimit } from './layouts-process.js';
import { procName } from './process-table.js';
import type { TableRow } from './process-table.js';
import type { Sysctl } from '../bsd/sysctl.js';

// From the numbers that the library exports, which are those of Linux and for the rest psutil's, to sys/resource.h.
const resources: Readonly<Record<number, number>> = {
  0: 0,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  5: 5,
  6: 7,
  7: 8,
  8: 6,
  9: 10,
  [0x100 + 9]: 9,
  [0x100 + 11]: 11,
  [0x100 + 12]: 12,
};
// RLIM_INFINITY: the largest number there is.
const UNLIMITED = 2n ** 63n - 1n;

type Calls = Pick<
  ProcessSettingsBackend,
  'nice' | 'setNice' | 'rlimit' | 'setRlimit' | 'cpuAffinity' | 'setCpuAffinity' | 'ioPriority'
>;

export function settingCalls(native: FreebsdNative, sysctl: Sysctl, list: ProcessList<TableRow>): Calls {
  const cpus = (): number[] => Array.from({ length: sysctl.number('hw.ncpu') }, (_, cpu) => cpu);
  return {
    ...nicenessCalls(native, list),
    ioPriority: () => null,
    rlimit: (who, resource) => {
      const number = numberOf(resource);
      return callOn(list, who, 'limits', (pid) => limitsIn(sysctl, procName('rlimit', pid, number)));
    },
    setRlimit: (who, resource, limits) => {
      const number = numberOf(resource);
      const bytes = limitBytes(limits);
      callOn(list, who, 'limits', (pid) => sysctl.set(procName('rlimit', pid, number), bytes));
    },
    cpuAffinity: (who) => callOn(list, who, 'affinity', (pid) => numbersIn(native.getAffinity(pid))),
    setCpuAffinity: (who, wanted) => {
      const all = cpus();
      const missing = wanted.find((cpu) => !all.includes(cpu));
      if (missing !== undefined) throw new RangeError(`no CPU ${missing} is online; there are ${all.join()}`);
      const mask = maskOf(wanted.length === 0 ? all : wanted);
      try {
        callOn(list, who, 'affinity', (pid) => native.setAffinity(pid, mask));
      } catch (error) {
        if (codeOf(error) !== 'EDEADLK') throw error;
        throw new RangeError(`the CPUs ${wanted.join()} may not be used by process ${who.pid}`, { cause: error });
      }
    },
  };
}

function numberOf(resource: number): number {
  const number = resources[resource];
  if (number === undefined) throw new RangeError(`no resource of this system has the number ${resource}`);
  return number;
}

function limitsIn(sysctl: Sysctl, name: readonly number[]): ResourceLimits {
  const { soft, hard } = decode(rlimit, sysctl.bytes(...name));
  const limit = (value: number): number => (value >= Number(UNLIMITED) ? Infinity : value);
  return [limit(soft), limit(hard)];
}

function limitBytes([soft, hard]: ResourceLimits): Uint8Array {
  if (soft > hard) throw new RangeError(`the soft limit ${soft} exceeds the hard limit ${hard}`);
  const bytes = new DataView(new ArrayBuffer(rlimit.size));
  for (const [at, limit] of [
    [0, soft],
    [8, hard],
  ] as const) {
    bytes.setBigInt64(at, limit === Infinity ? UNLIMITED : BigInt(limit), true);
  }
  return new Uint8Array(bytes.buffer);
}

function numbersIn(mask: Uint8Array): number[] {
  return Array.from({ length: mask.length * 8 }, (_, cpu) => cpu).filter((cpu) => (mask[cpu >> 3]! >> (cpu & 7)) & 1);
}

/** CPU_MAXSIZE bits. */
function maskOf(cpus: readonly number[]): Uint8Array {
  const mask = new Uint8Array(128);
  for (const cpu of cpus) mask[cpu >> 3]! |= 1 << (cpu & 7);
  return mask;
}
