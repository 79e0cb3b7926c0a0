import type { SunosNative } from '@sysu/native';
import type { Figure, ProcessFigures } from '../../model/process.js';
import { cText } from '../c-text.js';
import { codeOf, isAbsence, isRefusal } from '../error-codes.js';
import type { Decoded } from '../layout.js';
import { environmentOf } from '../strings.js';
import type { Terminals } from '../terminals.js';
import { AddressSpace } from './address-space.js';
import { prcred, prusage, psinfo, pstatus } from './layouts.js';
import type { Proc } from './proc.js';

/** What the figures of a listing have in common. */
export interface Moment {
  /** Seconds since 1970. */
  time: number;
  /** Seconds on the monotonic clock. */
  monotonic: number;
  /** Bytes of memory of the machine; null where that is not known. */
  totalMemory: number | null;
  terminals: Terminals;
}

/** Where they are read. */
export interface Sources {
  native: SunosNative;
  proc: Proc;
}

// PR_MODEL_ILP32 of sys/procfs_isa.h: a program of 32 bits.
const SHORT = 1;

/** One process: each of its files is read when a figure first needs it. */
export class ProcessView {
  readonly pid: number;
  readonly info: Decoded<typeof psinfo>;
  readonly moment: Moment;
  readonly #sources: Sources;
  #usage: Decoded<typeof prusage> | undefined;
  #cred: Decoded<typeof prcred> | null = null;
  #status: Decoded<typeof pstatus> | undefined;

  constructor(sources: Sources, pid: number, moment: Moment) {
    this.pid = pid;
    this.info = sources.proc.struct(`proc/${pid}/psinfo`, psinfo);
    this.moment = moment;
    this.#sources = sources;
  }

  get usage(): Decoded<typeof prusage> {
    return (this.#usage ??= this.#sources.proc.struct(`proc/${this.pid}/usage`, prusage));
  }

  /** null for the processes of others, and of a zombie. */
  get cred(): Decoded<typeof prcred> | null {
    this.#cred ??= ifTold(() => this.#sources.proc.struct(`proc/${this.pid}/cred`, prcred));
    return this.#cred;
  }

  /** Refused for the processes of others. */
  get status(): Decoded<typeof pstatus> {
    return (this.#status ??= this.#sources.proc.struct(`proc/${this.pid}/status`, pstatus));
  }

  /** What a list of pointers leads to, such as that of the arguments; none of the kernel's own processes. */
  texts(list: string): string[] {
    if (list === '0') return [];
    const { native, proc } = this.#sources;
    const memory = new AddressSpace(native, this.pid, proc.bigEndian);
    return memory.texts(BigInt(list), this.info.dataModel === SHORT ? 4 : 8);
  }

  link(name: string): string {
    return this.#sources.proc.link(`proc/${this.pid}/path/${name}`);
  }

  count(folder: string): number {
    return this.#sources.proc.ids(`proc/${this.pid}/${folder}`).length;
  }

  get start(): number {
    return this.info.startSeconds + this.info.startNanoseconds / 1e9;
  }

  get age(): number {
    return Math.max(0, this.moment.time - this.start);
  }

  get cpuSeconds(): number {
    return this.info.cpuSeconds + this.info.cpuNanoseconds / 1e9;
  }

  get isZombie(): boolean {
    return this.info.threads === 0;
  }
}

// SSLEEP, SRUN, SONPROC, SZOMB, SSTOP, SIDL, SWAIT of sys/proc.h by the letters of ps(1), with psutil's words.
const states: Readonly<Record<string, readonly [letter: string, status: string]>> = {
  S: ['S', 'sleeping'],
  R: ['R', 'running'],
  O: ['R', 'running'],
  Z: ['Z', 'zombie'],
  T: ['T', 'stopped'],
  I: ['I', 'idle'],
  W: ['W', 'waiting'],
};

/** A zombie has no thread left that would have a letter. */
export function stateOf({ info, isZombie }: ProcessView): readonly [letter: string, status: string] {
  return states[isZombie ? 'Z' : String.fromCharCode(info.letter)] ?? ['?', '?'];
}

export function letterOf(letter: number): string {
  return states[String.fromCharCode(letter)]?.[0] ?? '?';
}

export function statusOf(letter: number): string {
  return states[String.fromCharCode(letter)]?.[1] ?? '?';
}

// NZERO: the kernel counts niceness from 0 to 39.
const NEUTRAL = 20;
const PRNODEV = 2 ** 64;

type Getters = { readonly [F in Figure]?: (process: ProcessView) => ProcessFigures[F] | null };

/** Bytes and seconds. */
export const processFigures: Getters = {
  ppid: ({ info }) => info.ppid,
  comm: ({ info }) => cText(info.name),
  name: ({ info }) => cText(info.name),
  cmdline: argumentsOf,
  environ: (process) => environmentOf(process.texts(process.info.environmentAt)),
  exe: (process) => process.link('a.out'),
  cwd: (process) => process.link('cwd'),
  root: (process) => process.link('root'),
  state: (process) => stateOf(process)[0],
  status: (process) => stateOf(process)[1],
  kernelThread: ({ info }) => info.threads > 0 && info.virtualKilobytes === 0,
  pgid: ({ info }) => info.pgid,
  session: ({ info }) => info.session,
  terminal: ({ info, moment }) => moment.terminals.path(info.terminal),
  tpgid: ({ info }) => (info.terminal === PRNODEV ? -1 : null),
  uid: ({ info }) => info.uid,
  gid: ({ info }) => info.gid,
  uids: ({ info, cred }) => ({ real: info.realUid, effective: info.uid, saved: cred?.savedUid ?? null }),
  gids: ({ info, cred }) => ({ real: info.realGid, effective: info.gid, saved: cred?.savedGid ?? null }),
  nice: (process) => (process.isZombie ? ended(process) : process.info.niceness - NEUTRAL),
  priority: ({ info }) => info.priority,
  numThreads: ({ info }) => info.threads,
  cpuNum: ({ info }) => (info.onCpu >= 0 ? info.onCpu : null),
  userTime: ({ usage }) => usage.userSeconds + usage.userNanoseconds / 1e9,
  systemTime: ({ usage }) => usage.systemSeconds + usage.systemNanoseconds / 1e9,
  childrenUserTime: ({ status }) => status.childrenUserSeconds + status.childrenUserNanoseconds / 1e9,
  childrenSystemTime: ({ status }) => status.childrenSystemSeconds + status.childrenSystemNanoseconds / 1e9,
  createTime: ({ start }) => start,
  age: ({ age }) => age,
  cpuAverage: ({ cpuSeconds, age }) => (age === 0 ? null : (cpuSeconds / age) * 100),
  cpuClock: ({ cpuSeconds }) => cpuSeconds,
  sampledAt: ({ moment }) => moment.monotonic,
  vms: ({ info }) => info.virtualKilobytes * 1024,
  rss: ({ info }) => info.residentKilobytes * 1024,
  memoryPercent: ({ info, moment }) =>
    moment.totalMemory === null ? null : ((info.residentKilobytes * 1024) / moment.totalMemory) * 100,
  minorFaults: ({ usage }) => usage.minorFaults,
  majorFaults: ({ usage }) => usage.majorFaults,
  voluntarySwitches: ({ usage }) => usage.voluntarySwitches,
  involuntarySwitches: ({ usage }) => usage.involuntarySwitches,
  readCount: ({ usage }) => usage.blocksIn,
  writeCount: ({ usage }) => usage.blocksOut,
  numFds: (process) => process.count('fd'),
};

function ifTold<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    const code = codeOf(error);
    if (isRefusal(code) || isAbsence(code)) return null;
    throw error;
  }
}

/** It belonged to its threads, of which a zombie has none left. */
function ended({ pid }: ProcessView): never {
  throw Object.assign(new Error(`process ${pid} has ended`), { code: 'ESRCH' });
}

/** The kernel keeps 80 bytes of them, joined by spaces, for those who may not look into the process. */
function argumentsOf(process: ProcessView): string[] {
  try {
    return process.texts(process.info.argumentsAt);
  } catch (error) {
    const code = codeOf(error);
    if (!isRefusal(code) && code !== 'EIO') throw error;
    return cText(process.info.arguments).split(' ').filter(Boolean);
  }
}
