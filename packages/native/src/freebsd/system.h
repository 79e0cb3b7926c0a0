#pragma once

// What we use of the system's headers, declared by hand: so the calls can be compiled, and linked with a kernel made up
// for a test, where no such headers are. Numbers and layouts are those of FreeBSD 12 and later on 64-bit machines.
#include <stddef.h>
#include <stdint.h>

typedef struct {
  int64_t seconds;
  long nanoseconds;
} Timespec;

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
  kFilterProcess = -5,     // EVFILT_PROC
  kEventAdd = 0x0001,      // EV_ADD
  kEventOneShot = 0x0010,  // EV_ONESHOT
  kMountNoWait = 2,        // MNT_NOWAIT
  kPriorityProcess = 0,    // PRIO_PROCESS
  kCpuLevelWhich = 3,      // CPU_LEVEL_WHICH
  kCpuWhichPid = 2,        // CPU_WHICH_PID
  kSetCloseOnExec = 2,     // F_SETFD
  kCloseOnExec = 1,        // FD_CLOEXEC
  kPageSizeName = 47,      // _SC_PAGESIZE
};
#define NOTE_EXIT 0x80000000u

enum { kIntr = 4, kNoMemory = 12, kInvalid = 22 };  // EINTR, ENOMEM, EINVAL

int* __error(void);
#define errno (*__error())
int sysctl(const int* name, unsigned length, void* old, size_t* old_size, const void* new_value, size_t new_size);
int sysctlnametomib(const char* name, int* mib, size_t* length);
int getfsstat(void* buffer, long size, int mode);
int kqueue(void);
int kevent(int queue, const Kevent* changes, int count, Kevent* events, int room, const Timespec* timeout);
int cpuset_getaffinity(int level, int which, int64_t id, size_t size, void* mask);
int cpuset_setaffinity(int level, int which, int64_t id, size_t size, const void* mask);
int kill(int pid, int signal);
int getpriority(int which, int who);
int setpriority(int which, int who, int priority);
int close(int descriptor);
int fcntl(int descriptor, int command, ...);
long sysconf(int name);
void* malloc(size_t size);
void free(void* memory);

/// libuv's stable ABI, which Node exports; see common/libuv.h.
typedef struct uv_loop_s uv_loop_t;
typedef struct uv_poll_s uv_poll_t;
size_t uv_handle_size(int type);
void uv_handle_set_data(void* handle, void* data);
void* uv_handle_get_data(const void* handle);
void uv_close(void* handle, void (*closed)(void*));
int uv_poll_init(uv_loop_t* loop, uv_poll_t* handle, int descriptor);
int uv_poll_start(uv_poll_t* handle, int events, void (*ready)(uv_poll_t*, int status, int events));
enum { kUvPoll = 8, kUvReadable = 1 };
