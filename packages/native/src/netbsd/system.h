#pragma once

// What NetBSD 10 has of its own on 64-bit machines. Calls whose structs have changed have a name for each release that
// changed them: sys/cdefs.h, __RENAME.
#include "bsd/calls.h"

/// That of __kevent50, which later releases keep.
typedef struct {
  uintptr_t ident;
  uint32_t filter;
  uint32_t flags;
  uint32_t fflags;
  int64_t data;
  void* udata;
} Kevent;

enum {
  kFilterProcess = 4,  // EVFILT_PROC
  kPageSizeName = 28,  // _SC_PAGESIZE
};

int* __errno(void);
#define errno (*__errno())
int sysctlnametomib(const char* name, int* mib, size_t* length);
int getfsstat(void* buffer, size_t size, int mode) __asm__("__getvfsstat90");
int kevent(int queue, const Kevent* changes, size_t count, Kevent* events, size_t room,
           const Timespec* timeout) __asm__("__kevent50");
