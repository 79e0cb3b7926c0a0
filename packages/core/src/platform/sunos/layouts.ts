// Solaris and illumos, as 64-bit programs see them.

/** /proc/PID/psinfo, which everybody may read: sys/procfs.h */
export const psinfo = {
  struct: 'struct psinfo',
  size: 416,
  members: {
    threads: [4, 'i32', 'pr_nlwp'],
    pid: [8, 'i32', 'pr_pid'],
    ppid: [12, 'i32', 'pr_ppid'],
    pgid: [16, 'i32', 'pr_pgid'],
    session: [20, 'i32', 'pr_sid'],
    realUid: [24, 'u32', 'pr_uid'],
    uid: [28, 'u32', 'pr_euid'],
    realGid: [32, 'u32', 'pr_gid'],
    gid: [36, 'u32', 'pr_egid'],
    virtualKilobytes: [48, 'u64', 'pr_size'],
    residentKilobytes: [56, 'u64', 'pr_rssize'],
    terminal: [72, 'u64', 'pr_ttydev'],
    startSeconds: [88, 'i64', 'pr_start.tv_sec'],
    startNanoseconds: [96, 'i64', 'pr_start.tv_nsec'],
    cpuSeconds: [104, 'i64', 'pr_time.tv_sec'],
    cpuNanoseconds: [112, 'i64', 'pr_time.tv_nsec'],
    name: [136, 'bytes', 16, 'pr_fname'],
    waitStatus: [232, 'i32', 'pr_wstat'],
    argumentCount: [236, 'i32', 'pr_argc'],
    argumentsAt: [240, 'id64', 'pr_argv'],
    environmentAt: [248, 'id64', 'pr_envp'],
    dataModel: [256, 'u8', 'pr_dmodel'],
    arguments: [152, 'bytes', 80, 'pr_psargs'],
    letter: [314, 'u8', 'pr_lwp.pr_sname'],
    niceness: [315, 'u8', 'pr_lwp.pr_nice'],
    priority: [320, 'i32', 'pr_lwp.pr_pri'],
    schedulingClass: [360, 'bytes', 8, 'pr_lwp.pr_clname'],
    onCpu: [384, 'i32', 'pr_lwp.pr_onpro'],
  },
} as const;

/** /proc/PID/status, as far as it is read here: sys/procfs.h */
export const pstatus = {
  struct: 'struct pstatus_head',
  size: 144,
  members: {
    heapSize: [56, 'u64', 'pr_brksize'],
    stackSize: [72, 'u64', 'pr_stksize'],
    childrenUserSeconds: [112, 'i64', 'pr_cutime.tv_sec'],
    childrenUserNanoseconds: [120, 'i64', 'pr_cutime.tv_nsec'],
    childrenSystemSeconds: [128, 'i64', 'pr_cstime.tv_sec'],
    childrenSystemNanoseconds: [136, 'i64', 'pr_cstime.tv_nsec'],
  },
} as const;

/** /proc/PID/lwp/N/lwpsinfo: sys/procfs.h */
export const lwpsinfo = {
  struct: 'struct lwpsinfo',
  size: 128,
  members: {
    id: [4, 'i32', 'pr_lwpid'],
    letter: [26, 'u8', 'pr_sname'],
    onCpu: [96, 'i32', 'pr_onpro'],
    name: [80, 'bytes', 16, 'pr_name'],
  },
} as const;

/** /proc/PID/usage, which everybody may read, and lwp/N/lwpusage: sys/procfs.h */
export const prusage = {
  struct: 'struct prusage',
  size: 504,
  members: {
    userSeconds: [72, 'i64', 'pr_utime.tv_sec'],
    userNanoseconds: [80, 'i64', 'pr_utime.tv_nsec'],
    systemSeconds: [88, 'i64', 'pr_stime.tv_sec'],
    systemNanoseconds: [96, 'i64', 'pr_stime.tv_nsec'],
    minorFaults: [328, 'u64', 'pr_minf'],
    majorFaults: [336, 'u64', 'pr_majf'],
    blocksIn: [352, 'u64', 'pr_inblk'],
    blocksOut: [360, 'u64', 'pr_oublk'],
    voluntarySwitches: [392, 'u64', 'pr_vctx'],
    involuntarySwitches: [400, 'u64', 'pr_ictx'],
    characters: [416, 'u64', 'pr_ioch'],
  },
} as const;

/** /proc/PID/cred: sys/procfs.h */
export const prcred = {
  struct: 'struct prcred',
  size: 32,
  members: {
    uid: [0, 'u32', 'pr_euid'],
    realUid: [4, 'u32', 'pr_ruid'],
    savedUid: [8, 'u32', 'pr_suid'],
    gid: [12, 'u32', 'pr_egid'],
    realGid: [16, 'u32', 'pr_rgid'],
    savedGid: [20, 'u32', 'pr_sgid'],
  },
} as const;

/** /proc/PID/xmap, pages in bytes: sys/procfs.h */
export const prxmap = {
  struct: 'struct prxmap',
  size: 216,
  members: {
    address: [0, 'u64', 'pr_vaddr'],
    length: [8, 'u64', 'pr_size'],
    name: [16, 'bytes', 64, 'pr_mapname'],
    offset: [80, 'i64', 'pr_offset'],
    flags: [88, 'i32', 'pr_mflags'],
    pageSize: [92, 'i32', 'pr_pagesize'],
    inode: [112, 'id64', 'pr_ino'],
    residentPages: [120, 'u64', 'pr_rss'],
    anonymousPages: [128, 'u64', 'pr_anon'],
  },
} as const;

/** /proc/PID/fdinfo/N of illumos, as it begins: sys/procfs.h */
export const prfdinfo = {
  struct: 'struct prfdinfo_head',
  size: 64,
  members: {
    mode: [4, 'u32', 'pr_mode'],
    position: [24, 'i64', 'pr_offset'],
    flags: [56, 'i32', 'pr_fileflags'],
  },
} as const;

/** One figure of a kstat: sys/kstat.h */
export const kstatNamed = {
  struct: 'struct kstat_named',
  size: 48,
  members: {
    name: [0, 'bytes', 31, 'name'],
    type: [31, 'u8', 'data_type'],
    signed: [32, 'i64', 'value.i64'],
    unsigned: [32, 'u64', 'value.ui64'],
    signedShort: [32, 'i32', 'value.i32'],
    unsignedShort: [32, 'u32', 'value.ui32'],
  },
} as const;

/** What a disk has done, times in nanoseconds: sys/kstat.h */
export const kstatIo = {
  struct: 'struct kstat_io',
  size: 80,
  members: {
    readBytes: [0, 'u64', 'nread'],
    writtenBytes: [8, 'u64', 'nwritten'],
    reads: [16, 'u32', 'reads'],
    writes: [20, 'u32', 'writes'],
    busyNanoseconds: [48, 'i64', 'rtime'],
    waiting: [72, 'u32', 'wcnt'],
    running: [76, 'u32', 'rcnt'],
  },
} as const;

/** swapctl(2): sys/swap.h. Pages. */
export const swapent = {
  struct: 'struct swapent',
  size: 48,
  members: { pages: [24, 'i64', 'ste_pages'], free: [32, 'i64', 'ste_free'] },
} as const;

/** statvfs(2), blocks of `unit` bytes: sys/statvfs.h */
export const statvfs = {
  struct: 'struct statvfs_',
  size: 136,
  members: {
    unit: [8, 'u64', 'f_frsize'],
    blocks: [16, 'u64', 'f_blocks'],
    blocksFree: [24, 'u64', 'f_bfree'],
    blocksAvailable: [32, 'u64', 'f_bavail'],
    files: [40, 'u64', 'f_files'],
    filesFree: [48, 'u64', 'f_ffree'],
  },
} as const;

/** A record of /var/adm/utmpx, which has 32 bits of time everywhere: utmpx.h */
export const futmpx = {
  struct: 'struct futmpx',
  size: 372,
  members: {
    user: [0, 'bytes', 32, 'ut_user'],
    id: [32, 'bytes', 4, 'ut_id'],
    line: [36, 'bytes', 32, 'ut_line'],
    pid: [68, 'i32', 'ut_pid'],
    type: [72, 'i16', 'ut_type'],
    termination: [74, 'i16', 'e_termination'],
    exit: [76, 'i16', 'e_exit'],
    seconds: [80, 'i32', 'tv_sec'],
    microseconds: [84, 'i32', 'tv_usec'],
    host: [114, 'bytes', 257, 'ut_host'],
  },
} as const;
