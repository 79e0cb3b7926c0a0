import { UnknownName } from './errors.js';
import type { Figure, Ids, ProcessRecord } from './model/process.js';

export interface ProcessCpuTimes {
  user: number;
  system: number;
  childrenUser: number;
  childrenSystem: number;
  /** null where delay accounting is not built in. */
  iowait: number | null;
}

export interface ProcessMemory {
  rss: number;
  vms: number;
  shared: number;
  text: number;
  lib: number;
  data: number;
  dirty: number;
}

export interface ProcessMemoryEx extends ProcessMemory {
  peakRss: number | null;
  peakVms: number | null;
  rssAnon: number | null;
  rssFile: number | null;
  rssShmem: number | null;
  swap: number | null;
  hugetlb: number | null;
}

export interface ProcessIo {
  readCount: number;
  writeCount: number;
  readBytes: number;
  writeBytes: number;
  readChars: number;
  writeChars: number;
}

/** What the attributes of a process are, by psutil's names. */
export interface Attributes {
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
  memoryFootprint: { uss: number; pss: number; swap: number | null };
  memoryPercent: number | null;
  ioCounters: ProcessIo;
  numCtxSwitches: { voluntary: number; involuntary: number };
  pageFaults: { minor: number; major: number };
  /** Beyond psutil. */
  pgid: number;
  session: number;
  cgroup: string | null;
}

export type Attribute = keyof Attributes;

interface Composition<A extends Attribute> {
  figures: readonly Figure[];
  /** A zombie no longer has it. */
  isMortal: boolean;
  /** null when it is not known, or was refused. */
  of(record: ProcessRecord): Attributes[A] | null;
}

/** An attribute that is one figure. */
function one<A extends Attribute>(figure: Figure): Composition<A> {
  return { figures: [figure], isMortal: false, of: (record) => (record[figure] ?? null) as Attributes[A] | null };
}

/** An attribute that is a record of figures: each under its own name, or `name: figure`. */
function group<A extends Attribute>(...names: (Figure | [name: string, figure: Figure])[]): Composition<A> {
  const pairs = names.map((name) => (typeof name === 'string' ? ([name, name] as const) : name));
  return {
    figures: pairs.map(([, figure]) => figure),
    isMortal: false,
    of: (record) => {
      const values = pairs.map(([name, figure]) => [name, record[figure] ?? null] as const);
      if (values.every(([, value]) => value === null)) return null;
      return Object.fromEntries(values) as unknown as Attributes[A];
    },
  };
}

function mortal<A extends Attribute>(living: Composition<A>): Composition<A> {
  return {
    figures: [...living.figures, 'state'],
    isMortal: true,
    of: (record) => (record.state === 'Z' ? null : living.of(record)),
  };
}

const memory = ['rss', 'vms', 'shared', 'text', 'lib', 'data', 'dirty'] as const satisfies Figure[];

/** How each attribute is made of figures. */
export const compositions: { readonly [A in Attribute]: Composition<A> } = {
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

export const attributeNames: readonly Attribute[] = Object.keys(compositions) as Attribute[];

/** What must be read for these attributes. Throws UnknownName. */
export function figuresOfAttributes(attrs: readonly Attribute[]): Set<Figure> {
  const unknown = attrs.find((name) => !Object.hasOwn(compositions, name));
  if (unknown !== undefined) throw new UnknownName('attribute', unknown, attributeNames);
  return new Set(attrs.flatMap((name) => compositions[name].figures));
}
