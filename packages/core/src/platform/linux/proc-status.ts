import type { Ids, SignalSets } from '../../model/process.js';
import { procFile } from './proc-file.js';
import type { ProcFile } from './proc-file.js';

/**
 * /proc/PID/status as it is: fields are looked up when they are needed. The name in its first line cannot forge a
 * field, for the kernel escapes newlines there.
 */
function parseStatus(bytes: Buffer, start?: number, end?: number): string {
  return bytes.toString('latin1', start, end);
}

/** The value of a field, or null where this kernel, or this process, has none. */
export function statusField(status: string, name: string): string | null {
  const from = valueAt(status, `\n${name}:`);
  if (from < 0) return null;
  const end = status.indexOf('\n', from);
  return status.slice(from, end < 0 ? undefined : end).trim();
}

/** Where the value behind the beginning of a line is; -1 where there is no such line. */
function valueAt(status: string, beginning: string): number {
  const at = status.indexOf(beginning);
  return at < 0 ? -1 : at + beginning.length;
}

export const procStatus: ProcFile<string> = procFile({
  name: 'status',
  cost: 20,
  parse: parseStatus,
  figures: {
    uids: (status) => ids(status, 'Uid'),
    gids: (status) => ids(status, 'Gid'),
    savedUid: (status) => ids(status, 'Uid')?.saved ?? null,
    savedGid: (status) => ids(status, 'Gid')?.saved ?? null,
    fsUid: (status) => fileSystemId(status, 'Uid'),
    fsGid: (status) => fileSystemId(status, 'Gid'),
    groupIds: (status) => statusField(status, 'Groups')?.split(' ').filter(Boolean).map(Number) ?? null,
    signalSets: signalSetsOf,
    numThreads: (status) => number(status, 'Threads'),
    voluntarySwitches: (status) => number(status, 'voluntary_ctxt_switches'),
    involuntarySwitches: (status) => number(status, 'nonvoluntary_ctxt_switches'),
    peakVms: (status) => kilobytes(status, '\nVmPeak:'),
    peakRss: (status) => kilobytes(status, '\nVmHWM:'),
    // Exact like those of statm; a kernel thread has no memory of its own, and none of these lines.
    rss: (status) => kilobytes(status, '\nVmRSS:') ?? 0,
    vms: (status) => kilobytes(status, '\nVmSize:') ?? 0,
    memoryPercent: (status, { memoryTotal }) =>
      memoryTotal === null ? null : ((kilobytes(status, '\nVmRSS:') ?? 0) / memoryTotal) * 100,
    locked: (status) => kilobytes(status, '\nVmLck:'),
    rssAnon: (status) => kilobytes(status, '\nRssAnon:'),
    rssFile: (status) => kilobytes(status, '\nRssFile:'),
    rssShmem: (status) => kilobytes(status, '\nRssShmem:'),
    swap: (status) => kilobytes(status, '\nVmSwap:'),
    hugetlb: (status) => kilobytes(status, '\nHugetlbPages:'),
  },
});

function ids(status: string, name: string): Ids | null {
  const [real, effective, saved] = (statusField(status, name) ?? '').split('\t').map(Number);
  return saved === undefined ? null : { real: real!, effective: effective!, saved };
}

/** The last of the four, by which access to files is judged. */
function fileSystemId(status: string, name: string): number | null {
  const id = statusField(status, name)?.split('\t')[3];
  return id === undefined ? null : Number(id);
}

function signalSetsOf(status: string): SignalSets | null {
  const [pending, threadPending, blocked, ignored, caught] = ['ShdPnd', 'SigPnd', 'SigBlk', 'SigIgn', 'SigCgt'].map(
    (name) => statusField(status, name),
  );
  return pending && threadPending && blocked && ignored && caught
    ? { pending, threadPending, blocked, ignored, caught }
    : null;
}

function number(status: string, name: string): number | null {
  const value = statusField(status, name);
  return value === null ? null : Number(value);
}

// The digits and the blanks before them are fewer.
const LONGEST_NUMBER = 32;

function kilobytes(status: string, beginning: string): number | null {
  const from = valueAt(status, beginning);
  return from < 0 ? null : Number.parseInt(status.slice(from, from + LONGEST_NUMBER), 10) * 1024;
}
