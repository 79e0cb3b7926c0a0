import { decodeText } from '../../text.js';
import type { Facts } from './facts.js';
import { procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/** /proc/PID/stat; `numbers` is indexed by the field numbers of proc(5), from 4 on. */
export interface ProcStat {
  comm: string;
  state: string;
  numbers: number[];
}

const OPENING = 0x28;
const CLOSING = 0x29;
const MINUS = 0x2d;
const ZERO = 0x30;
// The kernel's own names, of its worker threads, are at most 64 bytes; those of programs 15.
const LONGEST_NAME = 64;
const START_TIME = 22;
// 52 fields: an array that grows would cost three times as much as reading the numbers.
const blank = Array.from({ length: 53 }, () => 0.5);

/** The name may hold spaces, newlines and parentheses, so that the fields begin after the last `)`. */
export function parseStat(bytes: Buffer): ProcStat {
  const open = bytes.indexOf(OPENING);
  const close = bytes.lastIndexOf(CLOSING, open + LONGEST_NAME + 1);
  if (open < 0 || close < open || close + 4 > bytes.length) {
    throw new Error(`not a stat file: ${JSON.stringify(bytes.toString('latin1', 0, 80))}`);
  }
  const state = String.fromCharCode(bytes[close + 2]!);
  return { comm: decodeText(bytes, open + 1, close), state, numbers: parseNumbers(bytes, close + 4) };
}

/** From field 4 on; an older kernel has fewer than there are now. */
function parseNumbers(bytes: Buffer, start: number): number[] {
  const numbers = blank.slice();
  let field = 4;
  let value = 0;
  let negative = false;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte >= ZERO) value = value * 10 + (byte - ZERO);
    else if (byte === MINUS) negative = true;
    else {
      numbers[field++] = negative ? -value : value;
      value = 0;
      negative = false;
    }
  }
  if (field <= START_TIME)
    throw new Error(`a stat file of ${field - 1} fields: ${JSON.stringify(bytes.toString('latin1'))}`);
  numbers.length = field;
  return numbers;
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

export const procStat: ProcFile<ProcStat> = procFile({
  name: 'stat',
  cost: 10,
  parse: parseStat,
  figures: {
    comm: (stat) => stat.comm,
    state: (stat) => stat.state,
    status: (stat) => statusOf(stat.state),
    ppid: ({ numbers }) => numbers[4]!,
    pgid: ({ numbers }) => numbers[5]!,
    session: ({ numbers }) => numbers[6]!,
    terminal: ({ numbers }, { terminals }) => terminals.path(numbers[7]!),
    tpgid: ({ numbers }) => numbers[8]!,
    flags: ({ numbers }) => numbers[9]!,
    kernelThread: ({ numbers }) => (numbers[9]! & KERNEL_THREAD) !== 0,
    minorFaults: ({ numbers }) => numbers[10]!,
    majorFaults: ({ numbers }) => numbers[12]!,
    userTime: ({ numbers }, { clockTicks }) => numbers[14]! / clockTicks,
    systemTime: ({ numbers }, { clockTicks }) => numbers[15]! / clockTicks,
    childrenUserTime: ({ numbers }, { clockTicks }) => numbers[16]! / clockTicks,
    childrenSystemTime: ({ numbers }, { clockTicks }) => numbers[17]! / clockTicks,
    priority: ({ numbers }) => numbers[18]!,
    nice: ({ numbers }) => numbers[19]!,
    numThreads: ({ numbers }) => numbers[20]!,
    createTime: ({ numbers }, { bootTime, clockTicks }) =>
      bootTime === null ? null : bootTime + numbers[START_TIME]! / clockTicks,
    age,
    cpuAverage: (stat, facts) => {
      const life = age(stat, facts);
      const busy = (stat.numbers[14]! + stat.numbers[15]!) / facts.clockTicks;
      // Times step by one tick: of a process younger than that no share can be known.
      return life === null || life < 1 / facts.clockTicks ? null : (busy / life) * 100;
    },
    vms: ({ numbers }) => numbers[23]!,
    // Field 24, the resident memory, is left to statm: since Linux 6.2 the kernel does not add up its counters here.
    cpuNum: ({ numbers }) => numbers[39] ?? null,
    realtimePriority: ({ numbers }) => numbers[40] ?? null,
    policy: ({ numbers }) => numbers[41] ?? null,
    ioWaitTime: ({ numbers }, { clockTicks }) => (numbers[42] === undefined ? null : numbers[42] / clockTicks),
  },
});

function age({ numbers }: ProcStat, { uptime, clockTicks }: Facts): number | null {
  return uptime === null ? null : Math.max(0, uptime - numbers[START_TIME]! / clockTicks);
}
