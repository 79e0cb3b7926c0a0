import type { GroupedMemoryMap, MappedMemory, MemoryMap } from './model/memory-map.js';
import { plus } from './numbers.js';

/** Sums by path, in the order in which the paths come first. */
export function grouped(mappings: readonly MemoryMap[]): GroupedMemoryMap[] {
  const groups = new Map<string, MemoryMap[]>();
  for (const mapping of mappings) {
    const group = groups.get(mapping.path);
    if (group === undefined) groups.set(mapping.path, [mapping]);
    else group.push(mapping);
  }
  return [...groups].map(([path, group]) => ({ path, ...sumOfMappings(group) }));
}

/**
 * Figure by figure, bytes; what is not known of one mapping is not known of them all.
 *
 * @example sumOfMappings(await new Process().memoryMaps({ grouped: false })) // { rss: 32768, size: 2125824, pss: 32768, ... }
 */
export function sumOfMappings(mappings: readonly MappedMemory[]): MappedMemory {
  const sum: MappedMemory = {
    rss: 0,
    size: 0,
    pss: 0,
    sharedClean: 0,
    sharedDirty: 0,
    privateClean: 0,
    privateDirty: 0,
    referenced: 0,
    anonymous: 0,
    swap: 0,
  };
  for (const mapping of mappings) add(sum, mapping);
  return sum;
}

function add(sum: MappedMemory, mapping: MappedMemory): void {
  sum.rss = plus(sum.rss, mapping.rss);
  sum.size += mapping.size;
  sum.pss = plus(sum.pss, mapping.pss);
  sum.sharedClean = plus(sum.sharedClean, mapping.sharedClean);
  sum.sharedDirty = plus(sum.sharedDirty, mapping.sharedDirty);
  sum.privateClean = plus(sum.privateClean, mapping.privateClean);
  sum.privateDirty = plus(sum.privateDirty, mapping.privateDirty);
  sum.referenced = plus(sum.referenced, mapping.referenced);
  sum.anonymous = plus(sum.anonymous, mapping.anonymous);
  sum.swap = plus(sum.swap, mapping.swap);
}
