#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

/* Runs the command, waits for it, and returns its exit code, or 1 where it has none. */
static int run_command(char** words) {
  const pid_t command = fork();
  if (command == 0) {
    execvp(words[0], words);
    perror(words[0]);
    _exit(127);
  }
  int status = 0;
  if (command < 0 || waitpid(command, &status, 0) != command) return 1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
