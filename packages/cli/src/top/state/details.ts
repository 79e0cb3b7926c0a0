import type { Attributes, ConnectionRecord, FileUse, MemoryMap, ThreadRecord } from '@sysu/core';
import type { SurveyedLimit } from './survey.js';

/** What the details of a process say about it first, by the names of its attributes. */
export const overviewNames = [
  'cmdline',
  'exe',
  'cwd',
  'status',
  'createTime',
  'username',
  'uids',
  'gids',
  'ppid',
  'pgid',
  'session',
  'terminal',
  'nice',
  'ionice',
  'cpuAffinity',
  'cpuTimes',
  'numThreads',
  'numFds',
  'memoryInfoEx',
  'ioCounters',
  'numCtxSwitches',
  'pageFaults',
  'cgroup',
  'cgroupInfo',
] as const;

/** What came of a question: what was asked for, or why it is not there. */
export type Answer<T> = { readonly value: T } | { readonly missing: string };

export type Overview = { readonly [A in (typeof overviewNames)[number]]: Answer<Attributes[A]> } & {
  readonly limits: Answer<readonly SurveyedLimit[]>;
};

/** Of TCP with the bytes a second since the look before; null of others, and the first time. */
export interface Socket extends ConnectionRecord {
  receivedRate: number | null;
  sentRate: number | null;
}

export interface Thread extends ThreadRecord {
  /** Share of one CPU since the look before. */
  cpuPercent: number | null;
}

/** The parts of the details that have to be read of the process. */
export interface Contents {
  overview: Overview;
  files: readonly FileUse[];
  sockets: readonly Socket[];
  memory: readonly MemoryMap[];
  threads: readonly Thread[];
  environment: readonly (readonly [name: string, value: string])[];
}

/** All parts, in the order of their tabs; the tree is made of the sample. */
export const parts = ['overview', 'files', 'sockets', 'memory', 'threads', 'environment', 'tree'] as const;
export type Part = (typeof parts)[number];

export type Told = { readonly [P in keyof Contents]?: Answer<Contents[P]> };

/** What a process uses at one time: percent of one CPU, bytes, bytes a second. null where it is not known. */
export interface Usage {
  readonly cpu: number | null;
  readonly memory: number | null;
  readonly read: number | null;
  readonly write: number | null;
}

/** What one look at a process found. */
export type Look =
  | { readonly pid: number; readonly isOver: true }
  | { readonly pid: number; readonly isOver: false; readonly usage: Usage; readonly told: Told };

/** The process that is looked at closely, and what is known of it. */
export interface Details {
  readonly pid: number;
  readonly name: string;
  readonly part: Part;
  /** The first line of the part that is shown, and the cells by which it is scrolled to the left. */
  readonly top: number;
  readonly left: number;
  readonly told: Told;
  /** One for each look, the last one last. */
  readonly usage: readonly Usage[];
  /** It has ended; the rest is what was known before. */
  readonly isOver: boolean;
}

// As many as the widest terminal can show, at two in a cell.
const LONGEST = 600;

/** With what a look found; nothing of another process, which was looked at before. */
export function withLook(details: Details, look: Look): Details {
  if (look.pid !== details.pid) return details;
  if (look.isOver) return { ...details, isOver: true };
  const usage = [...details.usage.slice(1 - LONGEST), look.usage];
  return { ...details, usage, told: { ...details.told, ...look.told } };
}
