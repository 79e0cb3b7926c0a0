import { units } from '@sysu/core';
import type { CgroupInfo } from '@sysu/core';
import { priorityText } from '../../render/io-priority.js';
import type { Answer, Overview } from '../state/details.js';
import type { State } from '../state/state.js';
import { formatBytes } from './amounts.js';
import { foreign, span } from './line.js';
import type { Line } from './line.js';
import { textBody } from './list-body.js';
import type { Body } from './list-body.js';

/** What a process is, on whose behalf it runs, and what it has used so far; last its arguments. */
export function overviewBody(overview: Overview, { sample }: State): Body {
  const entries = entriesOf(overview, sample?.time ?? 0);
  const width = Math.max(...entries.map(([label]) => label.length));
  const lines = entries.map(([label, told]): Line => [
    span(`${label.padStart(width)}  `, 'label'),
    'missing' in told ? span(told.missing, 'alarm') : foreign(told.value ?? '-'),
  ]);
  return textBody([...lines, ...limitLines(overview.limits), ...argumentLines(overview.cmdline)]);
}

type Entry = readonly [label: string, told: Answer<string | null>];

function entriesOf(of: Overview, now: number): Entry[] {
  return [
    ['Program', of.exe],
    ['Folder', of.cwd],
    ['Status', of.status],
    ['Started', map(of.createTime, (value) => value && `${units.time.format(value, now)}, ${ageOf(value, now)} ago`)],
    ['User', map(of.username, String)],
    ['UIDs', map(of.uids, idsText)],
    ['GIDs', map(of.gids, idsText)],
    ['Parent', map(of.ppid, String)],
    ['Group', map(of.pgid, String)],
    ['Session', map(of.session, String)],
    ['Terminal', of.terminal],
    ['Niceness', map(of.nice, String)],
    ['I/O priority', map(of.ionice, priorityText)],
    ['CPUs', map(of.cpuAffinity, (cpus) => cpus.join(' '))],
    ['CPU time', map(of.cpuTimes, ({ user, system }) => `user ${duration(user)}, system ${duration(system)}`)],
    ['Threads', map(of.numThreads, String)],
    ['Descriptors', map(of.numFds, String)],
    ['Memory', map(of.memoryInfoEx, memoryText)],
    ['Disk', map(of.ioCounters, (io) => `read ${formatBytes(io.readBytes)}, written ${formatBytes(io.writeBytes)}`)],
    ['Calls', map(of.ioCounters, (io) => `read ${io.readCount}, write ${io.writeCount}`)],
    ['Switches', map(of.numCtxSwitches, (of) => `voluntary ${of.voluntary}, involuntary ${of.involuntary}`)],
    ['Faults', map(of.pageFaults, ({ minor, major }) => `minor ${minor}, major ${major}`)],
    ['Control group', of.cgroup],
    ['Its memory', map(of.cgroupInfo, ({ memory, memoryLimit }) => usedOf(memory, memoryLimit, formatBytes))],
    ['Its CPUs', map(of.cgroupInfo, cpusText)],
    ['Its tasks', map(of.cgroupInfo, ({ tasks, tasksLimit }) => usedOf(tasks, tasksLimit, String))],
  ];
}

function map<T>(told: Answer<T>, text: (value: T) => string | null | 0): Answer<string | null> {
  return 'missing' in told ? told : { value: text(told.value) || null };
}

function idsText({ real, effective, saved }: { real: number; effective: number; saved: number | null }): string {
  return `real ${real}, effective ${effective}${saved === null ? '' : `, saved ${saved}`}`;
}

const memoryWords = {
  rss: 'resident',
  peakRss: 'peak',
  rssAnon: 'anonymous',
  rssFile: 'file',
  swap: 'swapped',
} as const;

function memoryText(memory: { [K in keyof typeof memoryWords | 'vms']: number | null }): string {
  const kinds = Object.entries({ ...memoryWords, vms: 'addresses' });
  return kinds
    .flatMap(([kind, word]) => {
      const bytes = memory[kind as keyof typeof memory];
      return bytes === null ? [] : `${word} ${formatBytes(bytes)}`;
    })
    .join(', ');
}

/** `48.0M of 512M`, or where nothing is limited `48.0M, unlimited`. null where neither is known. */
function usedOf(used: number | null, limit: number | null, text: (value: number) => string): string | null {
  if (used === null && limit === null) return null;
  const most = limit === null ? '' : limit === Infinity ? ', unlimited' : ` of ${text(limit)}`;
  return `${used === null ? '-' : text(used)}${most}`;
}

function cpusText({ cpuTime, cpuLimit, throttledTime }: CgroupInfo): string | null {
  const parts = [
    cpuLimit === null ? '' : cpuLimit === Infinity ? 'unlimited' : `at most ${cpuLimit}`,
    cpuTime === null ? '' : `used ${duration(cpuTime)}`,
    throttledTime === null || throttledTime === 0 ? '' : `held back ${duration(throttledTime)}`,
  ];
  return parts.filter((part) => part !== '').join(', ') || null;
}

/** Those that limit something. */
function limitLines(limits: Overview['limits']): Line[] {
  if ('missing' in limits) return [[span('Limits  ', 'label'), span(limits.missing, 'alarm')]];
  const some = limits.value.filter(({ hard, soft }) => soft !== 'unlimited' || hard !== 'unlimited');
  if (some.length === 0) return [[span('No limits', 'label')]];
  return [
    [span('Limits: soft, hard', 'label')],
    ...some.map(({ resource, soft, hard, description, units }) => [
      span(`${resource.padStart(12)}  `, 'dim'),
      span(`${soft}, ${hard}`),
      span(`  ${description}${units === '' ? '' : `, ${units}`}`, 'dim'),
    ]),
  ];
}

function argumentLines(cmdline: Overview['cmdline']): Line[] {
  if ('missing' in cmdline) return [[span('Arguments  ', 'label'), span(cmdline.missing, 'alarm')]];
  if (cmdline.value.length === 0) return [[span('No arguments', 'label')]];
  return [
    [span('Arguments', 'label')],
    ...cmdline.value.map((word, i) => [span(`${String(i).padStart(4)}  `, 'dim'), foreign(word)]),
  ];
}

function ageOf(createTime: number, now: number): string {
  return duration(now - createTime);
}

function duration(seconds: number): string {
  return units.seconds.format(seconds, 0);
}
