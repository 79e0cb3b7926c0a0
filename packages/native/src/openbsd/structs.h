#pragma once

// The structs of OpenBSD 7 on 64-bit machines that the kernel answers with, declared by hand: where its own headers are
// not, the tables that decode them can be held to no more than this. Pointers that only the kernel could follow are
// numbers.
#include <stdint.h>

struct timeval_ {
  int64_t tv_sec, tv_usec;
};

// sys/sysctl.h; the kernel fills in as many bytes of it as it is asked for.
struct kinfo_proc {
  uint64_t p_forw, p_back, p_paddr, p_addr, p_fd, p_stats, p_limit, p_vmspace, p_sigacts, p_sess, p_tsess, p_ru;
  int32_t p_eflag, p_exitsig, p_flag, p_pid, p_ppid, p_sid, p__pgid, p_tpgid;
  uint32_t p_uid, p_ruid, p_gid, p_rgid, p_groups[16];
  int16_t p_ngroups, p_jobc;
  uint32_t p_tdev, p_estcpu, p_rtime_sec, p_rtime_usec;
  int32_t p_cpticks;
  uint32_t p_pctcpu, p_swtime, p_slptime;
  int32_t p_schedflags;
  uint64_t p_uticks, p_sticks, p_iticks, p_tracep;
  int32_t p_traceflag, p_holdcnt, p_siglist;
  uint32_t p_sigmask, p_sigignore, p_sigcatch;
  int8_t p_stat;
  uint8_t p_priority, p_usrpri, p_nice;
  uint16_t p_xstat, p_spare;
  char p_comm[24], p_wmesg[8];
  uint64_t p_wchan;
  char p_login[32];
  int32_t p_vm_rssize, p_vm_tsize, p_vm_dsize, p_vm_ssize;
  int64_t p_uvalid;
  uint64_t p_ustart_sec;
  uint32_t p_ustart_usec, p_uutime_sec, p_uutime_usec, p_ustime_sec, p_ustime_usec;
  uint64_t p_uru_maxrss, p_uru_ixrss, p_uru_idrss, p_uru_isrss, p_uru_minflt, p_uru_majflt, p_uru_nswap, p_uru_inblock,
      p_uru_oublock, p_uru_msgsnd, p_uru_msgrcv, p_uru_nsignals, p_uru_nvcsw, p_uru_nivcsw;
  uint32_t p_uctime_sec, p_uctime_usec, p_psflags, p_acflag, p_svuid, p_svgid;
  char p_emul[8];
  uint64_t p_rlim_rss_cur, p_cpuid, p_vm_map_size;
  int32_t p_tid;
  uint32_t p_rtableid;
  uint64_t p_pledge;
  char p_name[24];
};

// sys/sysctl.h
struct kinfo_file {
  uint64_t f_fileaddr;
  uint32_t f_flag, f_iflags, f_type, f_count, f_msgcount, f_usecount;
  uint64_t f_ucred;
  uint32_t f_uid, f_gid;
  uint64_t f_ops, f_offset, f_data, f_rxfer, f_rwfer, f_seek, f_rbytes, f_wbytes, v_un;
  uint32_t v_type, v_tag, v_flag, va_rdev;
  uint64_t v_data, v_mount, va_fileid, va_size;
  uint32_t va_mode, va_fsid;
  char f_mntonname[96];
  uint32_t so_type, so_state;
  uint64_t so_pcb;
  uint32_t so_protocol, so_family;
  uint64_t inp_ppcb;
  uint32_t inp_lport, inp_laddru[4], inp_fport, inp_faddru[4];
  uint64_t unp_conn, pipe_peer;
  uint32_t pipe_state, kq_count, kq_state, unused1, p_pid;
  int32_t fd_fd;
  uint32_t fd_ofileflags, p_uid, p_gid, p_tid;
  char p_comm[24];
  uint32_t inp_rtableid;
  uint64_t so_splice;
  int64_t so_splicelen;
  uint64_t so_rcv_cc, so_snd_cc, unp_refs, unp_nextref, unp_addr;
  char unp_path[104];
  uint32_t inp_proto, t_state;
  uint64_t t_rcv_wnd, t_snd_wnd, t_snd_cwnd;
  uint32_t va_nlink;
};

// uvm/uvmexp.h: what it begins with, which has kept its place from release to release.
struct uvmexp_ {
  int32_t pagesize, pagemask, pageshift, npages, free, active, inactive, paging, wired, zeropages, reserve_pagedaemon,
      reserve_kernel, anonpages, vnodepages, vtextpages, freemin, freetarg, inactarg, wiredmax, anonmin, vtextmin,
      vnodemin, anonminpct, vtextminpct, vnodeminpct, nswapdev, swpages, swpginuse, swpgonly, nswget, nanon,
      nanonneeded, nfreeanon;
  uint32_t faults, traps, intrs, swtch, softs, syscalls, pageins, swapins, swapouts, pgswapin, pgswapout, forks;
};

// sys/vmmeter.h
struct vmtotal {
  uint16_t t_rq, t_dw, t_pw, t_sl, t_sw;
  uint32_t t_vm, t_avm, t_rm, t_arm, t_vmshr, t_avmshr, t_rmshr, t_armshr, t_free;
};

// sys/mount.h: what it begins with.
struct bcachestats_ {
  int64_t numbufs, numbufpages;
};

// sys/time.h
struct clockinfo {
  int32_t hz, tick, stathz, profhz;
};

// sys/resource.h
struct loadavg {
  uint32_t ldavg[3];
  int64_t fscale;
};

// sys/mount.h
struct statfs_ {
  uint32_t f_flags, f_bsize, f_iosize;
  uint64_t f_blocks, f_bfree;
  int64_t f_bavail;
  uint64_t f_files, f_ffree;
  int64_t f_favail;
  uint64_t f_syncwrites, f_syncreads, f_asyncwrites, f_asyncreads;
  int32_t f_fsid[2];
  uint32_t f_namemax, f_owner;
  uint64_t f_ctime;
  char f_fstypename[16], f_mntonname[90], f_mntfromname[90], f_mntfromspec[90];
  uint64_t mount_info[20];
};

// sys/disk.h
struct diskstats {
  char ds_name[16];
  int32_t ds_busy;
  uint64_t ds_rxfer, ds_wxfer, ds_seek, ds_rbytes, ds_wbytes;
  struct timeval_ ds_attachtime, ds_timestamp, ds_time;
};

// sys/sensors.h: of the kinds of sensors, the first ones; later releases have more of them.
struct sensordev_ {
  int32_t num;
  char xname[16];
  int32_t maxnumt[12];
};
struct sensor {
  char desc[32];
  struct timeval_ tv;
  int64_t value;
  int32_t type, status, numt, flags;
};

// net/if.h
struct if_data {
  uint8_t ifi_type, ifi_addrlen, ifi_hdrlen, ifi_link_state;
  uint32_t ifi_mtu, ifi_metric, ifi_rdomain;
  uint64_t ifi_baudrate, ifi_ipackets, ifi_ierrors, ifi_opackets, ifi_oerrors, ifi_collisions, ifi_ibytes, ifi_obytes,
      ifi_imcasts, ifi_omcasts, ifi_iqdrops, ifi_oqdrops, ifi_noproto;
  uint32_t ifi_capabilities;
  struct timeval_ ifi_lastchange;
};
struct if_msghdr {
  uint16_t ifm_msglen;
  uint8_t ifm_version, ifm_type;
  uint16_t ifm_hdrlen, ifm_index, ifm_tableid;
  uint8_t ifm_pad1, ifm_pad2;
  int32_t ifm_addrs, ifm_flags, ifm_xflags;
  struct if_data ifm_data;
};
struct ifa_msghdr {
  uint16_t ifam_msglen;
  uint8_t ifam_version, ifam_type;
  uint16_t ifam_hdrlen, ifam_index, ifam_tableid;
  uint8_t ifam_pad1, ifam_pad2;
  int32_t ifam_addrs, ifam_flags, ifam_metric;
};

// net/route.h
struct rt_metrics {
  uint64_t rmx_pksent;
  int64_t rmx_expire;
  uint32_t rmx_locks, rmx_mtu, rmx_refcnt, rmx_hopcount, rmx_recvpipe, rmx_sendpipe, rmx_ssthresh, rmx_rtt, rmx_rttvar,
      rmx_pad;
};
struct rt_msghdr {
  uint16_t rtm_msglen;
  uint8_t rtm_version, rtm_type;
  uint16_t rtm_hdrlen, rtm_index, rtm_tableid;
  uint8_t rtm_priority, rtm_mpls;
  int32_t rtm_addrs, rtm_flags, rtm_fmask, rtm_pid, rtm_seq, rtm_errno;
  uint32_t rtm_inits;
  struct rt_metrics rtm_rmx;
};

// utmp.h
struct utmp {
  char ut_line[8], ut_name[32], ut_host[256];
  int64_t ut_time;
};
