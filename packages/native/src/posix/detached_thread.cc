#include "posix/detached_thread.h"

#include <pthread.h>
#include <signal.h>

// glibc 2.34 moved this function and gave it a new version. The first one is the same, and there on older systems too.
#if defined(__GLIBC__) && defined(__x86_64__)
__asm__(".symver pthread_create, pthread_create@GLIBC_2.2.5");
#elif defined(__GLIBC__) && defined(__aarch64__)
__asm__(".symver pthread_create, pthread_create@GLIBC_2.17");
#endif

namespace sysu {

int StartDetachedThread(void* (*run)(void*), void* data) {
  pthread_attr_t attributes;
  int error = pthread_attr_init(&attributes);
  if (error != 0) return error;
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  sigset_t all, before;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, &before);  // of this thread, and the new one inherits it
  pthread_t thread;
  error = pthread_create(&thread, &attributes, run, data);
  sigprocmask(SIG_SETMASK, &before, nullptr);
  pthread_attr_destroy(&attributes);
  return error;
}

}  // namespace sysu
