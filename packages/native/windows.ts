/** The calls of Windows. Their bytes are structures of its headers for 64-bit programs. */
export interface WindowsNative {
  /**
   * NtQuerySystemInformation: what the kernel knows of the whole system.
   *
   * @param information which of it: a number of SYSTEM_INFORMATION_CLASS
   * @param size of the buffer to begin with, in bytes; it grows as the kernel asks for more
   */
  querySystem(information: number, size: number): Information;
}

/** What the kernel wrote into a buffer. */
export interface Information {
  bytes: Uint8Array;
  /** Where the buffer lay: what points into it is at `pointer - address` of `bytes`. */
  address: number;
}
