// clang-format off
// Written by scripts/layouts.mjs from packages/core/src/platform/freebsd/layouts*.ts. To be included below what declares
// these structs.
#pragma once

#include <stddef.h>

#ifndef __cplusplus
#define static_assert _Static_assert
#endif

static_assert(sizeof(struct clockinfo) == 20, "struct clockinfo");
static_assert(offsetof(struct clockinfo, hz) == 0 && sizeof(((struct clockinfo *)0)->hz) == 4, "hz");
static_assert(offsetof(struct clockinfo, stathz) == 12 && sizeof(((struct clockinfo *)0)->stathz) == 4, "stathz");

static_assert(sizeof(struct devstat) == 288, "struct devstat");
static_assert(offsetof(struct devstat, start_count) == 8 && sizeof(((struct devstat *)0)->start_count) == 4, "start_count");
static_assert(offsetof(struct devstat, end_count) == 12 && sizeof(((struct devstat *)0)->end_count) == 4, "end_count");
static_assert(offsetof(struct devstat, device_name) == 44 && sizeof(((struct devstat *)0)->device_name) == 16, "device_name");
static_assert(offsetof(struct devstat, unit_number) == 60 && sizeof(((struct devstat *)0)->unit_number) == 4, "unit_number");
static_assert(offsetof(struct devstat, bytes[1]) == 72 && sizeof(((struct devstat *)0)->bytes[1]) == 8, "bytes[1]");
static_assert(offsetof(struct devstat, bytes[2]) == 80 && sizeof(((struct devstat *)0)->bytes[2]) == 8, "bytes[2]");
static_assert(offsetof(struct devstat, bytes[3]) == 88 && sizeof(((struct devstat *)0)->bytes[3]) == 8, "bytes[3]");
static_assert(offsetof(struct devstat, operations[1]) == 104 && sizeof(((struct devstat *)0)->operations[1]) == 8, "operations[1]");
static_assert(offsetof(struct devstat, operations[2]) == 112 && sizeof(((struct devstat *)0)->operations[2]) == 8, "operations[2]");
static_assert(offsetof(struct devstat, operations[3]) == 120 && sizeof(((struct devstat *)0)->operations[3]) == 8, "operations[3]");
static_assert(offsetof(struct devstat, duration[1].sec) == 144 && sizeof(((struct devstat *)0)->duration[1].sec) == 8, "duration[1].sec");
static_assert(offsetof(struct devstat, duration[1].frac) == 152 && sizeof(((struct devstat *)0)->duration[1].frac) == 8, "duration[1].frac");
static_assert(offsetof(struct devstat, duration[2].sec) == 160 && sizeof(((struct devstat *)0)->duration[2].sec) == 8, "duration[2].sec");
static_assert(offsetof(struct devstat, duration[2].frac) == 168 && sizeof(((struct devstat *)0)->duration[2].frac) == 8, "duration[2].frac");
static_assert(offsetof(struct devstat, busy_time.sec) == 192 && sizeof(((struct devstat *)0)->busy_time.sec) == 8, "busy_time.sec");
static_assert(offsetof(struct devstat, busy_time.frac) == 200 && sizeof(((struct devstat *)0)->busy_time.frac) == 8, "busy_time.frac");
static_assert(offsetof(struct devstat, device_type) == 260 && sizeof(((struct devstat *)0)->device_type) == 4, "device_type");

static_assert(sizeof(struct statfs_) == 2344, "struct statfs_");
static_assert(offsetof(struct statfs_, f_version) == 0 && sizeof(((struct statfs_ *)0)->f_version) == 4, "f_version");
static_assert(offsetof(struct statfs_, f_flags) == 8 && sizeof(((struct statfs_ *)0)->f_flags) == 8, "f_flags");
static_assert(offsetof(struct statfs_, f_fsid) == 192 && sizeof(((struct statfs_ *)0)->f_fsid) == 8, "f_fsid");
static_assert(offsetof(struct statfs_, f_fstypename) == 280 && sizeof(((struct statfs_ *)0)->f_fstypename) == 16, "f_fstypename");
static_assert(offsetof(struct statfs_, f_mntfromname) == 296 && sizeof(((struct statfs_ *)0)->f_mntfromname) == 1024, "f_mntfromname");
static_assert(offsetof(struct statfs_, f_mntonname) == 1320 && sizeof(((struct statfs_ *)0)->f_mntonname) == 1024, "f_mntonname");

static_assert(sizeof(struct statfs_freebsd11) == 472, "struct statfs_freebsd11");
static_assert(offsetof(struct statfs_freebsd11, f_version) == 0 && sizeof(((struct statfs_freebsd11 *)0)->f_version) == 4, "f_version");
static_assert(offsetof(struct statfs_freebsd11, f_flags) == 8 && sizeof(((struct statfs_freebsd11 *)0)->f_flags) == 8, "f_flags");
static_assert(offsetof(struct statfs_freebsd11, f_fsid) == 192 && sizeof(((struct statfs_freebsd11 *)0)->f_fsid) == 8, "f_fsid");
static_assert(offsetof(struct statfs_freebsd11, f_fstypename) == 280 && sizeof(((struct statfs_freebsd11 *)0)->f_fstypename) == 16, "f_fstypename");
static_assert(offsetof(struct statfs_freebsd11, f_mntfromname) == 296 && sizeof(((struct statfs_freebsd11 *)0)->f_mntfromname) == 88, "f_mntfromname");
static_assert(offsetof(struct statfs_freebsd11, f_mntonname) == 384 && sizeof(((struct statfs_freebsd11 *)0)->f_mntonname) == 88, "f_mntonname");

static_assert(sizeof(struct vmtotal) == 88, "struct vmtotal");
static_assert(offsetof(struct vmtotal, t_vmshr) == 32 && sizeof(((struct vmtotal *)0)->t_vmshr) == 8, "t_vmshr");
static_assert(offsetof(struct vmtotal, t_rmshr) == 48 && sizeof(((struct vmtotal *)0)->t_rmshr) == 8, "t_rmshr");
static_assert(offsetof(struct vmtotal, t_rq) == 72 && sizeof(((struct vmtotal *)0)->t_rq) == 2, "t_rq");
static_assert(offsetof(struct vmtotal, t_dw) == 74 && sizeof(((struct vmtotal *)0)->t_dw) == 2, "t_dw");

static_assert(sizeof(struct xswdev) == 32, "struct xswdev");
static_assert(offsetof(struct xswdev, xsw_nblks) == 20 && sizeof(((struct xswdev *)0)->xsw_nblks) == 4, "xsw_nblks");
static_assert(offsetof(struct xswdev, xsw_used) == 24 && sizeof(((struct xswdev *)0)->xsw_used) == 4, "xsw_used");

static_assert(sizeof(struct xswdev_freebsd11) == 20, "struct xswdev_freebsd11");
static_assert(offsetof(struct xswdev_freebsd11, xsw_nblks) == 12 && sizeof(((struct xswdev_freebsd11 *)0)->xsw_nblks) == 4, "xsw_nblks");
static_assert(offsetof(struct xswdev_freebsd11, xsw_used) == 16 && sizeof(((struct xswdev_freebsd11 *)0)->xsw_used) == 4, "xsw_used");

static_assert(sizeof(struct if_msghdr) == 168, "struct if_msghdr");
static_assert(offsetof(struct if_msghdr, ifm_msglen) == 0 && sizeof(((struct if_msghdr *)0)->ifm_msglen) == 2, "ifm_msglen");
static_assert(offsetof(struct if_msghdr, ifm_type) == 3 && sizeof(((struct if_msghdr *)0)->ifm_type) == 1, "ifm_type");
static_assert(offsetof(struct if_msghdr, ifm_flags) == 8 && sizeof(((struct if_msghdr *)0)->ifm_flags) == 4, "ifm_flags");
static_assert(offsetof(struct if_msghdr, ifm_index) == 12 && sizeof(((struct if_msghdr *)0)->ifm_index) == 2, "ifm_index");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_type) == 16 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_type) == 1, "ifm_data.ifi_type");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_link_state) == 20 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_link_state) == 1, "ifm_data.ifi_link_state");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_mtu) == 24 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_mtu) == 4, "ifm_data.ifi_mtu");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_baudrate) == 32 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_baudrate) == 8, "ifm_data.ifi_baudrate");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_ipackets) == 40 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_ipackets) == 8, "ifm_data.ifi_ipackets");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_ierrors) == 48 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_ierrors) == 8, "ifm_data.ifi_ierrors");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_opackets) == 56 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_opackets) == 8, "ifm_data.ifi_opackets");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_oerrors) == 64 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_oerrors) == 8, "ifm_data.ifi_oerrors");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_collisions) == 72 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_collisions) == 8, "ifm_data.ifi_collisions");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_ibytes) == 80 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_ibytes) == 8, "ifm_data.ifi_ibytes");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_obytes) == 88 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_obytes) == 8, "ifm_data.ifi_obytes");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_imcasts) == 96 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_imcasts) == 8, "ifm_data.ifi_imcasts");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_iqdrops) == 112 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_iqdrops) == 8, "ifm_data.ifi_iqdrops");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_oqdrops) == 120 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_oqdrops) == 8, "ifm_data.ifi_oqdrops");

static_assert(sizeof(struct ifa_msghdr) == 20, "struct ifa_msghdr");
static_assert(offsetof(struct ifa_msghdr, ifam_msglen) == 0 && sizeof(((struct ifa_msghdr *)0)->ifam_msglen) == 2, "ifam_msglen");
static_assert(offsetof(struct ifa_msghdr, ifam_type) == 3 && sizeof(((struct ifa_msghdr *)0)->ifam_type) == 1, "ifam_type");
static_assert(offsetof(struct ifa_msghdr, ifam_addrs) == 4 && sizeof(((struct ifa_msghdr *)0)->ifam_addrs) == 4, "ifam_addrs");
static_assert(offsetof(struct ifa_msghdr, ifam_index) == 12 && sizeof(((struct ifa_msghdr *)0)->ifam_index) == 2, "ifam_index");

static_assert(sizeof(struct rt_msghdr) == 152, "struct rt_msghdr");
static_assert(offsetof(struct rt_msghdr, rtm_msglen) == 0 && sizeof(((struct rt_msghdr *)0)->rtm_msglen) == 2, "rtm_msglen");
static_assert(offsetof(struct rt_msghdr, rtm_index) == 4 && sizeof(((struct rt_msghdr *)0)->rtm_index) == 2, "rtm_index");
static_assert(offsetof(struct rt_msghdr, rtm_flags) == 8 && sizeof(((struct rt_msghdr *)0)->rtm_flags) == 4, "rtm_flags");
static_assert(offsetof(struct rt_msghdr, rtm_addrs) == 12 && sizeof(((struct rt_msghdr *)0)->rtm_addrs) == 4, "rtm_addrs");
static_assert(offsetof(struct rt_msghdr, rtm_rmx.rmx_mtu) == 48 && sizeof(((struct rt_msghdr *)0)->rtm_rmx.rmx_mtu) == 8, "rtm_rmx.rmx_mtu");
static_assert(offsetof(struct rt_msghdr, rtm_rmx.rmx_pksent) == 112 && sizeof(((struct rt_msghdr *)0)->rtm_rmx.rmx_pksent) == 8, "rtm_rmx.rmx_pksent");

static_assert(sizeof(struct kinfo_file) == 1392, "struct kinfo_file");
static_assert(offsetof(struct kinfo_file, kf_structsize) == 0 && sizeof(((struct kinfo_file *)0)->kf_structsize) == 4, "kf_structsize");
static_assert(offsetof(struct kinfo_file, kf_type) == 4 && sizeof(((struct kinfo_file *)0)->kf_type) == 4, "kf_type");
static_assert(offsetof(struct kinfo_file, kf_fd) == 8 && sizeof(((struct kinfo_file *)0)->kf_fd) == 4, "kf_fd");
static_assert(offsetof(struct kinfo_file, kf_flags) == 16 && sizeof(((struct kinfo_file *)0)->kf_flags) == 4, "kf_flags");
static_assert(offsetof(struct kinfo_file, kf_offset) == 24 && sizeof(((struct kinfo_file *)0)->kf_offset) == 8, "kf_offset");
static_assert(offsetof(struct kinfo_file, kf_file_type) == 32 && sizeof(((struct kinfo_file *)0)->kf_file_type) == 4, "kf_file_type");
static_assert(offsetof(struct kinfo_file, kf_file_fsid) == 288 && sizeof(((struct kinfo_file *)0)->kf_file_fsid) == 8, "kf_file_fsid");
static_assert(offsetof(struct kinfo_file, kf_file_rdev) == 296 && sizeof(((struct kinfo_file *)0)->kf_file_rdev) == 8, "kf_file_rdev");
static_assert(offsetof(struct kinfo_file, kf_file_fileid) == 304 && sizeof(((struct kinfo_file *)0)->kf_file_fileid) == 8, "kf_file_fileid");
static_assert(offsetof(struct kinfo_file, kf_file_size) == 312 && sizeof(((struct kinfo_file *)0)->kf_file_size) == 8, "kf_file_size");
static_assert(offsetof(struct kinfo_file, kf_file_mode) == 328 && sizeof(((struct kinfo_file *)0)->kf_file_mode) == 2, "kf_file_mode");

static_assert(sizeof(struct kinfo_proc) == 1088, "struct kinfo_proc");
static_assert(offsetof(struct kinfo_proc, ki_structsize) == 0 && sizeof(((struct kinfo_proc *)0)->ki_structsize) == 4, "ki_structsize");
static_assert(offsetof(struct kinfo_proc, ki_wchan) == 64 && sizeof(((struct kinfo_proc *)0)->ki_wchan) == 8, "ki_wchan");
static_assert(offsetof(struct kinfo_proc, ki_pid) == 72 && sizeof(((struct kinfo_proc *)0)->ki_pid) == 4, "ki_pid");
static_assert(offsetof(struct kinfo_proc, ki_ppid) == 76 && sizeof(((struct kinfo_proc *)0)->ki_ppid) == 4, "ki_ppid");
static_assert(offsetof(struct kinfo_proc, ki_pgid) == 80 && sizeof(((struct kinfo_proc *)0)->ki_pgid) == 4, "ki_pgid");
static_assert(offsetof(struct kinfo_proc, ki_tpgid) == 84 && sizeof(((struct kinfo_proc *)0)->ki_tpgid) == 4, "ki_tpgid");
static_assert(offsetof(struct kinfo_proc, ki_sid) == 88 && sizeof(((struct kinfo_proc *)0)->ki_sid) == 4, "ki_sid");
static_assert(offsetof(struct kinfo_proc, ki_tdev_freebsd11) == 100 && sizeof(((struct kinfo_proc *)0)->ki_tdev_freebsd11) == 4, "ki_tdev_freebsd11");
static_assert(offsetof(struct kinfo_proc, ki_uid) == 168 && sizeof(((struct kinfo_proc *)0)->ki_uid) == 4, "ki_uid");
static_assert(offsetof(struct kinfo_proc, ki_ruid) == 172 && sizeof(((struct kinfo_proc *)0)->ki_ruid) == 4, "ki_ruid");
static_assert(offsetof(struct kinfo_proc, ki_svuid) == 176 && sizeof(((struct kinfo_proc *)0)->ki_svuid) == 4, "ki_svuid");
static_assert(offsetof(struct kinfo_proc, ki_rgid) == 180 && sizeof(((struct kinfo_proc *)0)->ki_rgid) == 4, "ki_rgid");
static_assert(offsetof(struct kinfo_proc, ki_svgid) == 184 && sizeof(((struct kinfo_proc *)0)->ki_svgid) == 4, "ki_svgid");
static_assert(offsetof(struct kinfo_proc, ki_groups[0]) == 192 && sizeof(((struct kinfo_proc *)0)->ki_groups[0]) == 4, "ki_groups[0]");
static_assert(offsetof(struct kinfo_proc, ki_size) == 256 && sizeof(((struct kinfo_proc *)0)->ki_size) == 8, "ki_size");
static_assert(offsetof(struct kinfo_proc, ki_rssize) == 264 && sizeof(((struct kinfo_proc *)0)->ki_rssize) == 8, "ki_rssize");
static_assert(offsetof(struct kinfo_proc, ki_tsize) == 280 && sizeof(((struct kinfo_proc *)0)->ki_tsize) == 8, "ki_tsize");
static_assert(offsetof(struct kinfo_proc, ki_dsize) == 288 && sizeof(((struct kinfo_proc *)0)->ki_dsize) == 8, "ki_dsize");
static_assert(offsetof(struct kinfo_proc, ki_runtime) == 328 && sizeof(((struct kinfo_proc *)0)->ki_runtime) == 8, "ki_runtime");
static_assert(offsetof(struct kinfo_proc, ki_start.tv_sec) == 336 && sizeof(((struct kinfo_proc *)0)->ki_start.tv_sec) == 8, "ki_start.tv_sec");
static_assert(offsetof(struct kinfo_proc, ki_start.tv_usec) == 344 && sizeof(((struct kinfo_proc *)0)->ki_start.tv_usec) == 8, "ki_start.tv_usec");
static_assert(offsetof(struct kinfo_proc, ki_flag) == 368 && sizeof(((struct kinfo_proc *)0)->ki_flag) == 8, "ki_flag");
static_assert(offsetof(struct kinfo_proc, ki_kiflag) == 376 && sizeof(((struct kinfo_proc *)0)->ki_kiflag) == 8, "ki_kiflag");
static_assert(offsetof(struct kinfo_proc, ki_stat) == 388 && sizeof(((struct kinfo_proc *)0)->ki_stat) == 1, "ki_stat");
static_assert(offsetof(struct kinfo_proc, ki_nice) == 389 && sizeof(((struct kinfo_proc *)0)->ki_nice) == 1, "ki_nice");
static_assert(offsetof(struct kinfo_proc, ki_tdname) == 394 && sizeof(((struct kinfo_proc *)0)->ki_tdname) == 17, "ki_tdname");
static_assert(offsetof(struct kinfo_proc, ki_wmesg) == 411 && sizeof(((struct kinfo_proc *)0)->ki_wmesg) == 9, "ki_wmesg");
static_assert(offsetof(struct kinfo_proc, ki_comm) == 447 && sizeof(((struct kinfo_proc *)0)->ki_comm) == 20, "ki_comm");
static_assert(offsetof(struct kinfo_proc, ki_tdev) == 560 && sizeof(((struct kinfo_proc *)0)->ki_tdev) == 8, "ki_tdev");
static_assert(offsetof(struct kinfo_proc, ki_oncpu) == 568 && sizeof(((struct kinfo_proc *)0)->ki_oncpu) == 4, "ki_oncpu");
static_assert(offsetof(struct kinfo_proc, ki_lastcpu) == 572 && sizeof(((struct kinfo_proc *)0)->ki_lastcpu) == 4, "ki_lastcpu");
static_assert(offsetof(struct kinfo_proc, ki_numthreads) == 596 && sizeof(((struct kinfo_proc *)0)->ki_numthreads) == 4, "ki_numthreads");
static_assert(offsetof(struct kinfo_proc, ki_tid) == 600 && sizeof(((struct kinfo_proc *)0)->ki_tid) == 4, "ki_tid");
static_assert(offsetof(struct kinfo_proc, ki_pri.pri_level) == 605 && sizeof(((struct kinfo_proc *)0)->ki_pri.pri_level) == 1, "ki_pri.pri_level");
static_assert(offsetof(struct kinfo_proc, ki_rusage.ru_utime.tv_sec) == 608 && sizeof(((struct kinfo_proc *)0)->ki_rusage.ru_utime.tv_sec) == 8, "ki_rusage.ru_utime.tv_sec");
static_assert(offsetof(struct kinfo_proc, ki_rusage.ru_utime.tv_usec) == 616 && sizeof(((struct kinfo_proc *)0)->ki_rusage.ru_utime.tv_usec) == 8, "ki_rusage.ru_utime.tv_usec");
static_assert(offsetof(struct kinfo_proc, ki_rusage.ru_stime.tv_sec) == 624 && sizeof(((struct kinfo_proc *)0)->ki_rusage.ru_stime.tv_sec) == 8, "ki_rusage.ru_stime.tv_sec");
static_assert(offsetof(struct kinfo_proc, ki_rusage.ru_stime.tv_usec) == 632 && sizeof(((struct kinfo_proc *)0)->ki_rusage.ru_stime.tv_usec) == 8, "ki_rusage.ru_stime.tv_usec");
static_assert(offsetof(struct kinfo_proc, ki_rusage.ru_maxrss) == 640 && sizeof(((struct kinfo_proc *)0)->ki_rusage.ru_maxrss) == 8, "ki_rusage.ru_maxrss");
static_assert(offsetof(struct kinfo_proc, ki_rusage.ru_minflt) == 672 && sizeof(((struct kinfo_proc *)0)->ki_rusage.ru_minflt) == 8, "ki_rusage.ru_minflt");
static_assert(offsetof(struct kinfo_proc, ki_rusage.ru_majflt) == 680 && sizeof(((struct kinfo_proc *)0)->ki_rusage.ru_majflt) == 8, "ki_rusage.ru_majflt");
static_assert(offsetof(struct kinfo_proc, ki_rusage.ru_inblock) == 696 && sizeof(((struct kinfo_proc *)0)->ki_rusage.ru_inblock) == 8, "ki_rusage.ru_inblock");
static_assert(offsetof(struct kinfo_proc, ki_rusage.ru_oublock) == 704 && sizeof(((struct kinfo_proc *)0)->ki_rusage.ru_oublock) == 8, "ki_rusage.ru_oublock");
static_assert(offsetof(struct kinfo_proc, ki_rusage.ru_nvcsw) == 736 && sizeof(((struct kinfo_proc *)0)->ki_rusage.ru_nvcsw) == 8, "ki_rusage.ru_nvcsw");
static_assert(offsetof(struct kinfo_proc, ki_rusage.ru_nivcsw) == 744 && sizeof(((struct kinfo_proc *)0)->ki_rusage.ru_nivcsw) == 8, "ki_rusage.ru_nivcsw");
static_assert(offsetof(struct kinfo_proc, ki_rusage_ch.ru_utime.tv_sec) == 752 && sizeof(((struct kinfo_proc *)0)->ki_rusage_ch.ru_utime.tv_sec) == 8, "ki_rusage_ch.ru_utime.tv_sec");
static_assert(offsetof(struct kinfo_proc, ki_rusage_ch.ru_utime.tv_usec) == 760 && sizeof(((struct kinfo_proc *)0)->ki_rusage_ch.ru_utime.tv_usec) == 8, "ki_rusage_ch.ru_utime.tv_usec");
static_assert(offsetof(struct kinfo_proc, ki_rusage_ch.ru_stime.tv_sec) == 768 && sizeof(((struct kinfo_proc *)0)->ki_rusage_ch.ru_stime.tv_sec) == 8, "ki_rusage_ch.ru_stime.tv_sec");
static_assert(offsetof(struct kinfo_proc, ki_rusage_ch.ru_stime.tv_usec) == 776 && sizeof(((struct kinfo_proc *)0)->ki_rusage_ch.ru_stime.tv_usec) == 8, "ki_rusage_ch.ru_stime.tv_usec");

static_assert(sizeof(struct kinfo_vmentry) == 1160, "struct kinfo_vmentry");
static_assert(offsetof(struct kinfo_vmentry, kve_structsize) == 0 && sizeof(((struct kinfo_vmentry *)0)->kve_structsize) == 4, "kve_structsize");
static_assert(offsetof(struct kinfo_vmentry, kve_type) == 4 && sizeof(((struct kinfo_vmentry *)0)->kve_type) == 4, "kve_type");
static_assert(offsetof(struct kinfo_vmentry, kve_start) == 8 && sizeof(((struct kinfo_vmentry *)0)->kve_start) == 8, "kve_start");
static_assert(offsetof(struct kinfo_vmentry, kve_end) == 16 && sizeof(((struct kinfo_vmentry *)0)->kve_end) == 8, "kve_end");
static_assert(offsetof(struct kinfo_vmentry, kve_offset) == 24 && sizeof(((struct kinfo_vmentry *)0)->kve_offset) == 8, "kve_offset");
static_assert(offsetof(struct kinfo_vmentry, kve_vn_fileid) == 32 && sizeof(((struct kinfo_vmentry *)0)->kve_vn_fileid) == 8, "kve_vn_fileid");
static_assert(offsetof(struct kinfo_vmentry, kve_flags) == 44 && sizeof(((struct kinfo_vmentry *)0)->kve_flags) == 4, "kve_flags");
static_assert(offsetof(struct kinfo_vmentry, kve_resident) == 48 && sizeof(((struct kinfo_vmentry *)0)->kve_resident) == 4, "kve_resident");
static_assert(offsetof(struct kinfo_vmentry, kve_private_resident) == 52 && sizeof(((struct kinfo_vmentry *)0)->kve_private_resident) == 4, "kve_private_resident");
static_assert(offsetof(struct kinfo_vmentry, kve_protection) == 56 && sizeof(((struct kinfo_vmentry *)0)->kve_protection) == 4, "kve_protection");
static_assert(offsetof(struct kinfo_vmentry, kve_vn_fsid) == 88 && sizeof(((struct kinfo_vmentry *)0)->kve_vn_fsid) == 8, "kve_vn_fsid");

static_assert(sizeof(struct rlimit_) == 16, "struct rlimit_");
static_assert(offsetof(struct rlimit_, rlim_cur) == 0 && sizeof(((struct rlimit_ *)0)->rlim_cur) == 8, "rlim_cur");
static_assert(offsetof(struct rlimit_, rlim_max) == 8 && sizeof(((struct rlimit_ *)0)->rlim_max) == 8, "rlim_max");

static_assert(sizeof(struct xfile) == 128, "struct xfile");
static_assert(offsetof(struct xfile, xf_size) == 0 && sizeof(((struct xfile *)0)->xf_size) == 8, "xf_size");
static_assert(offsetof(struct xfile, xf_pid) == 8 && sizeof(((struct xfile *)0)->xf_pid) == 4, "xf_pid");
static_assert(offsetof(struct xfile, xf_fd) == 16 && sizeof(((struct xfile *)0)->xf_fd) == 4, "xf_fd");
static_assert(offsetof(struct xfile, xf_type) == 32 && sizeof(((struct xfile *)0)->xf_type) == 2, "xf_type");
static_assert(offsetof(struct xfile, xf_data) == 56 && sizeof(((struct xfile *)0)->xf_data) == 8, "xf_data");

static_assert(sizeof(struct xinpcb) == 400, "struct xinpcb");
static_assert(offsetof(struct xinpcb, xi_len) == 0 && sizeof(((struct xinpcb *)0)->xi_len) == 8, "xi_len");
static_assert(offsetof(struct xinpcb, xi_socket.xso_so) == 16 && sizeof(((struct xinpcb *)0)->xi_socket.xso_so) == 8, "xi_socket.xso_so");
static_assert(offsetof(struct xinpcb, xi_socket.so_pcb) == 24 && sizeof(((struct xinpcb *)0)->xi_socket.so_pcb) == 8, "xi_socket.so_pcb");
static_assert(offsetof(struct xinpcb, xi_socket.xso_protocol) == 104 && sizeof(((struct xinpcb *)0)->xi_socket.xso_protocol) == 4, "xi_socket.xso_protocol");
static_assert(offsetof(struct xinpcb, xi_socket.so_qlen) == 112 && sizeof(((struct xinpcb *)0)->xi_socket.so_qlen) == 4, "xi_socket.so_qlen");
static_assert(offsetof(struct xinpcb, xi_socket.so_qlimit) == 120 && sizeof(((struct xinpcb *)0)->xi_socket.so_qlimit) == 4, "xi_socket.so_qlimit");
static_assert(offsetof(struct xinpcb, xi_socket.so_uid) == 128 && sizeof(((struct xinpcb *)0)->xi_socket.so_uid) == 4, "xi_socket.so_uid");
static_assert(offsetof(struct xinpcb, xi_socket.so_type) == 164 && sizeof(((struct xinpcb *)0)->xi_socket.so_type) == 2, "xi_socket.so_type");
static_assert(offsetof(struct xinpcb, xi_socket.so_options) == 166 && sizeof(((struct xinpcb *)0)->xi_socket.so_options) == 2, "xi_socket.so_options");
static_assert(offsetof(struct xinpcb, xi_socket.so_rcv.sb_cc) == 176 && sizeof(((struct xinpcb *)0)->xi_socket.so_rcv.sb_cc) == 4, "xi_socket.so_rcv.sb_cc");
static_assert(offsetof(struct xinpcb, xi_socket.so_snd.sb_cc) == 212 && sizeof(((struct xinpcb *)0)->xi_socket.so_snd.sb_cc) == 4, "xi_socket.so_snd.sb_cc");
static_assert(offsetof(struct xinpcb, inp_inc.ie_fport) == 252 && sizeof(((struct xinpcb *)0)->inp_inc.ie_fport) == 2, "inp_inc.ie_fport");
static_assert(offsetof(struct xinpcb, inp_inc.ie_lport) == 254 && sizeof(((struct xinpcb *)0)->inp_inc.ie_lport) == 2, "inp_inc.ie_lport");
static_assert(offsetof(struct xinpcb, inp_inc.ie_faddr) == 256 && sizeof(((struct xinpcb *)0)->inp_inc.ie_faddr) == 16, "inp_inc.ie_faddr");
static_assert(offsetof(struct xinpcb, inp_inc.ie_laddr) == 272 && sizeof(((struct xinpcb *)0)->inp_inc.ie_laddr) == 16, "inp_inc.ie_laddr");
static_assert(offsetof(struct xinpcb, inp_vflag) == 392 && sizeof(((struct xinpcb *)0)->inp_vflag) == 1, "inp_vflag");

static_assert(sizeof(struct xtcpcb) == 744, "struct xtcpcb");
static_assert(offsetof(struct xtcpcb, xt_len) == 0 && sizeof(((struct xtcpcb *)0)->xt_len) == 8, "xt_len");
static_assert(offsetof(struct xtcpcb, t_state) == 568 && sizeof(((struct xtcpcb *)0)->t_state) == 4, "t_state");

static_assert(sizeof(struct xunpcb) == 904, "struct xunpcb");
static_assert(offsetof(struct xunpcb, xu_len) == 0 && sizeof(((struct xunpcb *)0)->xu_len) == 8, "xu_len");
static_assert(offsetof(struct xunpcb, xu_addr) == 152 && sizeof(((struct xunpcb *)0)->xu_addr) == 256, "xu_addr");
static_assert(offsetof(struct xunpcb, xu_caddr) == 408 && sizeof(((struct xunpcb *)0)->xu_caddr) == 256, "xu_caddr");
static_assert(offsetof(struct xunpcb, xu_socket.xso_so) == 672 && sizeof(((struct xunpcb *)0)->xu_socket.xso_so) == 8, "xu_socket.xso_so");
static_assert(offsetof(struct xunpcb, xu_socket.so_pcb) == 680 && sizeof(((struct xunpcb *)0)->xu_socket.so_pcb) == 8, "xu_socket.so_pcb");
static_assert(offsetof(struct xunpcb, xu_socket.so_qlen) == 768 && sizeof(((struct xunpcb *)0)->xu_socket.so_qlen) == 4, "xu_socket.so_qlen");
static_assert(offsetof(struct xunpcb, xu_socket.so_qlimit) == 776 && sizeof(((struct xunpcb *)0)->xu_socket.so_qlimit) == 4, "xu_socket.so_qlimit");
static_assert(offsetof(struct xunpcb, xu_socket.so_uid) == 784 && sizeof(((struct xunpcb *)0)->xu_socket.so_uid) == 4, "xu_socket.so_uid");
static_assert(offsetof(struct xunpcb, xu_socket.so_type) == 820 && sizeof(((struct xunpcb *)0)->xu_socket.so_type) == 2, "xu_socket.so_type");
static_assert(offsetof(struct xunpcb, xu_socket.so_options) == 822 && sizeof(((struct xunpcb *)0)->xu_socket.so_options) == 2, "xu_socket.so_options");
static_assert(offsetof(struct xunpcb, xu_socket.so_rcv.sb_cc) == 832 && sizeof(((struct xunpcb *)0)->xu_socket.so_rcv.sb_cc) == 4, "xu_socket.so_rcv.sb_cc");
static_assert(offsetof(struct xunpcb, xu_socket.so_snd.sb_cc) == 868 && sizeof(((struct xunpcb *)0)->xu_socket.so_snd.sb_cc) == 4, "xu_socket.so_snd.sb_cc");
