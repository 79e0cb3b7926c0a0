import { UnknownName } from './errors.js';
import type { ProcessConnection } from './model/connections.js';
import type { CgroupInfo } from './model/control-group.js';
import type { GroupedMemoryMap } from './model/memory-map.js';
import type { OpenFile } from './model/open-file.js';
import type { Figure, Ids, ProcessRecord, ThreadRecord } from './model/process.js';
import type { IoPriority } from './model/process-settings.js';

/**
 * Seconds of CPU; those of children that ended and were waited for; and of waiting for block devices. proc_pid_stat(5)
 */
export interface ProcessCpuTimes {
  user: number;
  system: number;
  childrenUser: number;
  childrenSystem: number;
  /** null where delay accounting is not built in. */
  iowait: number | null;
}

/**
 * Bytes: resident, and of the address space; of these shared, program text, libraries, data and stack.
 * proc_pid_statm(5)
 */
export interface ProcessMemory {
  rss: number;
  vms: number;
  shared: number;
  text: number;
  lib: number;
  data: number;
  dirty: number;
}

/**
 * Bytes: the most there was, resident memory by kind, and what is swapped out; null where the kernel is too old to
 * tell. proc_pid_status(5)
 */
export interface ProcessMemoryEx extends ProcessMemory {
  peakRss: number | null;
  peakVms: number | null;
  rssAnon: number | null;
  rssFile: number | null;
  rssShmem: number | null;
  swap: number | null;
  hugetlb: number | null;
}

/**
 * Calls of read and write, bytes that came from and went to the storage, and bytes that the calls passed.
 * proc_pid_io(5)
 */
export interface ProcessIo {
  readCount: number;
  writeCount: number;
  readBytes: number;
  writeBytes: number;
  readChars: number;
  writeChars: number;
}

/** Of its own, and shared in proportion; bytes. */
export interface MemoryFootprint {
  /** What would be free if it ended: its private pages. */
  uss: number;
  /** A page that n processes share counts 1/n. */
  pss: number;
  swap: number | null;
}

/** Attributes that are made of figures: many processes are read at once. */
export interface FigureAttributes {
  pid: number;
  ppid: number;
  name: string;
  exe: string | null;
  cmdline: string[];
  environ: Record<string, string>;
  /** null where /proc shows processes alone. */
  createTime: number | null;
  cwd: string | null;
  username: string;
  uids: Ids;
  gids: Ids;
  terminal: string | null;
  status: string;
  nice: number;
  numThreads: number;
  numFds: number;
  cpuTimes: ProcessCpuTimes;
  cpuNum: number | null;
  memoryInfo: ProcessMemory;
  memoryInfoEx: ProcessMemoryEx;
  memoryFootprint: MemoryFootprint;
  memoryPercent: number | null;
  ioCounters: ProcessIo;
  numCtxSwitches: { voluntary: number; involuntary: number };
  pageFaults: { minor: number; major: number };
  /** Beyond psutil. */
  pgid: number;
  session: number;
  cgroup: string | null;
}

/** Attributes that every process is asked for by a call of its own. */
export interface AskedAttributes {
  /** Beyond psutil. */
  cgroupInfo: CgroupInfo;
  cpuAffinity: number[];
  cpuPercent: number | null;
  ionice: IoPriority;
  memoryMaps: GroupedMemoryMap[];
  netConnections: ProcessConnection[];
  openFiles: OpenFile[];
  threads: ThreadRecord[];
}

/** What the attributes of a process are, by psutil's names. */
export interface Attributes extends FigureAttributes, AskedAttributes {}

/** An attribute that is made of figures. */
export type FigureAttribute = keyof FigureAttributes;
/** An attribute that takes a call of its own. */
export type AskedAttribute = keyof AskedAttributes;
/** A name for `asDict` and `processIter`. */
export type Attribute = keyof Attributes;

interface Composition<A extends FigureAttribute> {
  figures: readonly Figure[];
  /** A zombie no longer has it. */
  isMortal: boolean;
  /** null when it is not known, or was refused. */
  of(record: ProcessRecord): FigureAttributes[A] | null;
}

/** An attribute that is one figure. */
function one<A extends FigureAttribute>(figure: Figure): Composition<A> {
  return { figures: [figure], isMortal: false, of: (record) => (record[figure] ?? null) as FigureAttributes[A] | null };
}

/** An attribute that is a record of figures: each under its own name, or `name: figure`. */
function group<A extends FigureAttribute>(...names: (Figure | [name: string, figure: Figure])[]): Composition<A> {
  const pairs = names.map((name) => (typeof name === 'string' ? ([name, name] as const) : name));
  return {
    figures: pairs.map(([, figure]) => figure),
    isMortal: false,
    of: (record) => {
      const values = pairs.map(([name, figure]) => [name, record[figure] ?? null] as const);
      if (values.every(([, value]) => value === null)) return null;
      return Object.fromEntries(values) as unknown as FigureAttributes[A];
    },
  };
}

function mortal<A extends FigureAttribute>(living: Composition<A>): Composition<A> {
  return {
    figures: [...living.figures, 'state', 'ppid'],
    isMortal: true,
    of: (record) => (record.state === 'Z' ? null : living.of(record)),
  };
}

const memory = ['rss', 'vms', 'shared', 'text', 'lib', 'data', 'dirty'] as const satisfies Figure[];

/** How each attribute is made of figures. */
export const compositions: { readonly [A in FigureAttribute]: Composition<A> } = {
  pid: { figures: [], isMortal: false, of: ({ pid }) => pid },
  ppid: one('ppid'),
  name: one('name'),
  exe: mortal(one('exe')),
  cmdline: mortal(one('cmdline')),
  environ: mortal(one('environ')),
  createTime: one('createTime'),
  cwd: mortal(one('cwd')),
  username: one('username'),
  uids: one('uids'),
  gids: one('gids'),
  terminal: one('terminal'),
  status: one('status'),
  nice: one('nice'),
  numThreads: one('numThreads'),
  numFds: one('numFds'),
  cpuTimes: group(
    ['user', 'userTime'],
    ['system', 'systemTime'],
    ['childrenUser', 'childrenUserTime'],
    ['childrenSystem', 'childrenSystemTime'],
    ['iowait', 'ioWaitTime'],
  ),
  cpuNum: one('cpuNum'),
  memoryInfo: group(...memory),
  memoryInfoEx: group(...memory, 'peakRss', 'peakVms', 'rssAnon', 'rssFile', 'rssShmem', 'swap', 'hugetlb'),
  memoryFootprint: mortal(group('uss', 'pss', ['swap', 'mappedSwap'])),
  memoryPercent: one('memoryPercent'),
  ioCounters: group('readCount', 'writeCount', 'readBytes', 'writeBytes', 'readChars', 'writeChars'),
  numCtxSwitches: group(['voluntary', 'voluntarySwitches'], ['involuntary', 'involuntarySwitches']),
  pageFaults: group(['minor', 'minorFaults'], ['major', 'majorFaults']),
  pgid: one('pgid'),
  session: one('session'),
  cgroup: one('cgroup'),
};

const asked: { readonly [A in AskedAttribute]: true } = {
  cgroupInfo: true,
  cpuAffinity: true,
  cpuPercent: true,
  ionice: true,
  memoryMaps: true,
  netConnections: true,
  openFiles: true,
  threads: true,
};

/** Sorted. */
export const attributeNames: readonly Attribute[] = [
  ...Object.keys(compositions),
  ...Object.keys(asked),
].toSorted() as Attribute[];

/** Whether an attribute takes a call of its own for each process. */
export function isAsked(name: Attribute): name is AskedAttribute {
  return Object.hasOwn(asked, name);
}

/** What must be read for those of these attributes that are made of figures. Throws UnknownName. */
export function figuresOfAttributes(attrs: readonly Attribute[]): Set<Figure> {
  const unknown = attrs.find((name) => !attributeNames.includes(name));
  if (unknown !== undefined) throw new UnknownName('attribute', unknown, attributeNames);
  return new Set(attrs.flatMap((name) => (isAsked(name) ? [] : compositions[name].figures)));
}
