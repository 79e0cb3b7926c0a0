import type { Connection, ConnectionOptions } from '../model/connections.js';
import type { CpuTimes } from '../model/cpu.js';
import type { DiskIoCounters } from '../model/disk.js';
import type { VirtualMemory } from '../model/memory.js';
import type { MemoryMap } from '../model/memory-map.js';
import type { NetIoCounters } from '../model/network.js';

// What some system counts and others do not: null until a backend says more.

export const uncountedMemory: Omit<VirtualMemory, 'total' | 'available' | 'percent' | 'used' | 'free'> = {
  active: null,
  inactive: null,
  buffers: null,
  cached: null,
  shared: null,
  slab: null,
  wired: null,
  dirty: null,
  writeback: null,
  hugetlb: null,
  hugetlbFree: null,
  commitLimit: null,
  committed: null,
  lowTotal: null,
  lowFree: null,
  highTotal: null,
  highFree: null,
  zswap: null,
  zswapped: null,
  zram: null,
  zramStored: null,
};

export const uncountedCpuTimes: Omit<CpuTimes, 'user' | 'system' | 'idle'> = {
  nice: null,
  iowait: null,
  irq: null,
  softirq: null,
  steal: null,
  guest: null,
  guestNice: null,
};

export const uncountedDiskIo: Omit<DiskIoCounters, 'readCount' | 'writeCount' | 'readBytes' | 'writeBytes'> = {
  readTime: null,
  writeTime: null,
  readMergedCount: null,
  writeMergedCount: null,
  busyTime: null,
  queueTime: null,
  discardCount: null,
  discardMergedCount: null,
  discardBytes: null,
  discardTime: null,
  flushCount: null,
  flushTime: null,
};

export const uncountedNetIo: Pick<
  NetIoCounters,
  'dropout' | 'fifoin' | 'fifoout' | 'frame' | 'multicast' | 'collisions' | 'carrier'
> = { dropout: null, fifoin: null, fifoout: null, frame: null, multicast: null, collisions: null, carrier: null };

/** Of a socket of the Internet, what the kernel of Linux alone tells. */
export const untoldConnection: Pick<Connection, 'inode' | 'peerInode' | 'uid' | 'recvQueue' | 'sendQueue' | 'netns'> = {
  inode: null,
  peerInode: null,
  uid: null,
  recvQueue: null,
  sendQueue: null,
  netns: null,
};

/** What is asked for of connections, and not told. */
export function untoldMeasures({
  tcpInfo,
  details = false,
}: Pick<ConnectionOptions, 'tcpInfo' | 'details'>): Partial<Connection> {
  return { ...(tcpInfo ? { tcpInfo: null } : {}), ...(details ? { details: null } : {}) };
}

/** How the pages of a mapping are used. */
export const uncountedPages: Pick<
  MemoryMap,
  'pss' | 'sharedClean' | 'sharedDirty' | 'privateClean' | 'privateDirty' | 'referenced' | 'anonymous' | 'swap'
> = {
  pss: null,
  sharedClean: null,
  sharedDirty: null,
  privateClean: null,
  privateDirty: null,
  referenced: null,
  anonymous: null,
  swap: null,
};
