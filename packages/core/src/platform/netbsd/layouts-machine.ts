// NetBSD 10 on 64-bit machines.

/** kern.clockrate: sys/time.h */
export const clockinfo = {
  struct: 'struct clockinfo',
  size: 20,
  members: { hz: [0, 'i32'], stathz: [12, 'i32'] },
} as const;

/** vm.uvmexp2, as far as we use it; the kernel gives more: uvm/uvm_extern.h */
export const uvmexp = {
  struct: 'struct uvmexp_sysctl_',
  size: 592,
  members: {
    free: [32, 'i64'],
    active: [40, 'i64'],
    inactive: [48, 'i64'],
    wired: [64, 'i64'],
    swapPages: [136, 'i64', 'swpages'],
    swapUsed: [144, 'i64', 'swpginuse'],
    interrupts: [208, 'i64', 'intrs'],
    ctxSwitches: [216, 'i64', 'swtch'],
    softInterrupts: [224, 'i64', 'softs'],
    syscalls: [232, 'i64', 'syscalls'],
    swappedOut: [272, 'i64', 'pgswapout'],
    forks: [280, 'i64', 'forks'],
    filePages: [576, 'i64', 'filepages'],
    programPages: [584, 'i64', 'execpages'],
  },
} as const;

/** vm.vmmeter, in pages: sys/vmmeter.h */
export const vmtotal = {
  struct: 'struct vmtotal',
  size: 48,
  members: {
    running: [0, 'i16', 't_rq'],
    blocked: [2, 'i16', 't_dw'],
    virtualShared: [28, 'i32', 't_vmshr'],
    realShared: [36, 'i32', 't_rmshr'],
  },
} as const;

/** getvfsstat(2): sys/statvfs.h */
export const statvfs = {
  struct: 'struct statvfs_',
  size: 3296,
  members: {
    flags: [0, 'u64', 'f_flag'],
    id: [136, 'id64', 'f_fsid'],
    type: [192, 'bytes', 32, 'f_fstypename'],
    on: [224, 'bytes', 1024, 'f_mntonname'],
    from: [1248, 'bytes', 1024, 'f_mntfromname'],
  },
} as const;

/** hw.iostats: sys/iostat.h */
export const ioSysctl = {
  struct: 'struct io_sysctl',
  size: 128,
  members: {
    name: [0, 'bytes', 16],
    underWay: [16, 'i32', 'busy'],
    type: [20, 'i32'],
    busySeconds: [64, 'u32', 'time_sec'],
    busyMicroseconds: [68, 'u32', 'time_usec'],
    reads: [72, 'u64', 'rxfer'],
    readBytes: [80, 'u64', 'rbytes'],
    writes: [88, 'u64', 'wxfer'],
    writtenBytes: [96, 'u64', 'wbytes'],
  },
} as const;

/** /var/run/utmpx: utmpx.h */
export const utmpx = {
  struct: 'struct utmpx',
  size: 520,
  members: {
    name: [0, 'bytes', 32, 'ut_name'],
    line: [36, 'bytes', 32, 'ut_line'],
    host: [68, 'bytes', 256, 'ut_host'],
    type: [326, 'u16', 'ut_type'],
    pid: [328, 'i32', 'ut_pid'],
    time: [464, 'i64', 'ut_tv_sec'],
    microseconds: [472, 'i32', 'ut_tv_usec'],
  },
} as const;
