// OpenBSD 7 on 64-bit machines.

/** kern.clockrate: sys/time.h */
export const clockinfo = {
  struct: 'struct clockinfo',
  size: 16,
  members: { stathz: [8, 'i32'] },
} as const;

/** vm.uvmexp, as far as we use it; the kernel gives more: uvm/uvmexp.h */
export const uvmexp = {
  struct: 'struct uvmexp_',
  size: 180,
  members: {
    free: [16, 'i32'],
    active: [20, 'i32'],
    inactive: [24, 'i32'],
    wired: [32, 'i32'],
    swapPages: [104, 'i32', 'swpages'],
    swapUsed: [108, 'i32', 'swpginuse'],
    interrupts: [140, 'u32', 'intrs'],
    ctxSwitches: [144, 'u32', 'swtch'],
    softInterrupts: [148, 'u32', 'softs'],
    syscalls: [152, 'u32', 'syscalls'],
    swappedIn: [168, 'u32', 'pgswapin'],
    swappedOut: [172, 'u32', 'pgswapout'],
    forks: [176, 'u32', 'forks'],
  },
} as const;

/** vm.vmmeter, in pages: sys/vmmeter.h */
export const vmtotal = {
  struct: 'struct vmtotal',
  size: 48,
  members: {
    running: [0, 'u16', 't_rq'],
    blocked: [2, 'u16', 't_dw'],
    virtualShared: [28, 'u32', 't_vmshr'],
    realShared: [36, 'u32', 't_rmshr'],
  },
} as const;

/** vfs.bcachestat, as far as we use it: sys/mount.h */
export const bcachestats = {
  struct: 'struct bcachestats_',
  size: 16,
  members: { pages: [8, 'i64', 'numbufpages'] },
} as const;

/** getfsstat(2): sys/mount.h */
export const statfs = {
  struct: 'struct statfs_',
  size: 568,
  members: {
    flags: [0, 'u32', 'f_flags'],
    id: [96, 'id64', 'f_fsid'],
    type: [120, 'bytes', 16, 'f_fstypename'],
    on: [136, 'bytes', 90, 'f_mntonname'],
    from: [226, 'bytes', 90, 'f_mntfromname'],
  },
} as const;

/** hw.diskstats: sys/disk.h */
export const diskstats = {
  struct: 'struct diskstats',
  size: 112,
  members: {
    name: [0, 'bytes', 16, 'ds_name'],
    underWay: [16, 'i32', 'ds_busy'],
    reads: [24, 'u64', 'ds_rxfer'],
    writes: [32, 'u64', 'ds_wxfer'],
    readBytes: [48, 'u64', 'ds_rbytes'],
    writtenBytes: [56, 'u64', 'ds_wbytes'],
    busySeconds: [96, 'i64', 'ds_time.tv_sec'],
    busyMicroseconds: [104, 'i64', 'ds_time.tv_usec'],
  },
} as const;

/** hw.sensors.N, as far as we use it: sys/sensors.h */
export const sensordev = {
  struct: 'struct sensordev_',
  size: 68,
  members: {
    name: [4, 'bytes', 16, 'xname'],
    temperatures: [20, 'i32', 'maxnumt[0]'],
    fans: [24, 'i32', 'maxnumt[1]'],
    powers: [40, 'i32', 'maxnumt[5]'],
    wattHours: [48, 'i32', 'maxnumt[7]'],
    ampereHours: [52, 'i32', 'maxnumt[8]'],
    indicators: [56, 'i32', 'maxnumt[9]'],
    integers: [60, 'i32', 'maxnumt[10]'],
  },
} as const;

/** hw.sensors.N.KIND.M */
export const sensor = {
  struct: 'struct sensor',
  size: 72,
  members: {
    description: [0, 'bytes', 32, 'desc'],
    value: [48, 'i64'],
    flags: [68, 'i32'],
  },
} as const;

/** /var/run/utmp: utmp.h */
export const utmp = {
  struct: 'struct utmp',
  size: 304,
  members: {
    line: [0, 'bytes', 8, 'ut_line'],
    name: [8, 'bytes', 32, 'ut_name'],
    host: [40, 'bytes', 256, 'ut_host'],
    time: [296, 'i64', 'ut_time'],
  },
} as const;
