#pragma once

// The structs of FreeBSD 11 to 14 on 64-bit machines that the kernel answers with, declared by hand: where its own
// headers are not, the tables that decode them can be held to no more than this. Pointers that only the kernel could
// follow are numbers.
#include <stdint.h>

struct timeval_ {
  int64_t tv_sec;
  int64_t tv_usec;
};
struct bintime {
  int64_t sec;
  uint64_t frac;
};
struct sigset_ {
  uint32_t bits[4];
};
struct rusage_ {
  struct timeval_ ru_utime, ru_stime;
  int64_t ru_maxrss, ru_ixrss, ru_idrss, ru_isrss, ru_minflt, ru_majflt, ru_nswap, ru_inblock, ru_oublock, ru_msgsnd,
      ru_msgrcv, ru_nsignals, ru_nvcsw, ru_nivcsw;
};

// sys/user.h. FreeBSD 11 has the terminal at ki_tdev_freebsd11 alone, and ki_tdev among its spare room.
struct kinfo_proc {
  int32_t ki_structsize, ki_layout;
  uint64_t ki_args, ki_paddr, ki_addr, ki_tracep, ki_textvp, ki_fd, ki_vmspace, ki_wchan;
  int32_t ki_pid, ki_ppid, ki_pgid, ki_tpgid, ki_sid, ki_tsid;
  int16_t ki_jobc, ki_spare_short1;
  uint32_t ki_tdev_freebsd11;
  struct sigset_ ki_siglist, ki_sigmask, ki_sigignore, ki_sigcatch;
  uint32_t ki_uid, ki_ruid, ki_svuid, ki_rgid, ki_svgid;
  int16_t ki_ngroups, ki_spare_short2;
  uint32_t ki_groups[16];
  uint64_t ki_size;
  int64_t ki_rssize, ki_swrss, ki_tsize, ki_dsize, ki_ssize;
  uint16_t ki_xstat, ki_acflag;
  uint32_t ki_pctcpu, ki_estcpu, ki_slptime, ki_swtime, ki_cow;
  uint64_t ki_runtime;
  struct timeval_ ki_start, ki_childtime;
  int64_t ki_flag, ki_kiflag;
  int32_t ki_traceflag;
  char ki_stat;
  int8_t ki_nice;
  char ki_lock, ki_rqindex;
  uint8_t ki_oncpu_old, ki_lastcpu_old;
  char ki_tdname[17], ki_wmesg[9], ki_login[18], ki_lockname[9], ki_comm[20], ki_emul[17], ki_loginclass[18],
      ki_moretdname[4], ki_sparestrings[46];
  int32_t ki_spareints[2];
  uint64_t ki_tdev;
  int32_t ki_oncpu, ki_lastcpu, ki_tracer, ki_flag2, ki_fibnum;
  uint32_t ki_cr_flags;
  int32_t ki_jid, ki_numthreads, ki_tid;
  struct {
    uint8_t pri_class, pri_level, pri_native, pri_user;
  } ki_pri;
  struct rusage_ ki_rusage, ki_rusage_ch;
  uint64_t ki_pcb, ki_kstack, ki_udata, ki_tdaddr, ki_pd, ki_spareptrs[5];
  int64_t ki_sparelongs[12], ki_sflag, ki_tdflags;
};

// sys/user.h, FreeBSD 12 and later, as kf_un is of a file. Records are cut behind the path: kf_structsize tells where.
struct kinfo_file {
  int32_t kf_structsize, kf_type, kf_fd, kf_ref_count, kf_flags, kf_pad0;
  int64_t kf_offset;
  int32_t kf_file_type, kf_spareint[3];
  uint64_t kf_spareint64[30];
  uint64_t kf_file_fsid, kf_file_rdev, kf_file_fileid, kf_file_size;
  uint32_t kf_file_fsid_freebsd11, kf_file_rdev_freebsd11;
  uint16_t kf_file_mode, kf_file_pad0;
  uint32_t kf_file_pad1;
  uint16_t kf_status, kf_pad1;
  int32_t kf_ispare0;
  uint64_t kf_cap_rights[2], kf_cap_spare;
  char kf_path[1024];
};

// sys/user.h, cut behind the path likewise.
struct kinfo_vmentry {
  int32_t kve_structsize, kve_type;
  uint64_t kve_start, kve_end, kve_offset, kve_vn_fileid;
  uint32_t kve_vn_fsid_freebsd11;
  int32_t kve_flags, kve_resident, kve_private_resident, kve_protection, kve_ref_count, kve_shadow_count, kve_vn_type;
  uint64_t kve_vn_size;
  uint32_t kve_vn_rdev_freebsd11;
  uint16_t kve_vn_mode, kve_status;
  uint64_t kve_vn_fsid, kve_vn_rdev;
  int32_t kve_ispare[8];
  char kve_path[1024];
};

// sys/vmmeter.h, FreeBSD 12 and later
struct vmtotal {
  uint64_t t_vm, t_avm, t_rm, t_arm, t_vmshr, t_avmshr, t_rmshr, t_armshr, t_free;
  int16_t t_rq, t_dw, t_pw, t_sl, t_sw;
  uint16_t t_pad[3];
};

// vm/vm_param.h
struct xswdev {
  uint32_t xsw_version;
  uint64_t xsw_dev;
  int32_t xsw_flags, xsw_nblks, xsw_used;
};
struct xswdev_freebsd11 {
  uint32_t xsw_version, xsw_dev;
  int32_t xsw_flags, xsw_nblks, xsw_used;
};

// sys/time.h
struct clockinfo {
  int32_t hz, tick, spare, stathz, profhz;
};

// sys/resource.h
struct loadavg {
  uint32_t ldavg[3];
  int64_t fscale;
};
struct rlimit_ {
  int64_t rlim_cur, rlim_max;
};

// sys/mount.h
struct statfs_ {
  uint32_t f_version, f_type;
  uint64_t f_flags, f_bsize, f_iosize, f_blocks, f_bfree;
  int64_t f_bavail;
  uint64_t f_files;
  int64_t f_ffree;
  uint64_t f_syncwrites, f_asyncwrites, f_syncreads, f_asyncreads, f_spare[10];
  uint32_t f_namemax, f_owner;
  int32_t f_fsid[2];
  char f_charspare[80], f_fstypename[16], f_mntfromname[1024], f_mntonname[1024];
};
struct statfs_freebsd11 {
  uint32_t f_version, f_type;
  uint64_t f_flags, f_bsize, f_iosize, f_blocks, f_bfree;
  int64_t f_bavail;
  uint64_t f_files;
  int64_t f_ffree;
  uint64_t f_syncwrites, f_asyncwrites, f_syncreads, f_asyncreads, f_spare[10];
  uint32_t f_namemax, f_owner;
  int32_t f_fsid[2];
  char f_charspare[80], f_fstypename[16], f_mntfromname[88], f_mntonname[88];
};

// sys/devicestat.h
struct devstat {
  uint32_t sequence0;
  int32_t allocated;
  uint32_t start_count, end_count;
  struct bintime busy_from;
  uint64_t dev_links;
  uint32_t device_number;
  char device_name[16];
  int32_t unit_number;
  uint64_t bytes[4], operations[4];
  struct bintime duration[4], busy_time, creation_time;
  uint32_t block_size;
  uint64_t tag_types[3];
  uint32_t flags, device_type, priority;
  uint64_t id;
  uint32_t sequence1;
};

// net/if.h, from FreeBSD 11 on
struct if_data {
  uint8_t ifi_type, ifi_physical, ifi_addrlen, ifi_hdrlen, ifi_link_state, ifi_vhid;
  uint16_t ifi_datalen;
  uint32_t ifi_mtu, ifi_metric;
  uint64_t ifi_baudrate, ifi_ipackets, ifi_ierrors, ifi_opackets, ifi_oerrors, ifi_collisions, ifi_ibytes, ifi_obytes,
      ifi_imcasts, ifi_omcasts, ifi_iqdrops, ifi_oqdrops, ifi_noproto, ifi_hwassist, ifi_epoch;
  struct timeval_ ifi_lastchange;
};
struct if_msghdr {
  uint16_t ifm_msglen;
  uint8_t ifm_version, ifm_type;
  int32_t ifm_addrs, ifm_flags;
  uint16_t ifm_index, ifm_spare1;
  struct if_data ifm_data;
};
struct ifa_msghdr {
  uint16_t ifam_msglen;
  uint8_t ifam_version, ifam_type;
  int32_t ifam_addrs, ifam_flags;
  uint16_t ifam_index, ifam_spare1;
  int32_t ifam_metric;
};

// sys/socketvar.h, FreeBSD 12 to 14, as all that tell of sockets.
struct xsockbuf {
  uint32_t sb_cc, sb_hiwat, sb_mbcnt, sb_mcnt, sb_ccnt, sb_mbmax;
  int32_t sb_lowat, sb_timeo;
  int16_t sb_flags;
};
struct xsocket {
  uint64_t xso_len, xso_so, so_pcb, so_oobmark;
  int64_t so_spare64[8];
  int32_t xso_protocol, xso_family;
  uint32_t so_qlen, so_incqlen, so_qlimit;
  int32_t so_pgid;
  uint32_t so_uid;
  int32_t so_spare32[8];
  int16_t so_type, so_options, so_linger, so_state, so_timeo;
  uint16_t so_error;
  struct xsockbuf so_rcv, so_snd;
};

// netinet/in_pcb.h
struct in_conninfo {
  uint8_t inc_flags, inc_len;
  uint16_t inc_fibnum;
  uint8_t ie_fport[2], ie_lport[2], ie_faddr[16], ie_laddr[16];
  uint32_t ie6_zoneid;
};
struct xinpcb {
  uint64_t xi_len;
  struct xsocket xi_socket;
  struct in_conninfo inp_inc;
  uint64_t inp_gencnt, inp_ppcb;
  int64_t inp_spare64[4];
  uint32_t inp_flow, inp_flowid, inp_flowtype;
  int32_t inp_flags, inp_flags2, inp_rss_listen_bucket, in6p_cksum, inp_spare32[4];
  uint16_t in6p_hops;
  uint8_t inp_ip_tos;
  int8_t pad8;
  uint8_t inp_vflag, inp_ip_ttl, inp_ip_p, inp_ip_minttl;
  int8_t inp_spare8[4];
};

// netinet/tcp_var.h; 14 has the name of the congestion control, 16 bytes, where 12 has the first two of spare64.
struct xtcpcb {
  uint64_t xt_len;
  struct xinpcb xt_inp;
  char xt_stack[32], xt_logid[64];
  int64_t spare64[8];
  int32_t t_state;
  uint32_t t_flags;
  int32_t t_others[10], spare32[32];
};

// sys/unpcb.h
struct xunpcb {
  uint64_t xu_len, xu_unpp, unp_vnode, unp_conn, xu_firstref, xu_nextref, unp_gencnt;
  int64_t xu_spare64[8];
  int32_t xu_spare32[8];
  char xu_addr[256], xu_caddr[256];
  struct xsocket xu_socket;
};

// sys/file.h
struct xfile {
  uint64_t xf_size;
  int32_t xf_pid;
  uint32_t xf_uid;
  int32_t xf_fd, xf_int_pad1;
  uint64_t xf_file;
  int16_t xf_type, xf_short_pad1;
  int32_t xf_count, xf_msgcount, xf_int_pad2;
  int64_t xf_offset;
  uint64_t xf_data, xf_vnode;
  uint32_t xf_flag;
  int32_t xf_int_pad3;
  int64_t xf_int64_pad[6];
};

// net/route.h
struct rt_metrics {
  uint64_t rmx_locks, rmx_mtu, rmx_hopcount, rmx_expire, rmx_recvpipe, rmx_sendpipe, rmx_ssthresh, rmx_rtt, rmx_rttvar,
      rmx_pksent, rmx_weight, rmx_nhidx, rmx_filler[2];
};
struct rt_msghdr {
  uint16_t rtm_msglen;
  uint8_t rtm_version, rtm_type;
  uint16_t rtm_index, rtm_spare1;
  int32_t rtm_flags, rtm_addrs, rtm_pid, rtm_seq, rtm_errno, rtm_fmask;
  uint64_t rtm_inits;
  struct rt_metrics rtm_rmx;
};
