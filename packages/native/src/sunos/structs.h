#pragma once

// The structs of Solaris and illumos for 64-bit programs, declared by hand: sys/procfs.h, sys/kstat.h,
// sys/swap.h, sys/statvfs.h, utmpx.h, inet/mib2.h. Pointers are numbers.
#include <stdint.h>

struct timestruc {
  int64_t tv_sec, tv_nsec;
};

struct lwpsinfo {
  int32_t pr_flag, pr_lwpid;
  uint64_t pr_addr, pr_wchan;
  char pr_stype, pr_state, pr_sname, pr_nice;
  int16_t pr_syscall;
  char pr_oldpri, pr_cpu;
  int32_t pr_pri;
  uint16_t pr_pctcpu, pr_pad;
  struct timestruc pr_start, pr_time;
  char pr_clname[8], pr_name[16];
  int32_t pr_onpro, pr_bindpro, pr_bindpset, pr_lgrp;
  int64_t pr_last_onproc;
  char pr_lwpname[8];
};

struct psinfo {
  int32_t pr_flag, pr_nlwp, pr_pid, pr_ppid, pr_pgid, pr_sid;
  uint32_t pr_uid, pr_euid, pr_gid, pr_egid;
  uint64_t pr_addr, pr_size, pr_rssize, pr_pad1, pr_ttydev;
  uint16_t pr_pctcpu, pr_pctmem;
  struct timestruc pr_start, pr_time, pr_ctime;
  char pr_fname[16], pr_psargs[80];
  int32_t pr_wstat, pr_argc;
  uint64_t pr_argv, pr_envp;
  char pr_dmodel, pr_pad2[3];
  int32_t pr_taskid, pr_projid, pr_nzomb, pr_poolid, pr_zoneid, pr_contract, pr_filler[1];
  struct lwpsinfo pr_lwp;
};

// How struct pstatus begins.
struct pstatus_head {
  int32_t pr_flags, pr_nlwp, pr_pid, pr_ppid, pr_pgid, pr_sid, pr_aslwpid, pr_agentid;
  uint32_t pr_sigpend[4];
  uint64_t pr_brkbase, pr_brksize, pr_stkbase, pr_stksize;
  struct timestruc pr_utime, pr_stime, pr_cutime, pr_cstime;
};

struct prusage {
  int32_t pr_lwpid, pr_count;
  struct timestruc pr_tstamp, pr_create, pr_term, pr_rtime, pr_utime, pr_stime, pr_ttime, pr_tftime, pr_dftime,
      pr_kftime, pr_ltime, pr_slptime, pr_wtime, pr_stoptime, filltime[6];
  uint64_t pr_minf, pr_majf, pr_nswap, pr_inblk, pr_oublk, pr_msnd, pr_mrcv, pr_sigs, pr_vctx, pr_ictx, pr_sysc,
      pr_ioch, filler[10];
};

struct prcred {
  uint32_t pr_euid, pr_ruid, pr_suid, pr_egid, pr_rgid, pr_sgid;
  int32_t pr_ngroups;
  uint32_t pr_groups[1];
};

struct prxmap {
  uint64_t pr_vaddr, pr_size;
  char pr_mapname[64];
  int64_t pr_offset;
  int32_t pr_mflags, pr_pagesize, pr_shmid, pr_filler0;
  uint64_t pr_dev, pr_ino, pr_rss, pr_anon, pr_locked, pr_pad, pr_hatpagesize, pr_filler[7];
};

// How struct prfdinfo begins.
struct prfdinfo_head {
  int32_t pr_fd;
  uint32_t pr_mode;
  uint64_t pr_ino, pr_size;
  int64_t pr_offset;
  uint32_t pr_uid, pr_gid, pr_major, pr_minor, pr_rmajor, pr_rminor;
  int32_t pr_fileflags, pr_fdflags;
};

struct kstat_named {
  char name[31];
  uint8_t data_type;
  union {
    char c[16];
    int32_t i32;
    uint32_t ui32;
    int64_t i64;
    uint64_t ui64;
  } value;
};

struct kstat_io {
  uint64_t nread, nwritten;
  uint32_t reads, writes;
  int64_t wtime, wlentime, wlastupdate, rtime, rlentime, rlastupdate;
  uint32_t wcnt, rcnt;
};

struct swapent {
  uint64_t ste_path;
  int64_t ste_start, ste_length, ste_pages, ste_free;
  int32_t ste_flags;
};
struct swaptable {
  int32_t swt_n;
  struct swapent swt_ent[];
};

struct statvfs_ {
  uint64_t f_bsize, f_frsize, f_blocks, f_bfree, f_bavail, f_files, f_ffree, f_favail, f_fsid;
  char f_basetype[16];
  uint64_t f_flag, f_namemax;
  char f_fstr[32];
};

// As it lies in /var/adm: with 32 bits of time.
struct futmpx {
  char ut_user[32], ut_id[4], ut_line[32];
  int32_t ut_pid;
  int16_t ut_type, e_termination, e_exit;
  int32_t tv_sec, tv_usec, ut_session, pad[5];
  int16_t ut_syslen;
  char ut_host[257];
};
