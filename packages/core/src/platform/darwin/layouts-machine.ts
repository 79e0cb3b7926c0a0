// The same on arm64 and x64.

/** HOST_VM_INFO64 of host_statistics64: pages. mach/vm_statistics.h */
export const vmStatistics = {
  struct: 'vm_statistics64',
  size: 152,
  members: {
    free: [0, 'u32', 'free_count'],
    active: [4, 'u32', 'active_count'],
    inactive: [8, 'u32', 'inactive_count'],
    wired: [12, 'u32', 'wire_count'],
    pageins: [32, 'u64'],
    pageouts: [40, 'u64'],
    speculative: [92, 'u32', 'speculative_count'],
    swapins: [112, 'u64'],
    swapouts: [120, 'u64'],
    fileBacked: [136, 'u32', 'external_page_count'],
  },
} as const;

/** vm.swapusage: bytes. sys/sysctl.h */
export const xswUsage = {
  struct: 'xsw_usage',
  size: 32,
  members: {
    total: [0, 'u64', 'xsu_total'],
    available: [8, 'u64', 'xsu_avail'],
    used: [16, 'u64', 'xsu_used'],
  },
} as const;

/** HOST_CPU_LOAD_INFO, and of each CPU PROCESSOR_CPU_LOAD_INFO: ticks since boot. mach/host_info.h */
export const cpuLoad = {
  struct: 'host_cpu_load_info',
  size: 16,
  members: {
    user: [0, 'u32', 'cpu_ticks[CPU_STATE_USER]'],
    system: [4, 'u32', 'cpu_ticks[CPU_STATE_SYSTEM]'],
    idle: [8, 'u32', 'cpu_ticks[CPU_STATE_IDLE]'],
    nice: [12, 'u32', 'cpu_ticks[CPU_STATE_NICE]'],
  },
} as const;

/** vm.loadavg: fixed point numbers. sys/sysctl.h */
export const loadAverage = {
  struct: 'loadavg',
  size: 24,
  members: {
    one: [0, 'u32', 'ldavg[0]'],
    five: [4, 'u32', 'ldavg[1]'],
    fifteen: [8, 'u32', 'ldavg[2]'],
    scale: [16, 'i64', 'fscale'],
  },
} as const;

/** kern.boottime. sys/_types/_timeval.h */
export const timeval = {
  struct: 'timeval',
  size: 16,
  members: {
    seconds: [0, 'i64', 'tv_sec'],
    microseconds: [8, 'i32', 'tv_usec'],
  },
} as const;

/** getfsstat(2) and statfs(2). sys/mount.h */
export const statfs = {
  struct: 'struct statfs',
  size: 2168,
  members: {
    blockSize: [0, 'u32', 'f_bsize'],
    blocks: [8, 'u64', 'f_blocks'],
    blocksFree: [16, 'u64', 'f_bfree'],
    blocksAvailable: [24, 'u64', 'f_bavail'],
    files: [32, 'u64', 'f_files'],
    filesFree: [40, 'u64', 'f_ffree'],
    device: [48, 'u32', 'f_fsid.val[0]'],
    flags: [64, 'u32', 'f_flags'],
    type: [72, 'bytes', 16, 'f_fstypename'],
    mountpoint: [88, 'bytes', 1024, 'f_mntonname'],
    source: [1112, 'bytes', 1024, 'f_mntfromname'],
  },
} as const;

/** What statfs of the addon answers. volume_usage.h */
export const volumeUsage = {
  struct: 'sysu::VolumeUsage',
  size: 2184,
  members: {
    error: [0, 'i32'],
    figures: [8, 'bytes', 2168],
    used: [2176, 'u64'],
  },
} as const;

/** getutxent(3). utmpx.h */
export const utmpx = {
  struct: 'utmpx',
  size: 640,
  members: {
    user: [0, 'bytes', 256, 'ut_user'],
    id: [256, 'bytes', 4, 'ut_id'],
    line: [260, 'bytes', 32, 'ut_line'],
    pid: [292, 'i32', 'ut_pid'],
    type: [296, 'i16', 'ut_type'],
    seconds: [304, 'i64', 'ut_tv.tv_sec'],
    microseconds: [312, 'i32', 'ut_tv.tv_usec'],
    host: [320, 'bytes', 256, 'ut_host'],
  },
} as const;

/** malloc_zone_statistics: bytes. malloc/malloc.h */
export const mallocStatistics = {
  struct: 'malloc_statistics_t',
  size: 32,
  members: {
    inUse: [8, 'u64', 'size_in_use'],
  },
} as const;
