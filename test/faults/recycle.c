/* Gives each of some pids to one process after another, as fast as it can.
 *
 *   recycle r0000000 FIRST COUNT
 *
 * A process bears the same mark in its name and in its first argument from the moment it is born: both are set before,
 * here, and are inherited. Prints "ready" when the first of them live; ends with its input. */
#define _GNU_SOURCE
#include <linux/sched.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int born(pid_t pid, char* mark, unsigned number) {
  struct clone_args args;
  memset(&args, 0, sizeof args);
  args.exit_signal = SIGCHLD;
  args.set_tid = (uintptr_t)&pid;
  args.set_tid_size = 1;
  snprintf(mark, strlen("r0000000") + 1, "r%07u", number % 10000000);
  prctl(PR_SET_NAME, mark);
  const long child = syscall(SYS_clone3, &args, sizeof args);
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (;;)
      pause();
  }
  return child == pid ? 0 : -1;
}

static int dead(pid_t pid) {
  return kill(pid, SIGKILL) == 0 && waitpid(pid, NULL, 0) == pid ? 0 : -1;
}

static int ended(void) {
  struct pollfd input = {.fd = 0, .events = POLLIN};
  return poll(&input, 1, 0) != 0;
}

int main(int argc, char** argv) {
  if (argc != 4 || strlen(argv[1]) != strlen("r0000000")) return 2;
  const int first = atoi(argv[2]);
  const int count = atoi(argv[3]);
  unsigned number = 0;
  for (int i = 0; i < count; i++)
    if (born(first + i, argv[1], number++) != 0) return 1;
  puts("ready");
  fflush(stdout);
  for (int i = 0; !ended(); i = (i + 1) % count) {
    if (dead(first + i) != 0 || born(first + i, argv[1], number++) != 0) return 1;
  }
  for (int i = 0; i < count; i++)
    if (dead(first + i) != 0) return 1;
  return 0;
}
