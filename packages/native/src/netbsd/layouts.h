// clang-format off
// Written by scripts/layouts.mjs from packages/core/src/platform/netbsd/layouts*.ts. To be included below what declares
// these structs.
#pragma once

#include <stddef.h>

#ifndef __cplusplus
#define static_assert _Static_assert
#endif

static_assert(sizeof(struct clockinfo) == 20, "struct clockinfo");
static_assert(offsetof(struct clockinfo, hz) == 0 && sizeof(((struct clockinfo *)0)->hz) == 4, "hz");
static_assert(offsetof(struct clockinfo, stathz) == 12 && sizeof(((struct clockinfo *)0)->stathz) == 4, "stathz");

static_assert(sizeof(struct io_sysctl) == 128, "struct io_sysctl");
static_assert(offsetof(struct io_sysctl, name) == 0 && sizeof(((struct io_sysctl *)0)->name) == 16, "name");
static_assert(offsetof(struct io_sysctl, busy) == 16 && sizeof(((struct io_sysctl *)0)->busy) == 4, "busy");
static_assert(offsetof(struct io_sysctl, type) == 20 && sizeof(((struct io_sysctl *)0)->type) == 4, "type");
static_assert(offsetof(struct io_sysctl, time_sec) == 64 && sizeof(((struct io_sysctl *)0)->time_sec) == 4, "time_sec");
static_assert(offsetof(struct io_sysctl, time_usec) == 68 && sizeof(((struct io_sysctl *)0)->time_usec) == 4, "time_usec");
static_assert(offsetof(struct io_sysctl, rxfer) == 72 && sizeof(((struct io_sysctl *)0)->rxfer) == 8, "rxfer");
static_assert(offsetof(struct io_sysctl, rbytes) == 80 && sizeof(((struct io_sysctl *)0)->rbytes) == 8, "rbytes");
static_assert(offsetof(struct io_sysctl, wxfer) == 88 && sizeof(((struct io_sysctl *)0)->wxfer) == 8, "wxfer");
static_assert(offsetof(struct io_sysctl, wbytes) == 96 && sizeof(((struct io_sysctl *)0)->wbytes) == 8, "wbytes");

static_assert(sizeof(struct statvfs_) == 3296, "struct statvfs_");
static_assert(offsetof(struct statvfs_, f_flag) == 0 && sizeof(((struct statvfs_ *)0)->f_flag) == 8, "f_flag");
static_assert(offsetof(struct statvfs_, f_fsid) == 136 && sizeof(((struct statvfs_ *)0)->f_fsid) == 8, "f_fsid");
static_assert(offsetof(struct statvfs_, f_fstypename) == 192 && sizeof(((struct statvfs_ *)0)->f_fstypename) == 32, "f_fstypename");
static_assert(offsetof(struct statvfs_, f_mntonname) == 224 && sizeof(((struct statvfs_ *)0)->f_mntonname) == 1024, "f_mntonname");
static_assert(offsetof(struct statvfs_, f_mntfromname) == 1248 && sizeof(((struct statvfs_ *)0)->f_mntfromname) == 1024, "f_mntfromname");

static_assert(sizeof(struct utmpx) == 520, "struct utmpx");
static_assert(offsetof(struct utmpx, ut_name) == 0 && sizeof(((struct utmpx *)0)->ut_name) == 32, "ut_name");
static_assert(offsetof(struct utmpx, ut_line) == 36 && sizeof(((struct utmpx *)0)->ut_line) == 32, "ut_line");
static_assert(offsetof(struct utmpx, ut_host) == 68 && sizeof(((struct utmpx *)0)->ut_host) == 256, "ut_host");
static_assert(offsetof(struct utmpx, ut_type) == 326 && sizeof(((struct utmpx *)0)->ut_type) == 2, "ut_type");
static_assert(offsetof(struct utmpx, ut_pid) == 328 && sizeof(((struct utmpx *)0)->ut_pid) == 4, "ut_pid");
static_assert(offsetof(struct utmpx, ut_tv_sec) == 464 && sizeof(((struct utmpx *)0)->ut_tv_sec) == 8, "ut_tv_sec");
static_assert(offsetof(struct utmpx, ut_tv_usec) == 472 && sizeof(((struct utmpx *)0)->ut_tv_usec) == 4, "ut_tv_usec");

static_assert(sizeof(struct uvmexp_sysctl_) == 592, "struct uvmexp_sysctl_");
static_assert(offsetof(struct uvmexp_sysctl_, free) == 32 && sizeof(((struct uvmexp_sysctl_ *)0)->free) == 8, "free");
static_assert(offsetof(struct uvmexp_sysctl_, active) == 40 && sizeof(((struct uvmexp_sysctl_ *)0)->active) == 8, "active");
static_assert(offsetof(struct uvmexp_sysctl_, inactive) == 48 && sizeof(((struct uvmexp_sysctl_ *)0)->inactive) == 8, "inactive");
static_assert(offsetof(struct uvmexp_sysctl_, wired) == 64 && sizeof(((struct uvmexp_sysctl_ *)0)->wired) == 8, "wired");
static_assert(offsetof(struct uvmexp_sysctl_, swpages) == 136 && sizeof(((struct uvmexp_sysctl_ *)0)->swpages) == 8, "swpages");
static_assert(offsetof(struct uvmexp_sysctl_, swpginuse) == 144 && sizeof(((struct uvmexp_sysctl_ *)0)->swpginuse) == 8, "swpginuse");
static_assert(offsetof(struct uvmexp_sysctl_, intrs) == 208 && sizeof(((struct uvmexp_sysctl_ *)0)->intrs) == 8, "intrs");
static_assert(offsetof(struct uvmexp_sysctl_, swtch) == 216 && sizeof(((struct uvmexp_sysctl_ *)0)->swtch) == 8, "swtch");
static_assert(offsetof(struct uvmexp_sysctl_, softs) == 224 && sizeof(((struct uvmexp_sysctl_ *)0)->softs) == 8, "softs");
static_assert(offsetof(struct uvmexp_sysctl_, syscalls) == 232 && sizeof(((struct uvmexp_sysctl_ *)0)->syscalls) == 8, "syscalls");
static_assert(offsetof(struct uvmexp_sysctl_, pgswapout) == 272 && sizeof(((struct uvmexp_sysctl_ *)0)->pgswapout) == 8, "pgswapout");
static_assert(offsetof(struct uvmexp_sysctl_, forks) == 280 && sizeof(((struct uvmexp_sysctl_ *)0)->forks) == 8, "forks");
static_assert(offsetof(struct uvmexp_sysctl_, filepages) == 576 && sizeof(((struct uvmexp_sysctl_ *)0)->filepages) == 8, "filepages");
static_assert(offsetof(struct uvmexp_sysctl_, execpages) == 584 && sizeof(((struct uvmexp_sysctl_ *)0)->execpages) == 8, "execpages");

static_assert(sizeof(struct vmtotal) == 48, "struct vmtotal");
static_assert(offsetof(struct vmtotal, t_rq) == 0 && sizeof(((struct vmtotal *)0)->t_rq) == 2, "t_rq");
static_assert(offsetof(struct vmtotal, t_dw) == 2 && sizeof(((struct vmtotal *)0)->t_dw) == 2, "t_dw");
static_assert(offsetof(struct vmtotal, t_vmshr) == 28 && sizeof(((struct vmtotal *)0)->t_vmshr) == 4, "t_vmshr");
static_assert(offsetof(struct vmtotal, t_rmshr) == 36 && sizeof(((struct vmtotal *)0)->t_rmshr) == 4, "t_rmshr");

static_assert(sizeof(struct if_msghdr) == 152, "struct if_msghdr");
static_assert(offsetof(struct if_msghdr, ifm_flags) == 8 && sizeof(((struct if_msghdr *)0)->ifm_flags) == 4, "ifm_flags");
static_assert(offsetof(struct if_msghdr, ifm_index) == 12 && sizeof(((struct if_msghdr *)0)->ifm_index) == 2, "ifm_index");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_type) == 16 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_type) == 1, "ifm_data.ifi_type");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_link_state) == 20 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_link_state) == 4, "ifm_data.ifi_link_state");
static_assert(offsetof(struct if_msghdr, ifm_data.ifi_mtu) == 24 && sizeof(((struct if_msghdr *)0)->ifm_data.ifi_mtu) == 8, "ifm_data.ifi_mtu");
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

static_assert(sizeof(struct ifa_msghdr) == 32, "struct ifa_msghdr");
static_assert(offsetof(struct ifa_msghdr, ifam_index) == 4 && sizeof(((struct ifa_msghdr *)0)->ifam_index) == 2, "ifam_index");
static_assert(offsetof(struct ifa_msghdr, ifam_addrs) == 12 && sizeof(((struct ifa_msghdr *)0)->ifam_addrs) == 4, "ifam_addrs");

static_assert(sizeof(struct kinfo_pcb) == 640, "struct kinfo_pcb");
static_assert(offsetof(struct kinfo_pcb, ki_sockaddr) == 16 && sizeof(((struct kinfo_pcb *)0)->ki_sockaddr) == 8, "ki_sockaddr");
static_assert(offsetof(struct kinfo_pcb, ki_family) == 24 && sizeof(((struct kinfo_pcb *)0)->ki_family) == 4, "ki_family");
static_assert(offsetof(struct kinfo_pcb, ki_type) == 28 && sizeof(((struct kinfo_pcb *)0)->ki_type) == 4, "ki_type");
static_assert(offsetof(struct kinfo_pcb, ki_protocol) == 32 && sizeof(((struct kinfo_pcb *)0)->ki_protocol) == 4, "ki_protocol");
static_assert(offsetof(struct kinfo_pcb, ki_sostate) == 40 && sizeof(((struct kinfo_pcb *)0)->ki_sostate) == 4, "ki_sostate");
static_assert(offsetof(struct kinfo_pcb, ki_tstate) == 48 && sizeof(((struct kinfo_pcb *)0)->ki_tstate) == 4, "ki_tstate");
static_assert(offsetof(struct kinfo_pcb, ki_rcvq) == 56 && sizeof(((struct kinfo_pcb *)0)->ki_rcvq) == 8, "ki_rcvq");
static_assert(offsetof(struct kinfo_pcb, ki_sndq) == 64 && sizeof(((struct kinfo_pcb *)0)->ki_sndq) == 8, "ki_sndq");
static_assert(offsetof(struct kinfo_pcb, ki_s) == 72 && sizeof(((struct kinfo_pcb *)0)->ki_s) == 264, "ki_s");
static_assert(offsetof(struct kinfo_pcb, ki_d) == 336 && sizeof(((struct kinfo_pcb *)0)->ki_d) == 264, "ki_d");

static_assert(sizeof(struct rt_msghdr) == 120, "struct rt_msghdr");
static_assert(offsetof(struct rt_msghdr, rtm_msglen) == 0 && sizeof(((struct rt_msghdr *)0)->rtm_msglen) == 2, "rtm_msglen");
static_assert(offsetof(struct rt_msghdr, rtm_index) == 4 && sizeof(((struct rt_msghdr *)0)->rtm_index) == 2, "rtm_index");
static_assert(offsetof(struct rt_msghdr, rtm_flags) == 8 && sizeof(((struct rt_msghdr *)0)->rtm_flags) == 4, "rtm_flags");
static_assert(offsetof(struct rt_msghdr, rtm_addrs) == 12 && sizeof(((struct rt_msghdr *)0)->rtm_addrs) == 4, "rtm_addrs");
static_assert(offsetof(struct rt_msghdr, rtm_rmx.rmx_mtu) == 48 && sizeof(((struct rt_msghdr *)0)->rtm_rmx.rmx_mtu) == 8, "rtm_rmx.rmx_mtu");
static_assert(offsetof(struct rt_msghdr, rtm_rmx.rmx_pksent) == 112 && sizeof(((struct rt_msghdr *)0)->rtm_rmx.rmx_pksent) == 8, "rtm_rmx.rmx_pksent");

static_assert(sizeof(struct kinfo_file) == 120, "struct kinfo_file");
static_assert(offsetof(struct kinfo_file, ki_ftype) == 16 && sizeof(((struct kinfo_file *)0)->ki_ftype) == 4, "ki_ftype");
static_assert(offsetof(struct kinfo_file, ki_fuid) == 40 && sizeof(((struct kinfo_file *)0)->ki_fuid) == 4, "ki_fuid");
static_assert(offsetof(struct kinfo_file, ki_fdata) == 64 && sizeof(((struct kinfo_file *)0)->ki_fdata) == 8, "ki_fdata");
static_assert(offsetof(struct kinfo_file, ki_pid) == 104 && sizeof(((struct kinfo_file *)0)->ki_pid) == 4, "ki_pid");
static_assert(offsetof(struct kinfo_file, ki_fd) == 108 && sizeof(((struct kinfo_file *)0)->ki_fd) == 4, "ki_fd");

static_assert(sizeof(struct kinfo_lwp) == 128, "struct kinfo_lwp");
static_assert(offsetof(struct kinfo_lwp, l_lid) == 32 && sizeof(((struct kinfo_lwp *)0)->l_lid) == 4, "l_lid");
static_assert(offsetof(struct kinfo_lwp, l_priority) == 56 && sizeof(((struct kinfo_lwp *)0)->l_priority) == 1, "l_priority");
static_assert(offsetof(struct kinfo_lwp, l_stat) == 58 && sizeof(((struct kinfo_lwp *)0)->l_stat) == 1, "l_stat");
static_assert(offsetof(struct kinfo_lwp, l_wmesg) == 64 && sizeof(((struct kinfo_lwp *)0)->l_wmesg) == 8, "l_wmesg");
static_assert(offsetof(struct kinfo_lwp, l_cpuid) == 80 && sizeof(((struct kinfo_lwp *)0)->l_cpuid) == 8, "l_cpuid");
static_assert(offsetof(struct kinfo_lwp, l_rtime_sec) == 88 && sizeof(((struct kinfo_lwp *)0)->l_rtime_sec) == 4, "l_rtime_sec");
static_assert(offsetof(struct kinfo_lwp, l_rtime_usec) == 92 && sizeof(((struct kinfo_lwp *)0)->l_rtime_usec) == 4, "l_rtime_usec");
static_assert(offsetof(struct kinfo_lwp, l_name) == 108 && sizeof(((struct kinfo_lwp *)0)->l_name) == 20, "l_name");

static_assert(sizeof(struct kinfo_proc2) == 680, "struct kinfo_proc2");
static_assert(offsetof(struct kinfo_proc2, p_flag) == 112 && sizeof(((struct kinfo_proc2 *)0)->p_flag) == 4, "p_flag");
static_assert(offsetof(struct kinfo_proc2, p_pid) == 116 && sizeof(((struct kinfo_proc2 *)0)->p_pid) == 4, "p_pid");
static_assert(offsetof(struct kinfo_proc2, p_ppid) == 120 && sizeof(((struct kinfo_proc2 *)0)->p_ppid) == 4, "p_ppid");
static_assert(offsetof(struct kinfo_proc2, p_sid) == 124 && sizeof(((struct kinfo_proc2 *)0)->p_sid) == 4, "p_sid");
static_assert(offsetof(struct kinfo_proc2, p__pgid) == 128 && sizeof(((struct kinfo_proc2 *)0)->p__pgid) == 4, "p__pgid");
static_assert(offsetof(struct kinfo_proc2, p_tpgid) == 132 && sizeof(((struct kinfo_proc2 *)0)->p_tpgid) == 4, "p_tpgid");
static_assert(offsetof(struct kinfo_proc2, p_uid) == 136 && sizeof(((struct kinfo_proc2 *)0)->p_uid) == 4, "p_uid");
static_assert(offsetof(struct kinfo_proc2, p_ruid) == 140 && sizeof(((struct kinfo_proc2 *)0)->p_ruid) == 4, "p_ruid");
static_assert(offsetof(struct kinfo_proc2, p_gid) == 144 && sizeof(((struct kinfo_proc2 *)0)->p_gid) == 4, "p_gid");
static_assert(offsetof(struct kinfo_proc2, p_rgid) == 148 && sizeof(((struct kinfo_proc2 *)0)->p_rgid) == 4, "p_rgid");
static_assert(offsetof(struct kinfo_proc2, p_tdev) == 220 && sizeof(((struct kinfo_proc2 *)0)->p_tdev) == 4, "p_tdev");
static_assert(offsetof(struct kinfo_proc2, p_rtime_sec) == 228 && sizeof(((struct kinfo_proc2 *)0)->p_rtime_sec) == 4, "p_rtime_sec");
static_assert(offsetof(struct kinfo_proc2, p_rtime_usec) == 232 && sizeof(((struct kinfo_proc2 *)0)->p_rtime_usec) == 4, "p_rtime_usec");
static_assert(offsetof(struct kinfo_proc2, p_stat) == 360 && sizeof(((struct kinfo_proc2 *)0)->p_stat) == 1, "p_stat");
static_assert(offsetof(struct kinfo_proc2, p_priority) == 361 && sizeof(((struct kinfo_proc2 *)0)->p_priority) == 1, "p_priority");
static_assert(offsetof(struct kinfo_proc2, p_nice) == 363 && sizeof(((struct kinfo_proc2 *)0)->p_nice) == 1, "p_nice");
static_assert(offsetof(struct kinfo_proc2, p_comm) == 368 && sizeof(((struct kinfo_proc2 *)0)->p_comm) == 24, "p_comm");
static_assert(offsetof(struct kinfo_proc2, p_wmesg) == 392 && sizeof(((struct kinfo_proc2 *)0)->p_wmesg) == 8, "p_wmesg");
static_assert(offsetof(struct kinfo_proc2, p_vm_rssize) == 432 && sizeof(((struct kinfo_proc2 *)0)->p_vm_rssize) == 4, "p_vm_rssize");
static_assert(offsetof(struct kinfo_proc2, p_vm_tsize) == 436 && sizeof(((struct kinfo_proc2 *)0)->p_vm_tsize) == 4, "p_vm_tsize");
static_assert(offsetof(struct kinfo_proc2, p_vm_dsize) == 440 && sizeof(((struct kinfo_proc2 *)0)->p_vm_dsize) == 4, "p_vm_dsize");
static_assert(offsetof(struct kinfo_proc2, p_ustart_sec) == 456 && sizeof(((struct kinfo_proc2 *)0)->p_ustart_sec) == 4, "p_ustart_sec");
static_assert(offsetof(struct kinfo_proc2, p_ustart_usec) == 460 && sizeof(((struct kinfo_proc2 *)0)->p_ustart_usec) == 4, "p_ustart_usec");
static_assert(offsetof(struct kinfo_proc2, p_uutime_sec) == 464 && sizeof(((struct kinfo_proc2 *)0)->p_uutime_sec) == 4, "p_uutime_sec");
static_assert(offsetof(struct kinfo_proc2, p_uutime_usec) == 468 && sizeof(((struct kinfo_proc2 *)0)->p_uutime_usec) == 4, "p_uutime_usec");
static_assert(offsetof(struct kinfo_proc2, p_ustime_sec) == 472 && sizeof(((struct kinfo_proc2 *)0)->p_ustime_sec) == 4, "p_ustime_sec");
static_assert(offsetof(struct kinfo_proc2, p_ustime_usec) == 476 && sizeof(((struct kinfo_proc2 *)0)->p_ustime_usec) == 4, "p_ustime_usec");
static_assert(offsetof(struct kinfo_proc2, p_uru_maxrss) == 480 && sizeof(((struct kinfo_proc2 *)0)->p_uru_maxrss) == 8, "p_uru_maxrss");
static_assert(offsetof(struct kinfo_proc2, p_uru_minflt) == 512 && sizeof(((struct kinfo_proc2 *)0)->p_uru_minflt) == 8, "p_uru_minflt");
static_assert(offsetof(struct kinfo_proc2, p_uru_majflt) == 520 && sizeof(((struct kinfo_proc2 *)0)->p_uru_majflt) == 8, "p_uru_majflt");
static_assert(offsetof(struct kinfo_proc2, p_uru_inblock) == 536 && sizeof(((struct kinfo_proc2 *)0)->p_uru_inblock) == 8, "p_uru_inblock");
static_assert(offsetof(struct kinfo_proc2, p_uru_oublock) == 544 && sizeof(((struct kinfo_proc2 *)0)->p_uru_oublock) == 8, "p_uru_oublock");
static_assert(offsetof(struct kinfo_proc2, p_uru_nvcsw) == 576 && sizeof(((struct kinfo_proc2 *)0)->p_uru_nvcsw) == 8, "p_uru_nvcsw");
static_assert(offsetof(struct kinfo_proc2, p_uru_nivcsw) == 584 && sizeof(((struct kinfo_proc2 *)0)->p_uru_nivcsw) == 8, "p_uru_nivcsw");
static_assert(offsetof(struct kinfo_proc2, p_cpuid) == 600 && sizeof(((struct kinfo_proc2 *)0)->p_cpuid) == 8, "p_cpuid");
static_assert(offsetof(struct kinfo_proc2, p_nlwps) == 616 && sizeof(((struct kinfo_proc2 *)0)->p_nlwps) == 8, "p_nlwps");
static_assert(offsetof(struct kinfo_proc2, p_svuid) == 640 && sizeof(((struct kinfo_proc2 *)0)->p_svuid) == 4, "p_svuid");
static_assert(offsetof(struct kinfo_proc2, p_svgid) == 644 && sizeof(((struct kinfo_proc2 *)0)->p_svgid) == 4, "p_svgid");
static_assert(offsetof(struct kinfo_proc2, p_vm_msize) == 672 && sizeof(((struct kinfo_proc2 *)0)->p_vm_msize) == 8, "p_vm_msize");

static_assert(sizeof(struct kinfo_vmentry) == 1128, "struct kinfo_vmentry");
static_assert(offsetof(struct kinfo_vmentry, kve_start) == 0 && sizeof(((struct kinfo_vmentry *)0)->kve_start) == 8, "kve_start");
static_assert(offsetof(struct kinfo_vmentry, kve_end) == 8 && sizeof(((struct kinfo_vmentry *)0)->kve_end) == 8, "kve_end");
static_assert(offsetof(struct kinfo_vmentry, kve_offset) == 16 && sizeof(((struct kinfo_vmentry *)0)->kve_offset) == 8, "kve_offset");
static_assert(offsetof(struct kinfo_vmentry, kve_flags) == 28 && sizeof(((struct kinfo_vmentry *)0)->kve_flags) == 4, "kve_flags");
static_assert(offsetof(struct kinfo_vmentry, kve_protection) == 48 && sizeof(((struct kinfo_vmentry *)0)->kve_protection) == 4, "kve_protection");
static_assert(offsetof(struct kinfo_vmentry, kve_vn_fileid) == 64 && sizeof(((struct kinfo_vmentry *)0)->kve_vn_fileid) == 8, "kve_vn_fileid");
static_assert(offsetof(struct kinfo_vmentry, kve_path) == 104 && sizeof(((struct kinfo_vmentry *)0)->kve_path) == 1024, "kve_path");
