/** What the C library's heap of this program holds, bytes; what JavaScript allocates is not in it. */
export interface HeapInfo {
  /** Handed out by malloc(3), of all its arenas. */
  heapUsed: number;
  /** Handed out as mappings of their own: large blocks. null on Windows, where they are part of `heapUsed`. */
  mmapUsed: number | null;
  /** Heaps that there are, on Windows; null elsewhere. */
  heapCount: number | null;
}

export interface HeapBackend {
  heapInfo(): HeapInfo;
  /** Gives free memory back to the system. */
  heapTrim(): void;
}
