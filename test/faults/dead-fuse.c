/* A dead mount: a FUSE file system whose server takes requests and never answers them.
 *
 *   dead-fuse DIRECTORY
 *
 * mounts it, in a mount namespace that the caller has made, prints "ready" once the kernel can send requests, and takes
 * them until it is killed. Whoever made one sleeps in the kernel until then, and not even SIGKILL ends him: the kernel
 * waits for the answer to a request that the server has taken. */
#include <fcntl.h>
#include <linux/fuse.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

static char request[FUSE_MIN_READ_BUFFER + (1 << 17)];

static int answer_init(int device) {
  if (read(device, request, sizeof request) < 0) return -1;
  const struct fuse_in_header* header = (const struct fuse_in_header*)request;
  const struct fuse_init_in* init = (const struct fuse_init_in*)(header + 1);
  if (header->opcode != FUSE_INIT) return -1;
  struct {
    struct fuse_out_header header;
    struct fuse_init_out init;
  } answer;
  memset(&answer, 0, sizeof answer);
  answer.header.len = sizeof answer;
  answer.header.unique = header->unique;
  answer.init.major = FUSE_KERNEL_VERSION;
  answer.init.minor = init->minor < FUSE_KERNEL_MINOR_VERSION ? init->minor : FUSE_KERNEL_MINOR_VERSION;
  answer.init.max_write = 4096;
  return write(device, &answer, sizeof answer) < 0 ? -1 : 0;
}

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const int device = open("/dev/fuse", O_RDWR | O_CLOEXEC);
  char options[64];
  snprintf(options, sizeof options, "fd=%d,rootmode=40000,user_id=0,group_id=0", device);
  if (device < 0 || mount("dead", argv[1], "fuse.dead", 0, options) != 0 || answer_init(device) != 0) {
    perror(argv[0]);
    return 1;
  }
  puts("ready");
  fflush(stdout);
  while (read(device, request, sizeof request) >= 0)
    continue;
  return 0;
}
