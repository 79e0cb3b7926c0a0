import type { WindowsMachine } from '@sysu/native';
import type { MemoryBackend, SwapMemory, VirtualMemory } from '../../model/memory.js';
import { percentOf } from '../../numbers.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import type { Decoded } from '../layout.js';
import { uncountedMemory } from '../uncounted.js';
import { PERFORMANCE_INFORMATION } from './layouts-memory.js';
import { PAGE_FILE } from './layouts-undeclared.js';
import { whereKnown } from './unknown-information.js';

const PAGE_FILE_INFORMATION = 18;

type Native = Pick<WindowsMachine, 'performanceInformation' | 'querySystem'>;
type Performance = Decoded<typeof PERFORMANCE_INFORMATION>;

export function memoryCalls(native: Native): MemoryBackend {
  return {
    virtualMemory: () => virtualMemory(performanceOf(native)),
    swapMemory: () => swapMemory(performanceOf(native), pageFiles(native)),
    // A job's limit is on what its processes have been promised, and says nothing of what they use.
    containerMemory: () => null,
    containerSwap: () => null,
  };
}

export function performanceOf(native: Pick<Native, 'performanceInformation'>): Performance {
  return decode(PERFORMANCE_INFORMATION, new KernelBytes(native.performanceInformation(), false));
}

/** As psutil: what can be had at once is all that counts as free. */
function virtualMemory(pages: Performance): VirtualMemory {
  const bytes = (count: number): number => count * pages.pageSize;
  const total = bytes(pages.physicalTotal);
  const available = bytes(pages.physicalAvailable);
  return {
    ...uncountedMemory,
    total,
    available,
    percent: percentOf(total - available, total),
    used: total - available,
    free: available,
    cached: bytes(pages.systemCache),
    wired: bytes(pages.kernelNonpaged),
    commitLimit: bytes(pages.commitLimit),
    committed: bytes(pages.commitTotal),
  };
}

/**
 * What may be promised beyond physical memory is the size of all page files, as psutil has it; how much of it is used the
 * kernel tells of each file, and of none where there is none.
 */
function swapMemory({ commitLimit, physicalTotal, pageSize }: Performance, files: PageFile[]): SwapMemory {
  const total = Math.max(0, commitLimit - physicalTotal) * pageSize;
  const used = Math.min(total, files.reduce((sum, file) => sum + file.used, 0) * pageSize);
  return { total, used, free: total - used, percent: percentOf(used, total), sin: null, sout: null };
}

type PageFile = Decoded<typeof PAGE_FILE>;

function pageFiles(native: Native): PageFile[] {
  const answer = whereKnown(() => native.querySystem(PAGE_FILE_INFORMATION, 1024));
  return answer === null ? [] : pageFilesIn(new KernelBytes(answer.bytes, false));
}

/** Each entry says how far the next one is, the last one 0. */
export function pageFilesIn(from: KernelBytes): PageFile[] {
  const files: PageFile[] = [];
  for (let at = 0, next = -1; next !== 0 && at < from.length; at += next) {
    const file = decode(PAGE_FILE, from, at);
    files.push(file);
    next = file.nextEntryOffset;
  }
  return files;
}
