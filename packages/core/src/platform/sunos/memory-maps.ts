import type { MemoryMap } from '../../model/memory-map.js';
import { cText } from '../c-text.js';
import { codeOf } from '../error-codes.js';
import { failure } from '../failure.js';
import { decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { uncountedPages } from '../uncounted.js';
import { prxmap } from './layouts.js';
import type { Proc } from './proc.js';

// MA_EXEC, MA_WRITE, MA_READ, MA_SHARED, MA_BREAK, MA_STACK, MA_ANON of sys/procfs.h.
const [EXECUTE, WRITE, READ, SHARED, HEAP, STACK] = [0x1, 0x2, 0x4, 0x8, 0x10, 0x20] as const;

/** In the order of their addresses. */
export function memoryMapsOf(proc: Proc, pid: number): MemoryMap[] {
  try {
    const from = proc.bytes(`proc/${pid}/xmap`);
    return decodeArray(prxmap, from, 0, Math.floor(from.length / prxmap.size)).map((map) => mapOf(proc, pid, map));
  } catch (error) {
    throw failure(pid, 'memory maps', codeOf(error));
  }
}

function mapOf(proc: Proc, pid: number, map: Decoded<typeof prxmap>): MemoryMap {
  const { address, length, flags, pageSize } = map;
  const letter = (bit: number, name: string): string => ((flags & bit) !== 0 ? name : '-');
  return {
    path: pathOf(proc, pid, map),
    addr: `${address.toString(16)}-${(address + length).toString(16)}`,
    perms: `${letter(READ, 'r')}${letter(WRITE, 'w')}${letter(EXECUTE, 'x')}${(flags & SHARED) !== 0 ? 's' : 'p'}`,
    offset: map.offset.toString(16).padStart(8, '0'),
    device: '00:00',
    inode: map.inode,
    deleted: false,
    size: length,
    rss: map.residentPages * pageSize,
    ...uncountedPages,
    anonymous: map.anonymousPages * pageSize,
    details: {},
    vmFlags: [],
  };
}

/** The kernel names a file by its device and inode; proc(5) has a link of that name. */
function pathOf(proc: Proc, pid: number, { name, flags }: Decoded<typeof prxmap>): string {
  if ((flags & HEAP) !== 0) return '[heap]';
  if ((flags & STACK) !== 0) return '[stack]';
  const object = cText(name);
  if (object === '') return '[anon]';
  try {
    return proc.link(`proc/${pid}/path/${object}`);
  } catch (error) {
    codeOf(error);
    return object;
  }
}
