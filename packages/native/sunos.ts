/** The one call that Solaris and illumos need: the rest are files. */
export interface SunosNative {
  /**
   * libkstat: everything that a module of the kernel counts, 'cpu' or 'unix', read now. ENOENT without libkstat.
   */
  kstats(module: string): Kstat[];
}

export interface Kstat {
  instance: number;
  name: string;
  /** 'misc', 'disk', 'net' … */
  class: string;
  /** KSTAT_TYPE_*: 1 for structs kstat_named, 3 for a struct kstat_io. */
  type: number;
  bytes: Uint8Array;
}
