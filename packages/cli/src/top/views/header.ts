import { LastMade } from '../state/last-made.js';
import type { TopSample } from '../state/sample.js';
import type { Zoom } from '../state/state.js';
import { units } from '@sysu/core';
import { cpus } from './cpus.js';
import { formatRate } from './amounts.js';
import { sum, withGraph } from './graph-line.js';
import { headerReads } from './header-state.js';
import type { HeaderState } from './header-state.js';
import { ioHeader } from './io-header.js';
import { beside, GAP, fit, foreign, span, widthOfLine, TWO_COLUMNS } from './line.js';
import type { Line } from './line.js';
import { memoryMeter, swapMeter } from './memory.js';
import { pastLine } from './past-line.js';
import { pressureLine } from './pressure.js';
import { temperatureLine } from './sensors.js';

// It is asked for several times, for its height decides how many rows the table has; of most keys it stays the same.
const last = new LastMade<readonly Line[]>();

/** The state of the machine above the table, in as many lines as there is room for, each as wide as the screen. */
export function header(state: HeaderState): readonly Line[] {
  const of = headerReads.map((name) => state[name]);
  return last.get(of, () => [...pastLine(state), ...headerLines(state)].map((line) => fit(line, state.size.columns)));
}

function headerLines(state: HeaderState): readonly Line[] {
  const { kind, size, sample, zoom } = state;
  const most = mostLines(size.rows, zoom);
  if (sample === null || most === 0) return [];
  // A recording of iotop can be looked at as top shows it.
  if (kind.name === 'iotop' && sample.io !== null) return ioHeader(state, sample, sample.io).slice(0, most);
  if (size.columns < TWO_COLUMNS || most < 4) return narrow(state, sample).slice(0, most);
  const leftWidth = Math.floor((size.columns - GAP) / 2);
  const rightWidth = size.columns - GAP - leftWidth;
  const right = figures(state, sample, rightWidth).slice(0, most);
  const left = [
    ...cpus(state, leftWidth, Math.max(1, (zoom === 'machine' ? most : right.length) - 2)),
    memoryMeter(sample, leftWidth),
    swapMeter(sample, leftWidth),
  ];
  return beside(left.slice(0, most), leftWidth + GAP, right, rightWidth);
}

// The last line, the titles, and a row or two.
const REST = 4;

/** So that more than half of the screen is left for the table, if nothing else is wanted. */
function mostLines(rows: number, zoom: Zoom): number {
  if (zoom === 'table') return 0;
  if (zoom === 'machine') return Math.max(0, rows - REST);
  return rows < 6 ? 0 : Math.min(10, Math.floor(rows / 3));
}

function narrow(state: HeaderState, sample: TopSample): Line[] {
  const { columns } = state.size;
  const [total] = cpus({ ...state, perCpu: false }, columns, 1);
  return [
    total!,
    memoryMeter(sample, columns),
    loadLine(sample),
    tasksLine(sample, columns),
    ...rates(state, sample, columns),
  ];
}

function figures(state: HeaderState, sample: TopSample, width: number): Line[] {
  return [
    tasksLine(sample, width),
    loadLine(sample),
    cpuLine(state, sample, width),
    ...rates(state, sample, width),
    ...pressureLine(sample),
    ...temperatureLine(sample, state.look),
  ];
}

/** The states worth a word; sleeping and idle are what is left. */
const words: Readonly<Record<string, string>> = { R: 'run', D: 'disk', T: 'stop', Z: 'zombie' };

/** In words, or where these do not fit by letters: t of threads, k of the kernel's, and those of states. */
function tasksLine({ tasks }: TopSample, width: number): Line {
  const { processes, kernel, threads, states } = tasks;
  const notable = Object.entries(words).filter(([letter]) => letter === 'R' || (states[letter] ?? 0) > 0);
  const counted = notable.map(([letter, word]) => ({ count: states[letter] ?? 0, letter, word }));
  const start = [span('Tasks ', 'label'), span(String(processes - kernel), 'strong')];
  const inWords = [
    ...start,
    span(`, ${threads} thr`),
    span(kernel === 0 ? '; ' : `, ${kernel} kthr; `),
    span(counted.map(({ count, word }) => `${count} ${word}`).join(', ')),
  ];
  if (widthOfLine(inWords) <= width) return inWords;
  const inLetters = counted.map(({ count, letter }) => `${count}${letter}`).join(' ');
  return [...start, span(`, ${threads}t${kernel === 0 ? '' : `, ${kernel}k`}; ${inLetters}`)];
}

function loadLine({ load, uptime, hostname }: TopSample): Line {
  const [one, ...longer] = load?.map((average) => average.toFixed(2)) ?? [];
  return [
    span('Load ', 'label'),
    span(one ?? '-', 'strong'),
    span(longer.map((average) => ` ${average}`).join('')),
    span('  Up ', 'label'),
    span(uptime === null ? '-' : units.seconds.format(uptime, 0)),
    span('  ', 'plain'),
    foreign(hostname ?? '', 'dim'),
  ];
}

function cpuLine(state: HeaderState, { cpuTimesPercent }: TopSample, width: number): Line {
  const share = (value: number | null | undefined): string => (value?.toFixed(0) ?? '-').padStart(2);
  const { user, system, nice, iowait, steal } = cpuTimesPercent ?? {};
  const text = `us${share(user)} sy${share(system)} ni${share(nice)} wa${share(iowait)} st${share(steal)} `;
  return withGraph([span('CPU ', 'label'), span(text)], state, ({ cpu }) => cpu, 100, width);
}

function rates(state: HeaderState, { disk, nic }: TopSample, width: number): Line[] {
  const disks = `read ${formatRate(disk?.readBytes)} write ${formatRate(disk?.writeBytes)} `;
  const nics = `in ${formatRate(nic?.bytesRecv)} out ${formatRate(nic?.bytesSent)} `;
  return [
    withGraph(
      [span('Disk ', 'label'), span(disks)],
      state,
      (point) => sum(point.diskRead, point.diskWrite),
      null,
      width,
    ),
    withGraph([span('Net ', 'label'), span(nics)], state, (point) => sum(point.received, point.sent), null, width),
  ];
}
