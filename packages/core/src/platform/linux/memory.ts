import type { MemoryBackend, SwapMemory, VirtualMemory } from '../../model/memory.js';
import { percentOf } from '../../numbers.js';
import { uncountedMemory } from '../uncounted.js';
import { memoryLimit } from './cgroup.js';
import type { MemoryLimit } from './cgroup.js';
import { listNames, readNumber, readText } from './files.js';
import type { Files } from './files.js';
import { malformed } from './malformed.js';
import { parseMeminfo } from './meminfo.js';

export function memoryCalls(files: Files): MemoryBackend {
  const meminfo = (): Map<string, number> => parseMeminfo(files.text('proc/meminfo'));
  return {
    virtualMemory: () => virtualMemory(files, meminfo()),
    swapMemory: () => swapMemory(files, meminfo()),
    containerMemory: () => {
      const limit = memoryLimit(files);
      return limit === null ? null : limitedMemory(limit, virtualMemory(files, meminfo()));
    },
    containerSwap: () => {
      const limit = memoryLimit(files);
      return limit === null ? null : limitedSwap(limit, swapMemory(files, meminfo()));
    },
  };
}

/** As free of procps 4 and psutil 8 count; the names are those of /proc/meminfo, see proc_meminfo(5). */
function virtualMemory(files: Files, info: Map<string, number>): VirtualMemory {
  const of = (name: string): number | null => info.get(name) ?? null;
  const total = told(info, 'MemTotal');
  const free = told(info, 'MemFree');
  const available = availableOf(files, info, total, free);
  return {
    total,
    available,
    percent: percentOf(total - available, total),
    used: total - available,
    free,
    active: of('Active'),
    inactive: of('Inactive'),
    buffers: of('Buffers'),
    cached: info.has('Cached') ? info.get('Cached')! + (of('SReclaimable') ?? 0) : null,
    shared: of('Shmem') ?? of('MemShared'),
    slab: of('Slab'),
    wired: null,
    dirty: of('Dirty'),
    writeback: of('Writeback'),
    ...hugePages(files, info),
    commitLimit: of('CommitLimit'),
    committed: of('Committed_AS'),
    lowTotal: of('LowTotal'),
    lowFree: of('LowFree'),
    highTotal: of('HighTotal'),
    highFree: of('HighFree'),
    zswap: of('Zswap'),
    zswapped: of('Zswapped'),
    ...zram(files),
  };
}

/** What every kernel tells. */
function told(info: Map<string, number>, name: string): number {
  const figure = info.get(name);
  if (figure === undefined) throw malformed('/proc/meminfo', `no line ${name}`);
  return figure;
}

/**
 * /sys/kernel/mm/hugepages has a folder for each size; /proc/meminfo counts the pages of one size only, and since Linux
 * 4.15 the bytes of all.
 */
function hugePages(files: Files, info: Map<string, number>): Pick<VirtualMemory, 'hugetlb' | 'hugetlbFree'> {
  if (info.get('Hugetlb') === 0) return { hugetlb: 0, hugetlbFree: 0 };
  const folder = 'sys/kernel/mm/hugepages';
  const sizes = listNames(files, folder).map((name) => ({
    bytes: Number(/^hugepages-(\d+)kB$/.exec(name)?.[1] ?? 0) * 1024,
    all: readNumber(files, `${folder}/${name}/nr_hugepages`) ?? 0,
    free: readNumber(files, `${folder}/${name}/free_hugepages`) ?? 0,
  }));
  const bytes = info.get('Hugepagesize');
  if (sizes.length === 0 && bytes !== undefined)
    sizes.push({ bytes, all: told(info, 'HugePages_Total'), free: told(info, 'HugePages_Free') });
  if (sizes.length === 0) return { hugetlb: null, hugetlbFree: null };
  return {
    hugetlb: sizes.reduce((sum, { bytes, all }) => sum + bytes * all, 0),
    hugetlbFree: sizes.reduce((sum, { bytes, free }) => sum + bytes * free, 0),
  };
}

/**
 * MemAvailable of /proc/meminfo. Kernels before 3.14 have none: estimated then as the kernel does, from the
 * low watermarks of /proc/zoneinfo. In some containers it exceeds the total: then only what is free is sure.
 */
function availableOf(files: Files, info: Map<string, number>, total: number, free: number): number {
  const stated = info.get('MemAvailable') ?? 0;
  const available = stated > 0 ? stated : estimate(files, info, free);
  if (available > total) return free;
  return Math.max(0, available);
}

function estimate(files: Files, info: Map<string, number>, free: number): number {
  const cache = (info.get('Active(file)') ?? Number.NaN) + (info.get('Inactive(file)') ?? Number.NaN);
  const slab = info.get('SReclaimable') ?? Number.NaN;
  const lows = [...(readText(files, 'proc/zoneinfo') ?? '').matchAll(/^\s+low\s+(\d+)$/gm)];
  const watermark = lows.reduce((sum, [, pages]) => sum + Number(pages), 0) * files.constants.pageSize;
  const sum = free - watermark + cache - Math.min(cache / 2, watermark) + slab - Math.min(slab / 2, watermark);
  return Number.isNaN(sum) ? free + (info.get('Cached') ?? 0) : Math.trunc(sum);
}

/**
 * Swap kept compressed in memory: /sys/block/zramN/mm_stat, stored size first, then what it takes in the third field.
 */
function zram(files: Files): { zram: number | null; zramStored: number | null } {
  const devices = listNames(files, 'sys/block').filter((name) => name.startsWith('zram'));
  const figures = devices.flatMap((device) => {
    const line = readText(files, `sys/block/${device}/mm_stat`);
    const [, stored, taken] = /^\s*(\d+)\s+\d+\s+(\d+)\s/.exec(line ?? '') ?? [];
    return taken === undefined ? [] : [{ stored: Number(stored), taken: Number(taken) }];
  });
  if (figures.length === 0) return { zram: null, zramStored: null };
  return {
    zram: figures.reduce((sum, { taken }) => sum + taken, 0),
    zramStored: figures.reduce((sum, { stored }) => sum + stored, 0),
  };
}

function swapMemory(files: Files, info: Map<string, number>): SwapMemory {
  const total = told(info, 'SwapTotal');
  const free = told(info, 'SwapFree');
  const counters = readText(files, 'proc/vmstat') ?? '';
  // In pages, as vmstat has it; psutil takes every page for 4 KiB.
  const swapped = (name: string): number | null => {
    const found = new RegExp(`^${name} (\\d+)$`, 'm').exec(counters);
    return found === null ? null : Number(found[1]) * files.constants.pageSize;
  };
  return {
    total,
    used: total - free,
    free,
    percent: percentOf(total - free, total),
    sin: swapped('pswpin'),
    sout: swapped('pswpout'),
  };
}

/** Page cache that can be dropped does not count as used, as in MemAvailable. */
function limitedMemory(limit: MemoryLimit, host: VirtualMemory): VirtualMemory {
  const total = Math.min(limit.limit, host.total);
  const used = Math.max(0, limit.usage - limit.inactiveFile);
  const available = Math.min(Math.max(0, total - used), host.available);
  return {
    total,
    available,
    percent: percentOf(total - available, total),
    used: total - available,
    free: Math.max(0, total - limit.usage),
    ...uncountedMemory,
    active: limit.activeFile === null ? null : limit.activeFile + (limit.activeAnon ?? 0),
    inactive: limit.inactiveFile + (limit.inactiveAnon ?? 0),
    cached: limit.cache,
    shared: limit.shared,
    slab: limit.slab,
    dirty: limit.dirty,
    writeback: limit.writeback,
    zswap: limit.zswap,
    zswapped: limit.zswapped,
  };
}

function limitedSwap(limit: MemoryLimit, host: SwapMemory): SwapMemory {
  const total = Math.min(limit.swapLimit ?? host.total, host.total);
  const used = Math.min(limit.swapUsage ?? 0, total);
  return { total, used, free: total - used, percent: percentOf(used, total), sin: null, sout: null };
}
