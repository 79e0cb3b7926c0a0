import type { GroupedMemoryMap, MemoryMap } from './model/memory-map.js';

/** Sums by path, in the order in which the paths come first. */
export function grouped(mappings: readonly MemoryMap[]): GroupedMemoryMap[] {
  const sums = new Map<string, GroupedMemoryMap>();
  for (const { addr: _addr, perms: _perms, ...mapping } of mappings) {
    const sum = sums.get(mapping.path);
    sums.set(mapping.path, sum === undefined ? mapping : added(sum, mapping));
  }
  return [...sums.values()];
}

function added(a: GroupedMemoryMap, b: GroupedMemoryMap): GroupedMemoryMap {
  return {
    path: a.path,
    rss: a.rss + b.rss,
    size: a.size + b.size,
    pss: a.pss + b.pss,
    sharedClean: a.sharedClean + b.sharedClean,
    sharedDirty: a.sharedDirty + b.sharedDirty,
    privateClean: a.privateClean + b.privateClean,
    privateDirty: a.privateDirty + b.privateDirty,
    referenced: sumOf(a.referenced, b.referenced),
    anonymous: sumOf(a.anonymous, b.anonymous),
    swap: sumOf(a.swap, b.swap),
  };
}

function sumOf(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
