import type { System } from '@sysu/core';
import type { Listing } from '../values.js';

const listed: Record<Listing, (system: System) => string[] | Promise<string[]>> = {
  disks: (system) => Object.keys(system.diskIoCounters({ perDisk: true })),
  interfaces: (system) => Object.keys(system.netIoCounters({ perNic: true })),
  names: programs,
  types: (system) => system.diskPartitions({ all: true }).map(({ fstype }) => fstype),
};

// What anybody may call a process or a disk ends up in a line of a shell: only what means nothing to any of them does.
const plain = /^\w[\w.+/-]*$/;

/** What the machine has of this now, each once. Names that would have to be quoted are left out. */
export async function namesOf(listing: Listing, system: System): Promise<string[]> {
  const names = new Set(await listed[listing](system));
  return [...names].filter((name) => plain.test(name)).sort();
}

/** Names of processes: threads of the kernel are nobody's target. */
async function programs(system: System): Promise<string[]> {
  const { records } = await system.processSampler().sample(new Set(['name', 'kernelThread']));
  return records.flatMap(({ name, kernelThread }) => (kernelThread ? [] : (name ?? [])));
}
