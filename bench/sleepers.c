/* Starts so many processes that sleep, then the command, and ends with it:
 *
 *   cc -O2 bench/sleepers.c -o sleepers && unshare -pf --mount-proc --kill-child ./sleepers 3000 COMMAND …
 *
 * Meant as the first process of a PID namespace: the sleepers end with it. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "run-command.h"

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  for (int i = atoi(argv[1]); i > 0; i--) {
    const pid_t child = fork();
    if (child < 0) return perror("fork"), 1;
    if (child == 0)
      for (;;) pause();
  }
  return run_command(argv + 2);
}
