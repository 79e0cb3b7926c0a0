// clang-format off
// Written by scripts/layouts.mjs from packages/core/src/platform/darwin/layouts*.ts. To be included below what declares
// these structs.
#pragma once

#include <stddef.h>

#ifndef __cplusplus
#define static_assert _Static_assert
#endif

static_assert(sizeof(pipe_fdinfo) == 184, "pipe_fdinfo");
static_assert(offsetof(pipe_fdinfo, pipeinfo.pipe_handle) == 160 && sizeof(((pipe_fdinfo *)0)->pipeinfo.pipe_handle) == 8, "pipeinfo.pipe_handle");

static_assert(sizeof(proc_fdinfo) == 8, "proc_fdinfo");
static_assert(offsetof(proc_fdinfo, proc_fd) == 0 && sizeof(((proc_fdinfo *)0)->proc_fd) == 4, "proc_fd");
static_assert(offsetof(proc_fdinfo, proc_fdtype) == 4 && sizeof(((proc_fdinfo *)0)->proc_fdtype) == 4, "proc_fdtype");

static_assert(sizeof(socket_fdinfo) == 792, "socket_fdinfo");
static_assert(offsetof(socket_fdinfo, psi.soi_so) == 160 && sizeof(((socket_fdinfo *)0)->psi.soi_so) == 8, "psi.soi_so");
static_assert(offsetof(socket_fdinfo, psi.soi_type) == 176 && sizeof(((socket_fdinfo *)0)->psi.soi_type) == 4, "psi.soi_type");
static_assert(offsetof(socket_fdinfo, psi.soi_protocol) == 180 && sizeof(((socket_fdinfo *)0)->psi.soi_protocol) == 4, "psi.soi_protocol");
static_assert(offsetof(socket_fdinfo, psi.soi_family) == 184 && sizeof(((socket_fdinfo *)0)->psi.soi_family) == 4, "psi.soi_family");
static_assert(offsetof(socket_fdinfo, psi.soi_options) == 188 && sizeof(((socket_fdinfo *)0)->psi.soi_options) == 2, "psi.soi_options");
static_assert(offsetof(socket_fdinfo, psi.soi_qlen) == 194 && sizeof(((socket_fdinfo *)0)->psi.soi_qlen) == 2, "psi.soi_qlen");
static_assert(offsetof(socket_fdinfo, psi.soi_qlimit) == 198 && sizeof(((socket_fdinfo *)0)->psi.soi_qlimit) == 2, "psi.soi_qlimit");
static_assert(offsetof(socket_fdinfo, psi.soi_rcv.sbi_cc) == 208 && sizeof(((socket_fdinfo *)0)->psi.soi_rcv.sbi_cc) == 4, "psi.soi_rcv.sbi_cc");
static_assert(offsetof(socket_fdinfo, psi.soi_snd.sbi_cc) == 232 && sizeof(((socket_fdinfo *)0)->psi.soi_snd.sbi_cc) == 4, "psi.soi_snd.sbi_cc");
static_assert(offsetof(socket_fdinfo, psi.soi_kind) == 256 && sizeof(((socket_fdinfo *)0)->psi.soi_kind) == 4, "psi.soi_kind");
static_assert(offsetof(socket_fdinfo, psi.soi_proto.pri_in.insi_fport) == 264 && sizeof(((socket_fdinfo *)0)->psi.soi_proto.pri_in.insi_fport) == 4, "psi.soi_proto.pri_in.insi_fport");
static_assert(offsetof(socket_fdinfo, psi.soi_proto.pri_in.insi_lport) == 268 && sizeof(((socket_fdinfo *)0)->psi.soi_proto.pri_in.insi_lport) == 4, "psi.soi_proto.pri_in.insi_lport");
static_assert(offsetof(socket_fdinfo, psi.soi_proto.pri_in.insi_vflag) == 288 && sizeof(((socket_fdinfo *)0)->psi.soi_proto.pri_in.insi_vflag) == 1, "psi.soi_proto.pri_in.insi_vflag");
static_assert(offsetof(socket_fdinfo, psi.soi_proto.pri_in.insi_faddr) == 296 && sizeof(((socket_fdinfo *)0)->psi.soi_proto.pri_in.insi_faddr) == 16, "psi.soi_proto.pri_in.insi_faddr");
static_assert(offsetof(socket_fdinfo, psi.soi_proto.pri_in.insi_laddr) == 312 && sizeof(((socket_fdinfo *)0)->psi.soi_proto.pri_in.insi_laddr) == 16, "psi.soi_proto.pri_in.insi_laddr");
static_assert(offsetof(socket_fdinfo, psi.soi_proto.pri_tcp.tcpsi_state) == 344 && sizeof(((socket_fdinfo *)0)->psi.soi_proto.pri_tcp.tcpsi_state) == 4, "psi.soi_proto.pri_tcp.tcpsi_state");
static_assert(offsetof(socket_fdinfo, psi.soi_proto.pri_un.unsi_conn_so) == 264 && sizeof(((socket_fdinfo *)0)->psi.soi_proto.pri_un.unsi_conn_so) == 8, "psi.soi_proto.pri_un.unsi_conn_so");
static_assert(offsetof(socket_fdinfo, psi.soi_proto.pri_un.unsi_addr) == 280 && sizeof(((socket_fdinfo *)0)->psi.soi_proto.pri_un.unsi_addr) == 255, "psi.soi_proto.pri_un.unsi_addr");
static_assert(offsetof(socket_fdinfo, psi.soi_proto.pri_un.unsi_caddr) == 535 && sizeof(((socket_fdinfo *)0)->psi.soi_proto.pri_un.unsi_caddr) == 255, "psi.soi_proto.pri_un.unsi_caddr");

static_assert(sizeof(vnode_fdinfowithpath) == 1200, "vnode_fdinfowithpath");
static_assert(offsetof(vnode_fdinfowithpath, pfi.fi_openflags) == 0 && sizeof(((vnode_fdinfowithpath *)0)->pfi.fi_openflags) == 4, "pfi.fi_openflags");
static_assert(offsetof(vnode_fdinfowithpath, pfi.fi_offset) == 8 && sizeof(((vnode_fdinfowithpath *)0)->pfi.fi_offset) == 8, "pfi.fi_offset");
static_assert(offsetof(vnode_fdinfowithpath, pvip.vip_vi.vi_stat.vst_dev) == 24 && sizeof(((vnode_fdinfowithpath *)0)->pvip.vip_vi.vi_stat.vst_dev) == 4, "pvip.vip_vi.vi_stat.vst_dev");
static_assert(offsetof(vnode_fdinfowithpath, pvip.vip_vi.vi_stat.vst_mode) == 28 && sizeof(((vnode_fdinfowithpath *)0)->pvip.vip_vi.vi_stat.vst_mode) == 2, "pvip.vip_vi.vi_stat.vst_mode");
static_assert(offsetof(vnode_fdinfowithpath, pvip.vip_vi.vi_stat.vst_nlink) == 30 && sizeof(((vnode_fdinfowithpath *)0)->pvip.vip_vi.vi_stat.vst_nlink) == 2, "pvip.vip_vi.vi_stat.vst_nlink");
static_assert(offsetof(vnode_fdinfowithpath, pvip.vip_vi.vi_stat.vst_ino) == 32 && sizeof(((vnode_fdinfowithpath *)0)->pvip.vip_vi.vi_stat.vst_ino) == 8, "pvip.vip_vi.vi_stat.vst_ino");
static_assert(offsetof(vnode_fdinfowithpath, pvip.vip_vi.vi_stat.vst_size) == 112 && sizeof(((vnode_fdinfowithpath *)0)->pvip.vip_vi.vi_stat.vst_size) == 8, "pvip.vip_vi.vi_stat.vst_size");
static_assert(offsetof(vnode_fdinfowithpath, pvip.vip_vi.vi_stat.vst_rdev) == 140 && sizeof(((vnode_fdinfowithpath *)0)->pvip.vip_vi.vi_stat.vst_rdev) == 4, "pvip.vip_vi.vi_stat.vst_rdev");
static_assert(offsetof(vnode_fdinfowithpath, pvip.vip_path) == 176 && sizeof(((vnode_fdinfowithpath *)0)->pvip.vip_path) == 1024, "pvip.vip_path");

static_assert(sizeof(host_cpu_load_info) == 16, "host_cpu_load_info");
static_assert(offsetof(host_cpu_load_info, cpu_ticks[CPU_STATE_USER]) == 0 && sizeof(((host_cpu_load_info *)0)->cpu_ticks[CPU_STATE_USER]) == 4, "cpu_ticks[CPU_STATE_USER]");
static_assert(offsetof(host_cpu_load_info, cpu_ticks[CPU_STATE_SYSTEM]) == 4 && sizeof(((host_cpu_load_info *)0)->cpu_ticks[CPU_STATE_SYSTEM]) == 4, "cpu_ticks[CPU_STATE_SYSTEM]");
static_assert(offsetof(host_cpu_load_info, cpu_ticks[CPU_STATE_IDLE]) == 8 && sizeof(((host_cpu_load_info *)0)->cpu_ticks[CPU_STATE_IDLE]) == 4, "cpu_ticks[CPU_STATE_IDLE]");
static_assert(offsetof(host_cpu_load_info, cpu_ticks[CPU_STATE_NICE]) == 12 && sizeof(((host_cpu_load_info *)0)->cpu_ticks[CPU_STATE_NICE]) == 4, "cpu_ticks[CPU_STATE_NICE]");

static_assert(sizeof(loadavg) == 24, "loadavg");
static_assert(offsetof(loadavg, ldavg[0]) == 0 && sizeof(((loadavg *)0)->ldavg[0]) == 4, "ldavg[0]");
static_assert(offsetof(loadavg, ldavg[1]) == 4 && sizeof(((loadavg *)0)->ldavg[1]) == 4, "ldavg[1]");
static_assert(offsetof(loadavg, ldavg[2]) == 8 && sizeof(((loadavg *)0)->ldavg[2]) == 4, "ldavg[2]");
static_assert(offsetof(loadavg, fscale) == 16 && sizeof(((loadavg *)0)->fscale) == 8, "fscale");

static_assert(sizeof(malloc_statistics_t) == 32, "malloc_statistics_t");
static_assert(offsetof(malloc_statistics_t, size_in_use) == 8 && sizeof(((malloc_statistics_t *)0)->size_in_use) == 8, "size_in_use");

static_assert(sizeof(struct statfs) == 2168, "struct statfs");
static_assert(offsetof(struct statfs, f_bsize) == 0 && sizeof(((struct statfs *)0)->f_bsize) == 4, "f_bsize");
static_assert(offsetof(struct statfs, f_blocks) == 8 && sizeof(((struct statfs *)0)->f_blocks) == 8, "f_blocks");
static_assert(offsetof(struct statfs, f_bfree) == 16 && sizeof(((struct statfs *)0)->f_bfree) == 8, "f_bfree");
static_assert(offsetof(struct statfs, f_bavail) == 24 && sizeof(((struct statfs *)0)->f_bavail) == 8, "f_bavail");
static_assert(offsetof(struct statfs, f_files) == 32 && sizeof(((struct statfs *)0)->f_files) == 8, "f_files");
static_assert(offsetof(struct statfs, f_ffree) == 40 && sizeof(((struct statfs *)0)->f_ffree) == 8, "f_ffree");
static_assert(offsetof(struct statfs, f_fsid.val[0]) == 48 && sizeof(((struct statfs *)0)->f_fsid.val[0]) == 4, "f_fsid.val[0]");
static_assert(offsetof(struct statfs, f_flags) == 64 && sizeof(((struct statfs *)0)->f_flags) == 4, "f_flags");
static_assert(offsetof(struct statfs, f_fstypename) == 72 && sizeof(((struct statfs *)0)->f_fstypename) == 16, "f_fstypename");
static_assert(offsetof(struct statfs, f_mntonname) == 88 && sizeof(((struct statfs *)0)->f_mntonname) == 1024, "f_mntonname");
static_assert(offsetof(struct statfs, f_mntfromname) == 1112 && sizeof(((struct statfs *)0)->f_mntfromname) == 1024, "f_mntfromname");

static_assert(sizeof(timeval) == 16, "timeval");
static_assert(offsetof(timeval, tv_sec) == 0 && sizeof(((timeval *)0)->tv_sec) == 8, "tv_sec");
static_assert(offsetof(timeval, tv_usec) == 8 && sizeof(((timeval *)0)->tv_usec) == 4, "tv_usec");

static_assert(sizeof(utmpx) == 640, "utmpx");
static_assert(offsetof(utmpx, ut_user) == 0 && sizeof(((utmpx *)0)->ut_user) == 256, "ut_user");
static_assert(offsetof(utmpx, ut_id) == 256 && sizeof(((utmpx *)0)->ut_id) == 4, "ut_id");
static_assert(offsetof(utmpx, ut_line) == 260 && sizeof(((utmpx *)0)->ut_line) == 32, "ut_line");
static_assert(offsetof(utmpx, ut_pid) == 292 && sizeof(((utmpx *)0)->ut_pid) == 4, "ut_pid");
static_assert(offsetof(utmpx, ut_type) == 296 && sizeof(((utmpx *)0)->ut_type) == 2, "ut_type");
static_assert(offsetof(utmpx, ut_tv.tv_sec) == 304 && sizeof(((utmpx *)0)->ut_tv.tv_sec) == 8, "ut_tv.tv_sec");
static_assert(offsetof(utmpx, ut_tv.tv_usec) == 312 && sizeof(((utmpx *)0)->ut_tv.tv_usec) == 4, "ut_tv.tv_usec");
static_assert(offsetof(utmpx, ut_host) == 320 && sizeof(((utmpx *)0)->ut_host) == 256, "ut_host");

static_assert(sizeof(vm_statistics64) == 152, "vm_statistics64");
static_assert(offsetof(vm_statistics64, free_count) == 0 && sizeof(((vm_statistics64 *)0)->free_count) == 4, "free_count");
static_assert(offsetof(vm_statistics64, active_count) == 4 && sizeof(((vm_statistics64 *)0)->active_count) == 4, "active_count");
static_assert(offsetof(vm_statistics64, inactive_count) == 8 && sizeof(((vm_statistics64 *)0)->inactive_count) == 4, "inactive_count");
static_assert(offsetof(vm_statistics64, wire_count) == 12 && sizeof(((vm_statistics64 *)0)->wire_count) == 4, "wire_count");
static_assert(offsetof(vm_statistics64, pageins) == 32 && sizeof(((vm_statistics64 *)0)->pageins) == 8, "pageins");
static_assert(offsetof(vm_statistics64, pageouts) == 40 && sizeof(((vm_statistics64 *)0)->pageouts) == 8, "pageouts");
static_assert(offsetof(vm_statistics64, speculative_count) == 92 && sizeof(((vm_statistics64 *)0)->speculative_count) == 4, "speculative_count");
static_assert(offsetof(vm_statistics64, swapins) == 112 && sizeof(((vm_statistics64 *)0)->swapins) == 8, "swapins");
static_assert(offsetof(vm_statistics64, swapouts) == 120 && sizeof(((vm_statistics64 *)0)->swapouts) == 8, "swapouts");
static_assert(offsetof(vm_statistics64, external_page_count) == 136 && sizeof(((vm_statistics64 *)0)->external_page_count) == 4, "external_page_count");

static_assert(sizeof(sysu::VolumeUsage) == 2184, "sysu::VolumeUsage");
static_assert(offsetof(sysu::VolumeUsage, error) == 0 && sizeof(((sysu::VolumeUsage *)0)->error) == 4, "error");
static_assert(offsetof(sysu::VolumeUsage, figures) == 8 && sizeof(((sysu::VolumeUsage *)0)->figures) == 2168, "figures");
static_assert(offsetof(sysu::VolumeUsage, used) == 2176 && sizeof(((sysu::VolumeUsage *)0)->used) == 8, "used");

static_assert(sizeof(xsw_usage) == 32, "xsw_usage");
static_assert(offsetof(xsw_usage, xsu_total) == 0 && sizeof(((xsw_usage *)0)->xsu_total) == 8, "xsu_total");
static_assert(offsetof(xsw_usage, xsu_avail) == 8 && sizeof(((xsw_usage *)0)->xsu_avail) == 8, "xsu_avail");
static_assert(offsetof(xsw_usage, xsu_used) == 16 && sizeof(((xsw_usage *)0)->xsu_used) == 8, "xsu_used");

static_assert(sizeof(if_msghdr2) == 160, "if_msghdr2");
static_assert(offsetof(if_msghdr2, ifm_addrs) == 4 && sizeof(((if_msghdr2 *)0)->ifm_addrs) == 4, "ifm_addrs");
static_assert(offsetof(if_msghdr2, ifm_flags) == 8 && sizeof(((if_msghdr2 *)0)->ifm_flags) == 4, "ifm_flags");
static_assert(offsetof(if_msghdr2, ifm_index) == 12 && sizeof(((if_msghdr2 *)0)->ifm_index) == 2, "ifm_index");
static_assert(offsetof(if_msghdr2, ifm_snd_maxlen) == 20 && sizeof(((if_msghdr2 *)0)->ifm_snd_maxlen) == 4, "ifm_snd_maxlen");
static_assert(offsetof(if_msghdr2, ifm_data.ifi_type) == 32 && sizeof(((if_msghdr2 *)0)->ifm_data.ifi_type) == 1, "ifm_data.ifi_type");
static_assert(offsetof(if_msghdr2, ifm_data.ifi_mtu) == 40 && sizeof(((if_msghdr2 *)0)->ifm_data.ifi_mtu) == 4, "ifm_data.ifi_mtu");
static_assert(offsetof(if_msghdr2, ifm_data.ifi_baudrate) == 48 && sizeof(((if_msghdr2 *)0)->ifm_data.ifi_baudrate) == 8, "ifm_data.ifi_baudrate");
static_assert(offsetof(if_msghdr2, ifm_data.ifi_ipackets) == 56 && sizeof(((if_msghdr2 *)0)->ifm_data.ifi_ipackets) == 8, "ifm_data.ifi_ipackets");
static_assert(offsetof(if_msghdr2, ifm_data.ifi_ierrors) == 64 && sizeof(((if_msghdr2 *)0)->ifm_data.ifi_ierrors) == 8, "ifm_data.ifi_ierrors");
static_assert(offsetof(if_msghdr2, ifm_data.ifi_opackets) == 72 && sizeof(((if_msghdr2 *)0)->ifm_data.ifi_opackets) == 8, "ifm_data.ifi_opackets");
static_assert(offsetof(if_msghdr2, ifm_data.ifi_oerrors) == 80 && sizeof(((if_msghdr2 *)0)->ifm_data.ifi_oerrors) == 8, "ifm_data.ifi_oerrors");
static_assert(offsetof(if_msghdr2, ifm_data.ifi_collisions) == 88 && sizeof(((if_msghdr2 *)0)->ifm_data.ifi_collisions) == 8, "ifm_data.ifi_collisions");
static_assert(offsetof(if_msghdr2, ifm_data.ifi_ibytes) == 96 && sizeof(((if_msghdr2 *)0)->ifm_data.ifi_ibytes) == 8, "ifm_data.ifi_ibytes");
static_assert(offsetof(if_msghdr2, ifm_data.ifi_obytes) == 104 && sizeof(((if_msghdr2 *)0)->ifm_data.ifi_obytes) == 8, "ifm_data.ifi_obytes");
static_assert(offsetof(if_msghdr2, ifm_data.ifi_imcasts) == 112 && sizeof(((if_msghdr2 *)0)->ifm_data.ifi_imcasts) == 8, "ifm_data.ifi_imcasts");
static_assert(offsetof(if_msghdr2, ifm_data.ifi_iqdrops) == 128 && sizeof(((if_msghdr2 *)0)->ifm_data.ifi_iqdrops) == 8, "ifm_data.ifi_iqdrops");

static_assert(sizeof(ifa_msghdr) == 20, "ifa_msghdr");
static_assert(offsetof(ifa_msghdr, ifam_addrs) == 4 && sizeof(((ifa_msghdr *)0)->ifam_addrs) == 4, "ifam_addrs");
static_assert(offsetof(ifa_msghdr, ifam_index) == 12 && sizeof(((ifa_msghdr *)0)->ifam_index) == 2, "ifam_index");

static_assert(sizeof(ifma_msghdr2) == 20, "ifma_msghdr2");
static_assert(offsetof(ifma_msghdr2, ifmam_addrs) == 4 && sizeof(((ifma_msghdr2 *)0)->ifmam_addrs) == 4, "ifmam_addrs");
static_assert(offsetof(ifma_msghdr2, ifmam_index) == 12 && sizeof(((ifma_msghdr2 *)0)->ifmam_index) == 2, "ifmam_index");
static_assert(offsetof(ifma_msghdr2, ifmam_refcount) == 16 && sizeof(((ifma_msghdr2 *)0)->ifmam_refcount) == 4, "ifmam_refcount");

static_assert(sizeof(ifmediareq) == 44, "ifmediareq");
static_assert(offsetof(ifmediareq, ifm_status) == 24 && sizeof(((ifmediareq *)0)->ifm_status) == 4, "ifm_status");
static_assert(offsetof(ifmediareq, ifm_active) == 28 && sizeof(((ifmediareq *)0)->ifm_active) == 4, "ifm_active");

static_assert(sizeof(rt_msghdr2) == 92, "rt_msghdr2");
static_assert(offsetof(rt_msghdr2, rtm_index) == 4 && sizeof(((rt_msghdr2 *)0)->rtm_index) == 2, "rtm_index");
static_assert(offsetof(rt_msghdr2, rtm_flags) == 8 && sizeof(((rt_msghdr2 *)0)->rtm_flags) == 4, "rtm_flags");
static_assert(offsetof(rt_msghdr2, rtm_addrs) == 12 && sizeof(((rt_msghdr2 *)0)->rtm_addrs) == 4, "rtm_addrs");
static_assert(offsetof(rt_msghdr2, rtm_refcnt) == 16 && sizeof(((rt_msghdr2 *)0)->rtm_refcnt) == 4, "rtm_refcnt");
static_assert(offsetof(rt_msghdr2, rtm_use) == 28 && sizeof(((rt_msghdr2 *)0)->rtm_use) == 4, "rtm_use");
static_assert(offsetof(rt_msghdr2, rtm_rmx.rmx_mtu) == 40 && sizeof(((rt_msghdr2 *)0)->rtm_rmx.rmx_mtu) == 4, "rtm_rmx.rmx_mtu");

static_assert(sizeof(sockaddr_dl) == 20, "sockaddr_dl");
static_assert(offsetof(sockaddr_dl, sdl_family) == 1 && sizeof(((sockaddr_dl *)0)->sdl_family) == 1, "sdl_family");
static_assert(offsetof(sockaddr_dl, sdl_nlen) == 5 && sizeof(((sockaddr_dl *)0)->sdl_nlen) == 1, "sdl_nlen");
static_assert(offsetof(sockaddr_dl, sdl_alen) == 6 && sizeof(((sockaddr_dl *)0)->sdl_alen) == 1, "sdl_alen");
static_assert(offsetof(sockaddr_dl, sdl_data) == 8 && sizeof(((sockaddr_dl *)0)->sdl_data) == 12, "sdl_data");

static_assert(sizeof(kinfo_proc) == 648, "kinfo_proc");
static_assert(offsetof(kinfo_proc, kp_proc.p_pid) == 40 && sizeof(((kinfo_proc *)0)->kp_proc.p_pid) == 4, "kp_proc.p_pid");
static_assert(offsetof(kinfo_proc, kp_proc.p_stat) == 36 && sizeof(((kinfo_proc *)0)->kp_proc.p_stat) == 1, "kp_proc.p_stat");
static_assert(offsetof(kinfo_proc, kp_proc.p_flag) == 32 && sizeof(((kinfo_proc *)0)->kp_proc.p_flag) == 4, "kp_proc.p_flag");
static_assert(offsetof(kinfo_proc, kp_proc.p_nice) == 242 && sizeof(((kinfo_proc *)0)->kp_proc.p_nice) == 1, "kp_proc.p_nice");
static_assert(offsetof(kinfo_proc, kp_proc.p_comm) == 243 && sizeof(((kinfo_proc *)0)->kp_proc.p_comm) == 17, "kp_proc.p_comm");
static_assert(offsetof(kinfo_proc, kp_proc.p_un.__p_starttime.tv_sec) == 0 && sizeof(((kinfo_proc *)0)->kp_proc.p_un.__p_starttime.tv_sec) == 8, "kp_proc.p_un.__p_starttime.tv_sec");
static_assert(offsetof(kinfo_proc, kp_proc.p_un.__p_starttime.tv_usec) == 8 && sizeof(((kinfo_proc *)0)->kp_proc.p_un.__p_starttime.tv_usec) == 4, "kp_proc.p_un.__p_starttime.tv_usec");
static_assert(offsetof(kinfo_proc, kp_eproc.e_pcred.p_ruid) == 392 && sizeof(((kinfo_proc *)0)->kp_eproc.e_pcred.p_ruid) == 4, "kp_eproc.e_pcred.p_ruid");
static_assert(offsetof(kinfo_proc, kp_eproc.e_pcred.p_svuid) == 396 && sizeof(((kinfo_proc *)0)->kp_eproc.e_pcred.p_svuid) == 4, "kp_eproc.e_pcred.p_svuid");
static_assert(offsetof(kinfo_proc, kp_eproc.e_pcred.p_rgid) == 400 && sizeof(((kinfo_proc *)0)->kp_eproc.e_pcred.p_rgid) == 4, "kp_eproc.e_pcred.p_rgid");
static_assert(offsetof(kinfo_proc, kp_eproc.e_pcred.p_svgid) == 404 && sizeof(((kinfo_proc *)0)->kp_eproc.e_pcred.p_svgid) == 4, "kp_eproc.e_pcred.p_svgid");
static_assert(offsetof(kinfo_proc, kp_eproc.e_ucred.cr_uid) == 420 && sizeof(((kinfo_proc *)0)->kp_eproc.e_ucred.cr_uid) == 4, "kp_eproc.e_ucred.cr_uid");
static_assert(offsetof(kinfo_proc, kp_eproc.e_ucred.cr_groups[0]) == 428 && sizeof(((kinfo_proc *)0)->kp_eproc.e_ucred.cr_groups[0]) == 4, "kp_eproc.e_ucred.cr_groups[0]");
static_assert(offsetof(kinfo_proc, kp_eproc.e_ppid) == 560 && sizeof(((kinfo_proc *)0)->kp_eproc.e_ppid) == 4, "kp_eproc.e_ppid");
static_assert(offsetof(kinfo_proc, kp_eproc.e_pgid) == 564 && sizeof(((kinfo_proc *)0)->kp_eproc.e_pgid) == 4, "kp_eproc.e_pgid");
static_assert(offsetof(kinfo_proc, kp_eproc.e_tdev) == 572 && sizeof(((kinfo_proc *)0)->kp_eproc.e_tdev) == 4, "kp_eproc.e_tdev");
static_assert(offsetof(kinfo_proc, kp_eproc.e_tpgid) == 576 && sizeof(((kinfo_proc *)0)->kp_eproc.e_tpgid) == 4, "kp_eproc.e_tpgid");

static_assert(sizeof(proc_regioninfo) == 96, "proc_regioninfo");
static_assert(offsetof(proc_regioninfo, pri_ref_count) == 52 && sizeof(((proc_regioninfo *)0)->pri_ref_count) == 4, "pri_ref_count");
static_assert(offsetof(proc_regioninfo, pri_share_mode) == 60 && sizeof(((proc_regioninfo *)0)->pri_share_mode) == 4, "pri_share_mode");
static_assert(offsetof(proc_regioninfo, pri_private_pages_resident) == 64 && sizeof(((proc_regioninfo *)0)->pri_private_pages_resident) == 4, "pri_private_pages_resident");
static_assert(offsetof(proc_regioninfo, pri_shared_pages_resident) == 68 && sizeof(((proc_regioninfo *)0)->pri_shared_pages_resident) == 4, "pri_shared_pages_resident");
static_assert(offsetof(proc_regioninfo, pri_address) == 80 && sizeof(((proc_regioninfo *)0)->pri_address) == 8, "pri_address");
static_assert(offsetof(proc_regioninfo, pri_size) == 88 && sizeof(((proc_regioninfo *)0)->pri_size) == 8, "pri_size");

static_assert(sizeof(proc_taskinfo) == 96, "proc_taskinfo");
static_assert(offsetof(proc_taskinfo, pti_virtual_size) == 0 && sizeof(((proc_taskinfo *)0)->pti_virtual_size) == 8, "pti_virtual_size");
static_assert(offsetof(proc_taskinfo, pti_resident_size) == 8 && sizeof(((proc_taskinfo *)0)->pti_resident_size) == 8, "pti_resident_size");
static_assert(offsetof(proc_taskinfo, pti_total_user) == 16 && sizeof(((proc_taskinfo *)0)->pti_total_user) == 8, "pti_total_user");
static_assert(offsetof(proc_taskinfo, pti_total_system) == 24 && sizeof(((proc_taskinfo *)0)->pti_total_system) == 8, "pti_total_system");
static_assert(offsetof(proc_taskinfo, pti_faults) == 52 && sizeof(((proc_taskinfo *)0)->pti_faults) == 4, "pti_faults");
static_assert(offsetof(proc_taskinfo, pti_pageins) == 56 && sizeof(((proc_taskinfo *)0)->pti_pageins) == 4, "pti_pageins");
static_assert(offsetof(proc_taskinfo, pti_csw) == 80 && sizeof(((proc_taskinfo *)0)->pti_csw) == 4, "pti_csw");
static_assert(offsetof(proc_taskinfo, pti_threadnum) == 84 && sizeof(((proc_taskinfo *)0)->pti_threadnum) == 4, "pti_threadnum");
static_assert(offsetof(proc_taskinfo, pti_priority) == 92 && sizeof(((proc_taskinfo *)0)->pti_priority) == 4, "pti_priority");

static_assert(sizeof(proc_threadinfo) == 112, "proc_threadinfo");
static_assert(offsetof(proc_threadinfo, pth_user_time) == 0 && sizeof(((proc_threadinfo *)0)->pth_user_time) == 8, "pth_user_time");
static_assert(offsetof(proc_threadinfo, pth_system_time) == 8 && sizeof(((proc_threadinfo *)0)->pth_system_time) == 8, "pth_system_time");
static_assert(offsetof(proc_threadinfo, pth_run_state) == 24 && sizeof(((proc_threadinfo *)0)->pth_run_state) == 4, "pth_run_state");
static_assert(offsetof(proc_threadinfo, pth_name) == 48 && sizeof(((proc_threadinfo *)0)->pth_name) == 64, "pth_name");

static_assert(sizeof(proc_vnodepathinfo) == 2352, "proc_vnodepathinfo");
static_assert(offsetof(proc_vnodepathinfo, pvi_cdir.vip_path) == 152 && sizeof(((proc_vnodepathinfo *)0)->pvi_cdir.vip_path) == 1024, "pvi_cdir.vip_path");
static_assert(offsetof(proc_vnodepathinfo, pvi_rdir.vip_path) == 1328 && sizeof(((proc_vnodepathinfo *)0)->pvi_rdir.vip_path) == 1024, "pvi_rdir.vip_path");

static_assert(sizeof(rusage_info_v4) == 296, "rusage_info_v4");
static_assert(offsetof(rusage_info_v4, ri_diskio_bytesread) == 144 && sizeof(((rusage_info_v4 *)0)->ri_diskio_bytesread) == 8, "ri_diskio_bytesread");
static_assert(offsetof(rusage_info_v4, ri_diskio_byteswritten) == 152 && sizeof(((rusage_info_v4 *)0)->ri_diskio_byteswritten) == 8, "ri_diskio_byteswritten");

static_assert(sizeof(task_vm_info) == 372, "task_vm_info");
static_assert(offsetof(task_vm_info, resident_size_peak) == 24 && sizeof(((task_vm_info *)0)->resident_size_peak) == 8, "resident_size_peak");
static_assert(offsetof(task_vm_info, internal) == 48 && sizeof(((task_vm_info *)0)->internal) == 8, "internal");
static_assert(offsetof(task_vm_info, external) == 64 && sizeof(((task_vm_info *)0)->external) == 8, "external");
