// clang-format off
// Written by scripts/layouts.mjs from packages/core/src/platform/openbsd/layouts*.ts. To be included below what declares
// these structs.
#pragma once

#include <stddef.h>

#ifndef __cplusplus
#define static_assert _Static_assert
#endif

static_assert(sizeof(struct bcachestats_) == 16, "struct bcachestats_");
static_assert(offsetof(struct bcachestats_, numbufpages) == 8 && sizeof(((struct bcachestats_ *)0)->numbufpages) == 8, "numbufpages");

static_assert(sizeof(struct clockinfo) == 16, "struct clockinfo");
static_assert(offsetof(struct clockinfo, stathz) == 8 && sizeof(((struct clockinfo *)0)->stathz) == 4, "stathz");

static_assert(sizeof(struct diskstats) == 112, "struct diskstats");
static_assert(offsetof(struct diskstats, ds_name) == 0 && sizeof(((struct diskstats *)0)->ds_name) == 16, "ds_name");
static_assert(offsetof(struct diskstats, ds_busy) == 16 && sizeof(((struct diskstats *)0)->ds_busy) == 4, "ds_busy");
static_assert(offsetof(struct diskstats, ds_rxfer) == 24 && sizeof(((struct diskstats *)0)->ds_rxfer) == 8, "ds_rxfer");
static_assert(offsetof(struct diskstats, ds_wxfer) == 32 && sizeof(((struct diskstats *)0)->ds_wxfer) == 8, "ds_wxfer");
static_assert(offsetof(struct diskstats, ds_rbytes) == 48 && sizeof(((struct diskstats *)0)->ds_rbytes) == 8, "ds_rbytes");
static_assert(offsetof(struct diskstats, ds_wbytes) == 56 && sizeof(((struct diskstats *)0)->ds_wbytes) == 8, "ds_wbytes");
static_assert(offsetof(struct diskstats, ds_time.tv_sec) == 96 && sizeof(((struct diskstats *)0)->ds_time.tv_sec) == 8, "ds_time.tv_sec");
static_assert(offsetof(struct diskstats, ds_time.tv_usec) == 104 && sizeof(((struct diskstats *)0)->ds_time.tv_usec) == 8, "ds_time.tv_usec");

static_assert(sizeof(struct sensor) == 72, "struct sensor");
static_assert(offsetof(struct sensor, desc) == 0 && sizeof(((struct sensor *)0)->desc) == 32, "desc");
static_assert(offsetof(struct sensor, value) == 48 && sizeof(((struct sensor *)0)->value) == 8, "value");
static_assert(offsetof(struct sensor, flags) == 68 && sizeof(((struct sensor *)0)->flags) == 4, "flags");

static_assert(sizeof(struct sensordev_) == 68, "struct sensordev_");
static_assert(offsetof(struct sensordev_, xname) == 4 && sizeof(((struct sensordev_ *)0)->xname) == 16, "xname");
static_assert(offsetof(struct sensordev_, maxnumt[0]) == 20 && sizeof(((struct sensordev_ *)0)->maxnumt[0]) == 4, "maxnumt[0]");
static_assert(offsetof(struct sensordev_, maxnumt[1]) == 24 && sizeof(((struct sensordev_ *)0)->maxnumt[1]) == 4, "maxnumt[1]");
static_assert(offsetof(struct sensordev_, maxnumt[5]) == 40 && sizeof(((struct sensordev_ *)0)->maxnumt[5]) == 4, "maxnumt[5]");
static_assert(offsetof(struct sensordev_, maxnumt[7]) == 48 && sizeof(((struct sensordev_ *)0)->maxnumt[7]) == 4, "maxnumt[7]");
static_assert(offsetof(struct sensordev_, maxnumt[8]) == 52 && sizeof(((struct sensordev_ *)0)->maxnumt[8]) == 4, "maxnumt[8]");
static_assert(offsetof(struct sensordev_, maxnumt[9]) == 56 && sizeof(((struct sensordev_ *)0)->maxnumt[9]) == 4, "maxnumt[9]");
static_assert(offsetof(struct sensordev_, maxnumt[10]) == 60 && sizeof(((struct sensordev_ *)0)->maxnumt[10]) == 4, "maxnumt[10]");

static_assert(sizeof(struct statfs_) == 568, "struct statfs_");
static_assert(offsetof(struct statfs_, f_flags) == 0 && sizeof(((struct statfs_ *)0)->f_flags) == 4, "f_flags");
static_assert(offsetof(struct statfs_, f_fsid) == 96 && sizeof(((struct statfs_ *)0)->f_fsid) == 8, "f_fsid");
static_assert(offsetof(struct statfs_, f_fstypename) == 120 && sizeof(((struct statfs_ *)0)->f_fstypename) == 16, "f_fstypename");
static_assert(offsetof(struct statfs_, f_mntonname) == 136 && sizeof(((struct statfs_ *)0)->f_mntonname) == 90, "f_mntonname");
static_assert(offsetof(struct statfs_, f_mntfromname) == 226 && sizeof(((struct statfs_ *)0)->f_mntfromname) == 90, "f_mntfromname");

static_assert(sizeof(struct utmp) == 304, "struct utmp");
static_assert(offsetof(struct utmp, ut_line) == 0 && sizeof(((struct utmp *)0)->ut_line) == 8, "ut_line");
static_assert(offsetof(struct utmp, ut_name) == 8 && sizeof(((struct utmp *)0)->ut_name) == 32, "ut_name");
static_assert(offsetof(struct utmp, ut_host) == 40 && sizeof(((struct utmp *)0)->ut_host) == 256, "ut_host");
static_assert(offsetof(struct utmp, ut_time) == 296 && sizeof(((struct utmp *)0)->ut_time) == 8, "ut_time");

static_assert(sizeof(struct uvmexp_) == 180, "struct uvmexp_");
static_assert(offsetof(struct uvmexp_, free) == 16 && sizeof(((struct uvmexp_ *)0)->free) == 4, "free");
static_assert(offsetof(struct uvmexp_, active) == 20 && sizeof(((struct uvmexp_ *)0)->active) == 4, "active");
static_assert(offsetof(struct uvmexp_, inactive) == 24 && sizeof(((struct uvmexp_ *)0)->inactive) == 4, "inactive");
static_assert(offsetof(struct uvmexp_, wired) == 32 && sizeof(((struct uvmexp_ *)0)->wired) == 4, "wired");
static_assert(offsetof(struct uvmexp_, swpages) == 104 && sizeof(((struct uvmexp_ *)0)->swpages) == 4, "swpages");
static_assert(offsetof(struct uvmexp_, swpginuse) == 108 && sizeof(((struct uvmexp_ *)0)->swpginuse) == 4, "swpginuse");
static_assert(offsetof(struct uvmexp_, intrs) == 140 && sizeof(((struct uvmexp_ *)0)->intrs) == 4, "intrs");
static_assert(offsetof(struct uvmexp_, swtch) == 144 && sizeof(((struct uvmexp_ *)0)->swtch) == 4, "swtch");
static_assert(offsetof(struct uvmexp_, softs) == 148 && sizeof(((struct uvmexp_ *)0)->softs) == 4, "softs");
static_assert(offsetof(struct uvmexp_, syscalls) == 152 && sizeof(((struct uvmexp_ *)0)->syscalls) == 4, "syscalls");
static_assert(offsetof(struct uvmexp_, pgswapin) == 168 && sizeof(((struct uvmexp_ *)0)->pgswapin) == 4, "pgswapin");
static_assert(offsetof(struct uvmexp_, pgswapout) == 172 && sizeof(((struct uvmexp_ *)0)->pgswapout) == 4, "pgswapout");
static_assert(offsetof(struct uvmexp_, forks) == 176 && sizeof(((struct uvmexp_ *)0)->forks) == 4, "forks");

static_assert(sizeof(struct vmtotal) == 48, "struct vmtotal");
static_assert(offsetof(struct vmtotal, t_rq) == 0 && sizeof(((struct vmtotal *)0)->t_rq) == 2, "t_rq");
static_assert(offsetof(struct vmtotal, t_dw) == 2 && sizeof(((struct vmtotal *)0)->t_dw) == 2, "t_dw");
static_assert(offsetof(struct vmtotal, t_vmshr) == 28 && sizeof(((struct vmtotal *)0)->t_vmshr) == 4, "t_vmshr");
static_assert(offsetof(struct vmtotal, t_rmshr) == 36 && sizeof(((struct vmtotal *)0)->t_rmshr) == 4, "t_rmshr");

static_assert(sizeof(struct if_msghdr) == 168, "struct if_msghdr");
static_assert(offsetof(struct if_msghdr, ifm_index) == 6 && sizeof(((struct if_msghdr *)0)->ifm_index) == 2, "ifm_index");
static_assert(offsetof(struct if_msghdr, ifm_flags) == 16 && sizeof(((struct if_msghdr *)0)->ifm_flags) == 4, "ifm_flags");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_type) == 24 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_type) == 1, "ifm_data.ifi_type");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_link_state) == 27 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_link_state) == 1, "ifm_data.ifi_link_state");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_mtu) == 28 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_mtu) == 4, "ifm_data.ifi_mtu");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_baudrate) == 40 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_baudrate) == 8, "ifm_data.ifi_baudrate");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_ipackets) == 48 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_ipackets) == 8, "ifm_data.ifi_ipackets");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_ierrors) == 56 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_ierrors) == 8, "ifm_data.ifi_ierrors");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_opackets) == 64 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_opackets) == 8, "ifm_data.ifi_opackets");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_oerrors) == 72 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_oerrors) == 8, "ifm_data.ifi_oerrors");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_collisions) == 80 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_collisions) == 8, "ifm_data.ifi_collisions");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_ibytes) == 88 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_ibytes) == 8, "ifm_data.ifi_ibytes");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_obytes) == 96 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_obytes) == 8, "ifm_data.ifi_obytes");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_imcasts) == 104 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_imcasts) == 8, "ifm_data.ifi_imcasts");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_iqdrops) == 120 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_iqdrops) == 8, "ifm_data.ifi_iqdrops");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_oqdrops) == 128 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_oqdrops) == 8, "ifm_data.ifi_oqdrops");

static_assert(sizeof(struct ifa_msghdr) == 24, "struct ifa_msghdr");
static_assert(offsetof(struct ifa_msghdr, ifam_index) == 6 && sizeof(((struct ifa_msghdr *)0)->ifam_index) == 2, "ifam_index");
static_assert(offsetof(struct ifa_msghdr, ifam_addrs) == 12 && sizeof(((struct ifa_msghdr *)0)->ifam_addrs) == 4, "ifam_addrs");

static_assert(sizeof(struct rt_msghdr) == 96, "struct rt_msghdr");
static_assert(offsetof(struct rt_msghdr, rtm_msglen) == 0 && sizeof(((struct rt_msghdr *)0)->rtm_msglen) == 2, "rtm_msglen");
static_assert(offsetof(struct rt_msghdr, rtm_index) == 6 && sizeof(((struct rt_msghdr *)0)->rtm_index) == 2, "rtm_index");
static_assert(offsetof(struct rt_msghdr, rtm_priority) == 10 && sizeof(((struct rt_msghdr *)0)->rtm_priority) == 1, "rtm_priority");
static_assert(offsetof(struct rt_msghdr, rtm_addrs) == 12 && sizeof(((struct rt_msghdr *)0)->rtm_addrs) == 4, "rtm_addrs");
static_assert(offsetof(struct rt_msghdr, rtm_flags) == 16 && sizeof(((struct rt_msghdr *)0)->rtm_flags) == 4, "rtm_flags");
static_assert(offsetof(struct rt_msghdr, rtm_rmx.rmx_pksent) == 40 && sizeof(((struct rt_msghdr *)0)->rtm_rmx.rmx_pksent) == 8, "rtm_rmx.rmx_pksent");
static_assert(offsetof(struct rt_msghdr, rtm_rmx.rmx_mtu) == 60 && sizeof(((struct rt_msghdr *)0)->rtm_rmx.rmx_mtu) == 4, "rtm_rmx.rmx_mtu");
static_assert(offsetof(struct rt_msghdr, rtm_rmx.rmx_refcnt) == 64 && sizeof(((struct rt_msghdr *)0)->rtm_rmx.rmx_refcnt) == 4, "rtm_rmx.rmx_refcnt");

static_assert(sizeof(struct kinfo_file) == 632, "struct kinfo_file");
static_assert(offsetof(struct kinfo_file, f_type) == 16 && sizeof(((struct kinfo_file *)0)->f_type) == 4, "f_type");
static_assert(offsetof(struct kinfo_file, f_count) == 20 && sizeof(((struct kinfo_file *)0)->f_count) == 4, "f_count");
static_assert(offsetof(struct kinfo_file, f_uid) == 40 && sizeof(((struct kinfo_file *)0)->f_uid) == 4, "f_uid");
static_assert(offsetof(struct kinfo_file, f_data) == 64 && sizeof(((struct kinfo_file *)0)->f_data) == 8, "f_data");
static_assert(offsetof(struct kinfo_file, so_type) == 272 && sizeof(((struct kinfo_file *)0)->so_type) == 4, "so_type");
static_assert(offsetof(struct kinfo_file, so_state) == 276 && sizeof(((struct kinfo_file *)0)->so_state) == 4, "so_state");
static_assert(offsetof(struct kinfo_file, so_protocol) == 288 && sizeof(((struct kinfo_file *)0)->so_protocol) == 4, "so_protocol");
static_assert(offsetof(struct kinfo_file, so_family) == 292 && sizeof(((struct kinfo_file *)0)->so_family) == 4, "so_family");
static_assert(offsetof(struct kinfo_file, inp_lport) == 304 && sizeof(((struct kinfo_file *)0)->inp_lport) == 4, "inp_lport");
static_assert(offsetof(struct kinfo_file, inp_laddru) == 308 && sizeof(((struct kinfo_file *)0)->inp_laddru) == 16, "inp_laddru");
static_assert(offsetof(struct kinfo_file, inp_fport) == 324 && sizeof(((struct kinfo_file *)0)->inp_fport) == 4, "inp_fport");
static_assert(offsetof(struct kinfo_file, inp_faddru) == 328 && sizeof(((struct kinfo_file *)0)->inp_faddru) == 16, "inp_faddru");
static_assert(offsetof(struct kinfo_file, p_pid) == 376 && sizeof(((struct kinfo_file *)0)->p_pid) == 4, "p_pid");
static_assert(offsetof(struct kinfo_file, fd_fd) == 380 && sizeof(((struct kinfo_file *)0)->fd_fd) == 4, "fd_fd");
static_assert(offsetof(struct kinfo_file, so_rcv_cc) == 448 && sizeof(((struct kinfo_file *)0)->so_rcv_cc) == 8, "so_rcv_cc");
static_assert(offsetof(struct kinfo_file, so_snd_cc) == 456 && sizeof(((struct kinfo_file *)0)->so_snd_cc) == 8, "so_snd_cc");
static_assert(offsetof(struct kinfo_file, unp_path) == 488 && sizeof(((struct kinfo_file *)0)->unp_path) == 104, "unp_path");
static_assert(offsetof(struct kinfo_file, inp_proto) == 592 && sizeof(((struct kinfo_file *)0)->inp_proto) == 4, "inp_proto");
static_assert(offsetof(struct kinfo_file, t_state) == 596 && sizeof(((struct kinfo_file *)0)->t_state) == 4, "t_state");

static_assert(sizeof(struct kinfo_proc) == 648, "struct kinfo_proc");
static_assert(offsetof(struct kinfo_proc, p_pid) == 108 && sizeof(((struct kinfo_proc *)0)->p_pid) == 4, "p_pid");
static_assert(offsetof(struct kinfo_proc, p_ppid) == 112 && sizeof(((struct kinfo_proc *)0)->p_ppid) == 4, "p_ppid");
static_assert(offsetof(struct kinfo_proc, p_sid) == 116 && sizeof(((struct kinfo_proc *)0)->p_sid) == 4, "p_sid");
static_assert(offsetof(struct kinfo_proc, p__pgid) == 120 && sizeof(((struct kinfo_proc *)0)->p__pgid) == 4, "p__pgid");
static_assert(offsetof(struct kinfo_proc, p_tpgid) == 124 && sizeof(((struct kinfo_proc *)0)->p_tpgid) == 4, "p_tpgid");
static_assert(offsetof(struct kinfo_proc, p_uid) == 128 && sizeof(((struct kinfo_proc *)0)->p_uid) == 4, "p_uid");
static_assert(offsetof(struct kinfo_proc, p_ruid) == 132 && sizeof(((struct kinfo_proc *)0)->p_ruid) == 4, "p_ruid");
static_assert(offsetof(struct kinfo_proc, p_gid) == 136 && sizeof(((struct kinfo_proc *)0)->p_gid) == 4, "p_gid");
static_assert(offsetof(struct kinfo_proc, p_rgid) == 140 && sizeof(((struct kinfo_proc *)0)->p_rgid) == 4, "p_rgid");
static_assert(offsetof(struct kinfo_proc, p_tdev) == 212 && sizeof(((struct kinfo_proc *)0)->p_tdev) == 4, "p_tdev");
static_assert(offsetof(struct kinfo_proc, p_rtime_sec) == 220 && sizeof(((struct kinfo_proc *)0)->p_rtime_sec) == 4, "p_rtime_sec");
static_assert(offsetof(struct kinfo_proc, p_rtime_usec) == 224 && sizeof(((struct kinfo_proc *)0)->p_rtime_usec) == 4, "p_rtime_usec");
static_assert(offsetof(struct kinfo_proc, p_stat) == 304 && sizeof(((struct kinfo_proc *)0)->p_stat) == 1, "p_stat");
static_assert(offsetof(struct kinfo_proc, p_priority) == 305 && sizeof(((struct kinfo_proc *)0)->p_priority) == 1, "p_priority");
static_assert(offsetof(struct kinfo_proc, p_nice) == 307 && sizeof(((struct kinfo_proc *)0)->p_nice) == 1, "p_nice");
static_assert(offsetof(struct kinfo_proc, p_comm) == 312 && sizeof(((struct kinfo_proc *)0)->p_comm) == 24, "p_comm");
static_assert(offsetof(struct kinfo_proc, p_wmesg) == 336 && sizeof(((struct kinfo_proc *)0)->p_wmesg) == 8, "p_wmesg");
static_assert(offsetof(struct kinfo_proc, p_vm_rssize) == 384 && sizeof(((struct kinfo_proc *)0)->p_vm_rssize) == 4, "p_vm_rssize");
static_assert(offsetof(struct kinfo_proc, p_vm_tsize) == 388 && sizeof(((struct kinfo_proc *)0)->p_vm_tsize) == 4, "p_vm_tsize");
static_assert(offsetof(struct kinfo_proc, p_vm_dsize) == 392 && sizeof(((struct kinfo_proc *)0)->p_vm_dsize) == 4, "p_vm_dsize");
static_assert(offsetof(struct kinfo_proc, p_vm_ssize) == 396 && sizeof(((struct kinfo_proc *)0)->p_vm_ssize) == 4, "p_vm_ssize");
static_assert(offsetof(struct kinfo_proc, p_ustart_sec) == 408 && sizeof(((struct kinfo_proc *)0)->p_ustart_sec) == 8, "p_ustart_sec");
static_assert(offsetof(struct kinfo_proc, p_ustart_usec) == 416 && sizeof(((struct kinfo_proc *)0)->p_ustart_usec) == 4, "p_ustart_usec");
static_assert(offsetof(struct kinfo_proc, p_uutime_sec) == 420 && sizeof(((struct kinfo_proc *)0)->p_uutime_sec) == 4, "p_uutime_sec");
static_assert(offsetof(struct kinfo_proc, p_uutime_usec) == 424 && sizeof(((struct kinfo_proc *)0)->p_uutime_usec) == 4, "p_uutime_usec");
static_assert(offsetof(struct kinfo_proc, p_ustime_sec) == 428 && sizeof(((struct kinfo_proc *)0)->p_ustime_sec) == 4, "p_ustime_sec");
static_assert(offsetof(struct kinfo_proc, p_ustime_usec) == 432 && sizeof(((struct kinfo_proc *)0)->p_ustime_usec) == 4, "p_ustime_usec");
static_assert(offsetof(struct kinfo_proc, p_uru_maxrss) == 440 && sizeof(((struct kinfo_proc *)0)->p_uru_maxrss) == 8, "p_uru_maxrss");
static_assert(offsetof(struct kinfo_proc, p_uru_minflt) == 472 && sizeof(((struct kinfo_proc *)0)->p_uru_minflt) == 8, "p_uru_minflt");
static_assert(offsetof(struct kinfo_proc, p_uru_majflt) == 480 && sizeof(((struct kinfo_proc *)0)->p_uru_majflt) == 8, "p_uru_majflt");
static_assert(offsetof(struct kinfo_proc, p_uru_inblock) == 496 && sizeof(((struct kinfo_proc *)0)->p_uru_inblock) == 8, "p_uru_inblock");
static_assert(offsetof(struct kinfo_proc, p_uru_oublock) == 504 && sizeof(((struct kinfo_proc *)0)->p_uru_oublock) == 8, "p_uru_oublock");
static_assert(offsetof(struct kinfo_proc, p_uru_nvcsw) == 536 && sizeof(((struct kinfo_proc *)0)->p_uru_nvcsw) == 8, "p_uru_nvcsw");
static_assert(offsetof(struct kinfo_proc, p_uru_nivcsw) == 544 && sizeof(((struct kinfo_proc *)0)->p_uru_nivcsw) == 8, "p_uru_nivcsw");
static_assert(offsetof(struct kinfo_proc, p_psflags) == 560 && sizeof(((struct kinfo_proc *)0)->p_psflags) == 4, "p_psflags");
static_assert(offsetof(struct kinfo_proc, p_svuid) == 568 && sizeof(((struct kinfo_proc *)0)->p_svuid) == 4, "p_svuid");
static_assert(offsetof(struct kinfo_proc, p_svgid) == 572 && sizeof(((struct kinfo_proc *)0)->p_svgid) == 4, "p_svgid");
static_assert(offsetof(struct kinfo_proc, p_cpuid) == 592 && sizeof(((struct kinfo_proc *)0)->p_cpuid) == 8, "p_cpuid");
static_assert(offsetof(struct kinfo_proc, p_tid) == 608 && sizeof(((struct kinfo_proc *)0)->p_tid) == 4, "p_tid");
static_assert(offsetof(struct kinfo_proc, p_name) == 624 && sizeof(((struct kinfo_proc *)0)->p_name) == 24, "p_name");
