import type { MemoryRecord } from '@sysu/core';
import type { Scale } from './size.js';
import { formatSize } from './size.js';

export interface TableOptions {
  /** Buffers and cache apart. */
  wide: boolean;
  /** Low and high memory. */
  lohi: boolean;
  /** What has been promised to programs. */
  committed: boolean;
  /** What free does not tell. */
  details: boolean;
}

type Size = number | null | undefined;

// As free sets it, for numbers of as many digits.
const LABEL = 9;
const CELL = 11;

const titles = ['total', 'used', 'free', 'shared', 'buff/cache', 'available'];
const wideTitles = ['total', 'used', 'free', 'shared', 'buffers', 'cache', 'available'];

/** The lines of free. What is unknown is a dash. */
export function tableLines(
  records: readonly MemoryRecord[],
  scale: Scale,
  header: boolean,
  options: TableOptions,
): string[] {
  const lines = records
    .flatMap((record) => rowsOf(record, options))
    .map(([label, ...sizes]) => line(label, sizes, scale));
  const memory = records.find(({ row }) => row === 'Mem');
  return [
    ...(header ? [' '.repeat(LABEL) + cells(options.wide ? wideTitles : titles)] : []),
    ...lines,
    ...(options.committed && memory !== undefined ? [line('Comm', committed(memory), scale)] : []),
    ...(options.details && memory !== undefined ? detailLines(memory, scale) : []),
  ];
}

/** The short form: `free -L`. */
export function shortLine(records: readonly MemoryRecord[], scale: Scale): string {
  const memory = records.find(({ row }) => row === 'Mem');
  const swap = records.find(({ row }) => row === 'Swap');
  const figures: [string, Size][] = [
    ['SwapUse', swap?.used],
    ['CachUse', sum(memory?.buffers, memory?.cached)],
    [' MemUse', memory?.used],
    ['MemFree', memory?.free],
  ];
  return figures.map(([label, size]) => `${label} ${cell(size, scale)} `).join('');
}

function rowsOf(record: MemoryRecord, { wide, lohi }: TableOptions): [string, ...Size[]][] {
  const { row, total, used, free, shared, buffers, cached, available } = record;
  if (total === Infinity) return [[row, total]];
  if (row !== 'Mem' && row !== 'Limit') return [[row, total, used, free]];
  const caches = wide ? [buffers, cached] : [sum(buffers, cached)];
  const whole: [string, ...Size[]] = [row, total, used, free, shared, ...caches, available];
  return lohi && row === 'Mem' ? [whole, ...lowAndHigh(record)] : [whole];
}

/** Kernels that make no difference say nothing of it: then all is low. */
function lowAndHigh({ total, free, lowTotal, lowFree, highTotal, highFree }: MemoryRecord): [string, ...Size[]][] {
  const [low, lowLeft] = lowTotal === null ? [total, free] : [lowTotal, lowFree];
  return [
    ['Low', low, difference(low, lowLeft), lowLeft],
    ['High', highTotal ?? 0, difference(highTotal ?? 0, highFree ?? 0), highFree ?? 0],
  ];
}

function committed({ commitLimit, committed: promised }: MemoryRecord): Size[] {
  return [commitLimit, promised, difference(commitLimit, promised)];
}

function detailLines(memory: MemoryRecord, scale: Scale): string[] {
  const details: [string, Size, string][] = [
    ['Dirty', memory.dirty, 'waiting to be written to disk'],
    ['Writing', memory.writeback, 'being written to disk'],
    ['Huge', memory.hugetlb, 'set aside for huge pages'],
    ['Hugefree', memory.hugetlbFree, 'the part of it that nobody uses'],
    ['Zswap', memory.zswap, 'taken by compressed swap pages'],
    ['Zswapped', memory.zswapped, 'what they hold'],
    ['Zram', memory.zram, 'taken by disks of compressed memory'],
    ['Zramdata', memory.zramStored, 'what they hold'],
  ];
  return details.map(([label, size, meaning]) => `${line(label, [size], scale)}  ${meaning}`);
}

function line(label: string, sizes: readonly Size[], scale: Scale): string {
  return `${label}:`.padEnd(LABEL) + cells(sizes.map((size) => cell(size, scale)));
}

function cells(texts: readonly string[]): string {
  return texts.map((text) => text.padStart(CELL)).join(' ');
}

function cell(size: Size, scale: Scale): string {
  const text = size === Infinity ? 'unlimited' : size === null || size === undefined ? '-' : formatSize(size, scale);
  return text.padStart(CELL);
}

function sum(a: Size, b: Size): Size {
  return typeof a === 'number' && typeof b === 'number' ? a + b : (a ?? b);
}

function difference(a: Size, b: Size): Size {
  return typeof a === 'number' && typeof b === 'number' ? a - b : null;
}
