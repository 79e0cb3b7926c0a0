import { decodeText } from '../../text.js';
import { procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/** /proc/PID/stat; `numbers` is indexed by the field numbers of proc(5), from 4 on. */
export interface ProcStat {
  comm: string;
  state: string;
  numbers: number[];
}

const CLOSING = 0x29;
const SPACE = 0x20;
const MINUS = 0x2d;
const ZERO = 0x30;

/** The name may hold spaces, newlines and parentheses, so that the fields begin after the last `)`. */
export function parseStat(bytes: Buffer): ProcStat {
  const open = bytes.indexOf(0x28);
  const close = bytes.lastIndexOf(CLOSING);
  if (open < 0 || close < open || close + 4 > bytes.length) {
    throw new Error(`not a stat file: ${JSON.stringify(bytes.toString('latin1', 0, 80))}`);
  }
  const numbers = [0, 0, 0, 0];
  let value = 0;
  let negative = false;
  for (let at = close + 4; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === SPACE || byte === 0x0a) {
      numbers.push(negative ? -value : value);
      value = 0;
      negative = false;
    } else if (byte === MINUS) negative = true;
    else value = value * 10 + (byte - ZERO);
  }
  return { comm: decodeText(bytes, open + 1, close), state: String.fromCharCode(bytes[close + 2]!), numbers };
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
    createTime: ({ numbers }, { bootTime, clockTicks }) => bootTime + numbers[22]! / clockTicks,
    age: (stat, facts) => age(stat, facts),
    cpuAverage: (stat, facts) => {
      const busy = (stat.numbers[14]! + stat.numbers[15]!) / facts.clockTicks;
      // Times step by one tick: of a process younger than that no share can be known.
      return age(stat, facts) < 1 / facts.clockTicks ? null : (busy / age(stat, facts)) * 100;
    },
    vms: ({ numbers }) => numbers[23]!,
    rss: ({ numbers }, { pageSize }) => numbers[24]! * pageSize,
    memoryPercent: ({ numbers }, { pageSize, memoryTotal }) => ((numbers[24]! * pageSize) / memoryTotal) * 100,
    cpuNum: ({ numbers }) => numbers[39] ?? null,
    realtimePriority: ({ numbers }) => numbers[40] ?? null,
    policy: ({ numbers }) => numbers[41] ?? null,
    ioWaitTime: ({ numbers }, { clockTicks }) => (numbers[42] ?? 0) / clockTicks,
  },
});

function age({ numbers }: ProcStat, { uptime, clockTicks }: { uptime: number; clockTicks: number }): number {
  return Math.max(0, uptime - numbers[22]! / clockTicks);
}
