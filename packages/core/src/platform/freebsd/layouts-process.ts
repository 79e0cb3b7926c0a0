// FreeBSD on 64-bit machines.

/** kern.proc of sysctl(3), of every process; the same from FreeBSD 11 to 14, but for the terminal. sys/user.h */
export const kinfoProc = {
  struct: 'struct kinfo_proc',
  size: 1088,
  members: {
    structSize: [0, 'i32', 'ki_structsize'],
    waitChannel: [64, 'u64', 'ki_wchan'],
    pid: [72, 'i32', 'ki_pid'],
    ppid: [76, 'i32', 'ki_ppid'],
    pgid: [80, 'i32', 'ki_pgid'],
    tpgid: [84, 'i32', 'ki_tpgid'],
    session: [88, 'i32', 'ki_sid'],
    terminal11: [100, 'u32', 'ki_tdev_freebsd11'],
    uid: [168, 'u32', 'ki_uid'],
    realUid: [172, 'u32', 'ki_ruid'],
    savedUid: [176, 'u32', 'ki_svuid'],
    realGid: [180, 'u32', 'ki_rgid'],
    savedGid: [184, 'u32', 'ki_svgid'],
    gid: [192, 'u32', 'ki_groups[0]'],
    virtualSize: [256, 'u64', 'ki_size'],
    residentPages: [264, 'i64', 'ki_rssize'],
    textPages: [280, 'i64', 'ki_tsize'],
    dataPages: [288, 'i64', 'ki_dsize'],
    runtime: [328, 'u64', 'ki_runtime'],
    startSeconds: [336, 'i64', 'ki_start.tv_sec'],
    startMicroseconds: [344, 'i64', 'ki_start.tv_usec'],
    flags: [368, 'i64', 'ki_flag'],
    kernelFlags: [376, 'i64', 'ki_kiflag'],
    state: [388, 'i8', 'ki_stat'],
    niceness: [389, 'i8', 'ki_nice'],
    threadName: [394, 'bytes', 17, 'ki_tdname'],
    waitMessage: [411, 'bytes', 9, 'ki_wmesg'],
    comm: [447, 'bytes', 20, 'ki_comm'],
    terminal: [560, 'u64', 'ki_tdev'],
    onCpu: [568, 'i32', 'ki_oncpu'],
    lastCpu: [572, 'i32', 'ki_lastcpu'],
    threads: [596, 'i32', 'ki_numthreads'],
    tid: [600, 'i32', 'ki_tid'],
    priority: [605, 'u8', 'ki_pri.pri_level'],
    userSeconds: [608, 'i64', 'ki_rusage.ru_utime.tv_sec'],
    userMicroseconds: [616, 'i64', 'ki_rusage.ru_utime.tv_usec'],
    systemSeconds: [624, 'i64', 'ki_rusage.ru_stime.tv_sec'],
    systemMicroseconds: [632, 'i64', 'ki_rusage.ru_stime.tv_usec'],
    peakKilobytes: [640, 'i64', 'ki_rusage.ru_maxrss'],
    minorFaults: [672, 'i64', 'ki_rusage.ru_minflt'],
    majorFaults: [680, 'i64', 'ki_rusage.ru_majflt'],
    blocksIn: [696, 'i64', 'ki_rusage.ru_inblock'],
    blocksOut: [704, 'i64', 'ki_rusage.ru_oublock'],
    voluntarySwitches: [736, 'i64', 'ki_rusage.ru_nvcsw'],
    involuntarySwitches: [744, 'i64', 'ki_rusage.ru_nivcsw'],
    childrenUserSeconds: [752, 'i64', 'ki_rusage_ch.ru_utime.tv_sec'],
    childrenUserMicroseconds: [760, 'i64', 'ki_rusage_ch.ru_utime.tv_usec'],
    childrenSystemSeconds: [768, 'i64', 'ki_rusage_ch.ru_stime.tv_sec'],
    childrenSystemMicroseconds: [776, 'i64', 'ki_rusage_ch.ru_stime.tv_usec'],
  },
} as const;

/** kern.proc.filedesc and kern.proc.cwd, from FreeBSD 12 on: a record ends where `structSize` says. sys/user.h */
export const kinfoFile = {
  struct: 'struct kinfo_file',
  size: 1392,
  members: {
    structSize: [0, 'i32', 'kf_structsize'],
    type: [4, 'i32', 'kf_type'],
    fd: [8, 'i32', 'kf_fd'],
    flags: [16, 'i32', 'kf_flags'],
    position: [24, 'i64', 'kf_offset'],
    fileType: [32, 'i32', 'kf_file_type'],
    device: [288, 'id64', 'kf_file_fsid'],
    rdev: [296, 'id64', 'kf_file_rdev'],
    // Of a socket kf_sock_pcb, of a pipe kf_pipe_addr, which lie there as well.
    identity: [304, 'id64', 'kf_file_fileid'],
    size: [312, 'u64', 'kf_file_size'],
    mode: [328, 'u16', 'kf_file_mode'],
  },
} as const;

/** kern.proc.vmmap, from FreeBSD 12 on, cut likewise. sys/user.h */
export const kinfoVmentry = {
  struct: 'struct kinfo_vmentry',
  size: 1160,
  members: {
    structSize: [0, 'i32', 'kve_structsize'],
    type: [4, 'i32', 'kve_type'],
    start: [8, 'u64', 'kve_start'],
    end: [16, 'u64', 'kve_end'],
    offset: [24, 'u64', 'kve_offset'],
    fileId: [32, 'id64', 'kve_vn_fileid'],
    flags: [44, 'i32', 'kve_flags'],
    residentPages: [48, 'i32', 'kve_resident'],
    privatePages: [52, 'i32', 'kve_private_resident'],
    protection: [56, 'i32', 'kve_protection'],
    device: [88, 'id64', 'kve_vn_fsid'],
  },
} as const;

/** kern.proc.rlimit. sys/resource.h */
export const rlimit = {
  struct: 'struct rlimit_',
  size: 16,
  members: { soft: [0, 'i64', 'rlim_cur'], hard: [8, 'i64', 'rlim_max'] },
} as const;
