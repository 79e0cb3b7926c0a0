import { fieldsNamed, processTable } from '@sysu/core';
import { fieldColumn } from '../print-table.js';
import { keyword } from './columns.js';
import type { ProcessColumn } from './columns.js';

export interface FormatOptions {
  full?: boolean;
  extraFull?: boolean;
  long?: boolean;
  jobs?: boolean;
  /** Without flags and address, with memory. */
  rssForAddr?: boolean;
  bsd?: 'user' | 'long' | 'jobs' | 'memory' | 'plain';
  format?: string[];
  extraFormat?: string[];
  threads?: boolean;
  commOnly?: boolean;
  environment?: boolean;
}

// The default forms of ps; NAME=TITLE changes the heading. Words in brackets come with threads.
const forms = {
  user: 'user pid [lwp] %cpu [nlwp] %mem vsz rss tname=TTY stat start_time bsdtime args',
  'bsd-long': 'f uid pid [lwp] ppid priority ni vsz rss wchan stat tname bsdtime args',
  'bsd-jobs': 'ppid pid pgid sid [lwp] tname tpgid stat uid bsdtime args',
  memory: 'pid [lwp] tname stat bsdtime maj_flt=MAJFL trs rss %mem args',
  plain: 'pid [lwp] tname stat bsdtime args',
  full: 'user=UID pid ppid [lwp] c [nlwp] stime tname time cmd',
  'extra-full': 'user=UID pid ppid [lwp] c [nlwp] sz rss psr stime tname time cmd',
  long: 'f s uid pid ppid [lwp] c opri ni addr sz wchan tname time comm=CMD',
  'long-rss': 's uid pid ppid [lwp] c opri ni rss sz wchan tname time comm=CMD',
  'full-long': 'f s user=UID pid ppid [lwp] c opri ni addr sz wchan [nlwp] stime tname time cmd',
  jobs: 'pid pgid sid [lwp] tname time comm=CMD',
  'full-jobs': 'user=UID pid ppid pgid sid [lwp] c [nlwp] stime tname time cmd',
  threads: 'pid lwp tname time comm=CMD',
} as const;

/** The columns that the options ask for; null when none do. */
export function formatColumns(options: FormatOptions): ProcessColumn[] | null {
  const columns = options.format?.flatMap(parseFormat) ?? columnsOf(options, formOf(options));
  if (columns === null && options.extraFormat === undefined) return null;
  const extra = options.extraFormat?.flatMap(parseFormat) ?? [];
  const all =
    columns ?? columnsOf(options, 'jobs')!.filter(({ field }) => field.name !== 'pgid' && field.name !== 'session');
  // -O puts its columns behind the pid.
  return [...all.slice(0, 1), ...extra, ...all.slice(1)];
}

/** Ours, when no form of ps was asked for. */
export function standardColumns(threads: boolean): ProcessColumn[] {
  const names = threads
    ? processTable.standard.flatMap((name) => (name === 'pid' ? ['pid', 'tid'] : [name]))
    : processTable.standard;
  return fieldsNamed(processTable, names).map((field) => fieldColumn(field, toned.has(field.name) ? { tone } : {}));
}

const toned = new Set(['cpu', 'mem']);

function tone(this: ProcessColumn, record: Parameters<ProcessColumn['text']>[0]): 'alarm' | 'warning' | undefined {
  const value = this.field.get(record) as number | null | undefined;
  return (value ?? 0) >= 80 ? 'alarm' : (value ?? 0) >= 30 ? 'warning' : undefined;
}

function formOf({ bsd, full, extraFull, long, jobs, rssForAddr, threads }: FormatOptions): keyof typeof forms | null {
  if (bsd === 'long' || bsd === 'jobs') return `bsd-${bsd}`;
  if (bsd !== undefined) return bsd;
  if (extraFull) return 'extra-full';
  if (long) return full ? 'full-long' : rssForAddr ? 'long-rss' : 'long';
  if (jobs) return full ? 'full-jobs' : 'jobs';
  return full ? 'full' : threads ? 'threads' : null;
}

function columnsOf(
  { threads, commOnly, environment }: FormatOptions,
  form: keyof typeof forms | null,
): ProcessColumn[] | null {
  if (form === null) return null;
  const words = forms[form]
    .split(' ')
    .flatMap((word) => (word.startsWith('[') ? (threads ? [word.slice(1, -1)] : []) : [word]));
  const columns = words.map((word) => {
    const [name, title] = word.split('=');
    return commOnly && (name === 'args' || name === 'cmd') ? keyword('comm', 'COMMAND') : keyword(name!, title);
  });
  return environment ? [...columns, keyword('environ')] : columns;
}

/** `pid,user=WHO,comm=`: words joined by commas or spaces, each with a heading of its own if it has an equals sign. */
function parseFormat(list: string): ProcessColumn[] {
  return list
    .split(/,|\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const equals = word.indexOf('=');
      return equals < 0 ? keyword(word) : keyword(word.slice(0, equals), word.slice(equals + 1));
    });
}
