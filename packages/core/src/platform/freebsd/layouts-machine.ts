// FreeBSD on 64-bit machines.

/** kern.boottime, kern.cp_times … are plain numbers; these are structs. kern.clockrate: sys/time.h */
export const clockinfo = {
  struct: 'struct clockinfo',
  size: 20,
  members: { hz: [0, 'i32'], stathz: [12, 'i32'] },
} as const;

/** vm.vmtotal, in pages, from FreeBSD 12 on: sys/vmmeter.h */
export const vmtotal = {
  struct: 'struct vmtotal',
  size: 88,
  members: {
    virtualShared: [32, 'u64', 't_vmshr'],
    realShared: [48, 'u64', 't_rmshr'],
    running: [72, 'i16', 't_rq'],
    blocked: [74, 'i16', 't_dw'],
  },
} as const;

/** vm.swap_info.N, in pages: vm/vm_param.h */
export const xswdev = {
  struct: 'struct xswdev',
  size: 32,
  members: { pages: [20, 'i32', 'xsw_nblks'], used: [24, 'i32', 'xsw_used'] },
} as const;
export const xswdev11 = {
  struct: 'struct xswdev_freebsd11',
  size: 20,
  members: { pages: [12, 'i32', 'xsw_nblks'], used: [16, 'i32', 'xsw_used'] },
} as const;

/** getfsstat(2): sys/mount.h */
export const statfs = {
  struct: 'struct statfs_',
  size: 2344,
  members: {
    version: [0, 'u32', 'f_version'],
    flags: [8, 'u64', 'f_flags'],
    id: [192, 'id64', 'f_fsid'],
    type: [280, 'bytes', 16, 'f_fstypename'],
    from: [296, 'bytes', 1024, 'f_mntfromname'],
    on: [1320, 'bytes', 1024, 'f_mntonname'],
  },
} as const;
export const statfs11 = {
  struct: 'struct statfs_freebsd11',
  size: 472,
  members: {
    version: [0, 'u32', 'f_version'],
    flags: [8, 'u64', 'f_flags'],
    id: [192, 'id64', 'f_fsid'],
    type: [280, 'bytes', 16, 'f_fstypename'],
    from: [296, 'bytes', 88, 'f_mntfromname'],
    on: [384, 'bytes', 88, 'f_mntonname'],
  },
} as const;

/** kern.devstat.all, after a long that counts its changes; version 6: sys/devicestat.h */
export const devstat = {
  struct: 'struct devstat',
  size: 288,
  members: {
    started: [8, 'u32', 'start_count'],
    ended: [12, 'u32', 'end_count'],
    name: [44, 'bytes', 16, 'device_name'],
    unit: [60, 'i32', 'unit_number'],
    readBytes: [72, 'u64', 'bytes[1]'],
    writtenBytes: [80, 'u64', 'bytes[2]'],
    freedBytes: [88, 'u64', 'bytes[3]'],
    reads: [104, 'u64', 'operations[1]'],
    writes: [112, 'u64', 'operations[2]'],
    frees: [120, 'u64', 'operations[3]'],
    readSeconds: [144, 'i64', 'duration[1].sec'],
    readFraction: [152, 'u64', 'duration[1].frac'],
    writeSeconds: [160, 'i64', 'duration[2].sec'],
    writeFraction: [168, 'u64', 'duration[2].frac'],
    busySeconds: [192, 'i64', 'busy_time.sec'],
    busyFraction: [200, 'u64', 'busy_time.frac'],
    type: [260, 'u32', 'device_type'],
  },
} as const;
