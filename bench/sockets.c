/* Starts processes that hold so many TCP sockets, connected by pairs over the loopback, then the command, and ends with
 * it:
 *
 *   cc -O2 bench/sockets.c -o sockets && unshare --net -pf --mount-proc --kill-child ./sockets 20000 COMMAND …
 *
 * Meant as the first process of a PID and a network namespace: the others end with it. */
#include <arpa/inet.h>
#include <net/if.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "run-command.h"

enum { HOLDERS = 10 };

static void fail(const char* what) {
  perror(what);
  exit(1);
}

static void raise_loopback(void) {
  struct ifreq request = {.ifr_flags = IFF_UP};
  strcpy(request.ifr_name, "lo");
  const int any = socket(AF_INET, SOCK_DGRAM, 0);
  if (any < 0 || ioctl(any, SIOCSIFFLAGS, &request) != 0) fail("lo");
  close(any);
}

/* Opens the sockets, and then closes `ready`. */
static void hold(int count, int ready) {
  const struct rlimit descriptors = {count + 100, count + 100};
  if (setrlimit(RLIMIT_NOFILE, &descriptors) != 0) fail("setrlimit");
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof address;
  const int server = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(server, (struct sockaddr*)&address, size) != 0 || listen(server, 16) != 0) fail("listen");
  getsockname(server, (struct sockaddr*)&address, &size);
  for (int i = 0; i < count / 2; i++) {
    const int client = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(client, (struct sockaddr*)&address, sizeof address) != 0) fail("connect");
    if (accept(server, NULL, NULL) < 0) fail("accept");
  }
  close(ready);
  for (;;)
    pause();
}

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  raise_loopback();
  for (int i = 0; i < HOLDERS; i++) {
    int ready[2];
    if (pipe(ready) != 0) fail("pipe");
    const pid_t child = fork();
    if (child < 0) fail("fork");
    if (child == 0) {
      close(ready[0]);
      hold(atoi(argv[1]) / HOLDERS, ready[1]);
    }
    close(ready[1]);
    char none;
    if (read(ready[0], &none, 1) != 0) fail("read");
    close(ready[0]);
  }
  return run_command(argv + 2);
}
