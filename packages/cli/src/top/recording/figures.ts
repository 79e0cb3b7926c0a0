import type { Figure, Ids, IoPriority, ProcessFigures, ProcessRecord } from '@sysu/core';
import { dictionary, flag, list, Malformed, number, nullable, object, text } from './checks.js';
import type { Check } from './checks.js';

const ids = object<Ids>({ real: number, effective: number, saved: nullable(number) });
const texts = list(text);

/**
 * What a recording keeps of a process. Not those figures that serve to measure, nor the age, which follows from the start,
 * nor what is a list of its own: files and environment.
 */
const checks: { readonly [F in Figure]?: Check<ProcessFigures[F]> } = {
  ppid: number,
  comm: text,
  name: text,
  cmdline: texts,
  exe: text,
  cwd: text,
  root: text,
  state: text,
  status: text,
  kernelThread: flag,
  flags: number,
  pgid: number,
  session: number,
  terminal: text,
  tpgid: number,
  uid: number,
  gid: number,
  user: text,
  group: text,
  uids: ids,
  gids: ids,
  username: text,
  groupname: text,
  nice: number,
  priority: number,
  realtimePriority: number,
  policy: number,
  numThreads: number,
  cpuNum: number,
  userTime: number,
  systemTime: number,
  childrenUserTime: number,
  childrenSystemTime: number,
  ioWaitTime: number,
  createTime: number,
  cpuAverage: number,
  cpuPercent: number,
  vms: number,
  rss: number,
  shared: number,
  text: number,
  lib: number,
  data: number,
  dirty: number,
  memoryPercent: number,
  peakRss: number,
  peakVms: number,
  rssAnon: number,
  rssFile: number,
  rssShmem: number,
  swap: number,
  hugetlb: number,
  locked: number,
  uss: number,
  pss: number,
  mappedSwap: number,
  minorFaults: number,
  majorFaults: number,
  voluntarySwitches: number,
  involuntarySwitches: number,
  readCount: number,
  writeCount: number,
  readBytes: number,
  writeBytes: number,
  readRate: number,
  writeRate: number,
  ioPercent: number,
  readChars: number,
  writeChars: number,
  numFds: number,
  descriptorLimit: number,
  cgroup: text,
  wchan: text,
  oomScore: number,
  tid: number,
};

/** What the screen of iotop knows of a process besides. */
const ofIo = {
  readSoFar: number,
  writtenSoFar: number,
  ioPriority: object<IoPriority>({ ioclass: number, value: number }),
};

const kept = new Map<string, Check<unknown>>([['pid', number]]);
for (const [figure, check] of Object.entries({ ...checks, ...ofIo })) kept.set(figure, nullable<unknown>(check));

// The screen shows no more of a text.
const LONGEST = 4096;

export function isKept(figure: string): boolean {
  return kept.has(figure);
}

/** Of figures of a process, what a recording keeps of them. */
export function keptOf(figures: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const figure in figures) {
    const value = figures[figure];
    if (value !== undefined && isKept(figure)) result[figure] = shortened(value);
  }
  return result;
}

/** Figures of a process as they are read back; others, which later versions may keep, are left out. Throws Malformed. */
export function figuresFrom(value: unknown): Partial<ProcessRecord> {
  const given = dictionary(value);
  const figures: Record<string, unknown> = {};
  for (const figure in given) {
    const check = kept.get(figure);
    if (check !== undefined) figures[figure] = check(given[figure]);
  }
  return figures;
}

/** A whole process. Throws Malformed. */
export function recordFrom(value: unknown): ProcessRecord {
  const { pid, ...figures } = figuresFrom(value);
  if (pid === undefined) throw new Malformed('a process without a number');
  return { pid, ...figures };
}

function shortened(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  return Array.isArray(value) ? shortenedList(value as string[]) : value;
}

/** As many texts as are shown when they stand in one line. */
function shortenedList(all: readonly string[]): readonly string[] {
  let room = LONGEST;
  const fitting: string[] = [];
  for (const each of all) {
    if (room <= 0) break;
    fitting.push(each.slice(0, room));
    room -= each.length + 1;
  }
  return fitting;
}
