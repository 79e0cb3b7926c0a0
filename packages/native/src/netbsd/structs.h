#pragma once

// The structs of NetBSD 10 on 64-bit machines that the kernel answers with, declared by hand: where its own headers are
// not, the tables that decode them can be held to no more than this. Pointers that only the kernel could follow are
// numbers.
#include <stdint.h>

// sys/sysctl.h; the kernel fills in as many bytes of these as it is asked for.
struct kinfo_proc2 {
  uint64_t p_forw, p_back, p_paddr, p_addr, p_fd, p_cwdi, p_stats, p_limit, p_vmspace, p_sigacts, p_sess, p_tsess, p_ru;
  int32_t p_eflag, p_exitsig, p_flag, p_pid, p_ppid, p_sid, p__pgid, p_tpgid;
  uint32_t p_uid, p_ruid, p_gid, p_rgid, p_groups[16];
  int16_t p_ngroups, p_jobc;
  uint32_t p_tdev, p_estcpu, p_rtime_sec, p_rtime_usec;
  int32_t p_cpticks;
  uint32_t p_pctcpu, p_swtime, p_slptime;
  int32_t p_schedflags;
  uint64_t p_uticks, p_sticks, p_iticks, p_tracep;
  int32_t p_traceflag, p_holdcnt;
  uint32_t p_siglist[4], p_sigmask[4], p_sigignore[4], p_sigcatch[4];
  int8_t p_stat;
  uint8_t p_priority, p_usrpri, p_nice;
  uint16_t p_xstat, p_acflag;
  char p_comm[24], p_wmesg[8];
  uint64_t p_wchan;
  char p_login[24];
  int32_t p_vm_rssize, p_vm_tsize, p_vm_dsize, p_vm_ssize;
  int64_t p_uvalid;
  uint32_t p_ustart_sec, p_ustart_usec, p_uutime_sec, p_uutime_usec, p_ustime_sec, p_ustime_usec;
  uint64_t p_uru_maxrss, p_uru_ixrss, p_uru_idrss, p_uru_isrss, p_uru_minflt, p_uru_majflt, p_uru_nswap, p_uru_inblock,
      p_uru_oublock, p_uru_msgsnd, p_uru_msgrcv, p_uru_nsignals, p_uru_nvcsw, p_uru_nivcsw;
  uint32_t p_uctime_sec, p_uctime_usec;
  uint64_t p_cpuid, p_realflag, p_nlwps, p_nrlwps, p_realstat;
  uint32_t p_svuid, p_svgid;
  char p_ename[16];
  int64_t p_vm_vsize, p_vm_msize;
};
struct kinfo_lwp {
  uint64_t l_forw, l_back, l_laddr, l_addr;
  int32_t l_lid, l_flag;
  uint32_t l_swtime, l_slptime;
  int32_t l_schedflags, l_holdcnt;
  uint8_t l_priority, l_usrpri;
  int8_t l_stat, l_pad1;
  int32_t l_pad2;
  char l_wmesg[8];
  uint64_t l_wchan, l_cpuid;
  uint32_t l_rtime_sec, l_rtime_usec, l_cpticks, l_pctcpu, l_pid;
  char l_name[20];
};
struct kinfo_file {
  uint64_t ki_fileaddr;
  uint32_t ki_flag, ki_iflags, ki_ftype, ki_count, ki_msgcount, ki_usecount;
  uint64_t ki_fucred;
  uint32_t ki_fuid, ki_fgid;
  uint64_t ki_fops, ki_foffset, ki_fdata, ki_vun, ki_vsize;
  uint32_t ki_vtype, ki_vtag;
  uint64_t ki_vdata;
  uint32_t ki_pid;
  int32_t ki_fd;
  uint32_t ki_ofileflags, ki_padto64bits;
};
struct kinfo_vmentry {
  uint64_t kve_start, kve_end, kve_offset;
  uint32_t kve_type, kve_flags, kve_count, kve_wired_count, kve_advice, kve_attributes, kve_protection,
      kve_max_protection, kve_ref_count, kve_inheritance;
  uint64_t kve_vn_fileid, kve_vn_size, kve_vn_fsid, kve_vn_rdev;
  uint32_t kve_vn_type, kve_vn_mode;
  char kve_path[1024];
};

// sys/socket.h
struct kinfo_pcb {
  uint64_t ki_pcbaddr, ki_ppcbaddr, ki_sockaddr;
  uint32_t ki_family, ki_type, ki_protocol, ki_pflags, ki_sostate, ki_prstate;
  int32_t ki_tstate;
  uint32_t ki_tflags;
  uint64_t ki_rcvq, ki_sndq;
  char ki_s[264], ki_d[264];
  uint64_t ki_inode, ki_vnode, ki_conn, ki_refs, ki_nextref;
};

// uvm/uvm_extern.h: what it begins with, which has kept its place from release to release.
struct uvmexp_sysctl_ {
  int64_t pagesize, pagemask, pageshift, npages, free, active, inactive, paging, wired, zeropages, reserve_pagedaemon,
      reserve_kernel, freemin, freetarg, inactarg, wiredmax, nswapdev, swpages, swpginuse, swpgonly, nswget, unused1,
      cpuhit, cpumiss, faults, traps, intrs, swtch, softs, syscalls, pageins, swapins, swapouts, pgswapin, pgswapout,
      forks, forks_ppwait, forks_sharevm, pga_zerohit, pga_zeromiss, zeroaborts, fltnoram, fltnoanon, fltpgwait,
      fltpgrele, fltrelck, fltrelckok, fltanget, fltanretry, fltamcopy, fltnamap, fltnomap, fltlget, fltget, flt_anon,
      flt_acow, flt_obj, flt_prcopy, flt_przero, pdwoke, pdrevs, unused4, pdfreed, pdscans, pdanscan, pdobscan, pdreact,
      pdbusy, pdpageouts, pdpending, pddeact, anonpages, filepages, execpages;
};

// sys/vmmeter.h
struct vmtotal {
  int16_t t_rq, t_dw, t_pw, t_sl, t_sw;
  int32_t t_vm, t_avm, t_rm, t_arm, t_vmshr, t_avmshr, t_rmshr, t_armshr, t_free;
};

// sys/time.h
struct clockinfo {
  int32_t hz, tick, tickadj, stathz, profhz;
};

// sys/resource.h
struct loadavg {
  uint32_t ldavg[3];
  int64_t fscale;
};

// sys/statvfs.h
struct statvfs_ {
  uint64_t f_flag, f_bsize, f_frsize, f_iosize, f_blocks, f_bfree, f_bavail, f_bresvd, f_files, f_ffree, f_favail,
      f_fresvd, f_syncreads, f_syncwrites, f_asyncreads, f_asyncwrites;
  int32_t f_fsidx[2];
  uint64_t f_fsid, f_namemax;
  uint32_t f_owner;
  uint64_t f_spare[4];
  char f_fstypename[32], f_mntonname[1024], f_mntfromname[1024], f_mntfromlabel[1024];
};

// sys/iostat.h
struct io_sysctl {
  char name[16];
  int32_t busy, type;
  uint64_t xfer, seek, bytes;
  uint32_t attachtime_sec, attachtime_usec, timestamp_sec, timestamp_usec, time_sec, time_usec;
  uint64_t rxfer, rbytes, wxfer, wbytes;
  uint32_t wait_sec, wait_usec, waitsum_sec, waitsum_usec, busysum_sec, busysum_usec;
};

// net/if.h
struct timespec_ {
  int64_t tv_sec, tv_nsec;
};
struct if_data {
  uint8_t ifi_type, ifi_addrlen, ifi_hdrlen;
  int32_t ifi_link_state;
  uint64_t ifi_mtu, ifi_metric, ifi_baudrate, ifi_ipackets, ifi_ierrors, ifi_opackets, ifi_oerrors, ifi_collisions,
      ifi_ibytes, ifi_obytes, ifi_imcasts, ifi_omcasts, ifi_iqdrops, ifi_noproto;
  struct timespec_ ifi_lastchange;
};
struct if_msghdr {
  uint16_t ifm_msglen;
  uint8_t ifm_version, ifm_type;
  int32_t ifm_addrs, ifm_flags;
  uint16_t ifm_index;
  struct if_data ifm_data;
};
struct ifa_msghdr {
  uint16_t ifam_msglen __attribute__((aligned(8)));
  uint8_t ifam_version, ifam_type;
  uint16_t ifam_index;
  int32_t ifam_flags, ifam_addrs, ifam_pid, ifam_addrflags, ifam_metric;
};

// net/route.h
struct rt_metrics {
  uint64_t rmx_locks, rmx_mtu, rmx_hopcount, rmx_recvpipe, rmx_sendpipe, rmx_ssthresh, rmx_rtt, rmx_rttvar;
  int64_t rmx_expire, rmx_pksent;
};
struct rt_msghdr {
  uint16_t rtm_msglen;
  uint8_t rtm_version, rtm_type;
  uint16_t rtm_index;
  int32_t rtm_flags, rtm_addrs, rtm_pid, rtm_seq, rtm_errno, rtm_use, rtm_inits;
  struct rt_metrics rtm_rmx;
};

// utmpx.h
struct utmpx {
  char ut_name[32], ut_id[4], ut_line[32], ut_host[256];
  uint16_t ut_session, ut_type;
  int32_t ut_pid;
  uint16_t ut_exit[2];
  uint64_t ut_ss[16];
  int64_t ut_tv_sec;
  int32_t ut_tv_usec;
  uint8_t ut_pad[40];
};
