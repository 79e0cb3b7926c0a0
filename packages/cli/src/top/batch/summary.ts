import type { CpuTimes } from '@sysu/core';
import { fixed } from '../../render/fixed.js';
import { uptimeLine } from '../../uptime/line.js';
import type { Summary } from './sampler.js';
import { scaleTotal, unitName } from './scale.js';
import type { Scale } from './scale.js';

export interface SummaryOptions {
  /** Of memory. */
  scale: Scale;
  threads: boolean;
  /** A line for each CPU. */
  perCpu: boolean;
}

/** The lines of top above its table. */
export function summaryLines(summary: Summary, now: number, options: SummaryOptions): string[] {
  const { uptime, tasks, cpu, perCpu } = summary;
  const counts = Object.entries(tasks).map(([what, count]) => `${String(count).padStart(3)} ${what}`);
  const cpus = options.perCpu
    ? perCpu.flatMap((shares, i) => (shares === null ? [] : [cpuLine(`Cpu${i}`, shares)]))
    : [cpuLine('Cpu(s)', cpu)];
  return [
    `top -${uptimeLine(uptime, now)}`,
    `${options.threads ? 'Threads' : 'Tasks'}: ${counts.join(', ')}`,
    ...cpus,
    ...memoryLines(summary, options.scale),
  ];
}

const modes: readonly (readonly [mode: keyof CpuTimes, letters: string])[] = [
  ['user', 'us'],
  ['system', 'sy'],
  ['nice', 'ni'],
  ['idle', 'id'],
  ['iowait', 'wa'],
  ['irq', 'hi'],
  ['softirq', 'si'],
  ['steal', 'st'],
];

function cpuLine(name: string, shares: CpuTimes | null): string {
  const cells = modes.map(([mode, letters]) => `${shareOf(shares?.[mode])} ${letters}`);
  return `%${name.padEnd(6)}:${cells.join(',')}`;
}

function shareOf(percent: number | null | undefined): string {
  return (typeof percent === 'number' ? fixed(percent, 1) : '-').padStart(5);
}

/** Of memory, used is what cannot be given to others: total - available, as in free. */
function memoryLines({ memory, swap }: Summary, scale: Scale): [string, string] {
  const unit = unitName(scale);
  const cell = (bytes: number | null): string => (bytes === null ? '-' : scaleTotal(bytes, scale)).padStart(9);
  const cache = memory.buffers === null || memory.cached === null ? null : memory.buffers + memory.cached;
  return [
    `${unit} Mem :${cell(memory.total)} total,${cell(memory.free)} free,${cell(memory.used)} used,${cell(cache)} buff/cache`,
    `${unit} Swap:${cell(swap.total)} total,${cell(swap.free)} free,${cell(swap.used)} used.${cell(memory.available)} avail Mem`,
  ];
}
