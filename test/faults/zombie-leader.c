/* A process whose first thread has ended while another works on: state Z, without memory or command line to be seen,
 * and yet it uses a CPU. Prints "ready" once it is so, and ends with its input. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static pthread_t first;

static void* work(void* unused) {
  (void)unused;
  pthread_join(first, NULL);
  char state = ' ';
  while (state != 'Z') {
    FILE* stat = fopen("/proc/self/stat", "r");
    if (stat == NULL || fscanf(stat, "%*d (%*[^)]) %c", &state) != 1) exit(1);
    fclose(stat);
  }
  puts("ready");
  fflush(stdout);
  for (char byte; read(0, &byte, 1) > 0;)
    continue;
  exit(0);
}

int main(void) {
  pthread_t worker;
  first = pthread_self();
  if (pthread_create(&worker, NULL, work, NULL) != 0) return 1;
  pthread_exit(NULL);
}
