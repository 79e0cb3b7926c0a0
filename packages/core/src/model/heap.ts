/** What the C library's heap of this program holds, bytes; what JavaScript allocates is not in it. */
export interface HeapInfo {
  /** Handed out by malloc(3), of all its arenas. */
  heapUsed: number;
  /** Handed out as mappings of their own: large blocks. */
  mmapUsed: number;
}

export interface HeapBackend {
  heapInfo(): HeapInfo;
  /** Gives free memory back to the system. */
  heapTrim(): void;
}
