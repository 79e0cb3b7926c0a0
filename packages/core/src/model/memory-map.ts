/** Memory of one mapping, in bytes; null where the kernel is too old to tell. */
export interface MappedMemory {
  rss: number;
  size: number;
  /** Its share: a page that n processes have mapped counts 1/n. */
  pss: number;
  sharedClean: number;
  sharedDirty: number;
  privateClean: number;
  privateDirty: number;
  referenced: number | null;
  anonymous: number | null;
  swap: number | null;
}

/** All mappings of one file: psutil's pmmap_grouped. */
export interface GroupedMemoryMap extends MappedMemory {
  /** Of the file, or the kernel's word for what is none: '[heap]', '[stack]', '[anon]'. */
  path: string;
}

/** One mapping: psutil's pmmap_ext. */
export interface MemoryMap extends GroupedMemoryMap {
  /** Where it begins and ends, in hexadecimal: '7f3c5e200000-7f3c5e228000'. */
  addr: string;
  /** 'r-xp': read, write, execute; private or shared. */
  perms: string;
}

export interface MemoryMapsBackend {
  /** In the order of their addresses. Throws NoSuchProcess, ZombieProcess, AccessDenied. */
  memoryMaps(pid: number): Promise<MemoryMap[]>;
}
