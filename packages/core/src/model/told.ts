import type { Activity } from './activity.js';
import type { Connection } from './connections.js';
import type { CpuTimes } from './cpu.js';
import type { DiskIoCounters } from './disk.js';
import type { InterfaceStats } from './interfaces.js';
import type { VirtualMemory } from './memory.js';
import type { MappedMemory } from './memory-map.js';
import type { NetIoCounters } from './network.js';

/** What not every system tells, beside the figures of processes: a property of a record, behind its topic. */
export type Told =
  | `activity.${keyof Activity}`
  | `connections.${keyof Connection}`
  | `cpu.${keyof CpuTimes}`
  | `diskIo.${keyof DiskIoCounters}`
  | `interfaces.${keyof InterfaceStats}`
  | `memory.${keyof VirtualMemory}`
  | `memoryMaps.${keyof MappedMemory}`
  | `netIo.${keyof NetIoCounters}`;
