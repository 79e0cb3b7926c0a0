import { fieldNamed, fieldsThere, processTable } from '@sysu/core';
import type { Figure, ProcessRecord } from '@sysu/core';
import type { Has } from '../features.js';
import { fieldColumn } from '../print-table.js';
import type { Column } from '../print-table.js';
import { startOf } from '../render/width.js';
import type { Word } from '../values.js';
import { cpuTime, dayOrTime, elapsed, longStart, minutes, start, startWithin } from './times.js';

export type ProcessColumn = Column<ProcessRecord, Figure>;

type Text = (value: never, record: ProcessRecord, now: number) => string;

/** One of our columns in the form of an older tool. */
export function as(field: string, title: string, align: 'left' | 'right', text: Text = String): ProcessColumn {
  const found = fieldNamed(processTable, field);
  return fieldColumn(found, {
    title,
    align,
    text: (record, now) => {
      const value = found.get(record) as never;
      return value === null || value === undefined ? null : text(value, record, now);
    },
  });
}

/** The same, where its text also reads other figures. */
function needing(figures: readonly Figure[], column: ProcessColumn): ProcessColumn {
  return { ...column, field: { ...column.field, needs: [...column.field.needs, ...figures] } };
}

/** Columns that name the program: branches of the tree stand before the first of them. */
export const naming: ReadonlySet<string> = new Set(['command', 'comm', 'name', 'exe', 'args']);

const kib = (bytes: number): string => String(Math.floor(bytes / 1024));
// Of systems that do not tell how large theirs are.
const PAGE = 4096;
const percent = (value: number): string =>
  value >= 100 ? String(Math.floor(value)) : (Math.floor(value * 10 + 0.0001) / 10).toFixed(1);
const whole = (value: number): string => String(Math.min(99, Math.floor(value)));
const memory = (value: number): string => (Math.floor(Math.min(99.9, value) * 10 + 0.0001) / 10).toFixed(1);
// For a process without a terminal ps prints a question mark.
const terminal = (title: string, start = '/dev/'): ProcessColumn => ({
  ...as('tty', title, 'left'),
  text: ({ terminal: path }) => path?.replace(new RegExp(`^${start}`), '') ?? '?',
});
const classes = ['TS', 'FF', 'RR', 'B', 'ISO', 'IDL', 'DLN'];
// Outside of time sharing (policies other and batch) the niceness means nothing.
const niceness = (): ProcessColumn =>
  needing(
    ['policy'],
    as('nice', 'NI', 'right', (value: number, { policy }) => (policy === 0 || policy === 3 ? String(value) : '-')),
  );

// As ps has it: in time sharing alone it means nothing.
const realtimePriority = (): ProcessColumn =>
  needing(
    ['policy'],
    as('rtprio', 'RTPRIO', 'right', (value: number, { policy }) => (policy === 0 ? '-' : String(value))),
  );

// What is mapped and is no code, of which 0 bytes are known where we may not trace the process.
const withoutCode = (): ProcessColumn =>
  needing(
    ['codeSize'],
    as('vms', 'DRS', 'right', (bytes: number, { codeSize }) => kib(bytes - (codeSize ?? 0))),
  );

/** With what ps prints for an unknown value. */
const or = (unknown: string, column: ProcessColumn): ProcessColumn => ({
  ...column,
  text: (record, now) => column.text(record, now) ?? unknown,
});
const address = (field: string, title: string): ProcessColumn => or('0'.repeat(16), as(field, title, 'right'));
const joined = (field: string, title: string): ProcessColumn =>
  as(field, title, 'left', (values: readonly string[]) => values.join(',') || '-');
// A share of CPU time to three places, which never comes near 100.
const fine = (field: string, title: string): ProcessColumn =>
  as(field, title, 'right', (value: number) => (value > 99 ? 99.999 : value).toFixed(3));
const whenRunning = (): ProcessColumn =>
  needing(
    ['state'],
    as('lastCpu', 'P', 'right', (cpu: number, { state }) => (state === 'R' ? String(cpu) : '*')),
  );

// What waits for the process stands in the row of its first thread, in those of the others what waits for them alone.
const ofThread = (): ProcessColumn =>
  needing(
    ['tid'],
    as('pending', 'PENDING', 'right', (set: string, { pid, tid, signalSets }) =>
      (tid ?? pid) === pid ? set : signalSets!.threadPending,
    ),
  );

/**
 * The words of `ps -o`, as ps spells, heads and prints them; some have several spellings, and headings of their own.
 */
const definitions = (): [spellings: string, column: ProcessColumn][] => [
  ['pid tgid=TGID', as('pid', 'PID', 'right')],
  ['ppid', as('ppid', 'PPID', 'right')],
  ['pgid pgrp=PGRP', as('pgid', 'PGID', 'right')],
  ['sid sess=SESS session=SESS', as('session', 'SID', 'right')],
  ['lwp tid=TID spid=SPID', as('tid', 'LWP', 'right')],
  ['nlwp thcount=THCNT', as('threads', 'NLWP', 'right')],
  ['user euser=EUSER uname', as('user', 'USER', 'left')],
  ['uid euid=EUID uid_hack', as('uid', 'UID', 'right')],
  ['ruser', as('ruser', 'RUSER', 'left')],
  ['ruid', as('ruid', 'RUID', 'right')],
  ['suid svuid=SVUID', as('suid', 'SUID', 'right')],
  ['suser svuser=SVUSER', as('suser', 'SUSER', 'left')],
  ['fsuid fuid=FUID', as('fsuid', 'FSUID', 'right')],
  ['fsuser fuser=FUSER', as('fsuser', 'FSUSER', 'left')],
  ['group egroup=EGROUP', as('group', 'GROUP', 'left')],
  ['gid egid=EGID', as('gid', 'GID', 'right')],
  ['rgroup', as('rgroup', 'RGROUP', 'left')],
  ['rgid', as('rgid', 'RGID', 'right')],
  ['sgid svgid=SVGID', as('sgid', 'SGID', 'right')],
  ['sgroup svgroup=SVGROUP', as('sgroup', 'SGROUP', 'left')],
  ['fsgid fgid=FGID', as('fsgid', 'FSGID', 'right')],
  ['fsgroup fgroup=FGROUP', as('fsgroup', 'FSGROUP', 'left')],
  ['supgid', joined('supgid', 'SUPGID')],
  ['supgrp', joined('supgrp', 'SUPGRP')],
  ['label context=CONTEXT zone=ZONE', as('label', 'LABEL', 'left')],
  ['comm ucmd=CMD ucomm', as('comm', 'COMMAND', 'left')],
  ['fname', cut(as('comm', 'COMMAND', 'left'), 8)],
  ['args command', as('command', 'COMMAND', 'left')],
  ['cmd', as('command', 'CMD', 'left')],
  ['exe', as('exe', 'EXE', 'left')],
  ['tty tt', terminal('TT')],
  ['tname longtname tty8', terminal('TTY')],
  ['tty4', terminal('TTY', '/dev/(?:tty|pts/)?')],
  ['stat', as('stat', 'STAT', 'left')],
  ['state s', as('state', 'S', 'left')],
  ['pcpu %cpu', as('cpuAverage', '%CPU', 'right', percent)],
  ['c util', as('cpuAverage', 'C', 'right', whole)],
  ['cp', as('cpuAverage', 'CP', 'right', (value: number) => String(Math.min(999, Math.floor(value * 10 + 0.001))))],
  ['cuu', fine('cpuAverage', '%CUU')],
  ['cuc', fine('cpuAverageAll', '%CUC')],
  ['pmem %mem', as('mem', '%MEM', 'right', memory)],
  ['rss rssize rsz=RSZ sgi_rss', as('rss', 'RSS', 'right', kib)],
  ['vsz vsize', as('vms', 'VSZ', 'right', kib)],
  [
    'sz',
    needing(
      ['pageSize'],
      as('vms', 'SZ', 'right', (bytes: number, { pageSize }) => String(Math.floor(bytes / (pageSize ?? PAGE)))),
    ),
  ],
  ['m_size', as('vms', 'SIZE', 'right')],
  ['size', as('data', 'SIZE', 'right', kib)],
  ['pss', as('pss', 'PSS', 'right', kib)],
  ['uss', as('uss', 'USS', 'right', kib)],
  ['trs tsiz=TSIZ trss=TRSS m_trs', or('0', as('codeSize', 'TRS', 'right', kib))],
  ['drs dsiz=DSIZ m_drs', withoutCode()],
  ['lim', as('lim', 'LIM', 'right', (bytes: number) => (bytes === Infinity ? 'xx' : kib(bytes)))],
  ['stackp start_stack', address('stackp', 'STACKP')],
  ['esp', address('esp', 'ESP')],
  ['eip', address('eip', 'EIP')],
  ['time cputime atime', as('cpuTime', 'TIME', 'right', cpuTime)],
  ['times cputimes', as('cpuTime', 'TIME', 'right', (value: number) => String(Math.floor(value)))],
  ['bsdtime', as('cpuTime', 'TIME', 'right', minutes)],
  ['etime', as('elapsed', 'ELAPSED', 'right', elapsed)],
  ['etimes', as('elapsed', 'ELAPSED', 'right', (value: number) => String(Math.floor(value)))],
  ['lstart', as('started', 'STARTED', 'right', longStart)],
  ['start', as('started', 'STARTED', 'right', (value: number, _, now) => start(value, now))],
  ['start_time', as('started', 'START', 'left', (value: number, _, now) => dayOrTime(value, now))],
  ['stime', as('started', 'STIME', 'left', (value: number, _, now) => dayOrTime(value, now))],
  ['bsdstart', as('started', 'START', 'left', (value: number, _, now) => startWithin(value, now))],
  ['ni nice', niceness()],
  ['pri', as('priority', 'PRI', 'right', (value: number) => String(39 - value))],
  ['priority', as('priority', 'PRI', 'right')],
  ['opri intpri', as('priority', 'PRI', 'right', (value: number) => String(60 + value))],
  ['pri_foo', as('priority', 'FOO', 'right', (value: number) => String(value - 20))],
  ['pri_bar', as('priority', 'BAR', 'right', (value: number) => String(value + 1))],
  ['pri_baz', as('priority', 'BAZ', 'right', (value: number) => String(value + 100))],
  ['pri_api', as('priority', 'API', 'right', (value: number) => String(-1 - value))],
  ['ag_id', or('-1', as('autogroup', 'AGID', 'right'))],
  ['ag_nice', or('0', as('autogroupNice', 'AGNI', 'right'))],
  ['rtprio', realtimePriority()],
  ['cls class policy=POL', as('policy', 'CLS', 'left', (value: number) => classes[value] ?? String(value))],
  ['sched', as('policy', 'SCH', 'right')],
  ['psr cpuid=CPUID lastcpu=C', as('lastCpu', 'PSR', 'right')],
  ['sgi_p', whenRunning()],
  // Kernels have long not told it.
  ['addr', as('flags', 'ADDR', 'left', () => '-')],
  // Without what compilers put before the names of functions.
  ['wchan wname', as('wchan', 'WCHAN', 'left', (symbol: string) => symbol.replace(/^\.?_*/, ''))],
  ['cgroup', joined('cgroups', 'CGROUP')],
  ['cgname', as('cgroups', 'CGNAME', 'left', controlGroupName)],
  ['oom', as('oomScore', 'OOM', 'right')],
  ['oomadj', as('oomAdj', 'OOMADJ', 'right')],
  ['pending sig sig_pend=SIGNAL', ofThread()],
  ['tsig', as('threadPending', 'PENDING', 'right')],
  ['blocked sigmask sig_block', as('blocked', 'BLOCKED', 'right')],
  ['ignored sigignore sig_ignore', as('ignored', 'IGNORED', 'right')],
  ['caught sigcatch sig_catch=CATCHED', as('caught', 'CAUGHT', 'right')],
  ['rbytes', as('readBytes', 'RBYTES', 'right')],
  ['rchars', as('readChars', 'RCHARS', 'right')],
  ['rops', as('readCount', 'ROPS', 'right')],
  ['wbytes', as('writeBytes', 'WBYTES', 'right')],
  ['wchars', as('writeChars', 'WCHARS', 'right')],
  ['wops', as('writeCount', 'WOPS', 'right')],
  ['wcbytes', as('cancelledWriteBytes', 'WCBYTES', 'right')],
  ['f flag flags', as('flags', 'F', 'right', (value: number) => ((value >> 6) & 7).toString(8))],
  ['min_flt minflt=MINFLT', as('minorFaults', 'MINFL', 'right')],
  ['maj_flt majflt=MAJFLT pagein=PAGEIN', as('majorFaults', 'MAJFL', 'right')],
  ['tpgid', as('tpgid', 'TPGID', 'right')],
  ['environ', as('environ', 'ENVIRONMENT', 'left', (value: readonly string[]) => value.join(' '))],
];

/** The path of a hierarchy that has a name, else all as ps joins them. */
function controlGroupName(memberships: readonly string[]): string {
  const all = memberships.join(',');
  return /:name=(.+)/.exec(all)?.[1] ?? (all || '-');
}

let made: ReadonlyMap<string, ProcessColumn> | undefined;

/** Each under its spelling. Made when first asked for: the plain table of ps has none of them, and they take 0.5 ms. */
function columns(): ReadonlyMap<string, ProcessColumn> {
  return (made ??= new Map(
    definitions().flatMap(([spellings, column]) =>
      spellings.split(' ').map((spelling) => {
        const [word = '', title = column.title] = spelling.split('=');
        return [word, { ...column, title }] as const;
      }),
    ),
  ));
}

/** Every word that `-o` takes, of columns that are there: those of ps, and our own. */
export function formatWords(has: Has): Word[] {
  const ours = processTable.fields.filter(({ name }) => !columns().has(name));
  const all = [...[...columns()].map(([word, { field }]) => ({ ...field, name: word })), ...ours];
  return fieldsThere(all, (feature) => has([feature])).map(({ name, doc }) => ({ word: name, doc }));
}

/** The command line with the environment behind it, as ps e shows it. */
export function withEnvironment(column: ProcessColumn): ProcessColumn {
  const environ = keyword('environ');
  return needing(environ.field.needs, {
    ...column,
    text: (record, now) => [column.text(record, now) ?? '-', environ.text(record, now)].filter(Boolean).join(' '),
  });
}

/** Of not more cells than that, without a sign that there was more, as ps does it. */
export function cut(column: ProcessColumn, width: number): ProcessColumn {
  return {
    ...column,
    text: (record, now) => {
      const text = column.text(record, now);
      return text === null ? null : startOf(text, width);
    },
  };
}

/** A percent sign and a letter: a word of `-o` in AIX, which ps takes as well. POSIX, ps, -o */
export const descriptors: Readonly<Record<string, string>> = {
  '%C': 'pcpu',
  '%G': 'group',
  '%P': 'ppid',
  '%U': 'user',
  '%a': 'args',
  '%c': 'comm',
  '%g': 'rgroup',
  '%n': 'nice',
  '%p': 'pid',
  '%r': 'pgid',
  '%t': 'etime',
  '%u': 'ruser',
  '%x': 'time',
  '%y': 'tname',
  '%z': 'vsz',
};

export function keyword(name: string, title?: string): ProcessColumn {
  // A word of ours may differ from one of ps by its capitals alone: lastCpu.
  const isOurs = processTable.fields.some((field) => field.name === name);
  const column = columns().get(isOurs ? name : name.toLowerCase()) ?? fieldColumn(fieldNamed(processTable, name));
  return title === undefined ? column : { ...column, title };
}
