#pragma once

// What OpenBSD has of its own on 64-bit machines.
#include "bsd/calls.h"

typedef struct {
  uintptr_t ident;
  int16_t filter;
  uint16_t flags;
  uint32_t fflags;
  int64_t data;
  void* udata;
} Kevent;

enum {
  kFilterProcess = -5,  // EVFILT_PROC
  kPageSizeName = 28,   // _SC_PAGESIZE
};

int* __errno(void);
#define errno (*__errno())
int getfsstat(void* buffer, size_t size, int mode);
int kevent(int queue, const Kevent* changes, int count, Kevent* events, int room, const Timespec* timeout);

/// Here sysctl(2) goes by numbers alone.
static inline int sysctlnametomib(const char* name, int* mib, size_t* length) {
  (void)name, (void)mib, (void)length;
  errno = kNoEntry;
  return -1;
}
