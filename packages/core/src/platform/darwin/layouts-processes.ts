// The same on arm64 and x64.

/** KERN_PROC of sysctl(3), of every process, zombies too. sys/sysctl.h, sys/proc.h */
export const kinfoProc = {
  struct: 'kinfo_proc',
  size: 648,
  members: {
    pid: [40, 'i32', 'kp_proc.p_pid'],
    state: [36, 'i8', 'kp_proc.p_stat'],
    flags: [32, 'i32', 'kp_proc.p_flag'],
    niceness: [242, 'i8', 'kp_proc.p_nice'],
    comm: [243, 'bytes', 17, 'kp_proc.p_comm'],
    startSeconds: [0, 'i64', 'kp_proc.p_un.__p_starttime.tv_sec'],
    startMicroseconds: [8, 'i32', 'kp_proc.p_un.__p_starttime.tv_usec'],
    realUid: [392, 'u32', 'kp_eproc.e_pcred.p_ruid'],
    savedUid: [396, 'u32', 'kp_eproc.e_pcred.p_svuid'],
    realGid: [400, 'u32', 'kp_eproc.e_pcred.p_rgid'],
    savedGid: [404, 'u32', 'kp_eproc.e_pcred.p_svgid'],
    uid: [420, 'u32', 'kp_eproc.e_ucred.cr_uid'],
    gid: [428, 'u32', 'kp_eproc.e_ucred.cr_groups[0]'],
    ppid: [560, 'i32', 'kp_eproc.e_ppid'],
    pgid: [564, 'i32', 'kp_eproc.e_pgid'],
    terminal: [572, 'i32', 'kp_eproc.e_tdev'],
    tpgid: [576, 'i32', 'kp_eproc.e_tpgid'],
  },
} as const;

/** PROC_PIDTASKINFO of proc_pidinfo: memory in bytes, times in ticks of Mach. sys/proc_info.h */
export const procTaskinfo = {
  struct: 'proc_taskinfo',
  size: 96,
  members: {
    virtualSize: [0, 'u64', 'pti_virtual_size'],
    residentSize: [8, 'u64', 'pti_resident_size'],
    totalUser: [16, 'u64', 'pti_total_user'],
    totalSystem: [24, 'u64', 'pti_total_system'],
    faults: [52, 'i32', 'pti_faults'],
    pageins: [56, 'i32', 'pti_pageins'],
    switches: [80, 'i32', 'pti_csw'],
    threads: [84, 'i32', 'pti_threadnum'],
    priority: [92, 'i32', 'pti_priority'],
  },
} as const;

/** RUSAGE_INFO_V4 of proc_pid_rusage. sys/resource.h */
export const rusageInfo = {
  struct: 'rusage_info_v4',
  size: 296,
  members: {
    bytesRead: [144, 'u64', 'ri_diskio_bytesread'],
    bytesWritten: [152, 'u64', 'ri_diskio_byteswritten'],
  },
} as const;

/** TASK_VM_INFO of task_info: bytes. mach/task_info.h */
export const taskVmInfo = {
  struct: 'task_vm_info',
  size: 372,
  members: {
    residentSizePeak: [24, 'u64', 'resident_size_peak'],
    internal: [48, 'u64'],
    external: [64, 'u64'],
  },
} as const;

/** PROC_PIDTHREADINFO of proc_pidinfo: times in ticks of Mach. sys/proc_info.h */
export const procThreadinfo = {
  struct: 'proc_threadinfo',
  size: 112,
  members: {
    userTime: [0, 'u64', 'pth_user_time'],
    systemTime: [8, 'u64', 'pth_system_time'],
    state: [24, 'i32', 'pth_run_state'],
    name: [48, 'bytes', 64, 'pth_name'],
  },
} as const;

/** PROC_PIDVNODEPATHINFO of proc_pidinfo: the working folder and the root folder. sys/proc_info.h */
export const procVnodepathinfo = {
  struct: 'proc_vnodepathinfo',
  size: 2352,
  members: {
    cwd: [152, 'bytes', 1024, 'pvi_cdir.vip_path'],
    root: [1328, 'bytes', 1024, 'pvi_rdir.vip_path'],
  },
} as const;

/** PROC_PIDREGIONINFO of proc_pidinfo: a mapping, counted in pages. sys/proc_info.h */
export const procRegioninfo = {
  struct: 'proc_regioninfo',
  size: 96,
  members: {
    references: [52, 'u32', 'pri_ref_count'],
    shareMode: [60, 'u32', 'pri_share_mode'],
    privatePages: [64, 'u32', 'pri_private_pages_resident'],
    sharedPages: [68, 'u32', 'pri_shared_pages_resident'],
    address: [80, 'u64', 'pri_address'],
    size: [88, 'u64', 'pri_size'],
  },
} as const;
