import { decodeText } from '../../text.js';
import type { Facts } from './facts.js';
import { countOf, fieldsIn, numberIn, textsIn } from './fields.js';
import type { Fields } from './fields.js';
import { procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

// The kernel's own names, of its worker threads, are at most 64 bytes; those of programs 15.
const LONGEST_NAME = 64;
const OPEN = 0x28;
const CLOSE = 0x29;
const START_TIME = 22;
// The fields up to the size are in every kernel, and are those that are asked for most.
const SIZE = 23;

/** /proc/PID/stat. */
export interface ProcStat {
  readonly comm: string;
  readonly state: string;
  /** From the third to the size. */
  readonly fields: Fields;
  /** All from the third on, once a later one was needed. */
  texts: readonly string[] | null;
}

/** The name may hold spaces, newlines and parentheses, so that the fields begin after the last `)`. */
export function parseStat(bytes: Buffer, start = 0, end: number = bytes.length): ProcStat {
  const open = bytes.indexOf(OPEN, start);
  const close = bytes.lastIndexOf(CLOSE, Math.min(end - 1, open + LONGEST_NAME + 1));
  if (open < 0 || close <= open) throw notStat(bytes, start, end);
  const fields = fieldsIn(bytes, close + 2, end, SIZE - 2);
  if (countOf(fields) <= START_TIME - 3) throw notStat(bytes, start, end);
  const comm = decodeText(bytes, open + 1, close);
  return { comm, state: String.fromCharCode(bytes[close + 2]!), fields, texts: null };
}

function notStat(bytes: Buffer, start: number, end: number): Error {
  return new Error(`not a stat file: ${JSON.stringify(bytes.toString('latin1', start, Math.min(start + 400, end)))}`);
}

/** A field by its number in proc(5), of those that every kernel has. */
export function statNumber({ fields }: ProcStat, field: number): number {
  return numberIn(fields, field - 3);
}

/** One of the later fields: null where the kernel is too old. */
export function laterStatNumber(stat: ProcStat, field: number): number | null {
  const text = laterText(stat, field);
  return text === undefined ? null : Number(text);
}

/** An address of it, in hexadecimal digits; null where the kernel writes 0 or 1 for one that it does not tell us. */
function addressIn(stat: ProcStat, field: number): string | null {
  const address = BigInt(laterText(stat, field) ?? 0);
  return address <= 1n ? null : address.toString(16).padStart(16, '0');
}

function laterText(stat: ProcStat, field: number): string | undefined {
  stat.texts ??= textsIn(stat.fields);
  return stat.texts[field - 3];
}

const words: Record<string, string> = {
  R: 'running',
  S: 'sleeping',
  D: 'disk-sleep',
  T: 'stopped',
  t: 'tracing-stop',
  Z: 'zombie',
  X: 'dead',
  x: 'dead',
  K: 'wake-kill',
  W: 'waking',
  I: 'idle',
  P: 'parked',
};

// PF_KTHREAD of the kernel's include/linux/sched.h, in field 9.
const KERNEL_THREAD = 0x00200000;

/** Psutil's word for a state letter. */
export function statusOf(letter: string): string {
  return words[letter] ?? '?';
}

// RLIM_INFINITY.
const UNLIMITED = 2 ** 64;

const addresses = {
  rssLimit: (stat: ProcStat) => (laterStatNumber(stat, 25) === UNLIMITED ? Infinity : laterStatNumber(stat, 25)),
  codeSize: (stat: ProcStat) => {
    const [start, end] = [laterStatNumber(stat, 26) ?? 0, laterStatNumber(stat, 27) ?? 0];
    // A thread of the kernel has none; of a process that we may not trace both are 1.
    return start === 1 ? null : end - start;
  },
  stackStart: (stat: ProcStat) => addressIn(stat, 28),
  stackPointer: (stat: ProcStat) => addressIn(stat, 29),
  instructionPointer: (stat: ProcStat) => addressIn(stat, 30),
};

export const procStat: ProcFile<ProcStat> = procFile({
  name: 'stat',
  cost: 10,
  parse: parseStat,
  figures: {
    comm: (stat) => stat.comm,
    state: (stat) => stat.state,
    status: (stat) => statusOf(stat.state),
    ppid: (stat) => statNumber(stat, 4),
    pgid: (stat) => statNumber(stat, 5),
    session: (stat) => statNumber(stat, 6),
    terminal: (stat, { terminals }) => terminals.path(statNumber(stat, 7)),
    tpgid: (stat) => statNumber(stat, 8),
    flags: (stat) => statNumber(stat, 9),
    kernelThread: (stat) => (statNumber(stat, 9) & KERNEL_THREAD) !== 0,
    minorFaults: (stat) => statNumber(stat, 10),
    childrenMinorFaults: (stat) => statNumber(stat, 11),
    majorFaults: (stat) => statNumber(stat, 12),
    childrenMajorFaults: (stat) => statNumber(stat, 13),
    userTime: (stat, { clockTicks }) => statNumber(stat, 14) / clockTicks,
    systemTime: (stat, { clockTicks }) => statNumber(stat, 15) / clockTicks,
    childrenUserTime: (stat, { clockTicks }) => statNumber(stat, 16) / clockTicks,
    childrenSystemTime: (stat, { clockTicks }) => statNumber(stat, 17) / clockTicks,
    priority: (stat) => statNumber(stat, 18),
    nice: (stat) => statNumber(stat, 19),
    numThreads: (stat) => statNumber(stat, 20),
    createTime: (stat, { bootTime, clockTicks }) =>
      bootTime === null ? null : bootTime + statNumber(stat, START_TIME) / clockTicks,
    age,
    cpuAverage: (stat, facts) => {
      const life = age(stat, facts);
      const busy = (statNumber(stat, 14) + statNumber(stat, 15)) / facts.clockTicks;
      // Times step by one tick: of a process younger than that no share can be known.
      return life === null || life < 1 / facts.clockTicks ? null : (busy / life) * 100;
    },
    vms: (stat) => statNumber(stat, 23),
    pageSize: (_stat, { pageSize }) => pageSize,
    ...addresses,
    // Field 24, the resident memory, is left to statm: since Linux 6.2 the kernel does not add up its counters here.
    cpuNum: (stat) => laterStatNumber(stat, 39),
    numaNode: (stat, { nodeOfCpu }) => nodeOfCpu.get(laterStatNumber(stat, 39) ?? 0) ?? null,
    realtimePriority: (stat) => laterStatNumber(stat, 40),
    policy: (stat) => laterStatNumber(stat, 41),
    ioWaitTime: (stat, { clockTicks }) => {
      const ticks = laterStatNumber(stat, 42);
      return ticks === null ? null : ticks / clockTicks;
    },
  },
});

function age(stat: ProcStat, { uptime, clockTicks }: Facts): number | null {
  return uptime === null ? null : Math.max(0, uptime - statNumber(stat, START_TIME) / clockTicks);
}
