import type { WindowsNative } from '@sysu/native';
import type { MemoryMap } from '../../model/memory-map.js';
import { KernelBytes } from '../kernel-bytes.js';
import { decodeArray } from '../layout.js';
import type { Decoded } from '../layout.js';
import { uncountedPages } from '../uncounted.js';
import { drivePath } from './image-paths.js';
import { MEMORY_BASIC_INFORMATION } from './layouts-process.js';
import { failing, right, withPid } from './opened.js';

type Region = Decoded<typeof MEMORY_BASIC_INFORMATION>;

/** MEM_PRIVATE of winnt.h: memory of no file, and of nobody else. */
const PRIVATE = 0x20000;
/** MEM_COMMIT: what is only reserved may be neither read nor written. */
const COMMITTED = 0x1000;
/** PAGE_READONLY, PAGE_READWRITE … of winnt.h; above them are flags, such as that of a guard page. */
const PERMISSIONS: Readonly<Record<number, string>> = {
  0x02: 'r--',
  0x04: 'rw-',
  0x08: 'rw-',
  0x10: '--x',
  0x20: 'r-x',
  0x40: 'rwx',
  0x80: 'rwx',
};

/** Regions that are taken, by address. How much of each is in memory Windows does not tell; psutil gives their size. */
export function memoryMapsOf(native: WindowsNative, pid: number): MemoryMap[] {
  return failing(pid, 'memory maps', () =>
    withPid(native, pid, right.query | right.readMemory, (process) => {
      const bytes = native.memoryRegions(process);
      const count = bytes.length / MEMORY_BASIC_INFORMATION.size;
      const regions = decodeArray(MEMORY_BASIC_INFORMATION, new KernelBytes(bytes, false), 0, count);
      const files = native.mappedFiles(
        process,
        Float64Array.from(regions, ({ baseAddress }) => baseAddress),
      );
      const path = pathsOf(native);
      return regions.map((region, i) => mapOf(region, path(files[i]!)));
    }),
  );
}

/** Of each file the path is looked for once: a library has five regions or more. */
function pathsOf(native: WindowsNative): (file: string) => string {
  const known = new Map([['', '[anon]']]);
  return (file) => {
    const path = known.get(file) ?? drivePath(native, file);
    known.set(file, path);
    return path;
  };
}

function mapOf({ baseAddress, regionSize, state, protect, type }: Region, path: string): MemoryMap {
  const letters = state === COMMITTED ? (PERMISSIONS[protect & 0xff] ?? '---') : '---';
  return {
    path,
    rss: null,
    size: regionSize,
    ...uncountedPages,
    addr: `${baseAddress.toString(16)}-${(baseAddress + regionSize).toString(16)}`,
    perms: `${letters}${type === PRIVATE ? 'p' : 's'}`,
    offset: '0',
    device: '00:00',
    inode: '0',
    deleted: false,
    details: {},
    vmFlags: [],
  };
}
