#pragma once

// What FreeBSD 12 and later has of its own on 64-bit machines.
#include "bsd/calls.h"

typedef struct {
  uintptr_t ident;
  int16_t filter;
  uint16_t flags;
  uint32_t fflags;
  int64_t data;
  void* udata;
  uint64_t ext[4];
} Kevent;

enum {
  kFilterProcess = -5,  // EVFILT_PROC
  kPageSizeName = 47,   // _SC_PAGESIZE
  kCpuLevelWhich = 3,   // CPU_LEVEL_WHICH
  kCpuWhichPid = 2,     // CPU_WHICH_PID
};

int* __error(void);
#define errno (*__error())
int sysctlnametomib(const char* name, int* mib, size_t* length);
int getfsstat(void* buffer, long size, int mode);
int kevent(int queue, const Kevent* changes, int count, Kevent* events, int room, const Timespec* timeout);
int cpuset_getaffinity(int level, int which, int64_t id, size_t size, void* mask);
int cpuset_setaffinity(int level, int which, int64_t id, size_t size, const void* mask);
