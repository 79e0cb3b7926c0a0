import { fieldsNamed, processTable } from '@sysu/core';
import { UsageError } from '../exit.js';
import { fieldColumn } from '../print-table.js';
import { cut, descriptors, keyword, withEnvironment } from './columns.js';
import type { ProcessColumn } from './columns.js';
import { withChildren } from './cumulative.js';

export interface FormatOptions {
  full?: boolean;
  extraFull?: boolean;
  long?: boolean;
  jobs?: boolean;
  /** -e, -A, -a, -d, -m and their like: what ps shows when nothing else is said. */
  known?: boolean;
  /** Without flags and address, with memory. */
  rssForAddr?: boolean;
  bsd?: 'user' | 'long' | 'jobs' | 'memory' | 'signals' | 'registers' | 'plain';
  format?: string[];
  extraFormat?: string[];
  /** A row for each thread, whose id has one of these headings. */
  threads?: 'lwp' | 'spid' | null;
  commOnly?: boolean;
  environment?: boolean;
  /** Scheduling class and priority instead of use of the CPU. */
  schedulingClass?: boolean;
  /** The CPU that each last ran on. */
  processor?: boolean;
  /** Numbers for users. */
  numeric?: boolean;
  /** The label of SELinux or AppArmor in front. */
  context?: boolean;
  /** With what children used. */
  cumulative?: boolean;
}

// The default forms of ps; NAME=TITLE changes the heading. Behind ? stands with what a word comes, behind ! with what
// it goes.
const forms = {
  user: 'user pid pgid?jobs sid?jobs lwp?lwp %cpu nlwp?lwp %mem vsz rss tname stat start_time bsdtime args',
  'bsd-long': 'f uid pid lwp?lwp ppid priority ni vsz rss wchan stat tname bsdtime args',
  'bsd-jobs': 'ppid pid pgid sid lwp?lwp tname tpgid stat uid bsdtime args',
  memory: 'pid lwp?lwp tname stat bsdtime maj_flt trs drs rss %mem args',
  signals: 'uid pid lwp?lwp pending blocked ignored caught stat tname bsdtime args',
  // The kernel has long not told the timeout and the alarm.
  registers: 'pid lwp?lwp stackp esp eip addr=TMOUT addr=ALARM stat tname bsdtime args',
  plain: 'pid pgid?jobs sid?jobs lwp?lwp psr?processor cls?class pri?class tname stat bsdtime args',
  full:
    'user=UID pid spid?spid ppid pgid?jobs sid?jobs lwp?lwp psr?processor c!class cls?class pri?class nlwp?lwp stime ' +
    'tname stat?plain time!plain bsdtime?plain cmd',
  'extra-full':
    'user=UID pid spid?spid ppid pgid?jobs sid?jobs lwp?lwp psr?processor c!class cls?class pri?class nlwp?lwp sz rss ' +
    'psr!processor stime tname stat?plain time!plain bsdtime?plain cmd',
  long:
    'f s uid pid spid?spid ppid pgid?jobs sid?jobs lwp?lwp psr?processor c!class opri!class ni!class cls?class ' +
    'pri?class addr sz wchan tname time!plain comm=CMD!plain bsdtime?plain cmd?plain',
  'long-rss':
    's uid pid spid?spid ppid pgid?jobs sid?jobs lwp?lwp psr?processor c!class opri!class ni!class cls?class pri?class ' +
    'rss sz wchan tname time!plain comm=CMD!plain bsdtime?plain cmd?plain',
  'full-long':
    'f s user=UID pid spid?spid ppid pgid?jobs sid?jobs lwp?lwp psr?processor c!class nlwp?lwp opri!class ni!class ' +
    'cls?class pri?class addr sz wchan stime tname time!plain bsdtime?plain cmd',
  known: 'pid spid?spid pgid?jobs sid?jobs lwp?lwp psr?processor cls?class pri?class tname time comm=CMD',
  // What stands around the columns of -O.
  around: 'pid pgid?jobs sid?jobs psr?processor s tname time args',
} as const;

/** The columns that the options ask for; null when none do. */
export function formatColumns(options: FormatOptions): ProcessColumn[] | null {
  const form = formOf(options);
  const columns =
    options.format?.flatMap((list) => parseFormat(list, wordOf(options))) ??
    (form === null ? null : columnsOf(options, forms[form]));
  if (options.extraFormat === undefined) return columns;
  const isAround = columns === null || form === 'plain' || form === 'known';
  const [pid, ...others] = isAround ? columnsOf(options, forms.around) : columns;
  return [pid!, ...options.extraFormat.flatMap((list) => parseFormat(list, wordOf(options))), ...others];
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

function formOf(options: FormatOptions): keyof typeof forms | null {
  const { bsd, full, extraFull, long, rssForAddr, known, jobs, threads, schedulingClass, processor, context } = options;
  if (bsd === 'long' || bsd === 'jobs') return `bsd-${bsd}`;
  if (bsd !== undefined && bsd !== 'plain') return bsd;
  if (extraFull) return 'extra-full';
  if (long) return full ? 'full-long' : rssForAddr ? 'long-rss' : 'long';
  if (full) return 'full';
  if (bsd === 'plain') return 'plain';
  return known || jobs || threads || schedulingClass || processor || context ? 'known' : null;
}

function columnsOf(options: FormatOptions, form: string): ProcessColumn[] {
  const { bsd, threads, commOnly, environment, schedulingClass, processor, jobs, numeric, context } = options;
  const marks = new Set([bsd, threads, schedulingClass && 'class', processor && 'processor', jobs && 'jobs']);
  const words = form.split(' ').flatMap((word) => {
    const [name = '', only] = word.split('?');
    const [bare = '', except] = name.split('!');
    return (only === undefined || marks.has(only)) && !(except !== undefined && marks.has(except)) ? [bare] : [];
  });
  const find = wordOf(options);
  const columns = words.map((word) => {
    const [name = '', title] = word.split('=');
    if (name === 'wchan') return cut(find(name), 6);
    if (numeric && name === 'user') return find('uid', title ?? 'USER');
    return commOnly && (name === 'args' || name === 'cmd') ? find('comm', find(name).title) : find(name, title);
  });
  const labelled = context ? [keyword('label'), ...columns] : columns;
  return environment ? [...labelled.slice(0, -1), withEnvironment(labelled.at(-1)!)] : labelled;
}

/** How a word becomes a column. */
function wordOf({ cumulative }: FormatOptions): typeof keyword {
  return cumulative ? withChildren : keyword;
}

/**
 * `pid,user:20=WHO,comm=`: words joined by commas or spaces, each with a heading of its own if it has an equals sign, and
 * with a width if it has a colon: at least that, for our columns are as wide as what is in them. `%p %c`: as AIX has it.
 */
function parseFormat(list: string, find: typeof keyword): ProcessColumn[] {
  const words = list.split(/,|\s+/).filter((word) => word !== '');
  if (words.length === 0) throw new UsageError(`a list of nothing: ${JSON.stringify(list)}`);
  return words.flatMap((word) => {
    if (/^(%[a-z])+$/i.test(word)) return word.match(/%./g)!.map((each) => find(descriptors[each] ?? each));
    const [, name = word, width, title] = /^([^=:]+)(?::([1-9]\d{0,3}))?(?:=([^]*))?$/.exec(word) ?? [];
    return { ...find(name, title), ...(width !== undefined && { least: Number(width) }) };
  });
}
