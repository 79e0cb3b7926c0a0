/* Starts so many programs, each with files, pipes and sockets open, then the command, and ends with it:
 *
 *   cc -O2 bench/files.c -o files && unshare -pf --mount-proc --kill-child ./files 3000 20 COMMAND …
 *
 * Each is sleep(1), as most processes are programs that were executed, with libraries, and not copies of one. Meant as
 * the first process of a PID namespace: they end with it. */
#include <fcntl.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "run-command.h"

/* Of five a pipe's two ends, a socket that is bound, as those of programs are, and two files. */
static void open_files(int count) {
  const struct sockaddr_in any = {.sin_family = AF_INET};
  const int null = open("/dev/null", O_RDWR);
  for (int standard = 0; standard < 3; standard++) dup2(null, standard);
  for (int i = 0; i < count; i += 5) {
    int pair[2];
    if (pipe(pair) < 0) _exit(126);
    bind(socket(AF_INET, SOCK_DGRAM, 0), (const struct sockaddr*)&any, sizeof any);
    open("/etc/passwd", O_RDONLY);
    open("/etc/group", O_RDONLY);
  }
}

static int is_ready(pid_t child) {
  char path[32], name[16] = "";
  snprintf(path, sizeof path, "/proc/%d/comm", child);
  const int file = open(path, O_RDONLY);
  const ssize_t length = read(file, name, sizeof name - 1);
  close(file);
  return length > 0 && strcmp(name, "sleep\n") == 0;
}

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  for (int i = atoi(argv[1]); i > 0; i--) {
    const pid_t child = fork();
    if (child < 0) return perror("fork"), 1;
    if (child == 0) {
      open_files(atoi(argv[2]));
      execlp("sleep", "sleep", "infinity", (char*)NULL);
      _exit(127);
    }
    if (i == 1)
      while (!is_ready(child)) usleep(10000);
  }
  sleep(1);
  return run_command(argv + 3);
}
