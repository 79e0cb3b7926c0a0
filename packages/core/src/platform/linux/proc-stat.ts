import { decodeText } from '../../text.js';
import type { Facts } from './facts.js';
import { procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

const OPENING = 0x28;
const CLOSING = 0x29;
// The kernel's own names, of its worker threads, are at most 64 bytes; those of programs 15.
const LONGEST_NAME = 64;
const START_TIME = 22;
// The fields up to the size are in every kernel, and are those that are asked for most.
const SIZE = 23;

/**
 * /proc/PID/stat. A field becomes a number when it is asked for: few ever are. (Reading digits byte by byte would be
 * faster once it is compiled, but four times slower for the few hundred rows of a program that has just started.)
 */
export class ProcStat {
  readonly comm: string;
  readonly state: string;
  readonly #text: string;
  /** From the third on; the later ones only when one of them is needed. */
  #fields: readonly string[];

  /** @param text what follows the name */
  constructor(comm: string, text: string) {
    this.comm = comm;
    this.#text = text;
    this.#fields = text.split(' ', SIZE - 2);
    this.state = this.#fields[0]!;
  }

  get isWhole(): boolean {
    return this.#fields.length > START_TIME - 3;
  }

  /** A field by its number in proc(5), of those that every kernel has. */
  number(field: number): number {
    return Number(this.#fields[field - 3]);
  }

  /** One of the later fields: null where the kernel is too old. */
  later(field: number): number | null {
    const text = this.#later(field);
    return text === undefined ? null : Number(text);
  }

  /** An address of it, in hexadecimal digits; null where the kernel writes 0 or 1 for one that it does not tell us. */
  address(field: number): string | null {
    const address = BigInt(this.#later(field) ?? 0);
    return address <= 1n ? null : address.toString(16).padStart(16, '0');
  }

  #later(field: number): string | undefined {
    if (this.#fields.length <= SIZE - 2) this.#fields = this.#text.trimEnd().split(' ');
    return this.#fields[field - 3];
  }
}

/** The name may hold spaces, newlines and parentheses, so that the fields begin after the last `)`. */
export function parseStat(bytes: Buffer): ProcStat {
  const open = bytes.indexOf(OPENING);
  const close = bytes.lastIndexOf(CLOSING, open + LONGEST_NAME + 1);
  const stat = new ProcStat(decodeText(bytes, open + 1, close), bytes.toString('latin1', close + 2));
  if (open < 0 || close < open || !stat.isWhole) {
    throw new Error(`not a stat file: ${JSON.stringify(bytes.toString('latin1', 0, 400))}`);
  }
  return stat;
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
  rssLimit: (stat: ProcStat) => (stat.later(25) === UNLIMITED ? Infinity : stat.later(25)),
  codeSize: (stat: ProcStat) => {
    const [start, end] = [stat.later(26) ?? 0, stat.later(27) ?? 0];
    // A thread of the kernel has none; of a process that we may not trace both are 1.
    return start === 1 ? null : end - start;
  },
  stackStart: (stat: ProcStat) => stat.address(28),
  stackPointer: (stat: ProcStat) => stat.address(29),
  instructionPointer: (stat: ProcStat) => stat.address(30),
};

export const procStat: ProcFile<ProcStat> = procFile({
  name: 'stat',
  cost: 10,
  parse: parseStat,
  figures: {
    comm: (stat) => stat.comm,
    state: (stat) => stat.state,
    status: (stat) => statusOf(stat.state),
    ppid: (stat) => stat.number(4),
    pgid: (stat) => stat.number(5),
    session: (stat) => stat.number(6),
    terminal: (stat, { terminals }) => terminals.path(stat.number(7)),
    tpgid: (stat) => stat.number(8),
    flags: (stat) => stat.number(9),
    kernelThread: (stat) => (stat.number(9) & KERNEL_THREAD) !== 0,
    minorFaults: (stat) => stat.number(10),
    majorFaults: (stat) => stat.number(12),
    userTime: (stat, { clockTicks }) => stat.number(14) / clockTicks,
    systemTime: (stat, { clockTicks }) => stat.number(15) / clockTicks,
    childrenUserTime: (stat, { clockTicks }) => stat.number(16) / clockTicks,
    childrenSystemTime: (stat, { clockTicks }) => stat.number(17) / clockTicks,
    priority: (stat) => stat.number(18),
    nice: (stat) => stat.number(19),
    numThreads: (stat) => stat.number(20),
    createTime: (stat, { bootTime, clockTicks }) =>
      bootTime === null ? null : bootTime + stat.number(START_TIME) / clockTicks,
    age,
    cpuAverage: (stat, facts) => {
      const life = age(stat, facts);
      const busy = (stat.number(14) + stat.number(15)) / facts.clockTicks;
      // Times step by one tick: of a process younger than that no share can be known.
      return life === null || life < 1 / facts.clockTicks ? null : (busy / life) * 100;
    },
    vms: (stat) => stat.number(23),
    ...addresses,
    // Field 24, the resident memory, is left to statm: since Linux 6.2 the kernel does not add up its counters here.
    cpuNum: (stat) => stat.later(39),
    numaNode: (stat, { nodeOfCpu }) => nodeOfCpu.get(stat.later(39) ?? 0) ?? null,
    realtimePriority: (stat) => stat.later(40),
    policy: (stat) => stat.later(41),
    ioWaitTime: (stat, { clockTicks }) => {
      const ticks = stat.later(42);
      return ticks === null ? null : ticks / clockTicks;
    },
  },
});

function age(stat: ProcStat, { uptime, clockTicks }: Facts): number | null {
  return uptime === null ? null : Math.max(0, uptime - stat.number(START_TIME) / clockTicks);
}
