/* Gives a pid to one process after another.
 *
 * Reads commands from its input, a line each, and answers each with a line:
 *   born PID   starts a child with this pid, named "victim"                       -> "born"
 *   dead PID   ends it and collects it, so that the pid is free                   -> "dead"
 *   fate PID   asks it whether it lives, and collects it if not                   -> "alive", or the signal that ended it
 * It takes the rights to choose pids (clone3(2), set_tid) in the pid namespace it runs in. */
#define _GNU_SOURCE
#include <linux/sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* For each pid our end of a socket to it. */
static int sockets[1 << 16];

static void answer_until_killed(int socket) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  for (char byte; read(socket, &byte, 1) == 1;)
    if (write(socket, &byte, 1) != 1) break;
  _exit(1);
}

static int born(pid_t pid) {
  struct clone_args args;
  memset(&args, 0, sizeof args);
  args.exit_signal = SIGCHLD;
  args.set_tid = (uintptr_t)&pid;
  args.set_tid_size = 1;
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) return -1;
  /* Set before, so that it bears the name from the first moment on. */
  prctl(PR_SET_NAME, "victim");
  const long child = syscall(SYS_clone3, &args, sizeof args);
  if (child == 0) answer_until_killed(ends[1]);
  prctl(PR_SET_NAME, "reincarnate");
  close(ends[1]);
  sockets[pid] = ends[0];
  return child == pid ? puts("born") : -1;
}

static int dead(pid_t pid) {
  close(sockets[pid]);
  return kill(pid, SIGKILL) == 0 && waitpid(pid, NULL, 0) == pid ? puts("dead") : -1;
}

/* A signal ends a process some time after it was sent, but before it does anything again. */
static int fate(pid_t pid) {
  char byte = 0;
  if (send(sockets[pid], &byte, 1, MSG_NOSIGNAL) == 1 && read(sockets[pid], &byte, 1) == 1) return puts("alive");
  int status;
  close(sockets[pid]);
  if (waitpid(pid, &status, 0) != pid) return -1;
  return printf("%d\n", WIFSIGNALED(status) ? WTERMSIG(status) : 0);
}

int main(void) {
  char command[8];
  pid_t pid;
  while (scanf("%7s %d", command, &pid) == 2) {
    const int done = strcmp(command, "born") == 0 ? born(pid) : strcmp(command, "dead") == 0 ? dead(pid) : fate(pid);
    if (done < 0) {
      perror(command);
      return 1;
    }
    fflush(stdout);
  }
  return 0;
}
