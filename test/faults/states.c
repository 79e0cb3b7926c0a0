/* Processes in a state that is hard to come by: prints the pid of one, and ends with its input.
 *
 *   states blocked   waits for a child of vfork(2) in a sleep that no signal but SIGKILL ends: D
 *   states traced    was stopped by its tracer: t
 *   states argless   has a part of its arguments in a file that ends before: it is longer than can be read */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

static int tell(pid_t pid) {
  printf("%d\n", pid);
  fflush(stdout);
  for (char byte; read(0, &byte, 1) > 0;)
    continue;
  return kill(pid, SIGKILL);
}

static void blocked(void) {
  if (vfork() == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (;;)
      pause();
  }
  _exit(0);
}

static void traced(void) {
  ptrace(PTRACE_TRACEME, 0, NULL, NULL);
  raise(SIGSTOP);
  _exit(0);
}

/* Puts a file of one page in place of whole pages of the argument. */
static int argless(char* argument) {
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  const uintptr_t start = ((uintptr_t)argument + page - 1) & ~(page - 1);
  const int file = memfd_create("arguments", 0);
  if (ftruncate(file, (off_t)page) != 0) return 1;
  void* mapped = mmap((void*)start, 8 * page, PROT_READ, MAP_PRIVATE | MAP_FIXED, file, 0);
  return mapped == MAP_FAILED ? 1 : tell(getpid());
}

int main(int argc, char** argv) {
  if (argc == 3 && strcmp(argv[1], "argless") == 0 && strlen(argv[2]) > 100000) return argless(argv[2]);
  if (argc != 2) return 2;
  const pid_t child = fork();
  if (child != 0) return strcmp(argv[1], "traced") == 0 ? (waitpid(child, NULL, WUNTRACED), tell(child)) : tell(child);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (strcmp(argv[1], "traced") == 0) traced();
  blocked();
}
