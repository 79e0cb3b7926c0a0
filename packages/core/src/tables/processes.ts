import type { Table } from '../field.js';
import type { Figure, ProcessRecord } from '../model/process.js';
import * as unit from '../units.js';
import { processDetails } from './process-details.js';
import { costly, figure, secret } from './process-field.js';
import type { ProcessField } from './process-field.js';

// The kernel adds it up when a process is waited for. /proc/PID/io
const alsoBy = ', on Linux also by children that it has waited for';

const fields: readonly ProcessField[] = [
  {
    name: 'pid',
    title: 'PID',
    doc: 'Process id.',
    unit: unit.identifier,
    needs: [],
    attribute: 'pid',
    get: ({ pid }) => pid,
  },
  figure('ppid', 'PPID', 'ppid', unit.identifier, 'Process id of the parent.', { attribute: 'ppid' }),
  figure('user', 'USER', 'user', unit.text, 'Name of the effective user, or the number where it has none.'),
  figure('uid', 'UID', 'uid', unit.identifier, 'Effective user id.', { attribute: 'uids.effective' }),
  figure('group', 'GROUP', 'group', unit.text, 'Name of the effective group.'),
  figure('gid', 'GID', 'gid', unit.identifier, 'Effective group id.', { attribute: 'gids.effective' }),
  figure('ruser', 'RUSER', 'username', unit.text, 'Name of the real user.', { attribute: 'username' }),
  {
    name: 'ruid',
    title: 'RUID',
    doc: 'Real user id.',
    unit: unit.identifier,
    needs: ['uids'],
    attribute: 'uids.real',
    get: ({ uids }) => uids?.real,
  },
  figure('rgroup', 'RGROUP', 'groupname', unit.text, 'Name of the real group.'),
  {
    name: 'rgid',
    title: 'RGID',
    doc: 'Real group id.',
    unit: unit.identifier,
    needs: ['gids'],
    attribute: 'gids.real',
    get: ({ gids }) => gids?.real,
  },
  figure(
    'name',
    'NAME',
    'name',
    unit.text,
    'Name of the program; where the kernel cut it, completed from the command line.',
    { attribute: 'name' },
  ),
  figure('comm', 'COMM', 'comm', unit.text, 'Name as the kernel keeps it, on Linux at most 15 bytes.'),
  {
    name: 'command',
    title: 'COMMAND',
    doc: 'The command line in one line; [name] where there is none, as of kernel threads.',
    unit: unit.text,
    needs: ['cmdline', 'comm', 'state'],
    attribute: 'cmdline',
    get: commandOf,
  },
  figure('args', 'ARGS', 'cmdline', unit.texts, 'The argument vector; empty for kernel threads.', {
    attribute: 'cmdline',
  }),
  figure('exe', 'EXE', 'exe', unit.text, 'Path of the program file.', { attribute: 'exe' }),
  figure('cwd', 'CWD', 'cwd', unit.text, 'Current directory.', { attribute: 'cwd', ...costly }),
  figure('status', 'STATUS', 'status', unit.text, 'State in a word: running, sleeping, disk-sleep, stopped, zombie …', {
    attribute: 'status',
  }),
  figure('flags', 'FLAGS', 'flags', unit.identifier, "The kernel's flags of the task (PF_* of include/linux/sched.h)."),
  figure('state', 'S', 'state', unit.text, 'State in a letter, as ps has it: R S D T t Z I.'),
  {
    name: 'stat',
    title: 'STAT',
    unit: unit.text,
    doc: 'State as ps aux shows it: the letter, then < or N by niceness, L memory locked, s session leader, l threads, + in the foreground.',
    needs: ['state', 'nice', 'locked', 'session', 'numThreads', 'tpgid', 'pgid'],
    get: statOf,
  },
  {
    name: 'kernel',
    title: 'KERNEL',
    doc: 'Whether it is a thread of the kernel.',
    unit: unit.yesNo,
    needs: ['kernelThread'],
    get: ({ kernelThread }) => kernelThread,
  },
  figure(
    'cpu',
    'CPU%',
    'cpuPercent',
    unit.percent,
    'Share of one CPU since the sample before; with several threads more than 100. On the process CPU clock.',
    { attribute: 'cpuPercent' },
  ),
  figure(
    'cpuAverage',
    '%CPU',
    'cpuAverage',
    unit.percent,
    'Share of one CPU over its whole life: CPU time / age, what ps calls %CPU.',
  ),
  figure('mem', 'MEM%', 'memoryPercent', unit.percent, 'Resident memory in percent of all.', {
    attribute: 'memoryPercent',
  }),
  figure('rss', 'RSS', 'rss', unit.bytes, 'Resident memory: pages in RAM, shared ones included.', {
    attribute: 'memoryInfo.rss',
  }),
  figure('vms', 'VMS', 'vms', unit.bytes, 'Virtual memory: all that is mapped.', { attribute: 'memoryInfo.vms' }),
  figure('shared', 'SHARED', 'shared', unit.bytes, 'Resident pages that belong to files or shared memory.', {
    attribute: 'memoryInfo.shared',
  }),
  figure('text', 'TEXT', 'text', unit.bytes, 'Size of the program code.', { attribute: 'memoryInfo.text' }),
  figure('data', 'DATA', 'data', unit.bytes, 'Size of data and stack.', { attribute: 'memoryInfo.data' }),
  figure('peakRss', 'PEAKRSS', 'peakRss', unit.bytes, 'Most resident memory so far.', {
    attribute: 'memoryInfoEx.peakRss',
    ...costly,
  }),
  figure('swap', 'SWAP', 'swap', unit.bytes, 'Anonymous memory swapped out.', {
    attribute: 'memoryInfoEx.swap',
    ...costly,
  }),
  figure('pss', 'PSS', 'pss', unit.bytes, 'Proportional set: shared pages divided among those that share them.', {
    attribute: 'memoryFootprint.pss',
    ...costly,
  }),
  figure('uss', 'USS', 'uss', unit.bytes, 'Unique set: what would be free if it ended.', {
    attribute: 'memoryFootprint.uss',
    ...costly,
  }),
  figure('threads', 'THR', 'numThreads', unit.count, 'Number of threads.', { attribute: 'numThreads' }),
  {
    name: 'tid',
    title: 'TID',
    doc: 'Thread id; of a process the same as its pid.',
    unit: unit.identifier,
    needs: ['tid'],
    get: ({ tid, pid }) => tid ?? pid,
  },
  figure('nice', 'NI', 'nice', unit.level, 'Niceness: -20 most favourable, 19 least.', { attribute: 'nice' }),
  figure('priority', 'PR', 'priority', unit.level, "The kernel's priority: 20 + niceness, negative in real time."),
  figure('rtprio', 'RTPRIO', 'realtimePriority', unit.level, 'Real-time priority; 0 when there is none.'),
  figure(
    'policy',
    'POL',
    'policy',
    unit.identifier,
    'Scheduling policy: 0 other, 1 fifo, 2 rr, 3 batch, 5 idle, 6 deadline.',
  ),
  {
    name: 'tty',
    title: 'TTY',
    doc: 'Controlling terminal.',
    unit: unit.text,
    needs: ['terminal'],
    attribute: 'terminal',
    get: ({ terminal }) => terminal?.replace('/dev/', ''),
  },
  figure('started', 'STARTED', 'createTime', unit.time, 'When it started.', { attribute: 'createTime' }),
  figure('elapsed', 'ELAPSED', 'age', unit.seconds, 'How long ago it started.'),
  {
    name: 'cpuTime',
    title: 'TIME',
    doc: 'CPU time, user and system.',
    unit: unit.seconds,
    needs: ['userTime', 'systemTime'],
    attribute: 'cpuTimes',
    get: ({ userTime, systemTime }) => sum(userTime, systemTime),
  },
  figure('userTime', 'UTIME', 'userTime', unit.seconds, 'CPU time in user mode.', { attribute: 'cpuTimes.user' }),
  figure('systemTime', 'STIME', 'systemTime', unit.seconds, 'CPU time in the kernel.', {
    attribute: 'cpuTimes.system',
  }),
  figure('lastCpu', 'PSR', 'cpuNum', unit.identifier, 'The CPU it last ran on.', { attribute: 'cpuNum' }),
  figure('session', 'SID', 'session', unit.identifier, 'Session id.'),
  figure('pgid', 'PGID', 'pgid', unit.identifier, 'Process group id.'),
  figure(
    'tpgid',
    'TPGID',
    'tpgid',
    unit.identifier,
    'Process group in the foreground of its terminal; -1 without one.',
  ),
  figure('cgroup', 'CGROUP', 'cgroup', unit.text, 'Control group.'),
  figure('minorFaults', 'MINFLT', 'minorFaults', unit.count, 'Page faults served from memory.', {
    attribute: 'pageFaults.minor',
  }),
  figure('majorFaults', 'MAJFLT', 'majorFaults', unit.count, 'Page faults that needed the disk.', {
    attribute: 'pageFaults.major',
  }),
  figure('readBytes', 'READ', 'readBytes', unit.bytes, `Bytes fetched from storage so far${alsoBy}.`, {
    attribute: 'ioCounters.readBytes',
    ...costly,
  }),
  figure('writeBytes', 'WRITE', 'writeBytes', unit.bytes, `Bytes sent to storage so far${alsoBy}.`, {
    attribute: 'ioCounters.writeBytes',
    ...costly,
  }),
  figure(
    'readRate',
    'READ/s',
    'readRate',
    unit.byteRate,
    'Bytes a second fetched from storage since the sample before.',
    costly,
  ),
  figure(
    'writeRate',
    'WRITE/s',
    'writeRate',
    unit.byteRate,
    'Bytes a second sent to storage since the sample before.',
    costly,
  ),
  figure(
    'ioPercent',
    'IO%',
    'ioPercent',
    unit.percent,
    'Share of the time since the sample before in which it waited for disks; unknown where kernel.task_delayacct is 0.',
    costly,
  ),
  figure('voluntary', 'VCSW', 'voluntarySwitches', unit.count, 'Context switches because it waited.', {
    attribute: 'numCtxSwitches.voluntary',
    ...costly,
  }),
  figure('involuntary', 'ICSW', 'involuntarySwitches', unit.count, 'Context switches because its time was up.', {
    attribute: 'numCtxSwitches.involuntary',
    ...costly,
  }),
  figure('fds', 'FDS', 'numFds', unit.count, 'Number of open descriptors.', { attribute: 'numFds', ...costly }),
  figure('wchan', 'WCHAN', 'wchan', unit.text, 'Kernel function it sleeps in.', costly),
  figure(
    'oomScore',
    'OOM',
    'oomScore',
    unit.count,
    'How likely the kernel ends it first when memory runs out.',
    costly,
  ),
  {
    name: 'environ',
    title: 'ENVIRON',
    doc: 'Environment it was started with, NAME=value each.',
    unit: unit.texts,
    needs: ['environ'],
    attribute: 'environ',
    ...secret,
    get: ({ environ }) => environ && Object.entries(environ).map(([name, value]) => `${name}=${value}`),
  },
  ...processDetails,
];

export const processes: Table<ProcessRecord, Figure> = {
  name: 'processes',
  fields: fields.map(toldByItsFirst),
  standard: ['pid', 'user', 'cpu', 'mem', 'rss', 'tty', 'status', 'started', 'cpuTime', 'command'],
  key: 'pid',
};

/** The first figure that a column needs is the one without which it has no value. */
function toldByItsFirst(field: ProcessField): ProcessField {
  const [told] = field.needs;
  return told === undefined ? field : { ...field, told };
}

function sum(a: number | null | undefined, b: number | null | undefined): number | null {
  return a === null || a === undefined || b === null || b === undefined ? null : a + b;
}

function commandOf({ cmdline, comm, state }: ProcessRecord): string | null {
  const command = cmdline?.join(' ').trimEnd();
  if (command) return command;
  if (comm === null || comm === undefined) return null;
  return state === 'Z' ? `[${comm}] <defunct>` : `[${comm}]`;
}

function statOf(record: ProcessRecord): string | null {
  const { state, nice, locked, session, numThreads, tpgid, pgid, pid } = record;
  if (state === null || state === undefined) return null;
  const flags = [
    (nice ?? 0) < 0 ? '<' : (nice ?? 0) > 0 ? 'N' : '',
    (locked ?? 0) > 0 ? 'L' : '',
    session === pid ? 's' : '',
    (numThreads ?? 1) > 1 ? 'l' : '',
    tpgid === pgid ? '+' : '',
  ];
  return state + flags.join('');
}
