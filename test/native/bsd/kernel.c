// A kernel of a BSD made up of files: the calls of system.h, for the addons of the BSDs on a machine that has none of
// them. FAKE_KERNEL is a folder with a file for each name of sysctl(3), '1.14.8' or 'vm.swap_info.0', and
// 'file-systems'. What was done is written to 'done' there. compiled.ts says what MOUNT_SIZE, EVENT_DATA and PROCESSES
// are.
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { kPathRoom = 4096, kMostNames = 256, kNameRoom = 128 };

static char names[kMostNames][kNameRoom];
static int known;

/// Of FreeBSD, and of OpenBSD and NetBSD.
int* __error(void) {
  return &errno;
}
int* __errno(void) {
  return &errno;
}

static int fail(int error) {
  errno = error;
  return -1;
}

static void path_of(const char* name, char* path) {
  snprintf(path, kPathRoom, "%s/%s", getenv("FAKE_KERNEL"), name);
}

static void note(const char* what, long first, long second) {
  char path[kPathRoom];
  path_of("done", path);
  FILE* const file = fopen(path, "a");
  if (file == NULL) return;
  fprintf(file, "%s %ld %ld\n", what, first, second);
  fclose(file);
}

/// Names that are not numbers are -1 and an index.
static void name_of(const int* name, unsigned length, char* text) {
  unsigned i = 0;
  text[0] = '\0';
  if (name[0] == -1) {
    strcpy(text, names[name[1]]);
    i = 2;
  }
  for (; i < length; i++)
    sprintf(text + strlen(text), "%s%d", text[0] == '\0' ? "" : ".", name[i]);
}

static int copy_file(const char* name, void* old, size_t* size) {
  char path[kPathRoom];
  struct stat status;
  path_of(name, path);
  if (stat(path, &status) != 0) return fail(strncmp(name, PROCESSES, strlen(PROCESSES)) == 0 ? ESRCH : ENOENT);
  const size_t length = (size_t)status.st_size;
  if (old == NULL) {
    *size = length;
    return 0;
  }
  if (*size < length) return fail(ENOMEM);
  const int file = open(path, O_RDONLY);
  const ssize_t got = read(file, old, length);
  close(file);
  *size = (size_t)got;
  return 0;
}

int sysctl(const int* name, unsigned length, void* old, size_t* size, const void* value, size_t value_size) {
  char text[kNameRoom * 2], path[kPathRoom];
  name_of(name, length, text);
  if (value == NULL) return copy_file(text, old, size);
  path_of(text, path);
  FILE* const file = fopen(path, "w");
  fwrite(value, 1, value_size, file);
  fclose(file);
  return 0;
}

int sysctlnametomib(const char* name, int* mib, size_t* length) {
  if (known == kMostNames) return fail(ENOMEM);
  snprintf(names[known], kNameRoom, "%s", name);
  mib[0] = -1;
  mib[1] = known++;
  *length = 2;
  return 0;
}

int getfsstat(void* buffer, long size, int mode) {
  (void)mode;
  size_t room = 1 << 20;
  char* const all = malloc(room);
  const int failed = copy_file("file-systems", all, &room);
  const int count = failed ? 0 : (int)(room / MOUNT_SIZE);
  if (buffer != NULL && (size_t)size >= room) memcpy(buffer, all, room);
  free(all);
  return failed ? -1 : count;
}

int cpuset_getaffinity(int level, int which, int64_t id, size_t size, void* mask) {
  (void)level, (void)which, (void)id;
  memset(mask, 0, size);
  *(uint8_t*)mask = 2;
  return 0;
}

int cpuset_setaffinity(int level, int which, int64_t id, size_t size, const void* mask) {
  (void)level, (void)which, (void)size;
  note("affinity", id, *(const uint8_t*)mask);
  return *(const uint8_t*)mask == 0 ? fail(EDEADLK) : 0;
}

int kqueue(void) {
  int ends[2];
  return pipe(ends) == 0 ? ends[0] : -1;
}

/// Whoever is watched has ended at once, with the status 9.
int kevent(int queue, const void* changes, int count, void* events, int room, const void* timeout) {
  (void)queue, (void)timeout;
  if (count > 0) {
    note("watch", *(const uintptr_t*)changes, 0);
    return 0;
  }
  if (room < 1) return fail(EINVAL);
  ((int64_t*)events)[EVENT_DATA] = 9;
  return 1;
}

// In the place of those of the machine that the test runs on, which must not be hit.
int fake_kill(int pid, int signal) {
  note("kill", pid, signal);
  return pid == 4321 ? 0 : fail(ESRCH);
}

int fake_getpriority(int which, int who) {
  (void)which, (void)who;
  return -1;
}

int fake_setpriority(int which, int who, int priority) {
  (void)which;
  note("priority", who, priority);
  return 0;
}
