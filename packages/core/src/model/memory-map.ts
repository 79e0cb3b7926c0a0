/** Memory of one mapping, in bytes; null where the kernel does not tell. */
export interface MappedMemory {
  rss: number | null;
  size: number;
  /** Its share: a page that n processes have mapped counts 1/n. */
  pss: number | null;
  sharedClean: number | null;
  sharedDirty: number | null;
  privateClean: number | null;
  privateDirty: number | null;
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
  /** Beyond psutil: where in the file it begins, in hexadecimal. */
  offset: string;
  /** Of the file: numbers of its device in hexadecimal ('fe:00'), and its inode ('0' where there is no file). */
  device: string;
  inode: string;
  /** Whether the file has no name any more, as one that an update replaced. */
  deleted: boolean;
  /**
   * Every figure of the kernel under its own name and in its order, also those above: bytes ('Pss_Dirty', 'Locked'), or
   * a number without a unit ('THPeligible').
   */
  details: Readonly<Record<string, number>>;
  /** What it may be used for, in the kernel's letters: 'rd', 'ex' … */
  vmFlags: readonly string[];
}

export interface MemoryMapsBackend {
  /**
   * In the order of their addresses; without `details`, these and `vmFlags` are empty. Throws NoSuchProcess,
   * ZombieProcess, AccessDenied.
   */
  memoryMaps(pid: number, details: boolean): Promise<MemoryMap[]>;
}
