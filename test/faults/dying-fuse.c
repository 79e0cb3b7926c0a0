/* A mount that dies while it is in use: a FUSE file system that serves one file until it is told to stop.
 *
 *   dying-fuse DIRECTORY
 *
 * mounts it, in a mount namespace that the caller has made, with a file "file" of 4096 zeros in it, and prints "ready".
 * From SIGUSR1 on it takes requests and never answers them: whoever made one sleeps in the kernel, also through
 * SIGKILL, until the server is killed. */
#include <errno.h>
#include <fcntl.h>
#include <linux/fuse.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { FOLDER = FUSE_ROOT_ID, FILE_NODE, SIZE = 4096 };

static char request[FUSE_MIN_READ_BUFFER + (1 << 17)];
static const struct fuse_in_header* const header = (const struct fuse_in_header*)request;
static volatile sig_atomic_t dead;

static void die(int signal) {
  (void)signal;
  dead = 1;
}

static void answer(int device, int error, const void* body, size_t size) {
  const struct fuse_out_header head = {.len = sizeof head + size, .error = -error, .unique = header->unique};
  const struct iovec parts[] = {{(void*)&head, sizeof head}, {(void*)body, size}};
  if (writev(device, parts, 2) < 0) perror("answer");
}

static struct fuse_attr attributes(unsigned node) {
  const int is_file = node == FILE_NODE;
  return (struct fuse_attr){
      .ino = node, .mode = is_file ? S_IFREG | 0644 : S_IFDIR | 0755, .nlink = 1, .size = is_file ? SIZE : 0};
}

/* Nothing that was answered may be kept: it has to be asked again, and then there is no answer. */
static void serve(int device) {
  static const char zeros[SIZE];
  const char* name = (const char*)(header + 1);
  switch (header->opcode) {
    case FUSE_LOOKUP: {
      const struct fuse_entry_out entry = {.nodeid = FILE_NODE, .attr = attributes(FILE_NODE)};
      return answer(device, strcmp(name, "file") == 0 ? 0 : ENOENT, &entry,
                    strcmp(name, "file") == 0 ? sizeof entry : 0);
    }
    case FUSE_GETATTR: {
      const struct fuse_attr_out attr = {.attr = attributes(header->nodeid)};
      return answer(device, 0, &attr, sizeof attr);
    }
    case FUSE_OPEN:
    case FUSE_OPENDIR: {
      const struct fuse_open_out opened = {0};
      return answer(device, 0, &opened, sizeof opened);
    }
    case FUSE_READ:
      return answer(device, 0, zeros, SIZE);
    case FUSE_FORGET:
    case FUSE_INTERRUPT:
      return;
    default:
      return answer(device, ENOSYS, NULL, 0);
  }
}

static void answer_init(int device) {
  const struct fuse_init_in* init = (const struct fuse_init_in*)(header + 1);
  struct fuse_init_out out = {.major = FUSE_KERNEL_VERSION, .max_write = 4096};
  out.minor = init->minor < FUSE_KERNEL_MINOR_VERSION ? init->minor : FUSE_KERNEL_MINOR_VERSION;
  answer(device, 0, &out, sizeof out);
}

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const int device = open("/dev/fuse", O_RDWR | O_CLOEXEC);
  char options[64];
  snprintf(options, sizeof options, "fd=%d,rootmode=40000,user_id=0,group_id=0", device);
  if (device < 0 || mount("dying", argv[1], "fuse.dying", 0, options) != 0) {
    perror(argv[0]);
    return 1;
  }
  const struct sigaction on_death = {.sa_handler = die};
  sigaction(SIGUSR1, &on_death, NULL);
  for (;;) {
    if (read(device, request, sizeof request) < 0) {
      if (errno == EINTR) continue;
      return 0;
    }
    if (header->opcode == FUSE_INIT) {
      answer_init(device);
      puts("ready");
      fflush(stdout);
    } else if (!dead) {
      serve(device);
    }
  }
}
