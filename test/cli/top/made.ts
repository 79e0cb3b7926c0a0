import type { ProcessRecord } from '@sysu/core';
import { begin } from '../../../packages/cli/src/top/state/begin.js';
import { usualOptions } from '../../../packages/cli/src/top/state/options.js';
import type { ScreenOptions } from '../../../packages/cli/src/top/state/options.js';
import { tasksOf } from '../../../packages/cli/src/top/state/sample.js';
import type { TopSample } from '../../../packages/cli/src/top/state/sample.js';
import type { State } from '../../../packages/cli/src/top/state/state.js';
import { update } from '../../../packages/cli/src/top/state/update.js';
import { frame } from '../../../packages/cli/src/top/views/frame.js';
import { textOf } from '../../../packages/cli/src/top/views/line.js';

/** A process in which all is known that the screen shows by itself. */
export function record(pid: number, more: Partial<ProcessRecord> = {}): ProcessRecord {
  return {
    pid,
    ppid: 1,
    user: 'root',
    comm: `p${pid}`,
    name: `p${pid}`,
    cmdline: [`/usr/bin/p${pid}`, '--serve'],
    state: 'S',
    kernelThread: false,
    numThreads: 1,
    priority: 20,
    nice: 0,
    vms: 2 ** 30,
    rss: pid * 2 ** 20,
    shared: 2 ** 20,
    cpuPercent: 0,
    memoryPercent: 0.1,
    userTime: pid,
    systemTime: 0,
    ...more,
  };
}

/** A family of two, a busy one, a waiting one, a zombie and a thread of the kernel. */
export const records: readonly ProcessRecord[] = [
  record(1, { ppid: 0, comm: 'init', name: 'init', cmdline: ['/sbin/init'], rss: 12 * 2 ** 20 }),
  record(2, { ppid: 0, comm: 'kthreadd', name: 'kthreadd', cmdline: [], kernelThread: true, rss: 0, vms: 0 }),
  record(310, { user: 'www', comm: 'nginx', name: 'nginx', cmdline: ['nginx: master'], numThreads: 4, nice: -5 }),
  record(311, { ppid: 310, user: 'www', comm: 'nginx', name: 'nginx', cmdline: ['nginx: worker'], cpuPercent: 3.25 }),
  record(400, { comm: 'cc1', name: 'cc1', cmdline: ['cc1', '-O2', 'a.c'], state: 'R', cpuPercent: 97.5, userTime: 83 }),
  record(401, { user: 'anna', state: 'D', cpuPercent: 12, nice: 10 }),
  record(402, { user: 'anna', state: 'Z', cmdline: [], rss: 0, vms: 0, shared: 0 }),
];

const stall = (average10: number) => ({ average10, average60: 0, average300: 0, total: 0 });
const rates = { readBytes: 1_500_000, writeBytes: 34_816 };
const traffic = { bytesRecv: 12_288, bytesSent: 3_072 };

export function sampleOf(list: readonly ProcessRecord[], more: Partial<TopSample> = {}): TopSample {
  return {
    time: 1_795_700_000,
    elapsed: 1,
    records: list,
    lost: 0,
    tasks: tasksOf(list),
    cpuPercent: 37.5,
    cpuPercentPerCpu: [75, 0, 50, 25],
    cpuTimesPercent: {
      user: 25,
      system: 10,
      nice: 0,
      iowait: 2.5,
      steal: 0,
      idle: 62.5,
    } as TopSample['cpuTimesPercent'],
    disk: rates as TopSample['disk'],
    disks: {},
    nic: traffic as TopSample['nic'],
    nics: {},
    memory: {
      total: 16 * 2 ** 30,
      used: 6 * 2 ** 30,
      free: 2 * 2 ** 30,
      cached: 7 * 2 ** 30,
      percent: 37.5,
    } as TopSample['memory'],
    swap: { total: 4 * 2 ** 30, used: 2 ** 30, free: 3 * 2 ** 30, percent: 25, sin: 0, sout: 0 },
    load: [0.52, 0.61, 0.7],
    pressure: { cpu: { some: stall(12.5), full: null }, memory: { some: stall(0), full: stall(0) }, io: null },
    uptime: 273_600,
    hostname: 'made',
    temperatures: {},
    batteries: [],
    io: null,
    ...more,
  };
}

/** The screen after its first sample. */
export function screen(
  more: Partial<ScreenOptions> = {},
  size: readonly [number, number] = [100, 30],
  list: readonly ProcessRecord[] = records,
): State {
  const outlook = { unicode: true, colours: true, size: { columns: size[0], rows: size[1] } };
  const state = begin('top', { ...usualOptions('top'), ...more }, outlook);
  return update(state, { kind: 'sample', sample: sampleOf(list) });
}

/** The screen after these keys: names, such as 'f4', or text that is typed. */
export function pressed(state: State, ...keys: string[]): State {
  return keys.reduce((now, key) => {
    const text = /^.$/u.test(key) ? key : key === 'space' ? ' ' : null;
    return update(now, { kind: 'key', press: { key, text } });
  }, state);
}

export function typed(state: State, text: string): State {
  return pressed(state, ...Array.from(text, (character) => (character === ' ' ? 'space' : character)));
}

/** The screen as plain text. */
export function textOfScreen(state: State): string {
  return frame(state)
    .map((line) => textOf(line).trimEnd())
    .join('\n');
}

/** The pids of the rows, in their order. */
export function pids({ rows }: State): number[] {
  return rows.map(({ record: { pid } }) => pid);
}
