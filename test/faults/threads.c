// A process with as many threads as it is told, in which each waits for a signal.
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void* idle(void* nothing) {
  for (;;)
    pause();
  return nothing;
}

int main(int argc, char** argv) {
  const int count = argc > 1 ? atoi(argv[1]) : 0;
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, PTHREAD_STACK_MIN);
  for (int i = 1; i < count; i++) {
    pthread_t thread;
    if (pthread_create(&thread, &small, idle, NULL) != 0) return 1;
  }
  puts("ready");
  fflush(stdout);
  idle(NULL);
}
