/* The limit for a sweep: two threads of plain C that read these files of every process, with one read each, and parse
 * nothing.
 *
 *   cc -O2 -pthread bench/limit.c -o limit && ./limit 10 stat cmdline
 *
 * prints microseconds a process, a line a round. */
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { THREADS = 2, MOST = 1 << 20 };

static int pids[MOST];
static int count;
static char** names;

static void list(void) {
  DIR* proc = opendir("/proc");
  if (proc == NULL) exit(1);
  count = 0;
  for (struct dirent* entry; (entry = readdir(proc)) != NULL && count < MOST;) {
    const int pid = atoi(entry->d_name);
    if (pid > 0) pids[count++] = pid;
  }
  closedir(proc);
}

static void read_file(const char* name, int pid) {
  static __thread char buffer[65536];
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/%s", pid, name);
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  if (read(file, buffer, sizeof buffer) < 0) buffer[0] = '\0';
  close(file);
}

/* Every second process from the one that `first` points to. */
static void* sweep(void* first) {
  for (int i = *(int*)first; i < count; i += THREADS)
    for (char** name = names; *name != NULL; name++)
      read_file(*name, pids[i]);
  return NULL;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  names = argv + 2;
  for (int round = atoi(argv[1]); round > 0; round--) {
    const double start = now();
    list();
    pthread_t threads[THREADS];
    int firsts[THREADS];
    for (int i = 0; i < THREADS; i++) {
      firsts[i] = i;
      if (pthread_create(&threads[i], NULL, sweep, &firsts[i]) != 0) return 1;
    }
    for (int i = 0; i < THREADS; i++)
      pthread_join(threads[i], NULL);
    printf("%.2f\n", (now() - start) / count);
  }
}
