import type { MemoryMap } from '../../model/memory-map.js';
import { uncountedPages } from '../uncounted.js';

// The same on FreeBSD and NetBSD: KVME_PROT_* and KVME_FLAG_* of their sys/user.h and sys/sysctl.h.
const [READ, WRITE, EXECUTE] = [1, 2, 4] as const;
const [COPY_ON_WRITE, GROWS_DOWN] = [1, 32] as const;

/** What struct kinfo_vmentry of both tells. */
export interface MapEntry {
  start: number;
  end: number;
  offset: number;
  fileId: string;
  flags: number;
  protection: number;
}

/** @param rss bytes of it that are in memory, where the kernel counts them without walking its pages */
export function mapOf(entry: MapEntry, path: string, rss: number | null): MemoryMap {
  const { start, end, offset, fileId, flags, protection } = entry;
  const letter = (bit: number, name: string): string => ((protection & bit) !== 0 ? name : '-');
  return {
    path: path || ((flags & GROWS_DOWN) !== 0 ? '[stack]' : '[anon]'),
    addr: `${start.toString(16)}-${end.toString(16)}`,
    perms: `${letter(READ, 'r')}${letter(WRITE, 'w')}${letter(EXECUTE, 'x')}${(flags & COPY_ON_WRITE) !== 0 ? 'p' : 's'}`,
    offset: offset.toString(16).padStart(8, '0'),
    device: '00:00',
    inode: fileId,
    deleted: false,
    size: end - start,
    rss,
    ...uncountedPages,
    details: {},
    vmFlags: [],
  };
}
