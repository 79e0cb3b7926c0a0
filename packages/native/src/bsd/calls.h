#pragma once

// What we use of the systems' headers and is the same on all BSDs, declared by hand: so the calls can be compiled, and
// linked with a kernel made up for a test, where no such headers are. Each system.h has the rest.
#include <stddef.h>
#include <stdint.h>

typedef struct {
  int64_t seconds;
  long nanoseconds;
} Timespec;

enum {
  kEventAdd = 0x0001,      // EV_ADD
  kEventOneShot = 0x0010,  // EV_ONESHOT
  kMountNoWait = 2,        // MNT_NOWAIT
  kPriorityProcess = 0,    // PRIO_PROCESS
  kSetCloseOnExec = 2,     // F_SETFD
  kCloseOnExec = 1,        // FD_CLOEXEC
};
#define NOTE_EXIT 0x80000000u

enum { kNoEntry = 2, kIntr = 4, kNoMemory = 12 };  // ENOENT, EINTR, ENOMEM

int sysctl(const int* name, unsigned length, void* old, size_t* old_size, const void* new_value, size_t new_size);
int kqueue(void);
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
