// clang-format off
// Written by scripts/layouts.mjs from packages/core/src/platform/sunos/layouts*.ts. To be included below what declares
// these structs.
#pragma once

#include <stddef.h>

#ifndef __cplusplus
#define static_assert _Static_assert
#endif

static_assert(sizeof(struct kstat_io) == 80, "struct kstat_io");
static_assert(offsetof(struct kstat_io, nread) == 0 && sizeof(((struct kstat_io *)0)->nread) == 8, "nread");
static_assert(offsetof(struct kstat_io, nwritten) == 8 && sizeof(((struct kstat_io *)0)->nwritten) == 8, "nwritten");
static_assert(offsetof(struct kstat_io, reads) == 16 && sizeof(((struct kstat_io *)0)->reads) == 4, "reads");
static_assert(offsetof(struct kstat_io, writes) == 20 && sizeof(((struct kstat_io *)0)->writes) == 4, "writes");
static_assert(offsetof(struct kstat_io, rtime) == 48 && sizeof(((struct kstat_io *)0)->rtime) == 8, "rtime");
static_assert(offsetof(struct kstat_io, wcnt) == 72 && sizeof(((struct kstat_io *)0)->wcnt) == 4, "wcnt");
static_assert(offsetof(struct kstat_io, rcnt) == 76 && sizeof(((struct kstat_io *)0)->rcnt) == 4, "rcnt");

static_assert(sizeof(struct kstat_named) == 48, "struct kstat_named");
static_assert(offsetof(struct kstat_named, name) == 0 && sizeof(((struct kstat_named *)0)->name) == 31, "name");
static_assert(offsetof(struct kstat_named, data_type) == 31 && sizeof(((struct kstat_named *)0)->data_type) == 1, "data_type");
static_assert(offsetof(struct kstat_named, value.i64) == 32 && sizeof(((struct kstat_named *)0)->value.i64) == 8, "value.i64");
static_assert(offsetof(struct kstat_named, value.ui64) == 32 && sizeof(((struct kstat_named *)0)->value.ui64) == 8, "value.ui64");
static_assert(offsetof(struct kstat_named, value.i32) == 32 && sizeof(((struct kstat_named *)0)->value.i32) == 4, "value.i32");
static_assert(offsetof(struct kstat_named, value.ui32) == 32 && sizeof(((struct kstat_named *)0)->value.ui32) == 4, "value.ui32");

static_assert(sizeof(struct lwpsinfo) == 128, "struct lwpsinfo");
static_assert(offsetof(struct lwpsinfo, pr_lwpid) == 4 && sizeof(((struct lwpsinfo *)0)->pr_lwpid) == 4, "pr_lwpid");
static_assert(offsetof(struct lwpsinfo, pr_sname) == 26 && sizeof(((struct lwpsinfo *)0)->pr_sname) == 1, "pr_sname");
static_assert(offsetof(struct lwpsinfo, pr_onpro) == 96 && sizeof(((struct lwpsinfo *)0)->pr_onpro) == 4, "pr_onpro");
static_assert(offsetof(struct lwpsinfo, pr_name) == 80 && sizeof(((struct lwpsinfo *)0)->pr_name) == 16, "pr_name");

static_assert(sizeof(struct prcred) == 32, "struct prcred");
static_assert(offsetof(struct prcred, pr_euid) == 0 && sizeof(((struct prcred *)0)->pr_euid) == 4, "pr_euid");
static_assert(offsetof(struct prcred, pr_ruid) == 4 && sizeof(((struct prcred *)0)->pr_ruid) == 4, "pr_ruid");
static_assert(offsetof(struct prcred, pr_suid) == 8 && sizeof(((struct prcred *)0)->pr_suid) == 4, "pr_suid");
static_assert(offsetof(struct prcred, pr_egid) == 12 && sizeof(((struct prcred *)0)->pr_egid) == 4, "pr_egid");
static_assert(offsetof(struct prcred, pr_rgid) == 16 && sizeof(((struct prcred *)0)->pr_rgid) == 4, "pr_rgid");
static_assert(offsetof(struct prcred, pr_sgid) == 20 && sizeof(((struct prcred *)0)->pr_sgid) == 4, "pr_sgid");

static_assert(sizeof(struct prusage) == 504, "struct prusage");
static_assert(offsetof(struct prusage, pr_utime.tv_sec) == 72 && sizeof(((struct prusage *)0)->pr_utime.tv_sec) == 8, "pr_utime.tv_sec");
static_assert(offsetof(struct prusage, pr_utime.tv_nsec) == 80 && sizeof(((struct prusage *)0)->pr_utime.tv_nsec) == 8, "pr_utime.tv_nsec");
static_assert(offsetof(struct prusage, pr_stime.tv_sec) == 88 && sizeof(((struct prusage *)0)->pr_stime.tv_sec) == 8, "pr_stime.tv_sec");
static_assert(offsetof(struct prusage, pr_stime.tv_nsec) == 96 && sizeof(((struct prusage *)0)->pr_stime.tv_nsec) == 8, "pr_stime.tv_nsec");
static_assert(offsetof(struct prusage, pr_minf) == 328 && sizeof(((struct prusage *)0)->pr_minf) == 8, "pr_minf");
static_assert(offsetof(struct prusage, pr_majf) == 336 && sizeof(((struct prusage *)0)->pr_majf) == 8, "pr_majf");
static_assert(offsetof(struct prusage, pr_inblk) == 352 && sizeof(((struct prusage *)0)->pr_inblk) == 8, "pr_inblk");
static_assert(offsetof(struct prusage, pr_oublk) == 360 && sizeof(((struct prusage *)0)->pr_oublk) == 8, "pr_oublk");
static_assert(offsetof(struct prusage, pr_vctx) == 392 && sizeof(((struct prusage *)0)->pr_vctx) == 8, "pr_vctx");
static_assert(offsetof(struct prusage, pr_ictx) == 400 && sizeof(((struct prusage *)0)->pr_ictx) == 8, "pr_ictx");
static_assert(offsetof(struct prusage, pr_ioch) == 416 && sizeof(((struct prusage *)0)->pr_ioch) == 8, "pr_ioch");

static_assert(sizeof(struct prxmap) == 216, "struct prxmap");
static_assert(offsetof(struct prxmap, pr_vaddr) == 0 && sizeof(((struct prxmap *)0)->pr_vaddr) == 8, "pr_vaddr");
static_assert(offsetof(struct prxmap, pr_size) == 8 && sizeof(((struct prxmap *)0)->pr_size) == 8, "pr_size");
static_assert(offsetof(struct prxmap, pr_mapname) == 16 && sizeof(((struct prxmap *)0)->pr_mapname) == 64, "pr_mapname");
static_assert(offsetof(struct prxmap, pr_offset) == 80 && sizeof(((struct prxmap *)0)->pr_offset) == 8, "pr_offset");
static_assert(offsetof(struct prxmap, pr_mflags) == 88 && sizeof(((struct prxmap *)0)->pr_mflags) == 4, "pr_mflags");
static_assert(offsetof(struct prxmap, pr_pagesize) == 92 && sizeof(((struct prxmap *)0)->pr_pagesize) == 4, "pr_pagesize");
static_assert(offsetof(struct prxmap, pr_ino) == 112 && sizeof(((struct prxmap *)0)->pr_ino) == 8, "pr_ino");
static_assert(offsetof(struct prxmap, pr_rss) == 120 && sizeof(((struct prxmap *)0)->pr_rss) == 8, "pr_rss");
static_assert(offsetof(struct prxmap, pr_anon) == 128 && sizeof(((struct prxmap *)0)->pr_anon) == 8, "pr_anon");

static_assert(sizeof(struct psinfo) == 416, "struct psinfo");
static_assert(offsetof(struct psinfo, pr_nlwp) == 4 && sizeof(((struct psinfo *)0)->pr_nlwp) == 4, "pr_nlwp");
static_assert(offsetof(struct psinfo, pr_pid) == 8 && sizeof(((struct psinfo *)0)->pr_pid) == 4, "pr_pid");
static_assert(offsetof(struct psinfo, pr_ppid) == 12 && sizeof(((struct psinfo *)0)->pr_ppid) == 4, "pr_ppid");
static_assert(offsetof(struct psinfo, pr_pgid) == 16 && sizeof(((struct psinfo *)0)->pr_pgid) == 4, "pr_pgid");
static_assert(offsetof(struct psinfo, pr_sid) == 20 && sizeof(((struct psinfo *)0)->pr_sid) == 4, "pr_sid");
static_assert(offsetof(struct psinfo, pr_uid) == 24 && sizeof(((struct psinfo *)0)->pr_uid) == 4, "pr_uid");
static_assert(offsetof(struct psinfo, pr_euid) == 28 && sizeof(((struct psinfo *)0)->pr_euid) == 4, "pr_euid");
static_assert(offsetof(struct psinfo, pr_gid) == 32 && sizeof(((struct psinfo *)0)->pr_gid) == 4, "pr_gid");
static_assert(offsetof(struct psinfo, pr_egid) == 36 && sizeof(((struct psinfo *)0)->pr_egid) == 4, "pr_egid");
static_assert(offsetof(struct psinfo, pr_size) == 48 && sizeof(((struct psinfo *)0)->pr_size) == 8, "pr_size");
static_assert(offsetof(struct psinfo, pr_rssize) == 56 && sizeof(((struct psinfo *)0)->pr_rssize) == 8, "pr_rssize");
static_assert(offsetof(struct psinfo, pr_ttydev) == 72 && sizeof(((struct psinfo *)0)->pr_ttydev) == 8, "pr_ttydev");
static_assert(offsetof(struct psinfo, pr_start.tv_sec) == 88 && sizeof(((struct psinfo *)0)->pr_start.tv_sec) == 8, "pr_start.tv_sec");
static_assert(offsetof(struct psinfo, pr_start.tv_nsec) == 96 && sizeof(((struct psinfo *)0)->pr_start.tv_nsec) == 8, "pr_start.tv_nsec");
static_assert(offsetof(struct psinfo, pr_time.tv_sec) == 104 && sizeof(((struct psinfo *)0)->pr_time.tv_sec) == 8, "pr_time.tv_sec");
static_assert(offsetof(struct psinfo, pr_time.tv_nsec) == 112 && sizeof(((struct psinfo *)0)->pr_time.tv_nsec) == 8, "pr_time.tv_nsec");
static_assert(offsetof(struct psinfo, pr_fname) == 136 && sizeof(((struct psinfo *)0)->pr_fname) == 16, "pr_fname");
static_assert(offsetof(struct psinfo, pr_psargs) == 152 && sizeof(((struct psinfo *)0)->pr_psargs) == 80, "pr_psargs");
static_assert(offsetof(struct psinfo, pr_lwp.pr_sname) == 314 && sizeof(((struct psinfo *)0)->pr_lwp.pr_sname) == 1, "pr_lwp.pr_sname");
static_assert(offsetof(struct psinfo, pr_lwp.pr_nice) == 315 && sizeof(((struct psinfo *)0)->pr_lwp.pr_nice) == 1, "pr_lwp.pr_nice");
static_assert(offsetof(struct psinfo, pr_lwp.pr_pri) == 320 && sizeof(((struct psinfo *)0)->pr_lwp.pr_pri) == 4, "pr_lwp.pr_pri");
static_assert(offsetof(struct psinfo, pr_lwp.pr_clname) == 360 && sizeof(((struct psinfo *)0)->pr_lwp.pr_clname) == 8, "pr_lwp.pr_clname");
static_assert(offsetof(struct psinfo, pr_lwp.pr_onpro) == 384 && sizeof(((struct psinfo *)0)->pr_lwp.pr_onpro) == 4, "pr_lwp.pr_onpro");
