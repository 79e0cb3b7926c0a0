import type { MemoryMap } from '../../model/memory-map.js';
import { cText } from '../c-text.js';
import { codeOf } from '../error-codes.js';
import { failure } from '../failure.js';
import type { KernelBytes } from '../kernel-bytes.js';
import { decode } from '../layout.js';
import type { Decoded } from '../layout.js';
import { kinfoVmentry } from './layouts-process.js';
import { procName } from './process-table.js';
import type { Sysctl } from '../bsd/sysctl.js';

const PATH = kinfoVmentry.size - 1024;
// KVME_PROT_* and KVME_FLAG_* of sys/user.h.
const [READ, WRITE, EXECUTE] = [1, 2, 4] as const;
const [COPY_ON_WRITE, GROWS_DOWN] = [1, 32] as const;

/** In the order of their addresses, without what the kernel would have to walk pages for. */
export function memoryMapsOf(sysctl: Sysctl, pid: number, pageSize: number): MemoryMap[] {
  try {
    return [...entriesIn(sysctl.bytes(...procName('vmmap', pid)))].map((entry) => mapOf(entry, pageSize));
  } catch (error) {
    throw failure(pid, 'memory maps', codeOf(error));
  }
}

type Entry = Decoded<typeof kinfoVmentry> & { path: string };

function* entriesIn(from: KernelBytes): Generator<Entry> {
  for (let at = 0; at + PATH <= from.length;) {
    const entry = decode(kinfoVmentry, from, at);
    const end = at + entry.structSize;
    if (entry.structSize < PATH || end > from.length) {
      throw new Error(`this kernel has a struct kinfo_vmentry of ${entry.structSize} bytes`);
    }
    yield { ...entry, path: cText(from.bytes.subarray(at + PATH, end)) };
    at = end;
  }
}

function mapOf(entry: Entry, pageSize: number): MemoryMap {
  const { start, end, offset, fileId, flags, protection } = entry;
  const letter = (bit: number, name: string): string => ((protection & bit) !== 0 ? name : '-');
  return {
    path: entry.path || ((flags & GROWS_DOWN) !== 0 ? '[stack]' : '[anon]'),
    addr: `${start.toString(16)}-${end.toString(16)}`,
    perms: `${letter(READ, 'r')}${letter(WRITE, 'w')}${letter(EXECUTE, 'x')}${(flags & COPY_ON_WRITE) !== 0 ? 'p' : 's'}`,
    offset: offset.toString(16).padStart(8, '0'),
    device: '00:00',
    inode: fileId,
    deleted: false,
    size: end - start,
    rss: entry.residentPages * pageSize,
    pss: null,
    sharedClean: null,
    sharedDirty: null,
    privateClean: null,
    privateDirty: null,
    referenced: null,
    anonymous: null,
    swap: null,
    details: {},
    vmFlags: [],
  };
}
