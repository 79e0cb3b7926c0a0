import type { DarwinNative } from '@sysu/native';
import type { Facts } from './facts.js';
import { unless } from './kernel.js';
import { procRegioninfo } from './layouts-processes.js';
import { procPidInfo } from './process-calls.js';

const PROC_PIDREGIONINFO = 7; // of sys/proc_info.h

// SM_* of mach/vm_region.h: how a mapping is shared.
const COPY_ON_WRITE = 1;
const PRIVATE = 2;
const LARGE_PAGE = 8;

// Where the libraries of the system are that all processes share (mach/shared_region.h).
const SHARED_REGION = {
  arm: { start: 0x180000000, size: 0x100000000 },
  intel: { start: 0x7fff00000000, size: 0xffe00000 },
};

/** What would be free if the process ended: its private pages, and those of copies that only it still has. Bytes. */
export function uniqueMemoryOf(native: DarwinNative, pid: number, { pageSize, isArm }: Facts): number {
  const region = isArm ? SHARED_REGION.arm : SHARED_REGION.intel;
  let pages = 0;
  for (let address = 0; ;) {
    // EINVAL: there is no mapping at or behind this address.
    const mapping = unless(['EINVAL'], () => procPidInfo(native, pid, PROC_PIDREGIONINFO, procRegioninfo, address));
    if (mapping === null) return pages * pageSize;
    const isShared = mapping.address >= region.start && mapping.address < region.start + region.size;
    if (!isShared || mapping.shareMode === PRIVATE) pages += ownPages(mapping);
    const next = mapping.address + mapping.size;
    if (next <= address) return pages * pageSize;
    address = next;
  }
}

interface Sharing {
  shareMode: number;
  references: number;
  privatePages: number;
  sharedPages: number;
}

function ownPages({ shareMode, references, privatePages, sharedPages }: Sharing): number {
  switch (shareMode) {
    case PRIVATE:
    case LARGE_PAGE:
      return privatePages + sharedPages;
    case COPY_ON_WRITE:
      return privatePages + (references === 1 ? sharedPages : 0);
    default:
      return 0;
  }
}
