// NetBSD 10 on 64-bit machines.

/** kern.proc2 of sysctl(3), of every process: sys/sysctl.h */
export const kinfoProc2 = {
  struct: 'struct kinfo_proc2',
  size: 680,
  members: {
    flags: [112, 'i32', 'p_flag'],
    pid: [116, 'i32', 'p_pid'],
    ppid: [120, 'i32', 'p_ppid'],
    session: [124, 'i32', 'p_sid'],
    pgid: [128, 'i32', 'p__pgid'],
    tpgid: [132, 'i32', 'p_tpgid'],
    uid: [136, 'u32', 'p_uid'],
    realUid: [140, 'u32', 'p_ruid'],
    gid: [144, 'u32', 'p_gid'],
    realGid: [148, 'u32', 'p_rgid'],
    terminal: [220, 'u32', 'p_tdev'],
    runSeconds: [228, 'u32', 'p_rtime_sec'],
    runMicroseconds: [232, 'u32', 'p_rtime_usec'],
    state: [360, 'i8', 'p_stat'],
    priority: [361, 'u8', 'p_priority'],
    niceness: [363, 'u8', 'p_nice'],
    comm: [368, 'bytes', 24, 'p_comm'],
    waitMessage: [392, 'bytes', 8, 'p_wmesg'],
    residentPages: [432, 'i32', 'p_vm_rssize'],
    textPages: [436, 'i32', 'p_vm_tsize'],
    dataPages: [440, 'i32', 'p_vm_dsize'],
    startSeconds: [456, 'u32', 'p_ustart_sec'],
    startMicroseconds: [460, 'u32', 'p_ustart_usec'],
    userSeconds: [464, 'u32', 'p_uutime_sec'],
    userMicroseconds: [468, 'u32', 'p_uutime_usec'],
    systemSeconds: [472, 'u32', 'p_ustime_sec'],
    systemMicroseconds: [476, 'u32', 'p_ustime_usec'],
    peakKilobytes: [480, 'u64', 'p_uru_maxrss'],
    minorFaults: [512, 'u64', 'p_uru_minflt'],
    majorFaults: [520, 'u64', 'p_uru_majflt'],
    blocksIn: [536, 'u64', 'p_uru_inblock'],
    blocksOut: [544, 'u64', 'p_uru_oublock'],
    voluntarySwitches: [576, 'u64', 'p_uru_nvcsw'],
    involuntarySwitches: [584, 'u64', 'p_uru_nivcsw'],
    cpu: [600, 'u64', 'p_cpuid'],
    threads: [616, 'u64', 'p_nlwps'],
    savedUid: [640, 'u32', 'p_svuid'],
    savedGid: [644, 'u32', 'p_svgid'],
    virtualPages: [672, 'i64', 'p_vm_msize'],
  },
} as const;

/** kern.lwp, of every thread of a process: sys/sysctl.h */
export const kinfoLwp = {
  struct: 'struct kinfo_lwp',
  size: 128,
  members: {
    tid: [32, 'i32', 'l_lid'],
    priority: [56, 'u8', 'l_priority'],
    state: [58, 'i8', 'l_stat'],
    waitMessage: [64, 'bytes', 8, 'l_wmesg'],
    cpu: [80, 'u64', 'l_cpuid'],
    runSeconds: [88, 'u32', 'l_rtime_sec'],
    runMicroseconds: [92, 'u32', 'l_rtime_usec'],
    threadName: [108, 'bytes', 20, 'l_name'],
  },
} as const;

/** kern.file2: sys/sysctl.h */
export const kinfoFile = {
  struct: 'struct kinfo_file',
  size: 120,
  members: {
    type: [16, 'u32', 'ki_ftype'],
    uid: [40, 'u32', 'ki_fuid'],
    object: [64, 'id64', 'ki_fdata'],
    pid: [104, 'u32', 'ki_pid'],
    fd: [108, 'i32', 'ki_fd'],
  },
} as const;

/** vm.proc.map: sys/sysctl.h */
export const kinfoVmentry = {
  struct: 'struct kinfo_vmentry',
  size: 1128,
  members: {
    start: [0, 'u64', 'kve_start'],
    end: [8, 'u64', 'kve_end'],
    offset: [16, 'u64', 'kve_offset'],
    flags: [28, 'u32', 'kve_flags'],
    protection: [48, 'u32', 'kve_protection'],
    fileId: [64, 'id64', 'kve_vn_fileid'],
    path: [104, 'bytes', 1024, 'kve_path'],
  },
} as const;
