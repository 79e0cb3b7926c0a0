/** Physical memory in bytes. What a system does not count is null. */
export interface VirtualMemory {
  total: number;
  /** What programs can be given without swapping. */
  available: number;
  /** (total − available) / total × 100, one decimal. */
  percent: number;
  /** total − available: as procps from 4.0.1 and psutil from 7.1 on. */
  used: number;
  /** Not used for anything. */
  free: number;
  active: number | null;
  inactive: number | null;
  buffers: number | null;
  /** Page cache and reclaimable slab, as in free. */
  cached: number | null;
  /** tmpfs and shared memory. */
  shared: number | null;
  slab: number | null;
  /** What is never paged out: of macOS and the BSDs, and the nonpaged pool of Windows. */
  wired: number | null;
  /** Beyond psutil: waiting to be written to disk. */
  dirty: number | null;
  writeback: number | null;
  /** Set aside for huge pages of all sizes, and the part of it that nobody uses. */
  hugetlb: number | null;
  hugetlbFree: number | null;
  /** What may be promised to programs where overcommitting is forbidden, and what has been promised. */
  commitLimit: number | null;
  committed: number | null;
  /**
   * On 32-bit kernels: what the kernel reaches itself, and what it must map first. null elsewhere, where all is low.
   */
  lowTotal: number | null;
  lowFree: number | null;
  highTotal: number | null;
  highFree: number | null;
  /** Memory that compressed swap takes, and what it holds uncompressed. */
  zswap: number | null;
  zswapped: number | null;
  zram: number | null;
  zramStored: number | null;
}

/** Swap in bytes; `sin` and `sout` count what was swapped in and out since boot. */
export interface SwapMemory {
  total: number;
  used: number;
  free: number;
  /** used / total × 100, one decimal; 0 without swap. */
  percent: number;
  sin: number | null;
  sout: number | null;
}

export interface MemoryBackend {
  virtualMemory(): VirtualMemory;
  swapMemory(): SwapMemory;
  /** The same two within the limits of our own container; null where nothing limits us. */
  containerMemory(): VirtualMemory | null;
  containerSwap(): SwapMemory | null;
}
